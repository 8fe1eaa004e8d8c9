/// A long table set in columns beside each other: down the first, then down the next.
///
/// It stands whole on a page where it fits on one; else it fills pages of its own. What stands at
/// the foot of a column and of a page goes by their number, so that it is given for each.
package struct ColumnedTable: Hashable, Sendable {
    /// Over the full width, on the first page and on each further one.
    package var head: Table
    package var continuedHead: Table
    /// As one column has it: its head stands above each, its rows run through all.
    package var body: Table
    /// How many stand beside each other; fewer where that would make them very short.
    package var columns: Int
    package var gap: Length
    /// What each row adds to the subtotal of its column; nil is not known.
    package var amounts: [Int?]
    /// At the foot of each column, where there are more than one.
    package var subtotals: [Subtotal]
    /// At the end of the last page, by the number of columns of all pages.
    package var totals: [Table]
    /// At the foot of every other page: by the number of pages from 2, then by page from the first.
    package var continuing: [[Table]]
    package var spaceBefore: Length

    package struct Subtotal: Hashable, Sendable {
        package var row: Row
        /// Number of the cell that the sum stands in.
        package var cell: Int
        package var style: TextStyle

        package init(_ row: Row, cell: Int, _ style: TextStyle) {
            self.row = row
            self.cell = cell
            self.style = style
        }
    }

    package init(
        head: Table,
        continuedHead: Table,
        body: Table,
        columns: Int,
        gap: Length,
        amounts: [Int?],
        subtotals: [Subtotal],
        totals: [Table],
        continuing: [[Table]],
        spaceBefore: Length = .zero
    ) {
        self.head = head
        self.continuedHead = continuedHead
        self.body = body
        self.columns = columns
        self.gap = gap
        self.amounts = amounts
        self.subtotals = subtotals
        self.totals = totals
        self.continuing = continuing
        self.spaceBefore = spaceBefore
    }

    /// A column of fewer rows is not worth its subtotal.
    package static let fewestRows = 3

    /// Rows of each column, as even as can be, the first the longest.
    func columns(of rows: Range<Int>) -> [Range<Int>] {
        guard !rows.isEmpty else { return [] }
        let count = max(1, min(columns, rows.count / Self.fewestRows))
        let (least, extra) = rows.count.quotientAndRemainder(dividingBy: count)
        var start = rows.lowerBound
        return (0..<count).map { column in
            let end = start + least + (column < extra ? 1 : 0)
            defer { start = end }
            return start..<end
        }
    }
}
