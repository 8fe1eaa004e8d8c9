import CountChecks
import Elections

/// Where a difference of the hand count may come from.
extension Count {
    /// The search over the worksheets as they were read back; nil until both counts are fixed
    /// independently of each other.
    package var worksheetSearch: WorksheetSearch? {
        guard comparison != nil, let handFigures else { return nil }
        let pile = forms.sources.map(\.document)
        return WorksheetSearch(
            pile: pile,
            lists: lists,
            rowsPerPage: rowsPerPage(of: handFigures, pile.count),
            expected: Dictionary(
                leadingTotals.map { ($0.key, $0.totals) },
                uniquingKeysWith: { first, _ in first }
            ),
            hand: handFigures,
            cells: Dictionary(worksheetCells, uniquingKeysWith: { first, _ in first }),
            blankAndInvalid: (sums[.blank] ?? 0) + (sums[.invalid] ?? 0)
        )
    }

    /// 20 documents a page in layout B, the standard, or at most 4 in layout A: the pages tell.
    private func rowsPerPage(of handCount: Figures, _ documents: Int) -> Int {
        let pages = handCount.values.keys.compactMap { field -> Int? in
            if case .handPage(_, let page, _) = field { page } else { nil }
        }.max()
        return [WorksheetGrid.rows, 4, 3, 2].first { (documents + $0 - 1) / $0 == pages }
            ?? WorksheetGrid.rows
    }
}
