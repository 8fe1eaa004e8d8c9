import Foundation
import Testing

/// A P 22-1 as somebody reads it who has only the paper: lines by section.
struct HousePaper {
    struct Line {
        var page: Int
        var text: String

        /// The words with single spaces.
        var words: String { text.split(separator: " ").joined(separator: " ") }
        /// What stands apart from the rest of its line.
        var cells: [String] {
            text.replacing(/[ ]{2,}/, with: "\t").split(separator: "\t").map(String.init)
        }
    }

    /// On which figures the seats go.
    enum Kind: String, CaseIterable, Sendable {
        /// What the program added up, and 2017 established.
        case computed = "computed/P22-CSB-berekend"
        /// The hand counts, which lead.
        case leading = "record/P22-CSB"
    }

    private(set) var sections: [Int: [Line]] = [:]

    init(_ pages: [String]) {
        var section = 0
        for (index, page) in pages.enumerated() {
            for text in page.split(whereSeparator: \.isNewline) where !Self.isFurniture(text) {
                if text.hasPrefix("\(section + 1). ") { section += 1 }
                sections[section, default: []].append(Line(page: index + 1, text: String(text)))
            }
        }
    }

    private static let read = Kind.allCases.reduce(into: [Kind: Result<HousePaper, any Error>]()) {
        let kind = $1
        $0[kind] = Result {
            let made = try Demonstration.made.get()
            return HousePaper(try pagesOfPDF(made.paper("central/paper/\(kind.rawValue).pdf")))
        }
    }

    /// Read once for all tests.
    static func of(_ kind: Kind) throws -> HousePaper { try #require(read[kind]).get() }

    /// What stands on every page: the frame of an exercise, what goes on, the footer.
    static func isFurniture(_ text: Substring) -> Bool {
        let words = text.drop { $0 == " " }
        return words.isEmpty || words == "OEFENING" || words.hasSuffix(" – vervolg")
            || words.hasPrefix("Ter vergelijking, op de")
            || words.hasPrefix("Datum: ") || words.hasPrefix("Tweede Kamer 15 maart 2017 · ")
            || words.prefixMatch(of: /([0-9A-F]{4} ){15}/) != nil
    }

    func lines(_ section: Int) -> [Line] { sections[section] ?? [] }

    /// The words of a section as one text.
    func text(_ section: Int) -> String {
        lines(section).map(\.words).joined(separator: " ")
    }

    /// The words of the lines between one that begins so and one that begins so.
    func words(_ section: Int, after start: String, before end: String? = nil) -> [String] {
        let words = lines(section).map(\.words)
        guard let first = words.firstIndex(where: { $0.hasPrefix(start) }) else { return [] }
        let rest = words[(first + 1)...]
        guard let end else { return Array(rest) }
        return Array(rest.prefix { !$0.hasPrefix(end) })
    }
}

/// A line of a table: a number before, a name, numbers behind.
struct HouseRow {
    var number: Int?
    var name: String
    /// As printed: numbers, or the dot of a list that does not take part.
    var values: [String]

    init(_ text: String) {
        var words = text.split(separator: " ").map(String.init)[...]
        number = words.first.flatMap { Int($0) }
        if number != nil { words.removeFirst() }
        let count = words.reversed().prefix { Int($0) != nil || $0 == "." }.count
        name = words.dropLast(count).joined(separator: " ")
        values = Array(words.suffix(count))
    }
}
