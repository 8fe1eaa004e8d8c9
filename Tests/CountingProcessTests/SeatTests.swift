import Apportionment
import CountingProcess
import Diagnostics
import Elections
import TestSupport
import Testing

@Suite("Seats of a central committee")
struct SeatTests {
    /// Two districts: list 1 got 300 votes, list 2 as many as said, list 5 nothing.
    static func count(seats: Int = 3, secondList: Int = 300, annexOff: Int = 0) throws -> TinyCount
    {
        var tiny = try TinyCount(TinyElection.central(seats: seats))
        var east = Papers.honestRecord([1: [100, 60, 40], 2: [secondList - 100, 0], 5: [0]])
        let west = Papers.honestRecord([1: [50, 30, 20], 2: [60, 40]])
        for (list, total) in [(1, 200 + annexOff), (2, secondList - 100), (5, 0)] {
            east[.hand(ListNumber(list))] = total
        }
        east[.handTotal] = 100 + secondList + annexOff
        try tiny.enter([DocumentKey("KK 1"): east, DocumentKey("KK 2"): west])
        return tiny
    }

    static func settled(secondList: Int = 300, annexOff: Int = 0) throws -> TinyCount {
        var tiny = try count(secondList: secondList, annexOff: annexOff)
        try tiny.typeHand(tiny.hand(), by: "Invoerder C", "Invoerder D")
        return tiny
    }

    private static func refused(_ code: String, _ act: () throws -> Void) {
        let findings = #expect(throws: Findings.self) { try act() }
        #expect(findings?.all.map(\.code) == [code])
    }

    @Test("They are sealed once the votes stand, and nobody sees them before they were reckoned")
    func sealed() throws {
        var tiny = try Self.count(secondList: 250)
        #expect(tiny.count.allocation == nil && tiny.count.seatCommitments.isEmpty)
        Self.refused("SZ-12") {
            try tiny.type(
                [DocumentKey("CSB"): Figures([.seats(.quota): 1])],
                by: "Invoerder C",
                .seats
            )
        }
        try tiny.typeHand(tiny.hand(), by: "Invoerder C", "Invoerder D")
        // 300 + 250 votes for 3 seats: 183 1/3; 1 and 1 full; 150 against 125 for the last.
        #expect(
            tiny.count.allocation?.seats == [
                ListNumber(1): 2, ListNumber(2): 1, ListNumber(5): 0,
            ]
        )
        #expect(tiny.count.seatCommitments.count == 1 && tiny.count.areSeatsSealed)
        let text = try #require(tiny.count.seatsText)
        #expect(text.hasPrefix("seats.quota,183\nseats.quota.rest,1\n"))
        #expect(tiny.count.seatCommitments.last?.opens(to: text) == true)
        #expect(tiny.count.seatComparison == nil)
    }

    @Test("In a real dossier a lot names nobody to who may still reckon the seats by hand")
    func unnamedLot() throws {
        let exercise = try Self.settled()
        var count = Count(step: exercise.count.step, forms: exercise.count.forms, isExercise: false)
        for event in exercise.events { count.apply(event) }
        let lots = count.findings().filter { $0.diagnostic.code == "SZ-01" }
        #expect(lots.map { $0.diagnostic.found.english.contains("between 1 | 2") } == [true])
        func words(_ findings: [Finding]) -> [String] {
            findings.map(\.diagnostic).filter { $0.code == "SZ-01" }.map(\.found.english)
        }
        let unnamed = "a lot must be drawn before the seats can be allocated"
        let told = count.toldFindings(toViewer: false)
        #expect(words(told) == [unnamed] && words(told.map(\.withoutFigures)) == [unnamed])
        #expect(words(count.toldFindings(toViewer: true)).allSatisfy { $0.contains("1 | 2") })
        #expect(count.whyNoSeats.diagnostic.found.english == unnamed)
        #expect(count.openLotRefusal?.diagnostic.found.english == unnamed)
        #expect(exercise.count.whyNoSeats.diagnostic.found.english.contains("1 | 2"))
    }

    @Test("P 7: a lot is asked by its number, recorded by two people, and corrected by a later one")
    func lots() throws {
        var tiny = try Self.settled()
        let open = try #require(tiny.count.openLot)
        #expect(open.number == 1 && open.question.alternatives == ["1", "2"])
        #expect(tiny.count.seatCommitments.isEmpty)
        #expect(tiny.count.findings().filter(\.blocks).map(\.diagnostic.code) == ["SZ-01"])
        Self.refused("SZ-01") {
            try tiny.type(
                [DocumentKey("CSB"): Figures([.seats(.quota): 1])],
                by: "Invoerder C",
                .seats
            )
        }
        Self.refused("SZ-14") { try tiny.recordLot(1, "5") }
        Self.refused("SZ-13") { try tiny.recordLot(2, "1") }
        Self.refused("SZ-13") { try tiny.recordLot(0, "1") }
        try tiny.recordLot(1, "2")
        #expect(tiny.count.allocation?.seats[ListNumber(2)] == 2)
        let first = try #require(tiny.count.seatsText)
        try tiny.recordLot(1, "1")
        #expect(tiny.count.allocation?.seats[ListNumber(1)] == 2)
        #expect(tiny.count.seatCommitments.count == 2 && tiny.count.areSeatsSealed)
        #expect(tiny.count.seatsText != first)
        Self.refused("PR-04") {
            _ = try tiny.count.recordLot(1, chosen: "1", by: "Lid B", and: "lid b")
        }
    }

    @Test("A reckoning that differs blocks closing until it is typed anew by two people")
    func reckoning() throws {
        var tiny = try Self.settled(secondList: 250)
        #expect(tiny.count.findings().filter(\.blocks).map(\.diagnostic.code) == ["SZ-02"])
        let right = try #require(tiny.count.allocation).handFigures
        let wrong = right.with([.seats(.total(ListNumber(1))): 1, .seats(.full("1")): 2])
        let area = DocumentKey("CSB")
        try tiny.type([area: wrong], by: "Invoerder A", .seats)
        #expect(tiny.count.findings().filter(\.blocks).map(\.diagnostic.code) == ["SZ-02"])
        Self.refused("R27") { try tiny.type([area: wrong], by: "Invoerder A", .seats) }
        try tiny.type([area: wrong], by: "Invoerder B", .seats)
        let differences = try #require(tiny.count.seatComparison).differences
        #expect(differences.map(\.field) == [.seats(.full("1")), .seats(.total(ListNumber(1)))])
        #expect(differences.map(\.hand) == [2, 1] && differences.map(\.computed) == [1, 2])
        let findings = #expect(throws: Findings.self) { try tiny.close() }
        #expect(findings?.all.map(\.code) == ["SZ-03", "SZ-03"])
        try tiny.type([area: right], by: "Invoerder A", .seats)
        try tiny.type([area: right], by: "Invoerder B", .seats)
        #expect(tiny.count.seatComparison?.agrees == true)
        Self.refused("EN-03") { try tiny.type([area: right], by: "Invoerder C", .seats) }
        try tiny.acceptWarnings()
        try tiny.close()
    }

    @Test("Half a reckoning opens nothing, and two that differ close nothing")
    func halfAReckoning() throws {
        var tiny = try Self.settled(secondList: 250)
        let area = DocumentKey("CSB")
        let right = try #require(tiny.count.allocation).handFigures
        for field in right.values.keys {
            let findings = #expect(throws: Findings.self, "\(field)") {
                try tiny.type([area: right.with([field: nil])], by: "Invoerder A", .seats)
            }
            #expect(findings?.all.first?.code == "EN-01", "\(field)")
        }
        try tiny.type([area: right], by: "Invoerder A", .seats)
        try tiny.type([area: right.with([.seats(.quota): 1])], by: "Invoerder B", .seats)
        #expect(tiny.count.seatComparison == nil)
        Self.refused("SZ-02") { try tiny.close() }
        try tiny.type([area: Figures([.seats(.quota): 183])], by: "Invoerder C", .seats)
        let warned = tiny.count.findings().map(\.diagnostic.code)
        #expect(warned.contains("EN-02"))
        try tiny.acceptWarnings(of: "CC-01")
        Self.refused("CL-07") { try tiny.close() }
        try tiny.acceptWarnings()
        try tiny.close()
    }

    @Test("A seal that holds again is not made again")
    func sealHoldsAgain() throws {
        var tiny = try Self.settled(secondList: 250)
        let seal = try #require(tiny.count.seatSeal)
        try tiny.recordDeceased(2, 1)
        let other = tiny.count.seatSeal
        try tiny.recordDeceased(2, 1, isWithdrawn: true)
        #expect(tiny.count.seatSeal?.code == seal.code)
        #expect(tiny.count.seatCommitments.count == (other?.code == seal.code ? 1 : 2))
    }

    @Test("P 19a: who died is not elected, the votes stay; a mistake is taken back")
    func deceased() throws {
        var tiny = try Self.settled(secondList: 250)
        func elected() -> [String] {
            tiny.count.allocation?.elected.map { "\($0.list).\($0.number)" } ?? []
        }
        #expect(elected() == ["1.1", "1.2", "2.1"])
        try tiny.recordDeceased(1, 1)
        #expect(elected() == ["1.2", "1.3", "2.1"])
        #expect(tiny.count.allocation?.votes == 550)
        Self.refused("SZ-17") { try tiny.recordDeceased(1, 1) }
        Self.refused("SZ-15") { try tiny.recordDeceased(1, 4) }
        try tiny.recordDeceased(1, 1, isWithdrawn: true)
        #expect(elected() == ["1.1", "1.2", "2.1"])
        Self.refused("SZ-18") { try tiny.recordDeceased(1, 1, isWithdrawn: true) }
    }

    @Test("The hand count decides: an annex that leads turns the last seat, and goes on record")
    func leading() throws {
        // By the forms 300 against 290; by the annex of district 1 280 against 290.
        let tiny = try Self.settled(secondList: 290, annexOff: -20)
        #expect(tiny.count.allocation?.seats[ListNumber(2)] == 2)
        #expect(tiny.count.allocation?.votes == 570)
        let computed = try #require(try tiny.count.seatQuestion(on: .computed))
        #expect(SeatAllocation(answering: computed).seats[ListNumber(1)] == 2)
        let notes = try #require(tiny.count.allocation).question.leadingTotals
        #expect(notes.map(\.votes) == [280] && notes.map(\.sumOfCandidates) == [300])
    }

    @Test("A difference that arises at the committee itself counts for the whole group")
    func acceptedGroupTotal() throws {
        var tiny = try Self.count(secondList: 250)
        try tiny.typeHand(tiny.hand([2: 60]), by: "Invoerder C", "Invoerder D")
        #expect(tiny.count.allocation == nil)
        try tiny.accept(.list(ListNumber(2)))
        #expect(tiny.count.allocation?.seats[ListNumber(2)] == 2)
        #expect(tiny.count.allocation?.votes == 610)
    }

    @Test("A municipality's dossier has no seats, lots or deceased candidates")
    func elsewhere() throws {
        var tiny = try TinyCount(.municipality)
        try tiny.enter()
        Self.refused("SZ-11") { try tiny.recordLot(1, "1") }
        Self.refused("SZ-11") { try tiny.recordDeceased(1, 1) }
        #expect(tiny.count.expected(for: .seats).isEmpty)
    }
}
