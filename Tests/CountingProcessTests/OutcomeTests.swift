import CountingProcess
import Diagnostics
import Elections
import TestSupport
import Testing

@Suite("How a difference ends: typing corrected, paper inconsistent, a third reading")
struct OutcomeTests {
    private static let station = DocumentKey("SB 1")
    private static let paper = Paper(.entry, station)
    private static let list = FieldID.listTotal(ListNumber(1))
    private static let candidate = FieldID.candidate(ListNumber(1), CandidateNumber(3))

    private func counted() throws -> TinyCount {
        var tiny = try TinyCount()
        try tiny.enter()
        try tiny.typeHand(tiny.hand([1: 1]), by: "Invoerder C", "Invoerder D")
        return tiny
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

    @Test("Only the cells in doubt are typed again, by two, blind; the others stand as they were")
    func cells() throws {
        var tiny = try counted()
        let old = try #require(tiny.count.agreed(.entry, Self.station))
        try tiny.correct(
            Self.paper,
            "Lijst 1 verkeerd gelezen",
            cells: [Self.list, Self.candidate]
        )
        #expect(tiny.count.version(of: Self.station) == 1)
        let first = try tiny.count.assignment(.entry, Self.station, typist: "Invoerder A")
        #expect(first.cells == [Self.list, Self.candidate] && first.round == 2)
        let new = Figures([Self.list: 126, Self.candidate: 6])
        // A cell that was not asked for, and one that was and is left out.
        #expect(code { try type(new.with([.blank: 9]), "Invoerder A", in: &tiny) } == "EN-04")
        #expect(code { try type(Figures([Self.list: 126]), "Invoerder A", in: &tiny) } != nil)
        try type(new, "Invoerder A", in: &tiny)
        #expect(code { try type(new, "Invoerder A", in: &tiny) } != nil)
        let second = try tiny.count.assignment(.entry, Self.station, typist: "Invoerder B")
        #expect(second.cells == [Self.list, Self.candidate])
        try type(new, "Invoerder B", in: &tiny)
        #expect(
            tiny.count.agreed(.entry, Self.station)
                == old.with([Self.list: 126, Self.candidate: 6])
        )
    }

    @Test("Two who differ about a cell are settled by a third, as ever")
    func third() throws {
        var tiny = try counted()
        try tiny.correct(Self.paper, "Lijst 1", cells: [Self.list])
        try type(Figures([Self.list: 126]), "Invoerder A", in: &tiny)
        try type(Figures([Self.list: 162]), "Invoerder B", in: &tiny)
        #expect(tiny.count.disputedCells.map(\.fields) == [[Self.list]])
        try type(Figures([Self.list: 126]), "Invoerder C", in: &tiny)
        #expect(tiny.count.agreed(.entry, Self.station)?[Self.list] == 126)
        #expect(tiny.count.disputedCells.isEmpty)
    }

    @Test("Cells are of the paper, by two people, for a reason")
    func refused() throws {
        var tiny = try counted()
        #expect(code { try tiny.correct(Self.paper, "x y", cells: [.eligible]) } == "AC-03")
        #expect(
            code {
                try tiny.correct(
                    Self.paper,
                    "x y",
                    cells: [Self.list],
                    by: "Lid A",
                    and: "LID a"
                )
            } == "PR-04"
        )
        #expect(code { try tiny.correct(Self.paper, " ", cells: [Self.list]) } == "HC-06")
    }

    @Test("A slip of typing is a difference between record and addition, not a newer version")
    func account() throws {
        var tiny = try counted()
        let cells: Set<FieldID> = [
            Self.list, Self.candidate, .valid, .counted, .admitted, .pollCards,
        ]
        try tiny.correct(Self.paper, "Twee keer 125 gelezen", cells: cells)
        let new = Figures([
            Self.list: 126, Self.candidate: 6, .valid: 179, .counted: 182, .admitted: 182,
            .pollCards: 172,
        ])
        try type(new, "Invoerder A", in: &tiny)
        try type(new, "Invoerder B", in: &tiny)
        let entry = try #require(
            tiny.count.account?.first { $0.item.description == "c:SB 1:list.1.total#2" }
        )
        #expect((entry.first, entry.later) == (125, 126))
        #expect(entry.known.contains(.typedWrongly("Twee keer 125 gelezen")))
        #expect(!entry.lacksExplanation)
        // The hand count had it right: nothing is left to accept.
        #expect(tiny.count.comparison?.agrees == true)
    }

    @Test("A paper that contradicts itself: the body that made it decided, two people record it")
    func inconsistent() throws {
        var tiny = try counted()
        try tiny.accept(
            .list(ListNumber(1)),
            "De telling van de lijst geldt",
            body: "het stembureau"
        )
        let line = try #require(tiny.count.comparison?.lists.first)
        #expect(line.state == .accepted && line.leading == line.hand)
        #expect(line.acceptance?.body == "het stembureau")
        let entry = try #require(
            tiny.count.account?.first { $0.item.description == "d:GEM 0101:hand.1" }
        )
        #expect(
            entry.known == [.decided("De telling van de lijst geldt", body: "het stembureau")]
        )
    }

    @Test("A third reading: where two entries differ, and where a worksheet is not its document")
    func disputed() throws {
        var tiny = try TinyCount()
        var papers = TinyCount.papers()
        try tiny.type(papers, by: "Invoerder A")
        papers[Self.station] = papers[Self.station]?.with([.blank: 20, Self.candidate: 8])
        try tiny.type(papers, by: "Invoerder B")
        #expect(tiny.count.disputedCells.map(\.paper) == [Self.paper])
        #expect(tiny.count.disputedCells.map(\.fields) == [[.blank, Self.candidate]])
    }

    @Test(
        "A third reading: a worksheet that is not its document, and one that two typed differently"
    )
    func disputedWorksheets() throws {
        var tiny = try TinyCount()
        try tiny.enter()
        let list = ListNumber(1)
        try tiny.typeHand(tiny.hand([1: 9]), by: "Invoerder C", "Invoerder D")
        var rows = Figures()
        for (place, fields) in tiny.count.forms.sources.enumerated() {
            let total = tiny.count.agreed(.entry, fields.document)?[.listTotal(list)] ?? 0
            rows[.handRow(list, row: place + 1)] = total + (place == 1 ? 9 : 0)
        }
        let subtotal = FieldID.handPage(list, page: 1, .subtotal)
        for (name, sum) in [("Invoerder C", 7), ("Invoerder D", 8)] {
            try tiny.type([Worksheets.rows(of: list): rows], by: name, .hand)
            try tiny.type([Worksheets.sums(of: list): Figures([subtotal: sum])], by: name, .hand)
        }
        let cells = tiny.count.disputedCells
        #expect(
            cells.map(\.paper) == [
                Paper(.entry, DocumentKey("SB 2")), Paper(.hand, Worksheets.sums(of: list)),
            ]
        )
        #expect(cells.map(\.fields) == [[.listTotal(list)], [subtotal]])
    }

    @Test("Before every list was written down no hint tells what the documents come to")
    func noHintBeforeComparing() throws {
        var tiny = try TinyCount()
        try tiny.enter()
        var hand = tiny.hand([1: 90])
        hand[.hand(ListNumber(2))] = nil
        try tiny.typeHand(hand, by: "Invoerder C", "Invoerder D")
        #expect(tiny.count.comparison == nil)
        let codes = Set(tiny.count.findings().map(\.diagnostic.code))
        #expect(codes.isDisjoint(with: ["HT-06", "HT-07"]) && codes.contains("EN-01"))
    }

    @Test("EN-02: who typed documents, and then only worksheets, is told too")
    func sameTypistOnWorksheets() throws {
        var tiny = try TinyCount()
        try tiny.enter()
        let rows = Figures([.handRow(ListNumber(1), row: 1): 1])
        try tiny.type([Worksheets.rows(of: ListNumber(1)): rows], by: "Invoerder A", .hand)
        let told = tiny.count.findings().filter { $0.diagnostic.code == "EN-02" }
        #expect(told.count == 1)
        #expect(told.first?.diagnostic.found.english.hasPrefix("Invoerder A") == true)
    }

    private func type(_ figures: Figures, _ person: String, in tiny: inout TinyCount) throws {
        try tiny.type([Self.station: figures], by: person)
    }
}
