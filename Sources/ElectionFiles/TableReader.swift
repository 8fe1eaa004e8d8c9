/// Reads what `TableWriter` wrote.
package enum TableReader {
    /// The rows under this header; nil where the text is anything else.
    package static func rows(of text: String, _ header: [String]) -> [[String]]? {
        guard text.hasSuffix("\n") else { return nil }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        guard lines.popFirst().map(String.init) == header.joined(separator: ",") else { return nil }
        var rows: [[String]] = []
        for line in lines {
            guard let values = try? CommaSeparated.values(of: String(line)).map(\.text),
                values.count == header.count
            else { return nil }
            rows.append(values)
        }
        return rows
    }
}
