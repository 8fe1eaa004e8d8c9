import Typesetting

/// Draws panels in rows on one landscape page, in black and grey only.
package struct GrowthPlot<Measure: TextMeasure> {
    private let measure: Measure
    private let small = TextStyle(.regular, .pt(7.5))

    package init(measure: Measure) { self.measure = measure }

    private static var setup: PageSetup {
        PageSetup(paper: .a4Landscape, top: .mm(14), left: .mm(15), right: .mm(15), bottom: .mm(12))
    }

    /// The page; `alternative` is for those who cannot see the pictures.
    package func page(
        title: String,
        alternative: String,
        rows: [[PlotPanel]]
    ) throws -> Page {
        let height = Length.mm(166)
        var marks: [Mark] = []
        for (number, row) in rows.enumerated() {
            for (place, panel) in row.enumerated() {
                let width = Self.setup.body.width / Double(row.count)
                let share = height / Double(rows.count)
                let corner = Point(width * Double(place), share * Double(number))
                marks += try self.marks(
                    of: panel,
                    in: Rectangle(corner, width: width, height: share)
                )
            }
        }
        let heading = Paragraph(
            [.text(title, TextStyle(.bold, .pt(13)))],
            role: .heading(level: 1)
        )
        let drawing = Drawing(alternative: alternative, height: height, marks: marks)
        let pages = try layOut(
            [.paragraph(heading), .drawing(drawing)],
            on: Self.setup,
            measure: measure
        )
        return Page(Self.setup.paper, marks: pages.first?.marks ?? [])
    }

    /// The place of the frame of a panel: the words stand around it.
    package static func frame(in area: Rectangle) -> Rectangle {
        Rectangle(
            Point(area.origin.x + .mm(13), area.origin.y + .mm(12)),
            width: area.width - .mm(20),
            height: area.height - .mm(25)
        )
    }

    package func marks(of panel: PlotPanel, in area: Rectangle) throws -> [Mark] {
        let frame = Self.frame(in: area)
        let heading = Point(frame.origin.x, area.origin.y + .mm(5))
        var marks = [try text(panel.title, TextStyle(.bold, .pt(9)), heading, .left)]
        marks += try legend(panel, Point(frame.origin.x, area.origin.y + .mm(9.5)))
        marks.append(.frame(frame, weight: .pt(0.5), grey: 0))
        let foot = Point(
            frame.origin.x + frame.width / 2,
            frame.origin.y + frame.height + .mm(8.5)
        )
        marks.append(try text(panel.sizes, small, foot, .centre))
        guard let axes = PlotAxes(panel, frame: frame) else { return marks }
        marks += try grid(axes)
        if let limit = panel.limit { marks += try line(of: limit, axes) }
        for (number, series) in panel.series.enumerated() {
            let points = series.points.compactMap(axes.place)
            marks += zip(points, points.dropFirst()).map {
                .stroke(Stroke(from: $0, to: $1, weight: .pt(0.9)))
            }
            marks += points.flatMap { PlotMarker.ofSeries(number).marks(at: $0) }
        }
        return marks
    }

    private func legend(_ panel: PlotPanel, _ start: Point) throws -> [Mark] {
        var marks: [Mark] = []
        var x = start.x
        for (number, series) in panel.series.enumerated() {
            marks += PlotMarker.ofSeries(number).marks(at: Point(x + .mm(1.2), start.y - .mm(0.9)))
            marks.append(try text(series.name, small, Point(x + .mm(3.4), start.y), .left))
            x = x + .mm(8) + (try measure.width(of: series.name, in: small))
        }
        return marks
    }

    private func grid(_ axes: PlotAxes) throws -> [Mark] {
        let (frame, origin) = (axes.frame, axes.frame.origin)
        let (right, bottom) = (origin.x + frame.width, origin.y + frame.height)
        var marks: [Mark] = []
        for tick in axes.sizes.ticks {
            let x = axes.x(ofSize: tick)
            marks.append(thin(Point(x, origin.y), Point(x, bottom)))
            let words = LogScale.words(of: tick)
            marks.append(try text(words, small, Point(x, bottom + .mm(4)), .centre))
        }
        for tick in axes.values.ticks {
            let y = axes.y(ofValue: tick)
            marks.append(thin(Point(origin.x, y), Point(right, y)))
            let words = LogScale.words(of: tick)
            marks.append(try text(words, small, Point(origin.x - .mm(1.5), y + .mm(0.9)), .right))
        }
        return marks
    }

    private func thin(_ from: Point, _ to: Point) -> Mark {
        .stroke(Stroke(from: from, to: to, weight: .pt(0.3), grey: 0.75))
    }

    /// Dashes from side to side, with words above their left end.
    private func line(of limit: PlotPanel.Limit, _ axes: PlotAxes) throws -> [Mark] {
        let (y, dash) = (axes.y(ofValue: limit.value), Length.mm(2))
        let count = Int((axes.frame.width.points / dash.points).rounded(.down))
        let dashes = stride(from: 0, to: count, by: 2).map { number in
            let x = axes.frame.origin.x + dash * Double(number)
            return Mark.stroke(Stroke(from: Point(x, y), to: Point(x + dash, y), weight: .pt(0.9)))
        }
        let place = Point(axes.frame.origin.x + .mm(1.5), y - .mm(1))
        return dashes + [try text(limit.words, small, place, .left)]
    }

    private func text(
        _ words: String,
        _ style: TextStyle,
        _ place: Point,
        _ alignment: Alignment
    ) throws -> Mark {
        let width = try measure.width(of: words, in: style)
        let back =
            switch alignment {
            case .left: Length.zero
            case .centre: width / 2
            case .right: width
            }
        return .text(TextRun(words, style, at: Point(place.x - back, place.y), width: width))
    }
}
