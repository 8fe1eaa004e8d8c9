import ArgumentParser
import CountingProcess
import Diagnostics
import ElectionFiles
import Elections

struct NewCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a dossier for one area.",
        discussion: """
            Without --sample the hand count is of all lists. With it, of so many lists, drawn in public \
            with dice once the totals are sealed (control protocol): see «draw».
            """
    )

    @Argument(help: "The folder to make.") var dossier: String
    @Option(help: "The folder with the definition of the election.") var definition: String
    @Option(help: "municipality, district or central.") var level: Level
    @Option(help: "Name, code or number of the municipality or district; CSB for the whole.")
    var area: String
    @Flag(help: "Figures may come from files; every page says OEFENING.") var exercise = false
    @Option(help: "Draw so many lists for the hand count, 1 or more; by default it is of all.")
    var sample: Int?
    @OptionGroup var time: MomentOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let made = try Dossier.create(
            at: dossier,
            definition: definition,
            level: level,
            area: area,
            isExercise: exercise,
            sample: sample,
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
            Without a file the sheets appear page by page, as the booklet lies on the table. How far \
            they are read back is --depth: totals (every list, the total, the number of documents \
            processed), pages (the sums on every page too), or cells (every row too). A list that \
            differs can be read back further later on: --depth cells --lists 5.
            Where two people typed a box differently the same command asks a third person for it.
            At the central committee also, with --seats, the outcome of the reckoning of the seats by \
            hand: the last pages of the worksheets. In exercises that is a file of its own: \
            `CSB,seats.quota,70106`.
            In a real dossier it is done by a hand counter, who is asked for the passphrase.
            """
    )

    @OptionGroup var session: TypingSession
    @Flag(help: "The outcome of the reckoning of the seats, at the terminal.") var seats = false
    @Option(help: "How far the worksheets are read back: totals, pages or cells.")
    var depth: ReadBackDepth?
    @Option(help: "Only the worksheets of these lists, without the totals: 5,9-12.")
    var lists: String?
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if depth != nil || lists != nil, seats || session.file != nil {
            throw ValidationError("--depth and --lists are for worksheets at the terminal.")
        }
        if lists != nil, (depth ?? .totals) == .totals {
            throw ValidationError("--lists needs --depth pages or --depth cells.")
        }
        if seats, session.file != nil {
            throw ValidationError("--seats is for the terminal; a file says itself what it holds.")
        }
    }

    func run() throws {
        if let file = session.file { return try session.typeFile(file, .hand, common) }
        if seats { return try session.typeAtTerminal(.seats, nil, common) }
        try session.typeWorksheets(depth ?? .totals, of: lists, common)
    }
}

extension ReadBackDepth: ExpressibleByArgument {}
