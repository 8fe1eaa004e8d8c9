import CountingProcess
import Diagnostics
import Elections
import TestSupport
import Testing

@Suite("A document that is missing, by decision of two people")
struct MissingTests {
    private static let lost = DocumentKey("SB 2")

    private func code(_ act: () throws -> Void) -> String? {
        do {
            try act()
            return nil
        } catch let findings as Findings {
            return findings.all.first?.code
        } catch {
            return "\(error)"
        }
    }

    /// Every paper but that of station 2.
    private var others: [DocumentKey: Figures] {
        TinyCount.papers().filter { $0.key != Self.lost }
    }

    /// Typed twice but for station 2, which two people declared missing: sealed.
    private func withoutStation() throws -> TinyCount {
        var tiny = try TinyCount()
        try tiny.enter(others)
        #expect(!tiny.count.isEntered)
        try tiny.decideMissing("sb 2")
        return tiny
    }

    @Test("GM-05: without a decision nothing is sealed, counted or closed")
    func undecided() throws {
        var tiny = try TinyCount()
        try tiny.enter(others)
        #expect(tiny.count.seal == nil)
        #expect(code { try tiny.typeHand(tiny.hand(), by: "Invoerder C") } == "HC-01")
        #expect(code { try tiny.close() } == "CL-02")
        let finding = tiny.count.findings().first { $0.diagnostic.code == "GM-05" }
        #expect(finding?.blocks == true)
    }

    @Test("With it the rest is sealed, counted by hand and closed; it stays visible")
    func decided() throws {
        var tiny = try withoutStation()
        #expect(tiny.count.isEntered && tiny.count.seal != nil)
        #expect(tiny.count.sums == Figures.sum(tiny.count.agreedSources.map(\.figures)))
        #expect(tiny.count.progress.missing == 1 && tiny.count.progress.definitive == 2)
        try tiny.typeHand(tiny.hand(), by: "Invoerder C", "Invoerder D")
        try tiny.close()
        let finding = tiny.count.findings().first { $0.diagnostic.code == "GM-05" }
        #expect(finding?.state == .accepted && finding?.blocks == false)
        #expect(finding?.diagnostic.found[.dutch].contains("Voorzitter A en Lid B") == true)
    }

    @Test("HT-05: the worksheet counts the documents that are there")
    func worksheet() throws {
        var tiny = try withoutStation()
        let all = tiny.hand().with([.handDocuments: 3])
        try tiny.typeHand(all, by: "Invoerder C", "Invoerder D")
        let codes = tiny.count.findings().filter(\.blocks).map(\.diagnostic.code)
        #expect(codes == ["HT-05"])
        #expect(code { try tiny.close() } == "HT-05")
        try tiny.typeHand(tiny.hand(), by: "Invoerder C", "Invoerder D")
        try tiny.close()
    }

    @Test("It is not typed until the decision is taken back, by two people")
    func typing() throws {
        var tiny = try withoutStation()
        let papers = TinyCount.papers().filter { $0.key == Self.lost }
        #expect(code { try tiny.type(papers, by: "Invoerder A") } == "RC-20")
        #expect(
            code { _ = try tiny.count.assignment(.entry, Self.lost, typist: "Invoerder A") }
                == "RC-20"
        )
        #expect(
            code {
                try tiny.decideMissing("SB 2", isWithdrawn: true, by: "Lid B", and: "lid  b")
            } == "PR-04"
        )
        try tiny.decideMissing("SB 2", "gevonden in de auto", isWithdrawn: true)
        #expect(tiny.count.seal == nil && !tiny.count.isEntered)
        try tiny.enter(papers)
        #expect(tiny.count.isEntered && tiny.count.seal != nil)
    }

    @Test("A hand count and an acceptance made without the document do not hold with it")
    func afterwards() throws {
        var tiny = try withoutStation()
        try tiny.typeHand(tiny.hand([1: -4]), by: "Invoerder C", "Invoerder D")
        try tiny.accept(.list(ListNumber(1)))
        let sealed = tiny.count.seal
        #expect(tiny.count.comparison?.open.isEmpty == true)
        try tiny.decideMissing("SB 2", "toch gekomen", isWithdrawn: true)
        #expect(tiny.count.comparison == nil && tiny.count.record == nil)
        #expect(tiny.count.acceptances.isEmpty)
        try tiny.enter(TinyCount.papers().filter { $0.key == Self.lost })
        #expect(tiny.count.seal != sealed)
        #expect(tiny.count.comparison?.open.isEmpty == false)
        #expect(code { try tiny.close() } != nil)
        try tiny.typeHand(tiny.hand(), by: "Invoerder C", "Invoerder D")
        try tiny.close()
    }

    @Test("Who decides, of what, and why: two people, a document that was not typed, a reason")
    func refused() throws {
        var tiny = try TinyCount()
        #expect(code { try tiny.decideMissing("SB 2", by: "Lid A", and: "LID A") } == "PR-04")
        #expect(code { try tiny.decideMissing("SB 2", " - ") } == "HC-06")
        #expect(code { try tiny.decideMissing("SB 99") } == "X-08")
        #expect(code { try tiny.decideMissing("GEM 0101") } == "X-08")
        #expect(code { try tiny.decideMissing("SB 2", isWithdrawn: true) } == "RC-21")
        try tiny.decideMissing("SB 2")
        #expect(code { try tiny.decideMissing("SB 2") } == "RC-20")
        try tiny.decideMissing("SB 2-2")
        #expect(code { try tiny.decideMissing("SB 1") } == "RC-23")
        try tiny.enter(TinyCount.papers().filter { $0.key.rawValue == "SB 1" })
        #expect(code { try tiny.decideMissing("SB 1") } == "RC-22")
    }

    @Test("RC-02: what turns up after the decision blocks closing until it is taken back")
    func turnedUp() throws {
        var tiny = try TinyCount()
        try tiny.receive("SB 1", "SB 2", "SB 2-2")
        try tiny.enter(others)
        try tiny.decideMissing("SB 2", "na ontvangst zoekgeraakt")
        try tiny.typeHand(tiny.hand(), by: "Invoerder C", "Invoerder D")
        #expect(tiny.count.findings().filter(\.blocks).isEmpty)
        try tiny.receive("SB 2")
        #expect(code { try tiny.close() } == "RC-02")
        try tiny.decideMissing("SB 2", "gevonden", isWithdrawn: true)
        try tiny.decideMissing("SB 2", "opnieuw zoek")
        // RC-06: it was here once; somebody else has to have looked for it.
        #expect(code { try tiny.close() } == "CL-07")
        try tiny.acceptWarnings(of: "RC-06", "Overal gezocht, ook bij de bode")
        try tiny.close()
    }

    @Test("HT-04: a worksheet with a row for the missing document adds up without it")
    func worksheetPages() throws {
        var tiny = try withoutStation()
        let list = ListNumber(1)
        var cells: [DocumentKey: Figures] = [:]
        for key in [DocumentKey("SB 1"), DocumentKey("SB 2-2")] {
            let votes = tiny.count.agreed(.entry, key)?[.listTotal(list)] ?? 0
            cells[key] = Figures([.hand(list): votes])
        }
        for name in ["Invoerder C", "Invoerder D"] { try tiny.type(cells, by: name, .hand) }
        let total = tiny.count.sums[.listTotal(list)] ?? 0
        let pages = tiny.hand().with([
            .handPage(list, page: 1, .subtotal): total, .handPage(list, page: 1, .running): total,
        ])
        try tiny.typeHand(pages, by: "Invoerder C", "Invoerder D")
        #expect(!tiny.count.findings().contains { $0.diagnostic.code == "HT-04" })
        try tiny.close()
    }
}
