import Apportionment
import Elections

extension OutcomeComparison {
    /// Compares two complete allocations; nil where one still asks for a lot.
    ///
    /// That they are of one election is checked first, with `SameElection`.
    package init?(_ before: SeatAllocation, _ after: SeatAllocation) {
        guard before.isComplete, after.isComplete else { return nil }
        let both = Both(before: before, after: after)
        var levels = [
            Compared(level: .quota, differences: both.quota),
            Compared(level: .fullSeats, differences: both.fullSeats),
            Compared(level: .residualSeats, differences: both.residualSeats),
            Compared(level: .seatsPerList, differences: both.seatsPerList),
            Compared(level: .seatsPerSet, differences: both.seatsPerSet),
        ]
        if before.question.hasCandidates {
            levels += [
                Compared(level: .preference, differences: both.preference),
                Compared(level: .elected, differences: both.elected),
                Compared(level: .ranking, differences: both.ranking),
            ]
        }
        self.levels = levels
    }
}

/// Two allocations side by side.
private struct Both {
    typealias Difference = OutcomeComparison.Difference

    let before: SeatAllocation
    let after: SeatAllocation

    /// What differs between two rows of texts by subject, in the order of the subjects.
    private func differences(
        _ subjects: [String],
        _ value: (SeatAllocation) -> [String: String]
    ) -> [Difference] {
        let (left, right) = (value(before), value(after))
        return subjects.compactMap { subject in
            let (one, other) = (left[subject] ?? "", right[subject] ?? "")
            guard one != other else { return nil }
            return Difference(subject: subject, person: nil, before: one, after: other)
        }
    }

    var quota: [Difference] {
        differences([""]) { ["": $0.quota?.description ?? ""] }
    }

    /// A list alone, and then in a combination, is two claimants.
    private var units: [String] {
        var labels = before.distribution.shares.map(\.claimant.description)
        for share in after.distribution.shares where !labels.contains(share.claimant.description) {
            labels.append(share.claimant.description)
        }
        return labels
    }

    var fullSeats: [Difference] {
        differences(units) { allocation in
            let distribution = allocation.distribution
            return Dictionary(
                zip(
                    distribution.shares.map(\.claimant.description),
                    distribution.full.map(String.init)
                ),
                uniquingKeysWith: { first, _ in first }
            )
        }
    }

    var residualSeats: [Difference] {
        let rounds = (1...max(1, before.distribution.steps.count, after.distribution.steps.count))
        return differences(rounds.map(String.init)) { allocation in
            Dictionary(
                allocation.distribution.steps.map { step in
                    let changes = step.changes.map { change in
                        (change.seats > 0 ? "" : "−")
                            + allocation.distribution.shares[change.index].claimant.description
                    }
                    return (
                        String(step.round), "\(step.article): " + changes.joined(separator: ", ")
                    )
                },
                uniquingKeysWith: { first, _ in first }
            )
        }
    }

    var seatsPerList: [Difference] {
        differences(before.seats.keys.sorted().map(\.description)) { allocation in
            Dictionary(
                allocation.seats.map { ($0.key.description, String($0.value)) },
                uniquingKeysWith: { first, _ in first }
            )
        }
    }

    private var sets: [String] { before.question.sets.map(\.key.rawValue) }

    var seatsPerSet: [Difference] {
        differences(sets) { allocation in
            Dictionary(
                allocation.setSeats.map { ($0.key.rawValue, String($0.value)) },
                uniquingKeysWith: { first, _ in first }
            )
        }
    }

    /// By list, the persons in order of their votes.
    var preference: [Difference] {
        differences(before.seats.keys.sorted().map(\.description)) { allocation in
            Dictionary(
                allocation.candidates.map { list in
                    let names = list.preferred.map(allocation.question.name(of:))
                    return (list.list.description, names.joined(separator: ", "))
                },
                uniquingKeysWith: { first, _ in first }
            )
        }
    }

    /// Who is elected on a set in one of the two only, in the order of its list.
    var elected: [Difference] {
        let numbers = sets.map {
            ($0, electedNumbers(on: $0, before), electedNumbers(on: $0, after))
        }
        return numbers.flatMap { set, left, right in
            Set(left.keys).symmetricDifference(right.keys).sorted().map { number in
                Difference(
                    subject: set,
                    person: left[number] ?? right[number],
                    before: left[number] == nil ? "" : number.description,
                    after: right[number] == nil ? "" : number.description
                )
            }
        }
    }

    private func electedNumbers(
        on set: String,
        _ allocation: SeatAllocation
    ) -> [CandidateNumber: String] {
        var names: [CandidateNumber: String] = [:]
        for elected in allocation.elected where elected.set.rawValue == set {
            names[elected.number] = allocation.question.name(of: elected.person)
        }
        return names
    }

    /// By set, candidate numbers in the order of succession.
    var ranking: [Difference] {
        differences(sets) { allocation in
            Dictionary(
                allocation.candidates.flatMap(\.rankings).map { ranking in
                    (
                        ranking.set.rawValue,
                        ranking.order.map(\.number.description).joined(separator: " ")
                    )
                },
                uniquingKeysWith: { first, _ in first }
            )
        }
    }
}
