import CountChecks
import Elections
import TestSupport
import Testing

@Suite("Where an error of the hand count sits")
struct WorksheetSearchTests {
    private let list = ListNumber(2)
    /// Seven documents on pages of three: 289, 195 and 63, in all 547.
    private let figures = [241, 12, 36, 100, 88, 7, 63]
    private var pile: [DocumentKey] { figures.indices.map { DocumentKey("SB \($0 + 1)") } }

    /// Worksheets that add up, the sums of the pages among them where asked for.
    private func hand(withSums: Bool = true) -> Figures {
        var hand = Figures([.hand(list): 547])
        guard withSums else { return hand }
        let sums = [(289, 0, 289), (195, 289, 484), (63, 484, 547)]
        for (index, sum) in sums.enumerated() {
            hand[.handPage(list, page: index + 1, .subtotal)] = sum.0
            if index > 0 { hand[.handPage(list, page: index + 1, .carried)] = sum.1 }
            hand[.handPage(list, page: index + 1, .running)] = sum.2
        }
        return hand
    }

    private func suspicions(_ hand: Figures, cells: [Int]? = nil) -> [Suspicion] {
        let copied = cells.map { cells in
            Dictionary(
                uniqueKeysWithValues: zip(pile, cells).map { ($0, Figures([.hand(list): $1])) }
            )
        }
        return WorksheetSearch(
            pile: pile,
            lists: [ListNumber(1), list, ListNumber(5)],
            rowsPerPage: 3,
            expected: Dictionary(
                uniqueKeysWithValues: zip(pile, figures).map {
                    ($0, [ListNumber(1): $1 + 1000, list: $1, ListNumber(5): 9])
                }
            ),
            hand: hand,
            cells: copied ?? [:],
            blankAndInvalid: 46
        ).suspicions(about: list)
    }

    private func subtotal(_ page: Int) -> WorksheetPlace { .sum(list, page: page, .subtotal) }

    @Test("Worksheets that add up to the documents point nowhere")
    func nothing() {
        #expect(suspicions(hand()).isEmpty)
        #expect(suspicions(hand(withSums: false)).isEmpty)
        #expect(suspicions(hand(), cells: figures).isEmpty)
    }

    @Test("A cell that differs from its document is the first and only suggestion")
    func wrongCell() {
        var cells = figures
        cells[4] = 68
        let written = hand().with([
            .handPage(list, page: 2, .subtotal): 175, .handPage(list, page: 2, .running): 464,
            .handPage(list, page: 3, .carried): 464, .handPage(list, page: 3, .running): 527,
            .hand(list): 527,
        ])
        let found = suspicions(written, cells: cells)
        #expect(found.map(\.place) == [.cell(DocumentKey("SB 5"), list)])
        // Certain, and it looks like a 6 for an 8.
        #expect(found.first?.slips == [.contradiction, .lookAlike])
    }

    @Test("A page whose sums contradict each other is named by its line")
    func sums() {
        let carried = hand().with([
            .handPage(list, page: 3, .carried): 448, .handPage(list, page: 3, .running): 511,
            .hand(list): 511,
        ])
        #expect(suspicions(carried).map(\.place) == [.sum(list, page: 3, .carried)])
        let running = hand().with([
            .handPage(list, page: 2, .running): 195, .handPage(list, page: 3, .carried): 195,
            .handPage(list, page: 3, .running): 258, .hand(list): 258,
        ])
        #expect(suspicions(running).map(\.place) == [.sum(list, page: 2, .running)])
        #expect(suspicions(hand().with([.hand(list): 574])).map(\.place) == [.total(list)])
    }

    @Test("A page subtotal that is off: only this page, and a carry before any cell")
    func subtotalOff() {
        let written = hand().with([
            .handPage(list, page: 2, .subtotal): 205, .handPage(list, page: 2, .running): 494,
            .handPage(list, page: 3, .carried): 494, .handPage(list, page: 3, .running): 557,
            .hand(list): 557,
        ])
        let found = suspicions(written)
        #expect(found.first?.place == subtotal(2))
        #expect(found.first?.slips.first == .carry)
        let documents = found.compactMap { suspicion in
            if case .cell(let document, _) = suspicion.place { document.rawValue } else { nil }
        }
        #expect(Set(documents) == ["SB 4", "SB 5", "SB 6"])
    }

    @Test("Totals only: swapped digits, a forgotten document, a transport, blank and invalid")
    func totalsOnly() {
        func first(_ total: Int) -> Suspicion? {
            suspicions(hand(withSums: false).with([.hand(list): total])).first
        }
        // 36 as 63; and 63 as 36, or 241 as 214: as likely, so in the order of the pile.
        #expect(first(547 + 27)?.place == .cell(DocumentKey("SB 3"), list))
        let swapped = suspicions(hand(withSums: false).with([.hand(list): 547 - 27]))
        #expect(
            swapped.prefix(2).map(\.place)
                == ["SB 1", "SB 7"].map { .cell(DocumentKey($0), list) }
        )
        #expect(first(547 - 88)?.slips.contains(.forgotten) == true)
        #expect(first(547 - 484)?.place == .sum(list, page: 3, .running))
        #expect(first(547 - 484)?.slips.first == .transportForgotten)
        #expect(first(547 + 46)?.slips.contains(.blankAndInvalid) == true)
    }

    @Test("The grand total of 's-Hertogenbosch 2017 was 3,595 too high: blank and invalid together")
    func grandTotal() {
        let lists = [ListNumber(1), ListNumber(2)]
        func slips(_ written: Int) -> [WorksheetSlip] {
            WorksheetSearch(
                pile: pile,
                lists: lists,
                rowsPerPage: 3,
                expected: [:],
                hand: Figures([
                    .hand(lists[0]): 500_000, .hand(lists[1]): 364_611, .handTotal: written,
                ]),
                blankAndInvalid: 1447 + 2148
            ).suspicionsAboutGrandTotal().flatMap(\.slips)
        }
        #expect(slips(868_206) == [.blankAndInvalid])
        #expect(slips(864_611).isEmpty)
        #expect(slips(864_661) == [.misread])
    }
}
