/// A row of seats with empty cells: only the place in the line says what a number is.
struct HouseSharesOnPaper {
    /// Where columns end.
    private var residualEnd = 0
    private var totalEnd = 0
    /// Rows as `name | votes | full | remainder | residual | total`.
    private(set) var rows: [String] = []

    /// The rows below a heading with `toegewezen` and, after it, the words of the last column.
    init(_ lines: some Sequence<HousePaper.Line>, total: String) {
        for line in lines {
            let text = line.text
            if let column = text.firstRange(of: "toegewezen"),
                let last = text[column.upperBound...].firstRange(of: total)
            {
                residualEnd = text.distance(from: text.startIndex, to: column.upperBound)
                totalEnd = text.distance(from: text.startIndex, to: last.upperBound)
            } else if totalEnd > 0,
                let name = text.prefixMatch(of: /(Kieskring|Totaal stel|Lijst) \d+/)
            {
                read(text, from: name.output.0)
            }
        }
    }

    private mutating func read(_ text: String, from name: Substring) {
        var cells = text[name.endIndex...].split(separator: " ")
        var (residual, total) = ("", "")
        while let cell = cells.last, distance(text, cell) > residualEnd - 12, cells.count > 1 {
            let end = distance(text, cell)
            if abs(end - residualEnd) < abs(end - totalEnd) {
                residual = String(cell)
            } else {
                total = String(cell)
            }
            cells.removeLast()
        }
        let isFull = { (cell: Substring?) in cell.flatMap { Int($0) }.map { $0 < 100 } ?? false }
        let votes = name.hasPrefix("Lijst") ? "" : String(cells.removeFirst())
        let full = isFull(cells.first) ? String(cells.removeFirst()) : ""
        let remainder = cells.joined(separator: " ")
        rows.append([String(name), votes, full, remainder, residual, total].joined(separator: "|"))
    }

    private func distance(_ text: String, _ cell: Substring) -> Int {
        text.distance(from: text.startIndex, to: cell.endIndex)
    }
}
