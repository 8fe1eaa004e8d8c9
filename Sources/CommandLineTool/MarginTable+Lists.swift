import Apportionment
import SeatMargins

/// How far lists and candidates are from another seat, from the quota and from the threshold.
extension MarginTable {
    var lists: [String] {
        var table = TextTable([
            (say("lijst", "list"), .left), (say("stemmen", "votes"), .right),
            (say("zetels", "seats"), .right),
            (say("een zetel meer: erbij", "a seat more: added"), .right),
            (say("een zetel minder: eraf", "a seat fewer: taken out"), .right),
        ])
        for margin in margins.lists {
            table.add([
                seats.described(.list(margin.list)), String(margin.votes), String(margin.seats),
                written(margin.oneMore), written(margin.oneFewer),
            ])
        }
        return [
            say(
                "Per lijst: hoeveel stemmen erbij een zetel geven, en eraf een zetel kosten",
                "Per list: how many votes added give a seat, and taken out cost one"
            )
        ] + table.lines
    }

    var quotas: [String] {
        let hasRight = margins.quotas.contains { $0.isEligible != nil }
        var columns: [(title: String, alignment: TextTable.Alignment)] = [
            (say("lijst", "list"), .left), (say("vol", "full"), .right),
            (say("tot de volgende: erbij", "to the next: added"), .right),
            (say("een minder: eraf", "one fewer: taken out"), .right),
        ]
        if hasRight {
            columns += [
                (say("restzetels", "residual seats"), .left),
                (say("tot dat anders is", "until otherwise"), .right),
            ]
        }
        var table = TextTable(columns)
        for margin in margins.quotas {
            table.add([
                seats.described(margin.claimant), String(margin.full),
                margin.toNextFull.map(String.init) ?? "–",
                margin.toOneFullFewer.map(String.init) ?? "",
                margin.isEligible.map { $0 ? say("ja", "yes") : say("nee", "no") } ?? "",
                margin.toEligibility.map {
                    margin.isEligible == true
                        ? say("eraf \($0)", "out \($0)") : say("erbij \($0)", "added \($0)")
                } ?? "",
            ])
        }
        return [
            say(
                "P 6   Volle zetels, en het recht op restzetels; de kiesdeler beweegt mee",
                "P 6   Full seats, and the right to residual seats; the quota moves along"
            )
        ] + table.lines
    }

    var majority: [String] {
        guard let margin = margins.majority else { return [] }
        let name = seats.described(margin.claimant)
        return [
            "P 9   "
                + (margin.hasMajority
                    ? say(
                        "\(name) heeft de volstrekte meerderheid van de stemmen; niet meer met "
                            + "\(margin.needed) eraf, of \(margin.moved) naar een ander.",
                        "\(name) has the absolute majority of the votes; no longer with "
                            + "\(margin.needed) taken out, or \(margin.moved) to another."
                    )
                    : say(
                        "\(name) heeft de volstrekte meerderheid van de stemmen niet; wel met "
                            + "\(margin.needed) erbij, of \(margin.moved) van een ander.",
                        "\(name) has no absolute majority of the votes; it has with "
                            + "\(margin.needed) added, or \(margin.moved) from another."
                    ))
        ]
    }

    var preference: [String] {
        guard !margins.preference.isEmpty else { return [] }
        var table = TextTable([
            (say("lijst", "list"), .left), (say("erboven", "above"), .right),
            (say("de laatste erboven", "the last above"), .left), (say("stemmen", "votes"), .right),
            (say("eraf", "out"), .right), (say("de eerste eronder", "the first below"), .left),
            (say("stemmen", "votes"), .right), (say("erbij", "added"), .right),
            (say("eerste niet gekozene", "first not elected"), .left),
            (say("stemmen", "votes"), .right),
        ])
        for margin in margins.preference {
            table.add(
                [margin.list.description, String(margin.countAbove)]
                    + cells(of: margin.nearestAbove) + cells(of: margin.nearestBelow) + [
                        margin.firstNotElected.map(margins.allocation.question.name(of:)) ?? "",
                        margin.firstNotElected == nil ? "" : String(margin.firstNotElectedVotes),
                    ]
            )
        }
        return seats.threshold + [
            say(
                "  De drempel beweegt mee; wie erboven komt, is gekozen zolang de lijst zetels heeft.",
                "  The threshold moves along; who gets above it is elected as far as there are seats."
            )
        ] + table.lines
    }

    private func cells(of candidate: PreferenceMargin.Candidate?) -> [String] {
        guard let candidate else { return ["", "", ""] }
        return [
            margins.allocation.question.name(of: candidate.person), String(candidate.votes),
            candidate.needed.map(String.init) ?? "–",
        ]
    }
}
