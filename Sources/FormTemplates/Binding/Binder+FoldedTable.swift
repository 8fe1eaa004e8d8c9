import Typesetting

/// A long table of narrow rows, set beside itself.
extension Binder {
    /// So high may a part be, with heads above it on its page.
    fileprivate static let mostHeight = Length.mm(190)
    private static let gap = Length.mm(4)

    /// Down the first column, then down the next; parts that fit on a page, each read by itself.
    func folded(_ table: Table, in count: Int) -> [Block] {
        var size = max(1, table.rows.count)
        while size > count, height(of: table.rows, inParts: size, folded: count) > Self.mostHeight {
            let parts = (table.rows.count + size - 1) / size
            size = (table.rows.count + parts) / (parts + 1)
        }
        return stride(from: 0, to: max(1, table.rows.count), by: size).map { start in
            let rows = table.rows.dropFirst(start).prefix(size)
            return .together([.table(folded(table, Array(rows), in: count, isFirst: start == 0))])
        }
    }

    /// At most, of the highest part.
    private func height(of rows: [Row], inParts size: Int, folded count: Int) -> Length {
        stride(from: 0, to: rows.count, by: size).map { start in
            let part = Array(rows[start..<min(start + size, rows.count)])
            let places = (part.count + count - 1) / count
            return (0..<places).reduce(Length.zero) { sum, place in
                let beside = stride(from: place, to: part.count, by: places)
                return sum + (beside.map { part[$0].mostHeight }.max() ?? .zero)
            }
        }.max() ?? .zero
    }

    private func folded(_ table: Table, _ rows: [Row], in count: Int, isFirst: Bool) -> Table {
        let height = (rows.count + count - 1) / count
        let fold = Fold(count: count, width: table.columns.count, hasGaps: !table.isRuledUpright)
        var folded = table
        let gap = fold.hasGaps ? [Column(.fixed(Self.gap))] : []
        folded.columns = (0..<count).flatMap { ($0 > 0 ? gap : []) + table.columns }
        folded.head = (isFirst ? table.head : table.continuedHead).map(fold.head)
        folded.continuedHead = table.continuedHead.map(fold.head)
        folded.rows = (0..<height).map { place in
            fold.row(
                (0..<count).map { column in
                    let index = column * height + place
                    return index < rows.count ? rows[index] : nil
                }
            )
        }
        return folded
    }
}

/// How rows stand beside each other.
private struct Fold {
    let count: Int
    /// Columns of one of them.
    let width: Int
    /// White between them.
    let hasGaps: Bool

    func row(_ rows: [Row?]) -> Row {
        let cells = rows.enumerated().flatMap { place, row in
            (place > 0 && hasGaps ? [Cell([])] : []) + (row?.cells ?? [Cell([], span: width)])
        }
        let height = rows.compactMap { $0?.minimumHeight }.max() ?? .zero
        return Row(cells, minimumHeight: height)
    }

    /// One cell over the full width stays one.
    func head(_ row: Row) -> Row {
        guard row.cells.count == 1 else {
            var heads = self.row(Array(repeating: row, count: count))
            heads.ruleBelow = row.ruleBelow
            heads.keepWithPrevious = row.keepWithPrevious
            return heads
        }
        var row = row
        row.cells[0].span = width * count + (hasGaps ? count - 1 : 0)
        return row
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

extension Table {
    /// Whether its rows surely fit on a page, also where names take more lines.
    var fitsOnPage: Bool {
        rows.reduce(Length.zero) { $0 + $1.mostHeight } <= Binder.mostHeight
    }

    /// Where rules stand between columns they need no white.
    fileprivate var isRuledUpright: Bool { rules.vertical != nil }
}
