import Diagnostics
import FormTemplates
import Typesetting

/// Every cell and page sum that differs, in words: what a map of narrow columns can't be read for.
extension DifferenceMapPrinter {
    private var table: PageSetup {
        PageSetup(top: .mm(17), left: .mm(15), right: .mm(15), bottom: .mm(30))
    }
    private var style: TextStyle { TextStyle(.regular, .pt(8.5)) }

    /// As many sheets as there are differences for; none where no cell and no page sum differs.
    package func differenceTable() throws(Findings) -> [Sheet] {
        let rows = try cellRows() + pageRows()
        guard !rows.isEmpty else { return [] }
        let title = try texts("table-title")
        var head: [Cell] = []
        for id in ["column-place.\(map.source.rawValue)", "column-list", "column-difference"] {
            head.append(Cell(try texts.inline(id, style.bold), role: .headerCell))
        }
        let blocks: [Block] = [
            .paragraph(
                Paragraph(
                    try texts.inline("table-title", TextStyle(.bold, .pt(13))),
                    role: .heading(level: 1)
                )
            ),
            .paragraph(Paragraph([.text("\(map.election) · \(map.level)", style)])),
            .table(
                Table(
                    summary: title,
                    columns: [
                        Column(.share(1)), Column(.share(1)), Column(.fixed(.mm(25)), .right),
                    ],
                    head: [Row(head, ruleBelow: .pt(1))],
                    rows: rows,
                    rules: TableRules(horizontal: .pt(0.3), grey: 0.4),
                    padding: .mm(1)
                )
            ),
        ]
        return try texts.sheets(
            of: blocks,
            on: table,
            continued: try texts("continued", ["title": title, "level": map.level]),
            measure: measure
        )
    }

    /// Each cell that differs, and their sum.
    private func cellRows() throws(Findings) -> [Row] {
        guard !map.differences.isEmpty else { return [] }
        let rows = map.differences.map { list, document, difference in
            let document = map.documents[document]
            return row("\(document.key)  \(document.name)", list, difference)
        }
        let sum = printedDifference(map.differences.reduce(0) { $0 + $1.difference })
        let total = Row(
            [
                Cell(try texts.inline("table-total", style.bold), span: 2),
                Cell([.text(sum, style.bold)]),
            ],
            keepWithPrevious: true
        )
        return rows + [total]
    }

    private func pageRows() throws(Findings) -> [Row] {
        var rows: [Row] = []
        for (list, line) in map.lists.enumerated() {
            for (page, sum) in line.pages.enumerated() {
                guard let difference = sum.difference else { continue }
                rows.append(
                    row(try texts("page-sum", ["page": String(page + 1)]), list, difference)
                )
            }
        }
        return rows
    }

    private func row(_ place: String, _ list: Int, _ difference: Int) -> Row {
        let list = map.lists[list]
        return Row([
            Cell([.text(place, style)]), Cell([.text("\(list.number)  \(list.name)", style)]),
            Cell([.text(printedDifference(difference), style.bold)]),
        ])
    }
}
