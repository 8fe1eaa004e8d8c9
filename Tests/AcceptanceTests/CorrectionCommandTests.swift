import Foundation
import Testing

@Suite("A newer version of a paper, from the command line")
struct CorrectionCommandTests {
    private static let pair = ["--by", "Coördinator F", "--and", "Coördinator G"]

    /// Hellendoorn, closed as in 2017.
    private func closed(in scratch: Scratch) throws -> Rehearsal {
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        try rehearsal.complete("hellendoorn")
        try close(rehearsal, at: "2017-03-16T12:48:00")
        return rehearsal
    }

    private func close(_ rehearsal: Rehearsal, at moment: String) throws {
        try rehearsal.acceptWarnings()
        let outcome = try rehearsal.program.run(
            ["close", rehearsal.dossier, "--date", moment] + Self.pair
        )
        try #require(outcome.status == 0, "\(outcome.errors)")
    }

    private func correct(_ rehearsal: Rehearsal, _ words: String...) throws -> Program.Outcome {
        try rehearsal.program.run(
            ["correct", rehearsal.dossier, "--date", "2017-03-16T15:00:00"] + words
        )
    }

    /// Station 3 after a recount: five votes of candidate 2 of list 1 were of candidate 3.
    private func recounted(_ scratch: Scratch) throws -> String {
        var figures = try #require(
            PlainFigures(Program.examples + "/hellendoorn/entry.csv").values["SB 3"]
        )
        figures["list.1.2", default: 0] -= 5
        figures["list.1.3", default: 0] += 5
        let lines = figures.sorted { $0.key < $1.key }.map { "SB 3,\($0.key),\($0.value)\n" }
        return try scratch.write("document,field,value\n" + lines.joined(), "sb3.csv")
    }

    @Test("After closing: typed twice again, closed anew, with a new hash and only what changed")
    func afterClosing() throws {
        let scratch = try Scratch()
        let rehearsal = try closed(in: scratch)
        let first = try rehearsal.run("export", "counts").output
        let document = ["--document", "SB 3", "--reason", "Hertelling na de zitting"]
        let corrected = try rehearsal.program.run(
            ["correct", rehearsal.dossier, "--date", "2017-03-16T15:00:00"] + document + Self.pair
        )
        #expect(corrected.status == 0, "\(corrected.errors)")
        #expect(corrected.output.contains("SB 3, version 2"))
        #expect(corrected.output.contains("is void; the next is version 2"))
        #expect(try rehearsal.run("export", "counts").status == 65)

        let file = try recounted(scratch)
        for person in ["Invoerder A", "Invoerder B"] {
            let typed = try rehearsal.run("enter", "--typist", person, file)
            #expect(typed.status == 0, "\(typed.errors)")
        }
        // No list total changed: the hand count still holds.
        try close(rehearsal, at: "2017-03-16T17:00:00")
        let second = try rehearsal.run("export", "counts").output
        #expect(second.contains("# version: 2\n") && !first.contains("# version"))
        #expect(second.contains("# closed: 2017-03-16T17:00:00\n"))

        let printed = try rehearsal.run("print", "changes", "--out", scratch.path("paper"))
        #expect(printed.status == 0, "\(printed.errors)")
        let sheet = scratch.path("paper/wijzigingen-GEM-0163-versie-2.pdf")
        let lines = try textOfPDF(sheet).split(separator: "\n").map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        let changed = lines.filter { $0.hasSuffix(" –5") || $0.hasSuffix(" +5") }
        #expect(
            changed == [
                "Lijstnummer 1: VVD 2 Hennis-Plasschaert, J.A. (Jeanine) (v) 20 15 –5",
                "Lijstnummer 1: VVD 3 Zijlstra, H. (Halbe) (m) 2 7 +5",
                "Lijstnummer 1: VVD 2 Hennis-Plasschaert, J.A. (Jeanine) (v) 231 226 –5",
                "Lijstnummer 1: VVD 3 Zijlstra, H. (Halbe) (m) 29 34 +5",
            ]
        )
        #expect(lines.count { $0.hasPrefix("Lijstnummer") } == 4)
        #expect(lines.contains("Reden Hertelling na de zitting"))
        #expect(lines.contains("Vervallen versie 1, 16-03-2017 12:48:00"))
        #expect(lines.contains("Nu versie 2, 16-03-2017 17:00:00"))
    }

    @Test("One person, no reason, a slip in the name, an older version: nothing changes")
    func refused() throws {
        let scratch = try Scratch()
        let rehearsal = try closed(in: scratch)
        let before = try rehearsal.journal()
        let reason = ["--reason", "Hertelling"]
        let wrong: [(words: [String], code: String)] = [
            (["--document", "SB 3"] + reason + ["--by", "Lid A", "--and", "lid a"], "PR-04"),
            (["--document", "SB 3", "--reason", "—"] + Self.pair, "HC-06"),
            (["--document", "SB3"] + reason + Self.pair, "FG-03"),
            (["--document", "SB 3", "--version", "1"] + reason + Self.pair, "CR-02"),
            (["--seats"] + reason + Self.pair, "FG-03"),
        ]
        for (words, code) in wrong {
            let outcome = try rehearsal.program.run(["correct", rehearsal.dossier] + words)
            #expect(outcome.status == 65 && outcome.errors.contains(code), "\(words)")
        }
        let none = try rehearsal.program.run(["correct", rehearsal.dossier] + reason + Self.pair)
        #expect(none.status == 64)
        #expect(try rehearsal.run("print", "changes").errors.contains("CR-03"))
        #expect(try rehearsal.journal() == before)
    }
}

@Suite("The check code on an N 11, and at the committee that types it")
struct CheckCodeCommandTests {
    /// The one station of the council's municipality: 60, 40 and 32 votes.
    private static let station: [String] = {
        let votes = [60, 40, 32]
        var lines = votes.enumerated().flatMap { index, total in
            (1...4).map { "SB 1,list.\(index + 1).\($0),\($0 == 1 ? total : 0)" }
                + ["SB 1,list.\(index + 1).total,\(total)"]
        }
        lines += ["poll_cards,132", "proxies,0", "admitted,132", "valid,132", "blank,0"].map {
            "SB 1,\($0)"
        }
        return lines + ["SB 1,invalid,0", "SB 1,counted,132", "GEM 0999,eligible,900"]
    }()

    /// The N 11 of the council's municipality, closed, and its figures as the count file has them.
    private func record(_ council: Council) throws -> (text: String, figures: [String]) {
        let scratch = council.scratch
        let dossier = scratch.path("municipality")
        func run(_ arguments: String...) throws -> Program.Outcome {
            let outcome = try council.program.run(arguments)
            try #require(outcome.status == 0, "\(arguments): \(outcome.errors)")
            return outcome
        }
        _ = try run(
            "new",
            dossier,
            "--definition",
            scratch.path("definition"),
            "--level",
            "municipality",
            "--area",
            "Testdorp",
            "--exercise"
        )
        func file(_ lines: [String], _ name: String) throws -> String {
            try scratch.write(
                "document,field,value\n" + lines.map { $0 + "\n" }.joined(),
                name
            )
        }
        let entry = try file(Self.station, "n10.csv")
        let hand = try file(
            [
                "GEM 0999,hand.1,60", "GEM 0999,hand.2,40", "GEM 0999,hand.3,32",
                "GEM 0999,hand.total,132", "GEM 0999,hand.documents,1",
            ],
            "hand-n11.csv"
        )
        for person in ["Invoerder A", "Invoerder B", "Teller C", "Teller D"] {
            _ = try run("typist", "add", dossier, person)
        }
        for person in ["Invoerder A", "Invoerder B"] {
            _ = try run("enter", dossier, "--typist", person, entry)
        }
        for person in ["Teller C", "Teller D"] {
            _ = try run("hand", dossier, "--typist", person, hand)
        }
        try council.program.acceptWarnings(in: dossier)
        _ = try run("close", dossier, "--by", "Voorzitter A", "--and", "Lid B")
        _ = try run("print", dossier, "record", "--out", scratch.path("n11"))
        let figures = try run("export", dossier, "figures").output.split(separator: "\n")
            .filter { $0.hasPrefix("GEM 0999,") }.map(String.init)
        return (try textOfPDF(scratch.path("n11/N11-GEM-0999.pdf")), figures)
    }

    @Test("what is printed is what is computed of the figures as typed; a slip gives another code")
    func chain() throws {
        let scratch = try Scratch()
        let council = try Council(in: scratch)
        let (text, figures) = try record(council)
        let pattern = /Controlecode van de aantallen op dit formulier:\s+([0-9A-Z-]{19})/
        let code = try String(#require(text.firstMatch(of: pattern)).1)
        let slip = figures.map { $0 == "GEM 0999,list.2.2,0" ? "GEM 0999,list.2.2,1" : $0 }
        #expect(slip != figures)

        #expect(try council.run("check-code").status == 1)
        for person in ["Invoerder A", "Invoerder B"] {
            let typed = try council.type("enter", person, figures)
            #expect(typed.status == 0, "\(typed.errors)")
        }
        let listed = try council.run("check-code")
        #expect(listed.status == 1 && listed.output.contains(code))
        let record = ["--document", "GEM 0999", "--by", "Invoerder A"]
        let equal = try council.program.run(["check-code", council.dossier, "--equal"] + record)
        #expect(equal.status == 0 && equal.output.contains("equal"))

        let other = try Council(in: Scratch())
        for person in ["Invoerder A", "Invoerder B"] {
            #expect(try other.type("enter", person, slip).status == 0)
        }
        #expect(try !other.run("check-code").output.contains(code))
        let differs = try other.program.run(["check-code", other.dossier, "--differs"] + record)
        #expect(differs.status == 1)
        #expect(try other.run("status").output.contains("CC-02  GEM 0999"))
        for person in ["Teller C", "Teller D"] {
            let again = try other.type("enter", person, figures)
            #expect(again.status == 0, "\(again.errors)")
        }
        #expect(try other.run("check-code").output.contains(code))
        #expect(try !other.run("status").output.contains("CC-02"))
    }
}
