import Apportionment
import Elections
import ExactNumbers
import FormTemplates

/// From the quota to the seats of every list (P 22-1, sections 7 to 10 and 12).
extension ResultForm {
    var seatRows: [String: [FormRow]] {
        var rows = [
            "lists-alone": shape.lists.map(alone), "combinations": shape.combinations.map(trial),
            "combination-members": shape.combinations.flatMap(members),
            "full-seats": claimants.map(fullSeats), "seats-per-list": seatsPerList,
            "seat-events": allocation.map { events(of: $0.distribution) } ?? [],
        ]
        rows.merge(residualSeats) { first, _ in first }
        return rows
    }

    /// What a list would have without combinations (P 4).
    private func alone(_ list: ElectionShape.List) -> FormRow {
        let trial = allocation?.combinationTrial
        return FormRow(
            ["number": "\(list.number)", "letter": list.combination ?? ""],
            outcomes: [
                "seats": trial.map { String($0.withoutCombinations.seats(of: .list(list.number))) }
            ],
            conditions: list.combination == nil ? [] : ["in-combination"]
        )
    }

    private func found(_ letter: String) -> CombinationTrial.Combination? {
        allocation?.combinationTrial?.combinations.first { $0.letter == letter }
    }

    /// A registered combination, and whether it lapsed.
    private func trial(_ letter: String) -> FormRow {
        FormRow(["letter": letter], conditions: found(letter)?.isValid == false ? ["lapsed"] : [])
    }

    /// The lists of a registered combination, and their votes together.
    private func members(of letter: String) -> [FormRow] {
        let lists = shape.lists.filter { $0.combination == letter }
        let trial = found(letter)
        let members = trial.map { $0.isValid ? $0.members : [] }
        let votes = members.flatMap { members in
            outcome.map { outcome in members.reduce(0) { $0 + outcome.votes(of: $1) } }
        }
        let rows = lists.enumerated().map { place, list in
            FormRow(
                ["number": "\(list.number)", "letter": place == 0 ? letter : ""],
                outcomes: [
                    "votes": outcome.map { String($0.votes(of: list.number)) },
                    "counted": members.map { $0.contains(list.number) ? "\(list.number)" : "" },
                    "combined": outcome.map { _ in "" },
                ]
            )
        }
        let sum = FormRow(
            ["number": "", "letter": ""],
            outcomes: [
                "votes": outcome.map { _ in "" }, "counted": outcome.map { _ in "" },
                "combined": votes.map { $0 == 0 ? "" : String($0) },
            ]
        )
        return rows + [sum]
    }

    /// Those among whom seats are distributed; on the blank form all that may be.
    private var claimants: [Claimant] {
        guard let allocation else {
            return shape.combinations.map { .combination($0) }
                + shape.lists.map { .list($0.number) }
        }
        return places(in: allocation.distribution).map {
            allocation.distribution.shares[$0].claimant
        }
    }

    /// Combinations first, then lists, each in order.
    private func places(in distribution: Distribution) -> [Int] {
        let shares = distribution.shares
        let combinations = shares.indices.filter {
            if case .combination = shares[$0].claimant { true } else { false }
        }.sorted { label(of: shares[$0].claimant) < label(of: shares[$1].claimant) }
        return combinations + shares.indices.filter { !combinations.contains($0) }
    }

    /// `A (2, 8)`, `5`.
    func label(of claimant: Claimant) -> String {
        guard case .combination(let letter) = claimant else { return claimant.description }
        let members =
            found(letter)?.members ?? shape.lists.filter { $0.combination == letter }.map(\.number)
        return "\(letter) (\(members.map(\.description).joined(separator: ", ")))"
    }

    private func fullSeats(_ claimant: Claimant) -> FormRow {
        let texts = ["label": label(of: claimant)]
        guard let distribution = allocation?.distribution,
            let index = distribution.shares.firstIndex(where: { $0.claimant == claimant })
        else { return FormRow(texts) }
        return FormRow(
            texts,
            outcomes: [
                "votes": String(distribution.shares[index].votes),
                "quota": distribution.quota?.description,
                "full": String(distribution.full[index]),
            ]
        )
    }

    private var seatsPerList: [FormRow] {
        guard let outcome else {
            return shape.lists.map { FormRow(["name": $0.name, "number": "\($0.number)"]) }
        }
        let ordered = shape.lists.map { list in
            (list, seats: outcome.seats(of: list.number), votes: outcome.votes(of: list.number))
        }.sorted { ($1.seats, $1.votes, $0.0.number) < ($0.seats, $0.votes, $1.0.number) }
        return ordered.map { list, seats, _ in
            FormRow(["name": list.name, "number": "\(list.number)", "seats": String(seats)])
        }
    }

    private var residualSeats: [String: [FormRow]] {
        guard let allocation else { return blankResidualSeats }
        let distribution = allocation.distribution
        let rounds = SeatRounds(distribution, rules)
        let averages = rounds.rounds.filter { $0.method == .largestAverage }
        let taking = Set(averages.flatMap(\.standings.keys))
        return [
            "residual-rounds": averages.enumerated().map { place, round in
                FormRow([
                    "number": String(place + 1),
                    "winner": shortLabel(of: distribution.shares[round.winner].claimant),
                ])
            },
            "residual-claimants": places(in: distribution).filter(taking.contains).map { index in
                let count = averages.count { $0.winner == index }
                return FormRow(
                    ["label": label(of: distribution.shares[index].claimant)],
                    outcomes: ["count": count.orEmpty],
                    cells: averages.map { average(of: index, in: $0) }
                )
            }, "remainders": remainders(rounds.rounds, of: distribution),
        ]
    }

    private func average(of index: Int, in round: SeatRounds.Round) -> FormRow {
        guard let value = round.standings[index] else { return FormRow(["whole": "", "rest": ""]) }
        return FormRow(
            ["whole": String(value.whole), "rest": value.rest],
            conditions: round.winner == index ? ["bold"] : []
        )
    }

    /// P 8: who has at least three quarters of the quota, with the seats for remainders.
    private func remainders(_ rounds: [SeatRounds.Round], of distribution: Distribution)
        -> [FormRow]
    {
        let given = rounds.filter { $0.method == .largestRemainder }
        let taking = Set(given.flatMap(\.standings.keys))
        return places(in: distribution).filter(taking.contains).map { index in
            let order = given.firstIndex { $0.winner == index }.map { String($0 + 1) }
            return FormRow(
                ["label": label(of: distribution.shares[index].claimant)],
                outcomes: [
                    "full": String(distribution.full[index]), "order": order ?? "",
                    "count": given.count { $0.winner == index }.orEmpty,
                ].merging(distribution.remainder(of: index).inTwo) { first, _ in first }
            )
        }
    }

    /// Room for as many residual seats as there can be: one fewer than lists.
    private var blankResidualSeats: [String: [FormRow]] {
        let most = min(step.election.seats, max(shape.lists.count - 1, 1))
        let rounds = (1...most).map { FormRow(["number": String($0)]) }
        let rows = claimants.map { claimant in
            FormRow(["label": label(of: claimant)], cells: rounds.map { _ in FormRow() })
        }
        return [
            "residual-rounds": rounds, "residual-claimants": rows,
            "remainders": claimants.map { FormRow(["label": label(of: $0)]) },
        ]
    }

    func shortLabel(of claimant: Claimant) -> String { claimant.description }
}
