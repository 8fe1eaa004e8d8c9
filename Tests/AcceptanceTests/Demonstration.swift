import Foundation
import Testing

/// The demonstration, run once for all suites that read what it made.
enum Demonstration {
    struct Made: Sendable {
        let scratch: Scratch
        let status: Int32
        let output: String
        let errors: String

        func paper(_ name: String) -> String { scratch.path("demo/" + name) }
    }

    static let made: Result<Made, any Error> = Result {
        let scratch = try Scratch()
        let outcome = try Program().run("demo", "--out", scratch.path("demo"))
        return Made(
            scratch: scratch,
            status: outcome.status,
            output: outcome.output,
            errors: outcome.errors
        )
    }
}

/// What a record says, read from its pages by somebody who knows only how a record looks.
struct ReadRecord {
    /// Votes by list and candidate number.
    var votes: [Int: [Int: Int]] = [:]
    /// `Totaal (stemcijfer)` by list.
    var totals: [Int: Int] = [:]
    var names: [Int: String] = [:]
    var text: String

    init(pdf: String) throws {
        text = try textOfPDF(pdf)
        var list = 0
        for line in text.split(separator: "\n") {
            if let match = line.firstMatch(of: /^\s*Lijstnummer\s+(\d+)\s*$/) {
                list = try whole(match.1)
            } else if let match = line.firstMatch(of: /^\s*Lijst (\d+) – vervolg/) {
                list = try whole(match.1)
            } else if let match = line.firstMatch(of: /^\s*Partijnaam\s+(\S.*?)\s*$/) {
                names[list + 1] = String(match.1)
            } else if let match = line.firstMatch(of: /^\s*(\d+)\s{2,}(\S.*\S)\s{2,}(\d+)\s*$/),
                list > 0
            {
                votes[list, default: [:]][try whole(match.1)] = try whole(match.3)
            } else if let match = line.firstMatch(of: /Totaal \(stemcijfer\)\s+(\d+)/) {
                totals[list] = try whole(match.1)
            }
        }
    }

    /// The number at the end of the line that begins so.
    func number(after words: String) -> Int? {
        for line in text.split(separator: "\n") where line.contains(words) {
            if let match = line.firstMatch(of: /(\d+)(?:\s+keer)?\s*$/) { return Int(match.1) }
        }
        return nil
    }
}
