/// Reads a JSON text strictly: no name twice in an object, nothing after the value.
struct JSONReader {
    private let bytes: ArraySlice<UInt8>
    private var index: Int
    private var depth = 0

    /// Deeper than any case; a text that goes deeper is refused before the stack is.
    private static let deepest = 32

    private init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    /// The value that a text consists of.
    static func read(_ bytes: ArraySlice<UInt8>) throws(JSONError) -> JSONNode {
        var reader = JSONReader(bytes)
        let node = try reader.node()
        reader.skipSpace()
        guard reader.index == bytes.endIndex else { throw reader.error(.textAfterEnd) }
        return node
    }

    private func error(_ reason: JSONError.Reason, at offset: Int? = nil) -> JSONError {
        JSONError(
            reason: index >= bytes.endIndex && reason == .unexpected ? .endOfText : reason,
            offset: offset ?? index
        )
    }

    private var next: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte = next,
            byte == 0x20
                || (0x09...0x0D).contains(byte) && byte != 0x0B
                    && byte != 0x0C
        {
            index += 1
        }
    }

    private mutating func accept(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        index += 1
        return true
    }

    private mutating func node() throws(JSONError) -> JSONNode {
        skipSpace()
        let start = index
        return JSONNode(value: try value(), offset: start)
    }

    private mutating func value() throws(JSONError) -> JSONValue {
        switch next {
        case UInt8(ascii: "{"): try nested { reader throws(JSONError) in try reader.object() }
        case UInt8(ascii: "["): try nested { reader throws(JSONError) in try reader.array() }
        case UInt8(ascii: "\""): .string(try string())
        case UInt8(ascii: "t"): try word("true", .bool(true))
        case UInt8(ascii: "f"): try word("false", .bool(false))
        case UInt8(ascii: "n"): try word("null", .null)
        case .some(let byte) where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
            .number(try number())
        default: throw error(.unexpected)
        }
    }

    private mutating func nested(
        _ body: (inout JSONReader) throws(JSONError) -> JSONValue
    ) throws(JSONError) -> JSONValue {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw error(.tooDeep) }
        index += 1
        return try body(&self)
    }

    private mutating func array() throws(JSONError) -> JSONValue {
        var elements: [JSONNode] = []
        skipSpace()
        if accept(UInt8(ascii: "]")) { return .array([]) }
        while true {
            elements.append(try node())
            skipSpace()
            if accept(UInt8(ascii: "]")) { return .array(elements) }
            guard accept(UInt8(ascii: ",")) else { throw error(.unexpected) }
        }
    }

    private mutating func object() throws(JSONError) -> JSONValue {
        var members: [JSONMember] = []
        skipSpace()
        if accept(UInt8(ascii: "}")) { return .object([]) }
        while true {
            skipSpace()
            let start = index
            guard next == UInt8(ascii: "\"") else { throw error(.unexpected) }
            let name = try string()
            if members.contains(where: { $0.name == name }) {
                throw error(.nameTwice(name), at: start)
            }
            skipSpace()
            guard accept(UInt8(ascii: ":")) else { throw error(.unexpected) }
            members.append(JSONMember(name: name, node: try node()))
            // An object of a case has at most a dozen names; many more would take too long to compare.
            guard members.count <= 1000 else { throw error(.tooDeep) }
            skipSpace()
            if accept(UInt8(ascii: "}")) { return .object(members) }
            guard accept(UInt8(ascii: ",")) else { throw error(.unexpected) }
        }
    }

    private mutating func word(
        _ text: StaticString,
        _ value: JSONValue
    ) throws(JSONError) -> JSONValue {
        for byte in text.description.utf8 {
            guard accept(byte) else { throw error(.unexpected) }
        }
        return value
    }

    private mutating func digits() throws(JSONError) {
        let start = index
        while let byte = next, (0x30...0x39).contains(byte) { index += 1 }
        if index == start { throw error(.number) }
    }

    private mutating func number() throws(JSONError) -> String {
        let start = index
        _ = accept(UInt8(ascii: "-"))
        if !accept(UInt8(ascii: "0")) { try digits() }
        if accept(UInt8(ascii: ".")) { try digits() }
        if accept(UInt8(ascii: "e")) || accept(UInt8(ascii: "E")) {
            if !accept(UInt8(ascii: "+")) { _ = accept(UInt8(ascii: "-")) }
            try digits()
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }
}

extension JSONReader {
    private mutating func string() throws(JSONError) -> String {
        let start = index
        index += 1
        let first = index
        while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20
        {
            index += 1
        }
        var text = try decoded(first..<index)
        while !accept(UInt8(ascii: "\"")) {
            guard let byte = next, byte >= 0x20 else { throw error(.string, at: start) }
            if accept(UInt8(ascii: "\\")) {
                text.unicodeScalars.append(try escaped())
            } else {
                let plain = index
                while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"),
                    byte >= 0x20
                {
                    index += 1
                }
                text += try decoded(plain..<index)
            }
        }
        return text
    }

    private func decoded(_ range: Range<Int>) throws(JSONError) -> String {
        guard let text = String(validating: bytes[range], as: UTF8.self) else {
            throw error(.encoding, at: range.lowerBound)
        }
        return text
    }

    private mutating func escaped() throws(JSONError) -> Unicode.Scalar {
        let plain: [UInt8: Unicode.Scalar] = [
            UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
            UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
            UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
        ]
        let start = index
        guard let byte = next else { throw error(.string) }
        index += 1
        if let scalar = plain[byte] { return scalar }
        guard byte == UInt8(ascii: "u") else { throw error(.string, at: start) }
        let unit = try hexadecimal()
        if (0xD800...0xDBFF).contains(unit), accept(UInt8(ascii: "\\")), accept(UInt8(ascii: "u")) {
            let low = try hexadecimal()
            if (0xDC00...0xDFFF).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
            {
                return scalar
            }
        }
        guard let scalar = Unicode.Scalar(unit) else { throw error(.string, at: start) }
        return scalar
    }

    private mutating func hexadecimal() throws(JSONError) -> UInt32 {
        let end = index + 4
        guard end <= bytes.endIndex else { throw error(.string) }
        let text = String(decoding: bytes[index..<end], as: UTF8.self)
        guard text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
            let unit = UInt32(text, radix: 16)
        else { throw error(.string) }
        index = end
        return unit
    }
}
