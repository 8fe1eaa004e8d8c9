import Foundation
import Testing

@Suite("The hand count leads")
struct ComparisonTests {
    private func compared(_ dossier: String) throws -> [String: Any] {
        let outcome = try Program().run("compare", dossier, "--json")
        let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        return try #require(value as? [String: Any], "\(outcome.errors)")
    }

    @Test(
        "Rotterdam: 20 lists accepted at the municipality, carried at the district",
        arguments: [
            ("rotterdam", "accepted"), ("district-13", "carried"),
        ]
    )
    func states(_ dossier: String, _ state: String) throws {
        let made = try Demonstration.made.get()
        let comparison = try compared(made.paper(dossier))
        #expect(comparison["agree"] as? Bool == false)
        let lists = try #require(comparison["lists"] as? [[String: Any]])
        let differing = lists.filter { $0["difference"] as? Int != 0 }
        #expect(lists.count == 25)
        #expect(differing.count == 20)
        #expect(differing.allSatisfy { $0["state"] as? String == state })
        #expect(differing.reduce(0) { $0 + abs($1["difference"] as? Int ?? 0) } == 917)
        #expect(lists.allSatisfy { $0["leading"] as? Int == $0["hand"] as? Int })
        let first = try #require(lists.first)
        #expect(first["hand"] as? Int == 53287)
        #expect(first["computed"] as? Int == 53382)
        let total = try #require(comparison["total"] as? [String: Any])
        #expect(total["difference"] as? Int == -127)
        #expect(total["leading"] as? Int == 324104)
        #expect(total["state"] as? String == state)
    }

    @Test("an open difference blocks closing until it is accepted by two with a reason")
    func blocks() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        for person in ["Invoerder A", "Invoerder B"] {
            try rehearsal.type("enter", person, "hellendoorn")
        }
        let hand = try String(
            contentsOfFile: Program.examples + "/hellendoorn/hand.csv",
            encoding: .utf8
        )
        // 7287 read as 7278 on the worksheet; the total is added from the lists.
        let wrong = hand.replacing("hand.5,7287", with: "hand.5,7278")
            .replacing("hand.total,23986", with: "hand.total,23977")
        let file = try scratch.write(wrong, "hand.csv")
        for person in ["Teller D", "Teller E"] {
            #expect(try rehearsal.run("hand", "--typist", person, file).status == 0)
        }
        #expect(try rehearsal.run("compare").status == 1)
        let pair = ["--by", "Coördinator F", "--and", "Coördinator G"]
        let close = ["close", rehearsal.dossier] + pair
        let early = try Program().run(close)
        #expect(early.status == 65)
        #expect(early.errors.contains("HT-01"))
        #expect(try rehearsal.findings().contains { $0["rule"] == "HT-07" })
        let settle = ["settle", rehearsal.dossier, "--list", "5", "--accept"]
        #expect(try Program().run(settle + ["  "] + pair).status == 65)
        #expect(try Program().run(settle + ["Oorzaak niet gevonden."] + pair).status == 0)
        try rehearsal.acceptWarnings()
        #expect(try Program().run(close).status == 0)
        #expect(
            try rehearsal.run("settle", "--list", "1", "--accept", "x", "--by", "F", "--and", "G")
                .status == 65
        )
        #expect(try compared(rehearsal.dossier)["agree"] as? Bool == false)
    }

    @Test("a hand count done again replaces the wrong one, typed by two people")
    func doneAgain() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        for person in ["Invoerder A", "Invoerder B"] {
            try rehearsal.type("enter", person, "hellendoorn")
        }
        let hand = try String(
            contentsOfFile: Program.examples + "/hellendoorn/hand.csv",
            encoding: .utf8
        )
        let file = try scratch.write(
            hand.replacing("hand.total,23986", with: "hand.total,24032"),
            "hand.csv"
        )
        for person in ["Teller D", "Teller E"] {
            #expect(try rehearsal.run("hand", "--typist", person, file).status == 0)
        }
        // 24032 is 23986 and the 15 blank and 31 invalid votes.
        #expect(try rehearsal.findings().contains { $0["rule"] == "HT-03" })
        #expect(try rehearsal.run("compare").status == 1)
        for person in ["Teller D", "Teller E"] { try rehearsal.type("hand", person, "hellendoorn") }
        #expect(try rehearsal.run("compare").status == 0)
    }

    @Test("a draft says so on every page, and is not the final record")
    func draft() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        try rehearsal.complete("hellendoorn")
        let out = scratch.path("out")
        #expect(try rehearsal.run("print", "record", "--out", out).status == 0)
        let pages = try pagesOfPDF(out + "/N11-GEM-0163-concept.pdf")
        #expect(pages.allSatisfy { $0.contains("(Concept)") && !$0.contains("SHA-256") })
    }

    @Test("a document that two people typed wrongly is typed anew; until then nothing is compared")
    func typedAnew() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        let entry = try String(
            contentsOfFile: Program.examples + "/hellendoorn/entry.csv",
            encoding: .utf8
        )
        // Ten votes at the wrong list, so that the document does not contradict itself.
        var wrong = entry
        for (good, bad) in [
            ("1.1,150", "1.1,140"), ("1.total,207", "1.total,197"), ("2.1,51", "2.1,61"),
            ("2.total,74", "2.total,84"),
        ] {
            wrong = wrong.replacing("SB 7,list.\(good)\n", with: "SB 7,list.\(bad)\n")
        }
        let file = try scratch.write(wrong, "wrong.csv")
        for person in ["Invoerder A", "Invoerder B"] {
            try rehearsal.run("enter", "--typist", person, file)
        }
        for person in ["Teller D", "Teller E"] { try rehearsal.type("hand", person, "hellendoorn") }
        #expect(try rehearsal.run("compare").status == 1)
        let lines = entry.split(separator: "\n").filter { $0.hasPrefix("SB 7,") }
        let right = try scratch.write(
            "document,field,value\n" + lines.joined(separator: "\n") + "\n",
            "right.csv"
        )
        #expect(try rehearsal.run("enter", "--typist", "Invoerder A", right).status == 0)
        let between = try rehearsal.run("compare")
        #expect(between.status == 1)
        #expect(between.errors.contains("HC-01") && between.output.isEmpty)
        #expect(try rehearsal.run("enter", "--typist", "Invoerder A", right).status == 65)
        #expect(try rehearsal.run("enter", "--typist", "Invoerder C", right).status == 0)
        #expect(try compared(rehearsal.dossier)["agree"] as? Bool == true)
        try rehearsal.acceptWarnings()
        #expect(
            try rehearsal.run("close", "--by", "Lid F", "--and", "Lid G").status == 0
        )
    }
}
