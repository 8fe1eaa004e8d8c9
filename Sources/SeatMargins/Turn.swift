import Apportionment

/// How many votes it takes to turn a decision about seats.
///
/// A decision is *turned* by a number of votes when, in a complete calculation with those votes added,
/// removed or moved, the runner-up has at least one seat more than it has now, or the winner at least
/// one fewer. Where that calculation asks for a lot that was not recorded, every outcome of the lot
/// must turn it; if only some do, the number *gives a lot*. Recorded lots hold as they were drawn.
///
/// Numbers are exact: with one vote less the decision stands, or a lot decides it.
package struct Turn: Hashable, Sendable {
    /// The smallest number that turns it; nil where no number does.
    package let votes: Int?
    /// The smallest number that gives a lot, where it is below `votes`.
    package let lot: Int?
    /// Which seats change with `votes`, whatever lots would then decide.
    package let effect: [SeatChange]
}

/// The seats of a list or set, now and with other votes.
package struct SeatChange: Hashable, Sendable {
    package let claimant: Claimant
    package let before: Int
    package let after: Int

    package init(claimant: Claimant, before: Int, after: Int) {
        self.claimant = claimant
        self.before = before
        self.after = after
    }
}

/// The three ways in which votes may turn a decision.
package struct Turns: Hashable, Sendable {
    /// Votes for the runner-up, added to all votes; nil where nobody is next in line.
    package let added: Turn?
    /// Votes for the winner, taken out of all votes.
    package let removed: Turn
    /// Votes for the winner that are given to the runner-up; nil where nobody is next in line.
    package let moved: Turn?
}
