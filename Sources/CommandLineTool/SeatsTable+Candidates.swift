import Apportionment

/// Who takes the seats.
extension SeatsTable {
    var candidates: [String] {
        guard !allocation.elected.isEmpty else { return threshold }
        return threshold + [""] + elected + moves + severalLists + rankings
    }

    var threshold: [String] {
        guard allocation.question.hasCandidates, let value = allocation.preferenceThreshold else {
            return []
        }
        let test =
            allocation.rules.reachingThresholdSuffices
            ? say("ten minste", "at least") : say("meer dan", "more than")
        return [
            "P 15  "
                + say(
                    "Voorkeurdrempel: \(test) \(value) stemmen",
                    "Threshold: \(test) \(value) votes"
                )
        ]
    }

    private var elected: [String] {
        var table = TextTable([
            (say("lijst", "list"), .left), (say("nr", "no"), .right), (say("naam", "name"), .left),
            (say("stemmen", "votes"), .right), (say("gekozen", "elected"), .left),
        ])
        for elected in allocation.elected {
            table.add([
                elected.set.rawValue, elected.number.description,
                allocation.question.name(of: elected.person), String(elected.votes),
                how(elected),
            ])
        }
        return [
            say(
                "P 15–P 18  Gekozen: \(allocation.elected.count)",
                "P 15–P 18  Elected: \(allocation.elected.count)"
            )
        ] + table.lines
    }

    private func how(_ elected: ElectedCandidate) -> String {
        switch elected.how {
        case .preference:
            say("voorkeur", "preference") + (elected.byLot ? say(", door loting", ", by lot") : "")
        case .listOrder: say("volgorde", "list order")
        case .successor: say("opvolger", "successor")
        }
    }

    private var moves: [String] {
        let moves = allocation.candidates.flatMap(\.moves)
        guard !moves.isEmpty else { return [] }
        return ["", say("Zetels tussen lijsten van één groep", "Seats between lists of one group")]
            + moves.map { move in
                let name = move.person.map { " " + allocation.question.name(of: $0) } ?? ""
                let lot = move.lot == nil ? "" : say(", door loting", ", by lot")
                return "  \(move.article)  \(move.from) → \(move.to)\(name)\(lot)"
            }
    }

    private var severalLists: [String] {
        let kept = allocation.severalLists
        guard !kept.isEmpty else { return [] }
        return ["", say("Gekozen op meer lijsten", "Elected on several lists")]
            + kept.flatMap { person in
                person.givenUp.map { givenUp in
                    let name = allocation.question.name(of: person.kept.person)
                    let next = givenUp.successor.map { allocation.question.name(of: $0.person) }
                    return "  \(name): \(person.kept.set), \(say("niet", "not")) "
                        + "\(givenUp.seat.set) → \(next ?? say("open", "open"))"
                }
            }
    }

    /// P 19: only where it is not the order of the list.
    private var rankings: [String] {
        let seated = Set(allocation.candidates.filter { $0.seats > 0 }.map(\.list))
        let changed = allocation.candidates.filter { seated.contains($0.list) }
            .flatMap(\.rankings).filter(\.differs)
        guard !changed.isEmpty else { return [] }
        return [
            "",
            say(
                "P 19  Rangschikking, waar die anders is dan de lijst",
                "P 19  Ranking where it is not that of the list"
            ),
        ]
            + changed.map { ranking in
                "  \(ranking.set): "
                    + ranking.order.map(\.number.description).joined(separator: " ")
            }
    }
}
