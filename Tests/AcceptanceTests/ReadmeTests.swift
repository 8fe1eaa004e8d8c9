import Foundation
import Testing

@Suite("The README is true")
struct ReadmeTests {
    private static let readme: String =
        (try? String(
            contentsOf: Program.repository.appendingPathComponent("README.md"),
            encoding: .utf8
        )) ?? ""

    private static let commands = ConsoleCommand.all(in: readme)

    @Test("every command in it gives the output that stands below it")
    func session() throws {
        let scratch = try Scratch()
        for name in ["examples", "README.md"] {
            try FileManager.default.createSymbolicLink(
                at: scratch.url.appendingPathComponent(name),
                withDestinationURL: Program.repository.appendingPathComponent(name)
            )
        }
        try FileManager.default.createDirectory(
            at: scratch.url.appendingPathComponent(".build/release"),
            withIntermediateDirectories: true
        )
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path(".build/release/papierspoor"),
            withDestinationPath: Program.path
        )
        let commands = Self.commands.filter { !$0.text.hasPrefix("make ") }
        #expect(commands.count >= 8)
        for command in commands {
            var program = Program()
            program.folder = scratch.url
            let outcome = try program.run("/bin/sh", ["-c", command.text + " 2>&1"])
            #expect(
                Self.settled(outcome.output) == Self.settled(command.output),
                "\(command.text)"
            )
        }
    }

    /// Output without the code of a seal, which is another one each time, and without the warning
    /// of a machine that has a route to the internet.
    private static func settled(_ output: String) -> String {
        output.replacing(/[0-9A-F]{25}/, with: "CODE")
            .replacing(/R9 warning: [^\n]*\n[^\n]*\n[^\n]*\n/, with: "")
    }

    @Test("it names exactly two set-up commands, and both are targets of the Makefile")
    func setUp() throws {
        let makefile = try String(
            contentsOf: Program.repository.appendingPathComponent("Makefile"),
            encoding: .utf8
        )
        let named = Self.commands.map(\.text).filter { $0.hasPrefix("make ") }
        #expect(named == ["make demo", "make test"])
        for target in ["demo", "test"] { #expect(makefile.contains("\n\(target):")) }
    }

    @Test("it fits two screens")
    func size() {
        #expect(Self.readme.split(separator: "\n", omittingEmptySubsequences: false).count <= 100)
    }

    @Test("every file that it links to is there")
    func links() throws {
        for match in Self.readme.matches(of: /\]\(([^):]+)\)/) {
            let file = Program.repository.appendingPathComponent(String(match.1))
            #expect(FileManager.default.fileExists(atPath: file.path), "\(match.1)")
        }
    }
}
