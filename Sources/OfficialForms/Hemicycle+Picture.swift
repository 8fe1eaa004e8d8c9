import Typesetting

/// A half-circle of seats as marks, counted from the top left corner of the picture.
package struct HemicyclePicture: Hashable, Sendable {
    package let marks: [Mark]
    package let width: Length
    package let height: Length
    package let seats: HemicycleSeats
    /// Whether every party has a label beside its seats; where there are too many, only the legend.
    package let isLabelled: Bool
    let alternative: String

    /// The picture among other blocks, in a column of its width.
    package var drawing: Drawing { Drawing(alternative: alternative, height: height, marks: marks) }
}

extension Hemicycle {
    /// The words of a picture, in the language of the paper.
    package struct Words: Hashable, Sendable {
        /// Below the number of all seats, and above the seats of each party: `zetels`.
        package var seats: String
        /// Above the numbers of the lists: `lijst`.
        package var list: String
        /// Above the names: `naam`.
        package var name: String

        package init(seats: String, list: String, name: String) {
            self.seats = seats
            self.list = list
            self.name = name
        }
    }

    /// The picture in a given width, from 60 mm; its height follows.
    ///
    /// Nil where nobody has a seat.
    package func picture(
        width: Length,
        words: Words,
        measure: some TextMeasure
    ) throws(MissingGlyph) -> HemicyclePicture? {
        guard !parties.isEmpty else { return nil }
        let (seats, labels) = try layout(width: width, list: words.list, measure: measure)
        // Everything so far counts from the middle of the base.
        let rise = max(seats.outerRadius, labels?.top ?? .zero)
        let legend = HemicycleLegend(hemicycle: self, words: words, width: width, measure: measure)
        let base = rise + Length.mm(6)
        let (table, height) = try legend.marks(top: base)
        let circle =
            seats.seats.flatMap {
                pattern(of: $0.party).marks(at: $0.centre, radius: seats.seatRadius)
            }
            + seats.boundaries() + (labels?.marks ?? [])
            + (try total(seats, words, measure: measure))
        return HemicyclePicture(
            marks: circle.map { $0.moved(right: width / 2, down: rise) } + table,
            width: width,
            height: base + height,
            seats: seats.moved(right: width / 2, down: rise),
            isLabelled: labels != nil,
            alternative: alternative(words)
        )
    }

    /// The largest letters, then the largest circle, with which all labels fit.
    private func layout(
        width: Length,
        list: String,
        measure: some TextMeasure
    ) throws(MissingGlyph) -> (HemicycleSeats, HemicycleLabels?) {
        for withNames in [true, false] {
            for size in [9.0, 8, 7, 6] {
                for part in stride(from: 0.84, through: 0.55, by: -0.03) {
                    let seats = HemicycleSeats(
                        parties,
                        centre: Point(.zero, .zero),
                        radius: width / 2 * part
                    )
                    let labels = try HemicycleLabels(
                        parties,
                        around: seats,
                        style: TextStyle(.regular, .pt(size)),
                        list: list,
                        withNames: withNames,
                        halfWidth: width / 2,
                        measure: measure
                    )
                    if let labels { return (seats, labels) }
                }
            }
        }
        return (HemicycleSeats(parties, centre: Point(.zero, .zero), radius: width / 2), nil)
    }

    /// The number of all seats, large in the hole.
    private func total(
        _ seats: HemicycleSeats,
        _ words: Words,
        measure: some TextMeasure
    ) throws(MissingGlyph) -> [Mark] {
        let large = TextStyle(.bold, min(seats.innerRadius * 0.55, .pt(40)))
        let small = TextStyle(.regular, large.size * 0.36)
        let number = String(self.seats)
        return [
            try centred(number, large, baseline: .zero - small.size * 1.75, measure),
            try centred(words.seats, small, baseline: .zero - small.size * 0.25, measure),
        ]
    }

    private func centred(
        _ text: String,
        _ style: TextStyle,
        baseline: Length,
        _ measure: some TextMeasure
    ) throws(MissingGlyph) -> Mark {
        let width = try measure.width(of: text, in: style)
        return .text(TextRun(text, style, at: Point(.zero - width / 2, baseline), width: width))
    }

    private func alternative(_ words: Words) -> String {
        "\(seats) \(words.seats): "
            + parties.map { "\($0.label) \($0.name) \($0.seats)" }.joined(separator: ", ")
    }
}
