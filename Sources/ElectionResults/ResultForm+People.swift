import Apportionment
import Elections
import FormTemplates

/// What happened while candidates got their seats (P 22-1, section 15).
extension ResultForm {
    func personalEvents(of list: ElectionShape.List, _ people: ListCandidates) -> [FormRow] {
        deceased(on: list) + lots(of: list) + people.moves.map(move) + keptSeats(of: list)
    }

    /// P 19a: who has died is left out.
    private func deceased(on list: ElectionShape.List) -> [FormRow] {
        guard let question = allocation?.question else { return [] }
        var names: [String] = []
        for set in question.sets where set.list == list.number {
            for candidate in set.candidates where question.deceased.contains(candidate.person) {
                let name = question.name(of: candidate.person)
                if !names.contains(name) { names.append(name) }
            }
        }
        return names.map { FormRow(["name": $0], conditions: ["deceased"]) }
    }

    /// P 15: lots between candidates with equal votes.
    private func lots(of list: ElectionShape.List) -> [FormRow] {
        let prefix = "\(list.number):"
        let lots = allocation?.lots ?? []
        return lots.filter { lot in
            lot.subject == .preferenceCandidate
                && lot.alternatives.allSatisfy { $0.hasPrefix(prefix) }
        }.map { lot in
            func person(_ name: String) -> FormRow {
                FormRow(["name": String(name.dropFirst(prefix.count))])
            }
            return FormRow(
                conditions: ["preference-lot"],
                rows: [
                    "alternatives": lot.alternatives.map(person), "chosen": [person(lot.chosen)],
                ]
            )
        }
    }

    /// P 16 and P 18: a seat goes from one set of a group to another.
    private func move(_ move: ListCandidates.Move) -> FormRow {
        func named(_ key: String) -> FormRow { set(SetKey(key)) }
        var conditions: Set = [move.article == .listOfPreference ? "seat-taken" : "seat-passed"]
        if move.lot != nil { conditions.insert("by-lot") }
        return FormRow(
            ["name": move.person.flatMap { allocation?.question.name(of: $0) } ?? ""],
            conditions: conditions,
            rows: [
                "from": [set(move.from)], "to": [set(move.to)],
                "alternatives": move.lot?.alternatives.map(named) ?? [],
                "chosen": move.lot.map { [named($0.chosen)] } ?? [],
            ]
        )
    }

    /// Someone elected on lists of different groups keeps one seat; the next on the other list
    /// has the other one.
    private func keptSeats(of list: ElectionShape.List) -> [FormRow] {
        let kept = allocation?.severalLists ?? []
        return kept.flatMap { seat in
            seat.givenUp.filter { $0.seat.list == list.number }.map { givenUp in
                let name = { (elected: ElectedCandidate) in
                    outcome?.candidate(elected.number, on: elected.set)?.printedName ?? ""
                }
                return FormRow(
                    [
                        "name": name(givenUp.seat), "number": "\(seat.kept.list)",
                        "successor": givenUp.successor.map(name) ?? "",
                    ],
                    conditions: givenUp.successor == nil
                        ? ["seat-given-up"] : ["seat-given-up", "succeeded"]
                )
            }
        }
    }
}
