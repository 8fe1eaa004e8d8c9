import ArgumentParser
import CountingProcess
import Diagnostics
import Elections

struct ReceiveCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive",
        abstract: "Record papers that came in.",
        discussion: """
            An identity is the text of the QR code at the foot of a sheet, as a scanner reads it, or \
            typed: "SB 12" for the whole document, "SB 12 3/8" for a page of it, "GEM 0599 B1 1/2" \
            for a page of annex 1, "SB 12 v2" for its second version. Capitals and spaces do not \
            matter.
            One call is recorded wholly or not at all: all mistakes are told together. With --from - \
            each line of standard input is a call of its own, answered at once, for a scanner that \
            types lines; the exit status tells whether one of them was wrong.
            What was recorded before is told, and not recorded twice. A second paper of the same \
            document (X-12) is recorded with --again and what it is; pages that do not belong \
            together, or say (Concept), with --remark (X-09). Both need --by.
            """
    )

    @Argument(help: "The dossier.") var dossier: String
    @Argument(help: "Identities of sheets or documents.") var identities: [String] = []
    @Option(help: "Who received them; in a real dossier always.") var by: String?
    @OptionGroup var identification: Identification
    @Option(help: "Read identities, one a line, from this file; - is standard input.")
    var from: String?
    @Option(help: "It is a second paper of a document that was received: what it is, and why.")
    var again: String?
    @Option(help: "What is odd about the papers; it becomes a warning.")
    var remark: String?
    @OptionGroup var time: MomentOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if identities.isEmpty == (from == nil) {
            throw ValidationError("Give identities, such as \"SB 12 3/8\", or --from FILE.")
        }
    }

    func run() throws {
        try Printable.check(by ?? "", again ?? "", remark ?? "")
        var dossier = try Dossier(dossier)
        if let by {
            try identification.person(
                named: by,
                Role.handlers,
                in: &dossier,
                common.chosenLanguage
            )
        }
        if from == "-" { return try receiveLines(&dossier) }
        var identities = identities
        if let from {
            identities = Self.lines(String(decoding: try Files.read(from).bytes, as: UTF8.self))
        }
        try receive(identities, &dossier)
        tellProgress(dossier.count)
    }

    /// Each line by itself, so that whoever scans hears at once.
    private func receiveLines(_ dossier: inout Dossier) throws {
        var isWrong = false
        while let line = readLine() {
            do {
                try receive(Self.lines(line), &dossier)
            } catch let findings as Findings {
                Reporter.report(findings.all, in: common.chosenLanguage)
                isWrong = true
            }
        }
        tellProgress(dossier.count)
        if isWrong { throw ExitCode(65) }
    }

    private static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map(String.init).filter {
            !$0.allSatisfy(\.isWhitespace)
        }
    }

    private func receive(_ identities: [String], _ dossier: inout Dossier) throws {
        guard !identities.isEmpty else { return }
        var notes: [Diagnostic] = []
        let events = try dossier.append(at: time.moment) { count throws(Findings) in
            let receiving = try count.receive(identities, by: by, again: again, remark: remark)
            notes = receiving.notes
            return receiving.events
        }
        // A whole pile is told by its number alone.
        if events.count <= 20 { tell(events, dossier.count) }
        Reporter.report(notes, in: common.chosenLanguage)
    }

    private func tell(_ events: [Event], _ count: Count) {
        for case .received(let receipt) in events {
            let sheets = receipt.sheets.inShort
            let name = receipt.document.rawValue
            let document = receipt.version > 1 ? "\(name) v\(receipt.version)" : name
            let isWhole = receipt.sheets.isEmpty
            var text = Text(
                nl: "\(document)\(isWhole ? "" : " " + sheets.dutch): ontvangen",
                en: "\(document)\(isWhole ? "" : " " + sheets.english): received"
            )
            if case .partly(let missing) = count.receipt(of: receipt.document) {
                let pages = count.missingPages(missing, of: receipt.document)
                text = Text(
                    nl: "\(text.dutch); \(pages.dutch)",
                    en: "\(text.english); \(pages.english)"
                )
            }
            common.say(text.dutch + ".", text.english + ".")
        }
    }

    private func tellProgress(_ count: Count) {
        let progress = count.progress
        common.say(
            "\(progress.received) van \(progress.expected) documenten ontvangen.",
            "\(progress.received) of \(progress.expected) documents received."
        )
    }
}

struct MissingCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "missing",
        abstract: "Decide, by two people, to go on without a document.",
        discussion: """
            The reason and both names are printed in the record. Nothing of the document counts, and \
            it can't be typed, until two people take the decision back with --withdraw.
            A document that two people typed alike is not missing, and the last one can't be.
            """
    )

    @Argument(help: "The dossier.") var dossier: String
    @Option(help: "The document, by key: \"SB 12\".") var document: String
    @Option(help: "Why it is missing, or why the decision is taken back.") var reason: String
    @Flag(help: "Take the decision back: the document is there after all.") var withdraw = false
    @OptionGroup var pair: PairOptions
    @OptionGroup var time: MomentOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Printable.check(reason, pair.by, pair.and)
        var dossier = try Dossier(dossier)
        try pair.identify(in: &dossier, common.chosenLanguage)
        let events = try dossier.append(at: time.moment) { count throws(Findings) in
            [
                try count.decideMissing(
                    document,
                    reason: reason,
                    isWithdrawn: withdraw,
                    by: pair.by,
                    and: pair.and
                )
            ]
        }
        let missing = dossier.count.missingDecisions.map(\.document.rawValue)
            .joined(separator: ", ")
        common.say(
            "Vastgelegd. Ontbreekt bij besluit: \(missing.isEmpty ? "niets" : missing).",
            "Recorded. Missing by decision: \(missing.isEmpty ? "nothing" : missing)."
        )
        common.tellSeals(of: events)
    }
}
