import ArgumentParser
import CountingProcess
import Diagnostics
import Elections
import Foundation

struct DifferencesCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "differences",
        abstract: "What was found on a document, in the order of its paper; no figures.",
        discussion: """
            Every finding and every box in which two entries differ, under the heading and row of the \
            form, with the paper in hand. Without --document: each document with something open. Of a \
            document that was typed once it says that something is open, and not what.
            `print DOSSIER findings` gives the same on a sheet to lay beside the paper.
            In a real dossier hints, and rules that are about an empty box or a 0, say where to look \
            only, unless a coordinator, an administrator or an observer looks: --as NAME, who is asked \
            for the passphrase.
            Exit status 1 where something is open.
            """
    )

    @Argument(help: "The dossier.") var dossier: String
    @Option(help: "Only this document, by key: \"SB 12\".") var document: String?
    @Flag(help: "A JSON array, an object a document, on standard output.") var json = false
    @OptionGroup var viewer: ViewerOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let (count, isViewer) = try viewer.look(at: dossier, common.chosenLanguage)
        let papers = try chosen(count, toViewer: isViewer)
        let words = FindingWords(isBlind: !isViewer, language: common.chosenLanguage)
        if json {
            Reporter.out(try JSONLine.text(papers.map { EncodedPaper($0, words) }))
        } else {
            Reporter.out(DifferencesListing(papers, words).text)
        }
        if papers.contains(where: \.isOpen) { throw ExitCode(1) }
    }

    private func chosen(
        _ count: Count,
        toViewer isViewer: Bool
    ) throws(Findings) -> [PaperFindings] {
        let findings = try FindingsByPaper(count, toViewer: isViewer)
        guard let document else { return try findings.all().filter(\.isOpen) }
        guard let paper = try findings.paper(DocumentKey(document)) else {
            throw Findings([
                ScreenEntry.unknown(DocumentKey(document), count.step.sources.first?.key)
            ])
        }
        return [paper]
    }
}

/// What was found, in words for whoever looks.
private struct FindingWords {
    /// To somebody who may not see figures.
    let isBlind: Bool
    let language: Language

    func callAsFunction(_ diagnostic: Diagnostic) -> String {
        (isBlind ? diagnostic.blindTitle : diagnostic.title)[language]
    }
}

/// The findings as text for a terminal.
private struct DifferencesListing {
    private let papers: [PaperFindings]
    private let words: FindingWords
    private let language: Language

    init(_ papers: [PaperFindings], _ words: FindingWords) {
        self.papers = papers
        self.words = words
        language = words.language
    }

    var text: String {
        guard !papers.isEmpty else {
            return Text(
                nl: "Op geen enkel document staat iets open.",
                en: "Nothing is open on any document."
            )[language]
        }
        return papers.map { lines(of: $0).joined(separator: "\n") }.joined(separator: "\n\n")
    }

    private func lines(of paper: PaperFindings) -> [String] {
        var lines = ["\(paper.document)  \(paper.name): \(state(of: paper)[language])"]
        var section: String?
        var row: String?
        for line in paper.lines {
            if let heading = line.section, heading != section { lines.append("  \(heading)") }
            if line.section != section { row = nil }
            section = line.section ?? section
            if let label = line.row, label != row { lines.append("    \(label)") }
            row = line.row
            lines.append((line.row == nil ? "  " : "      ") + text(of: line.finding))
        }
        return lines + remedies(of: paper)
    }

    private func text(of finding: Finding) -> String {
        let state: Text =
            switch finding.state {
            case .open: Text(nl: "", en: "")
            case .carried: Text(nl: " [overgenomen]", en: " [carried]")
            case .accepted: Text(nl: " [aanvaard", en: " [accepted")
            }
        let who = finding.warning.map { ": \($0.reason) (\($0.by))" } ?? ""
        return "\(finding.diagnostic.code)  \(words(finding.diagnostic))"
            + state[language] + (finding.state == .accepted ? who + "]" : "")
    }

    /// What to do, once for all findings that ask for the same.
    private func remedies(of paper: PaperFindings) -> [String] {
        var codes: [String: [String]] = [:]
        var order: [String] = []
        for line in paper.lines where line.finding.state == .open {
            let remedy = line.finding.diagnostic.remedy[language]
            let code = line.finding.diagnostic.code
            if codes[remedy] == nil { order.append(remedy) }
            if codes[remedy]?.contains(code) != true { codes[remedy, default: []].append(code) }
        }
        return order.map { "  → \(codes[$0, default: []].joined(separator: ", ")): \($0)" }
    }

    private func state(of paper: PaperFindings) -> Text {
        switch paper.state {
        case .expected, .received: Text(nl: "nog niet getypt", en: "not typed yet")
        case .partlyReceived:
            Text(nl: "niet alle bladzijden, nog niet getypt", en: "not every page, not typed yet")
        case .missing: Text(nl: "ontbreekt bij besluit", en: "missing by decision")
        case .enteredOnce: Text(nl: "één keer getypt", en: "typed once")
        case .differing:
            Text(
                nl: counted(paper.disputed, "vakje verschilt", "vakjes verschillen"),
                en: counted(paper.disputed, "box differs", "boxes differ")
            )
        case .contradicting:
            Text(
                nl: "gelijk getypt, fout op papier",
                en: "typed alike, error on paper"
            )
        case .definitive:
            paper.isOpen
                ? Text(
                    nl: "gelijk getypt, er staat iets open",
                    en: "typed alike, something is open"
                )
                : Text(nl: "gelijk getypt", en: "typed alike")
        }
    }
}

/// A document in the JSON of `differences`.
private struct EncodedPaper: Encodable {
    struct Line: Encodable {
        var rule: String
        var severity: String
        var state: String
        var section: String?
        var row: String?
        var field: String?
        var found: String
        var remedy: String
        var acceptedBy: String?
        var reason: String?
    }

    var document: String
    var name: String
    var state: String
    var findings: [Line]

    init(_ paper: PaperFindings, _ words: FindingWords) {
        document = paper.document.rawValue
        name = paper.name
        state = paper.state.rawValue
        findings = paper.lines.map { line in
            let diagnostic = line.finding.diagnostic
            return Line(
                rule: diagnostic.code,
                severity: diagnostic.severity.rawValue,
                state: line.finding.state.rawValue,
                section: line.section,
                row: line.row,
                field: diagnostic.place.field,
                found: words(diagnostic),
                remedy: diagnostic.remedy[words.language],
                acceptedBy: line.finding.warning?.by.text,
                reason: line.finding.warning?.reason
            )
        }
    }
}
