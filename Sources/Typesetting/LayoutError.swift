/// What cannot be printed as asked, and where.
package struct LayoutError: Error, Hashable, Sendable {
    package enum Problem: Hashable, Sendable {
        case missingGlyph(text: String, character: Unicode.Scalar)
        /// A word, or words that no space divides, wider than the line or the cell.
        case tooWide(text: String, width: Length, available: Length)
        case tooManyDigits(value: Int, boxes: Int)
        /// Boxes hold digits, and a minus is none.
        case negativeValue(Int)
        /// Lines or rows that must stay on one page are higher than a page.
        case tooHigh(height: Length, available: Length)
        case slotWithoutValue(name: String)
        case slotTooNarrow(name: String, text: String, width: Length, available: Length)
        /// The columns a row's cells take are not the columns of its table.
        case wrongNumberOfColumns(inRow: Int, inTable: Int)
        case columnsTooWide(width: Length, available: Length)
        /// Only text and line breaks can be turned.
        case notTurnable
    }

    package let problem: Problem
    /// The innermost field, cell, heading or table it stands in.
    package let place: Role?

    package init(_ problem: Problem, at place: Role? = nil) {
        self.problem = problem
        self.place = place
    }
}
