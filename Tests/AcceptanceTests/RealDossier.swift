import Foundation
import Testing

/// A dossier in earnest of Hellendoorn, whose people have passphrases in files.
struct RealDossier {
    let scratch: Scratch
    let dossier: String
    let program = Program()

    static let administrator = "Beheerder Q"
    static let coordinator = "Coördinator R"

    /// With its two founders; others as they are registered.
    init(in scratch: Scratch) throws {
        self.scratch = scratch
        dossier = scratch.path("dossier")
        let made = try program.run(
            "new",
            dossier,
            "--definition",
            Program.examples + "/definition",
            "--level",
            "municipality",
            "--area",
            "0163"
        )
        try #require(made.status == 0, "\(made.errors)")
        #expect(made.output.contains("papierspoor person add"))
        try require(add(Self.administrator, "administrator", by: nil))
        try require(add(Self.coordinator, "coordinator", by: Self.administrator))
        try require(confirm(Self.administrator, by: Self.coordinator))
    }

    /// The passphrase of a person: of no word of any name.
    static func passphrase(of name: String) -> String {
        "trein wolk stoel "
            + String(name.unicodeScalars.map { $0.value % 7 }.map(String.init).joined())
    }

    /// The file with that passphrase.
    func secret(of name: String) throws -> String {
        try scratch.write(Self.passphrase(of: name) + "\n", "secret-\(name.hashValue)")
    }

    func add(
        _ name: String,
        _ role: String,
        by registrar: String?,
        passphrase: String? = nil,
        _ more: String...
    ) throws -> Program.Outcome {
        let initials = name.split(separator: " ").compactMap(\.first).map(String.init).joined()
        var arguments = [
            "person", "add", dossier, name, "--role", role, "--initials", initials,
            "--new-passphrase-file",
            try passphrase.map { try scratch.write($0 + "\n", "chosen") } ?? secret(of: name),
        ]
        if let registrar {
            arguments += ["--by", registrar, "--passphrase-file", try secret(of: registrar)]
        }
        return try program.run(arguments + more)
    }

    func confirm(_ name: String, by other: String) throws -> Program.Outcome {
        try program.run([
            "person", "confirm", dossier, name, "--by", other, "--passphrase-file",
            try secret(of: other),
        ])
    }

    /// Registers and confirms.
    func register(_ name: String, _ role: String) throws {
        try require(add(name, role, by: Self.administrator))
        try require(confirm(name, by: Self.coordinator))
    }

    func require(_ outcome: Program.Outcome) throws {
        try #require(outcome.status == 0, "\(outcome.errors)")
    }

    /// A command on this dossier.
    @discardableResult
    func run(_ arguments: String...) throws -> Program.Outcome {
        try program.run([arguments[0], dossier] + arguments.dropFirst())
    }

    func people() throws -> [[String: Any]] {
        let outcome = try program.run("person", "list", dossier, "--json")
        let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        return try #require((value as? [String: Any])?["people"] as? [[String: Any]])
    }

    func state(of name: String) throws -> String? {
        try people().first { $0["name"] as? String == name }?["state"] as? String
    }

    /// Rows of the journal of one kind.
    func rows(_ kind: String) throws -> Int {
        try run("journal", "--json", "--kind", kind).output.split(separator: "\n").count
    }
}
