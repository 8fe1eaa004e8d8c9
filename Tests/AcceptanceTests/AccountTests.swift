import Foundation
import Testing

/// A line of `export DOSSIER account`, by its heads.
private func lines(ofCSV text: String) throws -> [[String: String]] {
    let rows = text.split(separator: "\n").map { values(of: String($0)) }
    let heads = try #require(rows.first)
    return rows.dropFirst().map { row in
        Dictionary(zip(heads, row), uniquingKeysWith: { first, _ in first })
    }
}

/// RFC 4180, read without the program's own reader.
private func values(of line: String) -> [String] {
    var values = [""]
    var isQuoted = false
    for character in line {
        switch character {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted: values.append("")
        default: values[values.count - 1].append(character)
        }
    }
    return values
}

@Suite("The account of differences of 2017")
struct AccountTests {
    private func account(_ dossier: String) throws -> [[String: String]] {
        let made = try Demonstration.made.get()
        let outcome = try Program().run("export", made.paper(dossier), "account")
        try #require(outcome.status == 0, "\(outcome.errors)")
        return try lines(ofCSV: outcome.output)
    }

    @Test("Rotterdam: 20 lists differ by 917 in all and by 127 in the total, each with its reason")
    func municipality() throws {
        let ofHand = try account("rotterdam").filter { $0["kind"] == "d" }
        let lists = ofHand.filter { $0["item"] != "d:GEM 0599:hand.total" }
        #expect(lists.count == 20 && ofHand.count == 21)
        #expect(lists.allSatisfy { $0["state"] == "accepted" && $0["explanation"] != "" })
        let differences = lists.compactMap { $0["difference"].flatMap { Int($0) } }
        #expect(differences.count == 20)
        #expect(differences.reduce(0) { $0 + abs($1) } == 917)
        #expect(differences.reduce(0, +) == -127)
        #expect(ofHand.last?["difference"] == "-127" && ofHand.last?["state"] == "derived")
        let first = try #require(lists.first)
        #expect(first["item"] == "d:GEM 0599:hand.1")
        #expect((first["first"], first["later"]) == ("53382", "53287"))
    }

    @Test(
        "District and centre: the same 20 lists are carried from the paper below, none is new",
        arguments: [("district-13", "GEM 0599"), ("central", "KK 13")]
    )
    func carried(_ dossier: String, _ document: String) throws {
        let ofHand = try account(dossier).filter { $0["kind"] == "d" }
        #expect(ofHand.allSatisfy { $0["state"] == "carried" })
        let rotterdam = ofHand.filter { $0["document"] == document }
        #expect(rotterdam.count == 21)
        #expect(rotterdam.last?["difference"] == "-127")
    }

    @Test(
        "'s-Hertogenbosch: the total written under the annex is 3,595 more than its lists, told once"
    )
    func writtenTotal() throws {
        let entries = try account("central").filter {
            $0["document"] == "KK 18" && $0["kind"] != "a"
        }
        #expect(entries.map { $0["item"] } == ["c:KK 18:hand.total"])
        #expect((entries.first?["first"], entries.first?["later"]) == ("868206", "864611"))
        #expect(entries.first?["difference"] == "-3595")
    }

    @Test("Every station with a difference is in it, once, and no name of anybody")
    func stations() throws {
        let figures = try PlainFigures(Program.examples + "/rotterdam/entry.csv")
        let differing = figures.values.filter { key, values in
            key.hasPrefix("SB ") && values["admitted"] != values["counted"]
        }
        let entries = try account("rotterdam").filter {
            $0["kind"] == "a" && $0["document"] != "GEM 0599"
        }
        #expect(Set(entries.compactMap { $0["document"] }) == Set(differing.keys))
        #expect(entries.count == differing.count && differing.count > 100)
        for entry in entries {
            let values = try #require(figures.values[entry["document"] ?? ""])
            let difference = (values["counted"] ?? 0) - (values["admitted"] ?? 0)
            #expect(entry["difference"].flatMap { Int($0) } == difference)
        }
    }

    @Test("The printed account names every kind, every list, and no person")
    func printed() throws {
        let made = try Demonstration.made.get()
        let folder = made.paper("rotterdam") + "/paper/account"
        let text = try textOfPDF(folder + "/verantwoording-GEM-0599.pdf")
        #expect(text.contains("Verantwoording telverschillen"))
        #expect(!text.contains("Concept") && !text.contains("Nog geen verklaring"))
        for name in ["Coördinator", "Invoerder", "Teller"] { #expect(!text.contains(name)) }
        #expect(text.contains("Aanvaard door twee personen"))
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        // A station with 3 ballots fewer and a reason for 2; the sum of the area names no rest.
        #expect(text.contains("waarvoor op het stuk niets staat"))
        // 283 without explanation and 161 otherwise, for 114 more and 446 fewer.
        #expect(words.contains("bij elkaar 444"))
        #expect(text.contains("–127"))
    }

    @Test("A draft says what lacks; the final account is refused until it is said, closed or not")
    func missingTexts() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        #expect(try rehearsal.run("account").status == 65)
        try rehearsal.complete("hellendoorn")
        let pair = ["--by", "Coördinator F", "--and", "Coördinator G"]
        let program = Program()
        _ = try program.run(
            [
                "account", "report", rehearsal.dossier, "--document", "SB 7", "--field",
                "list.5.total",
                "--text", "Op de foto staat 99",
            ] + pair
        )
        let open = try rehearsal.run("account", "--open")
        #expect(open.status == 1 && open.output.contains("f:SB 7:list.5.total#1"))
        let out = scratch.path("out")
        #expect(try rehearsal.run("print", "account", "--out", out).status == 0)
        let draft = try textOfPDF(out + "/verantwoording-GEM-0163-concept.pdf")
        #expect(draft.contains("Nog geen verklaring.") && draft.contains("(Concept)"))
        try rehearsal.acceptWarnings()
        #expect(try program.run(["close", rehearsal.dossier] + pair).status == 0)
        let refused = try rehearsal.run("print", "account", "--out", out)
        #expect(refused.status == 65 && refused.errors.contains("AC-04"))
        #expect(try rehearsal.run("export", "account").status == 65)
        #expect(try rehearsal.run("print", "account", "--draft", "--out", out).status == 0)
        let told = try program.run(
            [
                "account", "explain", rehearsal.dossier, "--item", "f:SB 7:list.5.total#1",
                "--text",
                "Nageteld door Coördinator F", "--none-found",
            ] + pair
        )
        #expect(told.status == 64)
        let named = try program.run(
            [
                "account", "explain", rehearsal.dossier, "--item", "f:SB 7:list.5.total#1",
                "--text",
                "Nageteld door Coördinator F",
            ] + pair
        )
        #expect(named.status == 0 && named.errors.contains("AC-01"))
        let others = try rehearsal.run("account", "--open").output.matches(
            of: /[a-f]:(?:SB|GEM) [0-9-]+:[a-z0-9._#]+/
        ).flatMap { ["--item", String($0.output)] }
        #expect(
            try program.run(
                ["account", "explain", rehearsal.dossier, "--none-found"] + others + pair
            ).status == 0
        )
        #expect(try rehearsal.run("print", "account", "--out", out).status == 0)
        #expect(try rehearsal.run("export", "account").status == 0)
    }

    @Test("The comparison as CSV: a line a list and the total, what the papers say in front")
    func comparison() throws {
        let made = try Demonstration.made.get()
        let outcome = try Program().run("export", made.paper("rotterdam"), "comparison")
        let rows = try lines(ofCSV: outcome.output)
        #expect(rows.count == 26)
        #expect(rows.last?["list"] == "total" && rows.last?["hand"] == "324104")
        #expect(rows.first?["paper"] == "53382" && rows.first?["computed"] == "53382")
    }
}
