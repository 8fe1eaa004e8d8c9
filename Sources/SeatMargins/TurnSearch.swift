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
        var first: SeatAllocation?
        var standstill = Standstill()
    }

    /// The smallest number; one above `most` is not looked for.
    func smallest(most: Int = .max) -> (votes: Int?, lot: Int?, outcome: SeatAllocation?) {
        let most = min(most, change.largest(of: election.votes))
        var number = 0
        var lot: Int?
        while true {
            let state = state(number)
            if number > 0 {
                if state.isTurned { return (number, lot, state.first) }
                if state.givesLot { lot = lot ?? number }
            }
            guard let next = state.standstill.next, next <= most - number else {
                return (nil, lot, nil)
            }
            number += next
        }
    }

    /// Every outcome, whatever lots decide that were not drawn.
    func state(_ number: Int) -> State {
        let votes = change.applied(number, to: election.votes)
        var state = State()
        var isTurnedByLot = false
        var open: [[DrawnLot]] = [[]]
        var ends = 0
        while let lots = open.popLast() {
            let allocation = election.seats(votes, groups: groups, lots: lots)
            if let question = allocation.openLot, ends < Self.mostOutcomes {
                open += question.alternatives.reversed().map { chosen in
                    lots + [
                        DrawnLot(
                            question.subject,
                            alternatives: question.alternatives,
                            chosen: chosen
                        )
                    ]
                }
                continue
            }
            ends += 1
            state.first = state.first ?? allocation
            state.standstill.join(Standstill(allocation, change))
            if allocation.isComplete, isTurned(allocation) {
                isTurnedByLot = true
            } else {
                state.isTurned = false
            }
        }
        state.givesLot = isTurnedByLot && !state.isTurned
        return state
    }

    /// With more outcomes of lots than this, those that are left count as not turned.
    private static let mostOutcomes = 300
}
