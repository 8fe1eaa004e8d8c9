import Apportionment
import Diagnostics
import SeatCases
import SeatMargins

/// What would have to change, as text that can be followed with a finger.
struct MarginTable {
    let seats: SeatsTable
    let margins: SeatMargins

    init(_ seatCase: SeatCase, _ margins: SeatMargins, _ language: Language) {
        seats = SeatsTable(seatCase, margins.allocation, language)
        self.margins = margins
    }

    var text: String {
        let parts = [
            seats.head, seats.quota, smallest, residual, inner, lists, quotas, majority, preference,
        ]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
            .joined(separator: "\n\n") + "\n"
    }

    func say(_ dutch: String, _ english: String) -> String { seats.say(dutch, english) }

    /// `8084`, with the number that gives a lot where that is smaller; a dash where no number does.
    func written(_ turn: Turn?) -> String {
        guard let turn else { return "" }
        let number = turn.votes.map(String.init) ?? "–"
        return turn.lot.map { number + say(" (loting \($0))", " (lot \($0))") } ?? number
    }

    private var smallest: [String] {
        guard !margins.smallest.isEmpty else { return [] }
        var table = TextTable([
            ("", .left), (say("stemmen", "votes"), .right), (say("gevolg", "effect"), .left),
        ])
        for change in margins.smallest {
            table.add([
                way(change), written(change.turn),
                change.turn.effect.map { "\($0.claimant): \($0.before) → \($0.after)" }
                    .joined(separator: ", "),
            ])
        }
        return [
            say(
                "De kleinste verandering waarbij een lijst een ander aantal zetels krijgt",
                "The smallest change with which any list has other seats"
            )
        ] + table.lines + [explanation]
    }

    private func way(_ change: SmallestChange) -> String {
        switch (change.from, change.to) {
        case (let from?, let to?):
            say("van lijst \(from) naar lijst \(to)", "from list \(from) to list \(to)")
        case (let from?, nil): say("eraf bij lijst \(from)", "taken from list \(from)")
        case (nil, let to?): say("erbij voor lijst \(to)", "added to list \(to)")
        case (nil, nil): ""
        }
    }

    private var explanation: String {
        say(
            "  Elk getal is het kleinste: met één stem minder staat de uitslag, of beslist het lot "
                + "(loting).\n  De kiesdeler beweegt mee, en alles is opnieuw berekend.",
            "  Each number is the smallest: with one vote less the result stands, or a lot decides "
                + "(lot).\n  The quota moves with the votes, and everything is calculated anew."
        )
    }

    private var residual: [String] {
        guard !margins.residual.isEmpty else { return [] }
        return [
            say(
                "P 7–P 9  Restzetels: wie is de volgende, en hoeveel stemmen keren het",
                "P 7–P 9  Residual seats: who is next, and how many votes turn it"
            )
        ] + table(of: margins.residual)
    }

    /// P 11 and P 12: the same inside combinations and groups.
    private var inner: [String] {
        guard !margins.inner.isEmpty else { return [] }
        return [
            say(
                "P 11–P 13  Restzetels binnen combinaties en lijstengroepen",
                "P 11–P 13  Residual seats within combinations and groups"
            )
        ] + table(of: margins.inner)
    }

    private func table(of margins: [ResidualMargin]) -> [String] {
        var table = TextTable([
            ("", .left), (say("ronde", "round"), .right), (say("zetel voor", "seat for"), .left),
            (say("met", "with"), .right), (say("daarna in de ronde", "next in round"), .left),
            (say("volgende", "runner-up"), .left), (say("met", "with"), .right),
            (say("erbij volgende", "added to it"), .right),
            (say("eraf winnaar", "taken from winner"), .right),
            (say("verplaatst", "moved"), .right),
        ])
        for margin in margins {
            table.add([
                article(of: margin), String(margin.round), seats.described(margin.winner.claimant),
                value(of: margin.winner),
                margin.nextInRound.map { "\($0.claimant): \(value(of: $0))" } ?? "",
                margin.runnerUp.map { seats.described($0.claimant) } ?? say("niemand", "nobody"),
                margin.runnerUp.map(value) ?? "", written(margin.turns.added),
                written(margin.turns.removed), written(margin.turns.moved),
            ])
        }
        return table.lines
    }

    private func article(of margin: ResidualMargin) -> String {
        switch margin.place {
        case .election: margin.article.rawValue
        case .combination(let letter):
            "\(margin.article) " + say("combinatie \(letter)", "combination \(letter)")
        case .group(let list): "\(margin.article) " + say("groep \(list)", "group \(list)")
        }
    }

    private func value(of contender: ResidualMargin.Contender) -> String {
        contender.standing?.value?.description ?? ""
    }
}
