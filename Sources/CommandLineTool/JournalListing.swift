import Apportionment
import ArgumentParser
import CountingJournal
import CountingProcess
import Diagnostics
import Foundation

/// What a row of the journal is about, as it is stored.
enum JournalKind: String, CaseIterable, ExpressibleByArgument {
    case opened
    case typist
    case entry
    case hand
    case seats
    case sealed
    case seatsSealed = "seats-sealed"
    case accepted
    case warning
    case lot
    case deceased
    case printed
    case received
    case missing
    case missingWithdrawn = "missing-withdrawn"
    case closed
    case corrected
    case code
    case person
    case confirmed
    case locked
    case unlocked
    case wrongPassphrase = "wrong-passphrase"
    case rightPassphrase = "right-passphrase"
    case announced
    case explained
    case reported
    case drawn

    var name: Text {
        switch self {
        case .opened: Text(nl: "dossier gemaakt", en: "dossier made")
        case .typist: Text(nl: "typist erbij", en: "typist added")
        case .entry: Text(nl: "document getypt", en: "document typed")
        case .hand: Text(nl: "handtelling getypt", en: "hand count typed")
        case .seats: Text(nl: "zetelberekening getypt", en: "seat reckoning typed")
        case .sealed: Text(nl: "totalen verzegeld", en: "totals sealed")
        case .seatsSealed: Text(nl: "zetels verzegeld", en: "seats sealed")
        case .accepted: Text(nl: "verschil aanvaard", en: "difference accepted")
        case .warning: Text(nl: "waarschuwing aanvaard", en: "warning accepted")
        case .lot: Text(nl: "loting", en: "lot drawn")
        case .deceased: Text(nl: "kandidaat overleden", en: "candidate deceased")
        case .printed: Text(nl: "afgedrukt", en: "printed")
        case .received: Text(nl: "ontvangen", en: "received")
        case .missing: Text(nl: "besloten: ontbreekt", en: "decided: missing")
        case .missingWithdrawn: Text(nl: "ontbreekt niet meer", en: "no longer missing")
        case .closed: Text(nl: "gesloten", en: "closed")
        case .corrected: Text(nl: "nieuwe versie", en: "newer version")
        case .code: Text(nl: "controlecode vergeleken", en: "check code compared")
        case .person: Text(nl: "persoon geregistreerd", en: "person registered")
        case .confirmed: Text(nl: "persoon bevestigd", en: "person confirmed")
        case .locked: Text(nl: "account op slot", en: "account locked")
        case .unlocked: Text(nl: "account open", en: "account unlocked")
        case .wrongPassphrase: Text(nl: "verkeerde wachtzin", en: "wrong passphrase")
        case .rightPassphrase: Text(nl: "goede wachtzin", en: "right passphrase")
        case .announced: Text(nl: "bekendgemaakte uitslag getypt", en: "announced result typed")
        case .explained: Text(nl: "verschil verklaard", en: "difference explained")
        case .reported: Text(nl: "melding", en: "report")
        case .drawn: Text(nl: "lijsten getrokken", en: "lists drawn")
        }
    }
}

/// The journal as a table for people: never a figure.
struct JournalListing {
    private let rows: [HistoryRow]
    private let count: Count
    private let language: Language

    init(_ rows: [HistoryRow], of count: Count, _ language: Language) {
        self.rows = rows
        self.count = count
        self.language = language
    }

    var text: String {
        let isDutch = language == .dutch
        var table = TextTable(
            isDutch
                ? [
                    ("regel", .right), ("moment", .left), ("wat", .left), ("document", .left),
                    ("ronde/lezing", .left), ("wie", .left), ("inhoud", .left),
                ]
                : [
                    ("row", .right), ("moment", .left), ("what", .left), ("document", .left),
                    ("round/reading", .left), ("who", .left), ("content", .left),
                ]
        )
        for row in rows { table.add(cells(of: row)) }
        return table.lines.joined(separator: "\n")
    }

    private func cells(of row: HistoryRow) -> [String] {
        let isAbout = row.event.flatMap(PersonLine.init) != nil
        let names = [row.person, isAbout ? nil : row.witness].compactMap { $0 }
        let place = [row.round, row.reading].compactMap { $0.map(String.init) }
        return [
            "\(row.position)", row.moment.description,
            JournalKind(rawValue: row.kind)?.name[language] ?? row.kind, row.document ?? "",
            place.joined(separator: "/"),
            names.joined(separator: language == .dutch ? " en " : " and "),
            content(of: row.event)[language],
        ].map(Self.plain)
    }

    /// What happened in a few words, without a figure of the count.
    private func content(of event: Event?) -> Text {
        switch event {
        case nil: opening
        case .typistAdded: Text(nl: "", en: "")
        case .read(_, _, _, let reading):
            Text(
                nl: counted(reading.figures.values.count, "cijfer", "cijfers"),
                en: counted(reading.figures.values.count, "figure", "figures")
            )
        case .committed(let seal), .seatsCommitted(let seal):
            Text(nl: "code \(seal.code)", en: "code \(seal.code)")
        case .accepted(let acceptance): Self.content(of: acceptance)
        case .warningAccepted(let warning): Self.content(of: warning)
        case .lotRecorded(let lot): Self.content(of: lot)
        case .deceased(let candidate): Self.content(of: candidate)
        case .printed(let forms): Self.content(of: forms)
        case .received(let receipt): Self.content(of: receipt)
        case .missing(let decision): Text(nl: decision.reason, en: decision.reason)
        case .closed(let closing):
            Text(
                nl: "telbestand \(closing.countFileHash)",
                en: "count file \(closing.countFileHash)"
            )
        case .corrected(let correction):
            Text(
                nl: "versie \(correction.version): \(correction.reason)",
                en: "version \(correction.version): \(correction.reason)"
            )
        case .codeCompared(let comparison):
            Text(
                nl: "\(comparison.code): \(comparison.answer.name.dutch)",
                en: "\(comparison.code): \(comparison.answer.name.english)"
            )
        case .explained(let explanation): Self.content(of: explanation)
        case .reported(let report): Self.content(of: report)
        case .personAdded, .personConfirmed, .personLocked, .passphraseTried:
            event.flatMap(PersonLine.init)?.text ?? Text(nl: "", en: "")
        case .drawn(let drawn): Self.content(of: drawn)
        }
    }

    private var opening: Text {
        let area = "\(count.step.area) \(count.step.areaName)"
        return count.isExercise
            ? Text(nl: "\(area), oefening", en: "\(area), exercise")
            : Text(nl: area, en: area)
    }

    private static func content(of warning: AcceptedWarning) -> Text {
        let place = [warning.subject.rule, warning.subject.field].compactMap { $0 }
        let words = place.joined(separator: " ") + ": " + warning.reason
        return Text(nl: words, en: words)
    }

    private static func content(of acceptance: Acceptance) -> Text {
        switch acceptance.item {
        case .list(let list):
            Text(
                nl: "lijst \(list): \(acceptance.reason)",
                en: "list \(list): \(acceptance.reason)"
            )
        case .total:
            Text(nl: "totaal: \(acceptance.reason)", en: "total: \(acceptance.reason)")
        }
    }

    private static func content(of lot: RecordedLot) -> Text {
        guard let drawn = lot.newest else { return Text(nl: "", en: "") }
        let all = drawn.alternatives.joined(separator: ", ")
        return Text(
            nl: "vraag \(lot.number): \(drawn.chosen), uit \(all)",
            en: "question \(lot.number): \(drawn.chosen), of \(all)"
        )
    }

    private static func content(of drawn: DrawnLists) -> Text {
        let lists = drawn.lists.map(\.description).joined(separator: ", ")
        let dice = drawn.dice.map(String.init).joined(separator: " ")
        return Text(nl: "lijsten \(lists); geworpen \(dice)", en: "lists \(lists); thrown \(dice)")
    }

    private static func content(of candidate: DeceasedCandidate) -> Text {
        candidate.isWithdrawn
            ? Text(
                nl: "teruggenomen: \(candidate.name), lijst \(candidate.list)",
                en: "taken back: \(candidate.name), list \(candidate.list)"
            )
            : Text(
                nl: "\(candidate.name), lijst \(candidate.list)",
                en: "\(candidate.name), list \(candidate.list)"
            )
    }

    /// On one line, and nothing that a terminal would act on.
    private static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.properties.generalCategory {
                    case .control where scalar.properties.isWhitespace, .lineSeparator,
                        .paragraphSeparator:
                        " "
                    case .control, .format: "\u{FFFD}"
                    default: scalar
                    }
                }
            )
        )
    }
}

extension RecordedLot {
    /// The one that was recorded; the others counted before.
    var newest: DrawnLot? { lots.indices.contains(number - 1) ? lots[number - 1] : nil }
}
