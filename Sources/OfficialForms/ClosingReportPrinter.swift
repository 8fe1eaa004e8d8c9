import Diagnostics
import FormTemplates
import Typesetting

/// Lays out the closing report on as many sheets of A4 as its lists need.
package struct ClosingReportPrinter<Measure: TextMeasure> {
    let report: ClosingReport
    let texts: SheetTexts
    let measure: Measure

    private let body = TextStyle(.regular, .pt(10))
    private let setup = PageSetup(top: .mm(20), left: .mm(20), right: .mm(20), bottom: .mm(28))

    /// `texts` are those of `closing.xml`.
    package init(_ report: ClosingReport, _ texts: SheetTexts, measure: Measure) {
        self.report = report
        self.texts = texts
        self.measure = measure
    }

    package func sheets() throws(Findings) -> [Sheet] {
        let blocks =
            try top() + picture() + [.table(try facts()), try lists()]
            + [.together(try test())]
        return try texts.sheets(
            of: blocks,
            on: setup,
            continued: try texts("continued", ["election": report.shortElection]),
            measure: measure
        )
    }

    private func top() throws(Findings) -> [Block] {
        let title = Paragraph(
            try texts.inline("title", TextStyle(.bold, .pt(22))),
            role: .heading(level: 1),
            spaceAfter: .pt(3),
            leading: 1.1
        )
        let election = Paragraph(
            [.text(report.election, TextStyle(.bold, .pt(11.5)))],
            spaceAfter: .mm(5)
        )
        return [.rule(.pt(1.2)), .space(.pt(6)), .paragraph(title), .paragraph(election)]
    }

    private func picture() throws(Findings) -> [Block] {
        let words = Hemicycle.Words(
            seats: try texts("seats"),
            list: try texts("list"),
            name: try texts("name")
        )
        do throws(MissingGlyph) {
            let picture = try report.hemicycle.picture(
                width: setup.body.width,
                words: words,
                measure: measure
            )
            return picture.map { [.drawing($0.drawing), .space(.mm(5))] } ?? []
        } catch {
            throw Findings(error, in: texts.file)
        }
    }

    private func facts() throws(Findings) -> Table {
        let facts = [
            ("valid-votes", String(report.votes)), ("number-of-seats", String(report.seats)),
            ("quota", report.quota),
        ]
        var names: [Cell] = []
        var values: [Cell] = []
        for (id, value) in facts {
            names.append(Cell(try texts.inline(id, TextStyle(.regular, .pt(8.5)))))
            values.append(Cell([.text(value, TextStyle(.bold, .pt(12)))]))
        }
        return Table(
            summary: try texts("title"),
            columns: facts.map { _ in Column(.share(1)) },
            rows: [Row(names), Row(values, keepWithPrevious: true)],
            padding: .zero,
            spaceAfter: .mm(4)
        )
    }

    /// As many lists as a page has room for below the head and above the total.
    private static var listsOfAPage: Int { 36 }

    /// The table on one page, below the picture or on the next, where a page has room for it.
    private func lists() throws(Findings) -> Block {
        let table = Block.table(try table())
        return report.parties.count <= Self.listsOfAPage ? .together([table]) : table
    }

    /// Every list, in order of number.
    private func table() throws(Findings) -> Table {
        var head: [Cell] = []
        for id in ["list", "name", "votes", "seats"] {
            head.append(Cell(try texts.inline(id, body.bold), role: .headerCell))
        }
        var rows = report.parties.map { party in
            Row([
                Cell([.text(String(party.number), body)]), Cell([.text(party.name, body)]),
                Cell([.text(String(party.votes), body)]),
                Cell([.text(String(party.seats), body.bold)]),
            ])
        }
        let given = report.parties.reduce(0) { $0 + $1.seats }
        rows.append(
            Row(
                [
                    Cell(try texts.inline("total", body.bold), span: 2),
                    Cell([.text(String(report.votes), body.bold)]),
                    Cell([.text(String(given), body.bold)]),
                ],
                keepWithPrevious: true
            )
        )
        if given < report.seats {
            rows.append(
                Row(
                    [
                        Cell(try texts.inline("unfilled", body), span: 3),
                        Cell([.text(String(report.seats - given), body)]),
                    ],
                    keepWithPrevious: true
                )
            )
        }
        return Table(
            summary: try texts("summary"),
            columns: [
                Column(.fixed(.mm(13)), .right), Column(.share(1)),
                Column(.fixed(.mm(30)), .right), Column(.fixed(.mm(20)), .right),
            ],
            head: [Row(head, ruleBelow: .pt(1))],
            rows: rows,
            rules: TableRules(horizontal: .pt(0.3), outer: .pt(0.6)),
            padding: .mm(1.5),
            spaceAfter: .mm(5)
        )
    }

    /// The outcome test, or lines for it; and what this sheet is not.
    private func test() throws(Findings) -> [Block] {
        let head = try texts.inline("test", body.bold)
        var blocks: [Block] = []
        if let test = report.test {
            blocks.append(
                .paragraph(Paragraph(head + [.text(": " + test, body)], spaceAfter: .mm(3)))
            )
        } else {
            blocks.append(
                .paragraph(Paragraph(head + [.gap(.mm(2)), .fill], spaceAfter: .mm(3)))
            )
        }
        let small = TextStyle(.italic, .pt(8))
        blocks.append(
            .paragraph(
                Paragraph(try texts.inline("not-the-record", small), spaceAfter: .mm(1))
            )
        )
        if let record = report.record {
            blocks.append(.paragraph(Paragraph([.text(record, small)], spaceAfter: .zero)))
        }
        return blocks
    }
}
