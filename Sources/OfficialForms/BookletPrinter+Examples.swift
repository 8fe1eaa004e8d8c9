import Diagnostics
import FormTemplates
import Typesetting

/// The worked examples of the instructions: documents and lists of this count, invented figures.
extension BookletPrinter {
    private var body: TextStyle { TextStyle(.regular, .pt(8.5)) }
    private var lists: [Booklet.List] { Array(booklet.lists.prefix(2)) }

    func checkerExample() throws(Findings) -> Table {
        let figures = try texts.figures("checker-figures", count: 6)
        var rows: [Row] = []
        for (row, place) in try places(3).enumerated() {
            rows.append(
                Row([
                    Cell([.text(place, body)], centred: true), filled(figures[row * 2]),
                    filled(figures[row * 2 + 1]),
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
                try exampleHead(["checker-place", "checker-paper", "checker-sheet", "checker-do"])
            ],
            rows: rows,
            rules: TableRules(grey: 0.4),
            padding: .mm(1.6),
            rowPadding: .zero,
            spaceAfter: .zero
        )
    }

    /// What must come to the total: the cross-cast of two pages, or the sums of the columns.
    func coordinatorExample(_ layout: Booklet.Layout) throws(Findings) -> [Block] {
        let figures = try texts.figures("coordinator-figures", count: 4)
        let table =
            layout == .documentsAsRows
            ? try crossExample(figures) : try columnSumsExample(figures)
        let must = try texts.inline(
            "coordinator-must",
            ["total": String(figures.reduce(0, +))],
            body
        )
        return [.table(table), .paragraph(Paragraph(must, spaceAfter: .zero))]
    }

    private func crossExample(_ figures: [Int]) throws(Findings) -> Table {
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
        let column = Column(.fixed(.mm(44)), .right)
        return exampleTable(
            of: rows,
            [Column(.fixed(.mm(40))), column, column],
            head,
            try texts("example")
        )
    }

    /// On the last page of each series stands what its columns come to.
    private func columnSumsExample(_ figures: [Int]) throws(Findings) -> Table {
        let sums = [figures[0] + figures[2], figures[1] + figures[3]]
        var rows: [Row] = []
        for (place, sum) in sums.enumerated() {
            let label = try texts.inline("cross-series", ["series": "\(place + 1)"], body.bold)
            rows.append(Row([Cell(label, centred: true), filled(sum)]))
        }
        rows[rows.count - 1].ruleBelow = .pt(1)
        let together = try texts.inline("columns-end", body.bold)
        rows.append(Row([Cell(together, centred: true), filled(sums[0] + sums[1])]))
        return exampleTable(
            of: rows,
            [Column(.fixed(.mm(40))), Column(.fixed(.mm(100)), .right)],
            [
                Cell([], role: .headerCell),
                Cell(try texts.inline("columns-sum", body.bold), role: .headerCell),
            ],
            try texts("example")
        )
    }

    private func exampleTable(
        of rows: [Row],
        _ columns: [Column],
        _ head: [Cell],
        _ summary: String
    ) -> Table {
        Table(
            summary: summary,
            columns: columns,
            head: [Row(head, ruleBelow: .pt(1))],
            rows: rows,
            padding: .mm(0.8),
            rowPadding: .zero,
            spaceAfter: .mm(1)
        )
    }

    func typistExample() throws(Findings) -> Table {
        let figures = try texts.figures("typist-figures", count: 3)
        let wrong = String(try texts.figures("writer-wrong", count: 1)[0])
        let right = String(try texts.figures("writer-right", count: 1)[0])
        let sum = String(figures[1])
        let other = try texts("typist-other")
        let places = try places(2)
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

    /// The first cells of a worksheet, in the order in which they are read aloud.
    private func places(_ count: Int) throws(Findings) -> [String] {
        let cells = booklet.documents.prefix(count).flatMap { document in
            booklet.lists.prefix(count).map { (document.key, String($0.number)) }
        }
        return try cells.prefix(count).map { document, list throws(Findings) in
            try texts("example-place", ["document": document, "list": list])
        }
    }

    func exampleHead(_ labels: [String], lists hasLists: Bool = false)
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

    func named(_ document: Booklet.Document) throws(Findings) -> Cell {
        let key: [Inline] = [.text(document.key + "  ", body.bold)]
        let start = try width(of: document.key + "  ", body.bold)
        let name = try lines(of: document.name, in: .mm(60), atMost: 1, after: start)
        return Cell(key + name, centred: true)
    }

    func filled(_ figure: Int?) throws(Findings) -> Cell {
        if let figure { filled(figure) } else { try struck() }
    }

    /// Five boxes with an invented figure.
    func filled(_ figure: Int) -> Cell {
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
