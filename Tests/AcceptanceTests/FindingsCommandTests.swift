import Crypto
import Foundation
import Testing

@Suite("Findings of a document, and what is done about them")
struct FindingsCommandTests {
    /// Hellendoorn, where on SB 7 the second typist swapped two candidates and misread a blank.
    private static func slipped() throws -> Rehearsal {
        let rehearsal = try Rehearsal(in: try Scratch(), area: "Hellendoorn")
        try rehearsal.type("enter", "Invoerder A", "hellendoorn")
        let entry = try String(
            contentsOfFile: Program.examples + "/hellendoorn/entry.csv",
            encoding: .utf8
        )
        let wrong = entry.replacing("SB 7,list.5.1,118\n", with: "SB 7,list.5.1,12\n")
            .replacing("SB 7,list.5.2,12\n", with: "SB 7,list.5.2,118\n")
        let file = try rehearsal.scratch.write(wrong, "wrong.csv")
        let typed = try rehearsal.run("enter", "--typist", "Invoerder B", file)
        try #require(typed.status == 0, "\(typed.errors)")
        return rehearsal
    }

    @Test("differences names section, row and slip in the order of the paper, and no figure")
    func differences() throws {
        let rehearsal = try Self.slipped()
        let told = try rehearsal.run("differences", "--document", "SB 7")
        #expect(told.status == 1)
        let lines = told.output.split(separator: "\n").map {
            $0.drop { $0 == " " }
        }
        #expect(
            lines.dropFirst().prefix(6).map(String.init) == [
                "Lijstnummer 5: CDA", "1  van Haersma Buma, S. (Sybrand) (m)",
                "SB-34  two entries differ here",
                "PS-08  two rows swapped? Look at list 5, rows 1 to 2",
                "2  Keijzer, M.C.G. (Mona) (v)", "SB-34  two entries differ here",
            ]
        )
        #expect(!told.output.contains("118") && !told.output.contains("12 "))
        let all = try rehearsal.run("differences").output
        #expect(all.contains("SB 7  ") && all.contains("SB 22  ") && !all.contains("SB 3  "))
        let json = try rehearsal.run("differences", "--document", "SB 7", "--json").output
        let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
        let findings = try #require(value?.first?["findings"] as? [[String: String]])
        #expect(findings.map { $0["rule"] } == ["SB-34", "PS-08", "SB-34"])
        #expect(findings.first?["row"] == "1  van Haersma Buma, S. (Sybrand) (m)")
        #expect(try rehearsal.run("differences", "--document", "SB 3").status == 0)
        #expect(try rehearsal.run("differences", "--document", "SB 99").status == 65)
    }

    @Test("of a document typed once, no command gives rule, field or words of what was found")
    func typedOnce() throws {
        let rehearsal = try Rehearsal(in: try Scratch(), area: "Hellendoorn")
        // SB 22 has a difference and no reason: SB-35.
        try rehearsal.type("enter", "Invoerder A", "hellendoorn")
        let told = try rehearsal.run("differences", "--document", "SB 22")
        let lines = told.output.split(separator: "\n")
        #expect(told.status == 1 && lines.count == 3)
        #expect(
            lines[1].hasSuffix(
                "EN-10  something is open in the first entry; what, is seen after the second"
            )
        )
        let json = try rehearsal.run("differences", "--json").output
        let status = try rehearsal.run("status").output
        let statusJSON = try rehearsal.run("status", "--json").output
        for text in [told.output, json, status, statusJSON] {
            #expect(text.contains("EN-10") && !text.contains("SB-3") && !text.contains("reason"))
        }
        let out = rehearsal.scratch.path("findings")
        try rehearsal.run("print", "findings", "--documents", "SB 22", "--out", out)
        let sheet = try textOfPDF(out + "/bevindingen-SB-22.pdf")
        #expect(sheet.contains("EN-10") && !sheet.contains("SB-35"))
        #expect(sheet.contains("Dit blad gaat niet naar de invoer"))
        try rehearsal.type("enter", "Invoerder B", "hellendoorn")
        #expect(try rehearsal.run("differences", "--document", "SB 22").output.contains("SB-35"))
    }

    @Test(
        "differences has every document with something open, typed or not, in the states of status"
    )
    func untyped() throws {
        let rehearsal = try Rehearsal(in: try Scratch(), area: "Hellendoorn")
        try rehearsal.run("receive", "SB 4", "--by", "Bode H")
        try rehearsal.run("receive", "SB 4", "--again", "een tweede", "--by", "Bode H")
        try rehearsal.run("receive", "SB 5 1/8", "--by", "Bode H")
        let value = try JSONSerialization.jsonObject(
            with: Data(try rehearsal.run("differences", "--json").output.utf8)
        )
        let papers = try #require(value as? [[String: Any]])
        let states = papers.filter { $0["document"] as? String != "GEM 0163" }.map {
            "\($0["document"] ?? ""): \($0["state"] ?? "")"
        }
        #expect(states == ["SB 4: received", "SB 5: partlyReceived"])
        let listed = try #require(try rehearsal.status()["documentList"] as? [[String: Any]])
        for document in listed where ["SB 4", "SB 5"].contains(document["document"] as? String) {
            let state = "\(document["document"] ?? ""): \(document["state"] ?? "")"
            #expect(states.contains(state))
        }
        #expect(try rehearsal.run("differences").output.contains("X-12"))
    }

    @Test("differences is shown to whom may see figures with --as, and to nobody else")
    func viewer() throws {
        let real = try RealDossier(in: try Scratch())
        try real.register("Invoerder A", "typist")
        #expect(try real.run("differences").status == 1)
        func look(_ name: String) throws -> Program.Outcome {
            try real.run("differences", "--as", name, "--passphrase-file", real.secret(of: name))
        }
        #expect(try look(RealDossier.coordinator).status == 1)
        let typist = try look("Invoerder A")
        #expect(typist.status == 65 && typist.errors.contains("PR-10"))
    }

    @Test("reread takes the boxes in dispute of one document, and is refused where there are none")
    func reread() throws {
        let rehearsal = try Self.slipped()
        func reread(_ document: String, _ lines: String...) throws -> Program.Outcome {
            let text = "document,field,value\n" + lines.map { $0 + "\n" }.joined()
            let file = try rehearsal.scratch.write(text, "third.csv")
            return try rehearsal.run(
                "reread",
                "--document",
                document,
                "--typist",
                "Invoerder C",
                file
            )
        }
        let agreed = try reread("SB 3", "SB 3,blank,1")
        #expect(agreed.status == 65 && agreed.errors.contains("RL-01"))
        let other = try reread("SB 7", "SB 7,list.5.1,118", "SB 7,list.5.2,12", "SB 3,blank,1")
        #expect(other.status == 65 && other.errors.contains("RL-02"))
        #expect(try reread("SB 99", "SB 7,list.5.1,118").status == 65)
        #expect(try rehearsal.progress("definitive") == 22)
        #expect(try reread("SB 7", "SB 7,list.5.1,118", "SB 7,list.5.2,12").status == 0)
        #expect(try rehearsal.progress("definitive") == 23)
    }

    @Test("the sheet that goes back with a paper has its places, and no figure that differs")
    func sheet() throws {
        let rehearsal = try Self.slipped()
        let out = rehearsal.scratch.path("findings")
        #expect(try rehearsal.run("print", "findings", "--out", out).status == 0)
        let files = try FileManager.default.contentsOfDirectory(atPath: out).sorted()
        #expect(files == ["bevindingen-SB-22.pdf", "bevindingen-SB-7.pdf"])
        let disputed = try textOfPDF(out + "/bevindingen-SB-7.pdf")
        #expect(disputed.contains("Keijzer, M.C.G. (Mona) (v)"))
        #expect(disputed.contains("door een derde getypt") && !disputed.contains("118"))
        let agreed = try textOfPDF(out + "/bevindingen-SB-22.pdf")
        #expect(
            agreed.contains("opvallend:") && agreed.contains("(regel SB-35)")
                && agreed.contains("Geen verklaring.")
        )
        let none = try rehearsal.run("print", "findings", "--documents", "SB 3", "--out", out)
        #expect(none.status == 65 && none.errors.contains("IN-08"))
    }

    @Test("a dossier with warnings that nobody looked at is not closed")
    func warnings() throws {
        let rehearsal = try Rehearsal(in: try Scratch(), area: "Hellendoorn")
        try rehearsal.complete("hellendoorn")
        let close = ["close", rehearsal.dossier, "--by", "Lid F", "--and", "Lid G"]
        let early = try rehearsal.program.run(close)
        #expect(early.status == 65 && early.errors.contains("CL-07"))
        #expect(early.errors.contains("settle DOSSIER --warning SB-35"))
        #expect(try rehearsal.run("status").status == 1)
        let settle = ["settle", rehearsal.dossier, "--warning", "SB-35", "--by", "Lid F"]
        let taken = try rehearsal.program.run(
            settle + ["--document", "SB 22", "--accept", "Het bureau is gebeld"]
        )
        #expect(taken.status == 0 && taken.output.contains("1 warning SB-35 accepted by Lid F."))
        let finding = try rehearsal.findings().first { $0["rule"] == "SB-35" }
        #expect(finding?["state"] == "accepted" && finding?["acceptedBy"] == "Lid F")
        let journal = try rehearsal.run("journal", "--kind", "warning").output
        #expect(journal.contains("SB-35 reason.not_handed_in: Het bureau is gebeld"))
        try rehearsal.acceptWarnings()
        #expect(try rehearsal.run("status").status == 0)
        #expect(try rehearsal.program.run(close).status == 0)
        for wrong in [["--list", "5"], ["--and", "Lid G"]] {
            #expect(try rehearsal.program.run(settle + wrong + ["--accept", "x"]).status == 64)
        }
    }

    @Test("X-10 and X-11: a published file against the paper, never called equal unread")
    func publishedFile() throws {
        let made = try Demonstration.made.get()
        let district = made.scratch.path("demo/district-13")
        let path = made.paper("rotterdam/paper/count-file.csv")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let hash = SHA256.hash(data: bytes).map { byte in
            let digits = String(byte, radix: 16).uppercased()
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
        let scratch = try Scratch()
        func compare(_ file: String) throws -> Program.Outcome {
            try Program().run([
                "compare", district, "--count-file", file, "--document", "GEM 0599", "--footer",
                hash,
            ])
        }
        let equal = try compare(path)
        #expect(equal.status == 0, "\(equal.errors)")
        #expect(equal.output.contains("25 lists compared, 0 differences"))
        let text = String(decoding: bytes, as: UTF8.self)
        let line = try #require(text.firstMatch(of: /\nGEM 0599,list\.5\.total,(\d+)\n/))
        let other = text.replacing(line.0, with: "\nGEM 0599,list.5.total,1\n")
        let different = try compare(try scratch.write(other, "other.csv"))
        #expect(different.status == 1)
        #expect(different.errors.contains("X-10") && different.errors.contains("X-11"))
        #expect(different.errors.contains("list.5.total: file 1, paper as typed \(line.1)"))
        let broken = try compare(try scratch.write(text.replacing(line.0, with: "\n"), "b.csv"))
        #expect(broken.status == 1)
        #expect(
            broken.output.contains("Not comparable yet") && !broken.output.contains("compared,")
        )
        let short = ["compare", district, "--count-file", path]
        #expect(try Program().run(short).status == 64)
        #expect(
            try Program().run(short + ["--document", "GEM 0599", "--footer", "12"]).status == 64
        )
    }
}
