import Diagnostics
import FormTemplates
import Typesetting

extension ComparisonPrinter {
    /// Where to look for each open difference; nothing where none is open.
    func searches() throws(Findings) -> [Block] {
        guard !sheet.searches.isEmpty else { return [] }
        var rows: [Row] = []
        for search in sheet.searches {
            var places: [Inline] = []
            for (index, place) in search.places.enumerated() {
                if index > 0 { places.append(.lineBreak) }
                places.append(.text("\(index + 1). " + place, style))
            }
            rows.append(
                Row([
                    Cell([.text(search.subject, style.bold)], role: .headerCell), Cell(places),
                ])
            )
        }
        let heading = Row([
            Cell(try texts.inline("look", style.bold), role: .headerCell),
            Cell(try texts.inline("look-how", small)),
        ])
        return [
            .paragraph(Paragraph([], spaceAfter: .mm(2))),
            .table(
                Table(
                    summary: try texts("look"),
                    columns: [Column(.fixed(.mm(32))), Column(.share(100))],
                    head: [heading],
                    rows: rows,
                    rules: TableRules(horizontal: .pt(0.3), grey: 0.4),
                    padding: .mm(1),
                    spaceAfter: .mm(2)
                )
            ),
        ]
    }
}
