import Diagnostics
import Typesetting

/// The sheet on which the list totals come together, and the list of documents to tick.
extension BookletPrinter {
    private var body: TextStyle { TextStyle(.regular, .pt(9)) }

    func totals(_ layout: Booklet.Layout) throws(Findings) -> [Sheet] {
        try listSheets(
            title: "totals-title",
            place: "totals-place",
            rest: try checks(layout),
            by: ["added-by", "checked-by"]
        ) { lists, isLast throws(Findings) in try totalsTable(lists, isLast: isLast) }
    }

    private func totalsTable(
        _ lists: [Booklet.List],
        isLast: Bool
    ) throws(Findings) -> Table {
        let bold = body.bold
        var head: [Cell] = []
        for label in ["list-number", "party", "votes"] {
            head.append(Cell(try texts.inline(label, bold), role: .headerCell))
        }
        var rows = lists.enumerated().map { place, list in
            Row(
                [
                    Cell([.text(String(list.number), bold)], centred: true),
                    Cell([.text(list.name, body)], centred: true),
                    Cell([boxes(booklet.digits.total)]),
                ],
                ruleBelow: (place + 1).isMultiple(of: 5) ? .pt(1.2) : nil
            )
        }
        if isLast {
            let plus = Cell([.text("+", bold)], alignment: .right)
            rows += [
                Row([Cell([], span: 2), plus], minimumHeight: .pt(11)),
                Row([
                    Cell(
                        try texts.inline(booklet.isSelection ? "total-selection" : "total", bold),
                        span: 2,
                        alignment: .right,
                        centred: true
                    ),
                    Cell([boxes(booklet.digits.grandTotal)]),
                ]),
            ]
        }
        return Table(
            summary: try texts("totals-title"),
            columns: [
                Column(.fixed(.mm(24))), Column(.share(1)),
                Column(.fixed(max(.mm(52), width(ofBoxes: booklet.digits.grandTotal))), .right),
            ],
            head: [Row(head, minimumHeight: .mm(6), ruleBelow: .pt(1.2))],
            rows: rows,
            rules: worksheetRules,
            padding: .mm(0.8),
            rowPadding: .zero,
            spaceAfter: .mm(2)
        )
    }

    /// The sum the other way, right under the total; the number of documents, and room for remarks.
    private func checks(_ layout: Booklet.Layout) throws(Findings) -> [Block] {
        let expected = String(booklet.documents.count { !$0.isMissing })
        let rows = [
            Row(
                [
                    Cell(
                        try texts.inline(
                            layout == .documentsAsRows ? "cross-total" : "sum-of-columns",
                            body
                        )
                    ),
                    Cell([boxes(booklet.digits.grandTotal)]),
                ],
                minimumHeight: .mm(9)
            ),
            Row(
                [
                    Cell(
                        try texts.inline("processed", body) + [.text("  ", body)]
                            + texts.inline("expected", ["count": expected], body.bold)
                    ),
                    Cell([boxes(max(3, expected.count))]),
                ],
                minimumHeight: .mm(9)
            ),
        ]
        let line = Block.paragraph(Paragraph([.fill], spaceAfter: .zero, leading: 2.4))
        let table = Block.table(
            Table(
                summary: try texts("processed"),
                columns: [
                    Column(.share(1)),
                    Column(.fixed(width(ofBoxes: booklet.digits.grandTotal)), .right),
                ],
                rows: rows,
                padding: .mm(0.8)
            )
        )
        let remarks = Paragraph(
            try texts.inline("remarks", body.bold),
            spaceBefore: .mm(2),
            spaceAfter: .zero
        )
        return [table] + (try selection()) + [.paragraph(remarks)]
            + Array(repeating: line, count: booklet.isSelection ? 3 : 4) + [.space(.mm(2))]
    }

    /// Why these lists and no others: drawn, or chosen in another way; nothing where all are here.
    private func selection() throws(Findings) -> [Block] {
        guard booklet.isSelection else { return [] }
        let tick: [Inline] = [.checkbox(ticked: false), .gap(.mm(2))]
        let drawn =
            tick + (try texts.inline("selection-drawn", body)) + [.gap(.mm(1)), .blank(.mm(30))]
            + (try texts.inline("selection-time", body)) + time(body)
        let lines = [
            drawn, tick + (try texts.inline("selection-other", body)) + [.gap(.mm(1)), .fill],
            try texts.inline("selection-before", body) + [.gap(.mm(1)), .fill],
        ]
        let title = Paragraph(
            try texts.inline("selection", body.bold),
            spaceBefore: .mm(2),
            spaceAfter: .zero
        )
        return [.paragraph(title)]
            + lines.map { .paragraph(Paragraph($0, spaceAfter: .zero, leading: 2.2)) }
    }

    // MARK: Control list

    /// As many rows on a page as the names allow: long ones take two lines.
    func controlList() throws(Findings) -> [Sheet] {
        for rows in [40, 36] {
            if let sheets = try? controlList(rows: rows) { return sheets }
        }
        return try controlList(rows: 32)
    }

    private func controlList(rows: Int) throws(Findings) -> [Sheet] {
        let pages = booklet.documents.groups(of: rows * 2)
        var sheets: [Sheet] = []
        for (page, documents) in pages.enumerated() {
            let place = try texts(
                "control-place",
                ["page": String(page + 1), "pages": String(pages.count)]
            )
            var blocks: [Block] = [
                try header(title: try texts("control-title"), place: place, hasFigures: false),
                .table(try controlTable(documents, rows: rows)),
            ]
            if page == pages.count - 1 { blocks.append(.table(try presence())) }
            sheets.append(try sheet(of: blocks, on: .rowWorksheet))
        }
        return sheets
    }

    /// How many documents there were, who ticked them, and when.
    private func presence() throws(Findings) -> Table {
        let expected = String(booklet.documents.count { !$0.isMissing })
        return Table(
            summary: try texts("control-title"),
            columns: [
                Column(.fixed(.mm(50))), Column(.share(1)), Column(.fixed(.mm(34))),
                Column(.fixed(.mm(34))),
            ],
            rows: [
                Row(
                    [
                        Cell(
                            try texts.inline("control-present", body.bold)
                                + [.gap(.mm(1)), .blank(.mm(14)), .gap(.mm(1))]
                                + texts.inline("control-of", ["count": expected], body.bold)
                        ),
                        Cell(try texts.inline("name", body) + [.gap(.mm(1)), .fill]),
                        Cell(try texts.inline("control-time", body) + time(body)),
                        Cell(try texts.inline("initials", body) + [.gap(.mm(1)), .fill]),
                    ],
                    minimumHeight: .mm(10)
                )
            ],
            padding: .mm(1),
            spaceAfter: .zero
        )
    }

    /// Two columns, read downwards.
    private func controlTable(
        _ documents: [Booklet.Document],
        rows count: Int
    ) throws(Findings) -> Table {
        let left = documents.prefix(count)
        let right = Array(documents.dropFirst(count))
        var rows: [Row] = []
        for (place, document) in left.enumerated() {
            let other = place < right.count ? right[place] : nil
            rows.append(
                Row(
                    try cells(document) + cells(other),
                    minimumHeight: .mm(5.4),
                    ruleBelow: (place + 1).isMultiple(of: 5) ? .pt(1.2) : nil
                )
            )
        }
        return Table(
            summary: try texts("control-title"),
            columns: [
                Column(.fixed(.mm(7)), .centre), Column(.fixed(.mm(18))), Column(.share(1)),
                Column(.fixed(.mm(7)), .centre), Column(.fixed(.mm(18))), Column(.share(1)),
            ],
            rows: rows,
            rules: worksheetRules,
            padding: .mm(1),
            rowPadding: .zero
        )
    }

    private func cells(_ document: Booklet.Document?) throws(Findings) -> [Cell] {
        guard let document else { return [Cell([]), Cell([]), Cell([])] }
        return [
            // What the count goes on without is not expected.
            Cell(document.isMissing ? [] : [.checkbox(ticked: false)], centred: true),
            Cell([.text(document.key, TextStyle(.bold, .pt(8)))], centred: true),
            Cell(
                try lines(of: document.name, in: .mm(66), atMost: 2),
                centred: true,
                leading: Self.nameLeading
            ),
        ]
    }
}
