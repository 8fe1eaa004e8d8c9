/// Writes a table as comma separated values: UTF-8, LF, a header line, quotes where RFC 4180 asks.
package enum TableWriter {
    /// Every row has as many values as the header.
    package static func text(_ header: [String], _ rows: [[String]]) -> String {
        ([header] + rows).map { row in
            precondition(row.count == header.count, "a value for each column")
            return row.map(CommaSeparated.quotedIfNeeded).joined(separator: ",") + "\n"
        }.joined()
    }
}
