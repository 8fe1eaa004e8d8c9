import Diagnostics
import Typesetting

/// The sheet on which the outcomes of two teams are laid side by side, by who belongs to neither.
extension BookletPrinter {
    private var body: TextStyle { TextStyle(.regular, .pt(9)) }

    func agreementOfTeams() throws(Findings) -> [Sheet] {
        try listSheets(
            title: "teams-title",
            place: "teams-place",
            rest: teamDecision() + [try signatures()]
        ) { lists, isLast throws(Findings) in try teamsTable(lists, isLast: isLast) }
    }

    private func teamsTable(
        _ lists: [Booklet.List],
        isLast: Bool
    ) throws(Findings) -> Table {
        var head: [Cell] = []
        for label in ["list", "party", "team-1", "team-2", "equal"] {
            head.append(
                Cell(try texts.inline(label, body.bold), role: .headerCell, alignment: .left)
            )
        }
        let figure = Cell([boxes(booklet.digits.total)])
        let equal = Cell([.checkbox(ticked: false)], alignment: .centre, centred: true)
        var rows = lists.enumerated().map { place, list in
            Row(
                [
                    Cell([.text(String(list.number), body.bold)], centred: true),
                    Cell([.text(list.name, body)], centred: true), figure, figure, equal,
                ],
                ruleBelow: (place + 1).isMultiple(of: 5) ? .pt(1.2) : nil
            )
        }
        if isLast {
            let total = Cell([boxes(booklet.digits.grandTotal)])
            rows.append(
                Row([
                    Cell(
                        try texts.inline(
                            booklet.isSelection ? "total-selection" : "total",
                            body.bold
                        ),
                        span: 2,
                        alignment: .right,
                        centred: true
                    ),
                    total, total, equal,
                ])
            )
        }
        let width = width(ofBoxes: booklet.digits.grandTotal)
        return Table(
            summary: try texts("teams-title"),
            columns: [
                Column(.fixed(.mm(14))), Column(.share(1)), Column(.fixed(width), .right),
                Column(.fixed(width), .right), Column(.fixed(.mm(14)), .centre),
            ],
            head: [Row(head, minimumHeight: .mm(6), ruleBelow: .pt(1.2))],
            rows: rows,
            rules: TableRules(grey: 0.4),
            padding: .mm(0.8),
            rowPadding: .zero,
            spaceAfter: .mm(2)
        )
    }

    private func teamDecision() throws(Findings) -> [Block] {
        let line = Block.paragraph(Paragraph([.fill], spaceAfter: .zero, leading: 2.4))
        return [
            .paragraph(Paragraph(try texts.inline("teams-unequal", body), spaceAfter: .mm(2))),
            .paragraph(Paragraph(try texts.inline("remarks", body.bold), spaceAfter: .zero)),
            line, line, line, .space(.mm(3)),
        ]
    }

    /// Sheets with a row a list: 25 on a sheet; what follows them stands under the last lists, or
    /// on a sheet of its own where there is no room.
    func listSheets(
        title: String,
        place: String,
        rest: [Block],
        table: ([Booklet.List], Bool) throws(Findings) -> Table
    ) throws(Findings) -> [Sheet] {
        let title = try texts(title)
        let groups = booklet.lists.groups(of: 25)
        var sheets: [Sheet] = []
        for (number, lists) in groups.enumerated() {
            let isLast = number == groups.count - 1
            let hasRest = isLast && lists.count <= 15
            let blocks: [Block] = [
                try header(title: title, place: try texts(place)),
                .table(try table(lists, isLast)),
            ]
            sheets.append(try sheet(of: blocks + (hasRest ? rest : []), on: .rowWorksheet))
            if isLast, !hasRest {
                let second = [try header(title: title, place: try texts("totals-rest"))]
                sheets.append(try sheet(of: second + rest, on: .rowWorksheet))
            }
        }
        return sheets
    }
}
