import Apportionment
import Diagnostics
import Elections
import SeatCases

/// A seat allocation as text, article by article, that can be followed with a finger.
///
/// Fractions are printed as on the form: a whole number and a remainder over the divisor used.
struct SeatsTable {
    let seatCase: SeatCase
    let allocation: SeatAllocation
    let language: Language
    let names: [Int: String]

    init(_ seatCase: SeatCase, _ allocation: SeatAllocation, _ language: Language) {
        self.seatCase = seatCase
        self.allocation = allocation
        self.language = language
        names = seatCase.listNames
    }

    var text: String {
        let parts = [head, notes, trial, quota, seats, inner, candidates, lots, conclusion]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
            .joined(separator: "\n\n") + "\n"
    }

    func say(_ dutch: String, _ english: String) -> String {
        language == .dutch ? dutch : english
    }

    var head: [String] {
        let question = allocation.question
        let rules = allocation.rules
        var said: [String] = []
        said.append(
            rules.residualSeats == .largestAverages
                ? say("restzetels: grootste gemiddelden", "residual seats: greatest averages")
                : say("restzetels: grootste overschotten", "residual seats: largest remainders")
        )
        switch rules.eligibility {
        case .anyVotes: break
        case .threeQuartersOfQuota:
            said.append(say("vanaf 3/4 van de kiesdeler", "from 3/4 of the quota"))
        case .fullQuota: said.append(say("vanaf de kiesdeler", "from the quota"))
        }
        if rules.absoluteMajority {
            said.append(say("volstrekte meerderheid (P 9)", "absolute majority (P 9)"))
        }
        if rules.combinations { said.append(say("lijstencombinaties", "list combinations")) }
        let percent = rules.preferenceThresholdPercent
        said.append(
            say(
                "voorkeurdrempel \(percent)% van de kiesdeler",
                "preference \(percent)% of the quota"
            )
        )
        let date = rules.lawDate.map(\.description) ?? ""
        return [
            [seatCase.id, question.kind.rawValue].filter { !$0.isEmpty }.joined(separator: "  ")
                + say(", \(question.seats) zetels", ", \(question.seats) seats"),
            said.joined(separator: "; "),
            rules.isLawDateAssumed
                ? say("recht van \(date) (geen dag opgegeven)", "law of \(date) (no day was given)")
                : say("recht van \(date)", "law of \(date)"),
        ]
    }

    private var notes: [String] {
        var lines = allocation.question.leadingTotals.map { total in
            say(
                "Lijst \(total.set): het lijsttotaal \(total.votes) leidt; de kandidaten hebben samen "
                    + "\(total.sumOfCandidates).",
                "List \(total.set): the list total \(total.votes) leads; its candidates have "
                    + "\(total.sumOfCandidates) together."
            )
        }
        if allocation.isComplete, !allocation.unusedLots.isEmpty {
            lines.append(
                say(
                    "Lotingen waar niet om gevraagd is: \(allocation.unusedLots.count).",
                    "Lots that nothing asked for: \(allocation.unusedLots.count)."
                )
            )
        }
        return lines
    }

    private var lots: [String] {
        guard !allocation.lots.isEmpty else { return [] }
        return [say("Lotingen", "Lots drawn")]
            + allocation.lots.map { lot in
                let among = lot.alternatives.joined(separator: ", ")
                return "  \(lot.subject.article)  "
                    + say("tussen \(among): \(lot.chosen)", "between \(among): \(lot.chosen)")
            }
    }

    var conclusion: [String] {
        guard let lot = allocation.openLot else { return [] }
        let among = lot.alternatives.joined(separator: ", ")
        return [
            say("LOTING NODIG", "A LOT MUST BE DRAWN")
                + "  \(lot.subject.article), \(described(lot.subject))",
            say("  tussen \(among)", "  between \(among)"),
            say(
                "  Loot in de openbare zitting en zet de uitkomst in de zaak, onder lots.",
                "  Draw it in the public session, and put the outcome in the case, under lots."
            ),
        ]
    }

    /// What a lot decides.
    private func described(_ subject: LotSubject) -> String {
        switch subject {
        case .residualSeatLargestAverage:
            say("restzetel naar het grootste gemiddelde", "residual seat for the greatest average")
        case .residualSeatLargestRemainder:
            say("restzetel naar het grootste overschot", "residual seat for the largest remainder")
        case .loserForAbsoluteMajority:
            say("zetel die vervalt", "seat that lapses")
        case .withinCombination:
            say("restzetel in de combinatie", "residual seat in the combination")
        case .withinGroup: say("restzetel in de lijstengroep", "residual seat in the group")
        case .preferenceCandidate: say("gekozen met voorkeur", "elected by preference")
        case .seatWithheldFromList: say("lijst die een zetel afstaat", "list that gives up a seat")
        case .seatPassesToList: say("lijst waar de zetel heen gaat", "list that the seat passes to")
        }
    }

    /// `lijst 4` with its name, `A`, or a set.
    func described(_ claimant: Claimant) -> String {
        switch claimant {
        case .list(let number):
            [number.description, names[number.rawValue] ?? ""].filter { !$0.isEmpty }
                .joined(separator: " ")
        case .combination(let letter):
            letter + " (" + members(of: letter).map(\.description).joined(separator: ", ") + ")"
        case .set(let key): key.rawValue
        }
    }

    private func members(of letter: String) -> [ListNumber] {
        allocation.combinationTrial?.combinations.first { $0.letter == letter }?.members ?? []
    }
}
