import Foundation
import Testing

@Suite("papierspoor margin")
struct MarginTests {
    private static func council(_ votes: [Int], seats: Int = 9, kind: String = "GR") -> String {
        let lists = votes.enumerated().map { number, votes in
            #"{"number": \#(number + 1), "name": "Lijst \#(number + 1)", "votes": \#(votes)}"#
        }
        return """
            {"id": "raad", "election": {"kind": "\(kind)", "seats": \(seats), "date": "2022-03-16"}, \
            "lists": [\(lists.joined(separator: ", "))]}
            """
    }

    private func run(_ cases: [String], _ options: String...) throws -> Program.Outcome {
        let scratch = try Scratch()
        let files = try cases.enumerated().map { try scratch.write($1, "\($0).json") }
        let against = files.count > 1 ? ["--against", files[1]] : []
        return try Program().run(["margin", "--language", "nl", files[0]] + against + options)
    }

    @Test("A table: who was next, and what turns it")
    func table() throws {
        // Quota 100; remainders 80, 75 and 45 for two seats, the last of a list below 3/4.
        let outcome = try run([Self.council([480, 375, 45])])
        #expect(outcome.status == 0)
        let words = outcome.output.split(separator: " ").joined(separator: " ")
        for line in [
            "P 5 Kiesdeler: 900 / 9 = 100", "P 8 1 1 Lijst 1 80", "P 8 2 2 Lijst 2 75",
            "heeft de volstrekte meerderheid van de stemmen; niet meer met 60 eraf",
        ] {
            #expect(words.contains(line), "\(outcome.output)")
        }
    }

    @Test("JSON is one object with a turn for each list")
    func json() throws {
        let outcome = try run([Self.council([480, 375, 45])], "--json")
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        )
        #expect(object["status"] as? String == "complete")
        let lists = try #require(object["lists"] as? [[String: Any]])
        #expect(lists.map { $0["seats"] as? Int } == [5, 4, 0])
        // With 32 votes more it has three quarters of the quota: 4 × 9 × 77 ≥ 3 × 932 fails by 24,
        // 33 are enough: 4 × 9 × 78 = 2808 ≥ 2799. The remainders are then 65, 60 and 78.
        #expect((lists[2]["oneMore"] as? [String: Any])?["votes"] as? Int == 33)
        #expect(outcome.output.split(whereSeparator: \.isNewline).count == 1)
    }

    @Test("Another quota alone is the same outcome, and other seats are not")
    func against() throws {
        let figures = Self.council([480, 375, 45])
        let same = try run([figures, Self.council([481, 375, 45])])
        #expect(same.status == 0)
        #expect(same.output.contains("100 → 100 1/9"))
        #expect(same.output.contains("GEEN VERSCHIL IN DE UITKOMST"))
        let other = try run([figures, Self.council([380, 375, 145])])
        #expect(other.status == 1)
        #expect(other.output.contains("Het eerste verschil: zetels per lijst."))
        #expect(other.output.contains("lijst 1: 5 → 4 zetels"))
        let json = try run([figures, Self.council([380, 375, 145])], "--json")
        #expect(json.status == 1)
        #expect(json.output.contains(#""firstDifference":"seatsPerList""#))
    }

    @Test("A lot that must be drawn is status 3, in the case or in the other figures")
    func lot() throws {
        let tie = Self.council([44, 44, 44], seats: 7)
        #expect(try run([tie]).status == 3)
        #expect(try run([tie]).output.contains("LOTING NODIG"))
        let both = try run([Self.council([46, 44, 42], seats: 7), tie])
        #expect(both.status == 3)
        #expect(both.output.contains("tussen 1, 2, 3"))
        #expect(try run([tie], "--json").output.contains(#""status":"lotRequired""#))
    }

    @Test("Two elections can't be compared, and several cases have no margin")
    func badInput() throws {
        let figures = Self.council([480, 375, 45])
        for other in [
            Self.council([480, 375, 45], seats: 11), Self.council([480, 375]),
            Self.council([480, 375, 45], kind: "AB"),
        ] {
            let outcome = try run([figures, other])
            #expect(outcome.status == 65)
            #expect(outcome.errors.contains("MG-02 fout"))
            #expect(outcome.errors.contains("→"))
        }
        let several = try run([figures + "\n" + figures])
        #expect(several.status == 65)
        #expect(several.errors.contains("MG-01 fout"))
        #expect(try Program().run(["margin"]).status == 64)
        #expect(try Program().run(["margin", "-", "--against", "-"]).status == 64)
    }
}
