import Apportionment
import Elections

/// The outcome test, which tells whether other figures would have given another outcome.
///
/// Two complete allocations of one election are compared level by level. The outcome is the same when
/// every level from the seats per list on is; quota, full and residual seats may differ without
/// consequence, and are told all the same.
package struct OutcomeComparison: Hashable, Sendable {
    /// In the order in which they follow from one another.
    package enum Level: String, Sendable, CaseIterable {
        /// The electoral quota (Kieswet P 5).
        case quota
        /// Full seats of lists, groups and combinations (P 6).
        case fullSeats
        /// Who got the residual seats, in which order (P 7 to P 10).
        case residualSeats
        case seatsPerList
        /// Seats per set as distributed (P 12, P 13).
        case seatsPerSet
        /// Who is elected by preference, in which order (P 15).
        case preference
        /// Who is elected, and on which list (P 15 to P 18).
        case elected
        /// The order of succession of each set with a seat in its group (P 19).
        case ranking

        /// Whether a difference is one of the outcome.
        package var isOutcome: Bool {
            self != .quota && self != .fullSeats && self != .residualSeats
        }
    }

    /// One thing that is not the same; the texts are numbers, names, or orders of them.
    package struct Difference: Hashable, Sendable {
        /// A list number, letter or set, or what the level says; empty for the quota.
        package let subject: String
        /// The person it is about, where it is about one.
        package let person: String?
        package let before: String
        package let after: String
    }

    /// A level that both allocations have, and what is not the same in it.
    package struct Compared: Hashable, Sendable {
        package let level: Level
        package let differences: [Difference]
    }

    package let levels: [Compared]

    /// The first level of the outcome that differs; nil where the outcome is the same.
    package var firstDifference: Compared? {
        levels.first { $0.level.isOutcome && !$0.differences.isEmpty }
    }
}
