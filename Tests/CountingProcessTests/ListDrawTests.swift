import CountingProcess
import Diagnostics
import Elections
import TestSupport
import Testing

@Suite("How dice become lists")
struct ListDrawTests {
    private func draw(_ lists: Int, _ sample: Int) -> ListDraw {
        // Numbers with a gap, so that a number in the draw is no number of a list.
        ListDraw((1...lists).map { ListNumber($0 + 10) }, sample: sample)
    }

    private func taken(_ dice: [Int], _ lists: Int, _ sample: Int) throws -> [Int] {
        try draw(lists, sample).throwing(dice).compactMap { $0.taken?.rawValue }
    }

    @Test("One die for 6 lists, two for 36, three for 216")
    func diePerThrow() throws {
        #expect([1, 6, 7, 36, 37, 216].map { draw($0, 1).dicePerThrow } == [1, 1, 2, 2, 3, 3])
        #expect(try taken([6], 6, 1) == [16])
        // 6(4-1)+1 = 19.
        #expect(try taken([4, 1], 25, 1) == [29])
        // 36(2-1)+6(3-1)+4 = 52.
        #expect(try taken([2, 3, 4], 60, 1) == [62])
    }

    @Test("A number above the last list, or of a list that was drawn, is thrown again")
    func again() throws {
        let throwing = try draw(25, 2).throwing([5, 2, 1, 3, 1, 3, 5, 1])
        #expect(throwing.map(\.number) == [26, 3, 3, 25])
        #expect(
            throwing.map(\.verdict) == [
                .aboveTheLast, .taken(ListNumber(13)), .drawnBefore(ListNumber(13)),
                .taken(ListNumber(35)),
            ]
        )
    }

    @Test("Too few dice, dice left over and impossible dice are each told with how many or where")
    func problems() {
        func problem(_ dice: [Int]) -> ListDraw.Problem? {
            #expect(throws: ListDraw.Problem.self) { try draw(25, 3).throwing(dice) }
        }
        #expect(problem([]) == .tooFew(throwsNeeded: 3, diceMissing: 0))
        #expect(problem([1, 1]) == .tooFew(throwsNeeded: 2, diceMissing: 0))
        #expect(problem([1, 1, 1, 1]) == .tooFew(throwsNeeded: 2, diceMissing: 0))
        #expect(problem([1, 1, 1, 2, 1]) == .tooFew(throwsNeeded: 1, diceMissing: 1))
        #expect(problem([1, 1, 1, 2, 1, 3, 4]) == .leftOver(1))
        #expect(problem([1, 1, 1, 2, 1, 3, 4, 4]) == .leftOver(2))
        #expect(problem([1, 1, 0, 2]) == .outside(place: 3, shows: 0))
        #expect(problem([1, 7, 1, 2]) == .outside(place: 2, shows: 7))
    }

    @Test("Strength: the chance that a list is not drawn, never told smaller than it is")
    func strength() {
        let three = draw(25, 3).strength
        #expect(three.unseen.description == "22/25" && three.unseen.tenthsOfPercent == 880)
        #expect(three.withOneMore.description == "21/25")
        // 20 of 23 is 86.956… %.
        #expect(draw(23, 3).strength.unseen.tenthsOfPercent == 870)
        // 25 of 28 is 89.2857… %.
        #expect(draw(28, 3).strength.unseen.tenthsOfPercent == 893)
        #expect(draw(4, 4).strength.unseen.cases == 0)
        #expect(draw(4, 4).strength.withOneMore.cases == 0)
    }

    /// Every series of so many dice, each cut off where the draw is complete.
    private func tally(_ lists: Int, _ sample: Int, dice length: Int) -> [[Int]: Int] {
        let draw = draw(lists, sample)
        var tally: [[Int]: Int] = [:]
        var dice = Array(repeating: 1, count: length)
        while true {
            for end in stride(from: draw.dicePerThrow, through: length, by: draw.dicePerThrow) {
                guard let throwing = try? draw.throwing(Array(dice.prefix(end))) else { continue }
                tally[throwing.compactMap { $0.taken?.rawValue }, default: 0] += 1
                break
            }
            guard let place = dice.lastIndex(where: { $0 < 6 }) else { return tally }
            dice[place] += 1
            for later in dice.indices[(place + 1)...] { dice[later] = 1 }
        }
    }

    @Test(
        "Uniform: over all dice every series of lists is drawn as often as any other",
        arguments: [
            (1, 1, 1), (4, 2, 5), (5, 3, 6), (6, 6, 7), (7, 2, 6), (25, 2, 6), (36, 2, 6),
            (40, 1, 6),
        ]
    )
    func uniform(_ lists: Int, _ sample: Int, _ length: Int) {
        let tally = tally(lists, sample, dice: length)
        let series = (0..<sample).reduce(1) { $0 * (lists - $1) }
        #expect(tally.count == series)
        #expect(Set(tally.values).count == 1, "\(Set(tally.values))")
    }

    @Test("Uniform: 3 of 25 lists from random dice", arguments: Seed.some(3))
    func chiSquared(_ seed: Seed) throws {
        var generator = seed.generator
        let draw = draw(25, 3)
        let draws = 10_000
        var times: [ListNumber: Int] = [:]
        for _ in 0..<draws {
            var dice: [Int] = []
            var throwing: [ListDraw.Throw]?
            while throwing == nil {
                dice += [generator.below(6) + 1, generator.below(6) + 1]
                throwing = try? draw.throwing(dice)
            }
            for list in (throwing ?? []).compactMap(\.taken) { times[list, default: 0] += 1 }
        }
        let expected = Double(3 * draws) / 25
        let sum = times.values.reduce(0.0) {
            $0 + (Double($1) - expected) * (Double($1) - expected)
        }
        // 24 degrees of freedom, less than what independent lists give: 51.18 is the 99.9th percentile.
        #expect(times.count == 25 && sum / expected < 51.18, "\(seed): \(sum / expected)")
    }
}

@Suite("A hand count of drawn lists (control protocol)")
struct SampleTests {
    private static let one = ListNumber(1)
    private static let five = ListNumber(5)

    /// Lists 1 and 5 of 1, 2 and 5.
    private func drawn() throws -> TinyCount {
        var tiny = try typed()
        try tiny.draw([1, 3])
        return tiny
    }

    private func typed() throws -> TinyCount {
        var tiny = try TinyCount(sample: 2)
        for name in TinyCount.typists.prefix(2) { try tiny.type(TinyCount.papers(), by: name) }
        return tiny
    }

    /// Codes of what is refused; none where nothing is.
    private func refusals(_ act: () throws -> Void) -> [String] {
        do {
            try act()
            return []
        } catch {
            return (error as? Findings)?.all.map(\.code) ?? ["\(error)"]
        }
    }

    @Test("TR: not before the seal, once, by two people, in a dossier of a sample")
    func refused() throws {
        var tiny = try TinyCount(sample: 2)
        #expect(refusals { try tiny.draw([1, 3]) } == ["HC-01"])
        tiny = try typed()
        #expect(refusals { try tiny.draw([1, 3], by: "Lid B", and: "lid b") } == ["PR-04"])
        #expect(refusals { try tiny.draw([1, 7]) } == ["TR-05"])
        #expect(refusals { try tiny.draw([1]) } == ["TR-06"])
        #expect(refusals { try tiny.draw([1, 3, 3]) } == ["TR-07"])
        #expect(tiny.count.drawn == nil)
        try tiny.draw([1, 3])
        #expect(refusals { try tiny.draw([2, 3]) } == ["TR-03"])
        var full = try TinyCount()
        #expect(refusals { try full.draw([1, 3]) } == ["TR-02"])
        #expect(refusals { try Count.checkSample(0, of: tiny.count.step) } == ["TR-01"])
        // All of the lists are a hand count with a total.
        #expect(refusals { try Count.checkSample(3, of: tiny.count.step) } == ["TR-01"])
        try Count.checkSample(2, of: tiny.count.step)
    }

    @Test("Lists follow from their dice: others, fewer, more or in another order do not")
    func follows() throws {
        let tiny = try drawn()
        let draw = try #require(tiny.count.drawn)
        #expect(tiny.count.follows(draw))
        func with(_ dice: [Int], _ lists: [ListNumber]) -> DrawnLists {
            DrawnLists(dice: dice, lists: lists, by: draw.by, and: draw.and, moment: draw.moment)
        }
        #expect(tiny.count.follows(with([1, 3], [Self.one, Self.five])))
        let wrong: [(dice: [Int], lists: [ListNumber])] = [
            ([1, 3], [Self.one, ListNumber(2)]), ([1, 3], [Self.five, Self.one]),
            ([1], [Self.one, Self.five]), ([1], [Self.one]), ([], []),
            ([1, 3, 2], [Self.one, Self.five]), ([1, 3], [Self.one, Self.five, ListNumber(2)]),
        ]
        for (dice, lists) in wrong { #expect(!tiny.count.follows(with(dice, lists))) }
        #expect(try !TinyCount().count.follows(draw))
    }

    @Test("TR-04: the hand waits for the draw, then has the drawn lists and no total")
    func hand() throws {
        var tiny = try typed()
        #expect(tiny.count.handLists.isEmpty)
        #expect(refusals { try tiny.typeHand(Figures(), by: "Invoerder C") } == ["TR-04"])
        try tiny.draw([1, 3])
        #expect(tiny.count.handLists == [Self.one, Self.five])
        let fields = try #require(tiny.count.expected(for: .hand).last)
        #expect(fields.ordered == [.hand(Self.one), .hand(Self.five), .handDocuments])
        let worksheets = tiny.count.expected(for: .hand).dropLast().map(\.document.rawValue)
        #expect(worksheets == ["LIJST 1", "LIJST 1 RIJEN", "LIJST 5", "LIJST 5 RIJEN"])
        let cells = try #require(tiny.count.handFileFields.first)
        #expect(cells.ordered == [.hand(Self.one), .hand(Self.five)])
    }

    @Test("A sample that agrees closes; the record has the drawn lists of the hand count only")
    func closes() throws {
        var tiny = try drawn()
        #expect(refusals { _ = try tiny.close() }.contains("CL-03"))
        try tiny.typeHand(tiny.hand(), by: "Invoerder C", "Invoerder D")
        #expect(tiny.count.comparison?.agrees == true)
        #expect(tiny.count.comparison?.lists.map(\.item) == [.list(Self.one), .list(Self.five)])
        let record = try #require(tiny.count.record)
        #expect(record[.hand(Self.one)] != nil && record[.hand(Self.five)] != nil)
        #expect(record[.hand(ListNumber(2))] == nil && record[.handTotal] == nil)
        #expect(record[.listTotal(ListNumber(2))] != nil)
        try tiny.acceptWarnings()
        _ = try tiny.close()
    }

    @Test("HT-01 in a drawn list blocks closing until it is settled; the others count as computed")
    func difference() throws {
        var tiny = try drawn()
        try tiny.typeHand(tiny.hand([5: 1]), by: "Invoerder C", "Invoerder D")
        try tiny.acceptWarnings()
        #expect(refusals { _ = try tiny.close() } == ["HT-01"])
        #expect(tiny.count.comparison?.total.state == .open)
        try tiny.accept(.list(Self.five))
        #expect(refusals { try tiny.accept(.list(ListNumber(2))) } == ["HC-05"])
        _ = try tiny.close()
        let totals = tiny.count.leadingListTotals
        let sums = tiny.count.sums
        #expect(totals.map { $0.votes - (sums[.listTotal($0.list)] ?? 0) } == [0, 0, 1])
    }

    @Test("HT-05 counts the documents of a sample as of a full hand count")
    func documents() throws {
        var tiny = try drawn()
        try tiny.typeHand(
            tiny.hand().with([.handDocuments: 2]),
            by: "Invoerder C",
            "Invoerder D"
        )
        #expect(tiny.count.findings().contains { $0.diagnostic.code == "HT-05" && $0.blocks })
        #expect(!tiny.count.findings().contains { $0.diagnostic.code == "HT-02" })
    }
}
