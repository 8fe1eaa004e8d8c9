import CountingProcess
import Diagnostics
import Elections
import TestSupport
import Testing

@Suite("Warnings are looked at by name and reason before a count is closed")
struct WarningTests {
    private let station = DocumentKey("SB 2")
    private let other = DocumentKey("SB 2-2")

    /// On SB 2 one of two ballots too few is without a reason, on SB 2-2 the only one.
    private func warned() throws -> TinyCount {
        var papers = TinyCount.papers()
        papers[station] = papers[station]?.with([.reason(.noExplanation): 1])
        papers[other] = papers[other]?.with([.reason(.noExplanation): 0])
        var tiny = try TinyCount()
        try tiny.enter(papers)
        return tiny
    }

    private func counted() throws -> TinyCount {
        var tiny = try warned()
        try tiny.typeHand(tiny.hand(), by: "Invoerder C", "Invoerder D")
        return tiny
    }

    private func open(_ tiny: TinyCount) -> [String] {
        tiny.count.openWarnings.map {
            "\($0.diagnostic.code) \($0.diagnostic.place.document ?? "")"
        }
    }

    @Test(
        "CL-07: each rule with the number of its warnings; information and errors are not counted"
    )
    func closing() throws {
        var tiny = try counted()
        #expect(open(tiny) == ["SB-36 SB 2", "SB-35 SB 2-2", "SB-36 SB 2-2"])
        let findings = #expect(throws: Findings.self) { try tiny.close() }
        #expect(findings?.all.map(\.code) == ["CL-07", "CL-07"])
        #expect(
            findings?.all.map { String($0.found.english.prefix(40)) }
                == [
                    "SB-35: nobody has looked at 1 warning ye",
                    "SB-36: nobody has looked at 2 warnings y",
                ]
        )
        #expect(findings?.all.last?.remedy.dutch.contains("--warning SB-36") == true)
        try tiny.acceptWarnings(of: "SB-36")
        #expect(try refusal { try tiny.close() } == ["CL-07"])
        try tiny.acceptWarnings(of: "SB-35")
        #expect(
            tiny.count.findings().contains { $0.diagnostic.code == "SB-38" && $0.state == .open }
        )
        try tiny.close()
    }

    @Test("A warning that was accepted says who did, and why, and stays among the findings")
    func accepted() throws {
        var tiny = try counted()
        try tiny.acceptWarnings(of: "SB-36", on: "SB 2", " Eén biljet\n nagezocht ")
        #expect(open(tiny) == ["SB-35 SB 2-2", "SB-36 SB 2-2"])
        let finding = tiny.count.findings().first { $0.state == .accepted }
        #expect(finding?.diagnostic.place.document == "SB 2")
        #expect(finding?.warning?.by.text == "Coördinator A")
        #expect(finding?.warning?.reason == "Eén biljet nagezocht")
    }

    @Test("New figures of a document need a new look at its warnings, and at no other's")
    func newFigures() throws {
        var tiny = try warned()
        try tiny.acceptWarnings()
        #expect(open(tiny).isEmpty)
        // The hand count shows that something is wrong, so that SB 2 is typed anew.
        try tiny.typeHand(tiny.hand([1: -1]), by: "Invoerder C", "Invoerder D")
        let sound = try #require(tiny.count.agreed(.entry, station))
        let corrected = sound.with([.reason(.lost): 3])
        try tiny.type([station: corrected], by: "Invoerder A")
        try tiny.type([station: corrected], by: "Invoerder B")
        #expect(open(tiny).filter { $0.hasPrefix("SB") } == ["SB-36 SB 2"])
    }

    @Test("A warning of a first entry is nobody's to accept: nobody else may know of it")
    func firstEntry() throws {
        var tiny = try TinyCount()
        var papers = TinyCount.papers()
        papers[station] = papers[station]?.with([.reason(.noExplanation): 1])
        try tiny.type(papers, by: "Invoerder A")
        #expect(try refusal { try tiny.acceptWarnings(of: "SB-36") } == ["WA-01"])
    }

    @Test("Two entries that differ are read again; an error is mended; what is no rule is neither")
    func notAcceptable() throws {
        var tiny = try TinyCount()
        let papers = TinyCount.papers()
        try tiny.type(papers, by: "Invoerder A")
        let wrong = papers[station]?.with([.blank: 7])
        try tiny.type(papers.merging([station: try #require(wrong)]) { $1 }, by: "Invoerder B")
        #expect(try refusal { try tiny.acceptWarnings(of: "SB-34") } == ["WA-03"])
        for rule in ["SB-02", "SB-38", "SB-99", ""] {
            #expect(try refusal { try tiny.acceptWarnings(of: rule) } == ["WA-02"])
        }
        var complete = try counted()
        #expect(try refusal { try complete.acceptWarnings(of: "SB-36", on: "SB 1") } == ["WA-01"])
        #expect(try refusal { try complete.acceptWarnings(of: "SB-36", "...") } == ["HC-06"])
        #expect(try refusal { try complete.acceptWarnings(of: "SB-36", by: "7") } == ["PR-01"])
        try complete.acceptWarnings()
        #expect(try refusal { try complete.acceptWarnings(of: "SB-36") } == ["WA-01"])
        try complete.close()
        #expect(try refusal { try complete.acceptWarnings(of: "SB-36") } == ["CL-01"])
    }

    @Test("A hint about a difference goes with that difference: two people have looked at it")
    func hintOfDifference() throws {
        var tiny = try TinyCount()
        try tiny.enter()
        try tiny.typeHand(tiny.hand([1: -9]), by: "Invoerder C", "Invoerder D")
        #expect(open(tiny) == ["HT-07 GEM 0101"])
        try tiny.accept(.list(ListNumber(1)))
        #expect(open(tiny).isEmpty)
        try tiny.close()
    }

    @Test("What is carried from below asks nobody here to look")
    func carried() throws {
        var tiny = try TinyCount(.district)
        var papers = TinyCount.papers(.district)
        let key = DocumentKey("GEM 0101")
        papers[key] = papers[key]?.with([.hand(ListNumber(1)): 272, .handTotal: 413])
        try tiny.enter(papers)
        #expect(tiny.count.findings().contains { $0.diagnostic.code == "X-06" })
        #expect(!open(tiny).contains { $0.hasPrefix("X-06") })
    }
}

@Suite("A third reading is of what is in dispute")
struct RereadTests {
    private let station = DocumentKey("SB 1")

    @Test("RL-01: where nothing is in dispute it is refused, naming how far the document is")
    func refused() throws {
        var tiny = try TinyCount()
        let papers = TinyCount.papers()
        func found() -> String? {
            let findings = #expect(throws: Findings.self) {
                try tiny.count.paperInDispute(of: station)
            }
            #expect(findings?.all.map(\.code) == ["RL-01"])
            return findings?.all.first?.found.english
        }
        #expect(found()?.contains("not typed yet") == true)
        try tiny.type(papers, by: "Invoerder A")
        #expect(found()?.contains("typed once") == true)
        let slip = try #require(papers[station]).with([.blank: 20])
        try tiny.type(papers.merging([station: slip]) { $1 }, by: "Invoerder B")
        #expect(try tiny.count.paperInDispute(of: station) == Paper(.entry, station))
        try tiny.type([station: Figures([.blank: 2])], by: "Invoerder C")
        #expect(found()?.contains("alike") == true)
    }

    @Test("Of the area's document it is the hand count, where that is what differs")
    func handCount() throws {
        var tiny = try TinyCount()
        try tiny.enter()
        try tiny.typeHand(tiny.hand(), by: "Invoerder C")
        try tiny.typeHand(tiny.hand([1: 1]), by: "Invoerder D")
        let area = tiny.count.step.area
        #expect(try tiny.count.paperInDispute(of: area) == Paper(.hand, area))
    }

    @Test("Two entries that look shifted are hinted at until a third reading was made")
    func hints() throws {
        var tiny = try TinyCount()
        let papers = TinyCount.papers()
        let first = ListNumber(1)
        let swapped = try #require(papers[station]).with([
            .candidate(first, CandidateNumber(2)): 5, .candidate(first, CandidateNumber(3)): 20,
        ])
        try tiny.type(papers, by: "Invoerder A")
        try tiny.type(papers.merging([station: swapped]) { $1 }, by: "Invoerder B")
        func codes() -> [String] {
            tiny.count.findings().filter { $0.diagnostic.place.document == "SB 1" }
                .map(\.diagnostic.code)
        }
        #expect(codes() == ["SB-34", "SB-34", "PS-08"])
        try tiny.type(
            [
                station: Figures([
                    .candidate(first, CandidateNumber(2)): 20,
                    .candidate(first, CandidateNumber(3)): 7,
                ])
            ],
            by: "Invoerder C"
        )
        #expect(codes() == ["SB-34"])
    }

    @Test("PS-01: one paper typed under two names is seen as soon as both are there")
    func oneUnderTwoNames() throws {
        var tiny = try TinyCount()
        var papers = TinyCount.papers()
        papers[DocumentKey("SB 2-2")] = nil
        papers[DocumentKey("SB 2")] = papers[station]
        try tiny.enter(papers)
        let found = tiny.count.findings().filter { $0.diagnostic.code == "PS-01" }
        #expect(found.map(\.diagnostic.place.document) == ["SB 1", "SB 2"])
    }
}
