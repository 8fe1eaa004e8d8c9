import Typesetting

/// Heads, rows and the last row of one block of a table.
extension RowTableLayout {
    /// The row above the heads where the table goes on.
    var continued: [Row] {
        let text = binder.inline(table.continued, style.bold)
        guard !text.isEmpty else { return [] }
        return [Row([Cell(text, role: .headerCell, span: places.count, alignment: .left)])]
    }

    /// Turned titles stand above the others, which lie close to the table.
    var heads: [Row] {
        let turned = titles { $0.turned }
        var rows =
            overs
            + [turned, titles { !$0.turned }].filter { cells in
                cells.contains { !$0.content.isEmpty }
            }.map { Row($0) }
        for index in rows.indices.dropFirst() { rows[index].keepWithPrevious = true }
        if !rows.isEmpty { rows[rows.count - 1].ruleBelow = Self.rule }
        return rows
    }

    private func titles(_ isMeant: (TableColumn) -> Bool) -> [Cell] {
        places.filter { $0.titleSpan > 0 }.map { place in
            let title = isMeant(place.column) ? place.column.title : nil
            return Cell(
                title.map { title in
                    inside(place) { binder.inline(title, style.italic) }
                } ?? [],
                role: .headerCell,
                span: place.titleSpan,
                alignment: place.titleSpan > 1 ? .centre : place.column.alignment,
                turned: place.column.turned && title != nil
            )
        }
    }

    /// What stands above several titles.
    private var overs: [Row] {
        var cells: [Cell] = []
        for place in places {
            let text = inside(place) { binder.inline(place.column.over, style.italic) }
            if let last = cells.last, last.content == text {
                cells[cells.count - 1].span += 1
            } else {
                cells.append(Cell(text, role: .headerCell, alignment: .centre))
            }
        }
        return cells.allSatisfy(\.content.isEmpty) ? [] : [Row(cells)]
    }

    func row(_ row: FormRow) -> Row {
        let isTotal = row.conditions.contains("total")
        let cells = places.map { place -> Cell in
            let standing = place.repeated.map { row.cells[$0.place] }
            guard let standing else { return cell(place, isBold: isTotal) }
            return inside(place) {
                binder.within(standing) {
                    cell(place, isBold: isTotal || standing.conditions.contains("bold"))
                }
            }
        }
        return Row(
            cells.withRowHeader,
            minimumHeight: height,
            keepWithPrevious: isTotal
        )
    }

    private func cell(_ place: Place, isBold: Bool) -> Cell {
        let text = binder.inline(place.column.content, isBold ? style.bold : style)
        let field = binder.plain(place.column.field)
        return Cell(text, role: field.isEmpty ? .cell : .field(field))
    }

    private var height: Length {
        hasOutcomes && binder.values.rendering == .blank ? table.penHeight : table.rowHeight
    }

    /// The last row: its label under the labels, then something under every column.
    var foot: Row? {
        guard let repeated = table.repeated, let foot = repeated.foot else { return nil }
        var cells: [Cell] = []
        for place in places where place.titleSpan > 0 {
            let content =
                place.repeated == nil
                ? [] : inside(place) { binder.inline(foot.content, style.bold) }
            cells.append(Cell(content, span: place.titleSpan, alignment: .centre))
        }
        let labels = places.prefix { $0.repeated == nil }.count
        guard labels > 0, labels < places.count else { return nil }
        let label = Cell(
            binder.inline(foot.label, style.italic),
            role: .headerCell,
            span: labels,
            alignment: .left
        )
        return Row([label] + cells.dropFirst(labels), minimumHeight: height, keepWithPrevious: true)
    }
}

extension [Cell] {
    /// The first cell says what stands in the row, unless it is a figure itself.
    fileprivate var withRowHeader: [Cell] {
        guard let first, first.role == .cell, !first.content.isEmpty else { return self }
        var cells = self
        cells[0].role = .rowHeader
        return cells
    }
}
