import Foundation
import Testing

@Suite("What the journal tells, and what it tells nobody")
struct JournalCommandTests {
    /// Eight rows: the opening, three typists, two documents typed twice, and a code in the middle.
    private static func small() throws -> (rehearsal: Rehearsal, middle: String) {
        let rehearsal = try Rehearsal(in: try Scratch(), area: "Hellendoorn", people: 3)
        let lines = try String(
            contentsOfFile: Program.examples + "/hellendoorn/entry.csv",
            encoding: .utf8
        ).split(separator: "\n")
        let chosen = lines.filter {
            $0.hasPrefix("document,") || $0.hasPrefix("SB 1,") || $0.hasPrefix("GEM 0163,")
        }
        let file = try rehearsal.scratch.write(chosen.joined(separator: "\n") + "\n", "two.csv")
        var middle = ""
        for person in Rehearsal.people.prefix(2) {
            let outcome = try rehearsal.run("enter", "--typist", person, file)
            try #require(outcome.status == 0, "\(outcome.errors)")
            if middle.isEmpty { middle = try head(of: rehearsal) }
        }
        return (rehearsal, middle)
    }

    private static func head(of rehearsal: Rehearsal) throws -> String {
        let outcome = try rehearsal.run("journal", "--verify", "--json")
        let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        let object = try #require(value as? [String: Any], "\(outcome.errors)")
        return try #require(object["head"] as? String)
    }

    @Test("every row in words, in Dutch and in English, and of what was typed how much only")
    func listing() throws {
        let (rehearsal, _) = try Self.small()
        let dutch = try rehearsal.run("journal", "--language", "nl").output
        let english = try rehearsal.run("journal").output
        #expect(dutch.contains("dossier gemaakt") && dutch.contains("901 cijfers"))
        #expect(english.contains("dossier made") && english.contains("901 figures"))
        #expect(english.split(separator: "\n").count == 10)
        #expect(english.contains("8 rows. Head code: "))
        let typed = english.split(separator: "\n").filter { $0.contains("typed") }
        #expect(typed.count == 4)
        let row =
            /\s+\d  [-0-9T:]{19}  document typed  (SB 1|GEM 0163)\s+1\/[12]\s+Invoerder [AB]\s+(901|1) figures?/
        for line in typed { #expect(line.wholeMatch(of: row) != nil, "\(line)") }
    }

    @Test("no figure that was typed, in no way of asking")
    func blind() throws {
        let rehearsal = try Rehearsal(in: try Scratch(), area: "Hellendoorn")
        try rehearsal.complete("hellendoorn")
        let totals = try PlainFigures(Program.examples + "/hellendoorn/hand.csv").values
        let large = Set(totals.values.flatMap(\.values).filter { $0 >= 1000 }.map(String.init))
        #expect(large.count > 3)
        for arguments in [
            [], ["--json"], ["--verify"], ["--kind", "hand"], ["--verify", "--json"],
        ] {
            let text = try rehearsal.program.run(["journal", rehearsal.dossier] + arguments).output
            let numbers = Set(text.split { !$0.isASCII || !($0.isNumber || $0.isLetter) })
            #expect(numbers.allSatisfy { !large.contains(String($0)) })
        }
        let keys: Set = [
            "position", "moment", "kind", "document", "round", "reading", "person", "figures",
        ]
        let lines = try rehearsal.run("journal", "--json", "--kind", "entry").output
        for line in lines.split(separator: "\n") {
            let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
            let object = try #require(value as? [String: Any])
            #expect(Set(object.keys) == keys)
        }
    }

    @Test("of an acceptance and a closing the names and the reason, and no figure of either count")
    func decisions() throws {
        let rehearsal = try Rehearsal(in: try Scratch(), area: "Hellendoorn")
        for person in Rehearsal.people.prefix(2) {
            try rehearsal.type("enter", person, "hellendoorn")
        }
        let hand = try String(
            contentsOfFile: Program.examples + "/hellendoorn/hand.csv",
            encoding: .utf8
        ).replacing("hand.5,7287", with: "hand.5,7278")
            .replacing("hand.total,23986", with: "hand.total,23977")
        let file = try rehearsal.scratch.write(hand, "hand.csv")
        for person in ["Teller D", "Teller E"] {
            #expect(try rehearsal.run("hand", "--typist", person, file).status == 0)
        }
        let two = ["--by", "Coördinator F", "--and", "Coördinator G"]
        let settle = ["settle", rehearsal.dossier, "--list", "5", "--accept", "Nageteld, blad 3"]
        #expect(try rehearsal.program.run(settle + two).status == 0)
        try rehearsal.acceptWarnings()
        #expect(try rehearsal.program.run(["close", rehearsal.dossier] + two).status == 0)
        let text = try rehearsal.run("journal", "--person", "coordinator g").output
        #expect(text.contains("Coördinator F and Coördinator G  list 5: Nageteld, blad 3\n"))
        #expect(text.contains("closed") && text.contains("count file "))
        let line = try rehearsal.run("journal", "--kind", "accepted", "--json").output
        #expect(line.contains(#""item":"5""#) && line.contains(#""reason":"Nageteld, blad 3""#))
        for figure in ["7278", "7287"] { #expect(!text.contains(figure) && !line.contains(figure)) }
    }

    @Test("filters choose, together too, and a document that is not there is a mistake")
    func filters() throws {
        let (rehearsal, _) = try Self.small()
        func rows(_ arguments: String...) throws -> Int {
            let outcome = try rehearsal.program.run(
                ["journal", rehearsal.dossier, "--json"] + arguments
            )
            #expect(outcome.status == 0, "\(outcome.errors)")
            return outcome.output.split(separator: "\n").count
        }
        #expect(try rows() == 8)
        #expect(try rows("--document", "SB 1") == 2)
        #expect(try rows("--person", "INVOERDER a") == 3)
        #expect(try rows("--kind", "typist") == 3)
        #expect(try rows("--kind", "entry", "--person", "Invoerder B", "--document", "SB 1") == 1)
        #expect(try rows("--since", "2999-01-01T00:00:00") == 0)
        #expect(try rows("--since", "2017-03-15T21:00:00") == 8)
        #expect(try rehearsal.run("journal", "--document", "SB 99").errors.contains("FG-03"))
        for wrong in [
            ["--kind", "figure"], ["--since", "gisteren"], ["--head", "0"], ["--person", " "],
            ["--verify", "--kind", "entry"],
        ] {
            let outcome = try rehearsal.program.run(["journal", rehearsal.dossier] + wrong)
            #expect(outcome.status == 64, "\(wrong)")
        }
    }

    @Test("every column of every row: what was changed is found, and the row named")
    func tampering() throws {
        let (rehearsal, _) = try Self.small()
        let file = URL(fileURLWithPath: rehearsal.dossier + "/journal.sqlite")
        let whole = try rehearsal.journal()
        let changes = [
            "position": "1000", "moment": "'2017-03-16T14:31:28'", "kind": "'typist '",
            "document": "'SB 2'", "round": "coalesce(round, 0) + 7",
            "reading": "coalesce(reading, 0) + 7", "person": "'Invoerder Z'",
            "witness": "'Invoerder Y'", "content": "content || 'x'",
            "previous": "replace(previous, substr(previous, 1, 1), 'x')",
            "hash": "replace(hash, substr(hash, 1, 1), 'x')",
        ]
        for row in 1...8 {
            for (column, value) in changes {
                try whole.write(to: file)
                let changed = try rehearsal.sql(
                    """
                    PRAGMA ignore_check_constraints = ON; PRAGMA writable_schema = ON;
                    CREATE TEMP TABLE kept AS SELECT * FROM sqlite_master WHERE type = 'trigger';
                    DELETE FROM sqlite_master WHERE type = 'trigger'; PRAGMA writable_schema = RESET;
                    UPDATE journal SET \(column) = \(value) WHERE position = \(row);
                    PRAGMA writable_schema = ON; INSERT INTO sqlite_master SELECT * FROM kept;
                    """
                )
                try #require(changed.status == 0, "\(changed.errors)")
                let outcome = try rehearsal.run("journal", "--verify")
                #expect(outcome.status == 65 && outcome.output.isEmpty)
                #expect(
                    outcome.errors.contains("record \(row) of the journal"),
                    "\(column) of \(row): \(outcome.errors)"
                )
            }
        }
        try whole.write(to: file)
        #expect(try rehearsal.run("journal", "--verify").output.hasPrefix("OK: 8 rows"))
        _ = try rehearsal.sql("DROP INDEX one_reading_a_person")
        #expect(try rehearsal.run("journal", "--verify").errors.contains("JN-03"))
    }

    @Test("a code from paper is found at its row, and tells how many rows came after")
    func noted() throws {
        let (rehearsal, middle) = try Self.small()
        let outcome = try rehearsal.run("journal", "--verify", "--head", middle.lowercased())
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("was the head at row 6, "))
        #expect(outcome.output.contains("2 rows came after"))
        let newest = try Self.head(of: rehearsal)
        let last = try rehearsal.run("journal", "--verify", "--head", newest, "--language", "nl")
        #expect(last.output.contains("regel 8, ") && last.output.contains("kwamen 0 regels"))
    }

    @Test("rows that were cut off show with a code of after them, and only with that")
    func cutOff() throws {
        let (rehearsal, middle) = try Self.small()
        let newest = try Self.head(of: rehearsal)
        let rules = try rehearsal.sql(
            "SELECT sql || ';' FROM sqlite_master WHERE name = 'never_removed'"
        ).output
        let cut = try rehearsal.sql(
            "DROP TRIGGER never_removed; DELETE FROM journal WHERE position > 6; \(rules)"
        )
        try #require(cut.status == 0, "\(cut.errors)")
        #expect(try rehearsal.run("journal", "--verify").output.hasPrefix("OK: 6 rows"))
        #expect(try rehearsal.run("journal", "--verify", "--head", middle).status == 0)
        let missed = try rehearsal.run("journal", "--verify", "--head", newest)
        #expect(missed.status == 65 && missed.output.isEmpty)
        #expect(missed.errors.contains("JN-10"))
    }

    @Test("a code that was mistyped is another mistake than a code of another journal")
    func mistyped() throws {
        let (rehearsal, middle) = try Self.small()
        let (other, _) = try Self.small()
        let strange = try rehearsal.run("journal", "--verify", "--head", Self.head(of: other))
        #expect(strange.errors.contains("JN-10") && strange.status == 65)
        let slip = (middle.first == "0" ? "1" : "0") + middle.dropFirst()
        for wrong in [slip, String(middle.dropLast()), middle + "A", "niet dit"] {
            let outcome = try rehearsal.run("journal", "--verify", "--head", wrong)
            #expect(outcome.errors.contains("JN-09") && outcome.status == 65, "\(wrong)")
        }
    }

    @Test("all of it, with figures and hashes, is exported once the record may be seen")
    func export() throws {
        let rehearsal = try Rehearsal(in: try Scratch(), area: "Hellendoorn")
        try rehearsal.type("enter", "Invoerder A", "hellendoorn")
        let early = try rehearsal.run("export", "journal")
        #expect(early.status == 65 && early.output.isEmpty)
        try rehearsal.type("enter", "Invoerder B", "hellendoorn")
        #expect(try rehearsal.run("export", "journal").output.isEmpty)
        for person in ["Teller D", "Teller E"] { try rehearsal.type("hand", person, "hellendoorn") }
        let lines = try rehearsal.run("export", "journal").output.split(separator: "\n")
        var previous = String(repeating: "0", count: 64)
        for line in lines {
            let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
            let row = try #require(value as? [String: Any])
            #expect(row["previous"] as? String == previous)
            previous = try #require(row["hash"] as? String)
            if row["document"] as? String == "SB 5" {
                #expect((row["content"] as? String)?.contains("poll_cards,1010\n") == true)
            }
        }
        #expect(lines.count > 50)
    }
}
