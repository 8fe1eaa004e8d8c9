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
    }
}

struct TypistCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "typist",
        abstract: "Who may type in an exercise.",
        subcommands: [TypistAddCommand.self]
    )
}

struct TypistAddCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a typist; one natural person has one name."
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
        abstract: "Accept a difference for a reason, by two people."
    )

    @Argument(help: "The dossier.") var dossier: String
    @Option(help: "Number of the list, or total.") var list: String
    @Option(help: "The reason; it is printed in the record.") var accept: String
    @OptionGroup var pair: PairOptions
    @OptionGroup var time: MomentOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if item == nil { throw ValidationError("--list is a number or total, not «\(list)».") }
    }

    private var item: ComparedItem? {
        list == "total" ? .total : Int(list).map { .list(ListNumber($0)) }
    }

    func run() throws {
        guard let item else { return }
        try Printable.check(
            [accept, pair.by, pair.and].map { words in
                let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                return (text: line, place: Place())
            }
        )
        var dossier = try Dossier(dossier)
        let events = try dossier.append(at: time.moment) { count throws(Findings) in
            [try count.accept(item, reason: accept, by: pair.by, and: pair.and)]
        }
        let open = dossier.count.comparison?.open.count ?? 0
        common.say("Vastgelegd. Nog open: \(open).", "Recorded. Still open: \(open).")
        common.tellSeals(of: events)
    }
}

struct CloseCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Declare the count complete, by two people."
    )

    @Argument(help: "The dossier.") var dossier: String
    @OptionGroup var pair: PairOptions
    @OptionGroup var time: MomentOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        var dossier = try Dossier(dossier)
        try refuseBeforeTheElection(dossier.count)
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
