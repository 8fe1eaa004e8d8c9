import Foundation
import Testing

@Suite("Papers: printed, received, missing")
struct CompletenessTests {
    /// What a scanner reads from every page of a PDF.
    private func scan(_ pdf: String, in scratch: Scratch) throws -> [String] {
        let name = "scan-\(UUID().uuidString)"
        let program = Program()
        let painted = try program.run(
            "/usr/bin/pdftoppm",
            ["-gray", "-r", "150", pdf, scratch.path(name)]
        )
        try #require(painted.status == 0, "\(painted.errors)")
        let images = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
            .filter { $0.hasPrefix(name) }.sorted().map(scratch.path)
        let read = try program.run("/usr/bin/zbarimg", ["-q", "--raw"] + images)
        return read.output.split(separator: "\n").map(String.init)
    }

    private func document(_ key: String, of rehearsal: Rehearsal) throws -> [String: Any] {
        let list = try #require(try rehearsal.status()["documentList"] as? [[String: Any]])
        return try #require(list.first { $0["document"] as? String == key })
    }

    @Test("What a scanner reads from a printed form is received, page by page")
    func scanned() throws {
        let scratch = try Scratch()
        let dossier = try Rehearsal(in: scratch, area: "Hellendoorn")
        let out = scratch.path("blank")
        let printed = try dossier.run("print", "blank", "--documents", "SB 1,SB 2", "--out", out)
        #expect(printed.status == 0)
        #expect(try dossier.progress("printed") == 2)
        let codes = try scan(out + "/N10-SB-1.pdf", in: scratch)
        #expect(codes.count > 5)
        #expect(codes.first?.hasPrefix("TK2017|GEM 0163|SB 1|N10|2017|1/") == true)

        let first = try scratch.write(codes.dropLast().joined(separator: "\n"), "first.txt")
        let partly = try dossier.run("receive", "--from", first, "--by", "Ontvanger A")
        #expect(partly.status == 0 && partly.output.contains("is missing"))
        #expect(try dossier.progress("received") == 0)
        #expect(try dossier.progress("receivedPartly") == 1)
        let rest = try dossier.run("receive", try #require(codes.last))
        #expect(rest.status == 0 && rest.output.contains("1 of 23 documents received"))
        #expect(try document("SB 1", of: dossier)["state"] as? String == "received")
        let again = try dossier.run("receive", codes[0])
        #expect(again.status == 0 && again.errors.contains("RC-04"))
        let journal = try dossier.run("journal", "--kind", "received").output
        #expect(journal.split(separator: "\n").count { $0.contains("SB 1") } == 2)
    }

    @Test("A compact form: both page counts first, then fewer pages, received as scanned")
    func compact() throws {
        let scratch = try Scratch()
        let dossier = try Rehearsal(in: scratch, area: "Hellendoorn")
        let out = scratch.path("compact")
        let usual = try dossier.run("print", "blank", "--documents", "SB 1", "--out", out)
        #expect(usual.output.hasPrefix("38 pages a polling station (compact: 16)."))
        let printed = try dossier.run(
            "print",
            "blank",
            "--compact",
            "--documents",
            "SB 1",
            "--out",
            out
        )
        #expect(printed.output.hasPrefix("16 pages a polling station (statutory layout: 38)."))
        let codes = try scan(out + "/N10-SB-1-compact.pdf", in: scratch)
        #expect(codes.count == 16 && codes.allSatisfy { $0.contains("|2017C|") })

        let usualCodes = try scan(out + "/N10-SB-1.pdf", in: scratch)
        let mixed = try dossier.run("receive", codes[0], usualCodes[1])
        #expect(mixed.status != 0 && mixed.errors.contains("RC-17"))
        let file = try scratch.write(codes.joined(separator: "\n"), "codes.txt")
        let received = try dossier.run("receive", "--from", file)
        #expect(received.output.contains("1 of 23 documents received"))
    }

    @Test("Of one call nothing is taken over if one identity is wrong; all mistakes are told")
    func wrong() throws {
        let dossier = try Rehearsal(in: try Scratch(), area: "Hellendoorn")
        let outcome = try dossier.run(
            "receive",
            "SB 1",
            "SB 99",
            "TK2021|GEM 0163|SB 1|N10|2017|1/5",
            "SB 2 9/5"
        )
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("«SB 99»") && outcome.errors.contains("TK2021"))
        #expect(outcome.errors.contains("RC-11"))
        #expect(try dossier.progress("received") == 0)
    }

    @Test(
        "A closed dossier prints its blank forms, says that it can't record it, and stays as it is"
    )
    func printedWhenClosed() throws {
        let scratch = try Scratch()
        let dossier = try Rehearsal(in: scratch, area: "Hellendoorn")
        try dossier.complete("hellendoorn")
        try dossier.acceptWarnings()
        let closed = try dossier.run(
            "close",
            "--by",
            "Coördinator F",
            "--and",
            "Coördinator G",
            "--date",
            "2017-03-16T12:48:00"
        )
        #expect(closed.status == 0, "\(closed.errors)")
        let before = try dossier.journal()
        let out = scratch.path("blank")
        let printed = try dossier.run("print", "blank", "--documents", "SB 1", "--out", out)
        #expect(printed.status == 0 && printed.errors.contains("RC-05"))
        #expect(FileManager.default.fileExists(atPath: out + "/N10-SB-1.pdf"))
        #expect(try dossier.journal() == before)
    }

    /// The example of Hellendoorn without station 23: entry and hand count as files.
    private func withoutStation23(_ scratch: Scratch) throws -> (entry: String, hand: String) {
        let examples = Program.examples + "/hellendoorn/"
        let lost = try #require(try PlainFigures(examples + "entry.csv").values["SB 23"])
        func lines(_ file: String) throws -> [String] {
            let data = try Data(contentsOf: URL(fileURLWithPath: examples + file))
            return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
        }
        let entry = try lines("entry.csv").filter { !$0.hasPrefix("SB 23,") }
        let hand = try lines("hand.csv").map { line -> String in
            let parts = line.split(separator: ",")
            guard let number = Int(parts[2]) else { return line }
            let name = parts[1].dropFirst("hand.".count)
            let less: Int =
                switch name {
                case "documents": 1
                case "total": lost["valid"] ?? 0
                default: lost["list.\(name).total"] ?? 0
                }
            return "\(parts[0]),\(parts[1]),\(number - less)"
        }
        return (
            try scratch.write(entry.joined(separator: "\n") + "\n", "entry.csv"),
            try scratch.write(hand.joined(separator: "\n") + "\n", "hand.csv")
        )
    }

    @Test("A station that did not open: two people, a reason, the record, the count file")
    func missing() throws {
        let scratch = try Scratch()
        let dossier = try Rehearsal(in: scratch, area: "Hellendoorn")
        let files = try withoutStation23(scratch)
        for person in ["Invoerder A", "Invoerder B"] {
            let typed = try dossier.run("enter", "--typist", person, files.entry)
            #expect(typed.status == 0, "\(typed.errors)")
        }
        let early = try dossier.run("hand", "--typist", "Teller D", files.hand)
        #expect(early.errors.contains("HC-01"))
        let pair = ["--by", "Voorzitter V", "--and", "Lid W"]
        let decided = try dossier.program.run(
            ["missing", dossier.dossier, "--document", "SB 23", "--reason", "bus met pech"] + pair
        )
        #expect(decided.status == 0, "\(decided.errors)")
        #expect(try dossier.progress("missing") == 1)
        #expect(try document("SB 23", of: dossier)["missing"] as? String == "bus met pech")
        for person in ["Teller D", "Teller E"] {
            let typed = try dossier.run("hand", "--typist", person, files.hand)
            #expect(typed.status == 0, "\(typed.errors)")
        }
        try dossier.acceptWarnings()
        let closed = try dossier.program.run(
            ["close", dossier.dossier, "--date", "2017-03-16T12:48:00"] + pair
        )
        #expect(closed.status == 0, "\(closed.errors)")
        let out = scratch.path("record")
        #expect(try dossier.run("print", "record", "--out", out).status == 0)
        let record =
            try textOfPDF(out + "/N11-GEM-0163.pdf")
            + textOfPDF(out + "/N11-GEM-0163-bijlage.pdf")
        let words = record.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let sentence =
            "Ontbreekt in deze telling: stembureau 23 (SB 23). Besloten door Voorzitter V en Lid W. "
            + "Reden: bus met pech"
        #expect(words.contains(sentence))
        let file = try dossier.run("export", "counts").output
        #expect(file.contains("# missing: SB 23, bus met pech\n"))
        #expect(!file.contains("\nSB 23,"))
    }

    @Test("The wall list ticks what is known, and shows no figure")
    func wallList() throws {
        let scratch = try Scratch()
        let dossier = try Rehearsal(in: scratch, area: "Hellendoorn")
        func print(_ name: String) throws -> String {
            let out = scratch.path(name)
            let outcome = try dossier.run(
                "print",
                "wall-list",
                "--out",
                out,
                "--date",
                "2017-03-16T01:30:00"
            )
            #expect(outcome.status == 0, "\(outcome.errors)")
            return out + "/wandlijst-GEM-0163.pdf"
        }
        let before = try print("before")
        try dossier.complete("hellendoorn")
        let after = try print("after")
        let pen = "; kruis daarna aan met de pen"
        let note = "; handtelling: alleen de totalen getypt"
        let words = try [before, after].map { path in
            try textOfPDF(path).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        #expect(words[1].contains(note))
        #expect(words[0] == words[1].replacing(note, with: pen))
        let files = try [before, after].map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
        #expect(files[0] != files[1])
        #expect(try scan(after, in: scratch) == ["TK2017|GEM 0163|GEM 0163|WAND|2017|1/1"])
    }
}
