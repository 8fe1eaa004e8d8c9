import Apportionment
import ArgumentParser
import Diagnostics
import SeatCases
import SeatMargins

struct MarginCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "margin",
        abstract: "What would have to change: the votes that would turn each decision on seats.",
        discussion: """
            For each residual seat: who would get it next, and how many votes for that list added, for \
            the winner taken out, or moved from the one to the other would turn it. Each number is the \
            smallest; the quota moves with the votes, and everything is calculated anew.
            With --against two sets of figures for one election are compared, level by level: would \
            the outcome have been another?
            Exit status: 0 fine; with --against 1 where the outcome differs; 3 a lot must be drawn \
            first; 65 bad input, or two elections; 64 wrong usage.
            \(ViewerOptions.discussion)
            """
    )

    @Argument(help: "A dossier, or the file with the case, as for seats; - for standard input.")
    var file: String
    @Option(help: "A dossier or a case with other figures for the same election.")
    var against: String?
    @Flag(help: "One JSON object on standard output.") var json = false
    @OptionGroup var viewer: ViewerOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if file == "-", against == "-" {
            throw ValidationError("Only one of the two cases can come from standard input.")
        }
    }

    func run() throws {
        let seatCase = try SeatCaseSource.load(file, seenBy: viewer, common.chosenLanguage)
        if let against {
            let other = try SeatCaseSource.load(against, seenBy: viewer, common.chosenLanguage)
            try compare(seatCase, with: other, named: against)
        } else {
            try tell(seatCase)
        }
    }

    private func tell(_ seatCase: SeatCase) throws {
        let allocation = seatCase.allocation
        if json {
            Reporter.out(MarginAnswer.json(seatCase.id, allocation))
        } else if let margins = SeatMargins(allocation) {
            Reporter.out(MarginTable(seatCase, margins, common.chosenLanguage).text)
        } else {
            Reporter.out(SeatsTable(seatCase, allocation, common.chosenLanguage).text)
        }
        if !allocation.isComplete { throw ExitCode(3) }
    }

    private func compare(_ one: SeatCase, with other: SeatCase, named name: String) throws {
        let differences = one.question.differences(from: other.question)
        guard differences.isEmpty else {
            throw Findings(differences.map { $0.diagnostic(in: name) })
        }
        let (before, after) = (one.allocation, other.allocation)
        if json {
            Reporter.out(OutcomeAnswer.json(before, after))
        } else {
            Reporter.out(
                OutcomeTable(
                    before: SeatsTable(one, before, common.chosenLanguage),
                    after: SeatsTable(other, after, common.chosenLanguage),
                    names: (file, name)
                ).text
            )
        }
        guard let comparison = OutcomeComparison(before, after) else { throw ExitCode(3) }
        if comparison.firstDifference != nil { throw ExitCode(1) }
    }
}

extension ElectionDifference {
    fileprivate func diagnostic(in file: String) -> Diagnostic {
        Diagnostic(
            "MG-02",
            at: Place(file: file),
            found: found,
            why: Text(
                nl: "Alleen twee stellen cijfers van dezelfde verkiezing kunnen worden vergeleken.",
                en: "Only two sets of figures for the same election can be compared."
            ),
            remedy: Text(
                nl: "Neem de zaak over en verander alleen de stemmen en de lotingen.",
                en: "Copy the case, and change votes and lots only."
            )
        )
    }

    private var found: Text {
        switch self {
        case .kind(let one, let other):
            Text(
                nl: "de verkiezing is \(other.rawValue) en niet \(one.rawValue)",
                en: "the election is \(other.rawValue), not \(one.rawValue)"
            )
        case .seats(let one, let other):
            Text(
                nl: "er zijn \(other) zetels en niet \(one)",
                en: "there are \(other) seats, not \(one)"
            )
        case .rules:
            Text(nl: "de regels of de dag zijn anders", en: "the rules or the day differ")
        case .set(let key):
            Text(
                nl: "lijst \(key) staat maar in één van de twee",
                en: "list \(key) is in one of the two only"
            )
        case .registration(let key):
            Text(
                nl: "lijst \(key) heeft andere kieskringen of een andere combinatie",
                en: "list \(key) has other districts or another combination"
            )
        case .candidates(let key):
            Text(
                nl: "lijst \(key) heeft andere kandidaten",
                en: "list \(key) has other candidates"
            )
        case .deceased:
            Text(nl: "er zijn anderen overleden", en: "others have died")
        }
    }
}
