extension Typesetter {
    /// A band a page: all columns of it with what stands above and below them.
    func bands(
        of table: ColumnedTable,
        in frame: BandFrame,
        height: Length
    ) throws(LayoutError) -> [Band] {
        let layout = try ColumnedLayout(table, self, frame, height: height)
        let pages = try layout.pages()
        var bands: [Band] = []
        var columns = 0
        for (page, rows) in pages.enumerated() {
            let band = try layout.band(rows, page: page, of: pages.count, columnsBefore: &columns)
            bands.append(band)
        }
        return bands
    }
}

/// How the rows of one table are spread over columns and pages.
private struct ColumnedLayout<Measure: TextMeasure> {
    let table: ColumnedTable
    let typesetter: Typesetter<Measure>
    let frame: BandFrame
    /// Of the body of a page.
    let height: Length
    /// The frame of the first column.
    let column: BandFrame
    private let columnHead: [Band]
    private let rows: [Band]
    private let head: [Band]
    private let continuedHead: [Band]

    init(
        _ table: ColumnedTable,
        _ typesetter: Typesetter<Measure>,
        _ frame: BandFrame,
        height: Length
    ) throws(LayoutError) {
        self.table = table
        self.typesetter = typesetter
        self.frame = frame
        self.height = height
        let count = Double(table.columns)
        let width = (frame.width - table.gap * (count - 1)) / count
        column = BandFrame(element: frame.element, left: frame.left, width: width)
        let body = try typesetter.bands(of: table.body, in: column)
        columnHead = Array(body.prefix(table.body.head.count))
        rows = Array(body.dropFirst(table.body.head.count))
        head = try typesetter.bands(of: table.head, in: frame)
        continuedHead = try typesetter.bands(of: table.continuedHead, in: frame)
    }

    /// The rows of each page: all on one, or as many as fit and the rest on further ones.
    func pages() throws(LayoutError) -> [Range<Int>] {
        var pages: [Range<Int>] = []
        var columns = 0
        var start = 0
        while true {
            let rest = start..<rows.count
            let whole = try needed(rest, isFirst: start == 0, columnsBefore: columns, isLast: true)
            if whole <= height + .tolerance { return pages + [rest] }
            guard let end = try lastThatFits(from: start, columns), pages.count < mostPages - 1
            else {
                throw LayoutError(
                    .tooHigh(height: whole, available: height),
                    at: .table(summary: table.body.summary)
                )
            }
            columns += table.columns(of: start..<end).count
            pages.append(start..<end)
            start = end
        }
    }

    private var mostPages: Int { table.continuing.count + 1 }

    private func lastThatFits(from start: Int, _ columns: Int) throws(LayoutError) -> Int? {
        for end in ((start + 1)..<max(start + 1, rows.count)).reversed() {
            let needed = try needed(
                start..<end,
                isFirst: start == 0,
                columnsBefore: columns,
                isLast: false
            )
            if needed <= height + .tolerance { return end }
        }
        return nil
    }

    private func needed(
        _ range: Range<Int>,
        isFirst: Bool,
        columnsBefore: Int,
        isLast: Bool
    ) throws(LayoutError) -> Length {
        let columns = table.columns(of: range)
        let count = columnsBefore + columns.count
        guard count < table.totals.count, columns.count <= table.subtotals.count else {
            return height * 2
        }
        let foot =
            isLast ? table.totals[count] : table.continuing.first?.first ?? table.totals[count]
        let subtotal =
            hasSubtotals(columns.count, columnsBefore, isLast: isLast)
            ? try subtotalBand(0, nil).height : .zero
        return (isFirst ? head : continuedHead).height
            + (columns.isEmpty ? .zero : columnHead.height) + tallest(columns) + subtotal
            + (try typesetter.bands(of: foot, in: frame).height)
    }

    /// The one column of a table has the total below it.
    private func hasSubtotals(_ columns: Int, _ before: Int, isLast: Bool) -> Bool {
        columns > 1 || columns == 1 && (before > 0 || !isLast)
    }

    private func tallest(_ columns: [Range<Int>]) -> Length {
        columns.map { rows[$0].height }.max() ?? .zero
    }

    private func subtotalBand(_ number: Int, _ sum: Int?) throws(LayoutError) -> Band {
        let subtotal = table.subtotals[number]
        var row = subtotal.row
        if let sum { row.cells[subtotal.cell].content = [.text(String(sum), subtotal.style)] }
        var alone = table.body
        alone.head = []
        alone.continuedHead = []
        alone.rows = [row]
        return try typesetter.bands(of: alone, in: column)[0]
    }

    func band(
        _ range: Range<Int>,
        page: Int,
        of pages: Int,
        columnsBefore: inout Int
    ) throws(LayoutError) -> Band {
        let isLast = page == pages - 1
        let columns = table.columns(of: range)
        let top = page == 0 ? head : continuedHead
        var marks = pageMarks(top.stacked(), from: .zero)
        var y = top.height

        let hasSubtotals = hasSubtotals(columns.count, columnsBefore, isLast: isLast)
        let foot = columnHead.height + tallest(columns)
        var below = Length.zero
        for (place, own) in columns.enumerated() {
            var placed = (columnHead + rows[own]).stacked()
            if hasSubtotals {
                let band = try subtotalBand(columnsBefore + place, sum(own))
                placed.append(PlacedBand(band: band, top: foot))
                below = band.height
            }
            let left = (column.width + table.gap) * Double(place)
            marks += pageMarks(placed, from: y).map { $0.moved(right: left, down: .zero) }
        }
        columnsBefore += columns.count
        if !columns.isEmpty { y += foot + below }

        let closing = isLast ? table.totals[columnsBefore] : table.continuing[pages - 2][page]
        let bands = try typesetter.bands(of: closing, in: frame)
        marks += pageMarks(bands.stacked(), from: y)
        return Band(
            element: Band.Element(id: frame.element, kind: .composed),
            content: marks,
            height: y + bands.height,
            startsPage: pages > 1
        )
    }

    private func sum(_ rows: Range<Int>) -> Int? {
        let amounts = table.amounts[rows].compactMap { $0 }
        return amounts.count == rows.count ? amounts.reduce(0, +) : nil
    }
}

extension Collection where Element == Band {
    fileprivate var height: Length { reduce(.zero) { $0 + $1.height } }

    /// One below the other, from the top.
    fileprivate func stacked() -> [PlacedBand] {
        var top = Length.zero
        return map { band in
            defer { top += band.height }
            return PlacedBand(band: band, top: top)
        }
    }
}
