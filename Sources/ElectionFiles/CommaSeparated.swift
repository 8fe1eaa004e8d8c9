import Diagnostics

/// One value of a line, and the column (from 1, in characters) where it begins.
struct LocatedValue: Hashable {
    var text: String
    var column: Int
}

/// Splits one line by RFC 4180, more strictly than libraries do: a quote inside a bare value,
/// text after a closing quote and a quoted line end are refused, since each hides a mistake.
enum CommaSeparated {
    /// What is wrong with the quotes of a line, and at which column.
    struct QuoteError: Error, Hashable {
        var column: Int
    }

    static func values(of line: String) throws(QuoteError) -> [LocatedValue] {
        if !line.utf8.contains(0x22) { return plainValues(of: line) }
        var values: [LocatedValue] = []
        let characters = Array(line)
        var index = 0
        while true {
            let start = index
            var text = ""
            if index < characters.count, characters[index] == "\"" {
                index += 1
                text = try quoted(in: characters, from: &index, openedAt: start)
            } else {
                while index < characters.count, characters[index] != "," {
                    if characters[index] == "\"" { throw QuoteError(column: index + 1) }
                    text.append(characters[index])
                    index += 1
                }
            }
            values.append(LocatedValue(text: text, column: start + 1))
            guard index < characters.count else { return values }
            guard characters[index] == "," else { throw QuoteError(column: index + 1) }
            index += 1
        }
    }

    private static func quoted(
        in characters: [Character],
        from index: inout Int,
        openedAt start: Int
    ) throws(QuoteError) -> String {
        var text = ""
        while index < characters.count {
            if characters[index] != "\"" {
                text.append(characters[index])
                index += 1
            } else if index + 1 < characters.count, characters[index + 1] == "\"" {
                text.append("\"")
                index += 2
            } else {
                index += 1
                return text
            }
        }
        throw QuoteError(column: start + 1)
    }

    private static func plainValues(of line: String) -> [LocatedValue] {
        var column = 1
        return line.split(separator: ",", omittingEmptySubsequences: false).map { part in
            defer { column += part.count + 1 }
            return LocatedValue(text: String(part), column: column)
        }
    }

    /// The text as it must be written to be read again.
    static func quotedIfNeeded(_ text: String) -> String {
        guard text.contains(where: { $0 == "," || $0 == "\"" || $0 == "\n" }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
