import Foundation
import TestSupport
import Testing

/// A small night at a municipality of three stations that goes round and round: typed, counted by
/// hand, settled, closed, corrected and backed up.
private final class Night {
    let scratch: Scratch
    let dossier: String
    private let program = Program()
    private let files: [String: String]
    private let secret: String

    /// One command of the night, and the rows that it adds to the journal, at least.
    struct Step {
        var name: String
        var arguments: [String]
        var isBackup = false
    }

    init() throws {
        scratch = try Scratch()
        let council = try Council(in: scratch)
        dossier = scratch.path("night")
        secret = try scratch.write("vijf willekeurige woorden hier\n", "secret")
        _ = try scratch.write(
            "document,number,name,kind\nSB 1,1,School,ordinary\nSB 2,2,Hal,ordinary\n"
                + "SB 3,3,Kerk,ordinary\n",
            "definition/stations/0999.csv"
        )
        files = try [
            "entry": Self.entry(["SB 1", "SB 2", "SB 3"]) + ["GEM 0999,eligible,900"],
            "again-0": Self.entry(["SB 1"]),
            // Another candidate, the same totals: the hand count stands.
            "again-1": Self.entry(["SB 1"], votesFor: 2),
            "hand": Self.hand,
        ].mapValues { [scratch] lines in
            let text = "document,field,value\n" + lines.map { $0 + "\n" }.joined()
            return try scratch.write(text, UUID().uuidString)
        }
        let made = try council.program.run([
            "new", dossier, "--definition", scratch.path("definition"), "--level", "municipality",
            "--area", "Testdorp", "--exercise", "--date", "2018-03-21T20:00:00",
        ])
        try #require(made.status == 0, "\(made.errors)")
        for person in ["Invoerder A", "Invoerder B", "Teller C", "Teller D"] {
            try program.run("typist", "add", dossier, person)
        }
    }

    private static func entry(_ stations: [String], votesFor candidate: Int = 1) -> [String] {
        stations.enumerated().flatMap { place, station in
            [60 + place, 40 - place, 32].enumerated().flatMap { index, total in
                (1...4).map { "\(station),list.\(index + 1).\($0),\($0 == candidate ? total : 0)" }
                    + ["\(station),list.\(index + 1).total,\(total)"]
            }
                + [
                    "poll_cards,132", "proxies,0", "admitted,132", "valid,132", "blank,0",
                    "invalid,0", "counted,132",
                ].map { "\(station),\($0)" }
        }
    }

    /// One vote more for list 1 than the stations have.
    private static let hand = [
        "GEM 0999,hand.1,184", "GEM 0999,hand.2,117", "GEM 0999,hand.3,96",
        "GEM 0999,hand.total,397", "GEM 0999,hand.documents,3",
    ]

    private static let pair = ["--by", "Voorzitter A", "--and", "Lid B"]

    private func type(_ command: String, _ person: String, _ file: String) -> Step {
        Step(
            name: "\(command) by \(person)",
            arguments: [command, dossier, "--typist", person, files[file] ?? ""]
        )
    }

    /// Until the first closing.
    var beginning: [Step] {
        [
            type("enter", "Invoerder A", "entry"), type("enter", "Invoerder B", "entry"),
            type("hand", "Teller C", "hand"), type("hand", "Teller D", "hand"),
        ]
    }

    /// From an open difference to the next time that the dossier is ready to be settled.
    func round(_ number: Int) -> [Step] {
        [
            Step(
                name: "settle",
                arguments: ["settle", dossier, "--list", "1", "--accept", "Nageteld"] + Self.pair
            ),
            Step(name: "close", arguments: ["close", dossier] + Self.pair),
            Step(
                name: "backup",
                arguments: [
                    "backup", dossier, "--to", scratch.path("copy-\(number).age"),
                    "--passphrase-file", secret,
                ],
                isBackup: true
            ),
            Step(
                name: "correct",
                arguments: ["correct", dossier, "--document", "SB 1", "--reason", "Hertelling"]
                    + Self.pair
            ),
            type("enter", "Invoerder A", "again-\(number % 2)"),
            type("enter", "Invoerder B", "again-\(number % 2)"),
        ]
    }

    /// Lets a command run for so long and kills it; whether it had ended by itself, and how.
    func start(_ step: Step, killingAfter microseconds: UInt32) throws -> Int32? {
        let process = try program.start(step.arguments)
        usleep(microseconds)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : nil
    }

    func run(_ step: Step) throws -> Program.Outcome { try program.run(step.arguments) }

    /// How many rows the journal has and its head code; the code of before is still in it.
    func verify(noted head: String?) throws -> (rows: Int, head: String) {
        let outcome = try program.run(
            ["journal", dossier, "--verify", "--json"] + (head.map { ["--head", $0] } ?? [])
        )
        try #require(outcome.status == 0, "\(outcome.errors)")
        let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        let object = try #require(value as? [String: Any])
        return (try #require(object["rows"] as? Int), try #require(object["head"] as? String))
    }

    /// A copy is there as a whole, or not at all.
    func isWhole(_ step: Step, _ number: Int) throws -> Bool {
        let file = step.arguments[3]
        guard FileManager.default.fileExists(atPath: file) else { return false }
        let restored = try program.run(
            "restore",
            file,
            "--to",
            scratch.path("restored-\(number)"),
            "--passphrase-file",
            secret
        )
        #expect(restored.status == 0, "\(restored.errors)")
        return true
    }
}

@Suite("A night in which the power fails 300 times")
struct KilledNightTests {
    @Test("loses nothing that was confirmed, keeps its chain, and goes on", arguments: Seed.some(1))
    func threeHundred(_ seed: Seed) throws {
        let night = try Night()
        var generator = seed.generator
        var known = try night.verify(noted: nil)
        var kills = 0
        var round = 0
        var failures = 0
        var steps = night.beginning
        while kills < 300 {
            if steps.isEmpty {
                round += 1
                steps = night.round(round)
            }
            let step = steps[0]
            // A backup works half a second on its passphrase.
            let delay = UInt32(generator.below(step.isBackup ? 900_000 : 60_000))
            let status = try night.start(step, killingAfter: delay)
            if status == nil { kills += 1 }
            let now = try night.verify(noted: known.head)
            let isDone =
                step.isBackup ? try night.isWhole(step, kills) : now.rows > known.rows
            if let status {
                #expect(status == 0 || status == 1, "\(step.name)")
                #expect(isDone, "\(step.name) was confirmed, and is not there")
            }
            known = now
            // What was cut off before anything of it was kept is simply done again.
            failures = isDone ? 0 : failures + 1
            if isDone || failures > 3 { steps.removeFirst() }
            guard failures > 3 else { continue }
            failures = 0
            let again = try night.run(step)
            #expect([0, 1].contains(again.status), "\(step.name): \(again.errors)")
            known = try night.verify(noted: known.head)
        }
        #expect(round > 10, "the night hardly went on: \(round) rounds")
    }
}
