import Apportionment
import Elections
import FormTemplates

/// Votes per candidate, and who is elected (P 22-1, sections 14 to 17).
extension ResultForm {
    var candidateRows: [String: [FormRow]] {
        let isSeated = { (list: ElectionShape.List) in
            outcome.map { $0.seats(of: list.number) > 0 } ?? true
        }
        let seated = shape.lists.filter(isSeated)
        let others = shape.lists.filter { !isSeated($0) }
        return [
            "seated-sets": seated.flatMap(sets), "unseated-sets": others.flatMap(sets),
            "parties": seated.map(party), "elected": elected,
        ]
    }

    private func sets(of list: ElectionShape.List) -> [FormRow] {
        list.sets.map { set in
            let standing = outcome?.set(set.key)
            let seats = allocation?.setSeats[set.key]
            var texts = ["number": "\(list.number)", "name": list.name]
            texts["ordinal"] = set.ordinal.map(String.init)
            var conditions = kind(of: list)
            if set.districts.count == 1 { conditions.insert("one-district") }
            if set.ordinal != nil { conditions.insert("is-set") }
            return FormRow(
                texts,
                outcomes: [
                    "votes": standing.map { String($0.votes) }, "seats": seats.map(String.init),
                ],
                conditions: conditions,
                rows: [
                    "set-districts": set.districts.map { FormRow(["number": "\($0)"]) },
                    "candidates": candidates(of: set),
                    "notes": notes(of: set, districts: false),
                ]
            )
        }
    }

    /// A row for each candidate, and the last for all of them.
    private func candidates(of set: ElectionShape.ListSet) -> [FormRow] {
        let places = shape.districts.filter { set.districts.contains($0.number) }
        let votes = Dictionary(
            outcome?.set(set.key)?.candidates.map { ($0.number, $0.votes) } ?? [],
            uniquingKeysWith: { first, _ in first }
        )
        let columns = places.map { outcome?.votes(of: set, on: $0.document) }
        let rows = set.candidates.enumerated().map { place, candidate in
            FormRow(
                ["number": "\(candidate.number)", "name": candidate.printedName],
                outcomes: ["votes": votes[candidate.number].map(String.init)],
                cells: columns.map { cell($0?[place]) }
            )
        }
        let sum = FormRow(
            ["number": "", "name": ""],
            outcomes: ["votes": outcome.map { String($0.sumOfCandidates(of: set)) }],
            conditions: ["total"],
            cells: columns.map { cell($0?.sum) }
        )
        return rows + [sum]
    }

    /// The candidates of a list that has seats, and how they got them.
    private func party(_ list: ElectionShape.List) -> FormRow {
        let seats = outcome.map { String($0.seats(of: list.number)) }
        var conditions = kind(of: list)
        guard let allocation,
            let people = allocation.candidates.first(where: { $0.list == list.number })
        else { return blankParty(list) }
        let elected = allocation.elected.filter { $0.list == list.number }
        let preferred = people.preferred.compactMap { person in
            elected.first { $0.person == person && $0.how == .preference }
        }
        let others = elected.filter { $0.how != .preference }
        let changed = people.rankings.filter(\.differs)
        if !preferred.isEmpty { conditions.insert("has-preferred") }
        if !others.isEmpty { conditions.insert("has-others") }
        if !changed.isEmpty { conditions.insert("has-rankings") }
        if people.open > 0 { conditions.insert("has-open") }
        return FormRow(
            ["number": "\(list.number)", "name": list.name, "open": String(people.open)],
            outcomes: ["seats": seats],
            conditions: conditions,
            rows: [
                "preferred": preferred.map(electedRow), "others": others.map(electedRow),
                "rankings": changed.map { ranking($0, of: list) },
                "events": personalEvents(of: list, people),
            ]
        )
    }

    /// Most rows that a blank form has for those elected by preference, and for the others; who
    /// needs more takes the page twice.
    private static let mostBlankRows = (preferred: 10, others: 40)

    /// Rows for all whom a list can have elected, and one order of its longest list.
    private func blankParty(_ list: ElectionShape.List) -> FormRow {
        let people = Set(list.sets.flatMap(\.candidates).map(\.person)).count
        let longest = list.sets.map(\.candidates.count).max() ?? 0
        let most = min(step.election.seats, max(people, longest))
        func empty(_ limit: Int) -> [FormRow] {
            Array(repeating: FormRow(), count: min(most, limit))
        }
        let places = (0..<longest).map { FormRow(["place": "\($0 + 1)"]) }
        return FormRow(
            ["number": "\(list.number)", "name": list.name],
            conditions: kind(of: list).union(["has-preferred", "has-others", "has-rankings"]),
            rows: [
                "preferred": empty(Self.mostBlankRows.preferred),
                "others": empty(Self.mostBlankRows.others),
                "rankings": [FormRow(rows: ["order": places])], "events": [],
            ]
        )
    }

    /// Someone elected, with the set on which the seat is taken.
    func electedRow(_ elected: ElectedCandidate) -> FormRow {
        let candidate = outcome?.candidate(elected.number, on: elected.set)
        var row = set(elected.set)
        row.texts["name"] = candidate?.printedName
        row.texts["residence"] = candidate?.residence
        row.texts["votes"] = String(elected.votes)
        return row
    }

    /// The new order of a list (P 19).
    private func ranking(_ ranking: ListCandidates.Ranking, of list: ElectionShape.List) -> FormRow
    {
        var row = set(ranking.set)
        row.conditions.formUnion(kind(of: list))
        row.rows["order"] = ranking.order.map { standing in
            FormRow(
                ["number": "\(standing.number)"],
                outcomes: [
                    "name": outcome?.candidate(standing.number, on: ranking.set)?.printedName
                ]
            )
        }
        return row
    }

    /// Everyone elected, by last name; on the blank form a row for every seat.
    private var elected: [FormRow] {
        guard let outcome else { return (0..<step.election.seats).map { _ in FormRow() } }
        let people = outcome.allocation.elected.compactMap {
            outcome.candidate($0.number, on: $0.set)
        }
        return people.map { (order: NameOrder($0), candidate: $0) }
            .sorted { $0.order < $1.order }
            .map { FormRow(["name": $1.printedName, "residence": $1.residence]) }
    }
}
