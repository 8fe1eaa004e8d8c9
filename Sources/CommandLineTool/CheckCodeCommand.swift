import ArgumentParser
import CountingProcess
import Diagnostics
import Elections

struct CheckCodeCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-code",
        abstract: "The check codes of the records that were typed, to lay beside the paper.",
        discussion: """
            On the first page of an N 11 or O 3 stands its check code (controlecode): it follows from \
            every figure printed on that form. Here is the code of what two people typed. Equal: every \
            figure was typed as printed. With --document and one of --equal, --differs and --absent a \
            person records what the paper says; --absent also where the paper was corrected with a pen.
            Exit status: 0 every code was compared and none differs, 1 there is something to do.
            """
    )

    @Argument(help: "The dossier.") var dossier: String
    @Option(help: "A record that was typed by two people, by key: \"GEM 0599\".")
    var document: String?
    @Flag(help: "What the paper says: --equal the same code, --differs another, --absent none.")
    var answer: CodeAnswer?
    @Option(help: "Who compared.") var by: String?
    @OptionGroup var identification: Identification
    @OptionGroup var time: MomentOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
        let given = [document != nil, answer != nil, by != nil].count { $0 }
        guard given == 0 || given == 3 else {
            throw ValidationError(
                "Give --document, one of --equal, --differs and --absent, and --by; or none of them."
            )
        }
    }

    func run() throws {
        var dossier = try Dossier(dossier)
        if let document, let answer, let by {
            try Printable.check(by)
            try identification.person(
                named: by,
                Role.handlers,
                in: &dossier,
                common.chosenLanguage
            )
            try dossier.append(at: time.moment) { count throws(Findings) in
                [try count.compareCode(of: DocumentKey(document), answer.meaning, by: by)]
            }
        }
        try list(dossier.count)
    }

    private func list(_ count: Count) throws {
        let coded = count.step.sources.compactMap { source in
            count.checkCode(of: source.key).map { (source: source, code: $0) }
        }
        guard !coded.isEmpty else {
            common.say(
                "Er is nog geen N 11 of O 3 door twee mensen gelijk getypt.",
                "No N 11 or O 3 was typed alike by two people yet."
            )
            throw ExitCode(1)
        }
        let isDutch = common.chosenLanguage == .dutch
        var table = TextTable(
            isDutch
                ? [("document", .left), ("", .left), ("code", .left), ("op papier", .left)]
                : [("document", .left), ("", .left), ("code", .left), ("on paper", .left)]
        )
        var isDone = coded.count == count.step.sources.count
        for (source, code) in coded {
            let comparison = count.codeComparison(of: source.key)
            isDone = isDone && comparison != nil && comparison?.answer != .differs
            let word =
                comparison?.answer.name ?? Text(nl: "nog niet bekeken", en: "not compared yet")
            table.add([
                source.key.rawValue, source.name, code.description, word[common.chosenLanguage],
            ])
        }
        Reporter.out(table.lines.joined(separator: "\n"))
        if !isDone { throw ExitCode(1) }
    }
}

/// The answers as flags of the command line.
enum CodeAnswer: String, EnumerableFlag {
    case equal
    case differs
    case absent

    fileprivate var meaning: CodeComparison.Answer {
        switch self {
        case .equal: .equal
        case .differs: .differs
        case .absent: .absent
        }
    }
}

extension CodeComparison.Answer {
    var name: Text {
        switch self {
        case .equal: Text(nl: "gelijk", en: "equal")
        case .differs: Text(nl: "anders", en: "differs")
        case .absent: Text(nl: "staat er niet op", en: "not on it")
        }
    }
}
