/// Kieswet P 9: more than half of the votes gives more than half of the seats.
extension Distributor {
    /// Moves a seat to a claimant with an absolute majority (volstrekte meerderheid) that has none
    /// of the seats; false where there is nothing to do.
    ///
    /// The seat comes from the one that got the last residual seat; where several got it for the
    /// same average or remainder, a lot decides, and in a trial nobody loses.
    mutating func secureAbsoluteMajority(_ lots: inout RecordedLots) throws(LotQuestion) -> Bool {
        guard rules.absoluteMajority, let winner = deprivedMajority, !last.isEmpty else {
            return false
        }
        var changes = [SeatStep.Change(index: winner, method: .absoluteMajorityGain, seats: 1)]
        var drawn: DrawnLot?
        if last.count == 1 || rules.ties == .lot {
            var loser = last[0]
            if last.count > 1 {
                loser = try draw(.loserForAbsoluteMajority, last.sorted(), &lots)
                drawn = lots.used.last
            }
            changes.append(
                SeatStep.Change(index: loser, method: .absoluteMajorityLoss, seats: -1)
            )
        }
        last = []
        record(.absoluteMajority, changes, lot: drawn)
        return true
    }

    /// More than half of the votes, and at most half of the seats.
    private var deprivedMajority: Int? {
        taking.indices.first {
            taking[$0] && 2 * result.shares[$0].votes > total && 2 * result.seats[$0] <= quotaSeats
        }
    }
}
