/// Kieswet P 7 and P 8 (in a combination P 11, in a group P 12): the residual seats (restzetels).
extension Distributor {
    /// Gives the next seat; where equal claimants can all have one, to all of them.
    mutating func giveResidualSeat(
        _ left: Int,
        _ lots: inout RecordedLots
    ) throws(LotQuestion) {
        if waiting.isEmpty {
            try giveToTheFirst(left, &lots)
        } else {
            try giveByNextLot(left, &lots)
        }
    }

    private mutating func giveToTheFirst(
        _ left: Int,
        _ lots: inout RecordedLots
    ) throws(LotQuestion) {
        let stage = stage()
        let standings = stage.candidates.map { standing(of: $0, stage.method) }
        let top = Self.top(of: standings)
        var winners = top
        var drawn: DrawnLot?
        if top.count > left, rules.ties == .lot {
            let winner = try draw(rules.subject(for: stage.method), top, &lots)
            drawn = lots.used.last
            winners = [winner]
            waiting = left > 1 ? top.filter { $0 != winner } : []
            waitingMethod = stage.method
        }
        if stage.isOneEach { for winner in winners { averaged[winner] = true } }
        last = winners
        record(
            rules.article(for: stage.method),
            standings: standings,
            winners.map { SeatStep.Change(index: $0, method: stage.method, seats: 1) },
            lot: drawn
        )
    }

    /// The next seat for the same average or remainder, among those that have drawn none yet.
    private mutating func giveByNextLot(
        _ left: Int,
        _ lots: inout RecordedLots
    ) throws(LotQuestion) {
        let winner = try draw(rules.subject(for: waitingMethod), waiting, &lots)
        let standings = waiting.map { standing(of: $0, waitingMethod) }
        waiting = left > 1 && left < waiting.count ? waiting.filter { $0 != winner } : []
        last.append(winner)
        record(
            rules.article(for: waitingMethod),
            standings: standings,
            [SeatStep.Change(index: winner, method: waitingMethod, seats: 1)],
            lot: lots.used.last
        )
    }

    private struct Stage {
        var method: SeatMethod
        var candidates: [Int]
        var isOneEach = false
    }

    /// First remainders, one seat each; then averages, at first one each; then averages.
    private func stage() -> Stage {
        let part = taking.indices.filter { taking[$0] }
        if let quarters = rules.quartersForRemainder {
            let withRemainder = part.filter { hasRemainder($0, quarters) }
            if !withRemainder.isEmpty {
                return Stage(method: .largestRemainder, candidates: withRemainder)
            }
            let first = rules.oneAverageEach ? part.filter { !averaged[$0] } : []
            if !first.isEmpty {
                return Stage(method: .largestAverage, candidates: first, isOneEach: true)
            }
        }
        return Stage(method: .largestAverage, candidates: part)
    }

    /// Whether a claimant has its full seats only, and enough of the quota (P 8: three quarters).
    private func hasRemainder(_ index: Int, _ quarters: Int) -> Bool {
        result.seats[index] == result.full[index]
            && 4 * result.shares[index].votes * quotaSeats >= quarters * total
    }

    /// The remainder over the seats of the quota, or the average with one seat more.
    ///
    /// A remainder of nothing takes part as the smallest.
    private func standing(of index: Int, _ method: SeatMethod) -> SeatStep.Standing {
        let votes = result.shares[index].votes
        return method == .largestRemainder
            ? SeatStep.Standing(
                index: index,
                dividend: votes * quotaSeats - total * result.full[index],
                divisor: quotaSeats
            )
            : SeatStep.Standing(index: index, dividend: votes, divisor: result.seats[index] + 1)
    }

    private static func top(of standings: [SeatStep.Standing]) -> [Int] {
        var best: SeatStep.Standing?
        var top: [Int] = []
        for standing in standings {
            // Products of at most votes × seats, within bounds by `Limits`.
            let (left, right) =
                best.map {
                    (standing.dividend * $0.divisor, $0.dividend * standing.divisor)
                } ?? (1, 0)
            if left > right {
                best = standing
                top = [standing.index]
            } else if left == right {
                top.append(standing.index)
            }
        }
        return top
    }
}
