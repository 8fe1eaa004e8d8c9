import Apportionment
import ExactNumbers

/// The residual seats of a distribution one by one, each with what every claimant stood at.
///
/// Where equal claimants all got a seat in one step, each has a round here; where lots followed one
/// another, every round shows all that took part, not only those left to draw.
struct SeatRounds {
    struct Round {
        let winner: Int
        let method: SeatMethod
        /// By share.
        let standings: [Int: Fraction]
    }

    private(set) var rounds: [Round] = []
    private let distribution: Distribution
    private let oneAverageEach: Bool
    private var seats: [Int]
    private var eligible: Set<Int> = []
    /// Who is still to draw for the next seat.
    private var waiting: Set<String> = []

    init(_ distribution: Distribution, _ rules: RuleSet) {
        self.distribution = distribution
        oneAverageEach = rules.residualSeats == .largestRemainders
        seats = distribution.full
        for step in distribution.steps { follow(step) }
    }

    /// Everyone who took part in a round.
    var claimants: Set<Int> { Set(rounds.flatMap(\.standings.keys)) }

    private mutating func follow(_ step: SeatStep) {
        guard !step.standings.isEmpty else {
            for change in step.changes { seats[change.index] += change.seats }
            waiting = []
            return
        }
        let alternatives = Set(step.lot?.alternatives ?? [])
        if alternatives.isEmpty || alternatives != waiting {
            eligible = Set(step.standings.map(\.index))
        }
        for change in step.changes { give(change) }
        waiting = alternatives.subtracting(step.lot.map { [$0.chosen] } ?? [])
    }

    private mutating func give(_ change: SeatStep.Change) {
        var standings: [Int: Fraction] = [:]
        for index in eligible { standings[index] = standing(of: index, change.method) }
        rounds.append(Round(winner: change.index, method: change.method, standings: standings))
        seats[change.index] += change.seats
        if change.method == .largestRemainder || oneAverageEach { eligible.remove(change.index) }
    }

    private func standing(of index: Int, _ method: SeatMethod) -> Fraction? {
        method == .largestRemainder
            ? distribution.remainder(of: index)
            : Fraction(distribution.shares[index].votes, over: seats[index] + 1)
    }
}
