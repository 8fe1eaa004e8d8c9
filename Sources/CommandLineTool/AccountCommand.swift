import ArgumentParser
import CountingProcess
import Diagnostics
import Elections

struct AccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "The account of differences (verantwoording telverschillen), and its texts.",
        discussion: """
            Every difference is collected by itself: a. voters admitted against ballots counted, \
            b. a document against its later version, c. a record against what it adds up to or what was \
            typed of it, d. the hand count against the computed totals, and missing documents, \
            e. the result as announced against the record (see announced), f. errors reported by others.
            «print DOSSIER account» prints it, «export DOSSIER account» writes it as CSV.
            """,
        subcommands: [
            AccountListCommand.self, AccountExplainCommand.self, AccountReportCommand.self,
        ],
        defaultSubcommand: AccountListCommand.self
    )
}

struct AccountListCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Every difference with its name, its figures and what is said of it.",
        discussion: """
            The name, such as «a:SB 12:counted», is that of the kind, the document and the figure; it \
            stays the same. With --open only those of which nobody has said anything.
            Exit status: 0 every difference has a text, 1 some have none.
            \(ViewerOptions.discussion)
            """
    )

    @Argument(help: "The dossier.") var dossier: String
    @Flag(help: "Only differences without an explanation.") var open = false
    @OptionGroup var viewer: ViewerOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let count = try viewer.count(of: dossier, common.chosenLanguage)
        if let refusal = count.whyNoAccount { throw Findings([refusal.diagnostic]) }
        let entries = count.account ?? []
        let table = AccountTable(entries, onlyOpen: open, common.chosenLanguage)
        if !table.text.isEmpty { Reporter.out(table.text) }
        let missing = entries.count(where: \.lacksExplanation)
        common.say(
            entries.isEmpty
                ? "Er zijn geen verschillen geconstateerd."
                : "\(counted(entries.count, "verschil", "verschillen")), waarvan \(missing) zonder "
                    + "verklaring.",
            entries.isEmpty
                ? "No differences were found."
                : "\(counted(entries.count, "difference", "differences")), of which \(missing) without "
                    + "an explanation."
        )
        if count.isAnnouncedHalf {
            Reporter.report([Refusal.announcedHalf.diagnostic], in: common.chosenLanguage)
        }
        if missing > 0 || count.isAnnouncedHalf { throw ExitCode(1) }
    }
}

struct AccountExplainCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say why a difference is, or what was done about it, by two people.",
        discussion: """
            The reasons that are on record are there already: of the acceptance, the correction, the \
            missing document, and those filled in on the record itself. A text comes beside them. Of \
            several texts of a difference the newest counts, and only for the figures it has then.
            It can be done after closing too: the account is published with the record, and changes \
            no figure of it. No names: the account is public.
            \(PairOptions.discussion)
            """
    )

    @Argument(help: "The dossier.") var dossier: String
    @Option(help: "The difference, by the name that «account» gives; may be repeated.")
    var item: [String]
    @Option(help: "Why it is (verklaring).") var text: String?
    @Option(help: "What was done about it: recounted, corrected where, decided by which body.")
    var followUp: String?
    @Flag(help: "No explanation was found; it is printed so.") var noneFound = false
    @OptionGroup var pair: PairOptions
    @OptionGroup var time: MomentOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard text != nil || followUp != nil || noneFound else {
            throw ValidationError("Give --text, --follow-up or --none-found.")
        }
        if text != nil, noneFound {
            throw ValidationError("--none-found has no --text.")
        }
    }

    func run() throws {
        try Printable.check(text ?? "", followUp ?? "", pair.by, pair.and)
        var dossier = try Dossier(dossier)
        try pair.identify(in: &dossier, common.chosenLanguage)
        let events = try dossier.append(at: time.moment) { count throws(Findings) in
            try count.explain(
                item,
                text: text,
                followUp: followUp,
                isNoneFound: noneFound,
                by: pair.by,
                and: pair.and
            )
        }
        common.warnOfNames(in: [text, followUp], dossier.count)
        let open = dossier.count.unexplained.count
        common.say(
            "Vastgelegd bij \(counted(events.count, "verschil", "verschillen")). Nog zonder "
                + "verklaring: \(open).",
            "Recorded with \(counted(events.count, "difference", "differences")). Still without "
                + "an explanation: \(open)."
        )
    }
}

struct AccountReportCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Take down what a voter, observer or party reports to be wrong, by two people.",
        discussion: """
            It comes in the account with what was found on looking into it: --found, or later with \
            «account explain». It changes no figure. No names: who reported it is not written down.
            \(PairOptions.discussion)
            """
    )

    @Argument(help: "The dossier.") var dossier: String
    @Option(help: "The paper it is about, by key: \"SB 12\"; by default the area's own.")
    var document: String?
    @Option(help: "The figure it is about: list.5.total, list.5.3, blank; else the whole paper.")
    var field: String?
    @Option(help: "What is said to be wrong.") var text: String
    @Option(help: "What was found.") var found: String?
    @OptionGroup var pair: PairOptions
    @OptionGroup var time: MomentOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Printable.check(text, found ?? "", pair.by, pair.and)
        var dossier = try Dossier(dossier)
        try pair.identify(in: &dossier, common.chosenLanguage)
        try dossier.append(at: time.moment) { count throws(Findings) in
            let document = document.map { DocumentKey($0) } ?? count.step.area
            let known = try field.map { name throws(Findings) in
                guard let known = FieldID(name) else {
                    throw Findings([Refusal.noSuchFigure(document, name).diagnostic])
                }
                return known
            }
            return [
                try count.report(
                    document,
                    known,
                    text: text,
                    found: found,
                    by: pair.by,
                    and: pair.and
                )
            ]
        }
        common.warnOfNames(in: [text, found], dossier.count)
        common.say("Melding vastgelegd.", "Report taken down.")
    }
}

struct AnnouncedCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "announced",
        abstract:
            "Type the provisional result as it was announced, for the account of differences.",
        discussion: """
            A total for each list, typed by two people as every figure is, at any time, after closing \
            too. Where it differs from the record, the account of differences says so. In exercises \
            also from a file: `GEM 0599,list.1.total,53287`.
            In a real dossier it is done by a typist, who is asked for the passphrase.
            """
    )

    @OptionGroup var session: TypingSession
    @OptionGroup var common: CommonOptions

    func run() throws {
        if let file = session.file { return try session.typeFile(file, .announced, common) }
        try session.typeAtTerminal(.announced, nil, common)
    }
}

extension CommonOptions {
    /// Says where the name of somebody of the dossier stands in a text that is printed for all.
    func warnOfNames(in texts: [String?], _ count: Count) {
        let named = texts.compactMap { $0 }.flatMap(count.peopleNamed)
        Reporter.report(named.map(Self.nameInPublic), in: chosenLanguage)
    }

    static func nameInPublic(_ person: PersonName) -> Diagnostic {
        Diagnostic(
            "AC-01",
            .warning,
            found: Text(
                nl: "in deze tekst staat de naam «\(person)»",
                en: "the name «\(person)» stands in this text"
            ),
            why: Text(
                nl: "De verantwoording is openbaar en noemt geen personen.",
                en: "The account is public and names no persons."
            ),
            remedy: Text(
                nl:
                    "Leg de tekst opnieuw vast met de rol in plaats van de naam: «twee leden», «een invoerder». "
                    + "Van een reden van aanvaarding: aanvaard opnieuw (settle).",
                en:
                    "Record the text anew with the role instead of the name: «two members», «a typist». "
                    + "Of a reason of acceptance: accept anew (settle)."
            )
        )
    }
}
