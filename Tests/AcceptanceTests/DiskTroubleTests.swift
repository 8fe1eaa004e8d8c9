import Foundation
import Testing

@Suite("A disk that is full, a folder that takes nothing, a file that another program keeps")
struct DiskTroubleTests {
    /// A dossier with one entry of every document.
    private func begun() throws -> Rehearsal {
        let rehearsal = try Rehearsal(in: try Scratch(), area: "Hellendoorn")
        try rehearsal.type("enter", "Invoerder A", "hellendoorn")
        return rehearsal
    }

    private func second(_ rehearsal: Rehearsal) -> [String] {
        [
            "enter", rehearsal.dossier, "--typist", "Invoerder B",
            Program.examples + "/hellendoorn/entry.csv",
        ]
    }

    /// The whole act can be done once the trouble is over, and everything before it is there.
    private func goesOn(_ rehearsal: Rehearsal) throws {
        #expect(try rehearsal.progress("enteredOnce") == 23)
        #expect(try rehearsal.run("journal", "--verify").status == 0)
        try rehearsal.type("enter", "Invoerder B", "hellendoorn")
        #expect(try rehearsal.progress("definitive") == 23)
    }

    @Test("full: said in three parts, nothing of the act is kept, nothing of before is lost")
    func full() throws {
        let rehearsal = try begun()
        // Files grow no further than this: what the journal has, and a little.
        let blocks = try rehearsal.journal().count / 512 + 40
        let arguments = second(rehearsal).map { "'\($0)'" }.joined(separator: " ")
        let command = "trap '' XFSZ; ulimit -f \(blocks); exec '\(Program.path)' \(arguments)"
        let outcome = try Program().run("/bin/sh", ["-c", command])
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("JN-06") && outcome.errors.contains("→"))
        try goesOn(rehearsal)
    }

    @Test("kept by another program: said after a while, and nothing is lost")
    func locked() throws {
        let rehearsal = try begun()
        let release = rehearsal.scratch.path("release")
        let holder = Process()
        holder.executableURL = URL(fileURLWithPath: "/bin/sh")
        let ready = rehearsal.scratch.path("ready")
        holder.arguments = [
            "-c",
            "{ echo 'BEGIN IMMEDIATE;'; echo '.system touch \(ready)'; while [ ! -e \(release) ]; "
                + "do sleep 0.1; done; echo 'ROLLBACK;'; } | sqlite3 \(rehearsal.dossier)/journal.sqlite",
        ]
        try holder.run()
        for _ in 0..<500 where !FileManager.default.fileExists(atPath: ready) { usleep(20_000) }
        let outcome = try rehearsal.program.run(second(rehearsal))
        try Data().write(to: URL(fileURLWithPath: release))
        holder.waitUntilExit()
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("JN-07"), "\(outcome.errors)")
        try goesOn(rehearsal)
    }

    @Test("of a newer program: refused, and not a byte of it changes")
    func newer() throws {
        let rehearsal = try begun()
        _ = try rehearsal.sql("PRAGMA user_version = 99")
        let before = try rehearsal.journal()
        let outcome = try rehearsal.program.run(second(rehearsal))
        #expect(outcome.status == 65 && outcome.errors.contains("JN-05"), "\(outcome.errors)")
        #expect(try rehearsal.journal() == before)
    }

    @Test(
        "in a folder that may not be written to: read as ever, and nothing is added",
        .enabled(if: getuid() != 0 || isMountable, "the superuser writes anywhere")
    )
    func readOnly() throws {
        let rehearsal = try begun()
        try ReadOnly.with(rehearsal.dossier) {
            #expect(try rehearsal.progress("enteredOnce") == 23)
            let outcome = try rehearsal.program.run(second(rehearsal))
            #expect(outcome.status == 65 && outcome.errors.contains("JN-06"), "\(outcome.errors)")
        }
        try goesOn(rehearsal)
    }
}

/// Whether a folder can be mounted upon itself, so that even the superuser can't write there.
private let isMountable: Bool = {
    guard let scratch = try? Scratch() else { return false }
    return (try? ReadOnly.with(scratch.url.path) {}) != nil
}()

/// A folder that takes nothing for a while.
private enum ReadOnly {
    static func with(_ folder: String, _ body: () throws -> Void) throws {
        if getuid() != 0 {
            try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
            defer {
                try? FileManager.default.setAttributes(
                    [.posixPermissions: 0o700],
                    ofItemAtPath: folder
                )
            }
            return try body()
        }
        try run("mount --bind '\(folder)' '\(folder)' && mount -o remount,bind,ro '\(folder)'")
        defer { try? run("umount '\(folder)'") }
        try body()
    }

    private static func run(_ command: String) throws {
        let outcome = try Program().run("/bin/sh", ["-c", command])
        guard outcome.status == 0 else { throw Refused() }
    }

    private struct Refused: Error {}
}
