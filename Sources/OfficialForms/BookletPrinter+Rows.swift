import Diagnostics
import Typesetting

/// Layout B: a row per document, a column per list, the sums underneath.
extension BookletPrinter {
    private static var keyWidth: Length { .mm(16) }
    private static var tickWidth: Length { .mm(6) }

    /// Four lists, or fewer where the boxes leave no room for the documents' names.
    var listsAcross: Int {
        let body = PageSetup.worksheet.body.width - Self.keyWidth - Self.tickWidth - .mm(28)
        return min(4, max(1, Int(body / width(ofBoxes: booklet.digits.total))))
    }

    func rowBlocks(_ worksheet: Worksheet) throws(Findings) -> [Block] {
        [
            try header(title: try texts("title"), place: try place(of: worksheet)),
            .table(try rowTable(worksheet)),
            try signatures(),
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
    private func names(_ numbers: [Int]) throws(Findings) -> String {
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

    private func rowTable(_ worksheet: Worksheet) throws(Findings) -> Table {
        let list = Column(.fixed(width(ofBoxes: booklet.digits.total)), .right)
        let nameWidth =
            PageSetup.worksheet.body.width - Self.keyWidth - Self.tickWidth
            - width(ofBoxes: booklet.digits.total) * Double(listsAcross)
        var rows: [Row] = []
        for (place, document) in worksheet.documents.enumerated() {
            rows.append(
                try row(
                    document,
                    worksheet,
                    nameWidth: nameWidth,
                    endsGroup: (place + 1).isMultiple(of: 5)
                        || place == worksheet.documents.count - 1
                )
            )
        }
        return Table(
            summary: try place(of: worksheet),
            columns: [
                Column(.fixed(Self.keyWidth)), Column(.fixed(nameWidth)),
                Column(.fixed(Self.tickWidth), .centre),
            ] + Array(repeating: list, count: worksheet.lists.count),
            head: [try head(worksheet)],
            rows: rows + (try sums(worksheet)),
            // Rules across would close the gaps between lists to what looks like boxes.
            rules: TableRules(grey: 0.4),
            padding: .mm(1),
            rowPadding: .zero,
            spaceAfter: .zero
        )
    }

    private func head(_ worksheet: Worksheet) throws(Findings) -> Row {
        let small = TextStyle(.regular, .pt(7))
        let document = Cell(
            try texts.inline("document", small.bold) + [.lineBreak, .checkbox(ticked: false)]
                + [.text(" ", small)] + texts.inline("present", small),
            role: .headerCell,
            span: 3
        )
        var cells = [document]
        for list in worksheet.lists {
            let name = try fitted(list.name, in: width(ofBoxes: booklet.digits.total))
            cells.append(
                Cell(
                    [
                        .text(String(list.number), TextStyle(.bold, .pt(10))), .lineBreak,
                        name,
                    ],
                    role: .headerCell,
                    alignment: .left
                )
            )
        }
        return Row(
            cells,
            minimumHeight: .mm(10),
            ruleBelow: .pt(1.2)
        )
    }

    private func row(
        _ document: Booklet.Document,
        _ worksheet: Worksheet,
        nameWidth: Length,
        endsGroup: Bool
    ) throws(Findings) -> Row {
        Row(
            [
                Cell([.text(document.key, TextStyle(.bold, .pt(7.5)))], centred: true),
                Cell([try fitted(document.name, in: nameWidth)], centred: true),
                Cell([.checkbox(ticked: false)], centred: true),
            ] + worksheet.lists.map { _ in Cell([boxes(booklet.digits.cell)]) },
            ruleBelow: endsGroup ? .pt(1.2) : nil
        )
    }

    /// Subtotal, what the page before carried over, and the two together.
    private func sums(_ worksheet: Worksheet) throws(Findings) -> [Row] {
        let bold = TextStyle(.bold, .pt(8))
        let total = Cell([boxes(booklet.digits.total)])
        let carried = worksheet.isFirst ? try struck() : total
        var rows: [Row] = []
        for (label, cell) in [
            ("subtotal", total), ("carried", carried),
            (worksheet.isLast ? "running-last" : "running", total),
        ] {
            rows.append(
                Row(
                    [Cell(try texts.inline(label, bold), span: 3, alignment: .right, centred: true)]
                        + worksheet.lists.map { _ in cell },
                    minimumHeight: .mm(7.2)
                )
            )
        }
        return rows
    }

    /// Nothing is carried to the first page of a series: struck beforehand.
    func struck() throws(Findings) -> Cell {
        Cell(
            try texts.inline("nothing-carried", TextStyle(.bold, .pt(7), grey: 0.3)),
            alignment: .centre,
            shade: 0.9
        )
    }
}

extension TextStyle {
    var bold: TextStyle { TextStyle(.bold, size, underlined: underlined, grey: grey) }
}

extension Length {
    static func / (left: Length, right: Length) -> Double { left.points / right.points }
}
