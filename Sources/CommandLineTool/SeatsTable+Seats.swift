import Apportionment
import ExactNumbers

/// From the quota to the seats of every list.
extension SeatsTable {
    /// P 4: which combinations count.
    var trial: [String] {
        guard let trial = allocation.combinationTrial else { return [] }
        var lines = [
            say(
                "P 4   Lijstencombinaties: tellen mee met leden die zelf een zetel zouden krijgen",
                "P 4   List combinations: count with members that would win a seat themselves"
            )
        ]
        for combination in trial.combinations {
            let members = combination.members.map(\.description).joined(separator: ", ")
            let out = combination.out.map(\.description).joined(separator: ", ")
            lines.append(
                "  \(combination.letter)  "
                    + (combination.isValid
                        ? say("lijsten \(members)", "lists \(members)")
                        : say("vervalt", "lapses"))
                    + (out.isEmpty ? "" : say("; valt af: \(out)", "; without: \(out)"))
            )
        }
        return lines + table(of: trial.withoutCombinations)
    }

    var quota: [String] {
        guard let quota = allocation.quota else { return [] }
        return [
            "P 5   " + say("Kiesdeler", "Electoral quota")
                + ": \(allocation.votes) / \(allocation.question.seats) = \(quota)"
        ]
    }

    /// P 6 to P 10: full seats, every step after them, and what they add up to.
    var seats: [String] {
        let distribution = allocation.distribution
        guard !distribution.shares.isEmpty else { return [] }
        var lines = [
            "P 6   "
                + say(
                    "Volle zetels; restzetels: \(distribution.residualSeats)",
                    "Full seats; residual seats: \(distribution.residualSeats)"
                )
        ]
        lines += table(of: distribution)
        lines += steps(of: distribution)
        if distribution.unfilled > 0, allocation.isComplete {
            lines.append(
                say(
                    "  \(distribution.unfilled) zetels blijven onvervuld.",
                    "  \(distribution.unfilled) seats stay unfilled."
                )
            )
        }
        return lines
    }

    /// P 11 and P 12: the same inside combinations and groups.
    var inner: [String] {
        var lines: [String] = []
        for (letter, inner) in allocation.withinCombinations.sorted(by: { $0.key < $1.key }) {
            lines += heading("P 11", say("Combinatie \(letter)", "Combination \(letter)"), inner)
        }
        for (list, group) in allocation.withinGroups.sorted(by: { $0.key < $1.key }) {
            lines += heading(
                "P 12",
                say("Lijstengroep \(list)", "Group of lists \(list)"),
                group.distribution
            )
        }
        return lines
    }

    private func heading(_ article: String, _ name: String, _ inner: Distribution) -> [String] {
        let quota = inner.quota.map { "\(inner.votes) / \(inner.seatsToGive) = \($0)" } ?? ""
        return ["\(article)  \(name): \(say("deler", "quota")) \(quota)"] + table(of: inner)
            + steps(of: inner)
    }

    private func table(of distribution: Distribution) -> [String] {
        var table = TextTable([
            (say("lijst", "list"), .left), (say("stemmen", "votes"), .right),
            (say("vol", "full"), .right), (say("rest", "residual"), .right),
            (say("zetels", "seats"), .right),
        ])
        for (index, share) in distribution.shares.enumerated() {
            let (full, seats) = (distribution.full[index], distribution.seats[index])
            table.add([
                described(share.claimant), String(share.votes), String(full),
                full == seats ? "" : String(seats - full), String(seats),
            ])
        }
        let (full, seats) = (
            distribution.full.reduce(0, +), distribution.seats.reduce(0, +)
        )
        table.add([
            say("samen", "together"), String(distribution.votes), String(full),
            String(seats - full), String(seats),
        ])
        return table.lines
    }

    private func steps(of distribution: Distribution) -> [String] {
        distribution.steps.flatMap { step in
            step.standings.isEmpty
                ? [moved(step, distribution)] : given(step, distribution)
        }
    }

    /// Who got the seat for which average or remainder, and who came next.
    private func given(_ step: SeatStep, _ distribution: Distribution) -> [String] {
        let winners = Set(step.changes.map(\.index))
        let isRemainder = step.changes.first?.method == .largestRemainder
        let name = isRemainder ? say("overschot", "remainder") : say("gemiddelde", "average")
        let ordered = step.standings.sorted {
            (winners.contains($0.index) ? 0 : 1, $1.dividend * $0.divisor, $0.index)
                < (winners.contains($1.index) ? 0 : 1, $0.dividend * $1.divisor, $1.index)
        }
        let shown = ordered.prefix(winners.count + 3)
        var lines = ["\(step.article)".padded(to: 6) + say("ronde", "round") + " \(step.round)"]
        var table = TextTable([
            ("", .left), (say("lijst", "list"), .left), (name, .right), ("", .left),
        ])
        for standing in shown {
            table.add([
                winners.contains(standing.index) ? "→" : "",
                described(distribution.shares[standing.index].claimant),
                written(standing, votes: distribution.shares[standing.index].votes, isRemainder),
                winners.contains(standing.index) && step.lot != nil
                    ? say("door loting", "by lot") : "",
            ])
        }
        lines += table.lines
        if ordered.count > shown.count {
            lines.append(
                say(
                    "     en \(ordered.count - shown.count) met minder",
                    "     and \(ordered.count - shown.count) with less"
                )
            )
        }
        return lines
    }

    private func written(
        _ standing: SeatStep.Standing,
        votes: Int,
        _ isRemainder: Bool
    ) -> String {
        let value = standing.value.map(\.description) ?? ""
        return isRemainder ? value : "\(votes) / \(standing.divisor) = \(value)"
    }

    /// Seats that moved under P 9, or were given up under P 10 or P 13.
    private func moved(_ step: SeatStep, _ distribution: Distribution) -> String {
        let changes = step.changes.map { change in
            let list = described(distribution.shares[change.index].claimant)
            let lot =
                step.lot != nil && change.seats < 0 && step.article == .absoluteMajority
                ? say(" (door loting)", " (by lot)") : ""
            return "\(list) \(change.seats > 0 ? "+" : "−")\(abs(change.seats))\(lot)"
        }
        let reason =
            step.article == .absoluteMajority
            ? say("Volstrekte meerderheid", "Absolute majority")
            : say("Minder kandidaten dan zetels", "Fewer candidates than seats")
        return "\(step.article)".padded(to: 6) + say("ronde", "round") + " \(step.round): "
            + "\(reason): \(changes.joined(separator: ", "))"
    }
}

extension String {
    /// The text with spaces after it, up to this many characters.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
