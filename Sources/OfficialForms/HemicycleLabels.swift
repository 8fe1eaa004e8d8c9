import Foundation
import Typesetting

/// Labels around the half-circle, each beside its party, none over another.
///
/// On each side they stand in the order of the parties from the base upwards, at least a line apart
/// and outside the circle; a thin line leads from each to the middle of its seats.
struct HemicycleLabels {
    struct Label {
        let text: String
        let number: String
        let textWidth: Length
        let width: Length
        /// Of the middle of the party's seats.
        let angle: Double
        /// The end nearest to the circle, halfway up the line, from the middle of the base.
        var x = Length.zero
        var y = Length.zero
        var isLeft: Bool { angle > .pi / 2 }
    }

    let labels: [Label]
    let seats: HemicycleSeats
    let style: TextStyle

    /// White between the circle and a label, and before the number of seats.
    private static let distance = Length.mm(4)
    private static let gap = Length.mm(1.2)
    private static let lead = Length.mm(0.8)

    /// Labels in this size, of names or, with the word for a list, of numbers; nil where they do not fit in half the width, or rise too high.
    init?(
        _ parties: [Hemicycle.Party],
        around seats: HemicycleSeats,
        style: TextStyle,
        list: String,
        withNames: Bool,
        halfWidth: Length,
        measure: some TextMeasure
    ) throws(MissingGlyph) {
        var labels: [Label] = []
        for (index, party) in parties.enumerated() {
            let text =
                withNames ? "\(party.label) \(party.name)" : "\(list) \(party.label):"
            let number = String(party.seats)
            let textWidth = try measure.width(of: text, in: style.bold)
            let numberWidth = try measure.width(of: number, in: style)
            let angles = seats.seats.filter { $0.party == index }.map(\.angle)
            labels.append(
                Label(
                    text: text,
                    number: number,
                    textWidth: textWidth,
                    width: textWidth + Self.gap + numberWidth,
                    angle: angles.reduce(0, +) / Double(max(1, angles.count))
                )
            )
        }
        let height = style.size * 1.25
        let left = Self.placed(labels.filter(\.isLeft), around: seats, height: height)
        let right = Self.placed(
            labels.filter { !$0.isLeft }.reversed(),
            around: seats,
            height: height
        )
        self.labels = left + right
        self.seats = seats
        self.style = style
        let fits = self.labels.allSatisfy { $0.x + $0.width <= halfWidth }
        guard fits, top <= seats.outerRadius * 1.3 else { return nil }
    }

    /// From the base upwards.
    private static func placed(
        _ labels: [Label],
        around seats: HemicycleSeats,
        height: Length
    ) -> [Label] {
        let radius = seats.outerRadius + distance
        var lowest = height / 2
        return labels.map { label in
            var label = label
            label.y = max(radius * sin(label.angle), lowest)
            lowest = label.y + height
            // The lower edge is where the circle is widest.
            let edge = label.y - height / 2
            let reach = radius.points * radius.points - edge.points * edge.points
            let outside = reach > 0 ? Length(points: reach.squareRoot()) : .zero
            // Not nearer to the middle than its seats: a line to it then passes no other label.
            label.x = max(outside, radius * abs(cos(label.angle)), Length.mm(1))
            return label
        }
    }

    /// How far the labels rise above the base.
    var top: Length { (labels.map(\.y).max() ?? .zero) + style.size }

    /// Leading lines, then words.
    var marks: [Mark] {
        labels.map { label in
            let side = label.isLeft ? -1.0 : 1.0
            return .stroke(
                Stroke(
                    from: seats.point(label.angle, seats.outerRadius + Self.lead),
                    to: Point(
                        seats.centre.x + (label.x - Self.lead) * side,
                        seats.centre.y - label.y
                    ),
                    weight: .pt(0.35)
                )
            )
        } + labels.flatMap(words)
    }

    private func words(_ label: Label) -> [Mark] {
        let start = seats.centre.x + (label.isLeft ? .zero - label.x - label.width : label.x)
        let baseline = seats.centre.y - label.y + style.size * 0.36
        let end = start + label.width
        let numberWidth = label.width - label.textWidth - Self.gap
        return [
            .text(
                TextRun(
                    label.text,
                    style.bold,
                    at: Point(start, baseline),
                    width: label.textWidth
                )
            ),
            .text(
                TextRun(
                    label.number,
                    style,
                    at: Point(end - numberWidth, baseline),
                    width: numberWidth
                )
            ),
        ]
    }
}
