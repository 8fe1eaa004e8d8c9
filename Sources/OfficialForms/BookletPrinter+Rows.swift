import Diagnostics
import Elections
import Typesetting

/// Layout B: a row per document, a column per list, the sums underneath.
extension BookletPrinter {
    /// How wide the columns of layout B are.
    struct RowColumns {
        let key: Length
        let name: Length
        let tick: Length
        let list: Length
        /// Lists on a sheet: four, or fewer where the boxes leave no room for the documents' names.
        let lists: Int
    }

    /// The same on every sheet of a booklet.
    func rowColumns() throws(Findings) -> RowColumns {
        var key = Length.zero
        for document in booklet.documents {
            key = max(key, try width(of: document.key, Self.keyStyle))
        }
        key += .mm(2.2)
        let tick = Length.mm(5.5)
        let list = width(ofBoxes: booklet.digits.total)
        let free = PageSetup.rowWorksheet.body.width - key - tick
        let lists = min(4, max(1, Int((free - .mm(14)) / list)))
        return RowColumns(
            key: key,
            name: free - list * Double(lists),
            tick: tick,
            list: list,
            lists: lists
        )
    }

    private static var keyStyle: TextStyle { TextStyle(.bold, .pt(7.5)) }

    func rowBlocks(
        _ worksheet: Worksheet,
        _ columns: RowColumns
    ) throws(Findings) -> [Block] {
        [
            try header(title: try texts("title"), place: try place(of: worksheet)),
            .table(try rowTable(worksheet, columns)),
        ]
    }

    func place(of worksheet: Worksheet) throws(Findings) -> String {
        try texts(
            "place",
            [
                "lists": try names(worksheet.lists.map(\.number)),
                "series": String(worksheet.series),
                "serieses": String(worksheet.serieses),
                "page": String(worksheet.page),
                "pages": String(worksheet.pages),
            ]
        )
    }

    /// Lists that follow each other as a run; others one by one, since a gap in a run is a list
    /// that does not take part.
    func names(_ numbers: [Int]) throws(Findings) -> String {
        guard let first = numbers.first, let last = numbers.last else { return "" }
        let values = [
            "first": String(first), "last": String(last),
            "numbers": numbers.map(String.init).joined(separator: ", "),
        ]
        if first == last { return try texts("lists-one", values) }
        return try texts(
            last - first == numbers.count - 1 ? "lists-run" : "lists-some",
            values
        )
    }

    private func rowTable(
        _ worksheet: Worksheet,
        _ columns: RowColumns
    ) throws(Findings) -> Table {
        let list = Column(.fixed(columns.list), .right)
        var rows: [Row] = []
        for (place, document) in worksheet.documents.enumerated() {
            let isLast = place == worksheet.documents.count - 1
            let endsGroup = (place + 1).isMultiple(of: 5) || isLast
            rows.append(try row(document, worksheet, columns, endsGroup: endsGroup))
            if (place + 1).isMultiple(of: PageSum.step), !isLast {
                rows.append(try runningSum(after: place + 1, worksheet))
            }
        }
        return Table(
            summary: try place(of: worksheet),
            columns: [
                Column(.fixed(columns.key)), Column(.fixed(columns.name)),
                Column(.fixed(columns.tick), .centre),
            ] + Array(repeating: list, count: worksheet.lists.count),
            head: [try head(worksheet, columns)],
            rows: rows + (try sums(worksheet)),
            // Rules across would close the gaps between lists to what looks like boxes.
            rules: TableRules(grey: 0.4),
            padding: .mm(0.8),
            rowPadding: .zero,
            spaceAfter: .zero
        )
    }

    private func head(
        _ worksheet: Worksheet,
        _ columns: RowColumns
    ) throws(Findings) -> Row {
        let small = TextStyle(.regular, .pt(7))
        let document = Cell(
            try texts.inline("document", small.bold)
                + [.lineBreak, .checkbox(ticked: false), .gap(.mm(1.2))]
                + texts.inline("present", small),
            role: .headerCell,
            span: 3
        )
        var cells = [document]
        for list in worksheet.lists {
            cells.append(
                Cell(try named(list, in: columns.list), role: .headerCell, alignment: .left)
            )
        }
        return Row(cells, minimumHeight: .mm(8), ruleBelow: .pt(1.2))
    }

    private func row(
        _ document: Booklet.Document,
        _ worksheet: Worksheet,
        _ columns: RowColumns,
        endsGroup: Bool
    ) throws(Findings) -> Row {
        let struck = try struck()
        return Row(
            [
                Cell([.text(document.key, Self.keyStyle)], centred: true),
                Cell(
                    try lines(of: document.name, in: columns.name - .mm(2), atMost: 3),
                    centred: true,
                    leading: Self.nameLeading
                ),
                Cell([.checkbox(ticked: false)], centred: true),
            ]
                + worksheet.lists.map { list in
                    document.has(list) ? Cell([boxes(booklet.digits.cell)]) : struck
                },
            minimumHeight: Self.boxRow,
            ruleBelow: endsGroup ? .pt(1.2) : nil
        )
    }

    /// The sum of this page so far, on which both agree before they go on.
    private func runningSum(after rows: Int, _ worksheet: Worksheet) throws(Findings) -> Row {
        let bold = TextStyle(.bold, .pt(8))
        let label =
            try texts.inline("rows-sum", ["rows": String(rows)], bold) + [.lineBreak]
            + agreement("agreed-short", TextStyle(.regular, .pt(7)))
        return Row(
            [Cell(label, span: 3, alignment: .right, shade: Self.sumShade, centred: true)]
                + worksheet.lists.map { _ in
                    Cell([boxes(booklet.digits.total)], shade: Self.sumShade)
                },
            ruleBelow: .pt(1.2)
        )
    }

    private static var sumShade: Double { 0.93 }
    /// A row without boxes is as high as one with them.
    private static var boxRow: Length { .mm(8) + .pt(0.5) }

    /// Subtotal, what the page before carried over, the two together, and the page's own check.
    private func sums(_ worksheet: Worksheet) throws(Findings) -> [Row] {
        let total = Cell([boxes(booklet.digits.total)])
        let carried = worksheet.isFirst ? try struck() : total
        var rows: [Row] = []
        for (label, cell) in [
            ("subtotal", total), ("carried", carried),
            (worksheet.isLast ? "running-last" : "running", total),
        ] {
            rows.append(
                Row(
                    [try sumLabel(label)] + worksheet.lists.map { _ in cell },
                    minimumHeight: Self.boxRow
                )
            )
        }
        rows[rows.count - 1].ruleBelow = .pt(1.2)
        return rows + [try pageSum(worksheet)]
    }

    private func sumLabel(_ label: String) throws(Findings) -> Cell {
        let bold = TextStyle(.bold, .pt(8))
        return Cell(try texts.inline(label, bold), span: 3, alignment: .right, centred: true)
    }

    /// What goes to the cross-cast: the subtotals of the page together.
    private func pageSum(_ worksheet: Worksheet) throws(Findings) -> Row {
        let across = worksheet.lists.count
        guard across > 1 else {
            let small = TextStyle(.regular, .pt(7))
            return Row(
                [
                    try sumLabel("page-sum"),
                    Cell(
                        try texts.inline("page-sum-one", small),
                        alignment: .centre,
                        centred: true
                    ),
                ],
                minimumHeight: Self.boxRow
            )
        }
        return Row([
            try sumLabel("page-sum"), Cell([boxes(booklet.digits.grandTotal)], span: across),
        ])
    }

    /// `akkoord ____ / ____`: two people, each with initials.
    func agreement(_ label: String, _ style: TextStyle) throws(Findings) -> [Inline] {
        try texts.inline(label, style) + [
            .gap(.mm(1)), .blank(.mm(10)), .text(" / ", style), .blank(.mm(10)),
        ]
    }

    /// Where nothing is to be written, as what is carried to the first page of a series.
    func struck() throws(Findings) -> Cell {
        Cell(
            try texts.inline("nothing-carried", TextStyle(.bold, .pt(7), grey: 0.3)),
            alignment: .centre,
            shade: 0.9,
            centred: true
        )
    }
}

extension TextStyle {
    var bold: TextStyle { TextStyle(.bold, size, underlined: underlined, grey: grey) }
}

extension Length {
    static func / (left: Length, right: Length) -> Double { left.points / right.points }
}
