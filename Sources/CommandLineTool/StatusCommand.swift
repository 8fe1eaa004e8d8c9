import ArgumentParser
import CountingProcess
import Diagnostics
import Elections
import Foundation

struct StatusCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "How far the documents are, and what was found.",
        discussion: """
            printed, received: as recorded by `print blank` and `receive`. enteredOnce: typed by one \
            person only. enteredTwice: typed by two people or more, of which some differ (differing) and the rest are definitive, or contradict themselves \
            (contradicting). missing: the count goes on without it, by decision of two people.
            --json also lists every document with its state, and of how many documents each list has a \
            vote, and the sample with its drawn lists.
            In a real dossier the figures in findings are left out, unless a coordinator, an \
            administrator or an observer looks: --as NAME, who is asked for the passphrase.
            """
    )

    @Argument(help: "The dossier.") var dossier: String
    @Flag(help: "One JSON object on standard output.") var json = false
    @OptionGroup var viewer: ViewerOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let (count, showsFigures) = try viewer.look(at: dossier, common.chosenLanguage)
        let status = Status(count, showsFigures: showsFigures, common.chosenLanguage)
        if json {
            Reporter.out(try status.json())
        } else {
            Reporter.out(status.text())
        }
        if status.hasSomethingOpen { throw ExitCode(1) }
    }
}

/// What `status` says, for people and for programs.
private struct Status {
    private let count: Count
    private let findings: [Finding]
    private let progress: EntryProgress
    private let language: Language

    init(_ count: Count, showsFigures: Bool, _ language: Language) {
        self.count = count
        self.language = language
        let told = count.toldFindings(toViewer: showsFigures)
        findings = showsFigures ? told : told.map(\.withoutFigures)
        progress = count.progress
    }

    private var hasOpenErrors: Bool { findings.contains(where: \.blocks) || !count.isEntered }

    /// Whether the dossier can't be closed yet: also for a warning at which nobody has looked.
    var hasSomethingOpen: Bool { hasOpenErrors || findings.contains(where: \.isOpenWarning) }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let value = Encoded(
            level: count.step.level.rawValue,
            area: Encoded.Area(
                document: count.step.area.rawValue,
                name: count.step.areaName,
                state: count.state(of: count.step.area).rawValue
            ),
            exercise: count.isExercise,
            documents: Encoded.Documents(progress),
            documentList: DocumentLine.all(of: count),
            lists: ListLine.all(of: count),
            handCount: DocumentState(count.outcome(of: .hand, count.step.area)).rawValue,
            sample: SampleLine(count),
            sealed: count.commitments.last?.code,
            closed: count.closing?.moment.description,
            findings: findings.map { Encoded.Finding($0, language) }
        )
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    func text() -> String {
        let step = count.step
        var lines = ["\(step.area) \(step.areaName), \(step.election.body) \(step.election.date)"]
        for (label, number) in counters {
            lines.append(number.aligned(to: 6) + "  " + label[language])
        }
        lines += emptyLists + seats
        if let sample = SampleLine(count) { lines.append(sample.text[language]) }
        lines.append("")
        let told = findings.filter { $0.diagnostic.severity != .information }
        // What was accepted is not lost behind it, but what is open comes first.
        lines += (told.filter { $0.state == .open } + told.filter { $0.state != .open })
            .prefix(60).map(line)
        let hidden = told.count - 60
        if hidden > 0 {
            lines.append(
                Text(
                    nl: "… en nog \(hidden); alle staan in «status --json».",
                    en: "… and \(hidden) more; all are in «status --json»."
                )[language]
            )
        }
        lines.append(conclusion[language])
        return lines.joined(separator: "\n")
    }

    private var counters: [(Text, Int)] {
        [
            (Text(nl: "documenten verwacht", en: "documents expected"), progress.expected),
            (Text(nl: "afgedrukt", en: "printed"), progress.printed),
            (Text(nl: "ontvangen", en: "received"), progress.received),
            (Text(nl: "niet alle bladzijden", en: "not every page"), progress.receivedPartly),
            (Text(nl: "één keer getypt", en: "typed once"), progress.enteredOnce),
            (Text(nl: "twee keer getypt", en: "typed twice"), progress.enteredTwice),
            (Text(nl: "niet gelijk getypt", en: "not typed alike"), progress.differing),
            (Text(nl: "fout op papier", en: "error on paper"), progress.contradicting),
            (Text(nl: "definitief", en: "definitive"), progress.definitive),
            (Text(nl: "ontbreekt bij besluit", en: "missing by decision"), progress.missing),
        ]
    }

    /// Lists with votes in some documents and none in others, above the polling stations: what
    /// stayed untyped looks like that (Boxmeer).
    private var emptyLists: [String] {
        guard count.step.level != .municipality else { return [] }
        let documents = count.agreedSources.count
        return count.documentsWithVotes.filter { list in
            list.documents < documents && 2 * list.documents > documents
        }.map { list in
            Text(
                nl: "lijst \(list.list): stemmen in \(list.documents) van \(documents) documenten",
                en: "list \(list.list): votes in \(list.documents) of \(documents) documents"
            )[language]
        }
    }

    /// Lots and deaths on record.
    private var seats: [String] {
        let lots = count.currentLots.enumerated().map { index, lot in
            let among = lot.alternatives.joined(separator: " | ")
            return Text(
                nl: "loting \(index + 1) (\(lot.subject.article)) tussen \(among): \(lot.chosen)",
                en: "lot \(index + 1) (\(lot.subject.article)) between \(among): \(lot.chosen)"
            )
        }
        let deceased = count.deceased.map {
            Text(
                nl: "overleden: \($0.name), lijst \($0.list)",
                en: "deceased: \($0.name), list \($0.list)"
            )
        }
        return (lots + deceased).map { $0[language] }
    }

    private func line(_ finding: Finding) -> String {
        let diagnostic = finding.diagnostic
        let place = [diagnostic.place.document, diagnostic.place.field].compactMap { $0 }
        return "\(diagnostic.code)  " + (place.isEmpty ? "" : place.joined(separator: " ") + ": ")
            + "\(diagnostic.found[language]) [\(stateName(finding.state)[language])"
            + (finding.warning.map { ": \($0.reason) (\($0.by))" } ?? "") + "]"
    }

    private func stateName(_ state: Finding.State) -> Text {
        switch state {
        case .open: Text(nl: "open", en: "open")
        case .carried: Text(nl: "overgenomen", en: "carried")
        case .accepted: Text(nl: "aanvaard", en: "accepted")
        }
    }

    private var conclusion: Text {
        if let closing = count.closing {
            Text(nl: "Gesloten op \(closing.moment).", en: "Closed at \(closing.moment).")
        } else if !count.isEntered {
            Text(nl: "De invoer is nog niet af.", en: "The entry is not complete yet.")
        } else if count.sample != nil && count.drawn == nil {
            Text(
                nl: "De totalen zijn verzegeld; de lijsten kunnen worden getrokken («draw»).",
                en: "The totals are sealed; the lists can be drawn («draw»)."
            )
        } else if count.comparison == nil && count.outcome(of: .hand, count.step.area) == .nothing {
            Text(
                nl: "De totalen zijn verzegeld; de handmatige telling kan worden getypt.",
                en: "The totals are sealed; the hand count can be typed."
            )
        } else if count.comparison?.open.isEmpty != false && hasOpenErrors {
            Text(
                nl: "Er staan nog fouten open; zie hierboven.",
                en: "Errors are still open; see above."
            )
        } else if hasOpenErrors {
            Text(
                nl: "De handmatige telling en het rekenhulpmiddel verschillen; zie «compare».",
                en: "The hand count and the calculation aid differ; see «compare»."
            )
        } else if findings.contains(where: \.isOpenWarning) {
            Text(
                nl:
                    "Naar \(findings.count(where: \.isOpenWarning)) waarschuwingen heeft nog niemand "
                    + "gekeken; zie «differences» en «settle --warning».",
                en:
                    "Nobody has looked at \(findings.count(where: \.isOpenWarning)) warnings yet; see "
                    + "«differences» and «settle --warning»."
            )
        } else {
            Text(nl: "Klaar om te sluiten.", en: "Ready to close.")
        }
    }
}

extension Int {
    /// The number, right-aligned in this many columns.
    func aligned(to width: Int) -> String {
        let text = String(self)
        return String(repeating: " ", count: Swift.max(0, width - text.count)) + text
    }
}

/// The JSON of `status`.
private struct Encoded: Encodable {
    struct Area: Encodable {
        var document: String
        var name: String
        var state: String
    }
    struct Documents: Encodable {
        var expected: Int
        var printed: Int
        var received: Int
        var receivedPartly: Int
        var enteredOnce: Int
        var enteredTwice: Int
        var differing: Int
        var contradicting: Int
        var definitive: Int
        var missing: Int

        init(_ progress: EntryProgress) {
            expected = progress.expected
            printed = progress.printed
            received = progress.received
            receivedPartly = progress.receivedPartly
            enteredOnce = progress.enteredOnce
            enteredTwice = progress.enteredTwice
            differing = progress.differing
            contradicting = progress.contradicting
            definitive = progress.definitive
            missing = progress.missing
        }
    }
    struct Finding: Encodable {
        var rule: String
        var severity: String
        var document: String?
        var field: String?
        var state: String
        var found: String
        /// Who took it as it is, and why.
        var acceptedBy: String?
        var reason: String?

        init(_ finding: CountingProcess.Finding, _ language: Language) {
            rule = finding.diagnostic.code
            severity = finding.diagnostic.severity.rawValue
            document = finding.diagnostic.place.document
            field = finding.diagnostic.place.field
            state = finding.state.rawValue
            found = finding.diagnostic.found[language]
            acceptedBy = finding.warning?.by.text
            reason = finding.warning?.reason
        }
    }

    var level: String
    var area: Area
    var exercise: Bool
    var documents: Documents
    var documentList: [DocumentLine]
    var lists: [ListLine]
    var handCount: String
    var sample: SampleLine?
    var sealed: String?
    var closed: String?
    var findings: [Finding]
}
