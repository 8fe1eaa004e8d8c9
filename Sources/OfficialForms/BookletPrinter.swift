import Diagnostics
import Elections
import FormTemplates
import Typesetting

/// Lays out a booklet; each worksheet is one page, by construction.
package struct BookletPrinter<Measure: TextMeasure> {
    let booklet: Booklet
    let texts: SheetTexts
    let measure: Measure

    /// `texts` are those of `booklet.xml`.
    package init(_ booklet: Booklet, _ texts: SheetTexts, measure: Measure) {
        self.booklet = booklet
        self.texts = texts
        self.measure = measure
    }

    /// The pages of a booklet, in the order in which they are used.
    package struct Pages: Sendable {
        package let controlList: [Sheet]
        package let worksheets: [Sheet]
        /// The sums of all pages in the other direction; layout B only.
        package let crossCast: [Sheet]
        package let totals: [Sheet]

        package var all: [Sheet] { controlList + worksheets + crossCast + totals }
    }

    package func pages(_ layout: Booklet.Layout) throws(Findings) -> Pages {
        Pages(
            controlList: try controlList(),
            worksheets: try sheets(of: try grid(layout), layout),
            crossCast: try crossCast(layout),
            totals: try totals(layout)
        )
    }

    /// The most lists that stand side by side on a sheet of layout B: a series.
    package func listsOfSeries() throws(Findings) -> Int { try rowColumns().lists }

    /// The worksheets of all series in their order.
    func grid(_ layout: Booklet.Layout) throws(Findings) -> [Worksheet] {
        switch layout {
        case .documentsAsRows:
            booklet.worksheets(documents: WorksheetGrid.rows, lists: try rowColumns().lists)
        case .documentsAsColumns: booklet.worksheets(documents: documentsAcross, lists: 6)
        }
    }

    func sheets(
        of worksheets: [Worksheet],
        _ layout: Booklet.Layout
    ) throws(Findings) -> [Sheet] {
        let columns = try rowColumns()
        var sheets: [Sheet] = []
        for worksheet in worksheets {
            sheets.append(
                layout == .documentsAsRows
                    ? try signedSheet(of: try rowBlocks(worksheet, columns), on: .rowWorksheet)
                    : try signedSheet(of: try columnBlocks(worksheet), on: .columnWorksheet)
            )
        }
        return sheets
    }

    /// Blocks that must fill one page and no more.
    func sheet(of blocks: [Block], on setup: PageSetup) throws(Findings) -> Sheet {
        do throws(LayoutError) {
            let pages = try layOut([.together(blocks)], on: setup, measure: measure)
            return Sheet(setup, PageBody(pages.flatMap(\.marks)))
        } catch {
            throw Findings(error, in: texts.file)
        }
    }

    /// A sheet that ends with signatures, which get as much room as is left for them.
    func signedSheet(
        of blocks: [Block],
        on setup: PageSetup,
        by roles: [String] = ["added-by", "checked-by"]
    ) throws(Findings) -> Sheet {
        for height in [Length.mm(10), .mm(9), .mm(7)] {
            let signatures = try signatures(of: roles, height: height)
            if let sheet = try? sheet(of: blocks + [signatures], on: setup) { return sheet }
        }
        return try sheet(of: blocks + [signatures(of: roles, height: .mm(5.2))], on: setup)
    }

    // MARK: Pieces every sheet has

    func width(of text: String, _ style: TextStyle) throws(Findings) -> Length {
        do throws(MissingGlyph) {
            return try measure.width(of: text, in: style)
        } catch {
            throw Findings(error, in: texts.file)
        }
    }

    /// Title and election; place in the set and level; source and, where figures are written, the
    /// shapes of digits and what to do with a correction.
    func header(
        title: String,
        place: String,
        hasFigures: Bool = true
    ) throws(Findings) -> Block {
        let small = TextStyle(.regular, .pt(8))
        let title = Inline.text(title, TextStyle(.bold, .pt(12)))
        let place = Inline.text(place, TextStyle(.bold, .pt(9)))
        var rows = [
            Row([Cell([title]), Cell([.text(booklet.election, small)])]),
            Row([
                Cell([place]), Cell(try texts.inline("level", ["level": booklet.level], small)),
            ]),
            Row([
                Cell(try texts.inline("source", ["source": booklet.source], small)),
                Cell(hasFigures ? try digitShapes() : []),
            ]),
        ]
        if hasFigures {
            let correction = try texts.inline("correction", TextStyle(.bold, .pt(7.5)))
            rows.append(Row([Cell(correction, span: 2)]))
        }
        return .table(
            Table(
                summary: try texts("title"),
                columns: [Column(.share(60)), Column(.share(40), .right)],
                rows: rows,
                padding: .zero,
                rowPadding: .pt(0.3),
                spaceAfter: .mm(hasFigures ? 0.5 : 3)
            )
        )
    }

    private func digitShapes() throws(Findings) -> [Inline] {
        try texts.inline("sample", TextStyle(.regular, .pt(8))) + [.gap(.mm(2))]
            + (0...9).map { digit in
                .boxes(
                    DigitBoxes(
                        1,
                        value: digit,
                        width: .mm(4),
                        height: .mm(4.4),
                        grey: 0.7,
                        margin: .zero
                    )
                )
            }
    }

    /// `__ : __`, for a time of the day.
    func time(_ style: TextStyle) -> [Inline] {
        [.gap(.mm(1)), .blank(.mm(8)), .text(":", style), .blank(.mm(8))]
    }

    /// Who did it in each of these roles, and when; `height` is that of a line.
    private func signatures(of roles: [String], height: Length) throws(Findings) -> Block {
        let style = TextStyle(.regular, .pt(8))
        var rows: [Row] = []
        for label in roles {
            rows.append(
                Row(
                    [
                        Cell(try texts.inline(label, style)),
                        Cell(try texts.inline("name", style) + [.gap(.mm(1)), .fill]),
                        Cell(try texts.inline("signature", style) + [.gap(.mm(1)), .fill]),
                    ],
                    minimumHeight: height
                )
            )
        }
        rows.append(
            Row(
                [
                    Cell(try texts.inline("date", style) + [.gap(.mm(1)), .fill]),
                    Cell(
                        try texts.inline("begin", style) + time(style) + [.gap(.mm(5))]
                            + texts.inline("end", style) + time(style)
                    ),
                    Cell(try agreement("agreed", style)),
                ],
                minimumHeight: height
            )
        )
        return .table(
            Table(
                summary: try texts(roles[0]),
                columns: [
                    Column(.fixed(.mm(40))), Column(.share(1)), Column(.share(1)),
                ],
                rows: rows,
                padding: .pt(3),
                spaceBefore: .mm(0.5),
                spaceAfter: .zero
            )
        )
    }

    /// No upright rules: beside a row of boxes they would look like one box more.
    var worksheetRules: TableRules { TableRules(horizontal: .pt(0.25), grey: 0.4) }

    /// Empty boxes; the rows of a worksheet nearly touch.
    func boxes(_ count: Int) -> Inline {
        .boxes(DigitBoxes(count, width: .mm(7), height: .mm(8), margin: .pt(0.25)))
    }

    /// Width of a column of so many boxes, with its padding.
    func width(ofBoxes count: Int) -> Length { .mm(7) * Double(count) + .mm(1.6) }
}

extension SheetTexts {
    func inline(_ id: String, _ style: TextStyle) throws(Findings) -> [Inline] {
        try inline(id, [:], style)
    }
}
