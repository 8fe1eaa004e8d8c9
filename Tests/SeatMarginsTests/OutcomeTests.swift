import Apportionment
import Elections
import SeatMargins
import TestSupport
import Testing

@Suite("The outcome test")
struct OutcomeTests {
    private func question(
        _ votes: [[Int]],
        seats: Int = 20,
        kind: ElectionKind = .provincialCouncil,
        names: String = "K",
        deceased: Set<PersonID> = []
    ) throws -> SeatQuestion {
        var people: [String] = []
        let sets = votes.enumerated().map { index, votes in
            let candidates = votes.enumerated().map { place, votes in
                people.append("\(names)\(index + 1).\(place + 1)")
                return CandidateVotes(
                    number: CandidateNumber(place + 1),
                    person: PersonID(people.count - 1),
                    votes: votes
                )
            }
            return SetOfLists(
                list: ListNumber(index + 1),
                key: SetKey(ListNumber(index + 1), lowest: DistrictNumber(1)),
                districts: [DistrictNumber(1)],
                votes: votes.reduce(0, +),
                candidates: candidates
            )
        }
        return try SeatQuestion(
            kind: kind,
            seats: seats,
            rules: .law(of: kind, seats: seats, on: CivilDate("2019-03-20")),
            sets: sets,
            people: people,
            deceased: deceased
        )
    }

    /// Twenty candidates: the last has these votes, the one before him those, the first all others.
    private func list(_ votes: Int, last: Int = 0, before: Int = 0) -> [Int] {
        [votes - last - before] + Array(repeating: 0, count: 17) + [before, last]
    }

    private func compare(_ one: [[Int]], _ other: [[Int]]) throws -> OutcomeComparison {
        try #require(
            OutcomeComparison(
                SeatAllocation(answering: try question(one)),
                SeatAllocation(answering: try question(other))
            )
        )
    }

    private func levels(_ comparison: OutcomeComparison) -> [OutcomeComparison.Level] {
        comparison.levels.filter { !$0.differences.isEmpty }.map(\.level)
    }

    @Test("The same figures are the same on all levels")
    func same() throws {
        let comparison = try compare([list(990), list(1010)], [list(990), list(1010)])
        #expect(levels(comparison).isEmpty && comparison.firstDifference == nil)
        #expect(comparison.levels.map(\.level) == OutcomeComparison.Level.allCases)
    }

    @Test("Another quota, or other full seats, alone are no other outcome")
    func quota() throws {
        // Quota 100 1/20 instead of 100: three lists have a full seat fewer and a residual one.
        let before = [list(500), list(600), list(400), list(500)]
        let after = [list(500), list(601), list(400), list(500)]
        let comparison = try compare(before, after)
        #expect(levels(comparison) == [.quota, .fullSeats, .residualSeats])
        #expect(comparison.firstDifference == nil)
    }

    @Test("Other seats are the first difference, and tell whose")
    func seats() throws {
        let comparison = try compare([list(1000), list(1000)], [list(1100), list(900)])
        let first = try #require(comparison.firstDifference)
        #expect(first.level == .seatsPerList)
        #expect(first.differences.map(\.subject) == ["1", "2"])
        #expect(first.differences.map(\.before) == ["10", "10"])
        #expect(first.differences.map(\.after) == ["11", "9"])
    }

    @Test("Preference alone: above the threshold who is elected by the list anyway")
    func preference() throws {
        // 25 % of 100: 25 votes are not above it, 26 are; candidate 2 has a seat either way.
        let before = [[975, 25] + Array(repeating: 0, count: 18), list(1000)]
        let after = [[974, 26] + Array(repeating: 0, count: 18), list(1000)]
        let comparison = try compare(before, after)
        let first = try #require(comparison.firstDifference)
        #expect(first.level == .preference)
        #expect(first.differences.map(\.before) == ["K1.1"])
        #expect(first.differences.map(\.after) == ["K1.1, K1.2"])
        #expect(levels(comparison) == [.preference])
    }

    @Test("Elected: who comes in by preference, and who makes way")
    func elected() throws {
        let comparison = try compare(
            [list(1000, last: 25), list(1000)],
            [list(1000, last: 26), list(1000)]
        )
        #expect(levels(comparison) == [.preference, .elected, .ranking])
        let elected = try #require(comparison.levels.first { $0.level == .elected }).differences
        #expect(elected.map(\.person) == ["K1.10", "K1.20"])
        #expect(elected.map(\.before) == ["10", ""] && elected.map(\.after) == ["", "20"])
    }

    @Test("Ranking alone: two above the threshold for whom there is no seat")
    func ranking() throws {
        // Of 20 seats list 2 has one: its first candidate has more votes than the two that change.
        let votes = { (before: Int, last: Int) in
            [self.list(1900), [40, 0, before, last]]
        }
        let comparison = try compare(votes(28, 32), votes(32, 28))
        #expect(levels(comparison) == [.ranking])
        #expect(comparison.firstDifference?.differences.map(\.subject) == ["2_1"])
        #expect(comparison.firstDifference?.differences.map(\.before) == ["1 4 3 2"])
    }

    @Test("Without candidates the levels end with the seats per set")
    func withoutCandidates() throws {
        let sets = [500, 300].enumerated().map { index, votes in
            SetOfLists(
                list: ListNumber(index + 1),
                key: SetKey(ListNumber(index + 1), lowest: DistrictNumber(1)),
                districts: [DistrictNumber(1)],
                votes: votes
            )
        }
        let allocation = SeatAllocation(
            answering: try SeatQuestion(
                kind: .municipalCouncil,
                seats: 9,
                rules: .law(of: .municipalCouncil, seats: 9, on: nil),
                sets: sets
            )
        )
        #expect(OutcomeComparison(allocation, allocation)?.levels.last?.level == .seatsPerSet)
    }

    @Test("What makes two elections: kind, seats, lists, candidates, the deceased")
    func elections() throws {
        let votes = [[60, 40], [50, 10]]
        let one = try question(votes)
        #expect(one.differences(from: try question([[6, 4], [5, 1]])).isEmpty)
        #expect(
            one.differences(from: try question(votes, seats: 21)).contains(.seats(20, 21))
        )
        #expect(
            one.differences(from: try question(votes, kind: .waterAuthority))
                .contains(.kind(.provincialCouncil, .waterAuthority))
        )
        #expect(one.differences(from: try question([[60, 40]])) == [.set(SetKey("2_1"))])
        #expect(
            one.differences(from: try question(votes, names: "L"))
                == [.candidates(SetKey("1_1")), .candidates(SetKey("2_1"))]
        )
        #expect(one.differences(from: try question(votes, deceased: [PersonID(1)])) == [.deceased])
    }
}
