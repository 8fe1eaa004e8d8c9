import CountingProcess
import Diagnostics
import Elections
import FormTemplates

/// Worksheets of the hand count as they are typed: series by series, page by page, list by list.
struct WorksheetSections {
    private let texts: SheetTexts
    private let documents: [SourceDocument]
    /// Lists that stand side by side on the sheets, those that are not asked included.
    private let serieses: [[CandidateList]]
    private let sums: Set<ListNumber>
    private let rows: Set<ListNumber>
    /// What stands on a list's rows: the documents that are here and have it.
    private let asked: [ListNumber: Set<Int>]

    init(
        _ count: Count,
        _ texts: SheetTexts,
        serieses: [[CandidateList]],
        sums: [ListNumber],
        rows: [ListNumber]
    ) {
        self.texts = texts
        documents = count.step.sources
        self.sums = Set(sums)
        self.rows = Set(rows)
        self.serieses = serieses
        let present = Set(count.presentSources.map(\.document))
        asked = Dictionary(
            uniqueKeysWithValues: rows.map { list in
                let rows = count.forms.sources.enumerated().filter {
                    $1.has(.listTotal(list)) && present.contains($1.document)
                }
                return (list, Set(rows.map { $0.offset + 1 }))
            }
        )
    }

    func sections() throws(Findings) -> [EntrySection] {
        let pages = WorksheetGrid.pages(of: documents.count)
        var sections: [EntrySection] = []
        for (number, series) in serieses.enumerated() {
            for page in 1...pages {
                for list in series where rows.contains(list.number) {
                    sections += try columns(of: list, number + 1, page, of: pages)
                }
                let summed = series.filter { sums.contains($0.number) && !rows.contains($0.number) }
                if !summed.isEmpty {
                    sections.append(try foot(of: summed, number + 1, page, of: pages))
                }
            }
        }
        return sections
    }

    /// The column of one list on a page, in stretches of ten rows.
    private func columns(
        of list: CandidateList,
        _ series: Int,
        _ page: Int,
        of pages: Int
    ) throws(Findings) -> [EntrySection] {
        let first = (page - 1) * WorksheetGrid.rows + 1
        let last = min(page * WorksheetGrid.rows, documents.count)
        var sections: [EntrySection] = []
        var cells: [String] = []
        for start in stride(from: first, through: last, by: PageSum.step) {
            let end = min(start + PageSum.step - 1, last)
            var section = EntrySection(
                heading: try texts(
                    "read-rows",
                    [
                        "list": "\(list.number)", "name": list.name, "series": "\(series)",
                        "page": "\(page)",
                        "pages": "\(pages)", "first": "\(start - first + 1)",
                        "last": "\(end - first + 1)",
                    ]
                ),
                rows: []
            )
            for row in start...end where asked[list.number]?.contains(row) == true {
                let document = documents[row - 1]
                let field = FieldID.handRow(list.number, row: row).description
                cells.append(field)
                section.rows.append(
                    EntrySection.Row(label: "\(document.key)  \(document.name)", field: field)
                )
            }
            if sums.contains(list.number) {
                section.rows +=
                    end == last
                    ? try self.foot(list, page, of: pages, cells)
                    : [try sum(list, page, .rows(end - first + 1), cells)]
            }
            if section.rows.contains(where: { $0.field != nil }) { sections.append(section) }
        }
        return sections
    }

    /// The sums of a page, of each list that stands on it.
    private func foot(
        of lists: [CandidateList],
        _ series: Int,
        _ page: Int,
        of pages: Int
    ) throws(Findings) -> EntrySection {
        let names = lists.map { "\($0.number)" }.joined(separator: ", ")
        var section = EntrySection(
            heading: try texts(
                "read-page",
                ["lists": names, "series": "\(series)", "page": "\(page)", "pages": "\(pages)"]
            ),
            rows: []
        )
        let rows = min(documents.count - (page - 1) * WorksheetGrid.rows, WorksheetGrid.rows)
        for list in lists {
            if rows > PageSum.step {
                section.rows.append(try sum(list, page, .rows(PageSum.step), [], named: true))
            }
            section.rows += try foot(list, page, of: pages, [], named: true)
        }
        return section
    }

    /// Subtotal, carried and running; nothing is carried to the first page.
    private func foot(
        _ list: CandidateList,
        _ page: Int,
        of pages: Int,
        _ cells: [String],
        named: Bool = false
    ) throws(Findings) -> [EntrySection.Row] {
        let field = { (sum: PageSum) in FieldID.handPage(list.number, page: page, sum).description }
        var rows = [try sum(list, page, .subtotal, cells, named: named)]
        guard page > 1 else {
            return rows + [
                try sum(list, page, .running, [field(.subtotal)], of: pages, named: named)
            ]
        }
        let before = FieldID.handPage(list.number, page: page - 1, .running).description
        rows.append(try sum(list, page, .carried, [before], named: named))
        let addends = [field(.subtotal), field(.carried)]
        rows.append(try sum(list, page, .running, addends, of: pages, named: named))
        return rows
    }

    private func sum(
        _ list: CandidateList,
        _ page: Int,
        _ sum: PageSum,
        _ addends: [String],
        of pages: Int? = nil,
        named: Bool = false
    ) throws(Findings) -> EntrySection.Row {
        let words: String =
            switch sum {
            case .rows(let rows): try texts("read-sum", ["rows": "\(rows)"])
            case .subtotal: try texts("subtotal")
            case .carried: try texts("carried")
            case .running: try texts(page == pages ? "running-last" : "running")
            }
        return EntrySection.Row(
            number: named ? list.number.rawValue : nil,
            label: named ? "\(list.name): \(words)" : words,
            field: FieldID.handPage(list.number, page: page, sum).description,
            addends: addends
        )
    }
}
