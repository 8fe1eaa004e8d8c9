import Apportionment
import Diagnostics
import Foundation
import SeatCases
import TestSupport
import Testing

/// Cases with an outcome that is known, compared through the answer as it is written.
enum KnownCases {
    static let own = Places.repository.appendingPathComponent(
        "Tests/SeatCasesTests/Cases/own.jsonl"
    )

    /// Cases computed by running the official software, in a folder beside the repository.
    static let shared = Places.officialFigures.deletingLastPathComponent()
        .appendingPathComponent("seats/cases.jsonl.gz")

    static var haveShared: Bool { FileManager.default.fileExists(atPath: shared.path) }

    /// The lines of a compressed file, by the program `gzip`.
    static func unpacked(_ url: URL) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", url.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return [UInt8](data)
    }

    static func object(_ text: some StringProtocol) throws -> [String: Any] {
        try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        )
    }

    /// The answer to a case, as a program reads it.
    static func answer(_ text: String) throws -> [String: Any] {
        let read = try #require(SeatCaseReader.read([UInt8](text.utf8), name: "case").first)
        let seatCase = try read.result.get()
        return try object(SeatAnswer.json(seatCase.id, seatCase.allocation))
    }

    /// The case as it is asked, with some lots recorded.
    static func question(_ known: [String: Any], lots: [Any]) throws -> String {
        var question = known
        question["lots"] = lots
        let data = try JSONSerialization.data(withJSONObject: question)
        return String(decoding: data, as: UTF8.self)
    }

    /// What differs between an answer and what is expected of it.
    static func differences(_ expected: [String: Any], _ answer: [String: Any]) -> [String] {
        let counts = { (value: Any?) in
            (value as? [String: Int] ?? [:]).filter { $0.value != 0 }
        }
        var differing = ["fullSeats", "entitySeats", "seats", "setSeats", "fictitious"].filter {
            expected[$0] != nil && counts(expected[$0]) != counts(answer[$0])
        }
        for key in [
            "elected", "newOrder", "combinations", "lotEvents", "unfilledSeats", "status", "lot",
        ]
        where expected[key] != nil && !isEqual(expected[key], answer[key]) {
            differing.append(key)
        }
        if let steps = expected["residual"] as? [[String: Any]],
            lines(steps) != lines(answer["residual"] as? [[String: Any]] ?? [])
        {
            differing.append("residual")
        }
        for (name, steps) in expected["sub"] as? [String: [[String: Any]]] ?? [:] {
            let inner = (answer["sub"] as? [String: [[String: Any]]])?[name] ?? []
            if lines(steps) != lines(inner) { differing.append("sub \(name)") }
        }
        return differing
    }

    /// Steps without regard to the order inside a round.
    private static func lines(_ steps: [[String: Any]]) -> [String] {
        steps.map { step in
            step.keys.sorted().map { "\($0)=\(step[$0] ?? "")" }.joined(separator: " ")
        }.sorted()
    }

    private static func isEqual(_ left: Any?, _ right: Any?) -> Bool {
        guard let left = left as? NSObject, let right = right as? NSObject else { return false }
        return left.isEqual(right)
    }
}

@Suite("Cases with known outcomes")
struct KnownCasesTests {
    @Test("The cases of this repository")
    func own() throws {
        let text = try String(contentsOf: KnownCases.own, encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline)
        #expect(lines.count >= 8)
        for line in lines {
            let known = try KnownCases.object(line)
            let expected = try #require(known["expected"] as? [String: Any])
            let answer = try KnownCases.answer(String(line))
            let id = "\(known["id"] ?? "")"
            #expect(KnownCases.differences(expected, answer).isEmpty, "\(id): \(answer)")
        }
    }

    @Test(
        "All 180 cases of the official software, lot after lot",
        .enabled(if: KnownCases.haveShared, "the shared cases are not beside the repository")
    )
    func shared() throws {
        let text = String(decoding: try KnownCases.unpacked(KnownCases.shared), as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline)
        #expect(lines.count == 180)
        for line in lines {
            let known = try KnownCases.object(line)
            let expected = try #require(known["expected"] as? [String: Any])
            let id = "\(known["id"] ?? "")"
            var lots: [[String: Any]] = []
            for lot in expected["lotEvents"] as? [[String: Any]] ?? [] {
                let asked = try KnownCases.answer(try KnownCases.question(known, lots: lots))
                #expect(asked["status"] as? String == "lotRequired", "\(id)")
                let question = asked["lot"] as? [String: Any] ?? [:]
                for key in ["article", "what", "alternatives"] {
                    #expect("\(question[key] ?? "")" == "\(lot[key] ?? "-")", "\(id) \(key)")
                }
                lots.append(lot)
            }
            let answer = try KnownCases.answer(try KnownCases.question(known, lots: lots))
            #expect(answer["status"] as? String == "complete", "\(id)")
            let differences = KnownCases.differences(expected, answer)
            #expect(differences.isEmpty, "\(id): \(differences)")
        }
    }
}
