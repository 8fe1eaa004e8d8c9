import Foundation
import Testing

/// Lists 1, 3 and 11 of Hellendoorn are drawn, and the hand makes list 11 two more than the documents.
@Suite("A sample through all that comes after the draw")
struct SampleJourneyTests {
    private static let pair = ["--by", "Coördinator F", "--and", "Coördinator G"]
    private static let area = "GEM 0163"
    /// As the documents make them; list 11 differs by what the hand has.
    private static let drawn = [1: 4622, 3: 2498, 11: 600]

    private func run(_ rehearsal: Rehearsal, _ command: String, _ rest: [String]) throws
        -> Program.Outcome
    {
        try rehearsal.program.run([command, rehearsal.dossier] + rest + Self.pair)
    }

    private func drawn(in scratch: Scratch) throws -> Rehearsal {
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn", sample: 3)
        for person in ["Invoerder A", "Invoerder B"] {
            try rehearsal.type("enter", person, "hellendoorn")
        }
        let due = try rehearsal.run("status")
        #expect(due.output.contains("sample of 3 of 23 lists, not drawn yet"), "\(due.output)")
        #expect(due.output.contains("the lists can be drawn"))
        let before = try #require(try rehearsal.status()["sample"] as? [String: Any])
        #expect(before["lists"] as? Int == 3 && before["drawn"] == nil)
        #expect(
            try run(rehearsal, "draw", ["--dice", "6,6,1,3,1,3,2,5,1,1"]).status == 0
        )
        return rehearsal
    }

    private func counted(in scratch: Scratch) throws -> Rehearsal {
        let rehearsal = try drawn(in: scratch)
        let figures = Self.drawn.map { "\(Self.area),hand.\($0.key),\($0.value)\n" }.sorted()
        let file = try scratch.write(
            "document,field,value\n" + figures.joined() + "\(Self.area),hand.documents,23\n",
            "drawn.csv"
        )
        for person in ["Teller D", "Teller E"] {
            let outcome = try rehearsal.run("hand", "--typist", person, file)
            try #require(outcome.status == 0, "\(outcome.errors)")
        }
        return rehearsal
    }

    @Test("status says which lists were drawn; the comparison as CSV names each by its own name")
    func exported() throws {
        let rehearsal = try counted(in: try Scratch())
        let status = try rehearsal.run("status").output
        #expect(status.contains("sample of 3 of 23 lists, drawn: 3, 11, 1"), "\(status)")
        let sample = try #require(try rehearsal.status()["sample"] as? [String: Any])
        #expect(sample["drawn"] as? [Int] == [3, 11, 1])
        let rows = try rehearsal.run("export", "comparison").output.split(separator: "\n")
        #expect(rows.count == 5)
        #expect(rows[1].hasPrefix("1,VVD,4622,4622,"))
        #expect(rows[2].hasPrefix("3,PVV (Partij voor de Vrijheid),2498,"))
        #expect(rows[3].hasPrefix("11,50PLUS,598,600,598,+2,open"))
        #expect(rows[4].hasPrefix("total_drawn,,7718,7720,7718,+2,"))
    }

    @Test("The pictures are of the drawn lists: no bar of 0 votes, none open that nobody counted")
    func pictures() throws {
        let scratch = try Scratch()
        let rehearsal = try counted(in: scratch)
        let out = scratch.path("out")
        let outcome = try rehearsal.run("print", "comparison", "--out", out)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let bars = try textOfPDF(out + "/verschil-per-lijst-GEM-0163.pdf")
        #expect(bars.matches(of: /\bopen\b/).count == 1, "\(bars)")
        #expect(bars.contains("50PLUS") && !bars.contains("DENK"))
        let total = "Totaal van de getrokken lijsten: handmatig 7720, rekenhulpmiddel 7718"
        #expect(bars.contains(total))
        // Only totals were typed: a map of the cells would say nothing.
        #expect(!FileManager.default.fileExists(atPath: out + "/verschillenkaart-GEM-0163.pdf"))
    }

    @Test("The account has announced lists that were not drawn; its total is of drawn lists")
    func account() throws {
        let scratch = try Scratch()
        let rehearsal = try counted(in: scratch)
        let figures = try PlainFigures(Program.examples + "/hellendoorn/entry.csv")
        let all = try PlainFigures(Program.examples + "/hellendoorn/hand.csv").values[Self.area]
        let lists = (all ?? [:]).keys.compactMap { Int($0.dropFirst("hand.".count)) }.sorted()
        let announced = lists.map { list in
            let votes = figures.sum("list.\(list).total") + (list == 2 ? 5 : 0)
            return "\(Self.area),list.\(list).total,\(votes)\n"
        }
        let file = try scratch.write(
            "document,field,value\n" + announced.joined(),
            "announced.csv"
        )
        for person in ["Invoerder A", "Invoerder B"] {
            let outcome = try rehearsal.run("announced", "--typist", person, file)
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        let rows = try rehearsal.run("export", "account").output.split(separator: "\n")
        let ofAnnounced = rows.filter { $0.contains(",e:GEM 0163:") }
        #expect(
            ofAnnounced.contains { $0.contains("e:GEM 0163:list.2.total") && $0.contains(",-5,") }
        )
        #expect(ofAnnounced.contains { $0.contains("e:GEM 0163:list.11.total") })
        let total = rows.first { $0.contains("d:GEM 0163:hand.total") }
        #expect(total?.contains("totaal van de getrokken lijsten") == true, "\(rows)")
        let table = try rehearsal.run("account", "--language", "nl").output
        #expect(table.contains("naam") && !table.contains("not_handed_in"))
    }

    @Test("The record closes over an accepted difference; the annex calls the total what it is")
    func closed() throws {
        let scratch = try Scratch()
        let rehearsal = try counted(in: scratch)
        let settled = try run(
            rehearsal,
            "settle",
            ["--list", "11", "--accept", "Twee keer nageteld"]
        )
        #expect(settled.status == 0, "\(settled.errors)")
        try rehearsal.acceptWarnings()
        let closed = try run(rehearsal, "close", [])
        #expect(closed.status == 0, "\(closed.errors)")
        let out = scratch.path("out")
        #expect(try rehearsal.run("print", "record", "--out", out).status == 0)
        let words = try FileManager.default.contentsOfDirectory(atPath: out)
            .filter { $0.contains("bijlage") }.map { try textOfPDF(out + "/" + $0) }.joined()
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("Totaal van de getrokken lijsten: handmatig 7720"), "\(words)")
        #expect(!words.contains("Totaal (stemcijfer)"))
    }

    @Test("A sample of all lists is refused: that is a hand count with a total")
    func all() throws {
        let scratch = try Scratch()
        let made = try Program().run(
            "new",
            scratch.path("all"),
            "--definition",
            Program.examples + "/definition",
            "--level",
            "municipality",
            "--area",
            "Hellendoorn",
            "--exercise",
            "--sample",
            "25"
        )
        #expect(made.status != 0 && made.errors.contains("TR-01"))
        #expect(made.errors.contains("1 to 22"), "\(made.errors)")
    }

    /// What the district finds on the annex of Rotterdam with only these boxes filled in.
    private func findings(filled: (String) -> Bool) throws -> [[String: String]] {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Rotterdam", level: "district")
        let whole = try String(
            contentsOfFile: Program.examples + "/district-13/entry.csv",
            encoding: .utf8
        )
        let kept = whole.split(separator: "\n").filter { line in
            let field = line.split(separator: ",")[1]
            return !field.hasPrefix("hand.") || filled(String(field))
        }
        let file = try scratch.write(kept.joined(separator: "\n") + "\n", "annex.csv")
        for person in ["Invoerder A", "Invoerder B"] {
            let outcome = try rehearsal.run("enter", "--typist", person, file)
            try #require(outcome.status == 0, "\(outcome.errors)")
        }
        return try rehearsal.findings().filter { ["EN-01", "EN-07"].contains($0["rule"] ?? "") }
    }

    @Test("One level up: an annex of drawn lists is looked at; a whole one with a gap goes back")
    func nextLevel() throws {
        let sample = try findings { ["hand.1", "hand.3", "hand.11"].contains($0) }
        #expect(sample.map { $0["rule"] } == ["EN-07"] && sample[0]["severity"] == "warning")
        let gap = try findings { !["hand.5", "hand.total"].contains($0) }
        #expect(Set(gap.compactMap { $0["field"] }) == ["hand.5", "hand.total"])
        #expect(gap.allSatisfy { $0["rule"] == "EN-01" && $0["severity"] == "error" })
        let total = try findings { $0 != "hand.total" }
        #expect(total.map { $0["rule"] } == ["EN-01"])
    }

    @Test("Beside a new difference, what stood on an annex already is told by list and number")
    func carriedByList() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Rotterdam", level: "district")
        for person in ["Invoerder A", "Invoerder B"] {
            try rehearsal.type("enter", person, "district-13")
        }
        let hand = try String(
            contentsOfFile: Program.examples + "/district-13/hand.csv",
            encoding: .utf8
        )
        .replacing("KK 13,hand.2,20723", with: "KK 13,hand.2,20730")
        .replacing("KK 13,hand.total,324104", with: "KK 13,hand.total,324111")
        let file = try scratch.write(hand, "hand.csv")
        for person in ["Teller D", "Teller E"] {
            #expect(try rehearsal.run("hand", "--typist", person, file).status == 0)
        }
        let out = scratch.path("out")
        #expect(try rehearsal.run("print", "record", "--out", out).status == 0)
        let words = try FileManager.default.contentsOfDirectory(atPath: out)
            .filter { $0.contains("bijlage") }.map { try textOfPDF(out + "/" + $0) }.joined()
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(!words.contains("Deze verschillen zijn al vermeld"))
        let told = words.firstMatch(
            of: /Hiervan is al vermeld in de bijlage bij de N 11 van [^:]*: (.*?)\./
        )
        let lists = try #require(told, "\(words)").1
        #expect(lists.contains("lijst 1 (–95)"), "\(lists)")
        #expect(lists.matches(of: /lijst/).count == 20, "\(lists)")
    }
}
