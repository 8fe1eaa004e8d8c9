/// A long table of narrow rows, set beside itself.
extension Typesetter {
    /// Down the first column, then down the next; parts no higher than that, each read by itself.
    func folded(
        _ table: Table,
        in count: Int,
        frame: BandFrame,
        mostHeight: Length
    ) throws(LayoutError) -> [Table] {
        let fold = Fold(
            count: count,
            width: table.columns.count,
            hasGaps: table.rules.vertical == nil
        )
        let heights = try heights(of: table, in: fold, frame: frame)
        var size = max(1, heights.count)
        while size > count, fold.height(of: heights, inParts: size) > mostHeight {
            let parts = (heights.count + size - 1) / size
            size = (heights.count + parts) / (parts + 1)
        }
        return stride(from: 0, to: max(1, table.rows.count), by: size).map { start in
            let rows = Array(table.rows.dropFirst(start).prefix(size))
            return fold.table(of: table, rows, isFirst: start == 0)
        }
    }

    /// Of each row, in the width that it has beside others.
    private func heights(
        of table: Table,
        in fold: Fold,
        frame: BandFrame
    ) throws(LayoutError) -> [Length] {
        var narrow = frame
        let gaps = fold.hasGaps ? Fold.gap * Double(fold.count - 1) : .zero
        narrow.width =
            table.indent + (frame.width - table.indent - gaps) / Double(fold.count)
        var single = table
        single.head = []
        single.continuedHead = []
        single.goesOnBelow = []
        return try bands(of: single, in: narrow).map(\.height)
    }
}

/// How rows stand beside each other.
private struct Fold {
    let count: Int
    /// Columns of one of them.
    let width: Int
    /// White between them.
    let hasGaps: Bool

    static let gap = Length.mm(4)

    /// Of the highest part.
    func height(of rows: [Length], inParts size: Int) -> Length {
        stride(from: 0, to: rows.count, by: size).map { start in
            let part = Array(rows[start..<min(start + size, rows.count)])
            let places = (part.count + count - 1) / count
            return (0..<places).reduce(Length.zero) { sum, place in
                let beside = stride(from: place, to: part.count, by: places)
                return sum + (beside.map { part[$0] }.max() ?? .zero)
            }
        }.max() ?? .zero
    }

    func table(of table: Table, _ rows: [Row], isFirst: Bool) -> Table {
        let height = (rows.count + count - 1) / count
        let gap = hasGaps ? [Column(.fixed(Self.gap))] : []
        var folded = table
        folded.columns = (0..<count).flatMap { ($0 > 0 ? gap : []) + table.columns }
        folded.head = (isFirst ? table.head : table.continuedHead).map(head)
        folded.continuedHead = table.continuedHead.map(head)
        folded.rows = (0..<height).map { place in
            row(
                (0..<count).map { column in
                    let index = column * height + place
                    return index < rows.count ? rows[index] : nil
                }
            )
        }
        return folded
    }

    private func row(_ rows: [Row?]) -> Row {
        let cells = rows.enumerated().flatMap { place, row in
            (place > 0 && hasGaps ? [Cell([])] : []) + (row?.cells ?? [Cell([], span: width)])
        }
        let height = rows.compactMap { $0?.minimumHeight }.max() ?? .zero
        return Row(cells, minimumHeight: height)
    }

    /// One cell over the full width stays one.
    private func head(_ row: Row) -> Row {
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
