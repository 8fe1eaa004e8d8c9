import Diagnostics
import Elections
import Typesetting

/// What the worksheet of each layout looks like when it is full, with invented figures.
extension BookletPrinter {
    private var body: TextStyle { TextStyle(.regular, .pt(8.5)) }
    private var lists: [Booklet.List] { Array(booklet.lists.prefix(2)) }

    /// A small worksheet as it is when it is full.
    func writerExample(_ layout: Booklet.Layout) throws(Findings) -> Table {
        layout == .documentsAsRows ? try rowsExample() : try columnsExample()
    }

    /// Layout B: documents under each other, and the sums under them.
    private func rowsExample() throws(Findings) -> Table {
        let documents = booklet.documents.prefix(3)
        let figures = try texts.figures("writer-figures", count: 6)
        let carried = try exampleCarried(pageOf: WorksheetGrid.rows)
        var rows: [Row] = []
        var sums = lists.map { _ in 0 }
        for (row, document) in documents.enumerated() {
            let values = lists.indices.map { figures[row * 2 + $0] }
            for list in lists.indices { sums[list] += values[list] }
            rows.append(Row([try named(document)] + values.map { filled($0) }))
        }
        rows[rows.count - 1].ruleBelow = .pt(1)
        let running = lists.indices.map { sums[$0] + (carried?[$0] ?? 0) }
        let below: [(String, [Int]?)] = [
            ("subtotal", sums), ("carried", carried), ("running", running),
        ]
        for (label, values) in below {
            rows.append(
                Row(
                    [Cell(try texts.inline(label, body.bold), alignment: .right, centred: true)]
                        + (try lists.indices.map { list throws(Findings) in
                            try filled(values?[list])
                        }),
                    minimumHeight: .mm(5.4)
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

    /// Layout A: documents beside each other, and the sums beside them and below.
    private func columnsExample() throws(Findings) -> Table {
        let documents = booklet.documents.prefix(2)
        let figures = try texts.figures("writer-figures", count: 6)
        let carried = try exampleCarried(pageOf: documentsAcross)
        var sums = Array(repeating: 0, count: documents.count + 1)
        var rows: [Row] = []
        for (row, list) in lists.enumerated() {
            let values = documents.indices.map { figures[row * 2 + $0] }
            let figures = values + [values.reduce(0, +)]
            for place in sums.indices { sums[place] += figures[place] }
            let name = Cell(try named(list, in: .mm(50)), centred: true)
            rows.append(Row([name] + (try exampleCells(figures, carried: carried?[row]))))
        }
        rows[rows.count - 1].ruleBelow = .pt(1)
        let label = Cell(try texts.inline("column-sum", body.bold), centred: true)
        let allCarried = carried.map { $0.prefix(lists.count).reduce(0, +) }
        rows.append(Row([label] + (try exampleCells(sums, carried: allCarried))))
        let names = documents.map { Cell([.text($0.key, body.bold)], role: .headerCell) }
        var head = [Cell(try texts.inline("list", body.bold), role: .headerCell)] + names
        for label in ["subtotal", "carried", "running"] {
            head.append(Cell(try texts.inline(label, body.bold), role: .headerCell))
        }
        let column = Column(.fixed(.mm(27)), .right)
        return Table(
            summary: try texts("example"),
            columns: [Column(.fixed(.mm(50)))] + head.dropFirst().map { _ in column },
            head: [Row(head, ruleBelow: .pt(1))],
            rows: rows,
            padding: .mm(0.8),
            rowPadding: .zero,
            spaceAfter: .mm(1)
        )
    }

    /// Figures of documents with their sum at the end, what was carried, and both together.
    private func exampleCells(_ figures: [Int], carried: Int?) throws(Findings) -> [Cell] {
        let running = (figures.last ?? 0) + (carried ?? 0)
        return figures.map { filled($0) } + [try filled(carried), filled(running)]
    }

    /// Nil where all documents stand on one page, so that nothing is ever carried.
    private func exampleCarried(pageOf documents: Int) throws(Findings) -> [Int]? {
        let figures = try texts.figures("writer-carried", count: 2)
        return booklet.documents.count > documents ? figures : nil
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
}
