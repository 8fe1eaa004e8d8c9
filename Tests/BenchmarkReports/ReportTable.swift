/// A table of figures: for a terminal, for a document, for another program.
package struct ReportTable: Hashable, Sendable {
    package enum Alignment: Hashable, Sendable {
        case left
        case right
    }

    package struct Column: Hashable, Sendable {
        package var title: String
        package var alignment: Alignment

        package init(_ title: String, _ alignment: Alignment = .right) {
            self.title = title
            self.alignment = alignment
        }
    }

    package var columns: [Column]
    /// As many cells each as there are columns.
    package var rows: [[String]]

    package init(_ columns: [Column], rows: [[String]] = []) {
        self.columns = columns
        self.rows = rows
    }

    /// Columns aligned with spaces.
    package var text: String {
        let all = [columns.map(\.title)] + rows
        let widths = columns.indices.map { place in all.map { $0[place].count }.max() ?? 0 }
        return all.map { cells in
            var line = zip(zip(cells, widths), columns).map { cell, column in
                let space = String(repeating: " ", count: cell.1 - cell.0.count)
                return column.alignment == .left ? cell.0 + space : space + cell.0
            }.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }

    package var markdown: String {
        let rule = columns.map { $0.alignment == .left ? "---" : "---:" }
        return ([columns.map(\.title), rule] + rows).map {
            "| " + $0.joined(separator: " | ") + " |\n"
        }.joined()
    }

    /// Titles first; a cell with a comma or a quote stands in quotes.
    package var csv: String {
        ([columns.map(\.title)] + rows).map { cells in
            cells.map { cell in
                cell.contains { ",\"\n".contains($0) }
                    ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
            }.joined(separator: ",") + "\n"
        }.joined()
    }
}
