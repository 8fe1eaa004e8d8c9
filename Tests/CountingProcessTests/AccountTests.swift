import CountingProcess
import Diagnostics
import Elections
import TestSupport
import Testing

@Suite("The account of differences (forms, section 8)")
struct AccountTests {
    private static let station = DocumentKey("SB 1")
    private static let pair = ("Voorzitter A", "Lid B")

    /// Everything agrees but the two stations that counted 2 too few and 1 too many.
    private func counted(off: [Int: Int] = [:], _ level: Level = .municipality) throws -> TinyCount
    {
        var tiny = try TinyCount(level)
        try tiny.enter()
        try tiny.typeHand(tiny.hand(off), by: "Invoerder C", "Invoerder D")
        return tiny
    }

    private func items(_ tiny: TinyCount) throws -> [String] {
        try #require(tiny.count.account).map(\.item.description)
    }

    private func entry(_ name: String, of tiny: TinyCount) throws -> AccountEntry {
        let entries = try #require(tiny.count.account)
        return try #require(entries.first { $0.item.description == name }, "\(entries.map(\.item))")
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

    @Test("There is none before both counts are fixed: it would tell totals")
    func blind() throws {
        var tiny = try TinyCount()
        try tiny.enter()
        #expect(tiny.count.account == nil)
        try tiny.typeHand(tiny.hand(), by: "Invoerder C")
        #expect(tiny.count.account == nil)
    }

    @Test("a: each station with its reasons, then the sums of the area, which follow from them")
    func admitted() throws {
        let tiny = try counted()
        #expect(
            try items(tiny) == [
                "a:SB 2:counted", "a:SB 2-2:counted", "a:GEM 0101:more", "a:GEM 0101:fewer",
            ]
        )
        let fewer = try entry("a:SB 2:counted", of: tiny)
        // 169 admitted, 167 ballots.
        #expect((fewer.first, fewer.later, fewer.difference) == (169, 167, -2))
        #expect(fewer.known == [.reasons([ReasonCount(reason: .noExplanation, count: 2)])])
        #expect(!fewer.lacksExplanation)
        let sum = try entry("a:GEM 0101:fewer", of: tiny)
        #expect(sum.difference == -2 && sum.state == .derived)
    }

    @Test(
        "a: a difference without a reason on the paper has no explanation until two people give one"
    )
    func unexplained() throws {
        var tiny = try TinyCount()
        var papers = TinyCount.papers()
        papers[DocumentKey("SB 2")] = papers[DocumentKey("SB 2")]?
            .with([.reason(.noExplanation): 0])
        try tiny.enter(papers)
        try tiny.typeHand(tiny.hand(), by: "Invoerder C", "Invoerder D")
        #expect(tiny.count.unexplained.map(\.item.description) == ["a:SB 2:counted"])
        #expect(code { try tiny.explain("a:SB 2:counted", by: "Lid A", and: "LID a") } == "PR-04")
        #expect(code { try tiny.explain("a:SB 9:counted") } == "AC-02")
        #expect(code { try tiny.explain("a:SB 2:counted", "  ") } == "HC-06")
        try tiny.explain("a:SB 2:counted", nil, isNoneFound: true)
        #expect(tiny.count.unexplained.isEmpty)
        #expect(try entry("a:SB 2:counted", of: tiny).words.isNoneFound)
        // A later text takes its place; a follow-up leaves it.
        try tiny.explain("a:SB 2:counted", "Twee biljetten meegenomen")
        try tiny.explain("a:SB 2:counted", nil, followUp: "Hertelling door twee leden")
        let words = try entry("a:SB 2:counted", of: tiny).words
        #expect(words.text == "Twee biljetten meegenomen" && !words.isNoneFound)
        #expect(words.followUp == "Hertelling door twee leden")
    }

    @Test("b: a newer version against the one before, by list and figure, with the reason")
    func version() throws {
        var tiny = try counted()
        try tiny.correct(Paper(.entry, Self.station), "Hertelling")
        let papers = [Self.station: try corrected()]
        try tiny.type(papers, by: "Invoerder A")
        try tiny.type(papers, by: "Invoerder B")
        try tiny.typeHand(tiny.hand(), by: "Invoerder C", "Invoerder D")
        let later = try entry("b:SB 1:list.1.total#2", of: tiny)
        #expect((later.first, later.later, later.difference) == (125, 126, 1))
        #expect(later.known == [.correction("Hertelling"), .typedAnew, .candidates(1)])
        // Voters and ballots are told too; candidates with their list.
        let fields = try items(tiny).filter { $0.hasPrefix("b:SB 1:") }
        #expect(
            fields
                == [
                    "poll_cards", "admitted", "list.1.total", "valid", "counted",
                ].map { "b:SB 1:\($0)#2" }
        )
        #expect(!later.lacksExplanation)
        // The hand count was done anew: that is a difference of its own, without a reason on record.
        let hand = try entry("d:GEM 0101:hand.1#2", of: tiny)
        #expect(hand.difference == 1 && hand.lacksExplanation)
    }

    private func corrected() throws -> Figures {
        let old = try #require(TinyCount.papers()[Self.station])
        return old.with([
            .candidate(ListNumber(1), CandidateNumber(3)): 6, .listTotal(ListNumber(1)): 126,
            .valid: 179, .counted: 182, .admitted: 182, .pollCards: 172,
        ])
    }

    @Test("c: a record that contradicted itself, as it was typed first and after it came back")
    func mended() throws {
        var tiny = try TinyCount()
        var papers = TinyCount.papers()
        let sound = try #require(papers[Self.station])
        // The candidates make 125; the station wrote 152.
        papers[Self.station] = sound.with([.listTotal(ListNumber(1)): 152])
        try tiny.enter(papers)
        try tiny.type([Self.station: sound], by: "Invoerder A")
        try tiny.type([Self.station: sound], by: "Invoerder B")
        try tiny.typeHand(tiny.hand(), by: "Invoerder C", "Invoerder D")
        let mended = try entry("c:SB 1:list.1.total#2", of: tiny)
        #expect((mended.first, mended.later) == (152, 125))
        #expect(mended.state == .resolved && mended.lacksExplanation)
    }

    @Test("c: a record that contradicts itself still, against the sum of its parts")
    func contradiction() throws {
        var tiny = try counted(off: [1: -4])
        // While a difference is open a document may be typed anew; the lists stay, and the seal.
        let sound = try #require(TinyCount.papers()[Self.station])
        let wrong = [Self.station: sound.with([.valid: 187])]
        try tiny.type(wrong, by: "Invoerder A")
        try tiny.type(wrong, by: "Invoerder B")
        let items = try items(tiny).filter { $0.hasPrefix("c:") }
        #expect(
            items == [
                "c:SB 1:valid#2", "c:SB 1:counted", "c:SB 1:valid", "c:GEM 0101:admitted#sum",
            ]
        )
        let valid = try entry("c:SB 1:valid", of: tiny)
        // 125 + 50 + 3
        #expect((valid.first, valid.later, valid.difference) == (187, 178, -9))
    }

    @Test("d: a difference of the hand count, open until two accept it; the total follows from it")
    func hand() throws {
        var tiny = try counted(off: [1: -4])
        #expect(try entry("d:GEM 0101:hand.1", of: tiny).state == .open)
        #expect(try entry("d:GEM 0101:hand.1", of: tiny).lacksExplanation)
        try tiny.accept(.list(ListNumber(1)), "Stapel 3 lag apart")
        let list = try entry("d:GEM 0101:hand.1", of: tiny)
        #expect(list.state == .accepted && list.difference == -4 && !list.lacksExplanation)
        #expect(list.known == [.accepted("Stapel 3 lag apart")])
        let total = try entry("d:GEM 0101:hand.total", of: tiny)
        #expect(total.difference == -4 && total.state == .derived && !total.lacksExplanation)
    }

    @Test("d: a written total that is not the sum of its lists is a difference of its own")
    func writtenTotal() throws {
        var tiny = try TinyCount()
        try tiny.enter()
        let hand = tiny.hand()
        let total = try #require(hand[.handTotal])
        try tiny.typeHand(
            hand.with([.handTotal: total + 3]),
            by: "Invoerder C",
            "Invoerder D"
        )
        let written = try entry("d:GEM 0101:hand.total#written", of: tiny)
        #expect((written.first, written.later, written.difference) == (total, total + 3, 3))
        #expect(written.lacksExplanation)
    }

    @Test(
        "d: at the next level the difference of an annex is carried; only what is new asks for a text"
    )
    func carried() throws {
        var tiny = try TinyCount(.district)
        var papers = TinyCount.papers(.district)
        let aadorp = DocumentKey("GEM 0101")
        papers[aadorp] = papers[aadorp]?.with([.hand(ListNumber(1)): 270, .handTotal: 411])
        try tiny.enter(papers)
        try tiny.typeHand(tiny.hand([2: 1]), by: "Invoerder C", "Invoerder D")
        #expect(
            try items(tiny) == [
                "d:GEM 0101:hand.1", "d:GEM 0101:hand.total", "d:KK 1:hand.2", "d:KK 1:hand.total",
            ]
        )
        let known = try entry("d:GEM 0101:hand.1", of: tiny)
        #expect(known.state == .carried && known.difference == -5)
        #expect(known.known == [.carried(aadorp)])
        #expect(tiny.count.unexplained.map(\.item.description) == ["d:KK 1:hand.2"])
    }

    @Test("d: a document that is missing by decision, with the reason")
    func missing() throws {
        var tiny = try TinyCount()
        try tiny.decideMissing("SB 2", "Stembureau is niet opengegaan")
        var papers = TinyCount.papers()
        papers[DocumentKey("SB 2")] = nil
        try tiny.enter(papers)
        try tiny.typeHand(tiny.hand(), by: "Invoerder C", "Invoerder D")
        let missing = try entry("d:SB 2:document", of: tiny)
        #expect(missing.known == [.missing("Stembureau is niet opengegaan")])
        #expect(!missing.lacksExplanation && missing.difference == nil)
    }

    @Test(
        "e: what was announced is typed by two people, after closing too, and stands against the record"
    )
    func announced() throws {
        var tiny = try counted()
        try tiny.acceptWarnings()
        try tiny.close()
        let area = tiny.count.step.area
        let announced = Figures([
            .listTotal(ListNumber(1)): 270, .listTotal(ListNumber(2)): 136,
            .listTotal(ListNumber(5)): 5,
        ])
        try tiny.type([area: announced], by: "Invoerder A", .announced)
        #expect(tiny.count.whyNotPublished == .announcedHalf)
        #expect(
            code { try tiny.type([area: announced], by: "Invoerder A", .announced) } == "R27"
        )
        try tiny.type([area: announced], by: "Invoerder B", .announced)
        // 275 votes for list 1 in the record.
        #expect(
            try items(tiny).suffix(2) == [
                "e:GEM 0101:list.1.total", "e:GEM 0101:hand.total",
            ]
        )
        #expect(try entry("e:GEM 0101:list.1.total", of: tiny).difference == 5)
        #expect(tiny.count.unexplained.map(\.item.description) == ["e:GEM 0101:list.1.total"])
        try tiny.explain("e:GEM 0101:list.1.total", "Eén stembureau ontbrak nog")
        #expect(tiny.count.whyNotPublished == nil)
        #expect(tiny.count.closing != nil)
    }

    @Test("e under a sample: lists that were not drawn stand against what the documents make them")
    func announcedOfSample() throws {
        var tiny = try TinyCount(sample: 2)
        try tiny.enter()
        try tiny.draw([1, 3])
        try tiny.typeHand(tiny.hand([1: -4]), by: "Invoerder C", "Invoerder D")
        // 275, 136 and 5 votes in the documents; list 2 was not drawn.
        let announced = Figures([
            .listTotal(ListNumber(1)): 275, .listTotal(ListNumber(2)): 140,
            .listTotal(ListNumber(5)): 5,
        ])
        for person in ["Invoerder A", "Invoerder B"] {
            try tiny.type([tiny.count.step.area: announced], by: person, .announced)
        }
        let entries = try #require(tiny.count.account).filter { $0.item.kind == .announced }
        #expect(
            entries.map(\.item.field) == ["list.1.total", "list.2.total", "hand.total"]
        )
        #expect(entries.map(\.later) == [271, 136, 412])
        #expect(entries.map(\.difference) == [-4, -4, -8])
    }

    @Test("f: a report is taken down by two people, and asks for what was found")
    func reported() throws {
        var tiny = try counted()
        let field = FieldID.candidate(ListNumber(1), CandidateNumber(3))
        try tiny.report(Self.station, field, "Kandidaat heeft op de foto 8 stemmen")
        try tiny.report(Self.station, nil, "Te laat geteld", found: "Om 21.00 uur begonnen")
        #expect(
            try items(tiny).suffix(2) == ["f:SB 1:list.1.3#1", "f:SB 1:document#2"]
        )
        #expect(tiny.count.unexplained.map(\.item.description) == ["f:SB 1:list.1.3#1"])
        #expect(code { try tiny.report(Self.station, .eligible, "x y") } == "AC-03")
        #expect(code { try tiny.report(DocumentKey("SB 9"), nil, "x y") } == "FG-03")
    }

    @Test("A text holds for the figures it was given for: another difference needs another text")
    func otherFigures() throws {
        var tiny = try counted(off: [1: -4])
        try tiny.explain("d:GEM 0101:hand.1", "Stapel 3 lag apart")
        #expect(tiny.count.unexplained.isEmpty)
        try tiny.typeHand(tiny.hand([1: -5]), by: "Invoerder C", "Invoerder D")
        #expect(
            tiny.count.unexplained.map(\.item.description) == [
                "d:GEM 0101:hand.1#2", "d:GEM 0101:hand.1",
            ]
        )
    }

    @Test("Names of people of the dossier are found in a text; roles are no names")
    func names() throws {
        var tiny = try counted()
        try tiny.add("Truus de Vries")
        let count = tiny.count
        #expect(
            count.peopleNamed(in: "Volgens truus de vries nageteld").map(\.text) == [
                "Truus de Vries"
            ]
        )
        #expect(count.peopleNamed(in: "Gemeld bij Wim Bakker").isEmpty)
        try tiny.report(Self.station, nil, "Te laat geteld", by: "Wim Bakker", and: "Lid B")
        #expect(
            tiny.count.peopleNamed(in: "Gemeld bij Wim Bakker").map(\.text) == ["Wim Bakker"]
        )
        #expect(count.peopleNamed(in: "Mevrouw Vries telde na").map(\.text) == ["Truus de Vries"])
        #expect(count.peopleNamed(in: "Invoerder A typte het").map(\.text) == ["Invoerder A"])
        #expect(count.peopleNamed(in: "Twee leden telden na; een invoerder typte").isEmpty)
    }

    @Test(
        "The name of an entry is read as it is written",
        arguments: [
            "a:SB 12:counted", "d:GEM 0599:hand.total#written", "f:SB 323-2:list.5.3#12",
        ]
    )
    func identity(_ name: String) throws {
        #expect(try #require(AccountItem(name)).description == name)
        #expect(AccountItem(name + ":") == nil && AccountItem("g" + name) == nil)
    }
}
