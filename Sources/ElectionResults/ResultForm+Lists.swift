import Elections
import FormTemplates

/// Who takes part where, and the votes of every list (P 22-1, sections 3 and 4).
extension ResultForm {
    var listRows: [String: [FormRow]] {
        [
            "districts": shape.districts.map(district), "lists": shape.lists.map(submission),
            "list-votes": listVotes,
            "list-votes-only": listVotes.filter { $0.conditions.isSubset(of: ["total"]) },
            "list-notes": listNotes, "quota-sum": [quotaSum],
        ]
    }

    /// The division that gives the quota (section 7).
    private var quotaSum: FormRow {
        FormRow(
            [:],
            outcomes: [
                "votes": (allocation?.votes).map(String.init),
                "quota": allocation.map { $0.quota?.description ?? "0" },
            ]
        )
    }

    func district(_ place: ElectionShape.Place) -> FormRow {
        FormRow(["number": "\(place.number)", "name": place.name])
    }

    private func submission(_ list: ElectionShape.List) -> FormRow {
        FormRow(
            ["number": "\(list.number)", "name": list.name],
            conditions: kind(of: list),
            cells: shape.districts.map { place in
                FormRow(conditions: list.isSubmitted(in: place.number) ? ["submitted"] : [])
            }
        )
    }

    /// Whether a list is a group, of one set of identical lists or of several, or stands alone.
    func kind(of list: ElectionShape.List) -> Set<String> {
        if list.isGroupOfDifferentLists { return ["different-lists"] }
        return list.isGroupOfIdenticalLists ? ["identical-lists"] : ["single-list"]
    }

    /// A row for each list, then all of them, blank and invalid.
    private var listVotes: [FormRow] {
        let lists = shape.lists.map { list in
            FormRow(
                [
                    "number": "\(list.number)", "name": list.name,
                    "field": FieldID.listTotal(list.number).description,
                ],
                outcomes: ["votes": outcome.map { String($0.votes(of: list.number)) }],
                cells: shape.districts.map { votes(of: list, in: $0) }
            )
        }
        return lists + [
            FormRow(
                [:],
                outcomes: ["votes": outcome.map { String($0.allocation.votes) }],
                conditions: ["total"],
                cells: shape.districts.map(votes)
            ), other(.blank), other(.invalid),
        ]
    }

    private func votes(of list: ElectionShape.List, in place: ElectionShape.Place) -> FormRow {
        guard list.isSubmitted(in: place.number) else { return FormRow() }
        return cell(
            place.document.flatMap { outcome?.votes(of: list.number, on: $0) },
            conditions: ["submitted"]
        )
    }

    private func votes(in place: ElectionShape.Place) -> FormRow {
        let votes = shape.lists.filter { $0.isSubmitted(in: place.number) }.map { list in
            place.document.flatMap { outcome?.votes(of: list.number, on: $0) }
        }
        let isKnown = votes.allSatisfy { $0 != nil }
        return cell(isKnown ? votes.reduce(0) { $0 + ($1 ?? 0) } : nil, conditions: ["submitted"])
    }

    /// Blank or invalid votes.
    private func other(_ field: FieldID) -> FormRow {
        FormRow(
            ["field": field.description],
            outcomes: ["votes": outcome?.result.totals[field].map(String.init)],
            conditions: [field.description + "-votes"],
            cells: shape.districts.map { place in
                cell(
                    place.document.flatMap { outcome?.figure(field, on: $0) },
                    conditions: ["submitted"]
                )
            }
        )
    }

    func cell(_ votes: Int?, conditions: Set<String> = []) -> FormRow {
        FormRow(votes.map { ["votes": String($0)] } ?? [:], conditions: conditions)
    }

    /// Where a list total leads although its candidates have another number together.
    var listNotes: [FormRow] {
        guard let outcome else { return [] }
        return shape.lists.flatMap { list -> [FormRow] in
            if let established = outcome.establishedByCommittee(list.number) {
                return [
                    note(
                        list.number,
                        votes: established.votes,
                        sum: established.documents,
                        at: "at-committee"
                    )
                ] + list.sets.flatMap { set in notes(of: set, districts: true) }
            }
            let districts = list.sets.flatMap { set in notes(of: set, districts: true) }
            if !districts.isEmpty { return districts }
            let sum = list.sets.reduce(0) { $0 + outcome.sumOfCandidates(of: $1) }
            let votes = outcome.votes(of: list.number)
            return sum == votes ? [] : [note(list.number, votes: votes, sum: sum)]
        }
    }

    /// The same for one set of lists: as a whole, or district by district.
    func notes(of set: ElectionShape.ListSet, districts: Bool) -> [FormRow] {
        guard let outcome else { return [] }
        guard districts else {
            let votes = outcome.set(set.key)?.votes ?? 0
            let sum = outcome.sumOfCandidates(of: set)
            return votes == sum ? [] : [note(set.list, votes: votes, sum: sum)]
        }
        return shape.districts.compactMap { place in
            guard set.districts.contains(place.number), let document = place.document,
                let votes = outcome.votes(of: set.list, on: document),
                let sum = outcome.votes(of: set, on: document).sum, votes != sum
            else { return nil }
            return note(set.list, votes: votes, sum: sum, district: place)
        }
    }

    private func note(
        _ list: ListNumber,
        votes: Int,
        sum: Int,
        district: ElectionShape.Place? = nil,
        at condition: String? = nil
    ) -> FormRow {
        let difference = votes - sum
        var texts = [
            "number": "\(list)", "votes": String(votes), "sum": String(sum),
            "difference": printedDifference(difference),
        ]
        guard let district else {
            return FormRow(texts, conditions: condition.map { [$0] } ?? [])
        }
        texts["district"] = "\(district.number)"
        texts["district-name"] = district.name
        return FormRow(texts, conditions: ["in-district"])
    }
}
