import Elections
import ExactNumbers

/// Who takes part in a distribution of seats.
package enum Claimant: Hashable, Sendable, CustomStringConvertible {
    /// A stand-alone list, a set, or a group of lists: one list number (Kieswet P 3).
    case list(ListNumber)
    /// A list combination, by its letter (P 4).
    case combination(String)
    /// One set of identical lists within a group (P 12).
    case set(SetKey)

    /// As lots and answers call it: `2`, `A`, `4_2`.
    package var description: String {
        switch self {
        case .list(let number): number.description
        case .combination(let letter): letter
        case .set(let key): key.rawValue
        }
    }
}

/// How a seat is given or taken.
package enum SeatMethod: String, Sendable {
    case largestRemainder
    case largestAverage
    case absoluteMajorityGain
    case absoluteMajorityLoss
    case exhausted
}

/// One step of a distribution after the full seats: seats given, moved or given up together.
package struct SeatStep: Hashable, Sendable {
    /// What one claimant stands at: the remainder, or the average with one seat more.
    package struct Standing: Hashable, Sendable {
        /// Place among the shares of the distribution.
        package let index: Int
        package let dividend: Int
        package let divisor: Int

        /// As the form prints it, over the divisor used.
        package var value: Fraction? { Fraction(dividend, over: divisor) }
    }

    package struct Change: Hashable, Sendable {
        package let index: Int
        package let method: SeatMethod
        /// Negative where seats are lost.
        package let seats: Int
    }

    /// From 1, within the distribution.
    package let round: Int
    package let article: Article
    /// The claimants that could get the seat; empty for P 9 and P 10.
    package let standings: [Standing]
    package let changes: [Change]
    package let lot: DrawnLot?
}

/// Seats distributed among claimants, with every step that led to them.
package struct Distribution: Hashable, Sendable {
    package struct Share: Hashable, Sendable {
        package let claimant: Claimant
        package let votes: Int
        /// Living candidates; nil where candidates are not part of the question.
        package let candidates: Int?
    }

    package let shares: [Share]
    /// How many seats there are to give.
    package let seatsToGive: Int
    /// Full seats (volle zetels; Kieswet P 6), per share.
    package internal(set) var full: [Int]
    package internal(set) var steps: [SeatStep]
    /// Seats in the end, per share.
    package internal(set) var seats: [Int]

    package var votes: Int { shares.reduce(0) { $0 + $1.votes } }

    /// Votes per seat (kiesdeler, P 5; within a combination or group, its own quota).
    package var quota: Fraction? { Fraction(votes, over: seatsToGive) }

    package var residualSeats: Int { seatsToGive - full.reduce(0, +) }

    /// Seats that nobody could take.
    package var unfilled: Int { max(0, seatsToGive - seats.reduce(0, +)) }

    package func seats(of claimant: Claimant) -> Int {
        shares.firstIndex { $0.claimant == claimant }.map { seats[$0] } ?? 0
    }
}
