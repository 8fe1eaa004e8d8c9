/// Reads the values that Cairo writes between `obj` and `stream` or `endobj`.
struct PDFValueReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    /// The next value; nil where there is none that we know.
    mutating func value() -> PDFValue? {
        skipSpace()
        guard let byte = peek() else { return nil }
        switch byte {
        case UInt8(ascii: "/"):
            position += 1
            return .name(word())
        case UInt8(ascii: "["):
            position += 1
            return array()
        case UInt8(ascii: "("): return string()
        case UInt8(ascii: "<"):
            guard peek(1) == UInt8(ascii: "<") else { return hexadecimal() }
            position += 2
            return dictionary()
        default: return numberOrReference()
        }
    }

    private mutating func array() -> PDFValue? {
        var values: [PDFValue] = []
        while true {
            skipSpace()
            if peek() == UInt8(ascii: "]") {
                position += 1
                return .array(values)
            }
            guard let value = value() else { return nil }
            values.append(value)
        }
    }

    private mutating func dictionary() -> PDFValue? {
        var entries: [(key: String, value: PDFValue)] = []
        while true {
            skipSpace()
            if peek() == UInt8(ascii: ">"), peek(1) == UInt8(ascii: ">") {
                position += 2
                return .dictionary(PDFDictionary(entries))
            }
            guard peek() == UInt8(ascii: "/") else { return nil }
            position += 1
            let key = word()
            guard let value = value() else { return nil }
            entries.append((key, value))
        }
    }

    private mutating func string() -> PDFValue? {
        let start = position
        var depth = 0
        while let byte = peek() {
            position += 1
            switch byte {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return .raw(Array(bytes[start..<position])) }
            default: break
            }
        }
        return nil
    }

    private mutating func hexadecimal() -> PDFValue? {
        let start = position
        while let byte = peek() {
            position += 1
            if byte == UInt8(ascii: ">") { return .raw(Array(bytes[start..<position])) }
        }
        return nil
    }

    /// `12 0 R` is a reference, anything else a number or a word.
    private mutating func numberOrReference() -> PDFValue? {
        let start = position
        skipWord()
        guard position > start else { return nil }
        let end = position
        if let object = number(start..<end), peek() == UInt8(ascii: " "),
            peek(1) == UInt8(ascii: "0"), peek(2) == UInt8(ascii: " "),
            peek(3) == UInt8(ascii: "R")
        {
            position += 4
            return .reference(object)
        }
        return .raw(Array(bytes[start..<end]))
    }

    private func number(_ range: Range<Int>) -> Int? {
        guard range.count <= 10 else { return nil }
        var number = 0
        for byte in bytes[range] {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }

    private mutating func word() -> String {
        let start = position
        skipWord()
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func skipWord() {
        while let byte = peek(), !Self.endsWord(byte) { position += 1 }
    }

    /// White space, and comments to the end of their line.
    mutating func skipSpace() {
        while let byte = peek() {
            if byte == UInt8(ascii: "%") {
                while let next = peek(), next != UInt8(ascii: "\n") { position += 1 }
            } else if byte > 0x20 {
                return
            } else {
                position += 1
            }
        }
    }

    private func peek(_ distance: Int = 0) -> UInt8? {
        let place = position + distance
        return place < bytes.count ? bytes[place] : nil
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, UInt8(ascii: "/"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"):
            true
        default: false
        }
    }
}
