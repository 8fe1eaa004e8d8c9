import Elections

/// Which rules of the law a calculation follows; a value that stands in its result.
package struct RuleSet: Hashable, Sendable {
    /// How residual seats (restzetels) are given.
    package enum ResidualSeats: String, Sendable, CaseIterable {
        /// Greatest averages (grootste gemiddelden; Kieswet P 7).
        case largestAverages
        /// Largest remainders (grootste overschotten), then averages (P 8).
        case largestRemainders
    }

    /// Who takes part in the residual seats.
    package enum Eligibility: String, Sendable, CaseIterable {
        /// Every list with at least one vote.
        case anyVotes
        /// For remainders three quarters of the quota (P 8); for averages at least one vote.
        case threeQuartersOfQuota
        /// At least one full seat: TK and EP (P 7), and everywhere under a pending bill.
        case fullQuota
    }

    package var residualSeats: ResidualSeats
    package var eligibility: Eligibility
    /// Whether more than half of the votes gives more than half of the seats (P 9).
    package var absoluteMajority: Bool
    /// Whether lists may be combined (lijstencombinaties; P 4, until 2017).
    package var combinations: Bool
    /// The preference threshold (voorkeurdrempel; P 15), as a percentage of the quota.
    package var preferenceThresholdPercent: Int
    /// Whether reaching the threshold is enough (Senate); elsewhere it must be exceeded.
    package var reachingThresholdSuffices: Bool
    /// The day of which the law is applied.
    package var lawDate: CivilDate?
    /// Whether no day was given, so that the law of 2019 was taken.
    package var isLawDateAssumed: Bool

    package init(
        residualSeats: ResidualSeats,
        eligibility: Eligibility,
        absoluteMajority: Bool,
        combinations: Bool,
        preferenceThresholdPercent: Int,
        reachingThresholdSuffices: Bool,
        lawDate: CivilDate?,
        isLawDateAssumed: Bool
    ) {
        self.residualSeats = residualSeats
        self.eligibility = eligibility
        self.absoluteMajority = absoluteMajority
        self.combinations = combinations
        self.preferenceThresholdPercent = preferenceThresholdPercent
        self.reachingThresholdSuffices = reachingThresholdSuffices
        self.lawDate = lawDate
        self.isLawDateAssumed = isLawDateAssumed
    }
}

extension RuleSet {
    /// The first voting day without list combinations.
    package static let endOfCombinations = "2018-01-01"
    /// The day whose law is taken where none is given.
    package static let assumedDate = "2019-01-01"
    /// Before this day the rules differed in ways this program does not know.
    package static let firstKnownDate = "2010-01-01"

    /// Whether the law of this day had list combinations.
    package static func hasCombinations(_ kind: ElectionKind, on date: CivilDate?) -> Bool {
        guard let date, let end = CivilDate(endOfCombinations) else { return false }
        return kind != .senate && date < end
    }

    /// The rules of the law for an election, by its kind, seats and voting day.
    ///
    /// With `fullQuotaEverywhere` residual seats need the quota in every election but that of the
    /// Senate, as a bill proposes that was pending in 2024.
    package static func law(
        of kind: ElectionKind,
        seats: Int,
        on date: CivilDate?,
        fullQuotaEverywhere: Bool = false
    ) -> RuleSet {
        let remainders = usesRemainders(kind, seats: seats)
        let needsQuota =
            kind == .houseOfRepresentatives || kind == .europeanParliament
            || (fullQuotaEverywhere && kind != .senate)
        return RuleSet(
            residualSeats: remainders ? .largestRemainders : .largestAverages,
            eligibility: needsQuota ? .fullQuota : remainders ? .threeQuartersOfQuota : .anyVotes,
            absoluteMajority: kind != .senate,
            combinations: hasCombinations(kind, on: date),
            preferenceThresholdPercent: percentage(kind, seats: seats),
            reachingThresholdSuffices: kind == .senate,
            lawDate: date ?? CivilDate(assumedDate),
            isLawDateAssumed: date == nil
        )
    }

    /// Fewer than 19 seats, in a council, island council or water authority (P 8).
    private static func usesRemainders(_ kind: ElectionKind, seats: Int) -> Bool {
        switch kind {
        case .municipalCouncil, .waterAuthority, .islandCouncil: seats < 19
        case .houseOfRepresentatives, .senate, .europeanParliament, .provincialCouncil: false
        }
    }

    private static func percentage(_ kind: ElectionKind, seats: Int) -> Int {
        switch kind {
        case .houseOfRepresentatives, .provincialCouncil, .waterAuthority: 25
        case .municipalCouncil, .islandCouncil: seats < 19 ? 50 : 25
        case .europeanParliament: 10
        case .senate: 100
        }
    }
}
