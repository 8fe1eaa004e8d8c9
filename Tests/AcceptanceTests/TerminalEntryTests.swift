import Foundation
import Testing

/// The strokes with which a person types an N 10 of Hellendoorn from `entry.csv`.
private struct Strokes {
    private let figures: [String: Int]
    private let lists: [Int]

    static let head = [
        "poll_cards", "proxies", "voter_cards", "admitted", "valid", "blank", "invalid", "counted",
        "more", "fewer", "reason.not_handed_in", "reason.too_few_issued",
        "reason.too_many_issued", "reason.lost", "reason.no_explanation", "reason.other",
    ]

    init(_ document: String, changing changes: [String: Int] = [:]) throws {
        let all = try PlainFigures(Program.examples + "/hellendoorn/entry.csv")
        let figures = try #require(all.values[document]).merging(changes) { $1 }
        self.figures = figures
        lists = Set(
            figures.keys.compactMap { field in
                field.hasPrefix("list.") ? Int(field.split(separator: ".")[1]) : nil
            }
        ).sorted()
    }

    /// Sections 3 to 5, box by box.
    var front: [String] { Self.head.flatMap { ["\(figures[$0] ?? 0)", "Enter"] } }

    var numberOfLists: Int { lists.count }

    /// Some lists: the candidates who have votes, then «rest is 0», then the total.
    func votes(_ places: Range<Int>) -> [String] { lists[places].flatMap(votes) }

    private func votes(_ list: Int) -> [String] {
        var keys: [String] = []
        var here = 1
        let votes = figures.compactMap { field, value -> (Int, Int)? in
            let parts = field.split(separator: ".")
            guard parts.count == 3, parts[0] == "list", parts[1] == "\(list)" else { return nil }
            return Int(parts[2]).map { ($0, value) }
        }
        for (candidate, value) in votes.sorted(by: { $0.0 < $1.0 }) {
            keys += Array(repeating: "Enter", count: candidate - here) + ["\(value)", "Enter"]
            here = candidate + 1
        }
        if figures["list.\(list).rest"] != nil { keys += ["F2", "y"] }
        return keys + ["\(figures["list.\(list).total"] ?? 0)", "Enter"]
    }
}

@Suite("An N 10 typed in a real terminal")
struct TerminalEntryTests {
    private func entry(_ rehearsal: Rehearsal, _ person: String) -> [String] {
        ["enter", rehearsal.dossier, "--typist", person, "--document", "SB 1"]
    }

    private func commit(_ window: TerminalWindow) throws {
        try window.wait(for: "Commit (all was typed)")
        try window.send("F10", "y")
        #expect(try window.waitForEnd() == 0)
    }

    private func drafts(_ rehearsal: Rehearsal) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: rehearsal.dossier + "/drafts")) ?? []
    }

    @Test("twice, with a power cut and a slip; a third person settles the one cell, blind")
    func threePeople() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        let window = try TerminalWindow(scratch)
        let right = try Strokes("SB 1")

        // The power fails in the middle of a box: all boxes before it are there again.
        try window.start(entry(rehearsal, "Invoerder A"))
        try window.wait(for: "OEFENING", "3. Toegelaten kiezers")
        try window.send(right.front + right.votes(0..<4))
        try window.wait(for: "Lijstnummer 5: CDA")
        try window.send("9")
        try window.wait(for: "[     9]")
        try window.signal(SIGKILL)
        #expect(try window.waitForEnd() == 137)
        #expect(try rehearsal.progress("enteredOnce") == 0)
        try window.start(entry(rehearsal, "Invoerder A"))
        let resumed = try window.wait(for: "you go on where you stopped", "Lijstnummer 5: CDA")
        #expect(!resumed.contains("[     9]"))
        try window.send(right.votes(4..<right.numberOfLists))
        try commit(window)
        try window.wait(for: "Invoerder A: 1 document, first entry.")
        #expect(drafts(rehearsal).isEmpty)

        // The second typist makes a slip; told to end, the program keeps even half a box.
        let slip = try Strokes("SB 1", changing: ["list.3.1": 154])
        try window.start(entry(rehearsal, "Invoerder B"))
        let second = try window.wait(for: "3. Toegelaten kiezers")
        #expect(!second.contains("1423"))
        try window.send("1", "4")
        try window.wait(for: "[    14]")
        try window.signal(SIGTERM)
        #expect(try window.waitForEnd() == 1)
        try window.start(entry(rehearsal, "Invoerder B"))
        try window.wait(for: "you go on where you stopped", "[    14]")
        try window.send(slip.front + slip.votes(0..<3))
        try window.wait(for: "Lijstnummer 4")
        try window.send("BTab")
        try window.wait(for: "<> sum 165, typed 156")
        try window.send("Enter")
        try window.send(slip.votes(3..<slip.numberOfLists))
        try window.wait(for: "SB-06", "add up to 165")
        try window.send("F10", "y")
        #expect(try window.waitForEnd() == 0)
        let status = try rehearsal.run("status").output
        #expect(status.contains("SB-34  SB 1 list.3.1"))
        #expect(!status.contains("154") && !status.contains("145"))

        // The third person sees one box and no figure.
        try window.start(entry(rehearsal, "Invoerder C"))
        let third = try window.wait(for: "only the boxes that differ", "Lijstnummer 3")
        #expect(third.contains("[      ]") && !third.contains("154") && !third.contains("145"))
        #expect(third.split(separator: "\n").count { $0.contains("[") } == 1)
        try window.send("145", "Enter")
        try commit(window)
        #expect(try rehearsal.progress("definitive") == 1)
        #expect(drafts(rehearsal).isEmpty)
    }

    @Test("the sheet of totals of the hand count is typed on the same screens")
    func handCount() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        for person in ["Invoerder A", "Invoerder B"] {
            try rehearsal.type("enter", person, "hellendoorn")
        }
        let figures = try #require(
            PlainFigures(Program.examples + "/hellendoorn/hand.csv").values["GEM 0163"]
        )
        let lists = figures.keys.compactMap { Int($0.split(separator: ".")[1]) }.sorted()
        let fields = lists.map { "hand.\($0)" } + ["hand.total", "hand.documents"]
        let window = try TerminalWindow(scratch)
        try window.start(["hand", rehearsal.dossier, "--typist", "Teller D"])
        try window.wait(for: "Handmatige telling")
        try window.send(fields.flatMap { ["\(figures[$0] ?? 0)", "Enter"] })
        try commit(window)
        try rehearsal.type("hand", "Teller E", "hellendoorn")
        #expect(try rehearsal.status()["handCount"] as? String == "definitive")
    }

    @Test("a list is read back further on the same screens, page by page; a slip in a sum is told")
    func worksheets() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        try rehearsal.complete("hellendoorn")
        let all = try PlainFigures(Program.examples + "/hellendoorn/entry.csv")
        let cells = (1...23).map { all.values["SB \($0)"]?["list.5.total"] ?? 0 }
        let sum = { (range: ClosedRange<Int>) in
            cells[(range.lowerBound - 1)..<range.upperBound].reduce(0, +)
        }
        let pages =
            Array(cells[..<10]) + [sum(1...10)] + Array(cells[10..<20])
            + [sum(1...20), sum(1...20)] + Array(cells[20...])
            + [sum(21...23), sum(1...20), sum(1...23)]
        let window = try TerminalWindow(scratch)
        let command = ["hand", rehearsal.dossier, "--depth", "cells", "--lists", "5", "--typist"]
        try window.start(command + ["Teller D"])
        // No sum of what was typed stands on the screen before the one on paper is typed.
        let first = try window.wait(for: "Lijst 5", "bladzijde 1 van 2", "rij 1 t/m 10")
        #expect(!first.contains("sum of"))
        try window.send(pages.flatMap { ["\($0)", "Enter"] })
        try commit(window)
        var wrong = pages
        wrong[10] += 10
        try window.start(command + ["Teller E"])
        try window.wait(for: "rij 1 t/m 10")
        try window.send(wrong.flatMap { ["\($0)", "Enter"] })
        try window.wait(for: "HT-04", "F10")
        try window.send("F10", "y")
        #expect(try window.waitForEnd() == 0)
        let found = try rehearsal.findings().filter { $0["rule"] == "SB-34" }
        #expect(found.map { $0["field"] } == ["hand.5.page.1.rows.10"])
    }

    @Test("the outcome of the seats is typed on the same screens, once it is sealed and not before")
    func seats() throws {
        let scratch = try Scratch()
        let council = try Council(in: scratch)
        let window = try TerminalWindow(scratch)
        let command = ["hand", council.dossier, "--seats", "--typist", "Teller C"]
        try window.start(command)
        try window.wait(for: "SZ-12")
        #expect(try window.waitForEnd() == 65)
        try council.enter([60, 40, 32])
        try window.start(command)
        let screen = try window.wait(for: "11. Uitkomst", "kiesdeler (P 5), hele stemmen")
        #expect(!screen.contains("18"))
        // Quota, remainder and threshold; full and residual seats of each list; seats of each list.
        let typed = [18, 6, 9, 3, 0, 2, 0, 1, 1, 3, 2, 2]
        try window.send(typed.flatMap { ["\($0)", "Enter"] })
        try commit(window)
        let other = Council.reckoning(
            quota: (18, 6),
            threshold: 9,
            full: [3, 2, 1],
            all: [3, 2, 2]
        )
        #expect(try council.type("hand", "Teller D", other).status == 0)
        try council.program.acceptWarnings(in: council.dossier)
        #expect(try council.run("status").status == 0)
    }

    @Test("stopping asks, and the terminal is as it was")
    func stopping() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        let window = try TerminalWindow(scratch)
        try window.start(entry(rehearsal, "Invoerder A"))
        try window.wait(for: "3. Toegelaten kiezers")
        try window.send("8", "x", "C-c")
        try window.wait(for: "? Stop?")
        try window.send("n")
        try window.wait(for: "[     8]")
        try window.signal(SIGINT)
        try window.wait(for: "? Stop?")
        try window.send("y")
        #expect(try window.waitForEnd() == 1)
        let text = try window.wait(for: "Kept, not committed yet")
        #expect(!text.contains("Toegelaten kiezers"))
    }

    @Test("without a terminal, or without a document, it says so with status 64")
    func noTerminal() throws {
        let rehearsal = try Rehearsal(in: try Scratch(), area: "Hellendoorn")
        let piped = try rehearsal.program.run(entry(rehearsal, "Invoerder A"))
        #expect(piped.status == 64)
        #expect(piped.errors.contains("IN-07") && piped.errors.contains("→"))
        #expect(try rehearsal.run("enter", "--typist", "Invoerder A").status == 64)
        #expect(try rehearsal.run("hand", "--typist", "Invoerder A").status == 64)
    }
}
