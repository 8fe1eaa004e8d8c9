import ArgumentParser
import CountingJournal
import CountingProcess
import Diagnostics
import Elections
import Foundation

struct JournalCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal",
        abstract: "What happened in a dossier, row by row, and whether all of it is still there.",
        discussion: """
            Of what was typed it tells who, when and how many figures, never a figure. The filters can \
            be combined.
            --verify checks the chain of hashes, every column of every row and the constraints of the \
            file. It ends with the head code: 25 characters that stand for everything so far. Write it \
            on paper at set times, beside the clock. With --head and a code from paper it says when that \
            code was the head and how many rows came after; so it finds that rows were cut off since, or \
            that history was written anew.
            Exit status: 0 all is as it was written, 65 it is not (the first bad row is named), or the \
            code was mistyped or is not of this journal; 64 wrong usage.
            """
    )

    @Argument(help: "The dossier.") var dossier: String
    @OptionGroup(title: "Filters") var filter: JournalFilter
    @Flag(help: "Verify the journal and print its head code.") var verify = false
    @Option(help: "With --verify: a head code from paper; hyphens and capitals are free.")
    var head: String?
    @Flag(help: "One JSON object a line; see docs/formats/journal.md.") var json = false
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if head != nil, !verify {
            throw ValidationError("--head belongs to «journal DOSSIER --verify».")
        }
        if verify, filter.isSet {
            throw ValidationError("--verify looks at every row: leave the filters out.")
        }
    }

    func run() throws {
        let code = try head.map(HeadCode.read)
        let (dossier, history) = try Dossier.withHistory(dossier)
        if verify {
            try tell(try Verification(of: history, noted: code))
        } else {
            try list(history, of: dossier.count)
        }
    }

    private func list(_ history: History, of count: Count) throws {
        try filter.check(against: count.step)
        let rows = history.rows.filter(filter.takes)
        if json {
            for row in rows { Reporter.out(try JournalLine(row, count).json()) }
            return
        }
        let listing = JournalListing(rows, of: count, common.chosenLanguage)
        if !rows.isEmpty { Reporter.out(listing.text) }
        let all = history.rows.count
        let head = history.head?.description ?? ""
        common.say(
            filter.isSet ? "\(rows.count) van \(all) regels." : "\(all) regels. Kopcode: \(head)",
            filter.isSet ? "\(rows.count) of \(all) rows." : "\(all) rows. Head code: \(head)"
        )
    }

    private func tell(_ verification: Verification) throws {
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            Reporter.out(String(decoding: try encoder.encode(verification), as: UTF8.self))
            return
        }
        let rows = verification.rows
        common.say(
            "In orde: \(counted(rows, "regel", "regels")), elk zoals geschreven; de laatste om "
                + "\(verification.moment).\nKopcode: \(verification.head)",
            "OK: \(counted(rows, "row", "rows")), each as it was written; the last at "
                + "\(verification.moment).\nHead code: \(verification.head)"
        )
        guard let noted = verification.noted else { return }
        common.say(
            "De code op papier was de kop bij regel \(noted.position), \(noted.moment). Daarna "
                + "\(noted.after == 1 ? "kwam 1 regel" : "kwamen \(noted.after) regels"). Tot en "
                + "met die regel is alles nog zoals het toen was.",
            "The code on paper was the head at row \(noted.position), \(noted.moment). "
                + "\(counted(noted.after, "row", "rows")) came after. Up to that row all is as it was "
                + "then."
        )
    }
}

/// What `journal --verify` says of a journal that is whole.
private struct Verification: Encodable {
    struct Noted: Encodable {
        var position: Int
        var moment: String
        /// Rows that came after it.
        var after: Int
    }

    var rows: Int
    var moment: String
    var head: String
    /// Where the code from paper was the head.
    var noted: Noted?

    init(of history: History, noted code: HeadCode?) throws(Findings) {
        rows = history.rows.count
        moment = history.rows.last?.moment.description ?? ""
        head = history.head?.description ?? ""
        guard let code else { return }
        guard let row = history.rows.last(where: { $0.code == code }) else {
            throw Findings([HeadCode.notInThisJournal(code, rows: rows)])
        }
        noted = Noted(
            position: row.position,
            moment: row.moment.description,
            after: rows - row.position
        )
    }
}

/// Which rows are asked for; all where nothing is.
struct JournalFilter: ParsableArguments {
    @Option(help: "Rows about this document, such as «SB 12».") var document: String?
    @Option(help: "Rows of this person, also as the second of two.") var person: String?
    @Option(help: "Rows of this kind.") var kind: JournalKind?
    @Option(help: "Rows of this moment and later, such as 2017-03-16T01:00:00.") var since: String?

    var isSet: Bool { document != nil || person != nil || kind != nil || since != nil }

    func validate() throws {
        if let since, Moment(since) == nil {
            throw ValidationError(
                "--since is a moment such as 2017-03-16T01:00:00, not «\(since)»."
            )
        }
        if let person, PersonName(person) == nil {
            throw ValidationError("--person is a name, not «\(person)».")
        }
    }

    func takes(_ row: HistoryRow) -> Bool {
        if let document, row.document != document { return false }
        if let kind, row.kind != kind.rawValue { return false }
        if let since = since.flatMap({ Moment($0) }), row.moment < since { return false }
        guard let person = person.flatMap({ PersonName($0) }) else { return true }
        return [row.person, row.witness].contains { name in
            name.flatMap { PersonName($0) }?.isSamePerson(as: person) == true
        }
    }

    /// A document that this dossier does not have is a mistake, not an empty answer.
    func check(against step: CountingStep) throws(Findings) {
        guard let document, document != step.area.rawValue,
            !step.sources.contains(where: { $0.key.rawValue == document })
        else { return }
        let example = step.sources.first?.key.rawValue ?? step.area.rawValue
        throw Findings([
            Diagnostic(
                "FG-03",
                at: Place(document: document),
                found: Text(
                    nl: "«\(document)» is geen document van deze telling",
                    en: "«\(document)» is not a document of this count"
                ),
                why: Text(
                    nl: "Niets gevonden zou lijken op niets gebeurd.",
                    en: "Nothing found would look like nothing happened."
                ),
                remedy: Text(
                    nl: "Schrijf de naam zoals «\(example)».",
                    en: "Write the name as «\(example)»."
                )
            )
        ])
    }
}

extension HeadCode {
    /// A code as a person typed it from paper.
    fileprivate static func read(_ written: String) throws(Findings) -> HeadCode {
        do throws(Mistake) {
            return try HeadCode(written)
        } catch {
            throw Findings([error.diagnostic(of: written)])
        }
    }

    fileprivate static func notInThisJournal(_ code: HeadCode, rows: Int) -> Diagnostic {
        Diagnostic(
            "JN-10",
            at: Place(file: "journal"),
            found: Text(
                nl: "\(code) is van geen van de \(rows) regels de kopcode",
                en: "\(code) is the head code of none of the \(rows) rows"
            ),
            why: Text(
                nl:
                    "De code is goed overgenomen. Het is dus een ander dossier, of sinds de code werd "
                    + "opgeschreven is de geschiedenis ingekort of herschreven.",
                en:
                    "The code was copied well. So this is another dossier, or since the code was written "
                    + "down its history was cut short or written anew."
            ),
            remedy: Text(
                nl:
                    "Kijk of dit het dossier van dat papier is. Zo ja: werk hier niet verder, meld het, en "
                    + "begin elders opnieuw vanaf het papier.",
                en:
                    "See whether this is the dossier of that paper. If so: do not work on here, report "
                    + "it, and start again elsewhere from the paper."
            )
        )
    }
}

extension HeadCode.Mistake {
    fileprivate func diagnostic(of written: String) -> Diagnostic {
        Diagnostic(
            "JN-09",
            found: Text(
                nl: "«\(written)» is geen kopcode: \(found.dutch)",
                en: "«\(written)» is not a head code: \(found.english)"
            ),
            why: Text(
                nl: "De code is niet goed overgenomen; over het dossier zegt dit niets.",
                en: "The code was not copied well; this says nothing of the dossier."
            ),
            remedy: Text(
                nl: "Lees de code op het papier opnieuw, teken voor teken, vijf groepen van vijf.",
                en: "Read the code on the paper again, sign by sign, five groups of five."
            )
        )
    }

    private var found: Text {
        switch self {
        case .sign(let sign):
            Text(nl: "«\(sign)» komt er niet in voor", en: "«\(sign)» never stands in one")
        case .length(let count):
            Text(
                nl: "\(count) tekens in plaats van 25",
                en: "\(counted(count, "character", "characters")) instead of 25"
            )
        case .checkCharacter:
            Text(
                nl: "het laatste teken past niet bij de rest",
                en: "its last character does not fit the others"
            )
        }
    }
}
