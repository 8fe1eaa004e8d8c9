import Foundation
import Testing

/// A municipality of some stations, three lists of which one takes two pages, and print jobs of it.
struct JobRoom {
    let scratch: Scratch
    let dossier: String
    let program = Program()

    init(stations: Int = 9) throws {
        scratch = try Scratch()
        _ = try Council(in: scratch)
        dossier = scratch.path("municipality")
        let rows = (1...stations).map { "SB \($0),\($0),Zaal \($0),ordinary\n" }.joined()
        _ = try scratch.write("document,number,name,kind\n" + rows, "definition/stations/0999.csv")
        let more = (5...60).map { "2,ALL,\($0),2-\($0),Kandidaat 2-\($0),A.,,,Testdorp\n" }
        let candidates = try scratch.text("definition/candidates.csv")
        let split = try #require(candidates.range(of: "3,ALL,1,"))
        _ = try scratch.write(
            candidates[..<split.lowerBound] + more.joined() + candidates[split.lowerBound...],
            "definition/candidates.csv"
        )
        let made = try program.run([
            "new", dossier, "--definition", scratch.path("definition"), "--level", "municipality",
            "--area", "Testdorp", "--exercise", "--date", "2018-03-21T08:00:00",
        ])
        try #require(made.status == 0, "\(made.errors)")
    }

    static let date = "2018-03-20T12:00:00"

    func arguments(_ folder: String, _ options: [String]) -> [String] {
        ["print", dossier, "blank", "--job", scratch.path(folder), "--date", Self.date] + options
    }

    @discardableResult
    func print(_ folder: String, _ options: String...) throws -> Program.Outcome {
        let outcome = try program.run(arguments(folder, options))
        try #require(outcome.status == 0, "\(outcome.errors)")
        return outcome
    }

    func check(_ folder: String) throws -> Program.Outcome {
        try program.run("job", "check", scratch.path(folder))
    }

    /// Every file of a folder, hidden ones too.
    func files(_ folder: String) throws -> [String: Data] {
        let path = scratch.path(folder)
        guard FileManager.default.fileExists(atPath: path) else { return [:] }
        return try Dictionary(
            uniqueKeysWithValues: FileManager.default.contentsOfDirectory(atPath: path).map {
                ($0, try Data(contentsOf: URL(fileURLWithPath: path + "/" + $0)))
            }
        )
    }

    func rows(_ folder: String, _ manifest: String = "manifest.csv") throws -> [[String: String]] {
        let lines = try scratch.text("\(folder)/\(manifest)").split(separator: "\n")
        let header = lines[0].split(separator: ",").map(String.init)
        return lines.dropFirst().map { line in
            let values = line.split(separator: ",", omittingEmptySubsequences: false)
            return Dictionary(uniqueKeysWithValues: zip(header, values.map(String.init)))
        }
    }

    /// A fact of `pdfinfo`, such as `Pages`.
    func info(_ fact: String, _ file: String) throws -> String {
        let outcome = try program.run("/usr/bin/pdfinfo", [scratch.path(file)])
        let line = outcome.output.split(separator: "\n").first { $0.hasPrefix(fact + ":") }
        return try #require(line?.dropFirst(fact.count + 1)).trimmingCharacters(in: .whitespaces)
    }

    /// As text, empty ones too.
    func pages(_ file: String) throws -> [String] {
        var pages = try textOfPDF(scratch.path(file)).components(separatedBy: "\u{0C}")
        pages.removeLast()
        return pages
    }
}
