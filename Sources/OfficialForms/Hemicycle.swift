import Typesetting

/// The seats of a council or chamber as a half-circle, party by party, in black only.
///
/// Parties sit from left to right with falling seats, equal ones by the order in which they are given;
/// parties without a seat are left out. They are told apart by how their seats are drawn, by a line
/// between them, and by labels; a legend names them all.
package struct Hemicycle: Hashable, Sendable {
    package struct Party: Hashable, Sendable {
        /// `14`: the list number.
        package var label: String
        /// Short, as it is to stand beside the seats.
        package var name: String
        package var seats: Int

        package init(label: String, name: String, seats: Int) {
            self.label = label
            self.name = name
            self.seats = seats
        }
    }

    /// Those with a seat, as they sit from left to right.
    package let parties: [Party]

    package init(_ parties: [Party]) {
        self.parties = parties.enumerated().filter { $0.element.seats > 0 }
            .sorted { (-$0.element.seats, $0.offset) < (-$1.element.seats, $1.offset) }
            .map(\.element)
    }

    package var seats: Int { parties.reduce(0) { $0 + $1.seats } }

    /// How the seats of a party are drawn; neighbours never alike.
    enum Pattern: CaseIterable {
        case filled
        case open
        case target
        case barred
    }

    /// In turn; so of four neighbours no two are alike.
    func pattern(of party: Int) -> Pattern {
        Pattern.allCases[party % Pattern.allCases.count]
    }

    /// How wide a gap between seats is, as a part of their distance.
    static let gap = 0.16
    static let hairline = Length.pt(0.5)
}

extension Hemicycle.Pattern {
    /// A seat drawn this way.
    func marks(at centre: Point, radius: Length) -> [Mark] {
        let weight = max(radius * 0.16, Length.pt(0.35))
        let outline = Mark.circle(Circle(centre, radius: radius, weight: weight))
        switch self {
        case .filled: return [.circle(Circle(centre, radius: radius))]
        case .open: return [outline]
        case .target: return [outline, .circle(Circle(centre, radius: radius * 0.45))]
        case .barred:
            let reach = radius - weight / 2
            return [
                outline,
                .stroke(
                    Stroke(
                        from: Point(centre.x - reach, centre.y),
                        to: Point(centre.x + reach, centre.y),
                        weight: radius * 0.5
                    )
                ),
            ]
        }
    }
}
