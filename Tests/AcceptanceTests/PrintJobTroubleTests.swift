import Foundation
import TestSupport
import Testing

@Suite("A print job that is stopped, hindered or asked for wrongly")
struct PrintJobTroubleTests {
    @Test(
        "Killed at any moment and repeated: the same bytes, and no half file",
        arguments: Seed.some(1)
    )
    func killed(_ seed: Seed) throws {
        let room = try JobRoom()
        let options = ["--per-station", "--duplex"]
        let clock = ContinuousClock()
        let length = try clock.measure { try room.print("whole", "--per-station", "--duplex") }
        let whole = try room.files("whole")
        let microseconds = Int(length / .microseconds(1))
        var generator = seed.generator
        var unfinished = 0
        for kill in 1...12 {
            let folder = "job-\(kill % 3)"
            let process = try room.program.start(room.arguments(folder, options))
            usleep(UInt32(generator.below(microseconds)))
            Foundation.kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let left = try room.files(folder).filter { !$0.key.hasPrefix(".") }
            for (name, bytes) in left {
                #expect(bytes == whole[name], "\(name) after kill \(kill)")
            }
            if left["manifest.csv"] == nil {
                unfinished += 1
                #expect(try room.check(folder).status == 65)
            } else {
                #expect(left == whole)
            }
        }
        #expect(unfinished > 0)
        for number in 0..<3 {
            try room.print("job-\(number)", "--per-station", "--duplex")
            #expect(try room.files("job-\(number)") == whole)
        }
    }

    @Test("On a full disk: told in three parts, nothing under a final name but whole files")
    func full() throws {
        let room = try JobRoom()
        try room.print("whole")
        let whole = try room.files("whole")
        let arguments = room.arguments("job", []).map { "'\($0)'" }.joined(separator: " ")
        let outcome = try Program().run(
            "/bin/sh",
            ["-c", "trap '' XFSZ; ulimit -f 20; exec '\(Program.path)' \(arguments)"]
        )
        #expect(outcome.status == 65 && outcome.errors.contains("IN-03"), "\(outcome.errors)")
        #expect(outcome.errors.contains("→"))
        for (name, bytes) in try room.files("job") { #expect(bytes == whole[name], "\(name)") }
        #expect(try room.files("job")["manifest.csv"] == nil)
        try room.print("job")
        #expect(try room.files("job") == whole)
    }

    @Test("Repeated without a date it has that of the first time")
    func repeated() throws {
        let room = try JobRoom(stations: 3)
        try room.print("job")
        let first = try room.files("job")
        let again = try room.program.run(
            "print",
            room.dossier,
            "blank",
            "--job",
            room.scratch.path("job")
        )
        #expect(again.status == 0, "\(again.errors)")
        #expect(try room.files("job") == first)
    }

    @Test("A folder with another job, or with anything else, is refused and stays as it was")
    func otherFolder() throws {
        let room = try JobRoom(stations: 3)
        try room.print("job")
        let before = try room.files("job")
        for options in [
            ["--duplex"], ["--per-station"], ["--copies", "2"], ["--documents", "SB 1"],
        ] {
            let outcome = try room.program.run(room.arguments("job", options))
            #expect(outcome.status == 65 && outcome.errors.contains("JB-11"), "\(outcome.errors)")
        }
        #expect(try room.files("job") == before)
        _ = try room.scratch.write("lijst", "notes.txt")
        let outcome = try room.program.run(
            "print",
            room.dossier,
            "blank",
            "--job",
            room.scratch.url.path
        )
        #expect(outcome.status == 65 && outcome.errors.contains("JB-12"), "\(outcome.errors)")
    }

    @Test("Two runs at once: the second is refused, and the first is not disturbed")
    func busy() throws {
        let room = try JobRoom(stations: 2)
        try room.print("job")
        let before = try room.files("job")
        let outcome = try room.program.run(
            "/usr/bin/flock",
            [room.scratch.path("job"), Program.path] + room.arguments("job", [])
        )
        #expect(outcome.status == 65 && outcome.errors.contains("JB-13"), "\(outcome.errors)")
        #expect(try room.files("job") == before)
    }

    @Test("A folder that can't be made, and documents that are not there, change nothing")
    func hostile() throws {
        let room = try JobRoom(stations: 3)
        let file = try room.scratch.write("", "file")
        for (folder, options, code) in [
            ("file", [], "IN-03"), ("file/job", [], "IN-03"),
            ("job", ["--documents", "SB 1,SB 99"], "FG-03"), ("job", ["--bundles", "4"], "JB-14"),
            ("job", ["--shard", "3/3"], "JB-14"),
        ] {
            let outcome = try room.program.run(room.arguments(folder, options))
            #expect(outcome.status == 65, "\(options)")
            #expect(outcome.errors.contains(code), "\(outcome.errors)")
            #expect(outcome.errors.contains("→"))
        }
        #expect(!FileManager.default.fileExists(atPath: room.scratch.path("job")))
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)).isEmpty)
        #expect(try room.check("absent").status == 65)
    }

    @Test(
        "Wrong usage is told, and nothing is made",
        arguments: [
            ["--copies", "0"], ["--copies", "1000"], ["--bundles", "0"], ["--shard", "9/8"],
            ["--shard", "0/0"], ["--shard", "/"], ["--shard", "3"], ["--n-up", "3"],
            ["--n-up", "4", "--copies", "2"], ["--n-up", "2", "--paper", "a3"],
            ["--paper", "a3", "--duplex"], ["--paper", "a5"], ["--bundles", "2", "--per-station"],
            ["--single-job"], ["--out", "elsewhere"], ["--form", "n11"],
        ]
    )
    func usage(_ options: [String]) throws {
        let room = try JobRoom(stations: 1)
        let outcome = try room.program.run(room.arguments("job", options))
        #expect(outcome.status == 64, "\(options): \(outcome.errors)")
        #expect(!FileManager.default.fileExists(atPath: room.scratch.path("job")))
    }
}
