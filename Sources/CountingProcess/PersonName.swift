import Foundation

/// The name of one natural person, written in one way: composed letters, single spaces.
package struct PersonName: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// Nil for a name without a letter, over 80 characters, or with signs that nobody sees.
    package init?(_ text: String) {
        let composed = text.precomposedStringWithCanonicalMapping
        let words = composed.split(whereSeparator: \.isWhitespace)
        let name = words.joined(separator: " ")
        let odd = name.unicodeScalars.contains {
            [.control, .format, .privateUse, .unassigned].contains($0.properties.generalCategory)
                || $0.properties.isDefaultIgnorableCodePoint
        }
        guard name.contains(where: \.isLetter), name.count <= 80, !odd else { return nil }
        self.text = name
    }

    /// Whether both name the same person: capitals, accents, points and spaces make nobody
    /// another person.
    package func isSamePerson(as other: PersonName) -> Bool { folded == other.folded }

    private var folded: String {
        text.precomposedStringWithCompatibilityMapping
            .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .filter { $0.isLetter || $0.isNumber }
    }

    package var description: String { text }
}
