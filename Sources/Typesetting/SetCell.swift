/// A cell whose lines are set; its height on the page is its row's.
struct SetCell {
    var cell: Cell
    var alignment: Alignment
    var left: Length
    var width: Length
    var padding: Length
    /// Number of the edge of the table at its left, and of that at its right.
    var edges: Range<Int>
    var lines: [SetLine] = []
    var hasFields = false

    var innerWidth: Length { width - padding * 2 }
    /// Before and behind turned text, which runs from rule to rule.
    var turnedPadding: Length { max(padding, .mm(1.5)) }
    var firstAbove: Length { lines.first?.above ?? .zero }
    var linesHeight: Length { lines.reduce(.zero) { $0 + $1.height } }
    /// Length of the longest line: the height turned text needs.
    var longestLine: Length { lines.map(\.width).max() ?? .zero }
}

extension Typesetter {
    func setCells(
        of row: Row,
        in table: Table,
        edges: [Length]
    ) throws(LayoutError) -> [SetCell] {
        let columns = table.columns.count
        let taken = row.cells.reduce(0) { $0 + max($1.span, 0) }
        guard taken == columns, row.cells.allSatisfy({ $0.span > 0 }) else {
            throw LayoutError(
                .wrongNumberOfColumns(inRow: taken, inTable: columns),
                at: .table(summary: table.summary)
            )
        }
        var cells: [SetCell] = []
        var column = 0
        for cell in row.cells {
            let end = column + cell.span
            var set = SetCell(
                cell: cell,
                alignment: cell.alignment ?? table.columns[column].alignment,
                left: edges[column],
                width: edges[end] - edges[column],
                padding: table.padding,
                edges: column..<end
            )
            try setLines(of: &set, in: table)
            cells.append(set)
            column = end
        }
        return cells
    }

    private func setLines(of set: inout SetCell, in table: Table) throws(LayoutError) {
        let place = set.cell.role.placeOfErrors(in: table)
        if let line = try singleLine(of: set, at: place) {
            set.lines = [line]
            return
        }
        let atoms = try atoms(of: set.cell.content, at: place)
        // A turned line may be as long as it likes: the row grows with it.
        let available = set.cell.turned ? Length.mm(1_000) : set.innerWidth
        let lines = try LineBreaker.lines(
            of: atoms,
            first: available,
            further: available,
            place: place
        )
        for (number, atoms) in lines.enumerated() {
            var line = try self.set(
                atoms,
                available: available,
                leading: set.cell.leading,
                at: place
            )
            if number < lines.count - 1, atoms.endsWord { line.breakBetweenWords() }
            set.lines.append(line)
        }
        set.hasFields = atoms.contains(where: \.isElement)
        if set.cell.turned { try checkTurned(set, at: place) }
    }

    /// Most cells hold one text that fits: no need to look for where it could be broken.
    private func singleLine(of set: SetCell, at place: Role) throws(LayoutError) -> SetLine? {
        guard case .text(let text, let style)? = set.cell.content.first,
            set.cell.content.count == 1, !set.cell.turned, text.isOneLine
        else { return nil }
        let width = try width(of: text, in: style, at: place)
        guard width <= set.innerWidth else { return nil }
        return line(of: text, style, width: width, leading: set.cell.leading)
    }

    private func checkTurned(_ set: SetCell, at place: Role) throws(LayoutError) {
        guard
            set.lines.allSatisfy({ line in
                line.artifacts.isEmpty
                    && line.pieces.allSatisfy { if case .text? = $0.mark { true } else { false } }
            })
        else {
            throw LayoutError(.notTurnable, at: place)
        }
        guard set.linesHeight <= set.width + .tolerance else {
            let text = set.lines.flatMap(\.texts).joined(separator: " ")
            throw LayoutError(
                .tooWide(text: text, width: set.linesHeight, available: set.width),
                at: place
            )
        }
    }
}

extension String {
    /// Neither a line break nor white at its ends, which a broken line would lose.
    fileprivate var isOneLine: Bool {
        guard let first = utf8.first, let last = utf8.last else { return false }
        return first > 0x20 && last > 0x20 && !utf8.contains { $0 < 0x20 }
    }
}

extension SetLine {
    fileprivate var texts: [String] {
        pieces.compactMap { if case .text(let run)? = $0.mark { run.text } else { nil } }
    }
}

extension Role {
    /// A mere cell says less than the table it is in.
    fileprivate func placeOfErrors(in table: Table) -> Role {
        switch self {
        case .cell, .headerCell: .table(summary: table.summary)
        default: self
        }
    }
}
