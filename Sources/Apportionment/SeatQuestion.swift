import Elections

/// Everything that decides who gets the seats: a calculation is a pure function of this value.
///
/// It can only be made of figures that were checked; `Limits` says how large they may be, so that
/// no product in a calculation can exceed 64 bits.
package struct SeatQuestion: Hashable, Sendable {
    package let kind: ElectionKind
    package let seats: Int
    package let rules: RuleSet
    /// By list number, then by lowest district.
    package let sets: [SetOfLists]
    /// The names of the people on the lists; a `PersonID` is a place in it.
    package let people: [String]
    /// Who has died; their votes stay with the list (Kieswet P 19a).
    package let deceased: Set<PersonID>
    /// Lots that were drawn, in order.
    package let lots: [DrawnLot]
    /// Whether list totals may differ from the sum of their candidates, and then lead.
    package let listVotesLead: Bool
    /// For groups of lists whose leading total is not the sum of their sets: how much it is more, or
    /// (negative) less.
    package let groupSurplus: [ListNumber: Int]

    package init(
        kind: ElectionKind,
        seats: Int,
        rules: RuleSet,
        sets: [SetOfLists],
        people: [String] = [],
        deceased: Set<PersonID> = [],
        lots: [DrawnLot] = [],
        listVotesLead: Bool = false,
        groupSurplus: [ListNumber: Int] = [:]
    ) throws(Unanswerable) {
        self.kind = kind
        self.seats = seats
        self.rules = rules
        self.sets = sets.sorted {
            ($0.list, $0.lowestDistrict, $0.key.rawValue)
                < ($1.list, $1.lowestDistrict, $1.key.rawValue)
        }
        self.people = people
        self.deceased = deceased
        self.lots = lots
        self.listVotesLead = listVotesLead
        self.groupSurplus = groupSurplus
        let problems = problems()
        if !problems.isEmpty { throw Unanswerable(problems: problems) }
    }

    /// A question that was checked, with other votes for each set; its candidates are left out.
    ///
    /// The votes must stay within `Limits`.
    init(_ checked: SeatQuestion, votes: [Int]) {
        kind = checked.kind
        seats = checked.seats
        rules = checked.rules
        sets = zip(checked.sets, votes).map { SetOfLists($0, votes: $1) }
        people = []
        deceased = []
        lots = checked.lots
        listVotesLead = checked.listVotesLead
        groupSurplus = checked.groupSurplus
    }

    /// Whether it goes on from seats per list to candidates.
    package var hasCandidates: Bool { sets.contains { !$0.candidates.isEmpty } }

    /// List totals that lead although their candidates add up to something else.
    package var leadingTotals: [LeadingTotal] {
        guard listVotesLead, hasCandidates else { return [] }
        return sets.compactMap { set in
            let sum = set.candidates.reduce(0) { $0 + $1.votes }
            return sum == set.votes
                ? nil : LeadingTotal(set: set.key, votes: set.votes, sumOfCandidates: sum)
        }
    }

    package func name(of person: PersonID) -> String {
        people.indices.contains(person.rawValue) ? people[person.rawValue] : ""
    }

    /// The same question with other lots.
    package func answering(_ lots: [DrawnLot]) throws(Unanswerable) -> SeatQuestion {
        try SeatQuestion(
            kind: kind,
            seats: seats,
            rules: rules,
            sets: sets,
            people: people,
            deceased: deceased,
            lots: lots,
            listVotesLead: listVotesLead,
            groupSurplus: groupSurplus
        )
    }
}

/// A list total of a hand count that leads, with the sum of its candidates.
package struct LeadingTotal: Hashable, Sendable {
    package let set: SetKey
    package let votes: Int
    package let sumOfCandidates: Int
}
