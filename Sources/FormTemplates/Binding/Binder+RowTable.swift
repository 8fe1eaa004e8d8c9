import Typesetting

/// Tables of repeated rows, in blocks where their columns are repeated too.
extension Binder {
    func bound(_ table: RowTable) -> [Block] {
        checkFields(of: table)
        let rows = rows(table.rows, at: table.position)
        guard let repeated = table.repeated else {
            let block = block(table, rows, columns: 0..<0, of: [], isLast: true)
            guard table.beside > 1, isCompact || values.rendering == .blank else {
                return [.table(block)]
            }
            return [.folded(block, in: table.beside)]
        }
        let columns = self.rows(repeated.columns, at: table.position)
        if let odd = rows.first(where: { $0.cells.count != columns.count }) {
            note(
                .wrongNumberOfCells(odd.cells.count, columns: columns.count),
                table.rows,
                at: table.position
            )
            return []
        }
        return ranges(columns.count, by: repeated.perBlock).flatMap { range -> [Block] in
            let isLast = range.upperBound == columns.count
            let block = block(table, rows, columns: range, of: columns, isLast: isLast)
            // The largest figure of a column is found on one page.
            let fits =
                rows.count <= Self.rowsKeptTogether
                || repeated.breaksPage && isCompact && block.fitsOnPage
            let content = fits ? Block.together([.table(block)]) : .table(block)
            guard range.lowerBound > 0 else { return [content] }
            let breaks =
                repeated.breaksPage && rows.count > Self.rowsKeptTogether && !isCompact
            return [breaks ? .pageBreak : .space(.mm(5)), content]
        }
    }

    /// So many rows stand together at the end of a table on two pages.
    private static let rowsOfAnEnd = 3
    /// So many rows fit on a page even where each takes two lines.
    private static let rowsKeptTogether = 20

    private func ranges(_ count: Int, by size: Int) -> [Range<Int>] {
        guard count > 0 else { return [0..<0] }
        return stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    }

    /// A counted figure that stands in a table must be there, as anywhere on the form.
    private func checkFields(of table: RowTable) {
        for field in table.fields(lists: values.lists.map(\.number)) {
            _ = figure(field, at: table.position)
        }
    }

    private func block(
        _ table: RowTable,
        _ rows: [FormRow],
        columns range: Range<Int>,
        of columns: [FormRow],
        isLast: Bool
    ) -> Table {
        let layout = RowTableLayout(self, table, range, columns, isLast: isLast)
        let isContinued = range.lowerBound > 0
        let continued = layout.continued
        let heads = layout.heads
        var bound = rows.map { row in within(row) { layout.row(row) } }
        for index in bound.indices.dropFirst() where rows[index].conditions.contains("total") {
            bound[index - 1].ruleBelow = RowTableLayout.rule
        }
        if let foot = layout.foot {
            if !bound.isEmpty { bound[bound.count - 1].ruleBelow = RowTableLayout.rule }
            bound.append(foot)
        }
        if bound.count > Self.rowsOfAnEnd * 2 {
            // A last candidate or a total alone says little.
            for index in bound.indices.suffix(Self.rowsOfAnEnd - 1) {
                bound[index].keepWithPrevious = true
            }
        }
        return Table(
            summary: section,
            columns: layout.columns,
            head: (isContinued ? continued : []) + heads,
            continuedHead: continued + heads,
            rows: bound,
            rules: values.rendering == .blank ? Styles.pale : Styles.hairlines,
            padding: .pt(1.5),
            rowPadding: .pt(0.6),
            saysWhatGoesOn: !continued.isEmpty,
            spaceBefore: .pt(2),
            spaceAfter: .pt(6)
        )
    }

    /// Whether a text has a place for an outcome, so that a pen needs room for it.
    func hasOutcome(_ text: TemplateText) -> Bool { text.pieces.contains(where: hasOutcome) }

    private func hasOutcome(_ piece: TemplateText.Piece) -> Bool {
        switch piece {
        case .value: true
        case .bold(let inside), .italic(let inside), .underlined(let inside):
            inside.contains(where: hasOutcome)
        case .variable(let name, _):
            template.words.contains { word in
                word.name == name
                    && word.text.pieces.contains { if case .value = $0 { true } else { false } }
            }
        default: false
        }
    }
}

extension Table {
    /// Whether its rows surely fit on a page below what stands above them, also where names take
    /// more lines.
    fileprivate var fitsOnPage: Bool {
        rows.reduce(Length.zero) { $0 + $1.mostHeight } <= .mm(190)
    }
}

extension Row {
    /// A name that may take more lines makes it higher.
    fileprivate var mostHeight: Length {
        let longest =
            cells.flatMap(\.content).map { piece in
                if case .text(let text, _) = piece { text.count } else { 0 }
            }.max() ?? 0
        let lines = (longest + Self.surelyOneLine - 1) / Self.surelyOneLine
        return lines > 1 ? max(minimumHeight, Self.line * Double(lines)) : minimumHeight
    }

    /// In characters.
    private static let surelyOneLine = 24
    private static let line = Length.mm(3.8)
}
