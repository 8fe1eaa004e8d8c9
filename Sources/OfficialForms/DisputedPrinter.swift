import Diagnostics
import FormTemplates
import Typesetting

/// Lays out the boxes in dispute on as many sheets of A4 as they need: an empty box a digit.
package struct DisputedPrinter<Measure: TextMeasure> {
    let sheet: DisputedSheet
    let texts: SheetTexts
    let measure: Measure

    private let style = TextStyle(.regular, .pt(9.5))
    private let small = TextStyle(.regular, .pt(8))

    /// `texts` are those of `disputed.xml`.
    package init(_ sheet: DisputedSheet, _ texts: SheetTexts, measure: Measure) {
        self.sheet = sheet
        self.texts = texts
        self.measure = measure
    }

    package func sheets() throws(Findings) -> [Sheet] {
        var blocks = try top()
        for paper in sheet.papers { blocks += try self.blocks(of: paper) }
        blocks.append(.together(try closing()))
        return try texts.sheets(of: blocks, on: .worksheet, measure: measure)
    }

    private func top() throws(Findings) -> [Block] {
        var blocks: [Block] = [
            .paragraph(
                Paragraph(
                    try texts.inline("title", TextStyle(.bold, .pt(16))),
                    role: .heading(level: 1),
                    spaceAfter: .pt(2),
                    leading: 1.1
                )
            ),
            .paragraph(
                Paragraph([.text("\(sheet.election) · \(sheet.area)", style)], spaceAfter: .pt(4))
            ),
        ]
        for step in 1...4 {
            blocks.append(
                .paragraph(
                    Paragraph(
                        try texts.inline("step-\(step)", style),
                        hanging: .mm(5),
                        spaceAfter: .pt(step == 4 ? 8 : 2)
                    )
                )
            )
        }
        return blocks
    }

    private func blocks(of paper: DisputedSheet.Paper) throws(Findings) -> [Block] {
        var head: [Cell] = []
        for id in ["section", "row", "page", "reading"] {
            head.append(Cell(try texts.inline(id, small.bold), role: .headerCell))
        }
        let rows = paper.rows.map { row in
            Row(
                [
                    Cell([.text(row.section, style)]), Cell([.text(row.label, style)]),
                    Cell([.text(row.page ?? "–", style)]),
                    Cell(
                        [.boxes(DigitBoxes(row.boxes, width: .mm(7), height: .mm(8)))],
                        role: .field(row.field)
                    ),
                ],
                minimumHeight: .mm(10)
            )
        }
        let boxes = paper.rows.map(\.boxes).max() ?? 1
        return [
            .paragraph(
                Paragraph(
                    [
                        .text(paper.name, TextStyle(.bold, .pt(12))),
                        .text("  \(paper.form)", style),
                    ],
                    role: .heading(level: 2),
                    spaceBefore: .mm(2),
                    spaceAfter: .mm(1)
                )
            ),
            .table(
                Table(
                    summary: paper.name,
                    columns: [
                        Column(.share(46)), Column(.share(54)), Column(.fixed(.mm(24))),
                        Column(.fixed(.mm(7) * Double(boxes) + .mm(5)), .right),
                    ],
                    head: [Row(head, ruleBelow: .pt(1))],
                    rows: rows,
                    rules: TableRules(
                        horizontal: .pt(0.3),
                        vertical: .pt(0.3),
                        outer: .pt(0.6),
                        grey: 0.4
                    ),
                    padding: .mm(1.2),
                    spaceAfter: .mm(4)
                )
            ),
        ]
    }

    private func closing() throws(Findings) -> [Block] {
        var cells: [Cell] = []
        for id in ["name", "initials", "time"] {
            cells.append(Cell(try texts.inline(id, style) + [.gap(.mm(1)), .fill]))
        }
        return [
            .table(
                Table(
                    summary: try texts("read-by"),
                    columns: [Column(.share(50)), Column(.share(25)), Column(.share(45))],
                    rows: [Row(cells, minimumHeight: .mm(10))],
                    padding: .pt(3),
                    spaceAfter: .zero
                )
            )
        ]
    }
}
