import Apportionment
import SeatMargins

/// The outcome test as text: what is the same, and in words what is not.
struct OutcomeTable {
    let before: SeatsTable
    let after: SeatsTable
    let names: (before: String, after: String)

    private func say(_ dutch: String, _ english: String) -> String { before.say(dutch, english) }

    var text: String {
        let head = before.head + ["\(names.before) → \(names.after)"]
        guard let comparison = OutcomeComparison(before.allocation, after.allocation) else {
            return (head + [""] + lot(before, names.before) + lot(after, names.after))
                .joined(separator: "\n") + "\n"
        }
        return (head + [""] + levels(comparison) + [""] + conclusion(comparison))
            .joined(separator: "\n") + "\n"
    }

    private func lot(_ table: SeatsTable, _ name: String) -> [String] {
        table.conclusion.isEmpty ? [] : ["\(name):"] + table.conclusion
    }

    private func levels(_ comparison: OutcomeComparison) -> [String] {
        var table = TextTable([("", .left), ("", .left), ("", .left)])
        for compared in comparison.levels {
            let count = compared.differences.count
            table.add([
                article(of: compared.level), name(of: compared.level),
                count == 0
                    ? say("gelijk", "the same")
                    : compared.level == .quota
                        ? "\(compared.differences[0].before) → \(compared.differences[0].after)"
                        : say(
                            counted(count, "verschil", "verschillen"),
                            counted(count, "difference", "differences")
                        ),
            ])
        }
        return Array(table.lines.dropFirst())
    }

    private func article(of level: OutcomeComparison.Level) -> String {
        switch level {
        case .quota: "P 5"
        case .fullSeats: "P 6"
        case .residualSeats, .seatsPerList: "P 7–P 11"
        case .seatsPerSet: "P 12, P 13"
        case .preference: "P 15"
        case .elected: "P 15–P 18"
        case .ranking: "P 19"
        }
    }

    private func name(of level: OutcomeComparison.Level) -> String {
        switch level {
        case .quota: say("kiesdeler", "quota")
        case .fullSeats: say("volle zetels", "full seats")
        case .residualSeats: say("verloop van de restzetels", "course of the residual seats")
        case .seatsPerList: say("zetels per lijst", "seats per list")
        case .seatsPerSet: say("zetels per stel lijsten", "seats per set of lists")
        case .preference: say("gekozen met voorkeur", "elected by preference")
        case .elected: say("gekozen kandidaten", "elected candidates")
        case .ranking: say("rangschikking", "ranking")
        }
    }

    private func conclusion(_ comparison: OutcomeComparison) -> [String] {
        guard let first = comparison.firstDifference else {
            return [
                say(
                    "GEEN VERSCHIL IN DE UITKOMST: dezelfde zetels, dezelfde gekozenen, dezelfde "
                        + "rangschikking.",
                    "NO DIFFERENCE IN THE OUTCOME: the same seats, elected candidates and ranking."
                )
            ]
        }
        let shown = first.differences.prefix(Self.mostShown)
        var lines =
            [
                say(
                    "DE UITKOMST IS ANDERS. Het eerste verschil: \(name(of: first.level)).",
                    "THE OUTCOME DIFFERS. The first difference: \(name(of: first.level))."
                )
            ] + shown.map { "  " + words($0, first.level) }
        if first.differences.count > shown.count {
            let more = first.differences.count - shown.count
            lines.append(say("  en nog \(more)", "  and \(more) more"))
        }
        return lines
    }

    private static let mostShown = 40

    private func words(
        _ difference: OutcomeComparison.Difference,
        _ level: OutcomeComparison.Level
    ) -> String {
        let list = say("lijst \(difference.subject)", "list \(difference.subject)")
        if let person = difference.person {
            let number = difference.before.isEmpty ? difference.after : difference.before
            return difference.before.isEmpty
                ? say(
                    "\(list): \(person) (nr. \(number)) is nu wel gekozen",
                    "\(list): \(person) (no. \(number)) is elected now"
                )
                : say(
                    "\(list): \(person) (nr. \(number)) is nu niet gekozen",
                    "\(list): \(person) (no. \(number)) is no longer elected"
                )
        }
        let unit = level == .preference || level == .ranking ? "" : say(" zetels", " seats")
        let none = say("niemand", "nobody")
        return "\(list): \(difference.before.isEmpty ? none : difference.before) → "
            + (difference.after.isEmpty ? none : difference.after) + unit
    }
}
