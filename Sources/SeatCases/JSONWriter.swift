/// Writes one JSON value on one line, names in the order in which they are given.
struct JSONWriter {
    private(set) var text = ""
    private var isFirst = true

    private mutating func separate() {
        if !isFirst { text += "," }
        isFirst = false
    }

    /// `{ … }`; its members are written by `body`.
    mutating func object(_ name: String? = nil, _ body: (inout JSONWriter) -> Void) {
        nested(name, "{", "}", body)
    }

    /// `[ … ]`; its elements are written by `body`.
    mutating func array(_ name: String? = nil, _ body: (inout JSONWriter) -> Void) {
        nested(name, "[", "]", body)
    }

    private mutating func nested(
        _ name: String?,
        _ open: String,
        _ close: String,
        _ body: (inout JSONWriter) -> Void
    ) {
        start(name)
        text += open
        isFirst = true
        body(&self)
        text += close
        isFirst = false
    }

    mutating func append(_ value: Int) {
        separate()
        text += String(value)
    }

    mutating func write(_ name: String, _ value: Int) {
        start(name)
        text += String(value)
    }

    mutating func write(_ name: String, _ value: Bool) {
        start(name)
        text += value ? "true" : "false"
    }

    mutating func write(_ name: String, _ value: String) {
        start(name)
        quote(value)
    }

    mutating func write(_ name: String, _ values: [String]) {
        array(name) { writer in
            for value in values {
                writer.separate()
                writer.quote(value)
            }
        }
    }

    private mutating func start(_ name: String?) {
        separate()
        guard let name else { return }
        quote(name)
        text += ":"
    }

    private mutating func quote(_ value: String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..."\u{1F}":
                let hex = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
