import Diagnostics
import FormTemplates
import Typesetting

/// Lays out a wall list on sheets of A3.
package struct WallListPrinter<Measure: TextMeasure> {
    let list: WallList
    let texts: SheetTexts
    let stamp: Stamp<Measure>

    private static var titleHeight: Length { .mm(15) }
    private static var headHeight: Length { .mm(25) }
    private static var gap: Length { .mm(7) }
    /// A single block is no wider: an eye must not lose its row.
    private static var widest: Length { .mm(270) }

    /// `texts` are those of `wall-list.xml`.
    package init(_ list: WallList, _ texts: SheetTexts, measure: Measure) {
        self.list = list
        self.texts = texts
        stamp = Stamp(texts, measure: measure)
    }

    private var body: Rectangle { PageSetup.wallList.body }
    private var top: Length { body.origin.y + Self.titleHeight + Self.headHeight }

    package func sheets() throws(Findings) -> [Sheet] {
        let grid = WallListGrid(
            documents: list.documents.count,
            height: body.origin.y + body.height - top
        )
        let columns = try columns(grid)
        let groups = list.documents.groups(of: grid.perPage)
        let size = try nameSize(columns)
        var sheets: [Sheet] = []
        for (number, documents) in groups.enumerated() {
            var marks = try title(documents, sheet: number + 1, of: groups.count)
            for (index, block) in documents.groups(of: grid.rows).enumerated() {
                let left = body.origin.x + (columns.width + Self.gap) * Double(index)
                marks += try head(columns, left: left)
                for (row, document) in block.enumerated() {
                    marks += try self.row(document, row, columns, size, left: left)
                }
            }
            sheets.append(Sheet(.wallList, PageBody(marks)))
        }
        return sheets
    }

    /// Where the parts of each row stand, from the left of its block.
    private struct Columns {
        let height: Length
        let width: Length
        let key: TextStyle
        let name: Rectangle
        let box: Length
        let boxes: Length
        /// Room to write on, right of the boxes; zero where blocks stand beside each other.
        let notes: Length
    }

    private func columns(_ grid: WallListGrid) throws(Findings) -> Columns {
        let height = grid.rowHeight
        let key = TextStyle(.bold, height * 0.6)
        var keyWidth = Length.zero
        for document in list.documents {
            keyWidth = max(keyWidth, try stamp.width(of: document.key, key))
        }
        keyWidth += height * 0.3
        let gaps = Self.gap * Double(grid.blocks - 1)
        let width = (body.width - gaps) / Double(grid.blocks)
        let used = min(width, Self.widest)
        let box = height * 0.82
        let boxes = used - box * Double(WallList.Box.allCases.count)
        return Columns(
            height: height,
            width: width,
            key: key,
            name: Rectangle(
                Point(keyWidth, .zero),
                width: boxes - keyWidth - .mm(2),
                height: height
            ),
            box: box,
            boxes: boxes,
            notes: width - used
        )
    }

    /// The largest size in which every name fits in two lines: they all have the same.
    private func nameSize(_ columns: Columns) throws(Findings) -> Double {
        let sizes = [0.42, 0.4, 0.36, 0.33, 0.3, 0.26].map { columns.height.points * $0 }
        var frame = columns.name
        frame.height = columns.height * 0.96
        for size in sizes {
            do throws(Findings) {
                for document in list.documents {
                    _ = try centred(document.name, TextStyle(), sizes: [size], in: frame)
                }
                return size
            } catch {
                continue
            }
        }
        return sizes[sizes.count - 1]
    }

    private func title(
        _ documents: [WallList.Document],
        sheet: Int,
        of sheets: Int
    ) throws(Findings) -> [Mark] {
        let left = body.origin.x
        let right = left + body.width
        let first = body.origin.y + .mm(6.5)
        let second = first + .mm(6.5)
        let count = try texts(
            list.documents.count == 1 ? "count-one" : "count",
            ["count": String(list.documents.count)]
        )
        let place = try texts(
            "place",
            ["level": list.level, "source": list.source, "count": count]
        )
        let range = [
            "number": "\(sheet)", "of": "\(sheets)", "first": documents.first?.key ?? "",
            "last": documents.last?.key ?? "",
        ]
        let large = TextStyle(.bold, .pt(22))
        let title = try texts("title")
        let after = left + (try stamp.width(of: title, large)) + .mm(6)
        return [.open(.heading(level: 1))]
            + [
                try stamp.line(title, large, x: left, baseline: first),
                try stamp.line(list.election, TextStyle(.bold, .pt(13)), x: after, baseline: first),
                .close, .open(.paragraph),
                try stamp.line(place, TextStyle(.regular, .pt(12)), x: left, baseline: second),
                try stamp.line(
                    texts("sheet", range),
                    large,
                    x: right,
                    baseline: first,
                    endsThere: true
                ),
                try stamp.line(
                    texts(
                        list.isReadAsTotals ? "state-totals" : "state",
                        ["moment": list.moment]
                    ),
                    TextStyle(.regular, .pt(12)),
                    x: right,
                    baseline: second,
                    endsThere: true
                ),
                .close,
            ]
    }

    /// What each box stands for, turned so that it fits above it.
    private func head(_ columns: Columns, left: Length) throws(Findings) -> [Mark] {
        let style = TextStyle(.regular, .pt(11))
        let bottom = top - .mm(1.5)
        var marks: [Mark] = [.open(.paragraph)]
        for (index, box) in WallList.Box.allCases.enumerated() {
            let text = try texts("box-\(box.rawValue)")
            let middle = left + columns.boxes + columns.box * (Double(index) + 0.5)
            marks.append(
                .text(
                    TextRun(
                        text,
                        style,
                        at: Point(middle + style.size * 0.35, bottom),
                        width: try stamp.width(of: text, style),
                        degrees: 90
                    )
                )
            )
        }
        if columns.notes > .zero {
            let x = left + columns.boxes + columns.box * Double(WallList.Box.allCases.count)
            marks.append(
                try stamp.line(texts("notes"), style, x: x + .mm(4), baseline: bottom - .mm(1))
            )
        }
        return marks + [.close]
            + [rule(top, from: left, columns, weight: .pt(1.2))]
            .wrapped(in: .artifact)
    }

    private func rule(
        _ y: Length,
        from left: Length,
        _ columns: Columns,
        weight: Length
    ) -> Mark {
        .stroke(
            Stroke(
                from: Point(left, y),
                to: Point(left + columns.width, y),
                weight: weight,
                grey: weight > .pt(1) ? 0 : 0.5
            )
        )
    }

    private func row(
        _ document: WallList.Document,
        _ number: Int,
        _ columns: Columns,
        _ size: Double,
        left: Length
    ) throws(Findings) -> [Mark] {
        let y = top + columns.height * Double(number)
        let baseline = y + columns.height * 0.5 + columns.key.size * 0.36
        let name = Rectangle(
            Point(left + columns.name.origin.x, y + columns.height * 0.02),
            width: columns.name.width,
            height: columns.height * 0.96
        )
        var marks: [Mark] = [.open(.paragraph)]
        marks.append(try stamp.line(document.key, columns.key, x: left, baseline: baseline))
        marks += try centred(document.name, TextStyle(), sizes: [size], in: name)
        if document.isMissing { marks += try missing(columns, left: left, top: y) }
        marks.append(.close)
        var drawn = document.isMissing ? [] : boxes(document, columns, left: left, top: y)
        let isFifth = (number + 1).isMultiple(of: 5)
        drawn.append(
            rule(y + columns.height, from: left, columns, weight: isFifth ? .pt(1.2) : .pt(0.4))
        )
        return marks + drawn.wrapped(in: .artifact)
    }

    /// Text in the middle of a frame's height.
    private func centred(
        _ text: String,
        _ style: TextStyle,
        sizes: [Double],
        in frame: Rectangle
    ) throws(Findings) -> [Mark] {
        guard !text.isEmpty else { return [] }
        let marks = try stamp.fitted(text, style, sizes: sizes, leading: 1.1, in: frame)
        let runs = marks.compactMap { mark -> TextRun? in
            if case .text(let run) = mark { run } else { nil }
        }
        guard let first = runs.first, let last = runs.last else { return marks }
        let high = first.origin.y - first.style.size * 0.72
        let low = last.origin.y
        let middle = frame.origin.y + frame.height / 2
        let down = middle - (high + low) / 2
        return marks.map { $0.moved(down: down) }
    }

    private func missing(
        _ columns: Columns,
        left: Length,
        top: Length
    ) throws(Findings) -> [Mark] {
        try centred(
            texts("missing"),
            TextStyle(.bold, columns.height * 0.4),
            sizes: [0.42, 0.34, 0.28].map { columns.height.points * $0 },
            in: Rectangle(
                Point(left + columns.boxes + .mm(1), top),
                width: columns.box * Double(WallList.Box.allCases.count) - .mm(1),
                height: columns.height
            )
        )
    }

    private func boxes(
        _ document: WallList.Document,
        _ columns: Columns,
        left: Length,
        top: Length
    ) -> [Mark] {
        let side = columns.height * 0.66
        return WallList.Box.allCases.enumerated().flatMap { index, box -> [Mark] in
            let middle = left + columns.boxes + columns.box * (Double(index) + 0.5)
            let corner = Point(middle - side / 2, top + (columns.height - side) / 2)
            let frame = Mark.frame(
                Rectangle(corner, width: side, height: side),
                weight: .pt(0.8),
                grey: 0.25
            )
            return document.ticked.contains(box) ? [frame] + tick(corner, side) : [frame]
        }
    }

    private func tick(_ corner: Point, _ side: Length) -> [Mark] {
        func point(_ x: Double, _ y: Double) -> Point {
            Point(corner.x + side * x, corner.y + side * y)
        }
        let turn = point(0.4, 0.8)
        return [(point(0.17, 0.52), turn), (turn, point(0.85, 0.18))].map {
            .stroke(Stroke(from: $0, to: $1, weight: side * 0.12))
        }
    }
}

extension PageSetup {
    /// A3 on its side, as wide as a worksheet's margins leave it.
    static let wallList = PageSetup(
        paper: .a3Landscape,
        top: .mm(17),
        left: .mm(15),
        right: .mm(15),
        bottom: .mm(29)
    )
}
