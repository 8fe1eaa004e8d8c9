import Apportionment
import Elections
import SeatMargins
import TestSupport
import Testing

/// The House of 2017 and what would have had to change; the hand figures of Rotterdam beside it.
@Suite(
    "The margins of the House of 15 March 2017",
    .enabled(if: Places.haveOfficialFigures, "the official figures are not here")
)
struct HouseMarginsTests {
    private let house: HouseOf2017
    private let margins: SeatMargins

    init() throws {
        house = try HouseOf2017()
        margins = try #require(SeatMargins(house.allocation))
    }

    private func change(_ list: Int, _ before: Int, _ after: Int) -> SeatChange {
        SeatChange(claimant: .list(ListNumber(list)), before: before, after: after)
    }

    @Test("The last residual seat: list 10 before list 1, which needs 41 105 votes")
    func lastSeat() throws {
        let last = try #require(margins.residual.last)
        #expect(last.winner.claimant == .list(ListNumber(10)))
        #expect(last.winner.standing?.value?.description == "67042 4/5")
        #expect(last.runnerUp?.claimant == .list(ListNumber(1)))
        #expect(last.runnerUp?.standing?.value?.description == "65833 29/34")
        // With the quota unchanged: 34 × 67 042 4/5 − 2 238 351 = 41 104 1/5, so 41 105 votes.
        let lacking: Int = 34 * 335_214 - 5 * 2_238_351
        #expect(lacking / 5 == 41_104 && lacking % 5 == 1)
        // The quota of 10 557 146 votes is 274 higher, but averages are votes over seats: it decides
        // only who has a full seat, and no list comes below it. So the two numbers are one.
        #expect(last.turns.added?.votes == 41_105)
        #expect(last.turns.added?.lot == nil)
        #expect(last.turns.added?.effect == [change(1, 33, 34), change(10, 5, 4)])
        // 5 × 65 833 29/34 = 329 169.3: list 10 keeps the seat with 329 170 votes.
        #expect(last.turns.removed.votes == 6045)
        #expect(last.turns.moved?.votes == 5270)
    }

    @Test("Fewer votes turn it for list 11, which has a smaller average but fewer seats")
    func smallest() {
        #expect(margins.smallest.map { $0.to?.rawValue } == [11, nil, 11])
        #expect(margins.smallest.map { $0.from?.rawValue } == [nil, 10, 10])
        #expect(margins.smallest.map(\.turn.votes) == [8084, 6045, 4042])
        // 327 131 + 8083 = 335 214 are the votes of list 10: the same average for the same fifth seat.
        #expect(margins.smallest[0].turn.lot == 8083)
        for change in margins.smallest.filter({ $0.to != nil }) {
            #expect(change.turn.effect == [self.change(10, 5, 4), self.change(11, 4, 5)])
        }
    }

    @Test("With candidates and all, each number gives the list a seat, and one vote less does not")
    func complete() throws {
        // Votes in Rotterdam, for the lists that take part there.
        for margin in margins.lists {
            let list = margin.list.rawValue
            let votes = try #require(margin.oneMore.votes)
            let isThere = house.allocation.question.sets.contains {
                $0.list == margin.list && $0.districts.contains(DistrictNumber(13))
            }
            guard isThere else { continue }
            let enough = try house.with([list: votes], inDistrict: 13)
            #expect(enough.isComplete && enough.seats[margin.list] == margin.seats + 1)
            let short = try house.with([list: votes - 1], inDistrict: 13)
            #expect(short.isComplete == (margin.oneMore.lot == nil))
            if short.isComplete { #expect(short.seats[margin.list] == margin.seats) }
        }
    }

    @Test("No list could have won a seat with the 7 669 votes that Boxmeer missed")
    func boxmeer() {
        #expect(margins.lists.count == 28)
        #expect(margins.lists.allSatisfy { $0.oneMore.votes ?? 0 > 7669 })
    }

    @Test("For TK a first seat, a full seat and the right to residual seats are one")
    func quota() {
        for margin in margins.quotas where margin.isEligible == false {
            let list = margins.lists.first { .list($0.list) == margin.claimant }
            #expect(margin.toNextFull == margin.toEligibility)
            #expect(list?.oneMore.votes == margin.toNextFull)
        }
        // 150 (38 209 + n) ≥ 10 516 041 + n: 149 n ≥ 4 784 691.
        #expect(
            margins.quotas.first { $0.claimant == .list(ListNumber(13)) }?.toNextFull == 32_113
        )
    }

    @Test("Every seat within combinations and groups has a runner-up and three numbers")
    func inner() {
        let steps =
            house.allocation.withinCombinations.values.reduce(0) { $0 + $1.residualSeats }
            + house.allocation.withinGroups.values.reduce(0) { $0 + $1.distribution.residualSeats }
        #expect(margins.inner.count == steps)
        for margin in margins.inner {
            #expect(margin.runnerUp != nil)
            #expect(margin.turns.added?.votes != nil && margin.turns.moved?.votes != nil)
        }
        let last = margins.inner.filter { $0.place == .group(ListNumber(2)) }.last
        // Kieskring 10 has 36 277 votes, kieskring 2 34 672: 1605 is a lot, half of it is not.
        #expect(last?.turns.added?.votes == 1606)
        #expect(last?.turns.added?.lot == 1605)
        #expect(last?.turns.moved?.votes == 803)
    }

    @Test("Preference: who stands nearest to 17 526.735 votes")
    func preference() throws {
        let list = try #require(margins.preference.first { $0.list == ListNumber(5) })
        #expect(list.countAbove == 6)
        #expect(list.nearestAbove?.votes == 19_106)
        #expect(list.nearestBelow?.votes == 17_058)
        // 600 (17 058 + n) > 10 516 041 + n: 599 n > 281 241, so 470 and not 469.
        #expect(list.nearestBelow?.needed == 470)
        #expect(margins.preference.count == 13)
    }

    @Test("Rotterdam: with the figures of the hand count no seat and no candidate differs")
    func rotterdam() throws {
        var difference: [Int: Int] = [:]
        for row in try HouseOf2017.rows("manual_count_lists.csv") where row["kieskring"] == "13" {
            let list = try #require(Int(row["list"] ?? ""))
            difference[list] =
                try #require(Int(row["manual_votes"] ?? ""))
                - #require(Int(row["official_votes"] ?? ""))
        }
        let votes = difference.values.map(\.magnitude)
        #expect(votes.reduce(0, +) == 917)
        let comparison = try #require(
            OutcomeComparison(house.allocation, try house.with(difference, inDistrict: 13))
        )
        #expect(comparison.firstDifference == nil)
        #expect(comparison.levels.map(\.level) == OutcomeComparison.Level.allCases)
        let different = comparison.levels.filter { !$0.differences.isEmpty }
        #expect(different.map(\.level) == [.quota])
        #expect(different[0].differences[0].before == "70106 141/150")
        #expect(different[0].differences[0].after == "70106 14/150")
    }

    @Test("8084 votes for list 11 in Rotterdam would be another outcome")
    func otherOutcome() throws {
        let other = try house.with([11: 8084], inDistrict: 13)
        let comparison = try #require(OutcomeComparison(house.allocation, other))
        #expect(comparison.firstDifference?.level == .seatsPerList)
        #expect(comparison.firstDifference?.differences.map(\.subject) == ["10", "11"])
        #expect(comparison.firstDifference?.differences.map(\.after) == ["4", "5"])
        #expect(
            OutcomeComparison(house.allocation, try house.with([11: 8083], inDistrict: 13)) == nil
        )
    }
}

extension HouseOf2017 {
    /// The allocation with other list totals in one district; they lead.
    func with(_ more: [Int: Int], inDistrict number: Int) throws -> SeatAllocation {
        let question = allocation.question
        return SeatAllocation(
            answering: try SeatQuestion(
                kind: question.kind,
                seats: question.seats,
                rules: question.rules,
                sets: question.sets.map { set in
                    let isThere = set.districts.contains(DistrictNumber(number))
                    return SetOfLists(
                        list: set.list,
                        key: set.key,
                        districts: set.districts,
                        combination: set.combination,
                        votes: set.votes + (isThere ? more[set.list.rawValue] ?? 0 : 0),
                        candidates: set.candidates
                    )
                },
                people: question.people,
                listVotesLead: true
            )
        )
    }
}
