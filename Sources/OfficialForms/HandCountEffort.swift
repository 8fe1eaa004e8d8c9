/// What a piece of the addition by hand takes; every estimate is made of these three.
///
/// Assumptions of ours, printed with each estimate (`aanname`): one reads and writes, the other
/// follows on the paper, and both add up.
package struct HandCountPace: Hashable, Sendable {
    /// To read a figure aloud, write it and compare it.
    package let secondsPerCell: Int
    /// To add a number to a sum, twice: once by each of the two people.
    package let secondsPerAddition: Int
    /// To turn to the next sheet, copy the carried sums, and sign.
    package let secondsPerPage: Int

    /// What every estimate assumes.
    package static let assumed = HandCountPace(
        secondsPerCell: 5,
        secondsPerAddition: 3,
        secondsPerPage: 60
    )
}

/// How much work sheets of a booklet are for one pair of people.
package struct HandCountEffort: Hashable, Sendable {
    /// Sheets to write on.
    package var sheets: Int
    /// Figures to copy from documents.
    package var cells: Int
    /// Numbers to add to a sum.
    package var additions: Int

    package init(sheets: Int = 0, cells: Int = 0, additions: Int = 0) {
        self.sheets = sheets
        self.cells = cells
        self.additions = additions
    }

    /// Estimated time for one pair, in whole minutes, rounded up.
    package func minutes(at pace: HandCountPace = .assumed) -> Int {
        let seconds =
            cells * pace.secondsPerCell + additions * pace.secondsPerAddition
            + sheets * pace.secondsPerPage
        return (seconds + 59) / 60
    }

    /// Both pieces of work, one after the other.
    package static func + (left: HandCountEffort, right: HandCountEffort) -> HandCountEffort {
        HandCountEffort(
            sheets: left.sheets + right.sheets,
            cells: left.cells + right.cells,
            additions: left.additions + right.additions
        )
    }
}

extension Worksheet {
    /// Each figure is added once to a list; in the other direction the subtotals (layout B) or the
    /// figures themselves (layout A).
    func effort(_ layout: Booklet.Layout) -> HandCountEffort {
        let cells = documents.count * lists.count
        let carried = isFirst ? 0 : 2 * lists.count
        let across = layout == .documentsAsRows ? (lists.count > 1 ? lists.count : 0) : cells
        return HandCountEffort(sheets: 1, cells: cells, additions: cells + carried + across)
    }
}
