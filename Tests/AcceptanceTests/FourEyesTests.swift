import Foundation
import Testing

@Suite("R27: two different people, in the command and in the file")
struct FourEyesTests {
    @Test(
        "the same person twice is refused by the command, however the name is written",
        arguments: [
            "Invoerder A", "invoerder a", " INVOERDER  A ", "Invoërder A",
        ]
    )
    func command(_ name: String) throws {
        let rehearsal = try Rehearsal(in: try Scratch(), area: "Hellendoorn")
        try rehearsal.type("enter", "Invoerder A", "hellendoorn")
        let before = try rehearsal.journal()
        let outcome = try rehearsal.run(
            "enter",
            "--typist",
            name,
            Program.examples + "/hellendoorn/entry.csv"
        )
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("R27") || outcome.errors.contains("PR-02"))
        #expect(try rehearsal.journal() == before)
    }

    @Test("the same person twice is refused by the schema")
    func schema() throws {
        let rehearsal = try Rehearsal(in: try Scratch(), area: "Hellendoorn")
        try rehearsal.type("enter", "Invoerder A", "hellendoorn")
        let outcome = try rehearsal.sql(
            """
            INSERT INTO journal SELECT position + 1, moment, 'entry', document, round, 2,
                'INVOERDER A', NULL, content, hash, substr(hash, 2) || substr(hash, 1, 1)
            FROM journal ORDER BY position DESC LIMIT 1
            """
        )
        #expect(outcome.status != 0)
        #expect(outcome.errors.contains("one reading a person"))
    }

    @Test("one person can't settle and confirm, nor close and confirm")
    func pairs() throws {
        let rehearsal = try Rehearsal(in: try Scratch(), area: "Hellendoorn")
        try rehearsal.complete("hellendoorn")
        let same = ["--by", "Coördinator F", "--and", "coordinator f"]
        for arguments in [["settle", "--list", "1", "--accept", "geen"], ["close"]] {
            let outcome = try rehearsal.program.run(
                [arguments[0], rehearsal.dossier] + arguments.dropFirst() + same
            )
            #expect(outcome.status == 65)
            #expect(outcome.errors.contains("PR-04"))
        }
        let outcome = try rehearsal.sql(
            """
            INSERT INTO journal SELECT position + 1, moment, 'closed', NULL, NULL, NULL, 'F', 'f',
                '{}', hash, substr(hash, 2) || substr(hash, 1, 1) FROM journal ORDER BY position DESC LIMIT 1
            """
        )
        #expect(outcome.status != 0)
        #expect(outcome.errors.contains("CHECK constraint failed"))
    }

    @Test("who typed documents and types the hand count too is warned of (EN-02)")
    func handCount() throws {
        let rehearsal = try Rehearsal(in: try Scratch(), area: "Hellendoorn")
        for person in ["Invoerder A", "Invoerder B"] {
            try rehearsal.type("enter", person, "hellendoorn")
        }
        try rehearsal.type("hand", "Invoerder A", "hellendoorn")
        try rehearsal.type("hand", "Teller D", "hellendoorn")
        #expect(try rehearsal.findings().contains { $0["rule"] == "EN-02" })
    }

    @Test("two entries that differ are settled by a third person, cell by cell")
    func settlement() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        let entry = try String(
            contentsOfFile: Program.examples + "/hellendoorn/entry.csv",
            encoding: .utf8
        )
        let slip = try scratch.write(
            entry.replacing("SB 7,blank,2\n", with: "SB 7,blank,7\n"),
            "slip.csv"
        )
        try rehearsal.type("enter", "Invoerder A", "hellendoorn")
        #expect(try rehearsal.run("enter", "--typist", "Invoerder B", slip).status == 0)
        #expect(try rehearsal.progress("differing") == 1)
        #expect(
            try rehearsal.findings().filter { $0["rule"] == "SB-34" }
                .map { [$0["document"], $0["field"]] } == [["SB 7", "blank"]]
        )
        let other = try scratch.write("document,field,value\nSB 7,blank,3\n", "other.csv")
        #expect(try rehearsal.run("enter", "--typist", "Invoerder B", other).status == 65)
        let third = try scratch.write("document,field,value\nSB 7,blank,2\n", "third.csv")
        #expect(try rehearsal.run("enter", "--typist", "Invoerder C", third).status == 0)
        #expect(try rehearsal.progress("definitive") == 23)
    }

    @Test("a further reading that leaves a disputed cell out is refused: not read is not empty")
    func leftOut() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        let entry = try String(
            contentsOfFile: Program.examples + "/hellendoorn/entry.csv",
            encoding: .utf8
        )
        let slip = try scratch.write(
            entry.replacing("SB 7,blank,2\n", with: "SB 7,blank,7\n")
                .replacing("SB 7,reason.no_explanation,1\n", with: ""),
            "slip.csv"
        )
        try rehearsal.type("enter", "Invoerder A", "hellendoorn")
        try rehearsal.run("enter", "--typist", "Invoerder B", slip)
        let some = try scratch.write("document,field,value\nSB 7,blank,2\n", "some.csv")
        let outcome = try rehearsal.run("enter", "--typist", "Invoerder C", some)
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("EN-06 error, SB 7, reason.no_explanation"))
        #expect(try rehearsal.progress("differing") == 1)
    }
}
