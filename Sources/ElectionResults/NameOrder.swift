import Elections
import Foundation

/// Where a name stands in an alphabetical list: by last name, prefixes and accents aside.
struct NameOrder: Comparable {
    private let keys: [String]

    init(_ candidate: Candidate) {
        keys = [
            Self.folded(Self.withoutPrefix(candidate.lastName)), Self.folded(candidate.initials),
            Self.folded(candidate.firstName), candidate.printedName,
        ]
    }

    static func < (left: NameOrder, right: NameOrder) -> Bool {
        left.keys.lexicographicallyPrecedes(right.keys)
    }

    /// `van 't Wout` is found under W: words that begin with a small letter or an apostrophe.
    private static func withoutPrefix(_ name: String) -> String {
        let words = name.split(separator: " ")
        let rest = words.drop { word in
            guard let first = word.first else { return true }
            return first.isLowercase || "'’‘`".contains(first)
        }
        return rest.isEmpty ? name : rest.joined(separator: " ")
    }

    /// Letters without accents or capitals; what is neither letter nor figure separates words.
    private static func folded(_ name: String) -> String {
        let plain = name.map { letters[$0] ?? String($0) }.joined()
            .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        return plain.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }

    /// Letters that are no others with an accent.
    private static let letters: [Character: String] = [
        "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae",
        "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "TH", "ð": "d",
    ]
}
