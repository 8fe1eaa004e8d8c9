import ArgumentParser
import CountingProcess
import Diagnostics
import ElectionFiles
import Elections

struct NewCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a dossier for one area."
    )

    @Argument(help: "The folder to make.") var dossier: String
    @Option(help: "The folder with the definition of the election.") var definition: String
    @Option(help: "municipality, district or central.") var level: Level
    @Option(help: "Name, code or number of the municipality or district; CSB for the whole.")
    var area: String
    @Flag(help: "Figures may come from files; every page says OEFENING.") var exercise = false
    @OptionGroup var time: MomentOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let made = try Dossier.create(
            at: dossier,
            definition: definition,
            level: level,
            area: area,
            isExercise: exercise,
            moment: time.moment
        )
        let step = made.count.step
        common.say(
            "Dossier \(dossier): \(step.area) \(step.areaName), "
                + "\(counted(step.sources.count, "document", "documenten")) verwacht, "
                + "\(counted(step.lists.count, "lijst", "lijsten")).",
            "Dossier \(dossier): \(step.area) \(step.areaName), "
                + "\(counted(step.sources.count, "document", "documents")) expected, "
                + "\(counted(step.lists.count, "list", "lists"))."
        )
        guard !exercise else { return }
        common.say(
            "Registreer nu de mensen, eerst een beheerder:\n"
                + "  papierspoor person add \(dossier) NAAM --role administrator --initials A.B.",
            "Now register the people, first an administrator:\n"
                + "  papierspoor person add \(dossier) NAME --role administrator --initials A.B."
        )
    }
}

struct TypistCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "typist",
        abstract: "Who may type in an exercise; in a real dossier use person.",
        subcommands: [TypistAddCommand.self]
    )
}

struct TypistAddCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a typist to an exercise, by name alone; one natural person has one name."
    )

    @Argument(help: "The dossier.") var dossier: String
    @Argument(help: "Name of the person.") var name: String
    @OptionGroup var time: MomentOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        var dossier = try Dossier(dossier)
        try dossier.append(at: time.moment) { count throws(Findings) in
            [try count.addTypist(name)]
        }
        common.say("\(name) mag typen.", "\(name) may type.")
    }
}

struct EnterCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "enter",
        abstract: "Type a document at the terminal; in exercises also from a file.",
        discussion: """
            With --document the form appears page by page, as on paper. What was typed is kept after \
            every box: the same command goes on where it was stopped.
            Whether it is a first or second entry of a document, the journal decides. Where two \
            entries differ, a third person types the cells in dispute; `status` names them.
            In a real dossier it is done by a typist, who is asked for the passphrase.
            """
    )

    @OptionGroup var session: TypingSession
    @Option(help: "The document to type at the terminal, by key: \"SB 12\".")
    var document: String?
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if (document == nil) == (session.file == nil) {
            throw ValidationError("Give --document \"SB 12\" to type at the terminal, or a file.")
        }
    }

    func run() throws {
        if let file = session.file { return try session.typeFile(file, .entry, common) }
        try session.typeAtTerminal(.entry, document, common)
    }
}

struct HandCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "hand",
        abstract: "Type the hand count at the terminal; in exercises also from a file.",
        discussion: """
            Without a file the sheet of totals appears: every list, the total, and the number of \
            documents processed.
            At the central committee also, with --seats, the outcome of the reckoning of the seats by \
            hand: the last pages of the worksheets. In exercises that is a file of its own: \
            `CSB,seats.quota,70106`.
            In a real dossier it is done by a hand counter, who is asked for the passphrase.
            """
    )

    @OptionGroup var session: TypingSession
    @Flag(help: "The outcome of the reckoning of the seats, at the terminal.") var seats = false
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if seats, session.file != nil {
            throw ValidationError("--seats is for the terminal; a file says itself what it holds.")
        }
    }

    func run() throws {
        if let file = session.file { return try session.typeFile(file, .hand, common) }
        try session.typeAtTerminal(seats ? .seats : .hand, nil, common)
    }
}

struct SettleCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle",
        abstract: "Accept a difference (two people) or warnings (one person), for a reason.",
        discussion: """
            --list: a difference between hand count and computed total, by two people.
            --warning: the open warnings of one rule, by one person who looked at the paper; all at \
            once, or with --document those of one document. A warning whose figures are typed anew \
            needs a new look. An error is never accepted so: it is mended. In a real dossier that person \
            is a coordinator.
            \(PairOptions.discussion)
            """
    )

    @Argument(help: "The dossier.") var dossier: String
    @Option(help: "The difference of this list, by number, or of the total.") var list: String?
    @Option(help: "The open warnings of this rule, such as SB-36.") var warning: String?
    @Option(help: "With --warning: only those of this document, by key: \"SB 12\".")
    var document: String?
    @Option(help: "The reason; that of a difference is printed in the record.") var accept: String
    @Option(help: "Who does it.") var by: String
    @Option(name: .customLong("and"), help: "With --list: the second person, who confirms it.")
    var and: String?
    @OptionGroup var identification: Identification
    @Option(help: "The same for the second person.") var andPassphraseFile: String?
    @OptionGroup var time: MomentOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard (list == nil) != (warning == nil) else {
            throw ValidationError("Give --list 5 for a difference, or --warning SB-36.")
        }
        guard let list else {
            if and != nil { throw ValidationError("--and belongs to --list.") }
            return
        }
        if document != nil { throw ValidationError("--document belongs to --warning.") }
        if and == nil { throw ValidationError("Missing expected argument '--and <and>'") }
        if item == nil { throw ValidationError("--list is a number or total, not «\(list)».") }
    }

    private var item: ComparedItem? {
        list == "total" ? .total : list.flatMap { Int($0) }.map { .list(ListNumber($0)) }
    }

    func run() throws {
        try Printable.check(
            [accept, by, and ?? by].map { words in
                let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                return (text: line, place: Place())
            }
        )
        var dossier = try Dossier(dossier)
        if let warning { return try accept(warning, in: &dossier) }
        guard let item, let and else { return }
        try dossier.identify(
            (by, identification.passphraseFile),
            (and, andPassphraseFile),
            common.chosenLanguage
        )
        let events = try dossier.append(at: time.moment) { count throws(Findings) in
            [try count.accept(item, reason: accept, by: by, and: and)]
        }
        let open = dossier.count.comparison?.open.count ?? 0
        common.say("Vastgelegd. Nog open: \(open).", "Recorded. Still open: \(open).")
        common.tellSeals(of: events)
    }

    private func accept(_ rule: String, in dossier: inout Dossier) throws {
        try identification.person(named: by, [.coordinator], in: &dossier, common.chosenLanguage)
        let events = try dossier.append(at: time.moment) { count throws(Findings) in
            try count.acceptWarnings(
                of: rule,
                on: document.map { DocumentKey($0) },
                reason: accept,
                by: by
            )
        }
        let taken = events.count { if case .warningAccepted = $0 { true } else { false } }
        let open = dossier.count.openWarnings.count
        common.say(
            "\(counted(taken, "waarschuwing", "waarschuwingen")) \(rule) aanvaard door \(by). "
                + "Nog open: \(open).",
            "\(counted(taken, "warning", "warnings")) \(rule) accepted by \(by). "
                + "Still open: \(open)."
        )
        common.tellSeals(of: events)
    }
}

struct CloseCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Declare the count complete, by two people.",
        discussion: PairOptions.discussion
    )

    @Argument(help: "The dossier.") var dossier: String
    @OptionGroup var pair: PairOptions
    @OptionGroup var time: MomentOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        var dossier = try Dossier(dossier)
        try refuseBeforeTheElection(dossier.count)
        try pair.identify(in: &dossier, common.chosenLanguage)
        if dossier.count.whyNoRecord == nil {
            try Press(dossier.count, folder: ".", moment: time.moment).rehearseRecord()
        }
        try dossier.append(at: time.moment) { count throws(Findings) in
            [
                try count.close(
                    by: pair.by,
                    and: pair.and,
                    at: time.moment,
                    software: Surroundings.version,
                    hash: { sha256(CountFile.text(of: $0, closing: $1)) }
                )
            ]
        }
        guard let closing = dossier.count.closing else { return }
        common.say(
            "Gesloten op \(closing.moment). SHA-256 van het telbestand: \(closing.countFileHash)",
            "Closed at \(closing.moment). SHA-256 of the count file: \(closing.countFileHash)"
        )
    }

    private func refuseBeforeTheElection(_ count: Count) throws(Findings) {
        let day = count.step.election.date
        guard time.moment.date < day else { return }
        throw Findings([
            Diagnostic(
                "CL-06",
                found: Text(
                    nl: "\(time.moment) ligt voor de dag van de stemming, \(day)",
                    en: "\(time.moment) is before the day of the vote, \(day)"
                ),
                why: Text(
                    nl: "Dit moment staat onder aan elke bladzijde van het proces-verbaal.",
                    en: "This moment stands at the foot of every page of the record."
                ),
                remedy: Text(
                    nl: "Zet de klok van de computer gelijk, of geef het juiste moment met --date.",
                    en: "Set the clock of the computer, or give the right moment with --date."
                )
            )
        ])
    }
}
