/// Kieswet P 10, and within a group P 13: lists with more seats than candidates.
extension Distributor {
    /// Takes the seats that a list has no candidates for; false where there are none.
    ///
    /// Every list that is full then leaves, also one with exactly as many candidates as seats; the
    /// seats are given again among the others.
    mutating func cutExhaustedLists() -> Bool {
        let full = taking.indices.filter { index in
            taking[index] && surplus(of: index).map { $0 >= 0 } == true
        }
        let changes = full.compactMap { index in
            surplus(of: index).flatMap {
                $0 > 0 ? SeatStep.Change(index: index, method: .exhausted, seats: -$0) : nil
            }
        }
        guard !changes.isEmpty else { return false }
        for index in full { taking[index] = false }
        last = []
        waiting = []
        record(rules.level == .group ? .exhaustedWithinGroup : .exhaustedLists, changes)
        return true
    }

    /// Seats above candidates; negative where there is still room, nil where nobody asked.
    private func surplus(of index: Int) -> Int? {
        result.shares[index].candidates.map { result.seats[index] - $0 }
    }
}
