/// What a hand does wrong when it copies a figure or adds a column, as far as the size of a
/// difference can tell.
package enum WorksheetSlip: String, Hashable, Sendable, CaseIterable {
    /// The sheet contradicts itself, or the document: no guess.
    case contradiction
    /// A row was left out.
    case forgotten
    /// A row was added twice.
    case twice
    /// Two digits changed places: 63 and 36.
    case swapped
    /// One digit was read as another: 1 and 7, 3 and 8.
    case misread
    /// A digit written twice, or once instead of twice: 2 and 22, 10 and 100.
    case doubled
    /// The figure of the row above or below.
    case neighbourRow
    /// The figure of the list beside it.
    case neighbourList
    /// Not carried over, or carried once too often.
    case carry
    /// What the page before carried over was not added.
    case transportForgotten
    /// Blank and invalid votes were added to the total.
    case blankAndInvalid
    /// Nothing known fits; something else.
    case other
}

extension WorksheetSlip {
    /// The slip that makes `written` of `meant`; nil where they are equal, or too far apart for one.
    static func made(from meant: Int, to written: Int) -> WorksheetSlip? {
        guard meant != written, meant >= 0, written >= 0 else { return nil }
        if Slip.isSwapped(meant, written) { return .swapped }
        if Slip.isDoubled(meant, written) { return .doubled }
        return Slip.isMisread(meant, written) ? .misread : nil
    }
}
