import Apportionment
import Elections

/// Asks for the seats of one election with other votes, and compares them with the original.
struct Adjuster {
    let allocation: SeatAllocation
    let election: OtherVotes

    init(_ allocation: SeatAllocation) {
        self.allocation = allocation
        election = OtherVotes(allocation.question)
    }

    var question: SeatQuestion { allocation.question }

    /// The seats of a list, of a set, or of the lists that a combination has in the original.
    func seats(of claimant: Claimant, in other: SeatAllocation) -> Int {
        switch claimant {
        case .list(let number): other.seats[number] ?? 0
        case .set(let key): other.setSeats[key] ?? 0
        case .combination(let letter):
            members(of: letter).reduce(0) { $0 + (other.seats[$1] ?? 0) }
        }
    }

    /// The lists of a combination that counts.
    private func members(of letter: String) -> [ListNumber] {
        allocation.combinationTrial?.combinations.first { $0.letter == letter }?.members ?? []
    }

    /// The sets whose votes change: those of a list; for a combination, of its list with most votes.
    func side(of claimant: Claimant) -> VoteChange.Side {
        let sets = question.sets
        switch claimant {
        case .set(let key): return sets.indices.filter { sets[$0].key == key }
        case .list(let number): return sets.indices.filter { sets[$0].list == number }
        case .combination(let letter):
            let lists = members(of: letter).map { list in
                sets.indices.filter { sets[$0].list == list }
            }
            let votes = { (side: VoteChange.Side) in side.reduce(0) { $0 + sets[$1].votes } }
            // Of equal ones the first.
            return lists.reversed().max { votes($0) < votes($1) } ?? []
        }
    }

    func turn(
        _ change: VoteChange,
        in place: SeatPlace = .election,
        _ isTurned: @escaping (SeatAllocation) -> Bool
    ) -> Turn {
        let groups: OtherVotes.Groups =
            if case .group(let list) = place { .one(list) } else { .none }
        let found = TurnSearch(election, change, groups: groups, isTurned: isTurned).smallest()
        return Turn(
            votes: found.votes,
            lot: found.lot,
            effect: changes(in: found.outcomes)
        )
    }

    /// What all of some outcomes change alike.
    func changes(in outcomes: [SeatAllocation]) -> [SeatChange] {
        guard let first = outcomes.first else { return [] }
        let others = outcomes.dropFirst().map { Set(changes(in: $0)) }
        return changes(in: first).filter { change in others.allSatisfy { $0.contains(change) } }
    }

    /// The lists, and the sets that were asked for, that have other seats than in the original.
    func changes(in other: SeatAllocation) -> [SeatChange] {
        var changes: [SeatChange] = []
        for (list, before) in allocation.seats.sorted(by: { $0.key < $1.key }) {
            let after = other.seats[list] ?? 0
            if before != after {
                changes.append(SeatChange(claimant: .list(list), before: before, after: after))
            }
        }
        for set in question.sets {
            guard let before = allocation.setSeats[set.key], let after = other.setSeats[set.key],
                before != after
            else { continue }
            changes.append(SeatChange(claimant: .set(set.key), before: before, after: after))
        }
        return changes
    }
}
