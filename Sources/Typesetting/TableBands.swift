extension Typesetter {
    /// A band a row; the head stays with the first row.
    func bands(of table: Table, in frame: BandFrame) throws(LayoutError) -> [Band] {
        let edges = try columnEdges(of: table, in: frame)
        var continuedHead = try bands(
            of: table.continuedHead,
            in: table,
            shape: TableShape(of: table, edges: edges),
            element: frame.element
        )
        for index in continuedHead.indices { continuedHead[index].isRepeatedHead = true }
        let shape = TableShape(
            of: table,
            edges: edges,
            continuedHead: continuedHead,
            goesOnBelow: try goesOnBelow(table, in: frame)
        )
        let head = try bands(
            of: table.head,
            in: table,
            shape: shape,
            element: frame.element
        )
        let rows = try bands(
            of: table.rows,
            in: table,
            shape: shape,
            element: frame.element
        )

        var bands = head + rows
        for index in bands.indices.dropFirst() where index <= head.count {
            bands[index].joinsPrevious = true
        }
        // No row stands alone at the foot of a page, or at the head of the next.
        for index in [head.count + 1, bands.count - 1]
        where index > head.count && index < bands.count
            && bands[index - 1].height + bands[index].height <= Self.lowRows
        {
            bands[index].joinsPrevious = true
        }
        return bands
    }

    /// Higher ones would leave too much of a page empty.
    private static var lowRows: Length { .mm(30) }

    /// One line, at the left: at the right of a foot stands the QR code.
    private func goesOnBelow(
        _ table: Table,
        in frame: BandFrame
    ) throws(LayoutError) -> TableShape.LineBelow? {
        guard !table.goesOnBelow.isEmpty else { return nil }
        let words = Paragraph(
            table.goesOnBelow,
            role: .artifact,
            spaceAfter: .zero,
            leading: 1
        )
        return try bands(of: words, in: frame).first.map { line in
            TableShape.LineBelow(
                marks: line.artifacts + line.content.filter(\.isPainted),
                height: line.height
            )
        }
    }

    private func bands(
        of rows: [Row],
        in table: Table,
        shape: TableShape,
        element: Int
    ) throws(LayoutError) -> [Band] {
        var bands: [Band] = []
        for row in rows {
            let cells = try setCells(of: row, in: table, edges: shape.edges)
            var band = band(
                of: row,
                cells: cells,
                rowPadding: table.rowPadding ?? table.usualRowPadding
            )
            band.element = Band.Element(id: element, kind: .table(shape))
            band.joinsPrevious = row.keepWithPrevious
            bands.append(band)
        }
        return bands
    }

    /// Widths of columns, added up from the table's left.
    private func columnEdges(
        of table: Table,
        in frame: BandFrame
    ) throws(LayoutError) -> [Length] {
        let available = frame.width - table.indent
        var fixed = Length.zero
        var shares = 0.0
        for column in table.columns {
            switch column.width {
            case .fixed(let width): fixed += width
            case .share(let share): shares += share
            }
        }
        guard fixed <= available + .tolerance else {
            throw LayoutError(
                .columnsTooWide(width: fixed, available: available),
                at: .table(summary: table.summary)
            )
        }
        let rest = available - fixed
        var edges = [frame.left + table.indent]
        var edge = frame.left + table.indent
        for column in table.columns {
            switch column.width {
            case .fixed(let width): edge += width
            case .share(let share): edge += rest * (share / shares)
            }
            edges.append(edge)
        }
        return edges
    }
}

extension Table {
    /// Between rules text needs some air; without them rows lie as close as lines.
    fileprivate var usualRowPadding: Length { rules.horizontal == nil ? .zero : .pt(1) }
}
