import ArgumentParser
import CountingProcess
import Diagnostics
import ElectionFiles
import Elections
import Foundation
import SeatCases

struct DemoCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "The House of 15 March 2017, from a blank N 10 in Rotterdam to 150 elected."
    )

    @Option(help: "The folder to make; one of an earlier demonstration is replaced.")
    var out = "demo"
    @OptionGroup var common: CommonOptions

    func run() throws {
        let demonstration = try Demonstration(folder: out, common: common)
        try demonstration.municipality()
        try demonstration.district()
        try demonstration.central()
        try demonstration.outcome()
        demonstration.summary()
    }
}

/// The whole chain on real figures, command by command, as people would type them.
private final class Demonstration {
    private let folder: String
    private let common: CommonOptions
    private let examples: String
    private let reason: String
    private var made: [(what: String, where: String, pages: Int)] = []

    private static let marker = "/.papierspoor-demo"

    init(folder: String, common: CommonOptions) throws {
        self.folder = folder
        self.common = common
        examples = try Surroundings.home().appendingPathComponent("examples/tk2017").path
        let file = try Files.read(examples + "/rotterdam/reason.txt")
        reason = String(decoding: file.bytes, as: UTF8.self)
        try prepare()
    }

    private func prepare() throws {
        let files = FileManager.default
        if files.fileExists(atPath: folder) {
            guard files.fileExists(atPath: folder + Self.marker) else {
                throw Findings([
                    Diagnostic(
                        "IN-04",
                        at: Place(file: folder),
                        found: Text(
                            nl: "deze map is er al, en niet van een demonstratie",
                            en: "this folder is there, and not of a demonstration"
                        ),
                        why: Text(
                            nl: "De demonstratie gooit niets van u weg.",
                            en: "The demonstration removes nothing of yours."
                        ),
                        remedy: Text(
                            nl: "Kies een andere map met --out.",
                            en: "Choose another folder with --out."
                        )
                    )
                ])
            }
            try files.removeItem(atPath: folder)
        }
        try Files.makeFolder(folder)
        try Files.write("", to: folder + Self.marker)
    }

    // MARK: - Rotterdam, the municipality

    func municipality() throws {
        let dossier = folder + "/rotterdam"
        try begin(dossier, level: "municipality", area: "Rotterdam", at: "2017-03-14T09:00:00")
        try add(["Invoerder A", "Invoerder B", "Invoerder C", "Teller D", "Teller E"], to: dossier)
        try print(
            "blank N 10, 365 stations, one print job",
            dossier,
            "blank",
            "blank",
            ["--single-job", "--date", "2017-03-14T09:10:00"]
        )
        try print(
            "blank N 11",
            dossier,
            "blank",
            "blank",
            ["--form", "n11", "--date", "2017-03-14T09:10:00"]
        )
        try receive(dossier, at: "2017-03-15T23:10:00")
        try enterWithSlips(dossier)
        try print("hand-count booklet, layout B, and sealed answer", dossier, "booklet", "booklet")
        try print(
            "transcripts of SB 5 and SB 48",
            dossier,
            "filled",
            "transcripts",
            [
                "--documents", "SB 5,SB 48", "--date", "2017-03-16T10:30:00",
            ]
        )
        let hand = examples + "/rotterdam/hand.csv"
        try type("hand", dossier, "Teller D", hand, at: "2017-03-16T12:00:00")
        try type("hand", dossier, "Teller E", hand, at: "2017-03-16T12:20:00")
        try run(["compare", dossier], expecting: 1)
        try settle(dossier)
        try finish(dossier, at: "2017-03-16T14:31:27", record: "N 11 and annex")
    }

    private func enterWithSlips(_ dossier: String) throws {
        let first = examples + "/rotterdam/entry.csv"
        let second = folder + "/second-typist.csv"
        let slips = examples + "/rotterdam/slips.csv"
        try Files.write(try overlaid(first, with: slips), to: second)
        try type("enter", dossier, "Invoerder A", first, at: "2017-03-15T23:30:00")
        try type("enter", dossier, "Invoerder B", second, at: "2017-03-16T02:10:00")
        try run(["status", dossier], expecting: 1)
        let third = examples + "/rotterdam/third-reading.csv"
        try type("enter", dossier, "Invoerder C", third, at: "2017-03-16T09:40:00")
    }

    /// The lines of a transcript, those of the slips in place of what they spoil.
    private func overlaid(_ transcript: String, with slips: String) throws -> String {
        let lines = String(decoding: try Files.read(transcript).bytes, as: UTF8.self)
            .split(separator: "\n")
        var spoilt = String(decoding: try Files.read(slips).bytes, as: UTF8.self)
            .split(separator: "\n").dropFirst()
            .reduce(into: [Substring: Substring]()) { $0[place(of: $1)] = $1 }
        var result = lines.map { spoilt.removeValue(forKey: place(of: $0)) ?? $0 }
        result += spoilt.values.sorted()
        return result.joined(separator: "\n") + "\n"
    }

    /// Document and field of a line.
    private func place(of line: Substring) -> Substring {
        line.lastIndex(of: ",").map { line[..<$0] } ?? line
    }

    private func settle(_ dossier: String) throws {
        let open = try Dossier(dossier).count.comparison?.open ?? []
        for line in open where line.item != .total {
            try run(
                [
                    "settle", dossier, "--list", line.item.description, "--accept", reason,
                    "--by", "Coördinator F", "--and", "Coördinator G",
                    "--date", "2017-03-16T14:20:00",
                ],
                isShown: line.item == open.first?.item
            )
        }
        if open.count > 1 {
            Swift.print("  … \(open.count - 2) × settle --list …")
        }
    }

    // MARK: - District 13

    func district() throws {
        let dossier = folder + "/district-13"
        try begin(dossier, level: "district", area: "Rotterdam", at: "2017-03-16T15:00:00")
        try add(["Invoerder H", "Invoerder J", "Teller K", "Teller L"], to: dossier)
        try print(
            "blank O 3",
            dossier,
            "blank",
            "blank",
            [
                "--form", "o3", "--date", "2017-03-16T15:05:00",
            ]
        )
        try receive(dossier, at: "2017-03-16T15:30:00")
        let entry = examples + "/district-13/entry.csv"
        let hand = examples + "/district-13/hand.csv"
        try type("enter", dossier, "Invoerder H", entry, at: "2017-03-16T15:40:00")
        try type("enter", dossier, "Invoerder J", entry, at: "2017-03-16T16:10:00")
        try compareCode(of: "GEM 0599", in: dossier, by: "Invoerder J", at: "2017-03-16T16:15:00")
        try print("hand-count booklet and sealed answer", dossier, "booklet", "booklet")
        try type("hand", dossier, "Teller K", hand, at: "2017-03-16T16:30:00")
        try type("hand", dossier, "Teller L", hand, at: "2017-03-16T16:40:00")
        try run(["compare", dossier])
        try finish(dossier, at: "2017-03-16T17:04:00", record: "O 3, annexes 1 and 2")
    }

    // MARK: - The central committee

    func central() throws {
        let dossier = folder + "/central"
        try begin(dossier, level: "central", area: "Nederland", at: "2017-03-19T09:00:00")
        try add(["Invoerder M", "Invoerder N", "Teller P", "Teller Q"], to: dossier)
        try print(
            "blank P 22",
            dossier,
            "blank",
            "blank",
            ["--form", "p22", "--date", "2017-03-19T09:05:00"]
        )
        try receive(dossier, at: "2017-03-19T09:30:00")
        let entry = folder + "/o3-of-20-districts.csv"
        try Files.write(try recordsOfDistricts(), to: entry)
        try type("enter", dossier, "Invoerder M", entry, at: "2017-03-19T10:00:00")
        try type("enter", dossier, "Invoerder N", entry, at: "2017-03-19T14:00:00")
        try compareCode(of: "KK 13", in: dossier, by: "Invoerder N", at: "2017-03-19T14:05:00")
        try print("hand-count booklet and sealed answer", dossier, "booklet", "booklet")
        let hand = examples + "/central/hand.csv"
        try type("hand", dossier, "Teller P", hand, at: "2017-03-20T11:00:00")
        try type("hand", dossier, "Teller Q", hand, at: "2017-03-20T11:30:00")
        try run(["compare", dossier])
        try print("worksheets for the seats, and sealed seats", dossier, "seat-sheets", "seats")
        let seats = examples + "/central/seats.csv"
        try type("hand", dossier, "Teller P", seats, at: "2017-03-20T16:00:00")
        try type("hand", dossier, "Teller Q", seats, at: "2017-03-20T16:20:00")
        try finish(dossier, at: "2017-03-21T16:00:00", record: "P 22, annexes 1 and 2")
    }

    /// What stands on the 20 O 3s: that of district 13 as it was printed here, the others as in 2017.
    private func recordsOfDistricts() throws -> String {
        let others = try Files.read(examples + "/central/entry.csv")
        let district = try Dossier(folder + "/district-13").count
        let own = FiguresWriter.text([
            (fields: district.forms.record, figures: district.record ?? Figures())
        ])
        let lines = own.split(separator: "\n").dropFirst().joined(separator: "\n")
        return String(decoding: others.bytes, as: UTF8.self) + lines + "\n"
    }

    /// Whether the totals that the program added up, which 2017 established, would change anything.
    func outcome() throws {
        let dossier = folder + "/central"
        try print(
            "P 22 on the computed totals, for comparison",
            dossier,
            "record",
            "computed",
            ["--computed", "--date", "2017-03-21T16:10:00"]
        )
        try print(
            "closing report with the 150 seats",
            dossier,
            "report",
            "report",
            ["--date", "2017-03-21T16:10:00"]
        )
        let other = dossier + "/paper/computed.json"
        Swift.print("\n$ papierspoor export \(dossier) case --computed > \(other)")
        let seatCase = try SeatCase(of: Dossier(dossier).count, on: .computed)
        try Files.write(SeatCaseText.json(seatCase.id, seatCase.question) ?? "", to: other)
        try run(["margin", dossier])
        try run(["margin", dossier, "--against", other])
    }

    // MARK: - Common to all

    private func begin(
        _ dossier: String,
        level: String,
        area: String,
        at moment: String
    ) throws {
        try run([
            "new", dossier, "--definition", examples + "/definition", "--level", level,
            "--area", area, "--exercise", "--date", moment,
        ])
    }

    /// Every paper comes in, each as it is typed from the pile.
    private func receive(_ dossier: String, at moment: String) throws {
        let keys = try Dossier(dossier).count.step.sources.map { $0.key.rawValue + "\n" }.joined()
        let file = dossier + "-papers.txt"
        try Files.write(keys, to: file)
        try run(["receive", dossier, "--from", file, "--date", moment])
    }

    /// The code that the step below printed stands on its paper; those of 2017 bear none.
    private func compareCode(
        of document: String,
        in dossier: String,
        by person: String,
        at moment: String
    ) throws {
        let others = try Dossier(dossier).count.step.sources.count > 1
        try run(
            [
                "check-code", dossier, "--document", document, "--equal", "--by", person, "--date",
                moment,
            ],
            expecting: others ? 1 : 0
        )
    }

    private func add(_ people: [String], to dossier: String) throws {
        for person in people { try run(["typist", "add", dossier, person]) }
    }

    private func type(
        _ command: String,
        _ dossier: String,
        _ typist: String,
        _ file: String,
        at moment: String
    ) throws {
        try run([command, dossier, "--typist", typist, file, "--date", moment])
    }

    private func finish(_ dossier: String, at moment: String, record: String) throws {
        try print("comparison sheet and opened seal", dossier, "comparison", "comparison")
        try acceptWarnings(dossier, at: moment)
        try run([
            "close", dossier, "--by", "Coördinator F", "--and", "Coördinator G", "--date", moment,
        ])
        try print("completed \(record)", dossier, "record", "record")
        try account(dossier, at: moment)
        let counts = "\(dossier)/paper/count-file.csv"
        let count = try Dossier(dossier).count
        if let closing = count.closing {
            Swift.print("\n$ papierspoor export \(dossier) counts > \(counts)")
            try Files.write(CountFile.text(of: count, closing: closing), to: counts)
        }
        try run(["status", dossier])
    }

    /// The public account of every difference; of some stations of 2017 no reason is known.
    private func account(_ dossier: String, at moment: String) throws {
        let items = try Dossier(dossier).count.unexplained.map(\.item.description)
        if !items.isEmpty {
            try run(
                ["account", "explain", dossier, "--none-found"]
                    + items.flatMap { ["--item", $0] }
                    + ["--by", "Coördinator F", "--and", "Coördinator G", "--date", moment]
            )
        }
        try print("account of differences", dossier, "account", "account", ["--date", moment])
    }

    /// Somebody looks at the warnings, rule by rule; without that the dossier is not closed.
    private func acceptWarnings(_ dossier: String, at moment: String) throws {
        let rules = Set(try Dossier(dossier).count.openWarnings.map(\.diagnostic.code))
        for rule in rules.sorted() {
            try run([
                "settle", dossier, "--warning", rule, "--accept",
                Self.reasons[rule] ?? "Zo staat het op het papier.",
                "--by", "Coördinator F", "--date", moment,
            ])
        }
    }

    /// What was found on the papers of 2017 for the rules that speak of them.
    private static let reasons = [
        "CC-01": "De processen-verbaal van 2017 dragen geen controlecode."
    ]

    private func print(
        _ what: String,
        _ dossier: String,
        _ kind: String,
        _ subfolder: String,
        _ options: [String] = []
    ) throws {
        let out = "\(dossier)/paper/\(subfolder)"
        let arguments = [dossier, kind, "--out", out] + options
        Swift.print("\n$ papierspoor print \(shown(arguments))")
        let result = try PrintCommand.parse(arguments).execute()
        Swift.print("  \(result.pages) pages in \(result.files.count) files")
        made.append((what, out, result.pages))
    }

    private func run(
        _ arguments: [String],
        expecting status: Int32 = 0,
        isShown: Bool = true
    ) throws {
        if isShown { Swift.print("\n$ papierspoor \(shown(arguments))") }
        fflush(nil)
        let options = ["--language", common.chosenLanguage.rawValue]
        let result = Papierspoor.run(arguments + options, isQuiet: !isShown)
        guard result == status else { throw ExitCode(result == 0 ? 70 : result) }
    }

    private func shown(_ arguments: [String]) -> String {
        arguments.map { $0.contains(" ") ? "\"\($0.prefix(60))\"" : $0 }.joined(separator: " ")
    }

    func summary() {
        Swift.print("\nMade:")
        for item in made {
            Swift.print(
                "  \(item.pages.aligned(to: 6)) pages  \(item.what)\n                \(item.where)"
            )
        }
        for dossier in ["rotterdam", "district-13", "central"] {
            guard let count = try? Dossier("\(folder)/\(dossier)").count,
                let comparison = count.comparison
            else { continue }
            let differing = comparison.lists.filter { $0.difference != 0 }
            let sum = differing.reduce(0) { $0 + abs($1.difference) }
            let states = Set(differing.map(\.state.rawValue)).sorted().joined(separator: ", ")
            Swift.print(
                "\n\(count.step.area) \(count.step.areaName): hand count and program differ on "
                    + "\(differing.count) of \(comparison.lists.count) lists, \(sum) votes in all, "
                    + "\(comparison.total.difference) in the total; \(states). "
                    + "The hand count leads: \(comparison.total.leading) votes."
            )
        }
    }
}
