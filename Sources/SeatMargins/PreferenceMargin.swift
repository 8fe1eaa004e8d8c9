import Apportionment
import Elections
import ExactNumbers

/// The candidates of one list nearest to the preference threshold (voorkeurdrempel; Kieswet P 15).
///
/// Only the living count. Votes are those on all lists of the list number. Being above the threshold
/// gives a seat as far as the list has seats.
package struct PreferenceMargin: Hashable, Sendable {
    package struct Candidate: Hashable, Sendable {
        package let person: PersonID
        package let votes: Int
        /// The fewest votes that bring the candidate to the other side of the threshold.
        ///
        /// Added for one below, taken out for one above; the threshold moves with all votes. Nil
        /// where no number does.
        package let needed: Int?
    }

    package let list: ListNumber
    package let seats: Int
    /// How many candidates are above.
    package let countAbove: Int
    package let nearestAbove: Candidate?
    package let nearestBelow: Candidate?
    /// Who has most votes of those that were not elected; by the place on the list where equal.
    package let firstNotElected: PersonID?
    package let firstNotElectedVotes: Int
}

extension Adjuster {
    /// Of every list with a seat.
    func preferenceMargins() -> [PreferenceMargin] {
        guard question.hasCandidates else { return [] }
        let lists = Dictionary(grouping: question.sets, by: \.list)
        let elected = Dictionary(grouping: allocation.elected, by: \.list)
        return allocation.candidates.filter { $0.seats > 0 }.map { list in
            preferenceMargin(
                list,
                sets: lists[list.list] ?? [],
                Set(elected[list.list, default: []].map(\.person))
            )
        }
    }

    private func preferenceMargin(
        _ list: ListCandidates,
        sets: [SetOfLists],
        _ elected: Set<PersonID>
    ) -> PreferenceMargin {
        var order: [PersonID] = []
        var votes: [PersonID: Int] = [:]
        for candidate in sets.flatMap(\.candidates)
        where !question.deceased.contains(candidate.person) {
            if votes[candidate.person] == nil { order.append(candidate.person) }
            votes[candidate.person, default: 0] += candidate.votes
        }
        let standing = order.map { (person: $0, votes: votes[$0] ?? 0) }
        let above = standing.filter { isAbove($0.votes) }
        let below = standing.filter { !isAbove($0.votes) }
        let candidate = { (standing: (person: PersonID, votes: Int)) in
            PreferenceMargin.Candidate(
                person: standing.person,
                votes: standing.votes,
                needed: needed(standing.votes)
            )
        }
        // Of equal ones the first on the list.
        let next = standing.filter { !elected.contains($0.person) }.reversed()
            .max { $0.votes < $1.votes }
        return PreferenceMargin(
            list: list.list,
            seats: list.seats,
            countAbove: above.count,
            nearestAbove: above.reversed().min { $0.votes <= $1.votes }.map(candidate),
            nearestBelow: below.reversed().max { $0.votes < $1.votes }.map(candidate),
            firstNotElected: next?.person,
            firstNotElectedVotes: next?.votes ?? 0
        )
    }

    /// The votes over the threshold times 100 S, which is negative below it.
    private func over(_ votes: Int) -> Int {
        100 * question.seats * votes
            - allocation.rules.preferenceThresholdPercent * allocation.votes
    }

    private func isAbove(_ votes: Int) -> Bool {
        over(votes) > 0 || (over(votes) == 0 && allocation.rules.reachingThresholdSuffices)
    }

    /// The smallest n with 100 S (v ± n) on the other side of p (T ± n).
    private func needed(_ votes: Int) -> Int? {
        let step = 100 * question.seats - allocation.rules.preferenceThresholdPercent
        guard step > 0 else { return nil }
        let over = over(votes)
        let suffices = allocation.rules.reachingThresholdSuffices
        if isAbove(votes) {
            let number = suffices ? over / step + 1 : (over + step - 1) / step
            return number <= votes ? number : nil
        }
        return suffices ? (-over + step - 1) / step : -over / step + 1
    }
}
