import Diagnostics
import FormTemplates
import Typesetting

/// The worked examples of the instructions: documents and lists of this count, invented figures.
extension BookletPrinter {
    private var body: TextStyle { TextStyle(.regular, .pt(8.5)) }
    private var lists: [Booklet.List] { Array(booklet.lists.prefix(2)) }

    /// A small worksheet as it is when it is full.
    func writerExample() throws(Findings) -> Table {
        let documents = booklet.documents.prefix(3)
        let figures = try texts.figures("writer-figures", count: 6)
        let carried = try texts.figures("writer-carried", count: 2)
        var rows: [Row] = []
        var sums = lists.map { _ in 0 }
        for (row, document) in documents.enumerated() {
            let values = lists.indices.map { figures[row * 2 + $0] }
            for list in lists.indices { sums[list] += values[list] }
            rows.append(Row([try named(document)] + values.map { filled($0) }))
        }
        rows[rows.count - 1].ruleBelow = .pt(1)
        let running = lists.indices.map { sums[$0] + carried[$0] }
        for (label, values) in [("subtotal", sums), ("carried", carried), ("running", running)] {
            rows.append(
                Row(
                    [Cell(try texts.inline(label, body.bold), alignment: .right, centred: true)]
                        + lists.indices.map { filled(values[$0]) }
                )
            )
        }
        let list = Column(.fixed(.mm(44)), .right)
        return Table(
            summary: try texts("example"),
            columns: [Column(.fixed(.mm(64)))] + lists.map { _ in list },
            head: [try exampleHead(["document"], lists: true)],
            rows: rows,
            padding: .mm(0.8),
            rowPadding: .zero,
            spaceAfter: .mm(1)
        )
    }

    /// A figure struck through, the right one above it, and two initials.
    func mendedFigure() throws(Findings) -> Block {
        let wrong = try texts.figures("writer-wrong", count: 1)[0]
        let right = try texts.figures("writer-right", count: 1)[0]
        let (side, height) = (Length.mm(5), Length.mm(5.7))
        let label = try texts("writer-mend")
        let labelWidth = try width(of: label, body)
        let left = labelWidth + .mm(3)
        let top = Length.mm(4)
        var marks: [Mark] = [run(label, body, Point(.zero, .mm(8)), labelWidth)]
        let digits = String(wrong).map { String($0) }
        for (place, digit) in digits.enumerated() {
            let corner = Point(left + side * Double(place), top)
            let width = try width(of: digit, body)
            marks.append(
                .frame(
                    Rectangle(corner, width: side, height: height),
                    weight: .pt(0.5),
                    grey: 0.45
                )
            )
            let origin = Point(corner.x + (side - width) / 2, .mm(8))
            marks.append(run(digit, body, origin, width))
        }
        let end = left + side * Double(digits.count)
        marks.append(
            .stroke(
                Stroke(from: Point(left, .mm(8.6)), to: Point(end, .mm(5.4)), weight: .pt(1.2))
            )
        )
        let words = "\(right)   " + (try texts("writer-initials"))
        let width = try width(of: words, body.bold)
        marks.append(run(words, body.bold, Point(left + .mm(1), .mm(3.2)), width))
        return .drawing(
            Drawing(alternative: "\(label) \(wrong), \(right)", height: .mm(10), marks: marks)
        )
    }

    private func run(
        _ text: String,
        _ style: TextStyle,
        _ origin: Point,
        _ width: Length
    ) -> Mark {
        .text(TextRun(text, style, at: origin, width: width))
    }

    func checkerExample() throws(Findings) -> Table {
        let figures = try texts.figures("checker-figures", count: 6)
        var rows: [Row] = []
        for (row, document) in booklet.documents.prefix(3).enumerated() {
            rows.append(
                Row([
                    try named(document), filled(figures[row * 2]), filled(figures[row * 2 + 1]),
                    Cell(try texts.inline("checker-do.\(row + 1)", body), centred: true),
                ])
            )
        }
        return Table(
            summary: try texts("example"),
            columns: [
                Column(.fixed(.mm(52))), Column(.fixed(.mm(34)), .right),
                Column(.fixed(.mm(34)), .right), Column(.share(1)),
            ],
            head: [
                try exampleHead(["document", "checker-paper", "checker-sheet", "checker-do"])
            ],
            rows: rows,
            rules: TableRules(grey: 0.4),
            padding: .mm(1.6),
            rowPadding: .zero,
            spaceAfter: .zero
        )
    }

    /// A cross-cast of two pages, which comes to the total.
    func coordinatorExample() throws(Findings) -> [Block] {
        let figures = try texts.figures("coordinator-figures", count: 4)
        var rows = (0..<2).map { page in
            Row(
                [Cell([.text(String(page + 1), body.bold)], centred: true)]
                    + (0..<2).map { filled(figures[page * 2 + $0]) }
            )
        }
        let sums = (0..<2).map { figures[$0] + figures[2 + $0] }
        rows[1].ruleBelow = .pt(1)
        rows.append(
            Row(
                [Cell(try texts.inline("cross-sum", body.bold), centred: true)]
                    + sums.map { filled($0) }
            )
        )
        rows.append(
            Row([
                Cell(try texts.inline("cross-end", body.bold), span: 2, centred: true),
                filled(sums[0] + sums[1]),
            ])
        )
        var head = [Cell(try texts.inline("cross-page", body.bold), role: .headerCell)]
        for series in 1...2 {
            head.append(
                Cell(
                    try texts.inline("cross-series", ["series": String(series)], body.bold),
                    role: .headerCell
                )
            )
        }
        return [
            .table(
                Table(
                    summary: try texts("example"),
                    columns: [
                        Column(.fixed(.mm(40))), Column(.fixed(.mm(44)), .right),
                        Column(.fixed(.mm(44)), .right),
                    ],
                    head: [Row(head, ruleBelow: .pt(1))],
                    rows: rows,
                    padding: .mm(0.8),
                    rowPadding: .zero,
                    spaceAfter: .mm(1)
                )
            ),
            .paragraph(
                Paragraph(
                    try texts.inline(
                        "coordinator-must",
                        ["total": String(sums[0] + sums[1])],
                        body
                    ),
                    spaceAfter: .zero
                )
            ),
        ]
    }

    func typistExample() throws(Findings) -> Table {
        let figures = try texts.figures("typist-figures", count: 3)
        let wrong = String(try texts.figures("writer-wrong", count: 1)[0])
        let right = String(try texts.figures("writer-right", count: 1)[0])
        let sum = String(figures[1])
        let other = try texts("typist-other")
        let places = try booklet.documents.prefix(2).map { document throws(Findings) in
            try texts(
                "typist-place",
                ["document": document.key, "list": String(lists.first?.number ?? 0)]
            )
        }
        let lines: [([Inline], String)] = [
            ([.text("\(places.first ?? ""): \(figures[0])", body)], String(figures[0])),
            ([.text("\(places.last ?? ""): \(figures[2])", body)], String(figures[2])),
            (try texts.inline("typist-empty", body), try texts("typist-leave")),
            (
                try texts.inline("typist-mended", ["wrong": wrong, "right": right], body), right
            ),
            (try texts.inline("typist-sum", ["sum": sum, "other": other], body), sum),
        ]
        return Table(
            summary: try texts("example"),
            columns: [Column(.fixed(.mm(100))), Column(.share(1))],
            head: [try exampleHead(["typist-sheet", "typist-do"])],
            rows: lines.map { Row([Cell($0.0), Cell([.text($0.1, body.bold)])]) },
            rules: TableRules(horizontal: .pt(0.3), grey: 0.5),
            padding: .mm(1),
            rowPadding: .pt(2),
            spaceAfter: .zero
        )
    }

    // MARK: Pieces

    private func exampleHead(_ labels: [String], lists hasLists: Bool = false)
        throws(Findings) -> Row
    {
        var cells: [Cell] = []
        for label in labels {
            cells.append(
                Cell(try texts.inline(label, body.bold), role: .headerCell, alignment: .left)
            )
        }
        if hasLists {
            for list in lists {
                let name = try named(list, in: .mm(44))
                cells.append(Cell(name, role: .headerCell, alignment: .left))
            }
        }
        return Row(cells, ruleBelow: .pt(1))
    }

    private func named(_ document: Booklet.Document) throws(Findings) -> Cell {
        let key: [Inline] = [.text(document.key + "  ", body.bold)]
        return Cell(key + [try fitted(document.name, in: .mm(50), after: key)], centred: true)
    }

    /// Five boxes with an invented figure.
    private func filled(_ figure: Int) -> Cell {
        Cell([
            .boxes(
                DigitBoxes(
                    max(5, String(figure).count),
                    value: figure,
                    width: .mm(5),
                    height: .mm(5.2),
                    margin: .pt(0.25)
                )
            )
        ])
    }
}

extension SheetTexts {
    /// The figures of an example, as many as it needs.
    func figures(_ id: String, count: Int) throws(Findings) -> [Int] {
        let figures = try self(id).split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        guard figures.count == count, figures.allSatisfy({ $0 >= 0 }) else {
            throw Findings([
                Diagnostic(
                    "TP-11",
                    at: Place(file: file, field: id),
                    found: Text(
                        nl: "«\(id)» heeft niet \(count) cijfers",
                        en: "«\(id)» does not have \(count) figures"
                    ),
                    why: Text(
                        nl: "Het voorbeeld op de instructie rekent ermee.",
                        en: "The example on the instruction is worked with them."
                    ),
                    remedy: Text(
                        nl: "Schrijf \(count) hele getallen met spaties ertussen.",
                        en: "Write \(count) whole numbers with spaces between."
                    )
                )
            ])
        }
        return figures
    }
}
