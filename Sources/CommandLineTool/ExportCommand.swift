import ArgumentParser
import CountingProcess
import Diagnostics
import SeatCases

struct ExportCommand: SpeakingCommand {
    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case figures
        case counts
        case seats = "case"
        case journal
        case account
        case comparison
    }

    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write figures as text to standard output.",
        discussion: """
            counts: the count file, whose SHA-256 stands in the footer of the record; it is there once \
            the dossier is closed. figures: the same without comments.
            case: votes, lots and candidates as a case for seats and margin; with --computed on the \
            totals that the program added up, instead of those of the hand count, which lead.
            journal: every row with its content and hashes, a JSON object a line \
            (docs/formats/journal.md). It holds every figure, and is there once the record may be seen.
            account: the account of differences as CSV; once the dossier is closed only when every \
            difference has a text. comparison: list by list what the papers say, the hand count and the \
            computed sum, with difference and state, as CSV; of a sample the drawn lists and total_drawn.
            \(ViewerOptions.discussion)
            """
    )

    @Argument(help: "The dossier.") var dossier: String
    @Argument(help: "figures, counts, case, journal, account or comparison.") var kind: Kind
    @Flag(help: "A case on the computed totals.") var computed = false
    @OptionGroup var viewer: ViewerOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if computed, kind != .seats {
            throw ValidationError("--computed belongs to «export DOSSIER case».")
        }
    }

    func run() throws {
        let count = try viewer.count(of: dossier, common.chosenLanguage)
        if kind == .journal { return try writeJournal() }
        switch kind {
        case .journal: break
        case .account: Reporter.write(try AccountFile.text(of: count))
        case .comparison: Reporter.write(try AccountFile.comparison(of: count))
        case .figures:
            if let refusal = count.whyNoRecord { throw Findings([refusal.diagnostic]) }
            Reporter.write(CountFile.text(of: count))
        case .counts:
            guard let closing = count.closing else {
                throw Findings([Self.notClosed])
            }
            Reporter.write(CountFile.text(of: count, closing: closing))
        case .seats:
            let seatCase = try SeatCase(of: count, on: computed ? .computed : .leading)
            guard let text = SeatCaseText.json(seatCase.id, seatCase.question) else {
                throw Findings([Self.noPlaceForGroupTotal])
            }
            Reporter.write(text + "\n")
        }
    }

    private func writeJournal() throws {
        let (dossier, history) = try Dossier.withHistory(dossier)
        if let refusal = dossier.count.whyNoRecord { throw Findings([refusal.diagnostic]) }
        for row in history.rows { Reporter.write(try StoredJournalLine(row).json() + "\n") }
    }

    private static let notClosed = Diagnostic(
        "CL-04",
        found: Text(nl: "dit dossier is nog niet gesloten", en: "this dossier is not closed yet"),
        why: Text(
            nl: "Het telbestand hoort bij een vastgesteld proces-verbaal.",
            en: "The count file belongs to an established record."
        ),
        remedy: Text(
            nl: "Sluit eerst het dossier (close).",
            en: "Close the dossier first (close)."
        )
    )

    private static let noPlaceForGroupTotal = Diagnostic(
        "SZ-19",
        found: Text(
            nl: "het leidende totaal van een lijstengroep is niet de som van haar lijsten",
            en: "the leading total of a group of lists is not the sum of its lists"
        ),
        why: Text(
            nl: "Een zaak heeft alleen plaats voor het totaal van elke lijst.",
            en: "A case has a place for the total of each list only."
        ),
        remedy: Text(
            nl: "Geef het dossier zelf op (margin DOSSIER), in plaats van de zaak.",
            en: "Give the dossier itself (margin DOSSIER) instead of the case."
        )
    )
}

extension SeatCase {
    /// The case of a dossier of a central committee, once its seats may be seen.
    init(of count: Count, on basis: SeatBasis = .leading) throws(Findings) {
        let election = count.step.election
        self.init(
            id: "\(election.kind.rawValue)\(election.date.year)-\(basis.rawValue)",
            question: try count.visibleAllocation(on: basis).question
        )
    }
}
