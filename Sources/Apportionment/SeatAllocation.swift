import Elections
import ExactNumbers

/// Who gets the seats of an election, with every step that led to it.
///
/// Where a lot must be drawn, everything before it is here and `openLot` is the question; the same
/// question with the lot recorded goes on from there.
package struct SeatAllocation: Hashable, Sendable {
    package let question: SeatQuestion
    /// The lot that must be drawn first; nil when the allocation is complete.
    package internal(set) var openLot: LotQuestion?
    /// Lots that were used, in the order in which they came up.
    package internal(set) var lots: [DrawnLot] = []
    /// Recorded lots for questions that did not come up.
    package internal(set) var unusedLots: [DrawnLot] = []
    /// Registered combinations (Kieswet P 4); nil where there are none.
    package internal(set) var combinationTrial: CombinationTrial?
    /// The seats of stand-alone lists, groups and combinations (P 5 to P 10).
    package internal(set) var distribution: Distribution
    /// The seats of combinations among their lists (P 11), by letter.
    package internal(set) var withinCombinations: [String: Distribution] = [:]
    /// Seats per list number; empty as long as lots above it are open.
    package internal(set) var seats: [ListNumber: Int] = [:]
    /// The seats of groups among their sets (P 12, P 13), by list number.
    package internal(set) var withinGroups: [ListNumber: GroupDistribution] = [:]
    /// Seats per set as distributed, before candidates move them (P 16, P 18).
    package internal(set) var setSeats: [SetKey: Int] = [:]
    /// The candidates of each list, in order of number.
    package internal(set) var candidates: [ListCandidates] = []
    /// Who was elected on several lists, and keeps one seat.
    package internal(set) var severalLists: [KeptSeat] = []
    /// The elected, by list, set and place in its ranking; empty until all lots are drawn.
    package internal(set) var elected: [ElectedCandidate] = []

    package var rules: RuleSet { question.rules }
    package var isComplete: Bool { openLot == nil }
    package var votes: Int { distribution.votes }

    /// Valid votes per seat, as an exact fraction (kiesdeler; P 5).
    package var quota: Fraction? { distribution.quota }

    /// How many votes a candidate must exceed (for the Senate: reach) to be elected by preference
    /// (voorkeurdrempel; P 15).
    package var preferenceThreshold: Rational? {
        Rational(votes * rules.preferenceThresholdPercent, over: question.seats * 100)
    }

    /// Allocates the seats; nothing is drawn, and nothing but the question decides.
    package init(answering question: SeatQuestion) {
        let lists = ListsByNumber(question)
        let shares = lists.entries.map(lists.share)
        self.init(beginning: question, lists, shares)
        var drawn = RecordedLots(question.lots)
        do {
            let groups = try distribute(lists, shares, &drawn)
            try elect(lists, groups, &drawn)
        } catch {
            openLot = error
        }
        lots = drawn.used
        unusedLots = drawn.unused
    }

    /// Before a seat was given: only which combinations count is known (Kieswet P 4).
    init(beginning question: SeatQuestion, _ lists: ListsByNumber, _ shares: [Distribution.Share]) {
        self.question = question
        combinationTrial =
            question.rules.combinations
            ? CombinationTrial(lists, shares: shares, seats: question.seats, question.rules) : nil
        distribution = Distribution(
            shares: [],
            seatsToGive: question.seats,
            full: [],
            steps: [],
            seats: []
        )
    }
}
