import Apportionment
import Elections
import FormTemplates

/// What happened while seats were distributed: lots, the absolute majority, exhausted lists.
extension ResultForm {
    func events(of distribution: Distribution) -> [FormRow] {
        distribution.steps.flatMap { step -> [FormRow] in
            switch step.article {
            case .absoluteMajority: return [majority(step, distribution)]
            case .exhaustedLists, .exhaustedWithinGroup: return exhausted(step, distribution)
            default:
                guard let lot = step.lot else { return [] }
                let method = step.changes.first?.method
                return [
                    lotEvent(
                        lot,
                        in: distribution,
                        conditions: method == .largestRemainder ? ["for-remainder"] : []
                    )
                ]
            }
        }
    }

    private func lotEvent(
        _ lot: DrawnLot,
        in distribution: Distribution,
        conditions: Set<String>
    ) -> FormRow {
        FormRow(
            conditions: conditions.union(["lot"]),
            rows: [
                "alternatives": lot.alternatives.map { claimant($0, in: distribution) },
                "chosen": [claimant(lot.chosen, in: distribution)],
            ]
        )
    }

    /// P 9: a seat more for more than half of the votes, and one fewer for another.
    private func majority(_ step: SeatStep, _ distribution: Distribution) -> FormRow {
        func rows(_ isMeant: (SeatStep.Change) -> Bool) -> [FormRow] {
            step.changes.filter(isMeant).map { claimant(distribution.shares[$0.index].claimant) }
        }
        return FormRow(
            conditions: step.lot == nil ? ["majority"] : ["majority", "majority-lot"],
            rows: [
                "winner": rows { $0.seats > 0 }, "loser": rows { $0.seats < 0 },
                "alternatives": step.lot?.alternatives
                    .map { claimant($0, in: distribution) } ?? [],
            ]
        )
    }

    /// P 10 and P 13: seats that a list has no candidates for.
    private func exhausted(_ step: SeatStep, _ distribution: Distribution) -> [FormRow] {
        step.changes.map { change in
            FormRow(
                ["number": String(-change.seats)],
                conditions: change.seats == -1 ? ["exhausted", "one"] : ["exhausted"],
                rows: ["lists": [claimant(distribution.shares[change.index].claimant)]]
            )
        }
    }

    private func claimant(_ name: String, in distribution: Distribution) -> FormRow {
        let share = distribution.shares.first { $0.claimant.description == name }
        return share.map { claimant($0.claimant) } ?? FormRow(["label": name])
    }

    /// A list, a combination, or a set of lists by its districts.
    func claimant(_ claimant: Claimant) -> FormRow {
        switch claimant {
        case .list: FormRow(["label": label(of: claimant)])
        case .combination(let letter):
            FormRow(["label": letter], conditions: ["is-combination"])
        case .set(let key): set(key)
        }
    }

    /// A set of lists as it is named: a single list by its district, others by their number.
    func set(_ key: SetKey) -> FormRow {
        guard let set = shape.lists.flatMap(\.sets).first(where: { $0.key == key }) else {
            return FormRow(["label": key.rawValue])
        }
        let districts = ["set-districts": set.districts.map { FormRow(["number": "\($0)"]) }]
        guard let ordinal = set.ordinal else {
            return FormRow(
                ["label": "\(set.districts[0])"],
                conditions: ["is-district"],
                rows: districts
            )
        }
        return FormRow(["label": String(ordinal)], conditions: ["is-set"], rows: districts)
    }
}
