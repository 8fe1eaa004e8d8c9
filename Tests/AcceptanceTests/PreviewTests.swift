import Foundation
import Testing

@Suite("Preview before certainty")
struct PreviewTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// The definition of the example with something else in one file.
    private func definition(
        _ name: String,
        _ file: String,
        _ change: (String) -> String
    ) throws -> String {
        let folder = scratch.url.appendingPathComponent(name)
        try FileManager.default.copyItem(
            at: URL(fileURLWithPath: Program.examples + "/definition"),
            to: folder
        )
        let path = folder.appendingPathComponent(file)
        let before = try String(contentsOf: path, encoding: .utf8)
        let after = change(before)
        try #require(before != after)
        try Data(after.utf8).write(to: path)
        return folder.path
    }

    private func dossier(_ definition: String) throws -> String {
        let path = scratch.path("dossier-\(UUID().uuidString)")
        let made = try Program().run([
            "new", path, "--definition", definition, "--level", "municipality",
            "--area", "Hellendoorn", "--exercise", "--date", "2017-03-01T10:00:00",
        ])
        try #require(made.status == 0, "\(made.errors)")
        return path
    }

    /// The text of each page that differs, the cover first; empty where no file was written.
    private func changed(_ dossier: String, _ options: String...) throws -> [String] {
        let out = scratch.path("out-\(UUID().uuidString)")
        let outcome = try Program().run(["print", dossier, "blank", "--out", out] + options)
        try #require(outcome.status == 0, "\(outcome.errors)")
        guard FileManager.default.fileExists(atPath: out) else {
            #expect(outcome.output == "No page differs.\n")
            return []
        }
        return try textOfPDF(out + "/N10-GEM-0163-anders.pdf").split(separator: "\u{C}")
            .map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
    }

    private let example = Program.examples + "/definition"

    @Test("Provisional candidates: VOORLOPIG on every page, not recorded, refused, warned of")
    func provisional() throws {
        let provisional = try definition("provisional", "election.txt") {
            $0 + "candidates: provisional\n"
        }
        let path = try dossier(provisional)
        let out = scratch.path("preview")
        let printed = try Program().run([
            "print", path, "blank", "--documents", "SB 1", "--out", out,
        ])
        #expect(printed.status == 0)
        let pages = try textOfPDF(out + "/N10-SB-1.pdf").split(separator: "\u{C}").dropLast()
        #expect(pages.count > 30 && pages.allSatisfy { $0.contains("VOORLOPIG: kandidaten") })
        let status = try Program().run(["status", path, "--json"])
        #expect(status.output.contains("\"printed\" : 0"))
        let received = try Program().run([
            "receive", path, "TK2017|GEM 0163|SB 1|N10|2017|voorlopig|1/5",
        ])
        #expect(received.status != 0 && received.errors.contains("X-09"))
        _ = try Program().run(["typist", "add", path, "Invoerder A"])
        let entered = try Program().run([
            "enter", path, "--typist", "Invoerder A", Program.examples + "/hellendoorn/entry.csv",
        ])
        #expect(entered.status == 0 && entered.errors.contains("DF-10"))
    }

    @Test("A withdrawn candidate shifts the numbers: only that list is printed, old and new told")
    func withdrawn() throws {
        // Unit ALL of list 9 loses its last but one; candidates behind it move up.
        let new = try definition("withdrawn", "candidates.csv") { text in
            var number = 0
            return text.split(separator: "\n").compactMap { line -> String? in
                var cells = line.split(separator: ",", omittingEmptySubsequences: false)
                guard cells[0] == "1", cells[1] == "ALL" else { return String(line) }
                guard cells[2] != "3" else { return nil }
                number += 1
                cells[2] = Substring("\(number)")
                return cells.joined(separator: ",")
            }.joined(separator: "\n") + "\n"
        }
        let path = try dossier(new)
        let pages = try changed(path, "--what-changed", example, "--documents", "SB 1")
        #expect(pages.first?.contains("3 Zijlstra, H. (Halbe) (m)") == true)
        let lists = pages.filter { $0.contains("Naam kandidaat") }
        #expect(lists.count == 2 && lists.allSatisfy { $0.contains("VVD") })
        #expect(pages.last == lists.last)
    }

    @Test("A corrected diacritic is one page of each station; a renamed station every page of it")
    func corrections() throws {
        let spelled = try definition("spelled", "candidates.csv") {
            $0.replacing("Hennis-Plasschaert", with: "Hennis-Plässchaert")
        }
        let path = try dossier(spelled)
        let pages = try changed(path, "--what-changed", example, "--documents", "SB 1,SB 2")
        #expect(pages.count == 3)
        #expect(pages.first?.contains("alle 2") == true)
        #expect(pages.first?.contains("Hennis-Plasschaert") == true)
        #expect(pages.dropFirst().allSatisfy { $0.contains("Hennis-Plässchaert") })

        let renamed = try definition("renamed", "stations/0163.csv") {
            $0.replacing("Gebouw OZO", with: "Gebouw De Ark")
        }
        let other = try changed(dossier(renamed), "--what-changed", example)
        #expect(other.dropFirst().count > 30)
        #expect(other.dropFirst().allSatisfy { $0.contains("Gebouw De Ark") })
        #expect(other.first?.contains("Gebouw OZO") == true)
    }

    @Test("Another edition of a template: the page with the heading that changed")
    func template() throws {
        let folder = scratch.url.appendingPathComponent("older")
        try FileManager.default.copyItem(
            at: Program.repository.appendingPathComponent("Templates/2017"),
            to: folder
        )
        let file = folder.appendingPathComponent("n10.xml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let older = text.replacing("Getelde stembiljetten", with: "Stembiljetten in de bus")
        try Data(older.utf8).write(to: file)
        let path = try dossier(example)
        let pages = try changed(
            path,
            "--what-changed-templates",
            folder.path,
            "--documents",
            "SB 1"
        )
        #expect(pages.count == 2)
        #expect(pages.first?.contains("4. Stembiljetten in de bus") == true)
        #expect(pages.last?.contains("4. Getelde stembiljetten") == true)
    }

    @Test("The same definition: nothing differs, and nothing is written")
    func same() throws {
        #expect(try changed(dossier(example), "--what-changed", example).isEmpty)
    }
}
