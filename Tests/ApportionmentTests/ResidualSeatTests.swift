import Apportionment
import Elections
import ExactNumbers
import Testing

@Suite("P 5, P 6: quota and full seats")
struct FullSeatTests {
    @Test("The quota is a fraction, and exactly the quota is a full seat")
    func quota() throws {
        let poll = try Polls.lists(.provincialCouncil, seats: 4, [500, 250, 249, 1])
        #expect(poll.quota?.description == "250")
        #expect(poll.distribution.full == [2, 1, 0, 0])
    }

    @Test("No votes at all: no list gets a seat, and all stay empty")
    func nobody() throws {
        let poll = try Polls.lists(seats: 9, [0, 0])
        #expect(poll.quota?.description == "0")
        #expect(poll.seatsInOrder == [0, 0])
        #expect(poll.distribution.unfilled == 9)
        #expect(poll.isComplete)
    }

    @Test("A single list gets every seat")
    func alone() throws {
        #expect(try Polls.lists(seats: 9, [7]).seatsInOrder == [9])
    }
}

@Suite("P 7: greatest averages")
struct LargestAverageTests {
    @Test("A council of 19 seats goes by averages, with any number of votes")
    func averages() throws {
        // Quota 100: full 10, 7 and 0; averages 1095/11, 745/8 and 60/1, then 1095/12 = 91 3/12.
        let poll = try Polls.lists(seats: 19, [1095, 745, 60])
        #expect(poll.distribution.full == [10, 7, 0])
        #expect(poll.stepTexts == ["P 7: 1", "P 7: 2"])
        #expect(
            poll.distribution.steps[0].standings.map { $0.value?.description } == [
                "99 6/11", "93 1/8", "60",
            ]
        )
    }

    @Test("Equal lists all get a seat where there are enough, in one step")
    func equal() throws {
        // Quota 65 20/22: full 9 and 9, four seats left; averages 65 twice, then 59 1/11 twice.
        let poll = try Polls.lists(seats: 22, [650, 650, 50, 50, 50])
        #expect(poll.stepTexts == ["P 7: 1, 2", "P 7: 1, 2"])
        #expect(poll.seatsInOrder == [11, 11, 0, 0, 0])
    }

    @Test("TK and EP: only lists with a full seat take part")
    func needsQuota() throws {
        // Quota 100: list 3 has the greatest average (99 against 1000/11), but no full seat.
        let parliament = try Polls.lists(.europeanParliament, seats: 20, [1000, 901, 99])
        #expect(parliament.seatsInOrder == [11, 9, 0])
        let province = try Polls.lists(.provincialCouncil, seats: 20, [1000, 901, 99])
        #expect(province.seatsInOrder == [10, 9, 1])
    }
}

@Suite("P 8: largest remainders")
struct LargestRemainderTests {
    @Test("From three quarters of the quota, one residual seat each by remainder")
    func remainders() throws {
        let poll = try Polls.lists(seats: 11, [4000, 2300, 1900, 1100, 700, 450, 450])
        #expect(poll.quota?.description == "990 10/11")
        #expect(poll.distribution.full == [4, 2, 1, 1, 0, 0, 0])
        #expect(poll.stepTexts == ["P 8: 3", "P 8: 2", "P 8: 4"])
        #expect(poll.seatsInOrder == [4, 3, 2, 2, 0, 0, 0])
        let first = poll.distribution.steps[0].standings.map { $0.value?.description }
        #expect(first == ["36 4/11", "318 2/11", "909 1/11", "109 1/11"])
    }

    @Test("Exactly three quarters of the quota take part")
    func exactly() throws {
        // Quota 100; 75 takes part, 74 does not.
        #expect(try Polls.lists(seats: 10, [851, 75, 74]).seatsInOrder == [9, 1, 0])
    }

    @Test("Then averages, at first one seat each; equal lists draw lots under P 7")
    func thenAverages() throws {
        let votes = [1600, 220, 220, 220, 220, 220]
        let open = try Polls.lists(seats: 9, votes)
        #expect(open.stepTexts == ["P 8: 1", "P 7: 1"])
        let question = LotQuestion(
            .residualSeatLargestAverage,
            alternatives: ["2", "3", "4", "5", "6"]
        )
        #expect(open.openLot == question)

        let first = DrawnLot(question.subject, alternatives: question.alternatives, chosen: "5")
        let second = try Polls.lists(seats: 9, votes, lots: [first])
        #expect(second.openLot?.alternatives == ["2", "3", "4", "6"])

        let last = DrawnLot(question.subject, alternatives: ["6", "4", "3", "2"], chosen: "2")
        let done = try Polls.lists(seats: 9, votes, lots: [last, first])
        #expect(done.isComplete)
        #expect(done.seatsInOrder == [7, 1, 0, 0, 1, 0])
        #expect(done.unusedLots.isEmpty)
    }

    @Test("A remainder of nothing counts as the smallest, and can still get the seat")
    func nothingLeft() throws {
        // Quota 100: list 1 has 5 full seats and no remainder; 70, 70 and 60 are below 75.
        let poll = try Polls.lists(seats: 7, [500, 70, 70, 60])
        #expect(poll.stepTexts.first == "P 8: 1")
    }
}

@Suite("P 9: absolute majority")
struct AbsoluteMajorityTests {
    @Test("More than half of the votes gives more than half of the seats")
    func majority() throws {
        let poll = try Polls.lists(seats: 7, [505, 140, 130, 120, 110])
        #expect(poll.stepTexts == ["P 8: 2", "P 8: 3", "P 8: 4", "P 8: 5", "P 9: 1, 5 -1"])
        #expect(poll.seatsInOrder == [4, 1, 1, 1, 0])
    }

    @Test("Exactly half of the votes is not a majority")
    func half() throws {
        let poll = try Polls.lists(seats: 7, [500, 140, 130, 120, 110])
        #expect(!poll.distribution.steps.contains { $0.article == .absoluteMajority })
    }

    @Test("Lists with the last seats for equal remainders draw lots for the loss")
    func lot() throws {
        let votes = [505, 140, 130, 115, 115]
        let open = try Polls.lists(seats: 7, votes)
        let question = LotQuestion(.loserForAbsoluteMajority, alternatives: ["4", "5"])
        #expect(open.openLot == question)
        let lot = DrawnLot(question.subject, alternatives: ["4", "5"], chosen: "4")
        #expect(try Polls.lists(seats: 7, votes, lots: [lot]).seatsInOrder == [4, 1, 1, 0, 1])
    }
}

@Suite("P 10: exhausted lists")
struct ExhaustionTests {
    @Test("Seats without candidates go to the other lists, all at once")
    func cut() throws {
        let poll = try Polls.candidates(seats: 9, [[500, 100], [200, 10, 10], [90, 90]])
        // Quota 111 1/9: full 5, 1 and 1; remainders give 2 and 3, or 1.
        #expect(poll.seatsInOrder == [2, 3, 2])
        #expect(poll.distribution.unfilled == 2)
        #expect(poll.elected.count == 7)
        #expect(poll.stepTexts.contains { $0.hasPrefix("P 10: 1 -") })
    }

    @Test("P 19a: a deceased candidate does not count, but his or her votes do")
    func deceased() throws {
        let votes = [[500, 100, 10], [200, 100, 90]]
        let poll = try Polls.candidates(seats: 4, votes, deceased: ["K1.1"])
        #expect(poll.votes == 1000)
        #expect(poll.seatsInOrder == [2, 2])
        #expect(poll.names("1_1") == ["K1.2", "K1.3"])
        #expect(poll.ranking("1_1") == [2, 3])
    }
}
