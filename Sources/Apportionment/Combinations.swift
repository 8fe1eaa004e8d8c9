import Elections

/// A list combination as it was registered, and what the trial distribution left of it (P 4).
package struct CombinationTrial: Hashable, Sendable {
    package struct Combination: Hashable, Sendable {
        package let letter: String
        /// Members that would win a seat on their own.
        package let members: [ListNumber]
        /// Members that would not, and stand alone.
        package let out: [ListNumber]

        /// A combination needs two members; otherwise it lapses.
        package var isValid: Bool { members.count >= 2 }
    }

    /// The fictitious distribution without combinations (model P 22-1, section 8a).
    package let withoutCombinations: Distribution
    package let combinations: [Combination]
}

/// Kieswet P 4: which combinations count as one list.
extension CombinationTrial {
    /// Registered combinations put to the test; nil where none is registered.
    ///
    /// In the trial no lots are drawn: equal lists all get the seat.
    init?(_ lists: ListsByNumber, shares: [Distribution.Share], seats: Int, _ rules: RuleSet) {
        let letters = Set(lists.entries.compactMap(\.combination))
        guard !letters.isEmpty else { return nil }
        var trial = Distributor(shares, seats: seats, .election(rules, ties: .everyone))
        trial.runTrial()
        let result = trial.result
        withoutCombinations = result
        let hasSeat = lists.entries.indices.map { index in
            result.seats[index] > 0 || result.full[index] > 0
        }
        combinations = letters.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }.map { letter in
            let members = lists.entries.indices.filter { lists.entries[$0].combination == letter }
            return Combination(
                letter: letter,
                members: members.filter { hasSeat[$0] }.map { lists.entries[$0].number },
                out: members.filter { !hasSeat[$0] }.map { lists.entries[$0].number }
            )
        }
    }

    /// The combination that a list counts in.
    func valid(for list: ListNumber) -> Combination? {
        combinations.first { $0.isValid && $0.members.contains(list) }
    }
}
