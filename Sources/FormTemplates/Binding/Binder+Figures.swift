import Typesetting

/// Facts, sums and reasons.
extension Binder {
    func bound(_ facts: [Fact], labelWidth: Length) -> Table {
        Table(
            summary: section,
            columns: [Column(.fixed(labelWidth)), Column(.share(1))],
            rows: facts.filter { holds($0.condition) }.map { fact in
                Row(
                    [
                        Cell(inline(fact.label), role: .rowHeader),
                        Cell(inline(fact.value, Styles.body.bold)),
                    ],
                    minimumHeight: .pt(15)
                )
            },
            padding: .zero,
            spaceAfter: .pt(6)
        )
    }

    /// Items, the last with the sign of the sum behind it, a line, and the total with the letter by
    /// which other rows name it.
    func bound(_ rows: [FigureRow]) -> Table {
        let rows = rows.filter { holds($0.condition) }
        return Table(
            summary: section,
            columns: [
                Column(.share(1)), Column(.fixed(.mm(32)), .right), Column(.fixed(.mm(12))),
            ],
            rows: bound(lines: rows),
            padding: .pt(2.5),
            spaceBefore: .pt(2),
            spaceAfter: .pt(4)
        )
    }

    private func bound(lines: [FigureRow]) -> [Row] {
        var rows: [Row] = []
        for line in lines {
            if case .sign(let sign) = line.kind, !rows.isEmpty {
                rows[rows.count - 1].cells[2] = Cell([.text(sign, Styles.body.bold)])
            }
            rows.append(bound(line))
        }
        return rows
    }

    private func bound(_ row: FigureRow) -> Row {
        switch row.kind {
        case .item(let source, let label):
            Row(
                [
                    Cell(inline(label), role: .rowHeader),
                    cell(source, Styles.body, at: row.position), Cell([]),
                ],
                minimumHeight: figureRow
            )
        case .sign:
            // The line on which a pen writes the last item is that of the sum.
            Row(
                [
                    Cell([]),
                    Cell(values.rendering == .blank ? [] : [.fill], leading: Styles.sumLeading),
                    Cell([]),
                ],
                minimumHeight: Styles.sumRow,
                keepWithPrevious: true
            )
        case .total(let source, let label, let mark):
            Row(
                [
                    Cell(inline(label, Styles.body.bold), role: .rowHeader),
                    cell(source, Styles.body.bold, at: row.position),
                    Cell(inline(mark, Styles.body.bold)),
                ],
                minimumHeight: figureRow,
                keepWithPrevious: true
            )
        }
    }

    private var figureRow: Length {
        values.rendering == .blank ? spacing.figureRow.blank : spacing.figureRow.printed
    }

    private func cell(
        _ source: FigureRow.Source,
        _ style: TextStyle,
        at position: Position
    ) -> Cell {
        switch source {
        case .figure(let field): return figureCell(field, style, at: position)
        case .value(let name):
            let content = value(name, style, at: position)
            return Cell(content.isEmpty ? [.fill] : content)
        }
    }

    /// Beside a box that is not ticked no number is printed.
    private func reasonCell(_ reason: ReasonTable.Reason, of table: ReasonTable) -> Cell {
        guard table.ticked, values.rendering != .blank, values.figures[reason.field] == 0
        else { return figureCell(reason.field, Styles.body, at: reason.position) }
        return Cell([], role: .field(reason.field))
    }

    /// A cell that holds one figure, or a line to write it on.
    func figureCell(_ field: FieldID, _ style: TextStyle, at position: Position) -> Cell {
        let content = figure(field, at: position).map { [Inline.text(String($0), style)] }
        return Cell(content ?? [.fill], role: .field(field))
    }

    func bound(_ table: ReasonTable) -> Table {
        let head = Row(
            [
                Cell(inline(table.reasonHead, Styles.body.bold), role: .headerCell),
                Cell(
                    inline(table.countHead, Styles.body.bold),
                    role: .headerCell,
                    span: 2,
                    alignment: .right
                ),
            ],
            minimumHeight: .pt(15)
        )
        return Table(
            summary: plain(table.reasonHead),
            columns: [
                Column(.share(1)), Column(.fixed(.mm(28)), .right), Column(.fixed(.mm(10)), .right),
            ],
            head: [head],
            rows: table.reasons.filter { holds($0.condition) }.map { bound($0, of: table) },
            padding: .pt(1),
            rowPadding: .pt(1.5),
            spaceBefore: .pt(2),
            spaceAfter: .pt(6)
        )
    }

    private func bound(_ reason: ReasonTable.Reason, of table: ReasonTable) -> Row {
        let box = TemplateText.Piece.checkbox(.anyAboveZero([reason.field]))
        let label = table.ticked ? [box, .space(.mm(2))] + reason.text.pieces : reason.text.pieces
        return Row(
            [
                Cell(inline(TemplateText(pieces: label)), role: .rowHeader),
                reasonCell(reason, of: table),
                Cell(inline(table.unit)),
            ],
            minimumHeight: values.rendering == .blank
                ? spacing.reasonRow.blank : spacing.reasonRow.printed
        )
    }
}
