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
            "full-seats": allocation == nil ? blankClaimants : claimants.map(fullSeats),
            "seats-per-list": seatsPerList,
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

    /// Those among whom seats are distributed.
    private var claimants: [Claimant] {
        guard let allocation else { return [] }
        return places(in: allocation.distribution).map {
            allocation.distribution.shares[$0].claimant
        }
    }

    /// Rows of the blank form: combinations, lists outside them, and room for lists that turn out
    /// not to count in theirs.
    var blankClaimants: [FormRow] {
        let combinations = shape.combinations.map { Claimant.combination($0) }
        let alone = shape.lists.filter { $0.combination == nil }.map { Claimant.list($0.number) }
        return (combinations + alone).map { FormRow(["label": label(of: $0)]) }
            + shape.membersOfCombinations.map { _ in FormRow(["label": ""]) }
    }

    /// Combinations first, then lists, each in order.
    func places(in distribution: Distribution) -> [Int] {
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
}
