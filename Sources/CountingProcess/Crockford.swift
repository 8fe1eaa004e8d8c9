/// The 32 digits and capitals that are not taken for one another: no I, L, O or U.
package enum Crockford {
    private static let signs = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// The first bits of a hash of hexadecimal digits, five bits a symbol.
    package static func symbols(_ count: Int, ofHash hash: String) -> [UInt8] {
        let bits = hash.compactMap(\.hexDigitValue).flatMap { digit in
            [3, 2, 1, 0].map { UInt8(digit >> $0 & 1) }
        }
        return stride(from: 0, to: min(count * 5, bits.count / 5 * 5), by: 5).map { start in
            bits[start..<(start + 5)].reduce(0) { $0 << 1 | $1 }
        }
    }

    /// The symbol that a sign on paper means: what looks alike is alike.
    package static func symbol(_ sign: Character) -> UInt8? {
        let meant: Character =
            switch sign {
            case "O": "0"
            case "I", "L": "1"
            default: sign
            }
        return signs.firstIndex(of: meant).map { UInt8($0) }
    }

    /// Symbols and their check symbol as text, with hyphens between the groups.
    package static func text(_ symbols: [UInt8], inGroupsOf length: Int) -> String {
        let text = (symbols + [check(of: symbols)]).map { signs[Int($0)] }
        return stride(from: 0, to: text.count, by: length).map { start in
            String(text[start..<min(start + length, text.count)])
        }.joined(separator: "-")
    }

    /// The sum of every symbol times a power of its own of the generator of the field of 32: no
    /// symbol can be another, and no two of them change places, without another sum.
    package static func check(of symbols: [UInt8]) -> UInt8 {
        symbols.reduce(0) { sum, symbol in
            let doubled = (sum ^ symbol) << 1
            return doubled & 32 == 0 ? doubled : doubled ^ 0b100101
        }
    }
}
