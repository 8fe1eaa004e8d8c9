import Diagnostics
import Typesetting

/// The cross-cast (kruistelling) of layout B: the sum of every page, a row a page and a column a
/// series; all of it together must be the total under the lists.
extension BookletPrinter {
    /// So many rows of boxes fit on a sheet, above the end.
    private static var rowsOnSheet: Int { 24 }

    /// Some pages of series that stand side by side.
    private struct CrossPart {
        var series: [Int]
        var pages: [Int]
        /// A single page is its own sum.
        var hasSums: Bool

        /// In rows of boxes, with its head.
        var height: Int { pages.count + (hasSums ? 2 : 1) }
    }

    private var boxesWidth: Length { width(ofBoxes: booklet.digits.grandTotal) }
    private var style: TextStyle { TextStyle(.regular, .pt(8)) }

    /// None in layout A, where the columns of documents are added up instead.
    func crossCast(_ layout: Booklet.Layout) throws(Findings) -> [Sheet] {
        guard layout == .documentsAsRows else { return [] }
        let worksheets = try grid(layout)
        guard let last = worksheets.last else { return [] }
        let sheets = crossParts(of: last)
        var result: [Sheet] = []
        for (number, parts) in sheets.enumerated() {
            let place = try texts(
                "cross-place",
                ["page": String(number + 1), "pages": String(sheets.count)]
            )
            var blocks = [try header(title: try texts("cross-title"), place: place)]
            for part in parts { blocks.append(.table(try crossTable(part, of: worksheets))) }
            if number == sheets.count - 1 {
                blocks.append(.table(try crossEnd(of: sheets.count, hasSums: last.pages > 1)))
            }
            result.append(try signedSheet(of: blocks, on: .rowWorksheet))
        }
        return result
    }

    /// So many series stand beside each other.
    private var seriesAcross: Int {
        max(1, Int((PageSetup.rowWorksheet.body.width - .mm(13)) / boxesWidth))
    }

    /// Under each other on a sheet while they fit.
    private func crossParts(of last: Worksheet) -> [[CrossPart]] {
        let parts = Array(1...last.serieses).groups(of: seriesAcross).flatMap { series in
            Array(1...last.pages).groups(of: Self.rowsOnSheet - 2).map {
                CrossPart(series: series, pages: $0, hasSums: last.pages > 1)
            }
        }
        var sheets: [[CrossPart]] = []
        var free = 0
        for part in parts {
            // One row is for the white between the parts.
            if part.height + 1 > free {
                sheets.append([])
                free = Self.rowsOnSheet + 1
            }
            sheets[sheets.count - 1].append(part)
            free -= part.height + 1
        }
        return sheets
    }

    private func crossTable(
        _ part: CrossPart,
        of worksheets: [Worksheet]
    ) throws(Findings) -> Table {
        let (series, pages) = (part.series, part.pages)
        var head = [Cell(try texts.inline("cross-page", style.bold), role: .headerCell)]
        for number in series {
            let lists = worksheets.first { $0.series == number }?.lists.map(\.number) ?? []
            head.append(
                Cell(
                    try texts.inline("cross-series", ["series": String(number)], style.bold)
                        + [.lineBreak, .text(try names(lists), style)],
                    role: .headerCell,
                    alignment: .left
                )
            )
        }
        let figure = boxes(booklet.digits.grandTotal)
        var rows = pages.map { page in
            Row(
                [Cell([.text(String(page), style.bold)], centred: true)]
                    + series.map { _ in Cell([figure]) },
                ruleBelow: page.isMultiple(of: 5) || page == pages.last ? .pt(1.2) : nil
            )
        }
        if part.hasSums {
            rows.append(
                Row(
                    [Cell(try texts.inline("cross-sum", style.bold), shade: 0.93, centred: true)]
                        + series.map { _ in Cell([figure], shade: 0.93) }
                )
            )
        }
        // The same in every part, so that the boxes of all stand under each other.
        let free = PageSetup.rowWorksheet.body.width - boxesWidth * Double(seriesAcross)
        return Table(
            summary: try texts("cross-title"),
            columns: [Column(.fixed(min(free, .mm(20))))]
                + series.map { _ in Column(.fixed(boxesWidth), .right) },
            head: [Row(head, minimumHeight: .mm(8), ruleBelow: .pt(1.2))],
            rows: rows,
            rules: TableRules(grey: 0.4),
            padding: .mm(0.8),
            rowPadding: .zero,
            spaceAfter: .mm(2)
        )
    }

    /// The sums of all columns together, beside what must be the same.
    private func crossEnd(of sheets: Int, hasSums: Bool) throws(Findings) -> Table {
        let label = sheets > 1 ? "cross-end-sheets" : hasSums ? "cross-end" : "cross-end-pages"
        return Table(
            summary: try texts("cross-end"),
            columns: [Column(.share(1)), Column(.fixed(boxesWidth), .right)],
            rows: [
                Row([
                    Cell(
                        try texts.inline(label, style.bold),
                        alignment: .right,
                        centred: true
                    ),
                    Cell([boxes(booklet.digits.grandTotal)]),
                ]),
                Row([Cell(try texts.inline("cross-must", style), span: 2)]),
            ],
            padding: .mm(0.8),
            rowPadding: .pt(1),
            spaceAfter: .zero
        )
    }
}
