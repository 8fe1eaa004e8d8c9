/// Kieswet P 19 and P 19a: the new order of the candidates of each set, for succession.
extension Roster {
    /// Those elected by preference, then others above the threshold by their votes on the set, then
    /// the rest by the order of the list; who has died is left out.
    mutating func rank(_ classes: [[Int]]) {
        var rankOfPreferred: [Int?] = persons.map { _ in nil }
        for (rank, equal) in classes.enumerated() {
            for person in equal { rankOfPreferred[person] = rank }
        }
        outcome.rankings = sets.indices.map { set in
            let living = standings[set].indices.filter { isAlive[standings[set][$0].person] }
            let keys = standings[set].map { standing -> (Int, Int) in
                if let rank = rankOfPreferred[standing.person] { return (0, rank) }
                return isAbove[standing.person] ? (1, -standing.votes) : (2, 0)
            }
            let order = living.sorted {
                (keys[$0].0, keys[$0].1, $0) < (keys[$1].0, keys[$1].1, $1)
            }
            return ListCandidates.Ranking(
                set: sets[set].key,
                order: order.map { sets[set].candidates[$0] },
                differs: order != living
            )
        }
    }

    /// The elected of this list number, by set and place in its ranking.
    func elected() -> [ElectedCandidate] {
        var slots: [PersonID: Int] = [:]
        for (person, set) in electedOn.enumerated() where set != nil {
            slots[persons[person]] = person
        }
        let preferred = Set(outcome.preferred)
        return outcome.rankings.enumerated().flatMap { set, ranking in
            ranking.order.enumerated().compactMap { rank, candidate in
                guard let person = slots[candidate.person], electedOn[person] == set else {
                    return nil
                }
                return elected(
                    candidate,
                    person,
                    on: set,
                    rank: rank + 1,
                    how: preferred.contains(candidate.person) ? .preference : .listOrder
                )
            }
        }
    }

    /// A seat on a set for one of its candidates.
    func elected(
        _ candidate: CandidateVotes,
        _ person: Int,
        on set: Int,
        rank: Int,
        how: ElectedCandidate.How
    ) -> ElectedCandidate {
        ElectedCandidate(
            list: list,
            set: sets[set].key,
            number: candidate.number,
            person: candidate.person,
            votes: votes[person],
            votesOnSet: candidate.votes,
            aboveThreshold: isAbove[person],
            how: how,
            byLot: outcome.byLot.contains(candidate.person),
            rank: rank
        )
    }
}
