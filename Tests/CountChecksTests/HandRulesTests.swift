import CountChecks
import Diagnostics
import Elections
import TestSupport
import Testing

@Suite("The addition by hand")
struct HandRulesTests {
    let lists = [1, 2].map { ListNumber($0) }
    /// Three documents: 100 + 40 + 7 = 147 and 60 + 30 + 20 = 110; 257 in all.
    let leading: [(key: DocumentKey, totals: [ListNumber: Int])] = [(100, 60), (40, 30), (7, 20)]
        .enumerated().map { index, pair in
            (DocumentKey("SB \(index + 1)"), [ListNumber(1): pair.0, ListNumber(2): pair.1])
        }
    let sound = Figures([
        .hand(ListNumber(1)): 147, .hand(ListNumber(2)): 110, .handTotal: 257, .handDocuments: 3,
    ])

    private func findings(
        _ changes: [FieldID: Int?] = [:],
        cells: [(key: DocumentKey, figures: Figures)] = [],
        blankAndInvalid: Int = 0
    ) -> [Diagnostic] {
        HandChecks(
            hand: sound.with(changes),
            area: DocumentKey("GEM 0101"),
            lists: lists,
            cells: cells,
            leading: leading,
            blankAndInvalid: blankAndInvalid
        ).findings()
    }

    private func codes(_ changes: [FieldID: Int?], blankAndInvalid: Int = 0) -> [String] {
        findings(changes, blankAndInvalid: blankAndInvalid).map(\.code)
    }

    @Test("A sound addition has no findings")
    func nothing() { #expect(codes([:]).isEmpty) }

    @Test("HT-02: the total is not the sum of the lists")
    func total() {
        #expect(codes([.handTotal: 258]) == ["HT-02"])
        #expect(codes([.handTotal: 256]) == ["HT-02"])
        #expect(codes([.handTotal: nil]) == ["EN-01"])
        #expect(codes([.hand(ListNumber(1)): nil]) == ["EN-01"])
    }

    @Test("HT-03: the total has blank and invalid votes in it")
    func blankAndInvalid() {
        #expect(codes([.handTotal: 262], blankAndInvalid: 5) == ["HT-02", "HT-03"])
        #expect(codes([.handTotal: 262], blankAndInvalid: 4) == ["HT-02"])
        #expect(codes([.handTotal: 252], blankAndInvalid: 5) == ["HT-02"])
    }

    @Test("'s-Hertogenbosch: 3595 too high is 1447 blank and 2148 invalid", .tags(.realFigures))
    func denBosch() throws {
        let findings = HandChecks(
            hand: Figures([.hand(ListNumber(1)): 864_611, .handTotal: 868_206]),
            area: DocumentKey("KK 18"),
            lists: [ListNumber(1)],
            cells: [],
            leading: [(DocumentKey("GEM 0796"), [ListNumber(1): 864_611])],
            blankAndInvalid: 1_447 + 2_148
        ).findings()
        #expect(findings.map(\.code) == ["HT-02", "HT-03"])
        #expect(try #require(findings.first).found.dutch.contains("+3595"))
        #expect(try #require(findings.last).found.dutch.contains("3595"))
    }

    @Test("HT-05: more or fewer documents processed than there are")
    func documents() {
        #expect(codes([.handDocuments: 2]) == ["HT-05"])
        #expect(codes([.handDocuments: 4]) == ["HT-05"])
        #expect(codes([.handDocuments: nil]).isEmpty)
    }

    private func page(_ page: Int, _ subtotal: Int?, _ carried: Int?, _ running: Int?)
        -> [FieldID: Int?]
    {
        let list = ListNumber(1)
        return [
            .handPage(list, page: page, .subtotal): subtotal,
            .handPage(list, page: page, .carried): carried,
            .handPage(list, page: page, .running): running,
        ]
    }

    private func pages(_ all: [FieldID: Int?]...) -> [String] {
        findings(all.reduce(into: [:]) { $0.merge($1) { $1 } })
            .map { "\($0.code) \($0.place.field ?? "")" }
    }

    @Test("HT-04: sums at the foot of the pages")
    func pageSums() {
        #expect(pages(page(1, 140, 0, 140), page(2, 7, 140, 147)).isEmpty)
        #expect(pages(page(1, 140, nil, 140), page(2, 7, 140, 147)).isEmpty)
        #expect(
            pages(page(1, 140, 0, 141), page(2, 6, 141, 147)) == ["HT-04 hand.1.page.1.running"]
        )
        #expect(
            pages(page(1, 140, 0, 140), page(2, 7, 141, 148))
                == ["HT-04 hand.1.page.2.carried", "HT-04 hand.1.page.2.running"]
        )
        #expect(
            pages(page(1, 140, 0, 140), page(2, 8, 140, 147)) == ["HT-04 hand.1.page.2.running"]
        )
        #expect(pages(page(1, 147, 1, 148)).first == "HT-04 hand.1.page.1.carried")
    }

    @Test("HT-04 is silent about what was not written")
    func pagesUnwritten() {
        #expect(pages(page(1, 140, 0, nil), page(2, 7, 140, 147)).isEmpty)
        #expect(pages(page(1, nil, nil, 140), page(2, nil, 140, 147)).isEmpty)
        #expect(pages(page(2, 7, 140, 147)).isEmpty)
    }

    private func cells(_ first: Int?, _ second: Int?, _ third: Int?)
        -> [(key: DocumentKey, figures: Figures)]
    {
        [first, second, third].enumerated().map { index, cell in
            (DocumentKey("SB \(index + 1)"), Figures().with([.hand(ListNumber(1)): cell]))
        }
    }

    @Test("HT-04: the subtotal of a page against its own cells, once all are read back")
    func cellSums() {
        let one = page(1, 147, 0, 147)
        #expect(findings(one, cells: cells(100, 40, 7)).isEmpty)
        let wrong = findings(page(1, 146, 1, 147), cells: cells(100, 40, 7))
        #expect(
            wrong.map { $0.place.field } == ["hand.1.page.1.subtotal", "hand.1.page.1.carried"]
        )
        #expect(findings(one, cells: cells(100, 40, nil)).isEmpty)
    }

    @Test("HT-06: a cell that is not what its document says, at that document")
    func cell() {
        let findings = findings(cells: cells(100, 41, 7))
        #expect(findings.map(\.code) == ["HT-06"])
        #expect(findings.map(\.place.document) == ["SB 2"])
        #expect(findings.map(\.place.field) == ["hand.1"])
    }

    /// Hints for a list that is off by this much.
    private func hints(_ difference: Int) -> [String] {
        findings([.hand(ListNumber(1)): 147 + difference, .handTotal: 257 + difference])
            .map { "\($0.code) \($0.found.english.drop { $0 != ":" }.dropFirst(2))" }
    }

    @Test("HT-07: what the size of a difference suggests")
    func suggestions() {
        let nine = "HT-07 difference divisible by 9: digits swapped?"
        let ten = "HT-07 difference a power of ten: a carry, or one digit?"
        // 147 written as 174; 45 fits no single figure.
        #expect(hints(27) == [nine + " Fits: sheet of totals"])
        #expect(hints(-45) == [nine])
        #expect(hints(-40) == ["HT-07 equal to one document: left out? Fits: SB 2"])
        #expect(hints(7) == ["HT-07 equal to one document: added twice? Fits: SB 3"])
        #expect(hints(10) == [ten + " Fits: page 1, subtotal"])
        #expect(hints(-1) == [ten])
        #expect(
            hints(-100) == [
                "HT-07 equal to one document: left out? Fits: SB 1",
                ten + " Fits: page 1, subtotal",
            ]
        )
        #expect(hints(20).isEmpty)
        #expect(hints(0).isEmpty)
    }

    @Test("HT-07: a hint names places, and no figure but the difference")
    func hintsWithoutFigures() {
        for difference in [27, -40, 7, 10, -100] {
            for hint in hints(difference) {
                let digits = hint.split { !$0.isNumber }.compactMap { Int($0) }
                // Numbers of rules, documents and pages, and the 9 that it is divisible by.
                #expect(digits.allSatisfy { $0 <= 9 }, "\(hint)")
            }
        }
    }

    @Test("A sample has no total under its lists, and none is missing")
    func sample() {
        func codes(_ hand: Figures) -> [String] {
            HandChecks(
                hand: hand,
                area: DocumentKey("GEM 0101"),
                lists: [lists[1]],
                hasTotal: false,
                cells: [],
                leading: leading,
                blankAndInvalid: 5
            ).findings().map(\.code)
        }
        #expect(codes(Figures([.hand(lists[1]): 110, .handDocuments: 3])).isEmpty)
        #expect(codes(Figures([.hand(lists[1]): 110, .handDocuments: 2])) == ["HT-05"])
        #expect(codes(Figures([.handDocuments: 3])) == ["EN-01"])
    }

    @Test("HT-07: a list that some documents do not have is hinted at like any other")
    func hintOfPartialList() {
        let checks = HandChecks(
            hand: Figures([.hand(ListNumber(1)): 137, .handTotal: 137]),
            area: DocumentKey("CSB"),
            lists: [ListNumber(1)],
            cells: [],
            leading: [
                (DocumentKey("KK 1"), [ListNumber(1): 147]), (DocumentKey("KK 20"), [:]),
            ],
            blankAndInvalid: 0
        )
        #expect(checks.findings().map(\.code) == ["HT-07"])
    }
}
