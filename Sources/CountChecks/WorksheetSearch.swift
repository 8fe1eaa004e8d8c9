import Elections

/// A place on the worksheets of the hand count.
package enum WorksheetPlace: Hashable, Sendable {
    /// What was copied from a document.
    case cell(DocumentKey, ListNumber)
    /// A sum at the foot of a page of the series.
    case sum(ListNumber, page: Int, PageSum)
    /// What was copied to the sheet of totals.
    case total(ListNumber)
    /// The total under the lists.
    case grandTotal
}

/// A place where the error of a difference may sit, and what would explain it.
package struct Suspicion: Hashable, Sendable {
    package let place: WorksheetPlace
    /// The likeliest first.
    package let slips: [WorksheetSlip]
    /// Higher is likelier; a contradiction outweighs every guess.
    package let weight: Int
}

/// Looks for the place of an error in the addition by hand.
///
/// It says what to take from the pile and where to look, and proposes no figure.
///
/// Sums and cells that were read back contradict each other in one place; where they were not, the size
/// of the difference is held against what a hand does wrong.
package struct WorksheetSearch: Sendable {
    /// Documents in the order of the worksheets.
    let pile: [DocumentKey]
    let lists: [ListNumber]
    /// Rows on a page of the series: 25 in layout B.
    let rowsPerPage: Int
    /// What each document says that a list got.
    let expected: [DocumentKey: [ListNumber: Int]]
    /// The area's hand figures: list totals, grand total, sums of pages.
    let hand: Figures
    /// Worksheet cells, where they were read back.
    let cells: [DocumentKey: Figures]
    let blankAndInvalid: Int

    package init(
        pile: [DocumentKey],
        lists: [ListNumber],
        rowsPerPage: Int,
        expected: [DocumentKey: [ListNumber: Int]],
        hand: Figures,
        cells: [DocumentKey: Figures] = [:],
        blankAndInvalid: Int
    ) {
        self.pile = pile
        self.lists = lists
        self.rowsPerPage = rowsPerPage
        self.expected = expected
        self.hand = hand
        self.cells = cells
        self.blankAndInvalid = blankAndInvalid
    }

    /// Where the difference of a list may come from, the likeliest place first; empty without one.
    package func suspicions(about list: ListNumber) -> [Suspicion] {
        guard let total = hand[.hand(list)] else { return [] }
        let series = Series(search: self, list: list, total: total)
        return series.difference == 0 && series.contradictions.isEmpty ? [] : series.suspicions()
    }

    /// Where a grand total that is not the sum of its lists may come from.
    package func suspicionsAboutGrandTotal() -> [Suspicion] {
        let figures = lists.compactMap { hand[.hand($0)] }
        guard let written = hand[.handTotal], figures.count == lists.count else { return [] }
        let sum = figures.reduce(0, +)
        guard written != sum else { return [] }
        let slip: WorksheetSlip =
            written - sum == blankAndInvalid
            ? .blankAndInvalid : WorksheetSlip.made(from: sum, to: written) ?? .other
        return [Suspicion(place: .grandTotal, slips: [slip], weight: Weights.certain)]
    }

    var pages: Int { (pile.count + rowsPerPage - 1) / rowsPerPage }

    func rows(of page: Int) -> Range<Int> {
        let first = (page - 1) * rowsPerPage
        return first..<min(first + rowsPerPage, pile.count)
    }

    func figure(_ row: Int, _ list: ListNumber) -> Int { expected[pile[row]]?[list] ?? 0 }
}

/// How much more often one slip is made than another; only their order matters.
enum Weights {
    static let certain = 1_000_000_000
    static let other = 1

    static func cell(_ slip: WorksheetSlip) -> Int {
        switch slip {
        case .swapped: 300
        case .misread: 60
        case .doubled: 200
        case .neighbourRow: 250
        case .neighbourList: 200
        case .forgotten: 300
        default: 0
        }
    }

    static let likelyMisreading = 240
    static let carryOfSubtotal = 700
    static let rowOfSubtotal = 350
    static let sumMiscopied = 200
    static let transportForgotten = 4000
}
