import CountChecks
import CountingProcess
import Diagnostics
import Elections
import EntryScreens
import FormTemplates
import OfficialForms

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

    /// What one person types at one sitting: one paper, or worksheets that lie on the table together.
    func form(for work: [Assignment]) throws(Findings) -> EntryForm {
        guard let assignment = work.first else {
            return EntryForm(title: "", sections: [], digits: 0)
        }
        let document = step.sources.first { $0.key == assignment.paper.document }
        let isOfSource = assignment.paper.kind == .entry && document != nil
        var sections = try worksheets(work.map(\.paper))
        for assignment in work where !Worksheets.areAbout(assignment.paper) {
            sections += try self.sections(of: assignment.paper, isWhole: assignment.cells != nil)
        }
        let isThirdReading = work.allSatisfy { $0.cells != nil }
        return EntryForm(
            title: try title(of: assignment, isOfSource ? document : nil),
            sections: sections,
            digits: (isOfSource ? step.sourceForm : step.resultForm).digits,
            cells: isThirdReading
                ? work.reduce(into: []) { $0.formUnion($1.cells ?? []) } : nil,
            tellsSums: assignment.paper.kind != .hand
        )
    }

    /// Worksheets as they are typed, of the papers that are worksheets.
    private func worksheets(_ papers: [Paper]) throws(Findings) -> [EntrySection] {
        let documents = Set(papers.filter { $0.kind == .hand }.map(\.document))
        let sums = count.handLists.filter { documents.contains(Worksheets.sums(of: $0)) }
        let rows = count.handLists.filter { documents.contains(Worksheets.rows(of: $0)) }
        guard !sums.isEmpty || !rows.isEmpty else { return [] }
        let texts = try forms.library.texts("booklet")
        let lists = step.lists.filter { count.handLists.contains($0.number) }
        let printer = BookletPrinter(
            try Booklet(of: count, lists, naming),
            texts,
            measure: try Printable.fonts()
        )
        return try WorksheetSections(
            count,
            texts,
            serieses: lists.evenGroups(ofAtMost: try printer.listsOfSeries()),
            sums: sums,
            rows: rows
        ).sections()
    }

    /// What holds of such papers by themselves; nothing here knows another figure of the dossier.
    static func checks(
        of work: [Assignment],
        _ count: Count
    ) -> @Sendable (Figures) -> [Diagnostic] {
        guard let paper = work.first?.paper else { return { _ in [] } }
        let fields = count.forms.sources.first { $0.document == paper.document }
        return { figures in
            paper.kind == .hand
                ? count.checksOfHandCount(figures)
                : fields.map { count.checks(of: figures, on: $0) } ?? []
        }
    }

    private func title(
        of assignment: Assignment,
        _ document: SourceDocument?
    ) throws(Findings) -> String {
        var parts = count.isExercise ? ["OEFENING"] : []
        if Worksheets.areAbout(assignment.paper) {
            parts.append(try forms.library.texts("booklet")("form"))
        } else {
            parts.append(document == nil ? forms.result.model : forms.source.model)
            parts.append(assignment.paper.document.rawValue)
        }
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
        if Worksheets.areAbout(paper) { return try worksheets([paper]) }
        if paper.kind == .seats {
            return try SeatEntrySections(count, forms.library).sections()
        }
        let filling = FormFilling(count: count, forms: forms, naming: naming)
        let values = try filling.values(.completed, of: document)
        if document != nil { return try forms.source.entrySections(values) }
        let record = try forms.result.entrySections(values)
        if paper.kind == .announced {
            return only(record) { if case .listTotal = $0 { true } else { false } }
        }
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
