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
    /// One digit was read as one that looks like it: 1 and 7, 3 and 8.
    case lookAlike
    /// One digit is another.
    case misread
    /// A digit written twice, or once instead of twice: 2 and 22, 10 and 100.
    case doubled
    /// The figure of the row above or below.
    case neighbourRow
    /// The figure of the list beside it.
    case neighbourList
    /// Not carried over, or carried once too often.
    case carry
    /// Off by one or two in one column of digits: 7 and 8 are 14.
    case addition
    /// What the page or the rows before came to was not added.
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
        if Slip.isLikelyMisread(meant, written) { return .lookAlike }
        return Slip.isMisread(meant, written) ? .misread : nil
    }

    /// Whether a sum is off by 10, 100, 1000 …: a carry, or a digit in one of its columns.
    static func isCarry(_ difference: Int) -> Bool {
        abs(difference) > 1 && isPowerOfTen(difference)
    }

    /// Whether a sum is one or two off in one of its columns.
    static func isAddition(_ difference: Int) -> Bool {
        isPowerOfTen(difference)
            || difference.isMultiple(of: 2) && isPowerOfTen(difference / 2)
    }

    /// Whether it is 1, 10, 100 …, with either sign.
    static func isPowerOfTen(_ difference: Int) -> Bool {
        var power = 1
        while power < abs(difference) { power *= 10 }
        return power == abs(difference)
    }

    /// Those that the size of a difference alone can tell of: rule HT-07, and what a total swallows whole.
    static let signsOfSize: [WorksheetSlip] = [
        .swapped, .forgotten, .twice, .carry, .transportForgotten, .blankAndInvalid,
    ]
}

/// How often one slip is made for every time another is, where it would come to this very difference;
/// only the ratios matter.
///
/// Reasoned, not fitted. A figure is copied as often wrong as ten of them are added wrongly. Of what
/// can go wrong with a figure, only few are swaps and neighbours that come to this very difference,
/// so that each of them says more than a misread digit, which may become many others. An error that
/// swallows a whole sum comes to it by chance hardly ever; something else may come to anything.
enum Weights {
    static let certain = 1_000_000_000

    /// One figure copied from paper to paper.
    static func copying(_ slip: WorksheetSlip) -> Int {
        switch slip {
        case .forgotten: 3000
        case .swapped: 2500
        case .neighbourRow: 2000
        case .neighbourList: 1500
        case .lookAlike: 1000
        case .doubled: 750
        case .misread: 50
        case .other: 1
        default: 0
        }
    }

    /// A column of at most ten rows added up; `forgotten` and `twice` for each row that fits.
    static func adding(_ slip: WorksheetSlip) -> Int {
        switch slip {
        case .carry: 50_000
        case .transportForgotten: 25_000
        case .blankAndInvalid: 50_000
        case .forgotten: 10_000
        case .twice: 5000
        case .addition: 600
        case .other: 10
        default: 0
        }
    }

    /// A carry into the hundreds or beyond: fewer columns have one.
    static let highCarry = 15_000
}
