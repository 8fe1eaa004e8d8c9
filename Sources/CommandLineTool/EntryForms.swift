import CountChecks
import CountingProcess
import Diagnostics
import Elections
import EntryScreens
import FormTemplates

/// Papers as they are typed at the terminal, from the templates that print them.
struct EntryForms {
    let count: Count
    private let forms: FormSet
    private let naming: Naming

    private var step: CountingStep { count.step }

    init(_ count: Count) throws(Findings) {
        self.count = count
        forms = try FormSet(count.step)
        naming = try Naming(count.step, forms.library)
    }

    func form(for assignment: Assignment) throws(Findings) -> EntryForm {
        let paper = assignment.paper
        let document = step.sources.first { $0.key == paper.document }
        let isOfSource = paper.kind == .entry && document != nil
        return EntryForm(
            title: try title(of: assignment, isOfSource ? document : nil),
            sections: try sections(of: paper, isWhole: assignment.cells != nil),
            digits: (isOfSource ? step.sourceForm : step.resultForm).digits,
            cells: assignment.cells
        )
    }

    /// What holds of such a paper by itself; nothing here knows another figure of the dossier.
    static func checks(
        of assignment: Assignment,
        _ count: Count
    ) -> @Sendable (Figures) -> [Diagnostic] {
        let paper = assignment.paper
        let fields = count.forms.sources.first { $0.document == paper.document }
        let lists = count.handLists
        let pile = count.forms.sources.map(\.document)
        let documents = count.presentSources.map { (key: $0.document, totals: [ListNumber: Int]()) }
        return { figures in
            if paper.kind == .hand {
                return HandChecks(
                    hand: figures,
                    area: paper.document,
                    lists: lists,
                    hasTotal: count.sample == nil,
                    cells: [],
                    leading: documents,
                    absent: count.missingDecisions.map(\.document),
                    pile: pile,
                    blankAndInvalid: 0
                ).findings().filter { $0.code != CountRule.differenceHint.rawValue }
            }
            return fields.map { count.checks(of: figures, on: $0) } ?? []
        }
    }

    private func title(
        of assignment: Assignment,
        _ document: SourceDocument?
    ) throws(Findings) -> String {
        var parts = count.isExercise ? ["OEFENING"] : []
        parts.append(document == nil ? forms.result.model : forms.source.model)
        parts.append(assignment.paper.document.rawValue)
        let version = count.version(of: assignment.paper.document)
        if version > 1 { parts.append("versie \(version)") }
        parts.append(assignment.person.text)
        parts.append(try name(of: document))
        return parts.joined(separator: "  ")
    }

    private func name(of document: SourceDocument?) throws(Findings) -> String {
        guard let document else { return try naming.area() }
        return step.sourceForm == .n10 ? document.name : try naming.document(document)
    }

    /// A paper section by section, as it is typed; the area's own with only what is needed of it,
    /// unless `isWhole`.
    func sections(of paper: Paper, isWhole: Bool) throws(Findings) -> [EntrySection] {
        let document =
            paper.kind == .entry ? step.sources.first { $0.key == paper.document } : nil
        if paper.kind == .seats {
            return try SeatEntrySections(count, forms.library).sections()
        }
        let filling = FormFilling(count: count, forms: forms, naming: naming)
        let values = try filling.values(.completed, of: document)
        if document != nil { return try forms.source.entrySections(values) }
        let record = try forms.result.entrySections(values)
        if paper.kind == .hand {
            return only(record) { $0.isHand } + [try processed()]
        }
        let own = only(record) { !$0.isHand }
        // Two people who differ about other figures of the area's record may differ about any.
        let needed = isWhole ? own : only(own) { $0 == .eligible }
        return needed.isEmpty ? own : needed
    }

    private func only(
        _ sections: [EntrySection],
        _ isAsked: (FieldID) -> Bool
    ) -> [EntrySection] {
        sections.compactMap { section in
            var section = section
            section.rows = section.rows.filter { row in
                row.field.map { FieldID($0).map(isAsked) ?? false } ?? true
            }
            return section.rows.contains { $0.field != nil } ? section : nil
        }
    }

    /// The number of documents processed stands on the sheet of totals, not on the record.
    private func processed() throws(Findings) -> EntrySection {
        let booklet = try forms.library.texts("booklet")
        return EntrySection(
            heading: try booklet("totals-title"),
            rows: [EntrySection.Row(label: try booklet("processed"), field: "hand.documents")]
        )
    }
}
