import Foundation
import Testing

/// An exercise dossier of one area, with the people of a small team.
struct Rehearsal {
    let scratch: Scratch
    let dossier: String
    var program = Program()

    static let people = ["Invoerder A", "Invoerder B", "Invoerder C", "Teller D", "Teller E"]

    init(
        in scratch: Scratch,
        area: String,
        level: String = "municipality",
        people: Int? = nil,
        sample: Int? = nil
    )
        throws
    {
        self.scratch = scratch
        dossier = scratch.path("dossier")
        let made = try program.run(
            [
                "new", dossier, "--definition", Program.examples + "/definition", "--level", level,
                "--area", area, "--exercise", "--date", "2017-03-15T21:00:00",
            ] + (sample.map { ["--sample", "\($0)"] } ?? [])
        )
        try #require(made.status == 0, "\(made.errors)")
        for person in Self.people.prefix(people ?? Self.people.count) {
            try run("typist", "add", person)
        }
    }

    /// A command on this dossier; its name stands first, then its other arguments.
    @discardableResult
    func run(_ arguments: String...) throws -> Program.Outcome {
        let words = arguments[0] == "typist" ? 2 : 1
        return try program.run(
            Array(arguments.prefix(words)) + [dossier] + arguments.dropFirst(words)
        )
    }

    /// Both entries and both hand counts of an example.
    func complete(_ example: String) throws {
        for person in ["Invoerder A", "Invoerder B"] { try type("enter", person, example) }
        for person in ["Teller D", "Teller E"] { try type("hand", person, example) }
    }

    func type(_ command: String, _ person: String, _ example: String) throws {
        let file = command == "enter" ? "entry" : "hand"
        let outcome = try run(
            command,
            "--typist",
            person,
            "\(Program.examples)/\(example)/\(file).csv",
            "--date",
            "2017-03-16T01:00:00"
        )
        try #require(outcome.status == 0, "\(outcome.errors)")
    }

    func status() throws -> [String: Any] {
        let outcome = try run("status", "--json")
        let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        return try #require(value as? [String: Any], "\(outcome.errors)")
    }

    func progress(_ state: String) throws -> Int {
        let documents = try #require(try status()["documents"] as? [String: Int])
        return try #require(documents[state])
    }

    func findings() throws -> [[String: String]] {
        try #require(try status()["findings"] as? [[String: String]])
    }

    /// The bytes of the journal.
    func journal() throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: dossier + "/journal.sqlite"))
    }

    /// SQL on the journal's file, without the program.
    func sql(_ statements: String) throws -> Program.Outcome {
        try program.run("/usr/bin/sqlite3", [dossier + "/journal.sqlite", statements])
    }
}

extension Rehearsal {
    /// Somebody looks at every open warning and takes it as it is.
    func acceptWarnings() throws { try program.acceptWarnings(in: dossier) }
}

extension Program {
    /// Takes every open warning of a dossier, rule by rule.
    func acceptWarnings(in dossier: String) throws {
        let status = try run("status", dossier, "--json").output
        let value = try JSONSerialization.jsonObject(with: Data(status.utf8))
        let findings = (value as? [String: Any])?["findings"] as? [[String: String]]
        let open = try #require(findings).filter {
            $0["severity"] == "warning" && $0["state"] == "open"
        }
        for rule in Set(open.compactMap { $0["rule"] }).sorted() {
            let outcome = try run([
                "settle", dossier, "--warning", rule, "--accept", "Nagekeken op het papier",
                "--by", "Coördinator F",
            ])
            try #require(outcome.status == 0, "\(outcome.errors)")
        }
    }
}
