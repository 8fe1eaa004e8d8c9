import Apportionment
import Elections

/// How many votes may change before a calculation could go another way.
///
/// A calculation only ever compares numbers that grow evenly with each vote: is a quota reached, is
/// one average or remainder greater than another. As long as none of its comparisons turns out
/// otherwise, all of its steps are the same. The next number at which one does is found by division;
/// so every number in between needs no calculation of its own, and none is passed over on the
/// assumption that more votes can't do less.
struct Standstill {
    /// Numbers from 1 up to, but not including, this one change no step; nil where none ever does.
    private(set) var next: Int?

    init() {}

    /// That of a whole allocation, with the places of sets by list and key in `question`.
    init(_ allocation: SeatAllocation, _ change: VoteChange) {
        let sets = allocation.question.sets
        let trial = allocation.combinationTrial
        let slope = { (claimant: Claimant) -> Int in
            change.slope { place in
                switch claimant {
                case .list(let number): sets[place].list == number
                case .set(let key): sets[place].key == key
                case .combination(let letter):
                    trial?.combinations.first { $0.letter == letter }?.members
                        .contains(sets[place].list) == true
                }
            }
        }
        let rules = allocation.rules
        if let trial { watch(trial.withoutCombinations, slope, rules) }
        watch(allocation.distribution, slope, rules)
        for inner in allocation.withinCombinations.values { watch(inner, slope, nil) }
        for inner in allocation.withinGroups.values { watch(inner.distribution, slope, nil) }
    }

    /// The nearer of two.
    mutating func join(_ other: Standstill) {
        if let number = other.next { next = min(next ?? number, number) }
    }

    /// Every comparison of a distribution; `rules` are those of the election, nil inside a unit.
    private mutating func watch(
        _ distribution: Distribution,
        _ slope: (Claimant) -> Int,
        _ rules: RuleSet?
    ) {
        let slopes = distribution.shares.map { slope($0.claimant) }
        let total = Line(distribution.votes, slopes.reduce(0, +))
        keep(total - 1)
        // Without votes a quota of one vote stands in for it.
        let divided = distribution.votes == 0 ? Line(1, 0) : total
        let seats = distribution.seatsToGive
        for (index, share) in distribution.shares.enumerated() {
            let votes = Line(share.votes, slopes[index])
            let full = distribution.full[index]
            keep(votes * seats - divided * full)
            keep(divided * (full + 1) - votes * seats - 1)
            keep(votes - 1)
            if rules?.eligibility == .threeQuartersOfQuota {
                keep(votes * (4 * seats) - divided * 3)
            }
            if rules?.absoluteMajority == true { keep(votes * 2 - divided - 1) }
        }
        for step in distribution.steps { watch(step, distribution, slopes, divided) }
    }

    /// Who stood first, and with whom.
    private mutating func watch(
        _ step: SeatStep,
        _ distribution: Distribution,
        _ slopes: [Int],
        _ total: Line
    ) {
        guard let change = step.changes.first,
            let winner = step.standings.first(where: { $0.index == change.index })
        else { return }
        let isRemainder = change.method == .largestRemainder
        let line = { (standing: SeatStep.Standing) -> Line in
            Line(
                standing.dividend,
                isRemainder
                    ? slopes[standing.index] * distribution.seatsToGive
                        - total.slope * distribution.full[standing.index]
                    : slopes[standing.index]
            )
        }
        for other in step.standings where other.index != winner.index {
            // Remainders have one divisor.
            let difference =
                isRemainder
                ? line(winner) - line(other)
                : line(winner) * other.divisor - line(other) * winner.divisor
            keep(difference)
            keep(difference - 1)
        }
    }

    /// Notes when it is otherwise whether a number is negative.
    private mutating func keep(_ line: Line) {
        guard let turn = line.turn else { return }
        next = min(next ?? turn, turn)
    }
}

/// A whole number that changes by as much with every vote.
struct Line {
    var value: Int
    var slope: Int

    init(_ value: Int, _ slope: Int) {
        self.value = value
        self.slope = slope
    }

    /// The first number of votes with which it is negative where it was not, or the other way round.
    var turn: Int? {
        if value >= 0 {
            slope < 0 ? value / -slope + 1 : nil
        } else {
            slope > 0 ? (-value + slope - 1) / slope : nil
        }
    }

    static func + (line: Line, number: Int) -> Line { Line(line.value + number, line.slope) }
    static func - (line: Line, number: Int) -> Line { Line(line.value - number, line.slope) }
    static func - (left: Line, right: Line) -> Line {
        Line(left.value - right.value, left.slope - right.slope)
    }
    static func * (line: Line, factor: Int) -> Line {
        Line(line.value * factor, line.slope * factor)
    }
}
