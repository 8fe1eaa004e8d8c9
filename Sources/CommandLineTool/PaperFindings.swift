import CountChecks
import CountingProcess
import Diagnostics
import Elections
import FormTemplates

/// What was found on one document, in the order in which its paper says things.
struct PaperFindings {
    /// A finding, and where on the paper a person finds it.
    struct Line {
        let finding: Finding
        /// `4. Aantal getelde stembiljetten`; nil where it is about the whole document.
        let section: String?
        /// The words of the row, with its number in front where it has one.
        let row: String?
    }

    let document: DocumentKey
    /// `stembureau 12, De Heuvel`.
    let name: String
    let state: DocumentState
    /// Boxes in which its entries differ.
    let disputed: Int
    let lines: [Line]

    /// Whether somebody still has to do something about it.
    var isOpen: Bool { lines.contains { $0.finding.blocks || $0.finding.isOpenWarning } }
}

/// Findings of a count, sorted by the papers they are about.
struct FindingsByPaper {
    fileprivate let count: Count
    private let forms: FormSet
    private let naming: Naming
    private let findings: [String: [Finding]]

    /// `toViewer`: for somebody who may see figures.
    init(_ count: Count, _ forms: FormSet, _ naming: Naming, toViewer isViewer: Bool) {
        self.count = count
        self.forms = forms
        self.naming = naming
        findings = Dictionary(
            grouping: count.toldFindings(toViewer: isViewer),
            by: { $0.diagnostic.place.document ?? count.step.area.rawValue }
        )
    }

    init(_ count: Count, toViewer isViewer: Bool) throws(Findings) {
        let forms = try FormSet(count.step)
        self.init(count, forms, try Naming(count.step, forms.library), toViewer: isViewer)
    }

    private var step: CountingStep { count.step }

    /// Documents on which more was found than that nobody typed them yet, in the order of the pile;
    /// the area's own comes last.
    func all() throws(Findings) -> [PaperFindings] {
        var papers: [PaperFindings] = []
        var known: (document: SourceDocument, rows: PaperRows)?
        for document in step.sources where saysMoreThanMissing(document.key) {
            if known.map({ !$0.document.isOfSameForm(as: document) }) ?? true {
                known = (document, try rows(of: document))
            }
            guard let rows = known?.rows else { continue }
            papers.append(try paper(document.key, document, rows))
        }
        if findings[step.area] != nil {
            papers.append(try paper(step.area, nil, try rows(of: nil)))
        }
        return papers
    }

    /// One document, or the area's own, by key; nil where there is no such document.
    func paper(_ key: DocumentKey) throws(Findings) -> PaperFindings? {
        let document = step.sources.first { $0.key == key }
        guard document != nil || key == step.area else { return nil }
        return try paper(key, document, try rows(of: document))
    }

    private func saysMoreThanMissing(_ key: DocumentKey) -> Bool {
        (findings[key] ?? []).contains {
            $0.diagnostic.code != CountRule.documentMissing.rawValue
        }
    }

    private func rows(of document: SourceDocument?) throws(Findings) -> PaperRows {
        let filling = FormFilling(count: count, forms: forms, naming: naming)
        let template = document == nil ? forms.result : forms.source
        return PaperRows(try template.entrySections(filling.values(.completed, of: document)))
    }

    private func paper(
        _ key: DocumentKey,
        _ document: SourceDocument?,
        _ rows: PaperRows
    ) throws(Findings) -> PaperFindings {
        var name = try naming.area()
        if let document {
            name = try naming.document(document)
            if step.sourceForm == .n10 { name += ", \(document.name)" }
        }
        return PaperFindings(
            document: key,
            name: name,
            state: count.state(of: key),
            disputed: disputed(on: key),
            lines: rows.sorted(findings[key] ?? [])
        )
    }
}

extension FindingsByPaper {
    fileprivate func disputed(on key: DocumentKey) -> Int {
        guard case .differing(let cells, _) = count.outcome(of: .entry, key) else { return 0 }
        return cells.count
    }
}

extension [String: [Finding]] {
    fileprivate subscript(key: DocumentKey) -> [Finding]? { self[key.rawValue] }
}

/// Where each figure stands on a paper.
struct PaperRows {
    private struct Row {
        let order: Int
        let section: String
        let label: String
    }

    private var rows: [String: Row] = [:]

    init(_ sections: [EntrySection]) {
        for section in sections {
            for row in section.rows {
                guard let field = row.field, rows[field] == nil else { continue }
                let number = row.number.map { "\($0)  " } ?? ""
                rows[field] = Row(
                    order: rows.count,
                    section: section.heading,
                    label: number + row.label
                )
            }
        }
    }

    /// The findings from the top of the paper to its end; those of no box come first.
    func sorted(_ findings: [Finding]) -> [PaperFindings.Line] {
        let lines = findings.map { finding in
            let row = finding.diagnostic.place.field.flatMap { rows[$0] }
            let order = finding.diagnostic.place.field == nil ? -1 : row?.order ?? Int.max
            return (
                order: order,
                line: PaperFindings.Line(finding: finding, section: row?.section, row: row?.label)
            )
        }
        return lines.enumerated().sorted {
            ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
        }.map(\.element.line)
    }
}

extension Diagnostic {
    /// What was found, in words that have no figure; those of hints name the rows.
    package var title: Text {
        guard let rule = CountRule(rawValue: code), !rule.isHint else { return found }
        return rule.title
    }

    /// What was found, for somebody who may type it yet: where to look, if more would tell a figure.
    package var blindTitle: Text {
        guard CountRule(rawValue: code)?.isTelling == true else { return title }
        return Text(nl: "kijk hier op het papier", en: "look here on the paper")
    }
}
