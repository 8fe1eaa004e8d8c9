import Foundation

/// Why a passphrase is too easily guessed; not every bad one is recognised.
package enum Weakness: Hashable, Sendable {
    /// Fewer characters than this.
    case tooShort(fewest: Int)
    /// A control character: a key such as an arrow, that nobody meant to type.
    case unseenSign
    case onlyDigits
    /// One character, or one short text, again and again.
    case repeated
    /// Mostly neighbours of the alphabet or the keyboard.
    case sequence
    /// It has the person's own name in it, or little is left without parts of it.
    case ownName
    /// Little is left without a word that everybody tries first.
    case knownWord(String)

    /// Of a passphrase.
    package static let fewestCharacters = 12
    /// Of what is left when a name or a known word is taken away.
    private static let fewestOwnCharacters = 8
    private static let fewestDifferent = 5

    private static let knownWords = [
        "wachtwoord", "wachtzin", "password", "passphrase", "welkom", "welcome", "geheim", "secret",
        "papierspoor", "stembureau", "verkiezing", "gemeente", "administrator", "beheerder",
        "admin",
    ]
    private static let rows = [
        "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm",
        "!@#$%^&*()",
    ]

    /// What is wrong with a passphrase for somebody of this name; nil where nothing was recognised.
    package static func found(in passphrase: String, of name: String = "") -> Weakness? {
        guard passphrase.count >= fewestCharacters else {
            return .tooShort(fewest: fewestCharacters)
        }
        if passphrase.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        {
            return .unseenSign
        }
        let signs = Array(folded(passphrase).filter { !$0.isWhitespace })
        if Set(signs).count < 2 { return .repeated }
        if signs.allSatisfy(\.isNumber) { return .onlyDigits }
        if isRepetition(signs) || Set(signs).count < fewestDifferent { return .repeated }
        if isSequence(signs) { return .sequence }
        let words = folded(name).split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let whole = words.joined()
        if !whole.isEmpty, String(signs).contains(whole) { return .ownName }
        if isLittle(signs, without: words.filter { $0.count >= 3 }) { return .ownName }
        return knownWords.first { isLittle(signs, without: [$0]) }.map(Weakness.knownWord)
    }

    private static func folded(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }

    /// Whether it is a beginning of itself, at most half as long, over and over.
    private static func isRepetition(_ signs: [Character]) -> Bool {
        (1...max(1, signs.count / 2)).contains { length in
            signs.indices.allSatisfy { signs[$0] == signs[$0 % length] }
        }
    }

    /// Whether three steps in four are to the same sign or a neighbour of it.
    private static func isSequence(_ signs: [Character]) -> Bool {
        let steps = zip(signs, signs.dropFirst()).count { one, next in
            one == next
                || rows.contains { row in
                    row.contains(String([one, next])) || row.contains(String([next, one]))
                }
        }
        return steps * 4 >= (signs.count - 1) * 3
    }

    private static func isLittle(_ signs: [Character], without words: [String]) -> Bool {
        var rest = String(signs)
        for word in words where !word.isEmpty { rest = rest.replacing(word, with: "") }
        return rest.count < signs.count && rest.count < fewestOwnCharacters
    }
}
