import Apportionment

/// Looks for the smallest number of votes that turns a decision, number by number.
///
/// It goes from one number at which the calculation could go another way to the next.
struct TurnSearch {
    let election: OtherVotes
    let groups: OtherVotes.Groups
    let change: VoteChange
    /// Whether an allocation is other than it was.
    let isTurned: (SeatAllocation) -> Bool

    init(
        _ election: OtherVotes,
        _ change: VoteChange,
        groups: OtherVotes.Groups = .none,
        isTurned: @escaping (SeatAllocation) -> Bool
    ) {
        self.election = election
        self.groups = groups
        self.change = change
        self.isTurned = isTurned
    }

    /// What a number of votes leads to.
    struct State {
        var isTurned = true
        var givesLot = false
        /// What lots that were not drawn can lead to; all of it where it is turned.
        var outcomes: [SeatAllocation] = []
        var standstill = Standstill()
    }

    /// The smallest number; one above `most` is not looked for.
    func smallest(most: Int = .max) -> (votes: Int?, lot: Int?, outcomes: [SeatAllocation]) {
        let most = min(most, change.largest(of: election.votes))
        var number = 0
        var lot: Int?
        while true {
            let state = state(number)
            if number > 0 {
                if state.isTurned { return (number, lot, state.outcomes) }
                if state.givesLot { lot = lot ?? number }
            }
            guard let next = state.standstill.next, next <= most - number else {
                return (nil, lot, [])
            }
            number += next
        }
    }

    /// Every outcome, whatever lots decide that were not drawn.
    ///
    /// One that is turned and one that is not are enough to know that a lot decides; as long as
    /// neither could go another way it does.
    func state(_ number: Int) -> State {
        let votes = change.applied(number, to: election.votes)
        var state = State()
        var isTurnedByLot = false
        var open: [[DrawnLot]] = [[]]
        var ends = 0
        while let lots = open.popLast(), state.isTurned || !isTurnedByLot {
            let allocation = election.seats(votes, groups: groups, lots: lots)
            if let question = allocation.openLot, ends < Self.mostOutcomes {
                open += answers(to: question, after: lots)
                continue
            }
            ends += 1
            state.outcomes.append(allocation)
            let isOther = allocation.isComplete && isTurned(allocation)
            if isOther { isTurnedByLot = true } else { state.isTurned = false }
            // Of outcomes that are alike all must be watched, unless the other kind turns up.
            state.standstill.join(Standstill(allocation, change))
        }
        state.givesLot = isTurnedByLot && !state.isTurned
        return state
    }

    /// The lots so far with each answer to the next question, the first one last.
    ///
    /// For two seats of one tie it can matter who is drawn first, since a recorded lot may answer
    /// the second question.
    private func answers(to question: LotQuestion, after lots: [DrawnLot]) -> [[DrawnLot]] {
        question.alternatives.reversed().map { chosen in
            lots + [
                DrawnLot(
                    question.subject,
                    alternatives: question.alternatives,
                    chosen: chosen
                )
            ]
        }
    }

    /// With more outcomes of lots than five lists for five seats have, those that are left count as
    /// not turned; the number is then never too small.
    private static let mostOutcomes = 120
}
