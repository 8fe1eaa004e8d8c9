import Foundation
import Testing

@Suite("Blind: who must count or type sees no figure of another")
struct BlindTests {
    @Test(
        "blank forms and booklets are the same before and after the figures are in",
        arguments: [
            ["blank", "--documents", "SB 1,SB 22"], ["blank", "--form", "n11"],
            ["booklet"], ["booklet", "--layout", "a"],
            ["booklet", "--teams", "2", "--pairs", "2", "--lists", "1-12"],
        ]
    )
    func nothingComputed(_ arguments: [String]) throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        func texts(_ folder: String) throws -> [String: String] {
            let out = scratch.path(folder)
            let date = ["--out", out, "--date", "2017-03-15T21:00:00"]
            let outcome = try rehearsal.program.run(
                ["print", rehearsal.dossier] + arguments + date
            )
            #expect(outcome.status == 0, "\(outcome.errors)")
            let files = try FileManager.default.contentsOfDirectory(atPath: out)
            return try Dictionary(
                uniqueKeysWithValues: files.map { ($0, try textOfPDF(out + "/" + $0)) }
            )
        }
        let before = try texts("before")
        #expect(!before.isEmpty)
        try rehearsal.complete("hellendoorn")
        var after = try texts("after")
        let sealed = after.removeValue(forKey: "verzegeld-antwoord-GEM-0163.pdf")
        #expect((sealed != nil) == (arguments[0] == "booklet"))
        #expect(after == before)
        // The sealed answer holds the code and the number of documents; 23986 and the like are not on it.
        for total in HellendoornTests.signed where total > 31 {
            #expect(!(sealed ?? "").contains(" \(total)\n"))
        }
    }

    @Test("computed totals are shown by nothing before the hand count is typed twice")
    func gate() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        for person in ["Invoerder A", "Invoerder B"] {
            try rehearsal.type("enter", person, "hellendoorn")
        }
        try rehearsal.type("hand", "Teller D", "hellendoorn")
        let out = scratch.path("out")
        for arguments in [
            ["compare"], ["export", "figures"], ["export", "counts"],
            ["print", "record", "--out", out], ["print", "comparison", "--out", out],
        ] {
            let command = [arguments[0], rehearsal.dossier] + arguments.dropFirst()
            let outcome = try rehearsal.program.run(command)
            #expect(outcome.status != 0, "\(arguments)")
            #expect(outcome.output.isEmpty, "\(arguments)")
        }
        #expect(!FileManager.default.fileExists(atPath: out + "/N11-GEM-0163-concept.pdf"))
        #expect(try !rehearsal.run("status").output.contains("7287"))
    }

    @Test("a transcript is refused while a document still has to be typed by a second person")
    func transcript() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        try rehearsal.type("enter", "Invoerder A", "hellendoorn")
        let outcome = try rehearsal.run(
            "print",
            "filled",
            "--documents",
            "SB 1",
            "--out",
            scratch.path("out")
        )
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("SB 1"))
    }

    @Test("the totals are sealed before the first hand figure, and the seal opens to them")
    func seal() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        try rehearsal.type("enter", "Invoerder A", "hellendoorn")
        let early = try rehearsal.run(
            "hand",
            "--typist",
            "Teller D",
            Program.examples + "/hellendoorn/hand.csv"
        )
        #expect(early.status == 65)
        try rehearsal.type("enter", "Invoerder B", "hellendoorn")
        let code = try #require(try rehearsal.status()["sealed"] as? String)
        #expect(code.count >= 20)
        for person in ["Teller D", "Teller E"] { try rehearsal.type("hand", person, "hellendoorn") }
        let out = scratch.path("out")
        #expect(try rehearsal.run("print", "comparison", "--out", out).status == 0)
        let sum = try Program().run("/usr/bin/sha256sum", [out + "/verzegeld-GEM-0163.txt"])
        #expect(sum.output.uppercased().hasPrefix(code))
        let sealed = try String(contentsOfFile: out + "/verzegeld-GEM-0163.txt", encoding: .utf8)
        #expect(sealed.contains("list.5.total,7287\n"))
    }

    @Test("a total typed of the area is held against the sum, and the sum is not shown")
    func keyedTotal() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        let entry = try String(
            contentsOfFile: Program.examples + "/hellendoorn/entry.csv",
            encoding: .utf8
        )
        let file = try scratch.write(entry + "GEM 0163,list.5.total,1\n", "entry.csv")
        for person in ["Invoerder A", "Invoerder B"] {
            try rehearsal.run("enter", "--typist", person, file)
        }
        let status = try rehearsal.run("status")
        #expect(status.output.contains("GM-02"))
        #expect(!status.output.contains("7287"))
    }

    @Test("what one person typed is not shown before a second has typed it")
    func oneEntry() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        let entry = try String(
            contentsOfFile: Program.examples + "/hellendoorn/entry.csv",
            encoding: .utf8
        )
        let file = try scratch.write(
            entry.replacing("SB 2,valid,1239\n", with: "SB 2,valid,1237\n"),
            "entry.csv"
        )
        let entered = try rehearsal.run("enter", "--typist", "Invoerder A", file)
        let status = try rehearsal.run("status")
        for text in [entered.output + entered.errors, status.output] {
            #expect(!text.contains("1237") && !text.contains("1239"))
        }
        // Who typed it learns where his own paper is not right; everybody else only that it is not.
        #expect((entered.output + entered.errors).contains("SB-03"))
        #expect(status.output.contains("EN-10") && !status.output.contains("SB-03"))
    }
}
