import ArgumentParser
import CountingJournal
import Diagnostics
import Foundation

/// The command `papierspoor`.
package struct Papierspoor: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "papierspoor",
        abstract: "Prints the paper of a Dutch election count, and checks it.",
        discussion: """
            The paper leads and the hand count leads; the program only adds, compares and explains.
            Exit status: 0 fine, 1 open findings, 3 a lot must be drawn, 64 wrong usage, 65 bad input, \
            70 internal error.
            """,
        version: Surroundings.version,
        subcommands: [
            NewCommand.self, PersonCommand.self, TypistCommand.self, PrintCommand.self,
            ReceiveCommand.self, EnterCommand.self, HandCommand.self, StatusCommand.self,
            DifferencesCommand.self, RereadCommand.self, CheckCodeCommand.self,
            MissingCommand.self, CompareCommand.self, SettleCommand.self, CorrectCommand.self,
            LotCommand.self, DeceasedCommand.self, CloseCommand.self, ExportCommand.self,
            AccountCommand.self, AnnouncedCommand.self,
            JournalCommand.self, BackupCommand.self, RestoreCommand.self, SeatsCommand.self,
            MarginCommand.self, DemoCommand.self,
            DrawCommand.self, TemplateCommand.self, JobCommand.self,
        ]
    )

    package init() {}

    /// Runs a command line and ends the process with its exit status.
    package static func main() {
        Foundation.exit(run(Array(CommandLine.arguments.dropFirst())))
    }

    /// Runs a command line; the exit status is returned.
    static func run(_ arguments: [String], isQuiet: Bool = false) -> Int32 {
        Reporter.isQuiet.withLock { $0 = isQuiet }
        defer { Reporter.isQuiet.withLock { $0 = false } }
        var language = Surroundings.language
        do {
            var command = try parseAsRoot(arguments)
            if let speaking = command as? any SpeakingCommand {
                language = speaking.common.chosenLanguage
            }
            try command.run()
            return 0
        } catch let findings as Findings {
            Reporter.report(findings.all, in: language)
            return 65
        } catch let error as JournalError {
            Reporter.report([error.diagnostic], in: language)
            return 65
        } catch let status as ExitCode {
            return status.rawValue
        } catch {
            return explain(error, in: language)
        }
    }

    private static func explain(_ error: any Error, in language: Language) -> Int32 {
        let code = exitCode(for: error)
        if code == .success {
            Reporter.out(fullMessage(for: error))
            return 0
        }
        if code == .validationFailure {
            Reporter.note(fullMessage(for: error))
            return 64
        }
        Reporter.report(
            [
                Diagnostic(
                    "IN-70",
                    found: Text(
                        nl: "een onverwachte fout: \(error)",
                        en: "an unexpected error: \(error)"
                    ),
                    why: Text(
                        nl: "Het programma is hier niet op voorbereid; er is niets overgenomen.",
                        en: "The program was not prepared for this; nothing was taken over."
                    ),
                    remedy: Text(
                        nl: "Noteer wat u deed en meld deze regel.",
                        en: "Note what you did and report this line."
                    )
                )
            ],
            in: language
        )
        return 70
    }
}

/// Options that every command has.
struct CommonOptions: ParsableArguments {
    @Option(help: "Language of messages: nl or en. By default that of the locale.")
    var language: String?

    var chosenLanguage: Language {
        language.flatMap(Language.init(rawValue:)) ?? Surroundings.language
    }

    func validate() throws {
        if let language, Language(rawValue: language) == nil {
            throw ValidationError("--language is nl or en, not «\(language)».")
        }
    }

    func say(_ dutch: String, _ english: String) {
        Reporter.out(chosenLanguage == .dutch ? dutch : english)
    }
}

/// A command that speaks the language its user chose.
protocol SpeakingCommand: ParsableCommand {
    var common: CommonOptions { get }
}
