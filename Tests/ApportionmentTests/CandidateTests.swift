import Apportionment
import Elections
import Testing

@Suite("P 15: preferential seats")
struct PreferenceTests {
    @Test("More than half of the quota in a small council; exactly half is not enough")
    func threshold() throws {
        // Quota 100, threshold 50: candidate 3 has 51, candidate 4 has 50.
        let poll = try Polls.candidates(
            seats: 9,
            [[99, 0, 51, 50, 0], [200, 0], [500, 0, 0, 0, 0]]
        )
        #expect(poll.preferenceThreshold?.description == "50")
        #expect(poll.names("1_1") == ["K1.1", "K1.3"])
        #expect(poll.ranking("1_1") == [1, 3, 2, 4, 5])
    }

    @Test("Senate (U 15): the whole quota, and reaching it is enough")
    func senate() throws {
        let poll = try Polls.candidates(.senate, seats: 4, [[25, 50, 25, 100], [200, 0, 0, 0]])
        #expect(poll.preferenceThreshold?.description == "100")
        #expect(poll.names("1_1") == ["K1.4", "K1.1"])
    }

    @Test("Equal votes and too few seats: a lot between people")
    func lot() throws {
        // Quota 100, threshold 50: three people with 60 for two seats.
        let votes = [[20, 60, 60, 60], [100, 0]]
        let people = ["1:K1.2", "1:K1.3", "1:K1.4"]
        let open = try Polls.candidates(seats: 3, votes)
        #expect(open.openLot == LotQuestion(.preferenceCandidate, alternatives: people))
        #expect(open.seatsInOrder == [2, 1])

        let first = DrawnLot(.preferenceCandidate, alternatives: people, chosen: people[2])
        let second = DrawnLot(
            .preferenceCandidate,
            alternatives: ["1:K1.2", "1:K1.3"],
            chosen: "1:K1.2"
        )
        let poll = try Polls.candidates(seats: 3, votes, lots: [first, second])
        #expect(poll.names("1_1") == ["K1.4", "K1.2"])
        #expect(poll.ranking("1_1") == [4, 2, 3, 1])
        #expect(poll.elected.map(\.byLot) == [true, true, false])
    }

    @Test("Equal votes and seats enough: no lot, and the order of the list")
    func noLot() throws {
        let poll = try Polls.candidates(seats: 3, [[20, 60, 60, 60, 0, 0], [10, 0]])
        #expect(poll.isComplete)
        #expect(poll.names("1_1") == ["K1.2", "K1.3", "K1.4"])
    }
}

@Suite("P 16 to P 18: seats within a group")
struct GroupSeatTests {
    @Test("A candidate takes the seat where he or she has most votes, also without a free seat")
    func withheld() throws {
        // Group 1 has 2 seats of 2 sets, one each; A is only on set 1, and so is B.
        let poll = try Polls.sets(
            .provincialCouncil,
            seats: 2,
            [
                (1, [1], [("A", 90), ("B", 80)]),
                (1, [2], [("C", 5), ("D", 165)]),
            ]
        )
        // The threshold is 42 1/2 votes of 340 / 2: D, A and B are above it, D and A are elected.
        #expect(poll.withinGroups[ListNumber(1)]?.distribution.seats == [1, 1])
        #expect(poll.names("1_1") == ["A"])
        #expect(poll.names("1_2") == ["D"])
    }

    @Test("The seat of another set is withheld, by lot between sets with a full seat")
    func moved() throws {
        let sets: [(list: Int, districts: [Int], candidates: [(name: String, votes: Int)])] = [
            (1, [1], [("A", 90), ("B", 80)]),
            (1, [2], [("C", 60), ("D", 55), ("E", 55)]),
        ]
        let open = try Polls.sets(.provincialCouncil, seats: 2, sets)
        let question = LotQuestion(.seatWithheldFromList, alternatives: ["1_1", "1_2"])
        #expect(open.openLot == question)
        let lots = [DrawnLot(question.subject, alternatives: ["1_2", "1_1"], chosen: "1_1")]
        // Set 1 has no free seat left, so the other gives it up.
        let poll = try Polls.sets(.provincialCouncil, seats: 2, sets, lots: lots)
        #expect(poll.names("1_1") == ["A", "B"])
        #expect(poll.names("1_2") == [])
        #expect(poll.candidates[0].moves.map(\.article) == [.listOfPreference])
    }
}

@Suite("One person elected on several lists")
struct SeveralListTests {
    @Test("The seat with most votes is kept; the next of the other list succeeds")
    func kept() throws {
        let poll = try Polls.sets(
            .municipalCouncil,
            seats: 2,
            [(1, [1], [("A", 60), ("B", 40)]), (2, [1], [("A", 70), ("C", 30)])]
        )
        #expect(poll.names("2_1") == ["A"])
        #expect(poll.names("1_1") == ["B"])
        #expect(poll.elected.first?.how == .successor)
        #expect(poll.severalLists.first?.givenUp.first?.seat.set == SetKey("1_1"))
    }

    @Test("Where nobody is left the seat stays open")
    func open() throws {
        let poll = try Polls.sets(
            .municipalCouncil,
            seats: 2,
            [(1, [1], [("A", 100)]), (2, [1], [("A", 90), ("C", 10)])]
        )
        #expect(poll.names("1_1") == ["A"])
        #expect(poll.names("2_1") == ["C"])
        let other = try Polls.sets(
            .municipalCouncil,
            seats: 2,
            [(1, [1], [("A", 100)]), (2, [1], [("A", 101)])]
        )
        #expect(other.elected.map(\.set) == [SetKey("2_1")])
    }
}

@Suite("Lots")
struct LotTests {
    @Test("A lot for another article, or between others, answers nothing")
    func otherQuestion() throws {
        let votes = [44, 44, 44]
        let alternatives = ["1", "2", "3"]
        for lot in [
            DrawnLot(.residualSeatLargestAverage, alternatives: alternatives, chosen: "1"),
            DrawnLot(.residualSeatLargestRemainder, alternatives: ["1", "2"], chosen: "1"),
        ] {
            let poll = try Polls.lists(seats: 7, votes, lots: [lot])
            #expect(poll.openLot?.alternatives == alternatives)
            #expect(poll.unusedLots == [lot])
            #expect(poll.seats.isEmpty)
            #expect(poll.distribution.full == [2, 2, 2])
        }
    }

    @Test("The same question with another outcome gives the seat to another")
    func corrected() throws {
        for winner in 1...3 {
            let lot = DrawnLot(
                .residualSeatLargestRemainder,
                alternatives: ["3", "1", "2"],
                chosen: "\(winner)"
            )
            let poll = try Polls.lists(seats: 7, [44, 44, 44], lots: [lot])
            #expect(poll.seats[ListNumber(winner)] == 3)
        }
    }
}
