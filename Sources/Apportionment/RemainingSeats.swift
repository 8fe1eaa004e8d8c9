/// Kieswet P 17 and P 18: the seats that are left go by the order of the lists.
extension Roster {
    /// Fills every seat for which there is a candidate.
    ///
    /// The order in which seats pass is asked for only where one does: it takes long to make.
    mutating func fillRemainingSeats(
        passing makeOrder: () -> SeatOrder,
        _ lots: inout RecordedLots
    ) throws(LotQuestion) {
        var order: SeatOrder?
        while true {
            while let set = free.indices.first(where: { free[$0] > 0 && waiting[$0] == 0 }) {
                var passing = order ?? makeOrder()
                defer { order = passing }
                try passSeat(of: set, &passing, &lots)
            }
            if free.allSatisfy({ $0 == 0 }) { return }
            electProposed()
        }
    }

    /// A set without candidates passes a seat on, in the order of further residual seats (P 18).
    private mutating func passSeat(
        of set: Int,
        _ passing: inout SeatOrder,
        _ lots: inout RecordedLots
    ) throws(LotQuestion) {
        let before = lots.used.count
        let hasRoom = { [free, waiting] (set: Int) in free[set] < waiting[set] }
        let receiver =
            try passing.next(usable: hasRoom) { alternatives throws(LotQuestion) in
                try draw(.seatPassesToList, alternatives, &lots)
            } ?? free.indices.first(where: hasRoom)
        free[set] -= 1
        guard let receiver else {
            outcome.open += 1
            return
        }
        free[receiver] += 1
        outcome.moves.append(
            ListCandidates.Move(
                article: .remainingSeatsOfGroup,
                from: sets[set].key,
                to: sets[receiver].key,
                person: nil,
                lot: lots.used.count > before ? lots.used.last : nil
            )
        )
    }

    /// Every set proposes its next candidates, as many as it has seats; who is proposed by several
    /// is elected where he or she has most votes.
    private mutating func electProposed() {
        var proposed: [Int: Set<Int>] = [:]
        for set in free.indices where free[set] > 0 {
            var left = free[set]
            for standing in standings[set] where left > 0 {
                guard isAlive[standing.person], electedOn[standing.person] == nil else { continue }
                proposed[standing.person, default: []].insert(set)
                left -= 1
            }
        }
        for (person, proposers) in proposed {
            guard let set = best(for: person, among: proposers.contains) else { continue }
            elect(person, on: set)
            free[set] -= 1
        }
    }
}
