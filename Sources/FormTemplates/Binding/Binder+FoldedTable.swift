import Typesetting

/// A long table of narrow rows, set beside itself.
extension Binder {
    /// Rows of one line so high together still fit on a page where every name takes two.
    private static let mostHeight = Length.mm(100)
    private static let gap = Length.mm(4)

    /// Down the first column, then down the next; parts that fit on a page, each read by itself.
    func folded(_ table: Table, in count: Int) -> [Block] {
        let height = table.rows.map(\.minimumHeight).max() ?? .zero
        let most = height > .zero ? Int(Self.mostHeight.points / height.points) * count : 1
        let parts = max(1, (table.rows.count + most - 1) / most)
        let size = max(1, (table.rows.count + parts - 1) / parts)
        return (0..<parts).map { part in
            let rows = table.rows.dropFirst(part * size).prefix(size)
            return .together([.table(folded(table, Array(rows), in: count, isFirst: part == 0))])
        }
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

extension Table {
    /// Where rules stand between columns they need no white.
    fileprivate var isRuledUpright: Bool { rules.vertical != nil }
}
