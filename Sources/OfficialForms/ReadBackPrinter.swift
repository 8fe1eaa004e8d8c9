import Diagnostics
import FormTemplates
import Typesetting

/// Lays out the sealed answer, or its opening: one page.
package struct ReadBackPrinter<Measure: TextMeasure> {
    let sheet: ReadBackSheet
    let texts: SheetTexts
    let measure: Measure

    private let body = TextStyle(.regular, .pt(10))

    /// `texts` are those of `comparison.xml`.
    package init(_ sheet: ReadBackSheet, _ texts: SheetTexts, measure: Measure) {
        self.sheet = sheet
        self.texts = texts
        self.measure = measure
    }

    /// Texts that name what was sealed are those of totals, or of seats.
    private func name(_ id: String) -> String { sheet.subject == .seats ? id + "-seats" : id }

    /// What the sheet is called.
    package func form() throws(Findings) -> String {
        try texts(name(sheet.opening == nil ? "sealed-form" : "opened-form"))
    }

    package func page() throws(Findings) -> Sheet {
        let setup = PageSetup()
        var blocks = try top()
        if let opening = sheet.opening {
            blocks += try opened(opening)
        } else {
            blocks += try sealed()
        }
        do throws(LayoutError) {
            let pages = try layOut([.together(blocks)], on: setup, measure: measure)
            return Sheet(setup, PageBody(pages.flatMap(\.marks)))
        } catch {
            throw Findings(error, in: texts.file)
        }
    }

    private func top() throws(Findings) -> [Block] {
        let kind = sheet.opening == nil ? "sealed" : "opened"
        let title = Paragraph(
            try texts.inline(name("\(kind)-title"), TextStyle(.bold, .pt(16))),
            role: .heading(level: 1),
            spaceBefore: .pt(6),
            spaceAfter: .pt(10),
            leading: 1.2
        )
        return [
            .rule(.pt(1.2)),
            .paragraph(title),
            .paragraph(Paragraph([.text(sheet.election, body.bold)])),
            .paragraph(
                Paragraph(
                    try texts.inline("level", ["level": sheet.level], body),
                    spaceAfter: .pt(10)
                )
            ),
            .paragraph(Paragraph(try purpose(), spaceAfter: .pt(14))),
            .rule(.pt(1.2)),
            .paragraph(
                Paragraph(
                    try texts.inline("sealed-code", body),
                    spaceBefore: .pt(10),
                    spaceAfter: .pt(2)
                )
            ),
            .paragraph(
                Paragraph(
                    [.text(inGroups(of: 5, sheet.code), TextStyle(.bold, .pt(24)))],
                    spaceAfter: .pt(12)
                )
            ),
            .table(
                facts([
                    (try texts.inline("sealed-moment", body), sheet.moment),
                    (try texts.inline("sealed-documents", body), String(sheet.documents)),
                ])
            ),
        ]
    }

    private func purpose() throws(Findings) -> [Inline] {
        try texts.inline(
            sheet.opening == nil ? name("sealed-purpose") : "opened-purpose",
            body
        )
    }

    private func sealed() throws(Findings) -> [Block] {
        [
            .paragraph(
                Paragraph(try texts.inline(name("sealed-keep"), body.bold), spaceAfter: .pt(14))
            ),
            .rule(.pt(1.2)),
        ] + (try signed("sealed-witnesses"))
    }

    /// Who was there, two people, and when.
    private func signed(_ title: String) throws(Findings) -> [Block] {
        func line(_ left: String, _ right: String) throws(Findings) -> Row {
            Row(
                [
                    Cell(try texts.inline(left, body) + [.gap(.mm(2)), .fill]),
                    Cell(try texts.inline(right, body) + [.gap(.mm(2)), .fill]),
                ],
                minimumHeight: .mm(14)
            )
        }
        let person = try line("name", "signature")
        return [
            .paragraph(Paragraph(try texts.inline(title, body.bold), spaceBefore: .pt(8))),
            .table(
                Table(
                    summary: try texts(title),
                    columns: [Column(.share(1)), Column(.share(1))],
                    rows: [person, person, try line("date", "time")],
                    padding: .pt(3)
                )
            ),
        ]
    }

    private func opened(_ opening: ReadBackSheet.Opening) throws(Findings) -> [Block] {
        let values = ["file": opening.file, "count": String(sheet.code.count)]
        var blocks: [Block] = [
            .table(
                facts([
                    (try texts.inline("opened-salt", body), opening.salt),
                    (try texts.inline("opened-file", body), opening.file),
                ])
            ),
            .rule(.pt(1.2)),
            .paragraph(
                Paragraph(try texts.inline("opened-how", body.bold), spaceBefore: .pt(8))
            ),
        ]
        for step in 1...3 {
            let number: [Inline] = [.text("\(step).", body), .tab]
            let text = try texts.inline(
                step == 1 ? name("opened-step-1") : "opened-step-\(step)",
                values,
                body
            )
            blocks.append(.paragraph(Paragraph(number + text, hanging: .mm(6))))
        }
        return blocks + (try outcome())
    }

    /// Whether the codes are the same, who saw it, and what to do if they are not.
    private func outcome() throws(Findings) -> [Block] {
        var blocks: [Block] = [
            .space(.mm(2)), .rule(.pt(1.2)),
            .paragraph(
                Paragraph(try texts.inline("opened-outcome", body.bold), spaceBefore: .pt(8))
            ),
        ]
        for answer in ["opened-equal", "opened-unequal"] {
            let tick: [Inline] = [.checkbox(ticked: false), .tab]
            let text = tick + (try texts.inline(answer, body))
            blocks.append(.paragraph(Paragraph(text, hanging: .mm(6))))
        }
        let unequal = Paragraph(try texts.inline("opened-if-unequal", body), spaceBefore: .pt(4))
        return blocks + [.paragraph(unequal)] + (try signed("opened-by"))
    }

    private func facts(_ facts: [([Inline], String)]) -> Table {
        Table(
            summary: sheet.level,
            columns: [Column(.fixed(.mm(52))), Column(.share(1))],
            rows: facts.map { label, value in
                Row([Cell(label), Cell([.text(value, body.bold)])], minimumHeight: .mm(7))
            },
            padding: .zero,
            spaceAfter: .pt(10)
        )
    }
}
