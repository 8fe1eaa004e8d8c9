import FormsTestSupport
import Foundation
import OfficialForms
import Testing
import Typesetting

@Suite("The half-circle of seats")
struct HemicycleTests {
    let press: Press

    init() throws { press = try Press() }

    static let words = Hemicycle.Words(seats: "zetels", list: "lijst", name: "naam")

    /// Seats over parties: as good as equal, or the House of 2017.
    static func parties(_ seats: Int, over count: Int) -> [Hemicycle.Party] {
        (0..<count).map { party in
            Hemicycle.Party(
                label: String(party + 1),
                name: "Partij \(party + 1)",
                seats: seats / count + (party < seats % count ? 1 : 0)
            )
        }
    }

    private func picture(
        _ parties: [Hemicycle.Party],
        width: Length = .mm(170)
    ) throws -> HemicyclePicture {
        try #require(
            try Hemicycle(parties).picture(width: width, words: Self.words, measure: press.fonts)
        )
    }

    private static let sizes = [
        (1, 1), (2, 2), (9, 3), (45, 11), (76, 9), (150, 13), (150, 28), (150, 150), (999, 1),
        (999, 40),
    ]

    @Test("Every seat is inside the half-ring, and each party has its own", arguments: sizes)
    func inside(seats: Int, count: Int) throws {
        let parties = Self.parties(seats, over: count)
        let ring = try picture(parties).seats
        #expect(ring.seats.count == seats)
        for (index, party) in Hemicycle(parties).parties.enumerated() {
            #expect(ring.seats.count { $0.party == index } == party.seats)
        }
        for seat in ring.seats {
            let x = (seat.centre.x - ring.centre.x).points
            let y = (ring.centre.y - seat.centre.y).points
            let distance = (x * x + y * y).squareRoot()
            let radius = ring.seatRadius.points
            #expect(y >= radius - 0.001)
            #expect(distance + radius <= ring.outerRadius.points + 0.001)
            #expect(distance - radius >= ring.innerRadius.points - 0.001)
        }
    }

    @Test("No two seats touch", arguments: sizes)
    func apart(seats: Int, count: Int) throws {
        let ring = try picture(Self.parties(seats, over: count)).seats
        let least = 2 * ring.seatRadius.points
        var nearest = Double.infinity
        for (index, one) in ring.seats.enumerated() {
            for other in ring.seats[(index + 1)...] {
                let x = (one.centre.x - other.centre.x).points
                let y = (one.centre.y - other.centre.y).points
                nearest = min(nearest, (x * x + y * y).squareRoot())
            }
        }
        #expect(nearest > least)
        // Seats are not smaller than they need be: some are as near as the gap between them.
        if seats >= 45 { #expect(nearest < least * 1.25) }
    }

    @Test("Parties sit from left to right with falling seats, equal ones as they were given")
    func order() throws {
        let hemicycle = Hemicycle([
            .init(label: "1", name: "a", seats: 2), .init(label: "2", name: "b", seats: 5),
            .init(label: "3", name: "c", seats: 0), .init(label: "4", name: "d", seats: 2),
        ])
        #expect(hemicycle.parties.map(\.label) == ["2", "1", "4"])
        let ring = try picture(hemicycle.parties).seats
        #expect(ring.seats.map(\.party) == [0, 0, 0, 0, 0, 1, 1, 2, 2])
        #expect(ring.seats[0].centre.x < ring.centre.x && ring.seats[8].centre.x > ring.centre.x)
        #expect(
            try Hemicycle([]).picture(width: .mm(100), words: Self.words, measure: press.fonts)
                == nil
        )
    }

    @Test("Labels and legend never lie over each other or outside", arguments: sizes)
    func labels(seats: Int, count: Int) throws {
        let picture = try picture(Self.parties(seats, over: count))
        let page = Page(
            PaperSize(width: picture.width, height: picture.height),
            marks: picture.marks
        )
        #expect(faults(in: page, within: .zero).isEmpty)
        #expect(picture.isLabelled == (count <= 60))
        // In the legend, and beside the seats.
        let words = picture.marks.words
        #expect(words.count { $0 == "Partij \(count)" } == 1)
        if picture.isLabelled, count <= 40 { #expect(words.contains("\(count) Partij \(count)")) }
        #expect(words.contains(String(seats)) && words.contains("zetels"))
    }

    @Test("No line between parties crosses a seat", arguments: sizes)
    func boundaries(seats: Int, count: Int) throws {
        let picture = try picture(Self.parties(seats, over: count))
        let ring = picture.seats
        for case .stroke(let stroke) in picture.marks where stroke.weight == .pt(0.5) {
            for seat in ring.seats {
                let distance = distance(from: seat.centre, to: stroke)
                #expect(distance >= ring.seatRadius.points, "\(stroke) \(seat)")
            }
        }
    }

    @Test("No line to a label passes through another label", arguments: sizes)
    func leaders(seats: Int, count: Int) throws {
        let marks = try picture(Self.parties(seats, over: count)).marks
        let runs = marks.compactMap { if case .text(let run) = $0 { run } else { nil } }
        for case .stroke(let line) in marks where line.weight == .pt(0.35) {
            for run in runs {
                // The middle of the small letters, from end to end.
                let y = run.origin.y - run.style.size * 0.25
                for step in 0...20 {
                    let x = run.origin.x + run.width * (Double(step) / 20)
                    let nearest = distance(from: Point(x, y), to: line)
                    #expect(nearest > run.style.size.points * 0.2, "\(run.text)")
                }
            }
        }
    }

    private func distance(from point: Point, to stroke: Stroke) -> Double {
        let (x, y) = ((stroke.to.x - stroke.from.x).points, (stroke.to.y - stroke.from.y).points)
        let (a, b) = ((point.x - stroke.from.x).points, (point.y - stroke.from.y).points)
        let length = x * x + y * y
        let part = length == 0 ? 0 : min(1, max(0, (a * x + b * y) / length))
        let (c, d) = (a - part * x, b - part * y)
        return (c * c + d * d).squareRoot()
    }

    @Test("All of it is pure black")
    func black() throws {
        for mark in try picture(Self.parties(150, over: 13)).marks {
            switch mark {
            case .circle(let circle): #expect(circle.grey == 0)
            case .stroke(let stroke): #expect(stroke.grey == 0)
            case .text(let run): #expect(run.style.grey == 0)
            default: Issue.record("\(mark)")
            }
        }
    }

    @Test("Neighbours are drawn in different ways")
    func patterns() throws {
        let picture = try picture(Self.parties(12, over: 12))
        let ring = picture.seats
        let kinds = ring.seats.map { seat in
            picture.marks.compactMap { mark -> String? in
                switch mark {
                case .circle(let circle) where circle.centre == seat.centre:
                    "\(circle.radius == ring.seatRadius) \(circle.weight == nil)"
                case .stroke(let stroke) where middle(of: stroke) == seat.centre: "bar"
                default: nil
                }
            }
        }
        #expect(Set(kinds).count == 4)
        for (one, next) in zip(kinds, kinds.dropFirst()) { #expect(one != next) }
    }

    private func middle(of stroke: Stroke) -> Point {
        Point((stroke.from.x + stroke.to.x) / 2, (stroke.from.y + stroke.to.y) / 2)
    }
}
