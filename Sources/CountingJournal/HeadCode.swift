import CountingProcess

/// The newest row of a journal as a code that a person writes on paper and types from it.
///
/// The first 120 bits of the row's hash as 24 characters and a check character, in groups of five.
package struct HeadCode: Hashable, Sendable, CustomStringConvertible {
    /// Numbers below 32.
    private let symbols: [UInt8]

    private static let length = 24
    private static let groupLength = 5

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
        symbols = Crockford.symbols(Self.length, ofHash: hash)
        guard symbols.count == Self.length else { return nil }
    }

    /// Reads a code from paper: small letters, spaces and hyphens as one likes, and what looks
    /// alike is alike.
    package init(_ written: String) throws(Mistake) {
        var symbols: [UInt8] = []
        for sign in written.uppercased() where !sign.isWhitespace && sign != "-" {
            guard let symbol = Crockford.symbol(sign) else { throw .sign(sign) }
            symbols.append(symbol)
        }
        guard symbols.count == Self.length + 1 else { throw .length(symbols.count) }
        let check = symbols.removeLast()
        guard Crockford.check(of: symbols) == check else { throw .checkCharacter }
        self.symbols = symbols
    }

    package var description: String {
        Crockford.text(symbols, inGroupsOf: Self.groupLength)
    }
}
