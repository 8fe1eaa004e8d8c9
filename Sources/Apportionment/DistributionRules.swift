/// How residual seats are distributed among one kind of claimants.
struct DistributionRules: Sendable {
    /// Where the claimants stand, which decides under what name lots are drawn.
    enum Level: Sendable {
        case election
        case combination
        case group
    }

    /// What happens with equal claimants when there are not enough seats for all.
    enum Ties: Sendable {
        /// A lot is drawn.
        case lot
        /// All of them get a seat, also more than there are: a trial, not a result.
        case everyone
    }

    let level: Level
    let ties: Ties
    /// Whether only claimants with a full seat take part (TK, EP).
    let needsFullSeat: Bool
    /// How many quarters of the quota give a right to a seat for a remainder (P 8); nil where seats
    /// are given for averages only.
    let quartersForRemainder: Int?
    let absoluteMajority: Bool

    /// Whether seats left after the remainders go to averages, at first one each (P 8).
    var oneAverageEach: Bool { quartersForRemainder != nil && level == .election }

    /// Among the lists and combinations of an election (Kieswet P 7 to P 9).
    static func election(_ rules: RuleSet, ties: Ties = .lot) -> DistributionRules {
        DistributionRules(
            level: .election,
            ties: ties,
            needsFullSeat: rules.eligibility == .fullQuota,
            quartersForRemainder: rules.residualSeats == .largestAverages
                ? nil : rules.eligibility == .threeQuartersOfQuota ? 3 : 0,
            absoluteMajority: rules.absoluteMajority
        )
    }

    /// Among the lists of a combination (P 11).
    static let combination = within(.combination)

    /// Among the sets of a group (P 12, P 13).
    static let group = within(.group)

    private static func within(_ level: Level) -> DistributionRules {
        DistributionRules(
            level: level,
            ties: .lot,
            needsFullSeat: false,
            quartersForRemainder: 0,
            absoluteMajority: false
        )
    }

    /// Under what name a lot for a seat is drawn.
    func subject(for method: SeatMethod) -> LotSubject {
        switch (level, method) {
        case (.combination, _): .withinCombination
        case (.group, _): .withinGroup
        case (.election, .largestRemainder): .residualSeatLargestRemainder
        case (.election, _): .residualSeatLargestAverage
        }
    }

    /// The article that a seat is given under.
    func article(for method: SeatMethod) -> Article {
        switch level {
        case .combination: .withinCombination
        case .group: .withinGroup
        case .election: method == .largestRemainder ? .largestRemainders : .largestAverages
        }
    }
}
