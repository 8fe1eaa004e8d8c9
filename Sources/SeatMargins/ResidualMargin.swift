import Apportionment
import Elections

/// One seat that was given or moved after the full seats, who was next, and what would turn it.
///
/// The winner stands to lose its last seat: two seats of one list in one place have the same turns.
package struct ResidualMargin: Hashable, Sendable {
    /// Someone with the remainder or average that counted; none under Kieswet P 9.
    package struct Contender: Hashable, Sendable {
        package let claimant: Claimant
        package let method: SeatMethod
        package let standing: SeatStep.Standing?
    }

    package let place: SeatPlace
    /// Of the step, from 1 within the place.
    package let round: Int
    package let article: Article
    package let winner: Contender
    package let byLot: Bool
    /// Who stood next in that round, and may have got a seat in a later one.
    package let nextInRound: Contender?
    /// Who would get the seat if the winner did not take it; under P 9 the list that lost it.
    package let runnerUp: Contender?
    package let turns: Turns
}

extension Adjuster {
    /// The seats of one place in the order in which they were given.
    ///
    /// A seat that was lost again under P 9 or P 10 is left out: of each list its last ones.
    func residualMargins(in place: SeatPlace) -> [ResidualMargin] {
        guard let distribution = allocation.distribution(in: place) else { return [] }
        var kept = zip(distribution.seats, distribution.full).map { $0 - $1 }
        var cache: [Int: (runnerUp: NextInLine?, turns: Turns)] = [:]
        var margins: [ResidualMargin] = []
        for step in distribution.steps {
            for change in step.changes where change.seats > 0 && kept[change.index] > 0 {
                kept[change.index] -= 1
                if change.method == .absoluteMajorityGain {
                    margins.append(majorityMargin(step, change, distribution))
                    continue
                }
                if cache[change.index] == nil {
                    let next = allocation.nextInLine(without: change.index, in: place)
                    let turns = turns(change.index, next?.index, distribution, place)
                    cache[change.index] = (next, turns)
                }
                guard let known = cache[change.index] else { continue }
                margins.append(
                    margin(step, change, distribution, place, known.runnerUp, known.turns)
                )
            }
        }
        return margins
    }

    private func margin(
        _ step: SeatStep,
        _ change: SeatStep.Change,
        _ distribution: Distribution,
        _ place: SeatPlace,
        _ next: NextInLine?,
        _ turns: Turns
    ) -> ResidualMargin {
        let winners = Set(step.changes.map(\.index))
        let contender = { (standing: SeatStep.Standing, method: SeatMethod) in
            ResidualMargin.Contender(
                claimant: distribution.shares[standing.index].claimant,
                method: method,
                standing: standing
            )
        }
        let others = step.standings.filter { !winners.contains($0.index) }
        return ResidualMargin(
            place: place,
            round: step.round,
            article: step.article,
            winner: ResidualMargin.Contender(
                claimant: distribution.shares[change.index].claimant,
                method: change.method,
                standing: step.standings.first { $0.index == change.index }
            ),
            byLot: step.lot != nil,
            nextInRound: others.max(by: Self.isBehind).map { contender($0, change.method) },
            runnerUp: next.map { contender($0.standing, $0.method) },
            turns: turns
        )
    }

    /// Of equal ones the first stands before.
    private static func isBehind(_ one: SeatStep.Standing, _ other: SeatStep.Standing) -> Bool {
        let left = one.dividend * other.divisor
        let right = other.dividend * one.divisor
        return (left, other.index) < (right, one.index)
    }

    /// P 9: who got the seat has more than half of the votes; who lost it would keep it.
    private func majorityMargin(
        _ step: SeatStep,
        _ gain: SeatStep.Change,
        _ distribution: Distribution
    ) -> ResidualMargin {
        let loss = step.changes.first { $0.method == .absoluteMajorityLoss }
        let contender = { (change: SeatStep.Change) in
            ResidualMargin.Contender(
                claimant: distribution.shares[change.index].claimant,
                method: change.method,
                standing: nil
            )
        }
        return ResidualMargin(
            place: .election,
            round: step.round,
            article: step.article,
            winner: contender(gain),
            byLot: step.lot != nil,
            nextInRound: nil,
            runnerUp: loss.map(contender),
            turns: turns(gain.index, loss?.index, distribution, .election)
        )
    }

    private func turns(
        _ winner: Int,
        _ runnerUp: Int?,
        _ distribution: Distribution,
        _ place: SeatPlace
    ) -> Turns {
        let winner = distribution.shares[winner].claimant
        let runnerUp = runnerUp.map { distribution.shares[$0].claimant }
        let has = { claimant in seats(of: claimant, in: allocation) }
        let isTurned = { (other: SeatAllocation) in
            seats(of: winner, in: other) < has(winner)
                || runnerUp.map { seats(of: $0, in: other) > has($0) } == true
        }
        let from = side(of: winner)
        let to = runnerUp.map(side(of:))
        return Turns(
            added: to.map { turn(VoteChange(to: $0, from: nil), in: place, isTurned) },
            removed: turn(VoteChange(to: nil, from: from), in: place, isTurned),
            moved: to.map { turn(VoteChange(to: $0, from: from), in: place, isTurned) }
        )
    }
}
