import Apportionment
import Elections
import SeatMargins
import Testing

/// One small election for each kind of decision, with its numbers worked out by hand.
@Suite("What turns a decision")
struct DecisionTests {
    private func margins(
        _ kind: ElectionKind = .municipalCouncil,
        seats: Int,
        _ votes: [Int],
        combined: Set<Int> = [],
        lots: [DrawnLot] = []
    ) throws -> SeatMargins {
        let date = CivilDate(combined.isEmpty ? "2019-03-20" : "2017-03-15")
        return try margins(
            kind,
            seats: seats,
            votes.enumerated().map { index, votes in
                Self.set(index + 1, 1, votes, combination: combined.contains(index + 1) ? "A" : nil)
            },
            date,
            lots
        )
    }

    private func margins(
        _ kind: ElectionKind,
        seats: Int,
        _ sets: [SetOfLists],
        _ date: CivilDate?,
        _ lots: [DrawnLot] = []
    ) throws -> SeatMargins {
        let question = try SeatQuestion(
            kind: kind,
            seats: seats,
            rules: .law(of: kind, seats: seats, on: date),
            sets: sets,
            lots: lots
        )
        return try #require(SeatMargins(SeatAllocation(answering: question)))
    }

    private static func set(
        _ list: Int,
        _ district: Int,
        _ votes: Int,
        combination: String? = nil
    ) -> SetOfLists {
        SetOfLists(
            list: ListNumber(list),
            key: SetKey(ListNumber(list), lowest: DistrictNumber(district)),
            districts: [DistrictNumber(district)],
            combination: combination,
            votes: votes
        )
    }

    private func numbers(_ turns: Turns) -> [Int?] {
        [turns.added?.votes, turns.removed.votes, turns.moved?.votes]
    }

    private func lots(_ turns: Turns) -> [Int?] {
        [turns.added?.lot, turns.removed.lot, turns.moved?.lot]
    }

    @Test("P 7: 890 / 9 for the last seat, 693 / 8 for the runner-up")
    func averages() throws {
        // Quota 1980 / 20 = 99: 7, 8 and 4 full seats; 693 / 8, 890 / 9 and 397 / 5 for the last.
        let margins = try margins(.provincialCouncil, seats: 20, [693, 890, 397])
        let margin = try #require(margins.residual.first)
        #expect(margins.residual.count == 1)
        #expect(margin.article == .largestAverages)
        #expect(margin.winner.claimant == .list(ListNumber(2)))
        #expect(margin.winner.standing?.value?.description == "98 8/9")
        #expect(margin.runnerUp?.claimant == .list(ListNumber(1)))
        #expect(margin.nextInRound == margin.runnerUp)
        // 9 (693 + n) > 8 × 890: 9 n > 883. 9 × 693 > 8 (890 − n): 8 n > 883. Moved: 17 n > 883.
        #expect(numbers(margin.turns) == [99, 111, 52])
        #expect(lots(margin.turns) == [nil, nil, nil])
    }

    @Test("P 9 is part of the calculation: one vote makes a majority, and that takes the seat")
    func majorityOnTheWay() throws {
        // Half of the votes; the last seat goes to list 2. With one vote more list 1 has 991 of 1981.
        let margins = try margins(.provincialCouncil, seats: 20, [990, 890, 100])
        #expect(margins.residual.first?.winner.claimant == .list(ListNumber(2)))
        #expect(margins.residual.first.map { numbers($0.turns) } == [1, 1, 1])
        #expect(margins.residual.first?.turns.added?.effect.map(\.after) == [11, 8])
    }

    @Test("P 8: remainders 80 and 75 for two seats; a list below three quarters is not in line")
    func remainders() throws {
        let margins = try margins(seats: 9, [480, 375, 45])
        #expect(margins.residual.map(\.article) == [.largestRemainders, .largestRemainders])
        // Nobody else may have a remainder, so the next seat goes by average: of lists 2 and 3, for
        // the seat of list 1, 375 / 5 = 75 is more than 45.
        #expect(margins.residual[0].runnerUp?.method == .largestAverage)
        #expect(margins.residual[0].runnerUp?.claimant == .list(ListNumber(2)))
        // List 3: 4 × 9 (45 + n) ≥ 3 (900 + n) from 33 on; its remainder 78 is then the largest.
        #expect(margins.lists[2].oneMore.votes == 33)
        #expect(margins.quotas[2].isEligible == false && margins.quotas[2].toEligibility == 33)
        #expect(margins.quotas.map(\.full) == [4, 3, 0])
        // 375 − n < 3 quotas of (900 − n) / 9: 2 n / 3 > 75.
        #expect(margins.quotas[1].toOneFullFewer == 113)
        // 9 (480 + n) ≥ 5 (900 + n): 4 n ≥ 180.
        #expect(margins.quotas[0].toNextFull == 45)
    }

    @Test("P 9: a seat moved to the majority goes back when the majority is lost")
    func majority() throws {
        // The example of the explanation: 3, 1, 1, 1, 1 and then 4, 1, 1, 1, 0.
        let margins = try margins(seats: 7, [505, 140, 130, 120, 110])
        let margin = try #require(margins.residual.last)
        #expect(margin.article == .absoluteMajority)
        #expect(margin.winner.claimant == .list(ListNumber(1)))
        #expect(margin.runnerUp?.claimant == .list(ListNumber(5)))
        // 2 × 505 > 1005 + n until n = 5; 2 (505 − n) > 1005 − n until n = 5; moved, until 3.
        #expect(numbers(margin.turns) == [5, 5, 3])
        #expect(margin.turns.added?.effect.map(\.after) == [3, 1])
        #expect(margins.majority?.hasMajority == true)
        #expect(margins.majority?.needed == 5 && margins.majority?.moved == 3)
        // The residual seat that list 5 lost again is not among the decisions.
        #expect(
            margins.residual.dropLast().allSatisfy { $0.winner.claimant != .list(ListNumber(5)) }
        )
        // One vote short of more than half: 499 of 1000 need 3 votes more.
        let short = try self.margins(seats: 7, [499, 501 - 120, 120]).majority
        #expect(short?.hasMajority == false && short?.needed == 3 && short?.moved == 2)
    }

    @Test("P 11: within a combination the largest remainder, by its own quota")
    func combination() throws {
        // 20 seats, quota 100. A has 150 + 430 = 580 votes and 6 seats (580 / 6 = 96 2/3); its lists
        // have 1 and 4 full seats, remainders 53 1/3 and 43 1/3, and list 1 gets the sixth.
        let margins = try margins(
            .provincialCouncil,
            seats: 20,
            [150, 430, 1420],
            combined: [1, 2]
        )
        let margin = try #require(margins.inner.first)
        #expect(margin.place == .combination("A"))
        #expect(margin.article == .withinCombination)
        #expect(margin.winner.claimant == .list(ListNumber(1)))
        #expect(margin.winner.standing?.value?.description == "53 2/6")
        #expect(margin.runnerUp?.claimant == .list(ListNumber(2)))
        // Moved: (150 − n) − q and (430 + n) − 4 q with q = 96 2/3 as before: 2 n > 10.
        #expect(margin.turns.moved?.votes == 6)
        #expect(margin.turns.moved?.lot == 5)
    }

    @Test("P 12: within a group the largest remainder")
    func group() throws {
        // List 1 has 60 + 50 + 40 of 300 votes and 10 of 20 seats: quota 15, all but one are full
        // seats: 60 / 15 = 4, 50 = 3 × 15 + 5, 40 = 2 × 15 + 10: kieskring 3 gets the last.
        let margins = try margins(
            .provincialCouncil,
            seats: 20,
            [Self.set(1, 1, 60), Self.set(1, 2, 50), Self.set(1, 3, 40), Self.set(2, 1, 150)],
            CivilDate("2019-03-20")
        )
        let margin = try #require(margins.inner.first)
        #expect(margin.place == .group(ListNumber(1)))
        #expect(margin.winner.claimant == .set(SetKey("1_3")))
        #expect(margin.runnerUp?.claimant == .set(SetKey("1_2")))
        // 40 − n − 30 against 50 + n − 45, with the same quota: 2 n > 5.
        #expect(margin.turns.moved?.votes == 3)
        #expect(
            margin.turns.moved?.effect.map(\.claimant) == [
                .set(SetKey("1_2")), .set(SetKey("1_3")),
            ]
        )
    }

    @Test("A lot that was drawn is undone by one vote")
    func lot() throws {
        let lot = DrawnLot(
            .residualSeatLargestRemainder,
            alternatives: ["1", "2"],
            chosen: "2"
        )
        let margins = try margins(seats: 3, [50, 50], lots: [lot])
        let margin = try #require(margins.residual.first)
        #expect(margin.byLot && margin.winner.claimant == .list(ListNumber(2)))
        #expect(numbers(margin.turns) == [1, 1, 1])
        #expect(lots(margin.turns) == [nil, nil, nil])
    }

    @Test("Where nobody is next in line only votes taken out turn a seat")
    func nobody() throws {
        let margins = try margins(seats: 2, [9])
        #expect(margins.residual.isEmpty)
        #expect(margins.lists[0].oneMore.votes == nil)
        #expect(margins.lists[0].oneFewer?.votes == 9)
        #expect(margins.smallest.map(\.turn.votes) == [9])
    }

    @Test("An allocation that waits for a lot has no margins")
    func open() throws {
        let question = try SeatQuestion(
            kind: .municipalCouncil,
            seats: 3,
            rules: .law(of: .municipalCouncil, seats: 3, on: nil),
            sets: [Self.set(1, 1, 50), Self.set(2, 1, 50)]
        )
        #expect(SeatMargins(SeatAllocation(answering: question)) == nil)
    }
}
