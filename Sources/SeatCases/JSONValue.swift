/// A value of a JSON text (RFC 8259), with the place where it was found.
///
/// Numbers are kept as they were written, so that a whole number is never rounded.
indirect enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([JSONMember])

    /// What it is called in a message.
    var kind: (dutch: String, english: String) {
        switch self {
        case .null: ("null", "null")
        case .bool(let value): ("\(value)", "\(value)")
        case .number(let text): ("het getal \(text)", "the number \(text)")
        case .string(let text): ("de tekst «\(text.prefix(40))»", "the text «\(text.prefix(40))»")
        case .array: ("een rij", "an array")
        case .object: ("een object", "an object")
        }
    }
}

/// A value and the byte at which it begins.
struct JSONNode: Sendable {
    let value: JSONValue
    let offset: Int
}

/// A named value of an object.
struct JSONMember: Sendable {
    let name: String
    let node: JSONNode
}

/// Where and why a text is not JSON.
struct JSONError: Error, Hashable, Sendable {
    enum Reason: Hashable, Sendable {
        case unexpected
        case endOfText
        case string
        case number
        case encoding
        case nameTwice(String)
        case tooDeep
        case textAfterEnd
    }

    let reason: Reason
    let offset: Int
}
