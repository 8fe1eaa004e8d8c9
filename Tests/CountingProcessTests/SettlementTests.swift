import CountingProcess
import Diagnostics
import Elections
import TestSupport
import Testing

@Suite("Hand count against computed totals")
struct SettlementTests {
    private let first = ListNumber(1)

    /// Entered, and the hand count typed alike by two others.
    private func compared(
        _ off: [Int: Int] = [:],
        _ changes: [FieldID: Int?] = [:]
    ) throws -> TinyCount {
        var tiny = try TinyCount()
        try tiny.enter()
        try tiny.typeHand(tiny.hand(off).with(changes), by: "Invoerder C", "Invoerder D")
        return tiny
    }

    private func states(_ tiny: TinyCount) throws -> [Comparison.State] {
        let comparison = try #require(tiny.count.comparison)
        return comparison.lists.map(\.state) + [comparison.total.state]
    }

    private func open(_ tiny: TinyCount) -> [String] {
        tiny.count.findings().filter(\.blocks).map(\.diagnostic.code)
    }

    @Test("Where both agree nothing is open, and the count can be closed")
    func agreed() throws {
        var tiny = try compared()
        #expect(try states(tiny) == [.agreed, .agreed, .agreed, .agreed])
        #expect(open(tiny).isEmpty)
        #expect(tiny.count.comparison?.agrees == true)
        try tiny.close()
    }

    @Test("The hand figure leads, and neither figure takes the place of the other")
    func leads() throws {
        let tiny = try compared([1: -4])
        let line = try #require(tiny.count.comparison?.lists.first)
        #expect(line.hand == 271 && line.computed == 275 && line.leading == 271)
        #expect(line.difference == -4 && line.state == .open)
        let record = try #require(tiny.count.record)
        #expect(record[.hand(first)] == 271 && record[.listTotal(first)] == 275)
        #expect(record[.handTotal] == 412 && record[.eligible] == 1000)
        #expect(tiny.count.comparison?.total.leading == 412)
    }

    @Test("An open difference keeps the count open, until two people accept it with a reason")
    func accepted() throws {
        var tiny = try compared([1: -4])
        #expect(try states(tiny) == [.open, .agreed, .agreed, .open])
        #expect(open(tiny) == ["HT-01"])
        #expect(try refusal { try tiny.close() } == ["HT-01"])
        try tiny.accept(.list(first))
        #expect(try states(tiny) == [.accepted, .agreed, .agreed, .accepted])
        #expect(open(tiny).isEmpty)
        let finding = tiny.count.findings().first { $0.diagnostic.code == "HT-01" }
        #expect(finding?.state == .accepted)
        try tiny.close()
        #expect(tiny.count.comparison?.lists.first?.acceptance?.reason == "Werkbladen nageteld")
    }

    @Test("An acceptance is of these figures: after another hand count it says nothing")
    func boundToFigures() throws {
        var tiny = try compared([1: -4])
        try tiny.accept(.list(first))
        // Another list is off too, so that the hand count may be typed anew.
        var other = try compared([1: -4, 2: 1])
        try other.accept(.list(first))
        try other.typeHand(other.hand([1: -5]), by: "Invoerder C", "Invoerder D")
        #expect(try states(other) == [.open, .agreed, .agreed, .open])
        try other.accept(.list(first))
        #expect(try states(other).first == .accepted)
    }

    @Test("A hand count that agrees, or is accepted, is not typed anew")
    func settledHandCount() throws {
        var tiny = try compared()
        let hand = tiny.hand()
        #expect(try refusal { try tiny.typeHand(hand, by: "Invoerder A") } == ["EN-03"])
        var accepted = try compared([1: -4])
        try accepted.accept(.list(first))
        #expect(try refusal { try accepted.typeHand(hand, by: "Invoerder A") } == ["EN-03"])
    }

    @Test("One person accepts nothing alone", arguments: ["Coördinator A", "coordinator  a"])
    func onePerson(_ name: String) throws {
        var tiny = try compared([1: -4])
        #expect(
            try refusal { try tiny.accept(.list(first), by: "Coördinator A", and: name) }
                == ["PR-04"]
        )
        #expect(
            try refusal { try tiny.close(by: "Coördinator A", and: name) } == ["PR-04"]
        )
        #expect(try refusal { try tiny.accept(.list(first), and: "7") } == ["PR-01"])
    }

    @Test("A reason is words", arguments: ["", "  ", "\n", "...", "12"])
    func reason(_ reason: String) throws {
        var tiny = try compared([1: -4])
        #expect(try refusal { try tiny.accept(.list(first), reason) } == ["HC-06"])
    }

    @Test("What does not differ, or is no list here, is not accepted")
    func nothingToAccept() throws {
        var tiny = try compared([1: -4])
        #expect(try refusal { try tiny.accept(.list(ListNumber(2))) } == ["HC-03"])
        #expect(try refusal { try tiny.accept(.list(ListNumber(3))) } == ["HC-05"])
        var entered = try TinyCount()
        try entered.enter()
        #expect(try refusal { try entered.accept(.list(first)) } == ["HC-02"])
        try entered.typeHand(entered.hand(), by: "Invoerder C")
        #expect(try refusal { try entered.accept(.list(first)) } == ["HC-02"])
    }

    @Test("A total that is not the sum of its lists is open, and can be accepted by itself")
    func writtenTotal() throws {
        var tiny = try compared([:], [.handTotal: 419])
        // 416 and the 3 blank and invalid votes.
        #expect(try states(tiny) == [.agreed, .agreed, .agreed, .open])
        #expect(open(tiny) == ["HT-02"])
        #expect(tiny.count.findings().contains { $0.diagnostic.code == "HT-03" })
        #expect(tiny.count.comparison?.total.leading == 416)
        try tiny.accept(.total)
        #expect(try states(tiny).last == .accepted)
        #expect(open(tiny).isEmpty)
        try tiny.close()
    }

    @Test("Differences that cancel out leave the total agreed and the lists open")
    func cancelling() throws {
        let tiny = try compared([1: 4, 2: -4])
        #expect(try states(tiny) == [.open, .open, .agreed, .agreed])
        #expect(open(tiny) == ["HT-01", "HT-01"])
    }

    @Test("An empty box of the hand count keeps the count open, and can be typed anew")
    func emptyHandBoxes() throws {
        for field in [FieldID.handTotal, .hand(first)] {
            var tiny = try compared([:], [field: nil])
            #expect(open(tiny).contains("EN-01"))
            #expect(throws: Findings.self) { try tiny.close() }
            try tiny.typeHand(tiny.hand(), by: "Invoerder C", "Invoerder D")
            #expect(open(tiny).isEmpty)
            try tiny.close()
        }
    }

    @Test("A hand count that two people typed differently settles nothing")
    func differingHand() throws {
        var tiny = try TinyCount()
        try tiny.enter()
        try tiny.typeHand(tiny.hand(), by: "Invoerder C")
        #expect(open(tiny) == ["HT-08"])
        #expect(try refusal { try tiny.close() } == ["CL-03"])
        try tiny.typeHand(tiny.hand([1: 1]), by: "Invoerder D")
        #expect(try refusal { try tiny.close() } == ["CL-03"])
        #expect(tiny.count.comparison == nil && tiny.count.record == nil)
        try tiny.type(
            [tiny.count.step.area: Figures([.hand(first): 275, .handTotal: 416])],
            by: "Invoerder A",
            .hand
        )
        #expect(tiny.count.comparison?.agrees == true)
    }

    @Test("Who typed documents and types the hand count too is named")
    func sameTypist() throws {
        var tiny = try TinyCount()
        try tiny.enter()
        try tiny.typeHand(tiny.hand(), by: "Invoerder A", "Invoerder C")
        let findings = tiny.count.findings().map(\.diagnostic).filter { $0.code == "EN-02" }
        #expect(findings.count == 1)
        #expect(findings.first?.found.dutch.contains("Invoerder A") == true)
        #expect(findings.first?.severity == .warning)
    }

    @Test("The count is not closed before every document is there, and twice never")
    func closing() throws {
        var tiny = try TinyCount()
        var papers = TinyCount.papers()
        papers[DocumentKey("SB 2-2")] = nil
        try tiny.enter(papers)
        #expect(try refusal { try tiny.close() }.first == "CL-02")
        var complete = try compared()
        try complete.close()
        #expect(try refusal { try complete.close() } == ["CL-01"])
        #expect(try refusal { try complete.add("Invoerder Z") } == ["CL-01"])
        #expect(try refusal { try complete.accept(.total) } == ["CL-01"])
        #expect(
            try refusal { try complete.type(TinyCount.papers(), by: "Invoerder C") } == ["CL-01"]
        )
        let hand = complete.hand()
        #expect(try refusal { try complete.typeHand(hand, by: "Invoerder A") } == ["CL-01"])
    }

    @Test("The closing bears the hash that was made of the count as it is closed")
    func hash() throws {
        let tiny = try compared()
        let event = try tiny.count.close(
            by: "Voorzitter A",
            and: "Lid B",
            at: TinyCount.moment,
            software: "1.2.3"
        ) { count, closing in
            #expect(count.closing == nil && closing.countFileHash.isEmpty)
            #expect(closing.moment == TinyCount.moment && closing.software == "1.2.3")
            return sha256("\(closing.by) \(closing.and)")
        }
        guard case .closed(let closing) = event else {
            Issue.record("a closing was expected")
            return
        }
        #expect(closing.countFileHash == sha256("Voorzitter A Lid B"))
    }

    @Test("SHA-256 is what sha256sum prints")
    func digest() {
        #expect(
            sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        )
    }
}

@Suite("Differences that come from below")
struct CarriedDifferenceTests {
    private let first = ListNumber(1)

    /// Municipality 0101 counted list 1 by hand as three fewer than its form says.
    private func entered() throws -> TinyCount {
        var tiny = try TinyCount(.district)
        var papers = TinyCount.papers(.district)
        let key = DocumentKey("GEM 0101")
        let record = try #require(papers[key])
        papers[key] = record.with([.hand(first): 272, .handTotal: 413])
        try tiny.enter(papers)
        return tiny
    }

    private func codes(_ tiny: TinyCount) -> [String] {
        tiny.count.findings().filter { $0.diagnostic.severity == .error }
            .map { "\($0.diagnostic.code) \($0.state)" }
    }

    @Test("A difference that a received annex has is carried, not new")
    func carried() throws {
        var tiny = try entered()
        let annex = tiny.count.findings().first { $0.diagnostic.code == "X-06" }
        #expect(annex?.state == .carried && annex?.diagnostic.place.document == "GEM 0101")
        try tiny.typeHand(tiny.hand(), by: "Invoerder C", "Invoerder D")
        let line = try #require(tiny.count.comparison?.lists.first)
        #expect(line.hand == 387 && line.computed == 390 && line.state == .carried)
        #expect(line.leading == 387)
        #expect(tiny.count.comparison?.total.state == .carried)
        #expect(codes(tiny) == ["HT-01 carried"])
        #expect(try refusal { try tiny.accept(.list(first)) } == ["HC-04"])
        try tiny.acceptWarnings()
        try tiny.close()
    }

    @Test("A hand count without the carried difference breaks X-05, and is done again")
    func missing() throws {
        var tiny = try entered()
        // 3 more than the annexes give: exactly the computed total.
        try tiny.typeHand(tiny.hand([1: 3]), by: "Invoerder C", "Invoerder D")
        #expect(tiny.count.comparison?.lists.first?.difference == 0)
        #expect(codes(tiny) == ["X-05 open"])
        #expect(try refusal { try tiny.close() } == ["X-05"])
        try tiny.typeHand(tiny.hand(), by: "Invoerder C", "Invoerder D")
        #expect(codes(tiny) == ["HT-01 carried"])
        try tiny.acceptWarnings()
        try tiny.close()
    }

    @Test("A missing carried difference can be accepted like any other")
    func acceptedMissing() throws {
        var tiny = try entered()
        try tiny.typeHand(tiny.hand([1: 3]), by: "Invoerder C", "Invoerder D")
        try tiny.accept(.list(first))
        #expect(codes(tiny) == ["X-05 accepted"])
        try tiny.acceptWarnings()
        try tiny.close()
    }

    @Test("A difference beside the carried one is new")
    func another() throws {
        var tiny = try entered()
        try tiny.typeHand(tiny.hand([1: -1]), by: "Invoerder C", "Invoerder D")
        #expect(codes(tiny) == ["HT-01 open"])
        #expect(tiny.count.comparison?.total.state == .open)
    }

    @Test("The hand counts of annexes are never added to the sums")
    func sums() throws {
        let tiny = try entered()
        #expect(tiny.count.sums[.hand(first)] == nil && tiny.count.sums[.handTotal] == nil)
        #expect(tiny.count.sums[.listTotal(first)] == 390)
        #expect(tiny.count.leadingTotals.map { $0.totals[first] } == [272, 115])
    }
}
