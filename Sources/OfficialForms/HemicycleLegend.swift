import Typesetting

/// The table below the half-circle: how the seats of each party are drawn, its number, name, seats.
struct HemicycleLegend<Measure: TextMeasure> {
    let hemicycle: Hemicycle
    let words: Hemicycle.Words
    let width: Length
    let measure: Measure

    private let sizes = [9.0, 8, 7, 6]
    private let gap = Length.mm(1.8)

    /// The widths of its columns of text in one size.
    private struct Widths {
        var style: TextStyle
        var label = Length.zero
        var name = Length.zero
        var seats = Length.zero
        var sample: Length { style.size * 0.8 }
    }

    private var rowHeight: Double { 1.5 }

    /// The marks from this height down, and how high they are.
    func marks(top: Length) throws(MissingGlyph) -> (marks: [Mark], height: Length) {
        var chosen = try widths(TextStyle(.regular, .pt(sizes[0])))
        for size in sizes where total(chosen) > width {
            chosen = try widths(TextStyle(.regular, .pt(size)))
        }
        let fitting = Int((width + gap * 2) / (total(chosen) + gap * 2))
        let columns = max(1, min(fitting, 3, hemicycle.parties.count))
        let rows = (hemicycle.parties.count + columns - 1) / columns
        let height = chosen.style.size * rowHeight
        var marks: [Mark] = []
        for column in 0..<columns {
            let left = width / Double(columns) * Double(column)
            marks += try head(chosen, left: left, baseline: top + height * 0.7)
            for row in 0..<rows where column * rows + row < hemicycle.parties.count {
                marks += try line(
                    column * rows + row,
                    chosen,
                    left: left,
                    baseline: top + height * (Double(row) + 1.7)
                )
            }
        }
        return (marks, height * Double(rows + 1))
    }

    private func total(_ widths: Widths) -> Length {
        widths.sample + widths.label + widths.name + widths.seats + gap * 3
    }

    private func widths(_ style: TextStyle) throws(MissingGlyph) -> Widths {
        var widths = Widths(style: style)
        widths.label = try measure.width(of: words.list, in: style.italic)
        widths.name = try measure.width(of: words.name, in: style.italic)
        widths.seats = try measure.width(of: words.seats, in: style.italic)
        for party in hemicycle.parties {
            widths.label = max(widths.label, try measure.width(of: party.label, in: style.bold))
            widths.name = max(widths.name, try measure.width(of: party.name, in: style))
            widths.seats = max(
                widths.seats,
                try measure.width(of: String(party.seats), in: style.bold)
            )
        }
        return widths
    }

    private func head(
        _ widths: Widths,
        left: Length,
        baseline: Length
    ) throws(MissingGlyph) -> [Mark] {
        let style = widths.style.italic
        return try cells(
            (words.list, style),
            (words.name, style),
            (words.seats, style),
            widths,
            left,
            baseline
        )
    }

    private func line(
        _ index: Int,
        _ widths: Widths,
        left: Length,
        baseline: Length
    ) throws(MissingGlyph) -> [Mark] {
        let party = hemicycle.parties[index]
        let sample = widths.sample / 2
        let centre = Point(left + sample, baseline - widths.style.size * 0.34)
        let (regular, bold) = (widths.style, widths.style.bold)
        return hemicycle.pattern(of: index).marks(at: centre, radius: sample)
            + (try cells(
                (party.label, bold),
                (party.name, regular),
                (String(party.seats), bold),
                widths,
                left,
                baseline
            ))
    }

    private typealias Words = (text: String, style: TextStyle)

    private func cells(
        _ label: Words,
        _ name: Words,
        _ seats: Words,
        _ widths: Widths,
        _ left: Length,
        _ baseline: Length
    ) throws(MissingGlyph) -> [Mark] {
        let labelEnd = left + widths.sample + gap + widths.label
        let nameStart = labelEnd + gap
        let seatsEnd = nameStart + widths.name + gap + widths.seats
        return [
            try run(label, at: labelEnd, baseline, endsThere: true),
            try run(name, at: nameStart, baseline),
            try run(seats, at: seatsEnd, baseline, endsThere: true),
        ]
    }

    private func run(
        _ words: Words,
        at x: Length,
        _ baseline: Length,
        endsThere: Bool = false
    ) throws(MissingGlyph) -> Mark {
        let width = try measure.width(of: words.text, in: words.style)
        let start = endsThere ? x - width : x
        return .text(TextRun(words.text, words.style, at: Point(start, baseline), width: width))
    }
}

extension TextStyle {
    fileprivate var italic: TextStyle {
        TextStyle(.italic, size, underlined: underlined, grey: grey)
    }
}
