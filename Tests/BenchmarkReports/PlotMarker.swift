import Typesetting

/// How the points of a series are drawn: to be told apart in black and white.
enum PlotMarker: CaseIterable {
    case disc
    case ring
    case square
    case box

    static func ofSeries(_ number: Int) -> PlotMarker { allCases[number % allCases.count] }

    private static let radius = Length.mm(1.1)

    func marks(at centre: Point) -> [Mark] {
        let radius = Self.radius
        let side = Rectangle(
            Point(centre.x - radius * 0.9, centre.y - radius * 0.9),
            width: radius * 1.8,
            height: radius * 1.8
        )
        // White first: the line does not run through what is hollow.
        return switch self {
        case .disc: [.circle(Circle(centre, radius: radius))]
        case .ring:
            [
                .circle(Circle(centre, radius: radius, grey: 1)),
                .circle(Circle(centre, radius: radius, weight: .pt(0.9))),
            ]
        case .square: [.area(side, grey: 0)]
        case .box: [.area(side, grey: 1), .frame(side, weight: .pt(0.9), grey: 0)]
        }
    }
}
