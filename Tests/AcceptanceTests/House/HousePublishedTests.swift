import Foundation
import Testing

/// That the small calculation of these tests gives what was published of 2017: it may then say
/// what the paper must show on other totals.
@Suite(
    "The House of 2017, as published",
    .enabled(if: OfficialFigures.areThere, OfficialFigures.note)
)
struct HousePublishedTests {
    private let figures: HouseFigures
    private let seats: HouseSeats
    private let published: [String: Any]

    init() throws {
        figures = try HouseFigures.of(.computed)
        seats = HouseSeats(figures)
        published = try OfficialFigures.json("expected_seats.json")
    }

    private func array(_ name: String, in object: [String: Any]? = nil) throws -> [[String: Any]] {
        try #require((object ?? published)[name] as? [[String: Any]])
    }

    private func counts(_ name: String, _ key: String, _ value: String) throws -> [Int: Int] {
        try array(name).reduce(into: [:]) { $0[try number($1, key)] = try number($1, value) }
    }

    private func number(_ object: [String: Any], _ name: String) throws -> Int {
        try #require(object[name] as? Int)
    }

    private func printed(_ object: [String: Any], _ name: String) throws -> String {
        try #require((object[name] as? [String: Any])?["printed"] as? String)
    }

    @Test("the votes: 10,516,041, and every list is the sum of its candidates")
    func votes() throws {
        #expect(figures.total == 10_516_041)
        for unit in figures.units {
            let candidates = figures.candidates[unit] ?? []
            let sum = candidates.reduce(0) { $0 + figures.votes($1, on: unit) }
            #expect(sum == figures.total(unit), "\(unit)")
        }
    }

    @Test("quota, full seats, seats with and without combinations")
    func quota() throws {
        #expect(try printed(published, "quota") == "\(seats.quota)")
        let without = try counts("seats_without_combinations", "list", "seats")
        #expect(without == seats.withoutCombinations)
        #expect(try counts("final_seats", "list", "seats") == seats.seats)
        for (entity, full) in zip(seats.entities, seats.full) {
            let row = try #require(
                try array("full_seats").first { $0["entity"] as? String == entity.name }
            )
            #expect(try number(row, "votes") == seats.votes(entity))
            #expect(try number(row, "full_seats") == full)
        }
    }

    @Test("all averages of all eight rounds")
    func rounds() throws {
        let expected = try array("residual_rounds")
        #expect(expected.count == seats.rounds.count)
        for (row, round) in zip(expected, seats.rounds) {
            let averages = try array("averages", in: row)
            #expect(averages.map { $0["printed"] as? String } == round.averages.map(\.description))
            let winner = seats.entities[seats.eligible[round.winner]].name
            #expect(row["winner"] as? String == winner)
        }
    }

    @Test("within combinations and within list groups")
    func within() throws {
        for row in try array("combination_distribution") {
            let shares = seats.combined[try #require(row["combination"] as? String)]
            for member in try array("distribution", in: row) {
                let share = try #require(shares?[try number(member, "list")])
                #expect(try number(member, "full_seats") == share.full)
                #expect(try printed(member, "surplus") == "\(share.remainder)")
                #expect(try number(member, "residual_seats") == share.residual)
            }
        }
        let groups = try array("list_group_distribution")
        #expect(try Set(groups.map { try number($0, "list") }) == Set(seats.groups.keys))
        for group in groups {
            let list = try number(group, "list")
            for row in try array("units", in: group) {
                let code = row["unit"] as? String
                let share = try #require(seats.groups[list]?.first { $0.key.code == code }?.value)
                let surplus = try #require(row["surplus"] as? [String: Int])
                let (num, den) = (surplus["num"] ?? 0, surplus["den"] ?? 0)
                #expect(num * share.remainder.divisor == share.remainder.numerator * den)
                #expect(try number(row, "full_seats") == share.full)
                #expect(try number(row, "seats") == share.seats)
            }
        }
    }

    @Test("the 150 elected: how, with how many votes, on which list")
    func elected() throws {
        let rows = try OfficialFigures.rows("expected_elected.csv")
        var calculated: [String] = []
        for list in figures.lists where seats.seats[list] != 0 {
            let elected = HouseElected(list, seats)
            calculated += elected.byPreference.map { line($0, "preference") }
            calculated += elected.byOrder.map { line($0, "list_order") }
        }
        let expected = try rows.map {
            try ["name_printed", "how", "votes", "unit", "number_on_unit"].map($0.text)
                .joined(separator: "|")
        }
        #expect(expected.count == HouseFigures.seats)
        #expect(calculated == expected)
    }

    private func line(_ person: HouseElected.Person, _ how: String) -> String {
        "\(person.name)|\(how)|\(person.votes)|\(person.unit.code)|\(person.number)"
    }

    @Test("the rankings")
    func rankings() throws {
        var expected: [String: [Int]] = [:]
        for row in try OfficialFigures.rows("expected_ranking.csv") {
            expected["\(try row.text("list")) \(try row.text("unit"))", default: []]
                .append(try row.number("number"))
        }
        for list in figures.lists where seats.seats[list] != 0 {
            for (unit, ranking) in HouseElected(list, seats).rankings {
                #expect(expected.removeValue(forKey: "\(list) \(unit.code)") == ranking, "\(unit)")
            }
        }
        #expect(expected.isEmpty)
    }
}
