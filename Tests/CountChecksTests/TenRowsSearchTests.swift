import CountChecks
import Elections
import TestSupport
import Testing

@Suite("Where an error sits, with a sum after every ten rows")
struct TenRowsSearchTests {
    private let list = ListNumber(2)
    /// 45 documents of 11, 12, 13 …: pages of 20, 20 and 5.
    private let figures = (0..<45).map { $0 + 11 }
    private var pile: [DocumentKey] { figures.indices.map { DocumentKey("SB \($0 + 1)") } }

    private func sum(_ rows: Range<Int>) -> Int { figures[rows].reduce(0, +) }

    /// Worksheets added up in good faith, each sum more by what is planted at its place.
    private func hand(_ planted: [WorksheetPlace: Int] = [:], upToRowTen: Bool = true) -> Figures {
        var hand = Figures()
        var running = 0
        for (page, rows) in [0..<20, 20..<40, 40..<45].enumerated() {
            func place(_ sum: PageSum) -> WorksheetPlace { .sum(list, page: page + 1, sum) }
            func write(_ sum: PageSum, _ figure: Int) -> Int {
                let written = figure + (planted[place(sum)] ?? 0)
                hand[.handPage(list, page: page + 1, sum)] = written
                return written
            }
            var subtotal = 0
            if rows.count > 10 {
                subtotal = write(.rows(10), sum(rows.lowerBound..<(rows.lowerBound + 10)))
                subtotal = write(
                    .subtotal,
                    subtotal + sum((rows.lowerBound + 10)..<rows.upperBound)
                )
                if !upToRowTen { hand[.handPage(list, page: page + 1, .rows(10))] = nil }
            } else {
                subtotal = write(.subtotal, sum(rows))
            }
            let carried = page == 0 ? 0 : write(.carried, running)
            running = write(.running, subtotal + carried)
        }
        hand[.hand(list)] = running
        return hand
    }

    private func search(_ hand: Figures, cells: [Int]? = nil) -> [Suspicion] {
        WorksheetSearch(
            pile: pile,
            lists: [ListNumber(1), list, ListNumber(5)],
            expected: Dictionary(
                uniqueKeysWithValues: zip(pile, figures).map { ($0, [list: $1]) }
            ),
            hand: hand,
            cells: Dictionary(
                uniqueKeysWithValues: zip(pile, cells ?? []).map {
                    ($0, Figures([.hand(list): $1]))
                }
            ),
            blankAndInvalid: 4600
        ).suspicions(about: list)
    }

    private func documents(_ found: [Suspicion]) -> Set<Int> {
        Set(
            found.compactMap { suspicion in
                if case .cell(let key, _) = suspicion.place {
                    pile.firstIndex(of: key)
                } else {
                    nil
                }
            }
        )
    }

    @Test("Sums that follow from the documents point nowhere")
    func nothing() {
        #expect(search(hand()).isEmpty)
        #expect(search(hand(), cells: figures).isEmpty)
    }

    @Test(
        "HT-04: a sum after row 10 that is not its cells is the only suggestion, its error carried on"
    )
    func againstCells() {
        let place = WorksheetPlace.sum(list, page: 2, .rows(10))
        let found = search(hand([place: 10]), cells: figures)
        #expect(found.map(\.place) == [place])
        #expect(found.first?.slips == [.contradiction, .carry])
    }

    @Test("HT-04: a subtotal that is not the sum after row 10 and the cells below it")
    func subtotalAgainstCells() {
        let place = WorksheetPlace.sum(list, page: 1, .subtotal)
        #expect(search(hand([place: -3]), cells: figures).map(\.place) == [place])
    }

    @Test("A sum after row 10 that is wrong by itself is certain, with and without cells")
    func wrongByItself() {
        var written = hand()
        written[.handPage(list, page: 2, .rows(10))] = sum(20..<30) + 40
        let place = WorksheetPlace.sum(list, page: 2, .rows(10))
        for cells in [nil, figures] {
            let found = search(written, cells: cells)
            #expect(found.map(\.place) == [place])
            #expect(found.first?.slips.first == .contradiction)
        }
    }

    @Test("A subtotal below the sum after row 10 can't be right")
    func below() {
        let place = WorksheetPlace.sum(list, page: 1, .subtotal)
        let found = search(hand([place: -sum(10..<20) - 1]))
        #expect(found.first?.place == place)
        #expect(found.first?.slips.first == .contradiction)
    }

    @Test("The difference is narrowed to ten rows, above and below row 10, and says which")
    func narrowed() throws {
        let above = search(hand([.sum(list, page: 2, .rows(10)): 9]))
        #expect(documents(above) == Set(20..<30))
        #expect(try #require(above.first?.stretch).page == 2)
        #expect(above.first?.stretch?.rows == 1...10)
        let below = search(hand([.sum(list, page: 2, .subtotal): 9]))
        #expect(documents(below) == Set(30..<40))
        #expect(below.first?.stretch?.rows == 11...20)
        let short = search(hand([.sum(list, page: 3, .subtotal): 9]))
        #expect(documents(short) == Set(40..<45))
        let whole = search(hand([.sum(list, page: 2, .subtotal): 9], upToRowTen: false))
        #expect(documents(whole) == Set(20..<40))
        #expect(whole.first?.stretch?.rows == 1...20)
    }

    @Test("A document left out of ten rows: the sum under them first, naming the document")
    func leftOut() throws {
        let place = WorksheetPlace.sum(list, page: 2, .rows(10))
        let found = search(hand([place: -33]))
        #expect(found.first?.place == place)
        #expect(try #require(found.first?.clues.first).document == DocumentKey("SB 23"))
        #expect(found.dropFirst().first?.place == .cell(DocumentKey("SB 23"), list))
        let twice = search(hand([.sum(list, page: 2, .subtotal): 45]))
        #expect(twice.first?.clues.first?.slip == .twice)
        #expect(twice.first?.clues.first?.document == DocumentKey("SB 35"))
    }

    @Test("What row 10 came to is left out of the subtotal")
    func halfwayLeftOut() {
        let place = WorksheetPlace.sum(list, page: 2, .subtotal)
        let found = search(hand([place: -sum(20..<30)]))
        #expect(found.first?.place == place)
    }

    @Test("A transport that is not added is certain, and called so")
    func transport() {
        let place = WorksheetPlace.sum(list, page: 2, .running)
        let found = search(hand([place: -sum(0..<20)]))
        #expect(found.map(\.place) == [place])
        #expect(found.first?.slips == [.contradiction, .transportForgotten])
    }

    @Test("Evidence names places and documents, and never a figure of the count")
    func evidence() {
        for planted in [-33, 10, 9, 45, 4] {
            let found = search(hand([.sum(list, page: 2, .rows(10)): planted]))
            for suspicion in found.prefix(3) {
                let words = suspicion.evidence.map(\.english).joined(separator: " ")
                    .replacing(/(SB|list) \d+/, with: "").replacing("divisible by 9", with: "")
                    .replacing("rows 1-10 of page 2", with: "")
                let digits = words.filter(\.isNumber)
                #expect(digits.isEmpty, "\(words)")
            }
        }
    }
}
