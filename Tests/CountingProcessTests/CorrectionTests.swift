import CountingProcess
import Diagnostics
import Elections
import TestSupport
import Testing

@Suite("A newer version of a paper")
struct CorrectionTests {
    private static let station = DocumentKey("SB 1")
    private static let paper = Paper(.entry, station)

    private func closed() throws -> TinyCount {
        var tiny = try TinyCount()
        try tiny.enter()
        try tiny.typeHand(tiny.hand(), by: "Invoerder C", "Invoerder D")
        try tiny.close()
        return tiny
    }

    /// Station 1 with one vote more for candidate 3 of list 1.
    private func corrected() throws -> Figures {
        let old = try #require(TinyCount.papers()[Self.station])
        return old.with([
            .candidate(ListNumber(1), CandidateNumber(3)): 6, .listTotal(ListNumber(1)): 126,
            .valid: 179, .counted: 182, .admitted: 182, .pollCards: 172,
        ])
    }

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

    @Test(
        "A closed count is open again, its record gets the next version, and nothing is forgotten"
    )
    func reopened() throws {
        var tiny = try closed()
        let before = tiny.count
        try tiny.correct(Self.paper)
        #expect(tiny.count.closing == nil)
        #expect(tiny.count.recordVersion == 2)
        #expect(tiny.count.version(of: Self.station) == 2)
        #expect(tiny.count.version(of: DocumentKey("SB 2")) == 1)
        #expect(tiny.count.outcome(of: .entry, Self.station) == .nothing)
        #expect(tiny.count.earlier.last?.closing == before.closing)
        #expect(tiny.count.earlier.last?.record == before.record)
        #expect(tiny.count.comparison == nil)
    }

    @Test("It is typed twice again by two people, and added, compared and closed anew")
    func again() throws {
        var tiny = try closed()
        try tiny.correct(Self.paper)
        let figures = try corrected()
        try tiny.type([Self.station: figures], by: "Invoerder A")
        #expect(code { try tiny.type([Self.station: figures], by: "Invoerder A") } == "R27")
        #expect(code { try tiny.close() } == "CL-02")
        try tiny.type([Self.station: figures], by: "Invoerder B")
        // The hand count is that of the old version: the list differs until it is done again.
        #expect(tiny.count.comparison?.open.map(\.item).contains(.list(ListNumber(1))) == true)
        #expect(code { try tiny.close() } == "HT-01")
        try tiny.typeHand(tiny.hand(), by: "Invoerder C", "Invoerder D")
        try tiny.close()
        #expect(tiny.count.recordVersion == 2)
        #expect(tiny.count.record?[.listTotal(ListNumber(1))] == 276)
        #expect(tiny.count.earlier.last?.record?[.listTotal(ListNumber(1))] == 275)
        #expect(tiny.count.figuresBeforeCorrection(of: Self.paper)?[.valid] == 178)
    }

    @Test("No hand figure is typed while a corrected document is not sealed again")
    func blind() throws {
        var tiny = try TinyCount()
        try tiny.enter()
        try tiny.correct(Self.paper)
        let hand = tiny.hand()
        #expect(code { try tiny.typeHand(hand, by: "Invoerder C") } == "HC-01")
    }

    @Test("A correction needs two people, a reason and a definitive paper of this count")
    func refusals() throws {
        var tiny = try TinyCount()
        try tiny.type(TinyCount.papers(), by: "Invoerder A")
        #expect(code { try tiny.correct(Self.paper) } == "CR-01")
        try tiny.type(TinyCount.papers(), by: "Invoerder B")
        #expect(code { try tiny.correct(Self.paper, by: "Lid A", and: "lid a") } == "PR-04")
        #expect(code { try tiny.correct(Self.paper, " . ") } == "HC-06")
        #expect(code { try tiny.correct(Paper(.entry, DocumentKey("SB 99"))) } == "FG-03")
        #expect(code { try tiny.correct(Paper(.hand, tiny.count.step.area)) } == "CR-01")
        #expect(code { try tiny.correct(Paper(.seats, tiny.count.step.area)) } == "FG-03")
    }

    @Test("Versions go up: by one, or to what stands on the paper")
    func versions() throws {
        var tiny = try closed()
        #expect(code { try tiny.correct(Self.paper, version: 1) } == "CR-02")
        #expect(code { try tiny.correct(Self.paper, version: 100) } == "CR-02")
        try tiny.correct(Self.paper, version: 4)
        #expect(tiny.count.version(of: Self.station) == 4)
        #expect(tiny.count.recordVersion == 2)
        try tiny.type([Self.station: corrected()], by: "Invoerder A")
        try tiny.type([Self.station: corrected()], by: "Invoerder B")
        #expect(code { try tiny.correct(Self.paper, version: 4) } == "CR-02")
        try tiny.correct(Self.paper)
        #expect(tiny.count.version(of: Self.station) == 5)
        #expect(tiny.count.recordVersion == 2)
    }

    @Test("The hand count alone can be corrected after closing, as Nijmegen's annex of 2017 was")
    func handCount() throws {
        var tiny = try closed()
        let paper = Paper(.hand, tiny.count.step.area)
        try tiny.correct(paper, "Schrijffout op de bijlage")
        #expect(tiny.count.handCount == nil)
        #expect(tiny.count.recordVersion == 2)
        try tiny.typeHand(tiny.hand(), by: "Invoerder C", "Invoerder D")
        try tiny.close()
        #expect(tiny.count.record == tiny.count.earlier.last?.record)
    }
}

@Suite("Boxes that are typed again, and then the whole paper")
struct CellCorrectionTests {
    private static let station = DocumentKey("SB 1")
    private static let paper = Paper(.entry, station)
    private static let first = FieldID.listTotal(ListNumber(1))

    private func asked() throws -> TinyCount {
        var tiny = try TinyCount()
        try tiny.enter()
        try tiny.correct(Self.paper, cells: [Self.first])
        #expect(tiny.count.asksCellsAgain(Self.paper))
        return tiny
    }

    private func sameAsBefore(_ tiny: TinyCount) -> [String] {
        tiny.count.findings().map(\.diagnostic).filter { $0.code == "CR-04" }
            .map { $0.found[.english] }
    }

    private var papers: [DocumentKey: Figures] {
        TinyCount.papers().filter { $0.key == Self.station }
    }

    @Test("Of a newer paper every figure is typed: nothing of the one before it stays")
    func nothingKept() throws {
        var tiny = try asked()
        try tiny.decideMissing(Self.station.rawValue)
        try tiny.correct(Self.paper, version: 2)
        #expect(tiny.count.round(of: Self.paper).kept == nil)
        #expect(!tiny.count.asksCellsAgain(Self.paper))
        let task = try tiny.count.assignment(.entry, Self.station, typist: "Invoerder A")
        // Another round than that of the boxes: a draft of those is put away.
        #expect(task.cells == nil && task.round == 3)
        let newer = try #require(papers[Self.station]).with([.blank: 3])
        try tiny.enter([Self.station: newer])
        #expect(tiny.count.agreed(.entry, Self.station) == newer)
    }

    @Test("A box that turns out to be empty on paper: the whole paper is typed again instead")
    func empty() throws {
        var tiny = try asked()
        #expect(throws: Findings.self) { try tiny.correct(Self.paper, cells: [Self.first]) }
        #expect(throws: Findings.self) { try tiny.correct(Self.paper, version: 0) }
        // The paper is the same one, or the next.
        var next = tiny
        try next.correct(Self.paper)
        #expect(next.count.version(of: Self.station) == 2)
        try tiny.correct(Self.paper, version: 1)
        #expect(tiny.count.version(of: Self.station) == 1)
        let figures = try #require(papers[Self.station]).with([Self.first: nil])
        try tiny.enter([Self.station: figures])
        #expect(tiny.count.agreed(.entry, Self.station) == figures)
        let before = tiny.count.figuresBeforeCorrection(of: Self.paper)
        #expect(before == papers[Self.station])
    }

    @Test("A whole paper that one person typed after its correction is not corrected again")
    func whole() throws {
        var tiny = try TinyCount()
        try tiny.enter()
        try tiny.correct(Self.paper)
        #expect(throws: Findings.self) { try tiny.correct(Self.paper) }
    }

    @Test("CR-04 speaks of boxes, of one version or of two, whichever it was")
    func words() throws {
        var cells = try asked()
        for person in ["Invoerder A", "Invoerder B"] { try cells.type(papers, by: person) }
        #expect(
            sameAsBefore(cells) == [
                "the boxes that were typed again have the same figures as before"
            ]
        )
        var same = try asked()
        try same.correct(Self.paper, version: 1)
        try same.enter(papers)
        #expect(
            sameAsBefore(same) == ["version 1 was typed again and has the same figures as before"]
        )
        var newer = try asked()
        try newer.correct(Self.paper)
        try newer.enter(papers)
        #expect(sameAsBefore(newer) == ["version 2 has the same figures as the one before"])
    }
}

@Suite("What a newer version, a receipt or a missing paper makes of what people said before")
struct StaleWordsTests {
    private static let first = DocumentKey("GEM 0101")

    @Test(
        "What was said of a check code says nothing of the newer paper, even with the same figures"
    )
    func codeOfOldPaper() throws {
        var tiny = try TinyCount(.district)
        try tiny.enter()
        try tiny.compareCode(of: Self.first, .equal)
        try tiny.correct(Paper(.entry, Self.first))
        let papers = TinyCount.papers(.district).filter { $0.key == Self.first }
        try tiny.type(papers, by: "Invoerder A")
        try tiny.type(papers, by: "Invoerder B")
        #expect(tiny.count.codeComparison(of: Self.first) == nil)
        #expect(tiny.count.openWarnings.contains { $0.diagnostic.place.document == "GEM 0101" })
    }

    @Test("Who said that another code stands there does not take that back alone")
    func takenBack() throws {
        var tiny = try TinyCount(.district)
        try tiny.enter()
        try tiny.compareCode(of: Self.first, .differs, by: "Invoerder A")
        for answer in [CodeComparison.Answer.equal, .absent] {
            let findings = try #require(throws: Findings.self) {
                try tiny.compareCode(of: Self.first, answer, by: "invoerder a")
            }
            #expect(findings.all.map(\.code) == ["CC-04"])
        }
        try tiny.compareCode(of: Self.first, .equal, by: "Invoerder B")
        #expect(tiny.count.codeComparison(of: Self.first)?.answer == .equal)
    }

    @Test("X-12: a second paper that was taken for a copy says nothing of the third")
    func thirdPaper() throws {
        var tiny = try TinyCount(.district)
        try tiny.enter()
        try tiny.receive("GEM 0101", by: "Invoerder A")
        try tiny.receive("GEM 0101", by: "Invoerder A", again: "kopie")
        try tiny.acceptWarnings(of: "X-12")
        #expect(!tiny.count.openWarnings.contains { $0.diagnostic.code == "X-12" })
        try tiny.receive("GEM 0101", by: "Invoerder A", again: "49 stemmen meer")
        #expect(tiny.count.openWarnings.contains { $0.diagnostic.code == "X-12" })
    }

    @Test("Warnings that compare documents need a new look when one of them goes")
    func otherDocuments() throws {
        var tiny = try TinyCount()
        var papers = TinyCount.papers()
        let big = Papers.honest([1: [400, 20, 5], 2: [40, 10], 5: [3]])
        papers[DocumentKey("SB 1")] = big
        try tiny.enter(papers)
        #expect(tiny.count.openWarnings.contains { $0.diagnostic.code == "GM-09" })
        try tiny.acceptWarnings()
        #expect(tiny.count.openWarnings.isEmpty)
        try tiny.correct(Paper(.entry, DocumentKey("SB 2-2")))
        #expect(!tiny.count.acceptedWarnings.keys.contains { $0.rule == "GM-09" })
    }

    @Test("A document that turns up after closing is let in by a correction, and counted again")
    func turnedUp() throws {
        var tiny = try TinyCount()
        let last = DocumentKey("SB 2-2")
        let papers = TinyCount.papers()
        try tiny.enter(papers.filter { $0.key != last })
        try tiny.decideMissing(last.rawValue)
        try tiny.typeHand(
            tiny.hand().with([.handDocuments: 2]),
            by: "Invoerder C",
            "Invoerder D"
        )
        try tiny.acceptWarnings()
        try tiny.close()
        try tiny.correct(Paper(.entry, last), "Lag in de auto van de chauffeur")
        #expect(tiny.count.missingDecisions.isEmpty)
        #expect(tiny.count.version(of: last) == 1 && tiny.count.recordVersion == 2)
        for person in ["Invoerder A", "Invoerder B"] {
            try tiny.type([last: try #require(papers[last])], by: person)
        }
        try tiny.typeHand(tiny.hand(), by: "Invoerder C", "Invoerder D")
        try tiny.acceptWarnings()
        try tiny.close()
        #expect(tiny.count.record?[.listTotal(ListNumber(1))] == 275)
        #expect(tiny.count.earlier.last?.record?[.listTotal(ListNumber(1))] == 225)
    }

    @Test("Corrected, missing, corrected: one empty round, not two")
    func rounds() throws {
        var tiny = try TinyCount()
        try tiny.enter()
        let paper = Paper(.entry, DocumentKey("SB 2-2"))
        try tiny.correct(paper)
        try tiny.decideMissing("SB 2-2")
        try tiny.correct(paper)
        #expect(tiny.count.rounds[paper]?.count == 2)
        #expect(tiny.count.corrections.map(\.round) == [2, 2])
        #expect(tiny.count.corrections.map(\.version) == [2, 2])
    }

    @Test("The next version of an N 11 follows the one that came in, typed or scanned")
    func versionFromBelow() throws {
        var tiny = try TinyCount(.district)
        try tiny.receive("GEM 0101 v2", by: "Invoerder A")
        try tiny.enter()
        try tiny.correct(Paper(.entry, Self.first))
        #expect(tiny.count.version(of: Self.first) == 3)
    }
}

@Suite("The check code of a record (design, section 6)")
struct CheckCodeTests {
    private static let municipality = DocumentKey("GEM 0101")

    private func district() throws -> TinyCount {
        var tiny = try TinyCount(.district)
        try tiny.enter()
        return tiny
    }

    @Test("Every figure of the form changes it, and nothing but those: no hand count, no comment")
    func everyFigure() throws {
        let fields = try #require(try district().count.forms.sources.first)
        let figures = try #require(TinyCount.papers(.district)[Self.municipality])
        let form = fields.only { !$0.isHand }
        let code = CheckCode(of: figures, on: form)
        var codes: Set<CheckCode> = [code]
        for field in form.ordered {
            let other = CheckCode(of: figures.with([field: (figures[field] ?? 0) + 1]), on: form)
            #expect(codes.insert(other).inserted, "\(field) does not change the code")
        }
        for field in fields.ordered where field.isHand {
            #expect(CheckCode(of: figures.with([field: 7]), on: form) == code)
        }
        #expect(
            code.description.wholeMatch(of: /([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}/)
                != nil
        )
    }

    @Test("What the municipality prints is what the district computes of the same figures")
    func acrossLevels() throws {
        var below = try TinyCount()
        try below.enter()
        try below.typeHand(below.hand(), by: "Invoerder C", "Invoerder D")
        let record = try #require(below.count.record)
        var above = try TinyCount(.district)
        var papers = TinyCount.papers(.district)
        papers[Self.municipality] = record
        try above.enter(papers)
        let printed = try #require(below.count.recordCheckCode)
        #expect(above.count.checkCode(of: Self.municipality) == printed)
        let slip = record.with([.candidate(ListNumber(1), CandidateNumber(1)): 239])
        papers[Self.municipality] = slip
        var other = try TinyCount(.district)
        try other.enter(papers)
        #expect(other.count.checkCode(of: Self.municipality) != printed)
    }

    @Test("CC-01 stands until a person has looked; CC-02 while the paper says otherwise")
    func findings() throws {
        var tiny = try district()
        func codes() -> [String] {
            tiny.count.findings().map(\.diagnostic).filter { $0.code.hasPrefix("CC") }
                .map { "\($0.code) \($0.place.document ?? "") \($0.severity.rawValue)" }
        }
        #expect(codes() == ["CC-01 GEM 0101 warning", "CC-01 GEM 0102 warning"])
        try tiny.compareCode(of: Self.municipality, .differs)
        #expect(codes() == ["CC-02 GEM 0101 error", "CC-01 GEM 0102 warning"])
        try tiny.compareCode(of: Self.municipality, .absent, by: "Coördinator B")
        try tiny.compareCode(of: DocumentKey("GEM 0102"), .equal)
        #expect(codes() == [])
    }

    @Test(
        "A record whose code differs is typed anew by two people; its new figures are compared anew"
    )
    func typedAnew() throws {
        var tiny = try district()
        try tiny.compareCode(of: Self.municipality, .differs)
        let papers = TinyCount.papers(.district)
        let figures = try #require(papers[Self.municipality]).with([.blank: 9])
        try tiny.type([Self.municipality: figures], by: "Invoerder C")
        try tiny.type([Self.municipality: figures], by: "Invoerder D")
        #expect(tiny.count.codeComparison(of: Self.municipality) == nil)
        #expect(tiny.count.agreed(.entry, Self.municipality)?[.blank] == 9)
    }

    @Test("A polling station's record bears no code, nor has one that one person typed")
    func none() throws {
        var municipal = try TinyCount()
        try municipal.enter()
        var early = try TinyCount(.district)
        try early.type(TinyCount.papers(.district), by: "Invoerder A")
        for (tiny, document) in [(municipal, "SB 1"), (early, "GEM 0101")] {
            var tiny = tiny
            #expect(tiny.count.checkCode(of: DocumentKey(document)) == nil)
            let findings = try #require(throws: Findings.self) {
                try tiny.compareCode(of: DocumentKey(document), .equal)
            }
            #expect(findings.all.map(\.code) == ["CC-03"])
        }
    }
}
