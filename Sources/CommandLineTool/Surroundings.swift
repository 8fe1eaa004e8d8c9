import Diagnostics
import Elections
import Foundation

/// What the program takes from the machine it runs on: language, clock, and its own folder.
enum Surroundings {
    /// Version that is written into dossiers and count files.
    static let version = "0.1.0"

    /// Dutch where the locale says so, else English.
    static var language: Language {
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
            .compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale?.hasPrefix("nl") == true ? .dutch : .english
    }

    /// The wall clock of this machine.
    static func now() -> Moment {
        let parts = Calendar(identifier: .gregorian).dateComponents(
            [.year, .month, .day, .hour, .minute, .second],
            from: Date()
        )
        func two(_ number: Int?) -> String { String(100 + (number ?? 0)).suffix(2).description }
        let date =
            "\(10000 + (parts.year ?? 0))".suffix(4) + "-\(two(parts.month))-\(two(parts.day))"
        let time = "\(two(parts.hour)):\(two(parts.minute)):\(two(parts.second))"
        guard let moment = Moment("\(date)T\(time)") else {
            preconditionFailure("the clock gives a time of day")
        }
        return moment
    }

    /// The same clock in seconds since 1970 (UTC), which no summer time puts back.
    static func clock() -> Int { Int(Date().timeIntervalSince1970) }

    /// Whether a moment is the one on the wall, give or take a minute.
    static func isNow(_ moment: Moment) -> Bool {
        guard let given = instant(moment), let now = instant(now()) else { return false }
        return abs(given.timeIntervalSince(now)) < 60
    }

    /// The moment as if there were no summer time, so that no hour of the year comes twice.
    private static func instant(_ moment: Moment) -> Date? {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar.date(
            from: DateComponents(
                year: moment.date.year,
                month: moment.date.month,
                day: moment.date.day,
                hour: moment.hour,
                minute: moment.minute,
                second: moment.second
            )
        )
    }

    /// Bytes that nobody can guess.
    static func randomBytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    /// The folder that holds `Templates/` and `Fonts/`: named by `PAPIERSPOOR_HOME`, or found
    /// upwards from the program itself.
    static func home() throws(Findings) -> URL {
        if let named = ProcessInfo.processInfo.environment["PAPIERSPOOR_HOME"] {
            let folder = URL(fileURLWithPath: named)
            if isHome(folder) { return folder }
            throw homeMissing(named)
        }
        let program = (Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0]))
            .resolvingSymlinksInPath()
        var folder = program.deletingLastPathComponent()
        while folder.path != "/" {
            if isHome(folder) { return folder }
            folder.deleteLastPathComponent()
        }
        throw homeMissing(program.path)
    }

    private static func isHome(_ folder: URL) -> Bool {
        ["Templates", "Fonts"].allSatisfy {
            var isFolder: ObjCBool = false
            let path = folder.appendingPathComponent($0).path
            return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
                && isFolder.boolValue
        }
    }

    private static func homeMissing(_ path: String) -> Findings {
        Findings([
            Diagnostic(
                "IN-01",
                at: Place(file: path),
                found: Text(
                    nl: "de mappen Templates en Fonts zijn niet gevonden",
                    en: "the folders Templates and Fonts were not found"
                ),
                why: Text(
                    nl: "Alle tekst op papier komt uit Templates, alle letters uit Fonts.",
                    en: "All text on paper comes from Templates, all letters from Fonts."
                ),
                remedy: Text(
                    nl: "Zet PAPIERSPOOR_HOME op de map waar die twee in staan.",
                    en: "Set PAPIERSPOOR_HOME to the folder that has the two."
                )
            )
        ])
    }
}
