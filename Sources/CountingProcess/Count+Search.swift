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
            lists: handLists,
            expected: Dictionary(
                leadingTotals.map { ($0.key, $0.totals) },
                uniquingKeysWith: { first, _ in first }
            ),
            hand: handFigures,
            cells: Dictionary(worksheetCells, uniquingKeysWith: { first, _ in first }),
            blankAndInvalid: (sums[.blank] ?? 0) + (sums[.invalid] ?? 0)
        )
    }
}
