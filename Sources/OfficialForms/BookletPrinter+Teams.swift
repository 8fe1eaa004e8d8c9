import Diagnostics
import Typesetting

/// The sheet on which the outcomes of two teams are laid side by side, by who belongs to neither.
extension BookletPrinter {
    private var body: TextStyle { TextStyle(.regular, .pt(9)) }

    func agreementOfTeams() throws(Findings) -> [Sheet] {
        try listSheets(
            title: "teams-title",
            place: "teams-place",
            rest: teamDecision(),
            by: ["filled-by", "compared-by"]
        ) { lists, isLast throws(Findings) in try teamsTable(lists, isLast: isLast) }
    }

    private func teamsTable(
        _ lists: [Booklet.List],
        isLast: Bool
    ) throws(Findings) -> Table {
        var head: [Cell] = []
        for label in ["list", "party", "team-1", "team-2", "equal"] {
            head.append(Cell(try texts.inline(label, body.bold), role: .headerCell))
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

    /// Sheets with a row a list; under the last lists stands the rest, with the signatures.
    func listSheets(
        title: String,
        place: String,
        rest: [Block],
        by roles: [String],
        table: ([Booklet.List], Bool) throws(Findings) -> Table
    ) throws(Findings) -> [Sheet] {
        let title = try texts(title)
        let groups = booklet.lists.groups(of: listsOnSheet)
        var sheets: [Sheet] = []
        for (number, lists) in groups.enumerated() {
            let isLast = number == groups.count - 1
            let place = try texts(
                number == 0 ? place : "totals-rest",
                ["page": String(number + 1), "pages": String(groups.count)]
            )
            let blocks: [Block] = [
                try header(title: title, place: place), .table(try table(lists, isLast)),
            ]
            sheets.append(
                isLast
                    ? try signedSheet(of: blocks + rest, on: .rowWorksheet, by: roles)
                    : try sheet(of: blocks, on: .rowWorksheet)
            )
        }
        return sheets
    }

    /// 25 lists fill a sheet; with the rest under them there is room for fewer.
    private var listsOnSheet: Int {
        let count = booklet.lists.count
        let mostWithRest = booklet.isSelection ? 12 : 15
        guard count > mostWithRest else { return mostWithRest }
        func fives(_ count: Int, over sheets: Int) -> Int {
            (count + sheets * 5 - 1) / (sheets * 5) * 5
        }
        let before = (count - mostWithRest + 24) / 25
        return max(fives(count, over: before + 1), fives(count - mostWithRest, over: before))
    }
}
