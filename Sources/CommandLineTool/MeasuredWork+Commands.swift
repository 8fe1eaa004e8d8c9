import Diagnostics
import Foundation

/// What a user would type, for work whose dossier is made first.
extension MeasuredWork {
    /// Runs a command line of the program; only what is wrong is told.
    package static func command(_ arguments: [String]) throws {
        guard Papierspoor.run(arguments, isQuiet: true) == 0 else {
            throw Absent.work(arguments.joined(separator: " "))
        }
    }

    /// Runs `papierspoor print` with these arguments; the number of pages is returned.
    package static func print(_ arguments: [String]) throws -> Int {
        do {
            return try PrintCommand.parse(arguments).execute().pages
        } catch let findings as Findings {
            Reporter.report(findings.all, in: Surroundings.language)
            throw findings
        }
    }

    /// The folder with `Fonts`, `examples` and `Tests`.
    package static func home() throws -> URL { try Surroundings.home() }
}
