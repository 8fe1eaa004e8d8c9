import Diagnostics
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
        package let totals: [Sheet]

        package var all: [Sheet] { controlList + worksheets + totals }
    }

    package func pages(_ layout: Booklet.Layout) throws(Findings) -> Pages {
        Pages(
            controlList: try controlList(),
            worksheets: try worksheets(layout),
            totals: try totals()
        )
    }

    private func worksheets(_ layout: Booklet.Layout) throws(Findings) -> [Sheet] {
        var sheets: [Sheet] = []
        switch layout {
        case .documentsAsRows:
            for worksheet in booklet.worksheets(documents: 25, lists: listsAcross) {
                sheets.append(try sheet(of: try rowBlocks(worksheet), on: .worksheet))
            }
        case .documentsAsColumns:
            for worksheet in booklet.worksheets(documents: documentsAcross, lists: 6) {
                sheets.append(
                    try sheet(of: try columnBlocks(worksheet), on: .landscapeWorksheet)
                )
            }
        }
        return sheets
    }

    /// Blocks that must fill one page and no more.
    func sheet(of blocks: [Block], on setup: PageSetup) throws(Findings) -> Sheet {
        do throws(LayoutError) {
            let pages = try layOut([.together(blocks)], on: setup, measure: measure)
            return Sheet(setup, PageBody(pages.flatMap { $0 }))
        } catch {
            throw Findings(error, in: texts.file)
        }
    }

    // MARK: Pieces every sheet has

    /// Title and election; place in the set and level; source and the shapes of digits.
    func header(title: String, place: String) throws(Findings) -> Block {
        let small = TextStyle(.regular, .pt(8))
        var sample: [Inline] = try texts.inline("sample", small) + [.gap(.mm(2))]
        for digit in 0...9 {
            sample.append(
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
            )
        }
        let title = Inline.text(title, TextStyle(.bold, .pt(12)))
        let place = Inline.text(place, TextStyle(.bold, .pt(9)))
        return .table(
            Table(
                summary: try texts("title"),
                columns: [Column(.share(60)), Column(.share(40), .right)],
                rows: [
                    Row([Cell([title]), Cell([.text(booklet.election, small)])]),
                    Row([
                        Cell([place]),
                        Cell(try texts.inline("level", ["level": booklet.level], small)),
                    ]),
                    Row([
                        Cell(try texts.inline("source", ["source": booklet.source], small)),
                        Cell(sample),
                    ]),
                ],
                padding: .zero,
                rowPadding: .pt(0.5),
                spaceAfter: .mm(1)
            )
        )
    }

    /// Who added, who checked, when.
    func signatures() throws(Findings) -> Block {
        let style = TextStyle(.regular, .pt(8))
        var rows: [Row] = []
        for label in ["added-by", "checked-by"] {
            rows.append(
                Row(
                    [
                        Cell(try texts.inline(label, style)),
                        Cell(try texts.inline("name", style) + [.gap(.mm(1)), .fill]),
                        Cell(try texts.inline("signature", style) + [.gap(.mm(1)), .fill]),
                    ],
                    minimumHeight: .mm(6)
                )
            )
        }
        let time = [Inline.gap(.mm(1)), .blank(.mm(8)), .text(":", style), .blank(.mm(8))]
        rows.append(
            Row(
                [
                    Cell(try texts.inline("date", style) + [.gap(.mm(1)), .fill]),
                    Cell(
                        try texts.inline("begin", style) + time + [.gap(.mm(5))]
                            + texts.inline("end", style) + time
                    ),
                    Cell(try texts.inline("initials", style) + [.gap(.mm(1)), .fill]),
                ],
                minimumHeight: .mm(6)
            )
        )
        return .table(
            Table(
                summary: try texts("added-by"),
                columns: [
                    Column(.fixed(.mm(40))), Column(.share(1)), Column(.share(1)),
                ],
                rows: rows,
                padding: .pt(3),
                spaceBefore: .mm(1),
                spaceAfter: .zero
            )
        )
    }

    /// No upright rules: beside a row of boxes they would look like one box more.
    var worksheetRules: TableRules { TableRules(horizontal: .pt(0.25), grey: 0.4) }

    /// Empty boxes; the rows of a worksheet nearly touch.
    func boxes(_ count: Int) -> Inline {
        .boxes(DigitBoxes(count, width: .mm(6), height: .mm(7), margin: .pt(0.25)))
    }

    /// Width of a column of so many boxes, with some air.
    func width(ofBoxes count: Int) -> Length { .mm(6) * Double(count) + .mm(2.4) }
}

extension SheetTexts {
    func inline(_ id: String, _ style: TextStyle) throws(Findings) -> [Inline] {
        try inline(id, [:], style)
    }
}
