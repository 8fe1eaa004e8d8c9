import CountingProcess
import Diagnostics
import Elections
import TestSupport
import Testing

@Suite("Papers that come in")
struct ReceivingTests {
    private static let station = DocumentKey("SB 1")

    private func codes(_ act: () throws -> Void) -> [String] {
        do {
            try act()
            return []
        } catch let findings as Findings {
            return findings.all.map(\.code)
        } catch {
            return ["\(error)"]
        }
    }

    private func findings(_ tiny: TinyCount, of document: String) -> [String] {
        tiny.count.findings().filter { $0.diagnostic.place.document == document }
            .map(\.diagnostic.code).filter { $0.hasPrefix("RC") || $0.hasPrefix("X") }
    }

    @Test(
        "Expected, some pages, all pages, typed once, twice: a document is in one place at a time"
    )
    func states() throws {
        var tiny = try TinyCount()
        let fields = try #require(tiny.count.forms.sources.first)
        func state() -> DocumentState { tiny.count.state(of: fields) }
        #expect(state() == .expected)
        try tiny.receive("SB 1 1/3", "SB 1 3/3")
        #expect(state() == .partlyReceived)
        #expect(tiny.count.receipt(of: Self.station) == .partly(missing: [.init(page: 2, of: 3)]))
        try tiny.receive("SB 1 2/3")
        #expect(state() == .received)
        let paper = try #require(TinyCount.papers()[Self.station])
        try tiny.type([Self.station: paper], by: "Invoerder A")
        #expect(state() == .enteredOnce)
        try tiny.type([Self.station: paper.with([.blank: 7])], by: "Invoerder B")
        #expect(state() == .differing)
        try tiny.type([Self.station: Figures([.blank: 7])], by: "Invoerder C")
        #expect(state() == .contradicting)
        for name in ["Invoerder A", "Invoerder B"] {
            try tiny.type([Self.station: paper], by: name)
        }
        #expect(state() == .definitive)
        let progress = tiny.count.progress
        #expect(progress.received == 1 && progress.definitive == 1 && progress.contradicting == 0)
    }

    @Test("Twice the same is told, and recorded once")
    func twice() throws {
        var tiny = try TinyCount()
        #expect(try tiny.receive("SB 1 1/2", "SB 1 1/2") == [])
        #expect(try tiny.receive("SB 1 1/2", "SB 1 2/2") == ["RC-04"])
        #expect(tiny.count.trail.receipts[Self.station]?.map(\.sheets.count) == [1, 1])
        #expect(try tiny.receive("SB 1") == [])
        #expect(try tiny.receive("SB 1", "SB 1 2/2") == ["RC-04"])
    }

    @Test("A form that was printed here is whole with every page of its annex")
    func annexes() throws {
        var tiny = try TinyCount()
        try tiny.print("SB 1", parts: [2, 3])
        try tiny.receive("SB 1 1/2", "SB 1 2/2")
        let missing = (1...3).map { SheetNumber(annex: 1, page: $0, of: 3) }
        #expect(tiny.count.receipt(of: Self.station) == .partly(missing: missing))
        let text = tiny.count.missingPages(missing, of: Self.station)
        #expect(text[.dutch] == "bijlage 1: bladzijden 1–3 ontbreken")
        try tiny.receive("SB 1 B1 1/3", "SB 1 B1 3/3")
        #expect(
            tiny.count.findings().filter { $0.diagnostic.code == "RC-03" }
                .map { $0.diagnostic.found[.dutch] } == ["bijlage 1: bladzijde 2 ontbreekt"]
        )
        try tiny.receive("SB 1 B1 2/3")
        #expect(tiny.count.receipt(of: Self.station) == .received)
    }

    @Test(
        "X-08: a sheet of something else is refused for what it is",
        arguments: [
            ("TK2021|GEM 0101|SB 1|N10|2017|1/8", "X-08"),
            ("TK2017|GEM 0102|SB 1|N10|2017|1/8", "X-08"),
            ("TK2017|GEM 0101|SB 99|N10|2017|1/8", "X-08"),
            ("TK2017|GEM 0101|SB 1|N11|2017|1/8", "X-08"),
            ("TK2017|GEM 0101|SB 1|N10|2023|1/8", "X-08"),
            ("TK2017|GEM 0101|GEM 0101|TELB|2017|1/8", "X-08"),
            ("TK2017|GEM 0101|SB 1|N10|2017|9/8", "RC-11"),
            ("TK2017|GEM 0101|SB 1|N10|2017|1/0", "RC-12"),
            ("TK2017|GEM 0101|SB 1|N10|2017|1/9", "RC-12"), ("SB 1 B1 1/8", "RC-12"),
            ("SB 1 B2 1/1", "RC-12"),
            ("TK2017|GEM 0101|SB 1|N10|2017|v2|1/8", "RC-16"),
            ("TK2017|GEM 0101|SB 1|N10|2017|overgetypt|1/8", "X-09"),
            ("https://example.org", "RC-10"), ("TK2017|GEM 0101", "RC-10"),
        ]
    )
    func otherSheets(_ identity: String, _ code: String) throws {
        var tiny = try TinyCount()
        try tiny.print("SB 1", parts: [8, 3])
        #expect(codes { try tiny.receive(identity) } == [code])
        // Nothing of such a call is taken over, and every mistake is told.
        #expect(codes { try tiny.receive("SB 2", identity, "SB 9") } == [code, "X-08"])
        #expect(tiny.count.trail.receipts.isEmpty)
    }

    @Test("A compact sheet comes in like any other")
    func compact() throws {
        var tiny = try TinyCount()
        try tiny.receive("TK2017|GEM 0101|SB 1|N10|2017C|1/2", "TK2017|GEM 0101|SB 1|N10|2017C|2/2")
        #expect(tiny.count.receipt(of: Self.station) == .received)
        #expect(tiny.count.trail.receipts[Self.station]?.map(\.layout) == [.compact])
    }

    @Test("RC-17: sheets of both prints do not mix, in one call, in two, or with what was printed")
    func mixedLayouts() throws {
        let usual = "TK2017|GEM 0101|SB 1|N10|2017|1/2"
        let compact = "TK2017|GEM 0101|SB 1|N10|2017C|2/2"
        var tiny = try TinyCount()
        #expect(codes { try tiny.receive(usual, compact) } == ["RC-17"])
        #expect(tiny.count.trail.receipts.isEmpty)
        try tiny.receive(usual)
        #expect(codes { try tiny.receive(compact) } == ["RC-17"])
        // Typed without a QR code it may be of either.
        try tiny.receive("SB 1 2/2")
        #expect(tiny.count.receipt(of: Self.station) == .received)

        var printed = try TinyCount()
        try printed.print("SB 1", parts: [2], layout: .compact)
        #expect(codes { try printed.receive(usual) } == ["RC-17"])
        try printed.receive(compact)
    }

    @Test("A record of the level below bears the area that made it; its annexes count too")
    func records() throws {
        var tiny = try TinyCount(.district)
        let key = DocumentKey("GEM 0101")
        try tiny.receive("TK2017|GEM 0101|GEM 0101|N11|2017|1/2", "gem 0101 2/2")
        #expect(tiny.count.receipt(of: key) == .received)
        try tiny.receive("TK2017|GEM 0101|GEM 0101|N11-B1|2017|1/2")
        #expect(
            tiny.count.receipt(of: key) == .partly(missing: [.init(annex: 1, page: 2, of: 2)])
        )
        #expect(findings(tiny, of: "GEM 0101") == ["RC-03"])
        try tiny.receive("TK2017|KK 1|GEM 0102|N11|2017|1/1")
        #expect(tiny.count.receipt(of: DocumentKey("GEM 0102")) == .received)
        #expect(
            codes { try tiny.receive("TK2017|GEM 0101|GEM 0101|N11|2017|concept|1/2") } == ["X-09"]
        )
    }

    @Test("A record corrected below before it came in takes the place of the one that came first")
    func newerRecord() throws {
        var tiny = try TinyCount(.district)
        let key = DocumentKey("GEM 0101")
        try tiny.receive("TK2017|GEM 0101|GEM 0101|N11|2017|1/2")
        try tiny.receive("TK2017|GEM 0101|GEM 0101|N11|2017|v2|2/2")
        #expect(tiny.count.receipt(of: key) == .partly(missing: [.init(page: 1, of: 2)]))
        #expect(codes { try tiny.receive("TK2017|GEM 0101|GEM 0101|N11|2017|1/2") } == ["RC-15"])
        #expect(codes { try tiny.receive("gem 0102 v2") } == [])
        #expect(tiny.count.paperVersion(of: DocumentKey("GEM 0102")) == 2)
    }

    @Test("A sheet of a version that was corrected is refused with the name of its successor")
    func superseded() throws {
        var tiny = try TinyCount()
        try tiny.receive("SB 1")
        try tiny.enter()
        try tiny.correct(Paper(.entry, Self.station))
        let refusal = #expect(throws: Findings.self) {
            try tiny.receive("TK2017|GEM 0101|SB 1|N10|2017|1/8")
        }
        #expect(refusal?.all.map(\.code) == ["RC-15"])
        #expect(
            refusal?.all.first?.found[.dutch] == "SB 1, versie 1 is vervallen; vraag versie 2"
        )
        #expect(tiny.count.receipt(of: Self.station) == .expected)
        try tiny.receive("TK2017|GEM 0101|SB 1|N10|2017|v2|1/1")
        #expect(tiny.count.receipt(of: Self.station) == .received)
    }

    @Test("RC-01: typed, and never recorded as received; one finding where nothing was recorded")
    func neverReceived() throws {
        var tiny = try TinyCount()
        try tiny.enter()
        #expect(findings(tiny, of: "GEM 0101") == ["RC-01"])
        try tiny.receive("SB 1")
        #expect(findings(tiny, of: "GEM 0101") == [] && findings(tiny, of: "SB 1") == [])
        #expect(findings(tiny, of: "SB 2") == ["RC-01"])
        #expect(tiny.count.findings().filter(\.blocks).isEmpty)
    }

    @Test("X-09: pages that disagree on how many there are, and what somebody saw")
    func pagesDiffer() throws {
        var tiny = try TinyCount()
        try tiny.receive("SB 1 1/2", "SB 1 2/3")
        #expect(findings(tiny, of: "SB 1") == ["X-09", "RC-03"])
        try tiny.receive("SB 1", by: "Ontvanger A")
        #expect(findings(tiny, of: "SB 1") == ["X-09"])
        try tiny.receive("SB 2", by: "Ontvanger A", remark: "bladzijde 3 is (Concept)")
        #expect(findings(tiny, of: "SB 2") == ["X-09"])
        #expect(codes { try tiny.receive("SB 1", remark: "andere datum") } == ["RC-13"])
    }

    @Test("X-12: a second N 11 after the first was typed is told, and recorded with what it is")
    func second() throws {
        var tiny = try TinyCount(.district)
        try tiny.receive("GEM 0101", "GEM 0102")
        try tiny.enter()
        let before = tiny.count.trail
        #expect(try tiny.receive("GEM 0101") == ["X-12"])
        #expect(tiny.count.trail == before)
        #expect(codes { try tiny.receive("GEM 0101", again: "tweede opgave") } == ["RC-13"])
        try tiny.receive("GEM 0101", by: "Ontvanger A", again: "tweede opgave, 49 stemmen meer")
        #expect(findings(tiny, of: "GEM 0101") == ["X-12"])
        #expect(tiny.count.findings().filter(\.blocks).isEmpty)
        #expect(tiny.count.receipt(of: DocumentKey("GEM 0101")) == .received)
    }

    @Test("A second paper is second to a first")
    func secondToNothing() throws {
        var tiny = try TinyCount()
        #expect(
            codes { try tiny.receive("SB 1", by: "Ontvanger A", again: "nog een") } == ["RC-14"]
        )
    }

    @Test("A closed count takes no paper in, and counts no form as printed")
    func closed() throws {
        var tiny = try TinyCount()
        try tiny.enter()
        try tiny.typeHand(tiny.hand(), by: "Invoerder C", "Invoerder D")
        try tiny.close()
        #expect(codes { try tiny.receive("SB 1") } == ["CL-01"])
        #expect(codes { try tiny.print("SB 1") } == ["CL-01"])
        #expect(codes { try tiny.decideMissing("SB 1") } == ["CL-01"])
    }
}
