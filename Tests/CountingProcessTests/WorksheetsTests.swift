import CountChecks
import CountingProcess
import Elections
import TestSupport
import Testing

@Suite("The worksheets of the hand count, read back in three depths")
struct WorksheetsTests {
    private let list = ListNumber(1)
    private let counters = ["Invoerder C", "Invoerder D"]

    /// Everything typed twice, and the sheet of totals of a hand count that is off by some votes.
    private func counted(off: [Int: Int] = [:]) throws -> TinyCount {
        var tiny = try TinyCount(typists: TinyCount.typists + ["Invoerder E"])
        for name in ["Invoerder A", "Invoerder B"] { try tiny.type(TinyCount.papers(), by: name) }
        for name in counters { try tiny.typeHand(tiny.hand(off), by: name) }
        return tiny
    }

    /// The rows of list 1 as they stand on the documents, one of them changed.
    private func rows(_ tiny: TinyCount, changing row: Int = 0, by votes: Int = 0) -> Figures {
        var figures = Figures()
        for (place, key) in tiny.count.forms.sources.map(\.document).enumerated() {
            let total = tiny.count.agreed(.entry, key)?[.listTotal(list)] ?? 0
            figures[.handRow(list, row: place + 1)] = total + (place + 1 == row ? votes : 0)
        }
        return figures
    }

    private func papers(
        _ tiny: TinyCount,
        _ depth: ReadBackDepth,
        of lists: [ListNumber]? = nil,
        by name: String
    ) throws -> [String] {
        try tiny.count.handAssignments(depth, of: lists, typist: name).map {
            "\($0.paper.document)\($0.cells == nil ? "" : " \($0.cells?.count ?? 0)")"
        }
    }

    @Test("Totals are one sheet; pages adds the sums of every list, cells its rows")
    func depths() throws {
        var tiny = try TinyCount()
        for name in ["Invoerder A", "Invoerder B"] { try tiny.type(TinyCount.papers(), by: name) }
        let area = tiny.count.step.area.rawValue
        #expect(try papers(tiny, .totals, by: "Invoerder C") == [area])
        #expect(
            try papers(tiny, .pages, by: "Invoerder C") == ["LIJST 1", "LIJST 2", "LIJST 5", area]
        )
        #expect(
            try papers(tiny, .cells, of: [ListNumber(5)], by: "Invoerder C")
                == ["LIJST 5", "LIJST 5 RIJEN"]
        )
        #expect(throws: (any Error).self) {
            try papers(tiny, .cells, of: [ListNumber(3)], by: "Invoerder C")
        }
    }

    @Test("Before the totals are sealed nothing of the hand count may be typed")
    func sealed() throws {
        let tiny = try TinyCount()
        for depth in ReadBackDepth.allCases {
            #expect(throws: (any Error).self) {
                try papers(tiny, depth, by: "Invoerder C")
            }
        }
    }

    @Test("A list that differs is read back further; the two who did so leave the others alone")
    func further() throws {
        var tiny = try counted(off: [1: 9])
        #expect(tiny.count.comparison?.open.isEmpty == false)
        let row = Figures([.handRow(list, row: 1): 1])
        #expect(try papers(tiny, .cells, of: [list], by: "Invoerder C").count == 2)
        try tiny.type(
            [Worksheets.rows(of: list): rows(tiny, changing: 2, by: 9)],
            by: counters[0],
            .hand
        )
        // One person's rows are nobody else's to see, and do not count.
        #expect(tiny.count.worksheetCells.isEmpty)
        #expect(tiny.count.findings().contains { $0.diagnostic.code == "HT-08" && $0.blocks })
        #expect(throws: (any Error).self) {
            try tiny.type([Worksheets.rows(of: list): row], by: counters[0], .hand)
        }
        try tiny.type(
            [Worksheets.rows(of: list): rows(tiny, changing: 2, by: 9)],
            by: counters[1],
            .hand
        )
        let wrong = tiny.count.findings().filter { $0.diagnostic.code == "HT-06" }
        #expect(wrong.map(\.diagnostic.place.document) == ["SB 2"])
        let first = tiny.count.worksheetSearch?.suspicions(about: list).first
        #expect(first?.place == .cell(DocumentKey("SB 2"), list))
    }

    @Test(
        "A third person is asked only the row in which two differ, and its place is that of the document"
    )
    func third() throws {
        var tiny = try counted(off: [1: 9])
        try tiny.type(
            [Worksheets.rows(of: list): rows(tiny, changing: 2, by: 9)],
            by: counters[0],
            .hand
        )
        try tiny.type([Worksheets.rows(of: list): rows(tiny)], by: counters[1], .hand)
        let places = tiny.count.findings().filter { $0.diagnostic.code == "SB-34" }
            .map(\.diagnostic.place)
        #expect(places.map { "\($0.document ?? "") \($0.field ?? "")" } == ["SB 2 hand.1"])
        // The sums nobody typed yet come first; once they are there, the one row is left.
        #expect(try papers(tiny, .cells, of: [list], by: "Invoerder E") == ["LIJST 1"])
        let sums = Figures([.handPage(list, page: 1, .subtotal): 7])
        for name in counters { try tiny.type([Worksheets.sums(of: list): sums], by: name, .hand) }
        #expect(try papers(tiny, .cells, of: [list], by: "Invoerder E") == ["LIJST 1 RIJEN 1"])
        let read = rows(tiny, changing: 2, by: 9)[.handRow(list, row: 2)] ?? 0
        // As a file names it: the cell on its document.
        try tiny.type([DocumentKey("SB 2"): Figures([.hand(list): read])], by: "Invoerder E", .hand)
        #expect(tiny.count.worksheetCells.count == tiny.count.forms.sources.count)
    }

    @Test("HT-04: a sum after ten rows, a subtotal, a transport that contradict the sheet itself")
    func arithmetic() throws {
        let tiny = try counted()
        let rows = rows(tiny)
        let sum = rows.values.values.reduce(0, +)
        func codes(_ changes: [FieldID: Int]) -> [String] {
            var figures = rows
            figures[.handPage(list, page: 1, .subtotal)] = sum
            figures[.handPage(list, page: 1, .running)] = sum
            for (field, value) in changes { figures[field] = value }
            return tiny.count.checksOfHandCount(figures).filter { $0.code == "HT-04" }
                .compactMap(\.place.field)
        }
        #expect(codes([:]).isEmpty)
        #expect(
            codes([.handPage(list, page: 1, .subtotal): sum + 10]) == [
                "hand.1.page.1.subtotal", "hand.1.page.1.running",
            ]
        )
        #expect(codes([.handPage(list, page: 1, .rows(10)): sum - 1]) == ["hand.1.page.1.rows.10"])
        #expect(codes([.handPage(list, page: 1, .running): sum + 1]) == ["hand.1.page.1.running"])
    }

    @Test("HT-04: with the sums alone, a subtotal below the sum halfway is told")
    func below() throws {
        let tiny = try counted()
        let figures = Figures([
            .handPage(list, page: 1, .rows(10)): 40, .handPage(list, page: 1, .subtotal): 39,
            .handPage(list, page: 1, .running): 39,
        ])
        let found = tiny.count.checksOfHandCount(figures).filter { $0.code == "HT-04" }
        #expect(found.compactMap(\.place.field) == ["hand.1.page.1.subtotal"])
    }

    @Test("A list that does not stand on a document has nothing to copy there: its page adds up")
    func listElsewhere() throws {
        var tiny = try TinyCount(.central)
        let list = ListNumber(5)
        let papers = [
            DocumentKey("KK 1"): Papers.honestRecord([1: [240, 30, 5], 2: [120, 16], 5: [5]]),
            DocumentKey("KK 2"): Papers.honestRecord([1: [100, 10, 5], 2: [80, 4]]),
        ]
        for name in ["Invoerder A", "Invoerder B"] { try tiny.type(papers, by: name) }
        let votes = tiny.count.sums[.listTotal(list)] ?? 0
        let sources = tiny.count.forms.sources
        #expect(sources.map { $0.has(.listTotal(list)) } == [true, false])
        let rows = Figures([.handRow(list, row: 1): votes])
        let sums = Figures([.handPage(list, page: 1, .subtotal): votes + 1])
        for name in counters {
            try tiny.typeHand(tiny.hand(), by: name)
            try tiny.type(
                [Worksheets.rows(of: list): rows, Worksheets.sums(of: list): sums],
                by: name,
                .hand
            )
        }
        #expect(tiny.count.worksheetCells.map { $0.figures[.hand(list)] } == [votes, 0])
        let found = tiny.count.findings().filter { $0.diagnostic.code == "HT-04" }
        #expect(found.map(\.diagnostic.place.field) == ["hand.5.page.1.subtotal"])
    }

    @Test(
        "Worksheets that two people typed alike are typed anew after a correction by two, and not before"
    )
    func corrected() throws {
        var tiny = try counted()
        let paper = Paper(.hand, Worksheets.rows(of: list))
        for name in counters {
            try tiny.type([paper.document: rows(tiny, changing: 2, by: 9)], by: name, .hand)
        }
        #expect(throws: (any Error).self) {
            try tiny.type([paper.document: rows(tiny)], by: counters[0], .hand)
        }
        try tiny.correct(paper, "Rij 2 doorgestreept, twee parafen")
        #expect(tiny.count.recordVersion == 1)
        for name in counters { try tiny.type([paper.document: rows(tiny)], by: name, .hand) }
        #expect(tiny.count.worksheetSearch?.differences.isEmpty == true)
    }

    @Test("A file names cells by document and sums by area, and comes to the same papers")
    func file() throws {
        var tiny = try counted()
        var documents: [DocumentKey: Figures] = [:]
        for (place, key) in tiny.count.forms.sources.map(\.document).enumerated() {
            documents[key] = Figures([.hand(list): rows(tiny)[.handRow(list, row: place + 1)] ?? 0])
        }
        documents[tiny.count.step.area] = Figures([.handPage(list, page: 1, .subtotal): 7])
        let papers = tiny.count.byPaper(documents)
        #expect(papers[Worksheets.rows(of: list)] == rows(tiny))
        #expect(Set(papers.keys) == [Worksheets.rows(of: list), Worksheets.sums(of: list)])
        for name in counters { try tiny.type(documents, by: name, .hand) }
        #expect(tiny.count.handFigures?[.handPage(list, page: 1, .subtotal)] == 7)
        #expect(tiny.count.worksheetCells.map(\.key) == tiny.count.forms.sources.map(\.document))
    }
}
