import CountChecks
import CountingProcess
import Diagnostics
import Elections
import FormTemplates
import OfficialForms
import Typesetting

/// The sheets beside the papers, that coordinators keep: what was found on each.
extension Press {
    /// A sheet for each of these documents; nil is every document on which something is open.
    ///
    /// What only the first typist may know is told without its figures.
    func findings(
        of documents: [SourceDocument]?,
        inOneFile: Bool
    ) throws(Findings) -> PrintJob.Result {
        let byPaper = FindingsByPaper(count, forms, naming, toViewer: true)
        var papers = try byPaper.all().filter(\.isOpen)
        if let documents {
            papers = []
            for document in documents {
                if let paper = try byPaper.paper(document.key), !paper.lines.isEmpty {
                    papers.append(paper)
                }
            }
        }
        guard !papers.isEmpty else { throw Findings([Self.nothingFound]) }
        let texts = try forms.library.texts("findings")
        let chosen = papers
        return try write(
            chosen.count,
            inOneFile: inOneFile,
            named: "bevindingen-\(step.area.hyphenated)",
            title: "\(try texts("form")) \(step.areaName)"
        ) { index, measure throws(Findings) in
            let paper = chosen[index]
            let form = try texts("form")
            let document = step.sources.first { $0.key == paper.document }
            let sheets = try FindingsPrinter(sheet(paper), texts, measure: measure).sheets()
            return PrintedDocument(
                name: "bevindingen-\(paper.document.hyphenated)",
                title: "\(form) \(paper.name)",
                pages: try Stamp(furniture, measure: measure).pages(
                    of: sheets,
                    furniture: Furniture(
                        try naming.identity(of: document, form: form, code: "BEV"),
                        .blank,
                        isExercise: count.isExercise
                    )
                )
            )
        }
    }

    private func sheet(_ paper: PaperFindings) throws(Findings) -> FindingsSheet {
        let isSource = step.sources.contains { $0.key == paper.document }
        return FindingsSheet(
            election: try naming.election(),
            area: try naming.level(),
            document: paper.name,
            form: isSource ? forms.source.model : forms.result.model,
            state: state(of: paper),
            lines: paper.lines.map(line)
        )
    }

    private func state(of paper: PaperFindings) -> FindingsSheet.State {
        switch paper.state {
        case .expected, .partlyReceived, .received, .missing: .notTyped
        case .enteredOnce: .typedOnce
        case .differing: .differing
        case .contradicting, .definitive: .typedAlike
        }
    }

    private func line(_ line: PaperFindings.Line) -> FindingsSheet.Line {
        let diagnostic = line.finding.diagnostic
        let weight: FindingsSheet.Weight =
            switch (line.finding.state, diagnostic.severity) {
            case (.accepted, _), (.carried, _): .settled
            case _ where diagnostic.code == CountRule.entriesDiffer.rawValue: .dispute
            case (_, .error): .error
            case (_, .warning): .warning
            case (_, .information): .information
            }
        return FindingsSheet.Line(
            section: line.section,
            row: line.row,
            rule: diagnostic.code,
            weight: weight,
            // A place is named as the paper calls it, and not by the name of its figure.
            found: diagnostic.found.dutch.contains(diagnostic.place.field ?? "\n")
                ? diagnostic.title.dutch : diagnostic.found.dutch,
            remedy: diagnostic.remedy.dutch,
            accepted: line.finding.warning.map { ($0.reason, $0.by.text) }
        )
    }

    private static let nothingFound = Diagnostic(
        "IN-08",
        found: Text(
            nl: "op deze documenten staat niets open",
            en: "nothing is open on these documents"
        ),
        why: Text(
            nl: "Een leeg blad zegt niemand wat te doen.",
            en: "An empty sheet tells nobody what to do."
        ),
        remedy: Text(
            nl: "Kijk met «status» hoe ver de documenten zijn.",
            en: "See with «status» how far the documents are."
        )
    )
}
