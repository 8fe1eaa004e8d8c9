import Elections
import Foundation

/// Where a name stands in an alphabetical list: by last name, prefixes and accents aside, then by
/// first name, or by initials where there is none.
struct NameOrder: Comparable {
    private let keys: [String]

    init(_ candidate: Candidate) {
        let first = candidate.firstName.isEmpty ? candidate.initials : candidate.firstName
        keys = [
            Self.folded(Self.withoutPrefix(candidate.lastName)), Self.folded(first),
            Self.folded(candidate.initials), candidate.printedName,
        ]
    }

    static func < (left: NameOrder, right: NameOrder) -> Bool {
        left.keys.lexicographicallyPrecedes(right.keys)
    }

    /// `van 't Wout` is found under W, and so are `Van Weyenberg` and `El Yassini` without theirs.
    private static func withoutPrefix(_ name: String) -> String {
        let words = name.split(separator: " ")
        let rest = words.drop { word in
            guard let first = word.first else { return true }
            return first.isLowercase || "'’‘`".contains(first)
                || prefixes.contains(word.lowercased())
        }
        return rest.isEmpty ? name : rest.joined(separator: " ")
    }

    private static let prefixes: Set = [
        "aan", "al", "bij", "da", "das", "de", "del", "della", "den", "der", "des", "di", "do",
        "dos", "du", "el", "het", "in", "la", "le", "les", "lo", "onder", "op", "over", "te",
        "ten", "ter", "tot", "uijt", "uit", "van", "vom", "von", "voor", "zu", "zum", "zur",
    ]

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
