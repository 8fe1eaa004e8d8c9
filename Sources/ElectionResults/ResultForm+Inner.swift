import Apportionment
import Elections
import ExactNumbers
import FormTemplates

/// Seats within combinations and within groups (P 22-1, sections 11 and 13).
extension ResultForm {
    var innerRows: [String: [FormRow]] {
        ["combination-shares": combinationShares, "groups": groups]
    }

    private var combinationShares: [FormRow] {
        guard let allocation else { return shape.combinations.map(blankCombination) }
        let letters = shape.combinations.filter { allocation.withinCombinations[$0] != nil }
        return letters.compactMap { letter in
            guard let inner = allocation.withinCombinations[letter] else { return nil }
            let full = inner.full.reduce(0, +)
            return FormRow(
                ["letter": letter],
                outcomes: [
                    "seats": String(inner.seatsToGive), "full": String(full),
                    "residual": String(inner.residualSeats),
                ],
                rows: [
                    "quota-sum": [quotaSum(inner)],
                    "members": inner.shares.indices.map { index in
                        FormRow(
                            ["number": inner.shares[index].claimant.description],
                            outcomes: shares(of: index, in: inner)
                        )
                    }, "events": events(of: inner),
                ]
            )
        }
    }

    /// The division that gives a quota of its own.
    private func quotaSum(_ inner: Distribution) -> FormRow {
        FormRow(
            [:],
            outcomes: [
                "votes": String(inner.votes), "seats": String(inner.seatsToGive),
                "quota": inner.quota?.description,
            ]
        )
    }

    private func blankCombination(_ letter: String) -> FormRow {
        let members = shape.lists.filter { $0.combination == letter }
        return FormRow(
            ["letter": letter],
            rows: [
                "quota-sum": [FormRow()], "events": [],
                "members": members.map { FormRow(["number": "\($0.number)"]) },
            ]
        )
    }

    /// What one list or set has in a distribution; nothing is printed for zero.
    private func shares(of index: Int, in inner: Distribution) -> [String: String?] {
        let (full, seats) = (inner.full[index], inner.seats[index])
        return [
            "votes": String(inner.shares[index].votes), "full": String(full),
            "quota": inner.quota?.description,
            "full-or-empty": full.orEmpty, "residual": (seats - full).orEmpty,
            "seats": String(seats), "seats-or-empty": seats.orEmpty,
        ].merging(inner.remainder(of: index).inTwo) { first, _ in first }
    }

    private var groups: [FormRow] {
        shape.lists.filter(\.isGroupOfDifferentLists).compactMap { list in
            let texts = ["number": "\(list.number)", "name": list.name]
            guard let allocation else {
                return FormRow(texts, rows: blank(list))
            }
            guard let inner = allocation.withinGroups[list.number]?.distribution else { return nil }
            return FormRow(
                texts,
                outcomes: ["seats": String(inner.seatsToGive)],
                rows: [
                    "quota-sum": [quotaSum(inner)],
                    "members": members(of: list, inner),
                    "events": events(of: inner),
                    "notes": list.sets.flatMap { notes(of: $0, districts: true) },
                ]
            )
        }
    }

    private func blank(_ list: ElectionShape.List) -> [String: [FormRow]] {
        ["members": members(of: list, nil), "quota-sum": [FormRow()], "events": [], "notes": []]
    }

    /// The districts of each set and their sum, then the single lists.
    private func members(of list: ElectionShape.List, _ inner: Distribution?) -> [FormRow] {
        list.sets.flatMap { set -> [FormRow] in
            let index = inner?.shares.firstIndex { $0.claimant == .set(set.key) }
            let shares = index.flatMap { index in inner.map { self.shares(of: index, in: $0) } }
            guard let ordinal = set.ordinal else {
                return [
                    FormRow(
                        ["label": "\(set.districts[0])"],
                        outcomes: shares ?? [:],
                        conditions: ["is-district"]
                    )
                ]
            }
            let sum = FormRow(
                ["label": String(ordinal)],
                outcomes: shares ?? [:],
                conditions: ["is-set", "total"]
            )
            return districts(of: set) + [sum]
        }
    }

    private func districts(of set: ElectionShape.ListSet) -> [FormRow] {
        shape.districts.filter { set.districts.contains($0.number) }.map { place in
            let votes = place.document.flatMap { outcome?.votes(of: set.list, on: $0) }
            return FormRow(
                ["label": "\(place.number)"],
                outcomes: ["votes": votes.map(String.init)],
                conditions: ["is-district", "within-set"]
            )
        }
    }
}
