import Foundation
import Testing

@Suite("A backup, and the dossier that comes of it")
struct BackupTests {
    private static let passphrase = "vijf willekeurige woorden hier"

    /// A dossier with one entry of every document, and a passphrase in a file.
    private struct Set {
        let rehearsal: Rehearsal
        let secret: String
        let file: String

        init() throws {
            rehearsal = try Rehearsal(in: try Scratch(), area: "Hellendoorn")
            try rehearsal.type("enter", "Invoerder A", "hellendoorn")
            secret = try rehearsal.scratch.write(BackupTests.passphrase + "\n", "secret")
            file = rehearsal.scratch.path("copy.age")
        }

        func backup(to path: String? = nil) throws -> Program.Outcome {
            try rehearsal.run("backup", "--to", path ?? file, "--passphrase-file", secret)
        }

        func restore(_ path: String? = nil, to folder: String) throws -> Program.Outcome {
            try rehearsal.program.run(
                "restore",
                path ?? file,
                "--to",
                rehearsal.scratch.path(folder),
                "--passphrase-file",
                secret
            )
        }

        func rows(of folder: String) throws -> [Substring] {
            let outcome = try rehearsal.program.run(
                "journal",
                rehearsal.scratch.path(folder),
                "--json"
            )
            #expect(outcome.status == 0, "\(outcome.errors)")
            return outcome.output.split(separator: "\n")
        }

        /// Names in the folder, hidden ones too.
        func names() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: rehearsal.scratch.url.path).sorted()
        }
    }

    /// Runs a command line on a terminal of its own, on which these lines are typed.
    private static func onTerminal(_ lines: [String], _ command: [String]) throws -> Program.Outcome
    {
        let quoted = command.map { "'\($0)'" }.joined(separator: " ")
        let typed = lines.map { "sleep 0.7; printf '%s\\n' '\($0)'; " }.joined()
        let script = "{ \(typed) sleep 0.3; } | script -qec \"\(quoted)\" /dev/null"
        return try Program().run("/bin/sh", ["-c", script])
    }

    @Test("is the same journal, with the same head code, and can be gone on with")
    func whole() throws {
        let set = try Set()
        let made = try set.backup()
        try #require(made.status == 0, "\(made.errors)")
        let restored = try set.restore(to: "again")
        try #require(restored.status == 0, "\(restored.errors)")
        #expect(try set.rows(of: "again") == set.rows(of: "dossier"))
        func code(_ text: String) -> Substring? { text.firstMatch(of: /code: ([-0-9A-Z]{29})/)?.1 }
        #expect(code(made.output) != nil && code(made.output) == code(restored.output))
        #expect(try set.names() == ["again", "copy.age", "dossier", "secret"])
        let next = try set.rehearsal.program.run(
            "enter",
            set.rehearsal.scratch.path("again"),
            "--typist",
            "Invoerder B",
            Program.examples + "/hellendoorn/entry.csv"
        )
        #expect(next.output.contains("The totals are sealed"))
    }

    @Test("shows nothing of what is in it")
    func locked() throws {
        let set = try Set()
        _ = try set.backup()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: set.file))
        for word in ["SQLite", "journal", "poll_cards", "Invoerder"] {
            #expect(bytes.firstRange(of: Data(word.utf8)) == nil)
        }
        let rights = try FileManager.default.attributesOfItem(atPath: set.file)
        #expect(rights[.posixPermissions] as? Int == 0o600)
    }

    @Test("is opened by age, and age's own file by us")
    func age() throws {
        let set = try Set()
        let made = try Self.onTerminal(
            [Self.passphrase, Self.passphrase],
            [Program.path, "backup", set.rehearsal.dossier, "--to", set.file]
        )
        try #require(made.status == 0, "\(made.output)")
        // Once it asks, the terminal shows nothing of what is typed.
        let asked = try #require(made.output.range(of: "New passphrase: "))
        let shown = made.output[asked.upperBound...]
        #expect(shown.contains("Once more: ") && !shown.contains(Self.passphrase))
        let plain = set.rehearsal.scratch.path("plain.sqlite")
        let opened = try Self.onTerminal([Self.passphrase], ["age", "-d", "-o", plain, set.file])
        #expect(opened.status == 0, "\(opened.output)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: plain)).starts(with: Data("SQLite".utf8)))
        let theirs = set.rehearsal.scratch.path("theirs.age")
        let locked = try Self.onTerminal(
            [Self.passphrase, Self.passphrase],
            ["age", "-p", "-o", theirs, plain]
        )
        #expect(locked.status == 0, "\(locked.output)")
        #expect(try set.restore(theirs, to: "theirs").status == 0)
        #expect(try set.rows(of: "theirs") == set.rows(of: "dossier"))
    }

    @Test("is not made with a weak passphrase, nor one that was typed otherwise the second time")
    func weak() throws {
        let set = try Set()
        for weak in [
            "", "elf tekens!", "aaaaaaaaaaaaaaaaaaaa", "202720272027", "wachtwoord 2027",
        ] {
            let secret = try set.rehearsal.scratch.write(weak + "\n", "secret")
            let outcome = try set.rehearsal.run(
                "backup",
                "--to",
                set.file,
                "--passphrase-file",
                secret
            )
            #expect(outcome.status == 65)
            #expect(outcome.errors.contains(weak.isEmpty ? "PW-03" : "PW-01"), "\(outcome.errors)")
        }
        let other = try Self.onTerminal(
            [Self.passphrase, Self.passphrase + "!"],
            [Program.path, "backup", set.rehearsal.dossier, "--to", set.file]
        )
        #expect(other.status == 65 && other.output.contains("PW-02"))
        let nowhere = try set.rehearsal.program.run(
            "/usr/bin/setsid",
            ["-w", Program.path, "backup", set.rehearsal.dossier, "--to", set.file]
        )
        #expect(nowhere.errors.contains("PW-04"))
        #expect(try set.names() == ["dossier", "secret"])
    }

    @Test("that is damaged gives a reason each, and leaves nothing behind")
    func damaged() throws {
        let set = try Set()
        _ = try set.backup()
        let url = URL(fileURLWithPath: set.file)
        let whole = try Data(contentsOf: url)
        let names = try set.names()
        func outcome(_ bytes: Data) throws -> String {
            try bytes.write(to: url)
            let outcome = try set.restore(to: "again")
            #expect(outcome.status == 65 && outcome.output.isEmpty)
            #expect(outcome.errors.split(separator: "\n").count == 3)
            #expect(try set.names() == names)
            return outcome.errors
        }
        var flipped = whole
        flipped[whole.count / 2] ^= 1
        #expect(try outcome(flipped).contains("BK-02"))
        #expect(try outcome(whole + Data([0])).contains("BK-02"))
        #expect(try outcome(whole.prefix(whole.count - 1)).contains("BK-02"))
        // The header, the nonce, and two whole chunks.
        let head = try #require(whole.firstRange(of: Data("\n---".utf8))).upperBound + 45 + 16
        #expect(try outcome(whole.prefix(head + 2 * 65552)).contains("BK-03"))
        #expect(try outcome(Data()).contains("BK-01"))
        let heavy = String(decoding: whole.prefix(head - 16), as: UTF8.self)
            .replacing(" 18\n", with: " 23\n")
        #expect(try outcome(Data(heavy.utf8)).contains("BK-04"))
        _ = try set.rehearsal.scratch.write("een andere wachtzin\n", "secret")
        #expect(try outcome(whole).contains("BK-05"))
    }

    @Test("goes nowhere where something is")
    func taken() throws {
        let set = try Set()
        _ = try set.backup()
        let before = try Data(contentsOf: URL(fileURLWithPath: set.file))
        #expect(try set.backup().errors.contains("BK-07"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: set.file)) == before)
        #expect(try set.restore(to: "dossier").errors.contains("JN-02"))
    }

    @Test("on a full disk or in a folder that takes nothing: said, and nothing left behind")
    func fullDisk() throws {
        let set = try Set()
        let names = try set.names()
        let elsewhere = try set.backup(to: "/sys/copy.age")
        #expect(elsewhere.status == 65 && elsewhere.errors.contains("IN-03"))
        func limited(_ arguments: String) throws -> Program.Outcome {
            // Half a MiB a file, and the program is told so instead of being ended.
            let command = "trap '' XFSZ; ulimit -f 512; exec '\(Program.path)' \(arguments)"
            return try Program().run("/bin/bash", ["-c", command])
        }
        let options = "--passphrase-file '\(set.secret)'"
        try FileManager.default.removeItem(atPath: set.secret)
        _ = try set.rehearsal.scratch.write(Self.passphrase, "secret")
        try set.rehearsal.type("enter", "Invoerder B", "hellendoorn")
        let full = try limited("backup '\(set.rehearsal.dossier)' --to '\(set.file)' \(options)")
        #expect(full.status == 65 && full.errors.contains("IN-03"), "\(full.errors)")
        #expect(try set.names() == names)
        #expect(try set.backup().status == 0)
        let again = set.rehearsal.scratch.path("again")
        let restored = try limited("restore '\(set.file)' --to '\(again)' \(options)")
        #expect(restored.status == 65 && restored.errors.contains("JN-06"), "\(restored.errors)")
        #expect(try set.names() == (names + ["copy.age"]).sorted())
    }

    @Test("that is killed leaves no file of that name, or a good one")
    func killed() throws {
        let set = try Set()
        var made = 0
        let start = Date()
        try #require(try set.backup().status == 0)
        // From before it begins until after it is done, as fast as this machine is.
        let step = Date().timeIntervalSince(start) / 18
        for attempt in 0..<24 {
            try? FileManager.default.removeItem(atPath: set.file)
            let process = try set.rehearsal.program.start([
                "backup", set.rehearsal.dossier, "--to", set.file, "--passphrase-file", set.secret,
            ])
            Thread.sleep(forTimeInterval: step * Double(attempt))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            guard FileManager.default.fileExists(atPath: set.file) else { continue }
            made += 1
            let restored = try set.restore(to: "again-\(attempt)")
            #expect(restored.status == 0, "attempt \(attempt): \(restored.errors)")
        }
        // Work goes on after every kill.
        try? FileManager.default.removeItem(atPath: set.file)
        #expect(try set.backup().status == 0)
        #expect(made < 24)
        #expect(try set.names().allSatisfy { !$0.hasSuffix(".partial") })
    }

    @Test("while others write is of one moment: a beginning of what the journal became")
    func meanwhile() throws {
        let set = try Set()
        let names = (1...80).map { "'Invoerder nummer \($0)'" }.joined(separator: " ")
        let loop = """
            for who in \(names); do
                '\(Program.path)' typist add '\(set.rehearsal.dossier)' "$who" || exit 1
            done
            """
        let writer = Process()
        writer.executableURL = URL(fileURLWithPath: "/bin/sh")
        writer.arguments = ["-c", loop]
        writer.standardOutput = FileHandle.nullDevice
        try writer.run()
        for number in 1...3 {
            let file = set.rehearsal.scratch.path("copy-\(number).age")
            let made = try set.backup(to: file)
            #expect(made.status == 0, "\(made.errors)")
        }
        writer.waitUntilExit()
        #expect(writer.terminationStatus == 0)
        let all = try set.rows(of: "dossier")
        #expect(all.count == 110)
        for number in 1...3 {
            let file = set.rehearsal.scratch.path("copy-\(number).age")
            let restored = try set.restore(file, to: "again-\(number)")
            #expect(restored.status == 0, "\(restored.errors)")
            let rows = try set.rows(of: "again-\(number)")
            #expect(all.starts(with: rows) && rows.count >= 30)
        }
    }
}
