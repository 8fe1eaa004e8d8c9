import Diagnostics
import FormTemplates
import Typesetting

/// Draws the differences of a count: the map of documents by lists, the bars of the lists, and a
/// table of every cell that differs.
package struct DifferenceMapPrinter<Measure: TextMeasure> {
    let map: DifferenceMap
    let texts: SheetTexts
    let measure: Measure

    /// `texts` are those of `differences.xml`.
    package init(_ map: DifferenceMap, _ texts: SheetTexts, measure: Measure) {
        self.map = map
        self.texts = texts
        self.measure = measure
    }

    /// A4 for up to 120 documents, else A3; both on their side.
    var setup: PageSetup {
        PageSetup(
            paper: map.documents.count <= 120 ? .a4Landscape : .a3Landscape,
            top: .mm(17),
            left: .mm(12),
            right: .mm(12),
            bottom: .mm(28)
        )
    }

    static var small: TextStyle { TextStyle(.regular, .pt(7)) }
    /// As wide as the longest name, or what the columns can miss: then it takes two lines.
    private func labelWidth() throws(Findings) -> Length {
        var longest = Length.zero
        for list in map.lists {
            let words = "\(list.number) \(list.name)"
            longest = max(longest, try width(of: words, TextStyle(.bold, .pt(7.5))))
        }
        let most = Length.mm(setup.paper == .a4Landscape ? 62 : 44)
        return min(max(longest + .mm(2), .mm(34)), most)
    }
    private static var marginWidth: Length { .mm(14) }
    /// On narrower paper the explanation takes a line more.
    private func headHeight(on setup: PageSetup) -> Length {
        setup.body.width > .mm(300) ? .mm(16) : .mm(22)
    }
    private static var legendHeight: Length { .mm(15) }

    /// The map, on as many sheets as keep a column of at least 0.9 mm for each document.
    package func maps() throws(Findings) -> [Sheet] {
        let body = setup.body
        let labels = try labelWidth()
        let width = body.width - labels - Self.marginWidth
        let pages = DifferenceGrid.pages(of: map.documents.count, width: width)
        let widest = pages.map(\.count).max() ?? 1
        let axis = try axisHeight(columnWidth: width / Double(max(1, widest)))
        let head = headHeight(on: setup)
        let top = body.origin.y + head + axis
        let area = Rectangle(
            Point(body.origin.x + labels, top),
            width: width,
            height: body.height - head - axis - Self.legendHeight
        )
        var sheets: [Sheet] = []
        for documents in pages {
            let grid = DifferenceGrid(
                in: area,
                lists: map.lists.count,
                documents: documents,
                widest: widest,
                hasPages: map.lists.contains { !$0.pages.isEmpty }
            )
            var marks = try title("map-title", "map-explained.\(map.source.rawValue)", on: setup)
            let picture = try axisMarks(grid) + listMarks(grid) + cellMarks(grid)
            let rest = try pageMarks(grid) + frameMarks(grid) + legend(below: grid, in: body)
            marks += (picture + rest).wrapped(in: .figure(alternative: try texts("map-title")))
            sheets.append(Sheet(setup, PageBody(marks)))
        }
        return sheets
    }

    /// Title, election and area, and what is shown, in the top of the body.
    func title(_ title: String, _ explained: String, on setup: PageSetup) throws(Findings)
        -> [Mark]
    {
        let body = setup.body
        let style = TextStyle(.regular, .pt(9))
        let blocks: [Block] = [
            .table(
                Table(
                    summary: try texts(title),
                    columns: [Column(.share(60)), Column(.share(40), .right)],
                    rows: [
                        Row([
                            Cell(try texts.inline(title, TextStyle(.bold, .pt(14)))),
                            Cell([.text("\(map.election) · \(map.level)", style)]),
                        ])
                    ],
                    padding: .zero,
                    spaceAfter: .pt(2)
                )
            ),
            .paragraph(Paragraph(try texts.inline(explained, style), spaceAfter: .zero)),
        ]
        let height = headHeight(on: setup)
        let frame = Rectangle(body.origin, width: body.width, height: height)
        do throws(LayoutError) {
            return try layOut(blocks, in: frame, measure: measure)
        } catch {
            throw Findings(error, in: texts.file)
        }
    }

    // MARK: Axes

    private var keyStyle: TextStyle { TextStyle(.regular, .pt(6)) }
    private static var uprightColumn: Length { .mm(2.2) }

    private func longestKey() throws(Findings) -> Length {
        var longest = Length.zero
        for document in map.documents {
            longest = max(longest, try width(of: document.key, keyStyle))
        }
        return longest
    }

    private func axisHeight(columnWidth: Length) throws(Findings) -> Length {
        columnWidth >= Self.uprightColumn ? try longestKey() + .mm(2) : .mm(5)
    }

    /// Every document by its key, upright, or where columns are narrow one in so many, with a tick.
    private func axisMarks(_ grid: DifferenceGrid) throws(Findings) -> [Mark] {
        let isUpright = grid.columnWidth >= Self.uprightColumn
        let longest = try longestKey() + .mm(1.5)
        let steps = isUpright ? [1] : [5, 10, 20, 50, 100]
        let step = steps.first { grid.columnWidth * Double($0) >= longest || isUpright } ?? 100
        var marks: [Mark] = []
        for document in grid.documents where document.isMultiple(of: step) {
            let cell = grid.cell(0, document)
            let middle = cell.origin.x + cell.width / 2
            let key = map.documents[document].key
            let width = try width(of: key, keyStyle)
            guard isUpright || cell.origin.x + width <= grid.origin.x + grid.width else { continue }
            let foot = cell.origin.y - .mm(1.2)
            if !isUpright {
                marks.append(
                    .stroke(
                        Stroke(
                            from: Point(middle, foot + .mm(0.2)),
                            to: Point(middle, cell.origin.y),
                            weight: .pt(0.3)
                        )
                    )
                )
            }
            let origin =
                isUpright ? Point(middle + .pt(2), foot) : Point(cell.origin.x, foot - .mm(0.4))
            marks.append(
                .text(
                    TextRun(key, keyStyle, at: origin, width: width, degrees: isUpright ? 90 : 0)
                )
            )
        }
        return marks
    }

    /// Number and name left of each row; the difference of the list in the right margin.
    private func listMarks(_ grid: DifferenceGrid) throws(Findings) -> [Mark] {
        let style = TextStyle(.regular, min(.pt(8), grid.rowHeight * 0.62))
        let right = grid.origin.x + grid.width + .mm(1.5)
        var marks = [
            try line("margin", Self.small.bold, Point(right, grid.origin.y - .mm(1.6)))
        ]
        for (place, list) in map.lists.enumerated() {
            let top = grid.origin.y + grid.rowHeight * Double(place)
            let baseline = top + grid.rowHeight * 0.5 + style.size * 0.32
            let number = "\(list.number) "
            let width = try width(of: number, style.bold)
            marks.append(
                .text(
                    TextRun(
                        number,
                        style.bold,
                        at: Point(setup.left, baseline),
                        width: width
                    )
                )
            )
            marks += try nameMarks(
                list.name,
                style,
                from: setup.left + width,
                to: grid.origin.x - .mm(1),
                middle: top + grid.rowHeight * 0.5,
                height: grid.rowHeight
            )
            let difference = printedDifference(list.difference)
            let strong = list.difference == 0 ? style : style.bold
            marks.append(
                .text(
                    TextRun(
                        difference,
                        strong,
                        at: Point(right, baseline),
                        width: try self.width(of: difference, strong)
                    )
                )
            )
        }
        return marks
    }

    // MARK: Cells

    private func cellMarks(_ grid: DifferenceGrid) throws(Findings) -> [Mark] {
        var marks: [Mark] = []
        for (number, list) in map.lists.enumerated() {
            for range in Self.unread(list.cells, in: grid.documents) {
                marks += Self.hatched(grid.cells(number, range))
            }
            for document in grid.documents {
                if list.cells[document] == .absent {
                    marks += Self.crossed(grid.cell(number, document))
                }
                guard let difference = list.cells[document].difference else { continue }
                let mark = grid.mark(number, document, difference)
                marks.append(.area(mark, grey: DifferenceGrid.grey(of: difference)))
                marks += try figure(difference, beside: mark, in: grid.cell(number, document))
            }
        }
        return marks
    }

    /// Runs of documents that were not read back.
    private static func unread(
        _ cells: [DifferenceMap.Cell],
        in documents: Range<Int>
    ) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for document in documents where cells[document] == .notRead {
            if let last = runs.last, last.upperBound == document {
                runs[runs.count - 1] = last.lowerBound..<(document + 1)
            } else {
                runs.append(document..<(document + 1))
            }
        }
        return runs
    }

    /// Grey with slanting lines: nothing else on the map looks like it, also on a copy.
    static func hatched(_ area: Rectangle) -> [Mark] {
        var marks: [Mark] = [.area(area, grey: DifferenceGrid.unread)]
        let slant = min(area.height * 0.5, area.width)
        var x = area.origin.x
        while x + slant <= area.origin.x + area.width + .pt(0.01) {
            marks.append(
                .stroke(
                    Stroke(
                        from: Point(x, area.origin.y + area.height),
                        to: Point(x + slant, area.origin.y),
                        weight: .pt(0.3),
                        grey: 0.55
                    )
                )
            )
            x += max(.mm(2.5), slant)
        }
        return marks
    }

    /// A small cross: the list does not take part here.
    static func crossed(_ area: Rectangle) -> [Mark] {
        let half = min(area.width, area.height) * 0.22
        let middle = Point(
            area.origin.x + area.width / 2,
            area.origin.y + area.height / 2
        )
        return [-1.0, 1].map { slope in
            .stroke(
                Stroke(
                    from: Point(middle.x - half, middle.y - half * slope),
                    to: Point(middle.x + half, middle.y + half * slope),
                    weight: .pt(0.4),
                    grey: 0.4
                )
            )
        }
    }

    /// The difference in figures, in the empty half of its cell, where there is room.
    private func figure(
        _ difference: Int,
        beside mark: Rectangle,
        in cell: Rectangle
    ) throws(Findings) -> [Mark] {
        let style = TextStyle(.bold, min(.pt(6.5), mark.height * 0.95))
        let text = printedDifference(difference)
        let width = try width(of: text, style)
        guard width + .pt(0.6) <= cell.width, style.size >= .pt(4.5) else { return [] }
        let middle = cell.origin.y + cell.height * (difference > 0 ? 0.75 : 0.25)
        let baseline = middle + style.size * 0.36
        let x = cell.origin.x + (cell.width - width) / 2
        return [.text(TextRun(text, style, at: Point(x, baseline), width: width))]
    }

    private func pageMarks(_ grid: DifferenceGrid) throws(Findings) -> [Mark] {
        guard grid.strip > .zero else { return [] }
        let style = TextStyle(.bold, min(.pt(6), grid.strip * 0.9))
        var marks: [Mark] = []
        for (number, list) in map.lists.enumerated() {
            for (page, sum) in list.pages.enumerated() {
                guard let strip = grid.page(number, page, rows: map.rowsPerPage) else { continue }
                switch sum {
                case .equal, .absent: continue
                case .notRead: marks += Self.hatched(strip)
                case .differs(let difference):
                    let text = printedDifference(difference)
                    let width = try width(of: text, style)
                    let bar = Rectangle(
                        strip.origin,
                        width: strip.width,
                        height: strip.height * 0.22
                    )
                    marks.append(.area(bar, grey: 0))
                    let origin = Point(
                        strip.origin.x + (strip.width - width) / 2,
                        strip.origin.y + strip.height - .pt(0.3)
                    )
                    marks.append(.text(TextRun(text, style, at: origin, width: width)))
                }
            }
        }
        return marks
    }

    /// Lines between lists, halfway each row, and between worksheets.
    private func frameMarks(_ grid: DifferenceGrid) -> [Mark] {
        let left = grid.origin.x
        let right = left + grid.width
        let bottom = grid.origin.y + grid.height
        var marks: [Mark] = []
        for list in 0..<grid.lists {
            let top = grid.origin.y + grid.rowHeight * Double(list)
            let middle = top + grid.cellHeight / 2
            let lines = [(top, 0.5, 0.4), (middle, 0.2, 0.7)]
            for (y, weight, grey) in lines {
                marks.append(
                    .stroke(
                        Stroke(
                            from: Point(left, y),
                            to: Point(right, y),
                            weight: .pt(weight),
                            grey: grey
                        )
                    )
                )
            }
        }
        for document in grid.documents where document.isMultiple(of: map.rowsPerPage) {
            let x = grid.cell(0, document).origin.x
            marks.append(
                .stroke(
                    Stroke(
                        from: Point(x, grid.origin.y),
                        to: Point(x, bottom),
                        weight: .pt(0.4),
                        grey: 0.4
                    )
                )
            )
        }
        let frame = Rectangle(grid.origin, width: grid.width, height: grid.height)
        return (marks + [.frame(frame, weight: .pt(0.8), grey: 0)]).wrapped(in: .artifact)
    }

    // MARK: Pieces

    func width(of text: String, _ style: TextStyle) throws(Findings) -> Length {
        do throws(MissingGlyph) {
            return try measure.width(of: text, in: style)
        } catch {
            throw Findings(error, in: texts.file)
        }
    }

    func line(_ id: String, _ style: TextStyle, _ origin: Point) throws(Findings) -> Mark {
        try line(id, [:], style, origin)
    }

    func line(
        _ id: String,
        _ values: [String: String],
        _ style: TextStyle,
        _ origin: Point
    ) throws(Findings) -> Mark {
        let text = try texts(id, values)
        return .text(TextRun(text, style, at: origin, width: try width(of: text, style)))
    }

    /// A name in one line about this height; in two, smaller, where a line has no room for it.
    func nameMarks(
        _ name: String,
        _ style: TextStyle,
        from left: Length,
        to right: Length,
        middle: Length,
        height: Length
    ) throws(Findings) -> [Mark] {
        func run(_ words: String, _ style: TextStyle, _ line: Double) throws(Findings) -> Mark {
            let baseline = middle + style.size * (0.34 + line)
            let width = try width(of: words, style)
            return .text(TextRun(words, style, at: Point(left, baseline), width: width))
        }
        if try width(of: name, style) <= right - left { return [try run(name, style, 0)] }
        var small = style
        small.size = min(style.size, height * 0.42)
        if small.size >= .pt(5.5), let lines = try halves(of: name, small, to: right - left) {
            return [try run(lines.first, small, -0.55), try run(lines.second, small, 0.55)]
        }
        return [try run(shortened(name, style, to: right - left), style, 0)]
    }

    /// A name over two lines of which neither is wider; nil where that is not enough.
    private func halves(
        of name: String,
        _ style: TextStyle,
        to room: Length
    ) throws(Findings) -> (first: String, second: String)? {
        let words = name.split(separator: " ")
        guard words.count > 1 else { return nil }
        // The longest first line that fits.
        for count in (1..<words.count).reversed() {
            let first = words.prefix(count).joined(separator: " ")
            guard try width(of: first, style) <= room else { continue }
            let second = words.dropFirst(count).joined(separator: " ")
            return try width(of: second, style) <= room ? (first, second) : nil
        }
        return nil
    }

    /// A name without its last words where there is no room; the number stands before it.
    private func shortened(
        _ name: String,
        _ style: TextStyle,
        to room: Length
    ) throws(Findings) -> String {
        if try width(of: name, style) <= room { return name }
        var words = name.split(separator: " ").dropLast()
        while !words.isEmpty {
            let short = words.joined(separator: " ") + " …"
            if try width(of: short, style) <= room { return short }
            words.removeLast()
        }
        return "…"
    }
}
