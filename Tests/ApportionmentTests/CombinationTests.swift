import Apportionment
import Elections
import Testing

@Suite("P 4, P 11: list combinations")
struct CombinationTests {
    private let date = "2015-03-18"

    @Test("A combination counts as one list, and divides its seats by remainders")
    func together() throws {
        let poll = try Polls.lists(
            .provincialCouncil,
            seats: 19,
            [960, 520, 420],
            combinations: [2: "A", 3: "A"],
            date: date
        )
        #expect(poll.distribution.shares.map(\.claimant.description) == ["1", "A"])
        #expect(poll.seats[ListNumber(1)] == 10)
        // 940 / 9 = 104 4/9: 520 is four times with 102 2/9 left, 420 four times with 2 2/9.
        #expect(poll.withinCombinations["A"]?.full == [4, 4])
        #expect(poll.seatsInOrder == [10, 5, 4])
    }

    @Test("A member that would win no seat stands alone, and the combination lapses")
    func lapsed() throws {
        let poll = try Polls.lists(
            .houseOfRepresentatives,
            seats: 20,
            [1040, 900, 60],
            combinations: [2: "A", 3: "A"],
            date: date
        )
        let combination = try #require(poll.combinationTrial?.combinations.first)
        #expect(combination.out == [ListNumber(3)])
        #expect(!combination.isValid)
        #expect(poll.distribution.shares.count == 3)
    }

    @Test(
        "They are refused from 2018 on, without a day, and for the Senate",
        arguments: [
            (ElectionKind.municipalCouncil, "2018-03-21" as String?),
            (.municipalCouncil, nil), (.senate, "2015-05-26"),
        ]
    )
    func refused(_ kind: ElectionKind, _ date: String?) {
        #expect(throws: Unanswerable.self) {
            try Polls.lists(kind, seats: 9, [5, 6], combinations: [1: "A", 2: "A"], date: date)
        }
    }
}

@Suite("Which law is applied")
struct RuleSetTests {
    @Test("Seats and kind decide between averages and remainders, and on the threshold")
    func byKind() {
        let law = { (kind: ElectionKind, seats: Int) in
            let rules = RuleSet.law(of: kind, seats: seats, on: CivilDate("2022-03-16"))
            return "\(rules.residualSeats) \(rules.eligibility) \(rules.preferenceThresholdPercent)"
        }
        #expect(law(.houseOfRepresentatives, 150) == "largestAverages fullQuota 25")
        #expect(law(.europeanParliament, 29) == "largestAverages fullQuota 10")
        #expect(law(.senate, 75) == "largestAverages anyVotes 100")
        #expect(law(.provincialCouncil, 39) == "largestAverages anyVotes 25")
        #expect(law(.municipalCouncil, 19) == "largestAverages anyVotes 25")
        #expect(law(.municipalCouncil, 17) == "largestRemainders threeQuartersOfQuota 50")
        #expect(law(.islandCouncil, 9) == "largestRemainders threeQuartersOfQuota 50")
        #expect(law(.waterAuthority, 18) == "largestRemainders threeQuartersOfQuota 25")
    }

    @Test("Combinations end with 2017, and a law without a day is marked as assumed")
    func byDate() {
        let law = { RuleSet.law(of: .municipalCouncil, seats: 9, on: $0) }
        #expect(law(CivilDate("2017-12-31")).combinations)
        #expect(!law(CivilDate("2018-01-01")).combinations)
        #expect(!law(nil).combinations)
        #expect(law(nil).isLawDateAssumed)
        #expect(law(nil).lawDate == CivilDate("2019-01-01"))
        #expect(!RuleSet.law(of: .senate, seats: 75, on: CivilDate("2015-05-26")).combinations)
    }

    @Test("The pending bill asks the quota everywhere but for the Senate")
    func bill() {
        let law = { RuleSet.law(of: $0, seats: 39, on: nil, fullQuotaEverywhere: true).eligibility }
        #expect(law(.provincialCouncil) == .fullQuota)
        #expect(law(.senate) == .anyVotes)
    }
}
