import Elections

/// The seats of one election, asked again and again with other votes; nobody is elected.
///
/// Each answer is a complete calculation: quota, full and residual seats, combinations, the absolute
/// majority, and lists with fewer candidates than seats.
package struct OtherVotes: Sendable {
    /// Which seats of groups are distributed among their sets (Kieswet P 12); that of all takes long.
    package enum Groups: Hashable, Sendable {
        case none
        case one(ListNumber)
    }

    package let question: SeatQuestion
    private let lists: ListsByNumber
    private let living: [Int?]

    package init(_ question: SeatQuestion) {
        self.question = question
        lists = ListsByNumber(question)
        living = lists.entries.map { [lists] in lists.livingCandidates(of: [$0]) }
    }

    /// The votes that were cast, by the places of the sets in the question.
    package var votes: [Int] { question.sets.map(\.votes) }

    /// The allocation as far as the seats of lists, and of the sets of some groups.
    ///
    /// There are as many votes as sets, none negative, together within `Limits`. The lots of the
    /// question hold here as well; `lots` are others that were drawn.
    package func seats(
        _ votes: [Int],
        groups: Groups = .none,
        lots: [DrawnLot] = []
    ) -> SeatAllocation {
        let lists = lists.with(votes: votes)
        let shares = zip(lists.entries, living).map { entry, living in
            Distribution.Share(
                claimant: .list(entry.number),
                votes: entry.votes,
                candidates: living
            )
        }
        var drawn = RecordedLots(question.lots + lots)
        var allocation = SeatAllocation(
            beginning: SeatQuestion(question, votes: votes),
            lists,
            shares
        )
        do {
            try allocation.distributeAmongLists(lists, shares, &drawn)
            for entry in lists.entries where groups == .one(entry.number) {
                _ = try allocation.distributeWithinGroup(entry, lists, &drawn)
            }
        } catch {
            allocation.openLot = error
        }
        return allocation
    }
}
