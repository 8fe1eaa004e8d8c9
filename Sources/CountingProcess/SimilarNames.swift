import Foundation

/// Names that may be one natural person under two writings: a question, never an answer.
package struct NameLikeness: Sendable {
    /// Words of two letters and more, folded: `van`, `jansen`.
    private let words: [String]
    /// Words of one letter, which stand for a name.
    private let letters: [String]
    private let surname: String
    private let firstWords: [String]
    /// Letters of the initials that were given, folded.
    private let initials: String

    package init(_ name: PersonName, initials: String = "") {
        let parts = Self.folded(name.text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
        words = parts.filter { $0.count > 1 }
        letters = parts.filter { $0.count == 1 }
        surname = words.last ?? ""
        let end = parts.lastIndex(of: surname) ?? parts.endIndex
        firstWords = parts[..<end].filter { !Self.prefixes.contains($0) }
        self.initials = Self.folded(initials).filter(\.isLetter)
    }

    private static let prefixes: Set = [
        "van", "de", "den", "der", "het", "ten", "ter", "te", "von", "la", "el", "al", "in", "op",
    ]

    private static func folded(_ text: String) -> String {
        text.precomposedStringWithCompatibilityMapping
            .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }

    /// The same words in another order, a part of the name, a slip, the same surname with the same initials, or
    /// initials where the other has first names.
    package func isLike(_ other: NameLikeness) -> Bool {
        if (words + letters).sorted() == (other.words + other.letters).sorted() { return true }
        if isPart(of: other) || other.isPart(of: self) { return true }
        return isSlip(of: other) || hasInitials(of: other)
    }

    /// A name without a surname, or with a second one: «Truus», «Jansen-de Vries».
    private func isPart(of other: NameLikeness) -> Bool {
        !ownWords.isEmpty && Set(ownWords).isSubset(of: other.ownWords)
            && letters.allSatisfy { letter in
                other.letters.contains(letter) || other.words.contains { $0.hasPrefix(letter) }
            }
    }

    /// All long words together differ by a stroke or two, and no single letter contradicts.
    private func isSlip(of other: NameLikeness) -> Bool {
        guard letters == other.letters || letters.isEmpty || other.letters.isEmpty else {
            return false
        }
        return Self.isSlip(ownWords.joined(), other.ownWords.joined())
            || Self.isSlip(ownWords.sorted().joined(), other.ownWords.sorted().joined())
    }

    /// Without the prefixes that one writes and another leaves out.
    private var ownWords: [String] { words.filter { !Self.prefixes.contains($0) } }

    private func hasInitials(of other: NameLikeness) -> Bool {
        guard !surname.isEmpty, Self.isSlip(surname, other.surname) else { return false }
        if Self.agree(initials, other.initials) { return true }
        let isWrittenShort = !letters.isEmpty || !other.letters.isEmpty
        return isWrittenShort && Self.agree(firstLetters, other.firstLetters)
    }

    /// Of the first names, before the surname or behind it («Jansen, J.»).
    private var firstLetters: String {
        String((firstWords.isEmpty ? letters : firstWords).compactMap(\.first))
    }

    /// Whether one is the other, or the beginning of it; nothing agrees with nothing.
    private static func agree(_ one: String, _ other: String) -> Bool {
        !one.isEmpty && !other.isEmpty && (one.hasPrefix(other) || other.hasPrefix(one))
    }

    /// No more than one stroke apart in short words, two in those of ten letters and more.
    private static func isSlip(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Array(one), Array(other))
        let length = min(one.count, other.count)
        guard length > 2 else { return one == other }
        return distance(one, other) <= (length < 10 ? 1 : 2)
    }

    /// Letters added, left out, replaced, or changed places with a neighbour.
    private static func distance(_ one: [Character], _ other: [Character]) -> Int {
        var before: [Int] = []
        var last = Array(0...other.count)
        for row in one.indices {
            var line = [row + 1]
            for column in other.indices {
                let isEqual = one[row] == other[column]
                var best = min(last[column] + (isEqual ? 0 : 1), last[column + 1] + 1)
                best = min(best, line[column] + 1)
                if row > 0, column > 0, one[row] == other[column - 1],
                    one[row - 1] == other[column]
                {
                    best = min(best, before[column - 1] + 1)
                }
                line.append(best)
            }
            before = last
            last = line
        }
        return last[other.count]
    }
}
