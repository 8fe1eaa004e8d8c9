/// The newest row of a journal as a code that a person writes on paper and types from it.
///
/// The first 120 bits of the row's hash as 24 characters and a check character, in groups of five,
/// of the 32 that are not taken for one another (Crockford: no I, L, O or U).
package struct HeadCode: Hashable, Sendable, CustomStringConvertible {
    /// Numbers below 32.
    private let symbols: [UInt8]

    private static let length = 24
    private static let groupLength = 5
    private static let signs = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// Why a text is no code; what was meant is another one.
    package enum Mistake: Error, Hashable, Sendable {
        case sign(Character)
        /// So many characters, where 25 are a code.
        case length(Int)
        /// A character is another one, or two changed places.
        case checkCharacter
    }

    /// Nil for anything that does not begin as a hash of 64 hexadecimal digits does.
    init?(ofHash hash: String) {
        let digits = hash.prefix(Self.length * 5 / 4).compactMap(\.hexDigitValue)
        guard digits.count == Self.length * 5 / 4 else { return nil }
        var symbols: [UInt8] = []
        for start in stride(from: 0, to: digits.count, by: 5) {
            let bits = digits[start..<(start + 5)].reduce(0) { $0 << 4 | $1 }
            symbols += [15, 10, 5, 0].map { UInt8(bits >> $0 & 31) }
        }
        self.symbols = symbols
    }

    /// Reads a code from paper: small letters, spaces and hyphens as one likes, and what looks
    /// alike is alike.
    package init(_ written: String) throws(Mistake) {
        var symbols: [UInt8] = []
        for sign in written.uppercased() where !sign.isWhitespace && sign != "-" {
            let meant: Character =
                switch sign {
                case "O": "0"
                case "I", "L": "1"
                default: sign
                }
            guard let symbol = Self.signs.firstIndex(of: meant) else { throw .sign(sign) }
            symbols.append(UInt8(symbol))
        }
        guard symbols.count == Self.length + 1 else { throw .length(symbols.count) }
        let check = symbols.removeLast()
        guard Self.check(of: symbols) == check else { throw .checkCharacter }
        self.symbols = symbols
    }

    package var description: String {
        let text = (symbols + [Self.check(of: symbols)]).map { Self.signs[Int($0)] }
        return stride(from: 0, to: text.count, by: Self.groupLength).map { start in
            String(text[start..<min(start + Self.groupLength, text.count)])
        }.joined(separator: "-")
    }

    /// The sum of every symbol times a power of its own of the generator of the field of 32: no
    /// symbol can be another, and no two of them change places, without another sum.
    private static func check(of symbols: [UInt8]) -> UInt8 {
        symbols.reduce(0) { sum, symbol in
            let doubled = (sum ^ symbol) << 1
            return doubled & 32 == 0 ? doubled : doubled ^ 0b100101
        }
    }
}
