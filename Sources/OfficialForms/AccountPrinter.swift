import Diagnostics
import FormTemplates
import Typesetting

/// Lays out the account of differences on as many landscape sheets as it needs.
package struct AccountPrinter<Measure: TextMeasure> {
    let sheet: AccountSheet
    let texts: SheetTexts
    let measure: Measure

    private let style = TextStyle(.regular, .pt(8.5))
    private let small = TextStyle(.regular, .pt(7.5))
    /// What nobody has explained yet stands out in a draft.
    private let shade = 0.86

    /// `texts` are those of `account.xml`.
    package init(_ sheet: AccountSheet, _ texts: SheetTexts, measure: Measure) {
        self.sheet = sheet
        self.texts = texts
        self.measure = measure
    }

    package func sheets() throws(Findings) -> [Sheet] {
        let blocks = try top() + body()
        return try texts.sheets(
            of: blocks,
            on: .landscapeTable,
            continued: try texts("continued", ["area": sheet.area]),
            measure: measure
        )
    }

    private func top() throws(Findings) -> [Block] {
        [
            .paragraph(
                Paragraph(
                    try texts.inline("title", TextStyle(.bold, .pt(16))),
                    role: .heading(level: 1),
                    spaceAfter: .pt(3),
                    leading: 1.1
                )
            ),
            .paragraph(
                Paragraph(
                    [.text("\(sheet.election) · \(sheet.area)", style.bold)],
                    spaceAfter: .pt(2)
                )
            ),
            .paragraph(
                Paragraph([.text("\(sheet.record) \(sheet.made)", style)], spaceAfter: .pt(2))
            ),
        ]
    }

    private func body() throws(Findings) -> [Block] {
        guard !sheet.lines.isEmpty else {
            return [
                .paragraph(
                    Paragraph(
                        try texts.inline("no-differences", TextStyle(.regular, .pt(11))),
                        spaceBefore: .mm(6)
                    )
                )
            ]
        }
        return [
            .paragraph(Paragraph(try texts.inline("leading", style), spaceAfter: .pt(2))),
            .paragraph(Paragraph(try kinds(), spaceAfter: .mm(3))),
            .table(try table()),
        ]
    }

    /// The kinds that occur, each with its letter.
    private func kinds() throws(Findings) -> [Inline] {
        var words = try texts.inline("kinds", small.bold)
        let letters = Set(sheet.lines.map(\.kind)).sorted()
        for letter in letters {
            words += [.text(" \(letter). ", small.bold)]
            words += try texts.inline("kind.\(letter)", small)
            words += [.text(letter == letters.last ? "." : ";", small)]
        }
        return words
    }

    private func table() throws(Findings) -> Table {
        var head = [Cell(try texts.inline("column.number", small.bold), role: .headerCell)]
        head.append(Cell([.text(sheet.documents, small.bold)], role: .headerCell))
        for id in ["kind", "subject", "first", "later", "difference", "explanation", "follow-up"] {
            head.append(Cell(try texts.inline("column.\(id)", small.bold), role: .headerCell))
        }
        let key = Row([Cell(try kinds(), span: head.count, alignment: .left)])
        let names = Row(head, ruleBelow: .pt(1))
        return Table(
            summary: try texts("title"),
            columns: [
                Column(.fixed(.mm(9)), .right), Column(.share(56)), Column(.fixed(.mm(11))),
                Column(.share(38)), Column(.fixed(.mm(17.5)), .right),
                Column(.fixed(.mm(17.5)), .right), Column(.fixed(.mm(20)), .right),
                Column(.share(70)), Column(.share(56)),
            ],
            head: [names],
            continuedHead: [key, names],
            rows: try rows(),
            rules: TableRules(horizontal: .pt(0.3), vertical: .pt(0.3), outer: .pt(0.6), grey: 0.4),
            padding: .mm(1.2)
        )
    }

    private func rows() throws(Findings) -> [Row] {
        var rows: [Row] = []
        for line in sheet.lines {
            var difference = line.difference.map(printedDifference) ?? dash
            if line.isCarried { difference = try texts("carried-mark", ["number": difference]) }
            var cells = [
                Cell([.text("\(line.number)", style)]),
                Cell([.text(line.document, style)]), Cell([.text(line.kind, style)]),
                Cell([.text(line.subject, style)]),
                Cell([.text(line.first.map(String.init) ?? dash, style)]),
                Cell([.text(line.later.map(String.init) ?? dash, style)]),
                Cell([.text(difference, style.bold)], role: .field(line.item)),
                Cell([.text(line.explanation, small)]), Cell([.text(line.followUp, small)]),
            ]
            if line.lacksExplanation { for index in cells.indices { cells[index].shade = shade } }
            rows.append(Row(cells, minimumHeight: .mm(6)))
        }
        return rows
    }

    private let dash = "–"
}
