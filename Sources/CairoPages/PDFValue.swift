/// A value of a PDF file, as far as our files have them.
enum PDFValue {
    /// A number, string, boolean or null, as it stands in the file.
    case raw([UInt8])
    case name(String)
    /// The object of this number.
    case reference(Int)
    case array([PDFValue])
    case dictionary(PDFDictionary)

    static func number(_ value: Int) -> PDFValue { .raw(Array(String(value).utf8)) }
    static func bool(_ value: Bool) -> PDFValue { .raw(Array(value ? "true".utf8 : "false".utf8)) }

    /// Text as PDF keeps it: UTF-16 with its mark, or plain where it is ASCII.
    static func text(_ text: String) -> PDFValue {
        let plain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
        guard plain else {
            var bytes: [UInt8] = Array("<FEFF".utf8)
            for unit in text.utf16 {
                for shift in [12, 8, 4, 0] { bytes.append(hexDigits[Int(unit >> shift) & 0xF]) }
            }
            return .raw(bytes + [UInt8(ascii: ">")])
        }
        var bytes: [UInt8] = [UInt8(ascii: "(")]
        for byte in text.utf8 {
            if [UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\")].contains(byte) {
                bytes.append(UInt8(ascii: "\\"))
            }
            bytes.append(byte)
        }
        return .raw(bytes + [UInt8(ascii: ")")])
    }

    static func hexadecimal(_ bytes: some Sequence<UInt8>) -> PDFValue {
        .raw(
            [UInt8(ascii: "<")]
                + bytes.flatMap { [hexDigits[Int($0 >> 4)], hexDigits[Int($0 & 0xF)]] }
                + [UInt8(ascii: ">")]
        )
    }

    private static let hexDigits = Array("0123456789ABCDEF".utf8)

    /// The same, with every reference changed.
    func mapped(_ number: (Int) -> Int) -> PDFValue {
        switch self {
        case .raw, .name: self
        case .reference(let object): .reference(number(object))
        case .array(let values): .array(values.map { $0.mapped(number) })
        case .dictionary(let dictionary):
            .dictionary(
                PDFDictionary(dictionary.entries.map { ($0.key, $0.value.mapped(number)) })
            )
        }
    }

    func write(to bytes: inout [UInt8]) {
        switch self {
        case .raw(let raw): bytes += raw
        case .name(let name):
            bytes.append(UInt8(ascii: "/"))
            bytes += name.utf8
        case .reference(let number):
            bytes.append(reference: number)
        case .array(let values):
            bytes.append(UInt8(ascii: "["))
            for (place, value) in values.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: " ")) }
                value.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .dictionary(let dictionary):
            bytes += "<<".utf8
            for (key, value) in dictionary.entries {
                bytes.append(UInt8(ascii: "/"))
                bytes += key.utf8
                bytes.append(UInt8(ascii: " "))
                value.write(to: &bytes)
            }
            bytes += ">>".utf8
        }
    }
}

/// Keys with their values, in the order in which they were put in.
struct PDFDictionary {
    private(set) var entries: [(key: String, value: PDFValue)]

    init(_ entries: [(key: String, value: PDFValue)] = []) { self.entries = entries }

    subscript(key: String) -> PDFValue? {
        get { entries.first { $0.key == key }?.value }
        set {
            let place = entries.firstIndex { $0.key == key }
            switch (place, newValue) {
            case (let place?, let value?): entries[place].value = value
            case (let place?, nil): entries.remove(at: place)
            case (nil, let value?): entries.append((key, value))
            case (nil, nil): break
            }
        }
    }

    func isNamed(_ key: String, _ name: String) -> Bool {
        if case .name(name) = self[key] { true } else { false }
    }
}

extension PDFDictionary: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (String, PDFValue)...) {
        self.init(elements.map { ($0.0, $0.1) })
    }
}
