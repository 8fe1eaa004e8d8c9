import Foundation
import Testing

/// One kind of bad input: what is written where the good line `SB 1,blank,4` stood.
struct BadInput: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let line: String
    let expected: String

    init(_ description: String, _ line: String, _ expected: String) {
        testDescription = description
        self.line = line
        self.expected = expected
    }

    static let all = [
        BadInput("unknown document", "SB 99,blank,4", "FG-03"),
        BadInput("unknown field", "SB 1,blnk,4", "FG-04"),
        BadInput("unknown candidate", "SB 1,list.1.81,4", "FG-04"),
        BadInput("list that takes no part here", "SB 1,list.23.1,4", "X-04"),
        BadInput("a sign", "SB 1,blank,-4", "FG-05"),
        BadInput("a plus", "SB 1,blank,+4", "FG-05"),
        BadInput("a decimal point", "SB 1,blank,4.0", "FG-05"),
        BadInput("a separator", "SB 1,blank,1.004", "FG-05"),
        BadInput("a comma in the number", "SB 1,blank,\"1,004\"", "FG-05"),
        BadInput("too many digits for a station", "SB 1,blank,1000000", "FG-05"),
        BadInput("too many digits at all", "SB 1,blank,123456789", "FG-05"),
        BadInput("an empty value", "SB 1,blank,", "FG-05"),
        BadInput("digits of another script", "SB 1,blank,٤", "FG-05"),
        BadInput("a column too many", "SB 1,blank,4,", "FG-02"),
        BadInput("a column too few", "SB 1,blank", "FG-02"),
        BadInput("an empty line", "", "FG-02"),
        BadInput("the same twice", "SB 1,invalid,4", "FG-06"),
        BadInput("a rest that is not 0", "SB 1,list.1.rest,1", "FG-05"),
        BadInput("a comment", "# date: 2017-03-15", "R11"),
        BadInput("a Windows line end", "SB 1,blank,4\r", "TX-01"),
        BadInput("hand figures in an entry", "SB 1,hand.1,4", "FG-04"),
    ]
}

@Suite("Bad input is refused as a whole")
struct BadInputTests {
    @Test("with status 65, the line, and an unchanged journal", arguments: BadInput.all)
    func refused(_ bad: BadInput) throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        let good = try String(
            contentsOfFile: Program.examples + "/hellendoorn/entry.csv",
            encoding: .utf8
        )
        let file = try scratch.write(
            good.replacing("SB 1,blank,4\n", with: bad.line + "\n"),
            "bad.csv"
        )
        let before = try rehearsal.journal()
        let outcome = try rehearsal.run("enter", "--typist", "Invoerder A", file)
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains(bad.expected), "\(outcome.errors)")
        #expect(outcome.errors.contains("bad.csv:"), "\(outcome.errors)")
        #expect(try rehearsal.journal() == before)
    }

    @Test("every finding is told, not the first only")
    func all() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        let file = try scratch.write(
            "document,field,value\nSB 99,blank,1\nSB 1,blank,x\nSB 2,list.1.99,3\n",
            "bad.csv"
        )
        let outcome = try rehearsal.run("enter", "--typist", "Invoerder A", file)
        for line in ["bad.csv:2:1", "bad.csv:3:12", "bad.csv:4:6"] {
            #expect(outcome.errors.contains(line), "\(outcome.errors)")
        }
    }

    @Test("a file that is not UTF-8, or empty, or absent")
    func encodings() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        let latin = scratch.path("latin.csv")
        try Data([0x64, 0x6F, 0xEB, 0x0A]).write(to: URL(fileURLWithPath: latin))
        let empty = try scratch.write("", "empty.csv")
        for file in [latin, empty, scratch.path("absent.csv"), scratch.url.path] {
            let outcome = try rehearsal.run("enter", "--typist", "Invoerder A", file)
            #expect(outcome.status == 65, "\(file)")
            #expect(outcome.errors.contains("→"), "\(file)")
        }
    }

    @Test("a real dossier takes no figures from files (R11)")
    func realDossier() throws {
        let scratch = try Scratch()
        let dossier = scratch.path("real")
        let program = Program()
        let definition = Program.examples + "/definition"
        try program.run(
            "new",
            dossier,
            "--definition",
            definition,
            "--level",
            "municipality",
            "--area",
            "0163"
        )
        try program.run("typist", "add", dossier, "Invoerder A")
        for command in ["enter", "hand"] {
            let file = command == "enter" ? "entry" : "hand"
            let outcome = try program.run(
                command,
                dossier,
                "--typist",
                "Invoerder A",
                "\(Program.examples)/hellendoorn/\(file).csv"
            )
            #expect(outcome.status == 65)
            #expect(outcome.errors.contains("R11"))
        }
    }

    @Test(
        "wrong usage is status 64",
        arguments: [
            ["new"], ["print", "x", "poster"], ["enter", "x"], ["frobnicate"],
            ["settle", "x", "--list", "one", "--accept", "r", "--by", "a", "--and", "b"],
            ["close", "x", "--by", "a", "--and", "b", "--date", "yesterday"],
            ["status", "x", "--language", "fr"],
        ]
    )
    func usage(_ arguments: [String]) throws {
        #expect(try Program().run(arguments).status == 64)
    }

    @Test("messages are Dutch under a Dutch locale, and where asked for")
    func language() throws {
        let dutch = Program(environment: ["LC_ALL": "", "LANG": "nl_NL.UTF-8"])
        #expect(try dutch.run("status", "nergens").errors.contains("hier is geen dossier"))
        #expect(
            try Program().run("status", "nowhere", "--language", "nl").errors
                .contains("hier is geen dossier")
        )
        #expect(try Program().run("status", "nowhere").errors.contains("there is no dossier here"))
    }

    @Test("a name or reason that can't be printed is refused when it is given")
    func unprintable() throws {
        let scratch = try Scratch()
        let definition = scratch.path("definition")
        try FileManager.default.copyItem(
            atPath: Program.examples + "/definition",
            toPath: definition
        )
        let candidates = try String(contentsOfFile: definition + "/candidates.csv", encoding: .utf8)
        try Data(
            candidates.replacing("1,ALL,3,1-003,Zijlstra", with: "1,ALL,3,1-003,Zijlstra☃").utf8
        )
        .write(to: URL(fileURLWithPath: definition + "/candidates.csv"))
        let made = try Program().run(
            "new",
            scratch.path("d"),
            "--definition",
            definition,
            "--level",
            "municipality",
            "--area",
            "0163"
        )
        #expect(made.status == 65)
        #expect(made.errors.contains("candidates.csv, list 1, unit ALL, candidate 3"))
        #expect(made.errors.contains("U+2603"))
        #expect(!FileManager.default.fileExists(atPath: scratch.path("d")))
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        try rehearsal.complete("hellendoorn")
        let settled = try rehearsal.run(
            "settle",
            "--list",
            "1",
            "--accept",
            "oké 😀",
            "--by",
            "Lid F",
            "--and",
            "Lid G"
        )
        #expect(settled.status == 65)
        #expect(settled.errors.contains("FM-08"))
    }

    @Test("an answer that can't be written is an error, not a crash")
    func fullOutput() throws {
        let rehearsal = try Rehearsal(in: try Scratch(), area: "Hellendoorn")
        let command = "\(Program.path) status --json '\(rehearsal.dossier)' > /dev/full"
        #expect(try Program().run("/bin/sh", ["-c", command]).status == 70)
    }

    @Test("a closing before the day of the vote is refused")
    func early() throws {
        let rehearsal = try Rehearsal(in: try Scratch(), area: "Hellendoorn")
        try rehearsal.complete("hellendoorn")
        let outcome = try rehearsal.run(
            "close",
            "--by",
            "Lid F",
            "--and",
            "Lid G",
            "--date",
            "2017-03-14T23:59:59"
        )
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("CL-06"))
    }
}
