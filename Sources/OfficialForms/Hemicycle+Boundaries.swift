import Foundation
import Typesetting

/// The lines between parties, which pass between the seats of every row.
extension HemicycleSeats {
    /// One line for each pair of neighbours, from inside to outside.
    func boundaries() -> [Mark] {
        let starts = seats.indices.dropFirst().filter { seats[$0].party != seats[$0 - 1].party }
        return starts.flatMap { boundary(before: $0) }
    }

    private var rows: Int { (seats.map(\.row).max() ?? 0) + 1 }

    /// In each row between the last seat before and the first seat after; between rows along them.
    private func boundary(before first: Int) -> [Mark] {
        let angles = (0..<rows).reversed().map { row -> Double in
            let before = seats[..<first].last { $0.row == row }?.angle
            let after = seats[first...].first { $0.row == row }?.angle
            switch (before, after) {
            case (let before?, let after?): return (before + after) / 2
            // Past the end of the row: on the base.
            case (nil, _?): return .pi
            default: return 0
            }
        }
        var points: [Point] = []
        for (index, angle) in angles.enumerated() {
            let inner = innerRadius + pitch * Double(index)
            if let last = angles[..<index].last { points += arc(from: last, to: angle, at: inner) }
            points.append(point(angle, inner))
            points.append(point(angle, inner + pitch))
        }
        return zip(points, points.dropFirst()).map { from, to in
            .stroke(Stroke(from: from, to: to, weight: Hemicycle.hairline))
        }
    }

    /// A piece of a circle as short strokes, without its last point.
    private func arc(from start: Double, to end: Double, at radius: Length) -> [Point] {
        let pieces = max(1, Int((abs(end - start) / (.pi / 90)).rounded(.up)))
        return (0..<pieces).map { piece in
            point(start + (end - start) * Double(piece) / Double(pieces), radius)
        }
    }

    func point(_ angle: Double, _ radius: Length) -> Point {
        Point(centre.x + radius * cos(angle), centre.y - radius * sin(angle))
    }
}
