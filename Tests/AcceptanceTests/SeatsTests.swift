import Foundation
import Testing

@Suite("papierspoor seats")
struct SeatsTests {
    private static let house = """
        {"id": "a", "election": {"kind": "PS", "seats": 20, "date": "2019-03-20"}, "lists": \
        [{"number": 1, "name": "Een", "votes": 1000}, {"number": 2, "votes": 901}, \
        {"number": 3, "votes": 99}]}
        """
    private static let tie = """
        {"id": "b", "election": {"kind": "GR", "seats": 7, "date": "2022-03-16"}, "lists": \
        [{"number": 1, "votes": 44}, {"number": 2, "votes": 44}, {"number": 3, "votes": 44}]}
        """
    private static let wrong = #"{"id": "c", "lists": [{"number": 1, "votes": -1}]}"#

    private func run(_ lines: [String], _ options: String...) throws -> Program.Outcome {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("seats-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(lines.joined(separator: "\n").utf8).write(to: file)
        return try Program().run(["seats", "--language", "nl"] + options + [file.path])
    }

    @Test("A table: the quota, the rounds with their fractions, the seats")
    func table() throws {
        let outcome = try run([Self.house])
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        let words = outcome.output.split(separator: " ").joined(separator: " ")
        for line in [
            "recht van 2019-03-20", "P 5 Kiesdeler: 2000 / 20 = 100",
            "→ 3 99 / 1 = 99",
            "1 Een 1000 / 11 = 90 10/11",
        ] {
            #expect(words.contains(line), "\(outcome.output)")
        }
    }

    @Test("A lot that must be drawn is a question, with exit status 3")
    func lot() throws {
        let outcome = try run([Self.tie], "--json")
        #expect(outcome.status == 3)
        #expect(outcome.output.contains(#""status":"lotRequired""#))
        #expect(outcome.output.contains(#""alternatives":["1","2","3"]"#))
        #expect(try run([Self.tie]).output.contains("LOTING NODIG  P 8"))
    }

    @Test("With several cases every one is answered, and the status is that of the worst")
    func lines() throws {
        let fine = try run([Self.house, Self.tie], "--json")
        #expect(fine.status == 3)
        let outcome = try run([Self.house, Self.wrong, Self.tie], "--json")
        #expect(outcome.status == 65)
        let answers = outcome.output.split(whereSeparator: \.isNewline)
        #expect(answers.count == 3)
        #expect(answers[1].contains(#""id":"c","status":"badInput""#))
        #expect(outcome.errors.contains("ST-04 fout"))
        #expect(outcome.errors.contains(":2:"))
    }

    @Test("Without a case it is wrong usage, and without the file bad input")
    func usage() throws {
        #expect(try Program().run(["seats"]).status == 64)
        #expect(try Program().run(["seats", "/nowhere.json"]).status == 65)
    }
}
