import Foundation
import Typesetting

/// Where the seats are: rows in half-rings, as large as they can be.
package struct HemicycleSeats: Hashable, Sendable {
    package struct Seat: Hashable, Sendable {
        package let centre: Point
        /// Place among the parties of the hemicycle.
        package let party: Int
        /// Row from outside, from 0.
        let row: Int
        /// From the right-hand end of the base, in radians.
        let angle: Double
    }

    /// From left to right.
    package let seats: [Seat]
    /// The middle of the base.
    package let centre: Point
    /// Of a seat's ink.
    package let seatRadius: Length
    package let outerRadius: Length
    package let innerRadius: Length
    /// Distance from row to row, and at least from seat to seat.
    let pitch: Length

    /// The hole, as a part of the outer radius.
    private static let hole = 0.36
    /// Few seats are no larger than this part of the radius.
    private static let largestPitch = 0.2

    /// Seats of these parties around a centre, within an outer radius; at least one seat.
    init(_ parties: [Hemicycle.Party], centre: Point, radius: Length) {
        let count = parties.reduce(0) { $0 + $1.seats }
        let rows = Rows.largest(for: count, hole: Self.hole, atMost: Self.largestPitch)
        var places: [(row: Int, angle: Double)] = []
        for (row, number) in rows.filled(with: count).enumerated() {
            places += rows.angles(number, in: row).map { (row, $0) }
        }
        // From left to right; where two stand in one direction the outer goes first.
        places.sort { (-$0.angle, $0.row) < (-$1.angle, $1.row) }
        let owners = parties.enumerated().flatMap { party, owner in
            Array(repeating: party, count: owner.seats)
        }
        seats = zip(places, owners).map { place, party in
            let distance = radius * rows.radius(of: place.row)
            return Seat(
                centre: Point(
                    centre.x + distance * cos(place.angle),
                    centre.y - distance * sin(place.angle)
                ),
                party: party,
                row: place.row,
                angle: place.angle
            )
        }
        self.centre = centre
        outerRadius = radius
        innerRadius = radius * (1 - Double(rows.count) * rows.pitch)
        pitch = radius * rows.pitch
        seatRadius = radius * (rows.pitch * (1 - Hemicycle.gap) / 2)
    }

    /// The same seats elsewhere.
    func moved(right: Length, down: Length) -> HemicycleSeats {
        HemicycleSeats(self, right: right, down: down)
    }

    private init(_ original: HemicycleSeats, right: Length, down: Length) {
        seats = original.seats.map { seat in
            Seat(
                centre: Point(seat.centre.x + right, seat.centre.y + down),
                party: seat.party,
                row: seat.row,
                angle: seat.angle
            )
        }
        centre = Point(original.centre.x + right, original.centre.y + down)
        seatRadius = original.seatRadius
        outerRadius = original.outerRadius
        innerRadius = original.innerRadius
        pitch = original.pitch
    }
}

/// Rows of seats in half-rings, in parts of the outer radius.
private struct Rows {
    let pitch: Double
    let count: Int

    init(pitch: Double, hole: Double) {
        self.pitch = pitch
        // What a computer's fractions lose must not cost a row.
        count = max(1, Int((1 - hole) / pitch + 1e-9))
    }

    /// The largest seats for which there is room.
    static func largest(for seats: Int, hole: Double, atMost: Double) -> Rows {
        var (small, large) = (0.001, atMost)
        if Rows(pitch: large, hole: hole).capacity >= seats {
            return Rows(pitch: large, hole: hole).outer(for: seats)
        }
        for _ in 0..<60 {
            let middle = (small + large) / 2
            if Rows(pitch: middle, hole: hole).capacity >= seats {
                small = middle
            } else {
                large = middle
            }
        }
        return Rows(pitch: small, hole: hole).outer(for: seats)
    }

    private init(pitch: Double, count: Int) {
        self.pitch = pitch
        self.count = count
    }

    /// Without inner rows that would stay empty.
    private func outer(for seats: Int) -> Rows {
        var rows = self
        while rows.count > 1 {
            let fewer = Rows(pitch: pitch, count: rows.count - 1)
            guard fewer.capacity >= seats else { break }
            rows = fewer
        }
        return rows
    }

    /// Of the middles of its seats.
    func radius(of row: Int) -> Double { 1 - (Double(row) + 0.5) * pitch }

    /// The angle at which a seat stands on the base.
    private func start(of row: Int) -> Double { asin(pitch / 2 / radius(of: row)) }

    /// Between two seats that touch.
    private func step(of row: Int) -> Double { 2 * asin(pitch / 2 / radius(of: row)) }

    private func room(in row: Int) -> Int {
        Int((.pi - 2 * start(of: row)) / step(of: row) + 1e-9) + 1
    }

    var capacity: Int { (0..<count).reduce(0) { $0 + room(in: $1) } }

    /// How many seats each row has: as much of its room as every other, by largest remainders.
    func filled(with seats: Int) -> [Int] {
        let rooms = (0..<count).map { room(in: $0) }
        let all = rooms.reduce(0, +)
        var numbers = rooms.map { $0 * seats / all }
        let order = rooms.indices.sorted {
            (-(rooms[$0] * seats % all), $0) < (-(rooms[$1] * seats % all), $1)
        }
        for row in order.prefix(seats - numbers.reduce(0, +)) { numbers[row] += 1 }
        return numbers
    }

    /// Evenly from one end of the base to the other; one seat alone stands in the middle.
    func angles(_ number: Int, in row: Int) -> [Double] {
        guard number > 1 else { return Array(repeating: .pi / 2, count: number) }
        let start = start(of: row)
        let step = (.pi - 2 * start) / Double(number - 1)
        return (0..<number).map { .pi - start - Double($0) * step }
    }
}
