import Elections

/// A place on the worksheets of the hand count.
package enum WorksheetPlace: Hashable, Sendable {
    /// What was copied from a document.
    case cell(DocumentKey, ListNumber)
    /// A sum on a page of the series.
    case sum(ListNumber, page: Int, PageSum)
    /// What was copied to the sheet of totals.
    case total(ListNumber)
    /// The total under the lists.
    case grandTotal
}

/// Rows of a page between two sums that were read back.
package struct WorksheetStretch: Hashable, Sendable {
    package let page: Int
    /// Counted from 1 at the top of the page.
    package let rows: ClosedRange<Int>
}

/// What would explain a difference at a place; names other places, never a figure.
package struct WorksheetClue: Hashable, Sendable {
    package let slip: WorksheetSlip
    /// The document that was left out or added twice, or whose figure stands in this row.
    package var document: DocumentKey?
    /// The list whose figure stands here.
    package var list: ListNumber?

    init(_ slip: WorksheetSlip, _ document: DocumentKey? = nil, list: ListNumber? = nil) {
        self.slip = slip
        self.document = document
        self.list = list
    }
}

/// A place where the error of a difference may sit, and what would explain it.
package struct Suspicion: Hashable, Sendable {
    package let place: WorksheetPlace
    /// The likeliest first.
    package let clues: [WorksheetClue]
    /// Where sums that were read back put the difference; nil where none narrow it.
    package let stretch: WorksheetStretch?
    /// Higher is likelier; a contradiction outweighs every guess.
    package let weight: Int

    /// The slips of its clues, each once, the likeliest first.
    package var slips: [WorksheetSlip] {
        clues.map(\.slip).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
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
    /// Rows on a page of the series: 20 in layout B.
    let rowsPerPage: Int
    /// What each document says that a list got.
    let expected: [DocumentKey: [ListNumber: Int]]
    /// The area's hand figures: list totals, grand total, sums of pages.
    let hand: Figures
    /// Worksheet cells, where they were read back.
    let cells: [DocumentKey: Figures]
    let blankAndInvalid: Int

    /// Without `rowsPerPage`, the pages of `hand` tell how many rows they have.
    package init(
        pile: [DocumentKey],
        lists: [ListNumber],
        rowsPerPage: Int? = nil,
        expected: [DocumentKey: [ListNumber: Int]],
        hand: Figures,
        cells: [DocumentKey: Figures] = [:],
        blankAndInvalid: Int
    ) {
        self.pile = pile
        self.lists = lists
        self.rowsPerPage =
            rowsPerPage ?? Self.rowsPerPage(of: hand, pile.count) ?? WorksheetGrid.rows
        self.expected = expected
        self.hand = hand
        self.cells = cells
        self.blankAndInvalid = blankAndInvalid
    }

    /// Where the difference of a list may come from, the likeliest place first; empty without one.
    package func suspicions(about list: ListNumber) -> [Suspicion] {
        guard !pile.isEmpty, let total = hand[.hand(list)] else { return [] }
        return Series(search: self, list: list, total: total).suspicions()
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
        return [
            Suspicion(
                place: .grandTotal,
                clues: [WorksheetClue(slip)],
                stretch: nil,
                weight: Weights.certain
            )
        ]
    }

    /// 20 documents a page in layout B, the standard, or at most 4 in layout A: the number of pages
    /// tells; nil where no sum of a page was read back, or too few for any layout.
    static func rowsPerPage(of hand: Figures, _ documents: Int) -> Int? {
        let pages = hand.values.keys.compactMap { field -> Int? in
            if case .handPage(_, let page, _) = field { page } else { nil }
        }.max()
        return pages.flatMap { rowsPerPage(pages: $0, of: documents) }
    }

    static func rowsPerPage(pages: Int, of documents: Int) -> Int? {
        [WorksheetGrid.rows, 4, 3, 2].first { (documents + $0 - 1) / $0 == pages }
    }

    var pages: Int { (pile.count + rowsPerPage - 1) / rowsPerPage }

    func rows(of page: Int) -> Range<Int> {
        let first = (page - 1) * rowsPerPage
        return first..<min(first + rowsPerPage, pile.count)
    }

    func figure(_ row: Int, _ list: ListNumber) -> Int { expected[pile[row]]?[list] ?? 0 }

    func figures(_ rows: Range<Int>, _ list: ListNumber) -> Int {
        rows.reduce(0) { $0 + figure($1, list) }
    }
}
