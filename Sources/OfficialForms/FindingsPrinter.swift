import Diagnostics
import FormTemplates
import Typesetting

/// Lays out the findings of one document on as many sheets of A4 as they need.
package struct FindingsPrinter<Measure: TextMeasure> {
    let sheet: FindingsSheet
    let texts: SheetTexts
    let measure: Measure

    private let style = TextStyle(.regular, .pt(9))
    private let small = TextStyle(.regular, .pt(7.5))

    /// `texts` are those of `findings.xml`.
    package init(_ sheet: FindingsSheet, _ texts: SheetTexts, measure: Measure) {
        self.sheet = sheet
        self.texts = texts
        self.measure = measure
    }

    package func sheets() throws(Findings) -> [Sheet] {
        let blocks =
            try top() + steps() + [.table(try table())] + [.together(try closing())]
        return try texts.sheets(of: blocks, on: .worksheet, measure: measure)
    }

    private func top() throws(Findings) -> [Block] {
        [
            .paragraph(
                Paragraph(
                    try texts.inline("title", TextStyle(.bold, .pt(16))),
                    role: .heading(level: 1),
                    spaceAfter: .pt(2),
                    leading: 1.1
                )
            ),
            .paragraph(
                Paragraph([.text(sheet.document, TextStyle(.bold, .pt(13)))], spaceAfter: .pt(2))
            ),
            .paragraph(
                Paragraph(
                    [.text("\(sheet.form) · \(sheet.election) · \(sheet.area)", style)],
                    spaceAfter: .pt(2)
                )
            ),
            .paragraph(
                Paragraph(
                    try texts.inline("state.\(sheet.state.rawValue)", style),
                    spaceAfter: .pt(2)
                )
            ),
            .paragraph(Paragraph(try texts.inline("kept", style.bold), spaceAfter: .mm(3))),
        ]
    }

    /// What to do with the sheet, step by step.
    private func steps() throws(Findings) -> [Block] {
        var blocks: [Block] = []
        let ids =
            sheet.state == .differing
            ? ["step-1", "step-2-differing", "step-3-differing"] : ["step-1", "step-2", "step-3"]
        for id in ids {
            blocks.append(
                .paragraph(
                    Paragraph(
                        try texts.inline(id, style),
                        hanging: .mm(5),
                        spaceAfter: .pt(id == ids.last ? 9 : 2)
                    )
                )
            )
        }
        return blocks
    }

    private func table() throws(Findings) -> Table {
        var head: [Cell] = []
        for id in ["seen", "place", "found", "answer", "initials"] {
            head.append(Cell(try texts.inline(id, small.bold), role: .headerCell))
        }
        var rows: [Row] = []
        for line in sheet.lines { rows.append(try row(line)) }
        return Table(
            summary: try texts("title"),
            columns: [
                Column(.fixed(.mm(13))), Column(.share(46)), Column(.share(62)),
                Column(.share(52)), Column(.fixed(.mm(16))),
            ],
            head: [Row(head, ruleBelow: .pt(1))],
            rows: rows,
            rules: TableRules(horizontal: .pt(0.3), vertical: .pt(0.3), outer: .pt(0.6), grey: 0.4),
            padding: .mm(1.5),
            spaceAfter: .mm(5)
        )
    }

    private func row(_ line: FindingsSheet.Line) throws(Findings) -> Row {
        let isSettled = line.weight == .settled
        let weight = try texts("weight.\(line.weight.rawValue)")
        var found: [Inline] = [.text("\(weight): ", style.bold), .text(line.found, style)]
        if !isSettled { found += [.lineBreak, .text(line.remedy, small)] }
        // Last and small: SB-34 is no polling station.
        found += [.text(" ", small)] + (try texts.inline("rule", ["rule": line.rule], small))
        return Row(
            [
                Cell([.checkbox(ticked: isSettled)]), Cell(try place(of: line)), Cell(found),
                Cell(try answer(to: line)), Cell([]),
            ],
            minimumHeight: .mm(line.weight.asksForAnswer ? 20 : 10)
        )
    }

    private func place(of line: FindingsSheet.Line) throws(Findings) -> [Inline] {
        guard let section = line.section else { return try texts.inline("whole", style.bold) }
        let head: [Inline] = [.text(section, style.bold)]
        return line.row.map { head + [.lineBreak, .text($0, style)] } ?? head
    }

    private func answer(to line: FindingsSheet.Line) throws(Findings) -> [Inline] {
        if let (reason, by) = line.accepted {
            return try texts.inline("accepted", ["reason": reason, "name": by], small)
        }
        let box: [Inline] = [.checkbox(ticked: false), .gap(.mm(1.5))]
        switch line.weight {
        case .settled: return try texts.inline("carried", small)
        case .information: return []
        case .dispute: return box + (try texts.inline("answer-typed", small))
        case .error, .warning: break
        }
        return box + (try texts.inline("answer-right", small)) + [.lineBreak] + box
            + (try texts.inline("answer-other", small)) + [.gap(.mm(1)), .fill, .lineBreak, .fill]
    }

    private func closing() throws(Findings) -> [Block] {
        var cells: [Cell] = []
        for id in ["name", "signature", "date"] {
            cells.append(Cell(try texts.inline(id, style) + [.gap(.mm(1)), .fill]))
        }
        let person = Row(cells, minimumHeight: .mm(10))
        return [
            .paragraph(Paragraph(try texts.inline("checked-by", style.bold), spaceAfter: .mm(1))),
            .table(
                Table(
                    summary: try texts("checked-by"),
                    columns: [Column(.share(40)), Column(.share(40)), Column(.share(38))],
                    rows: [person, person],
                    padding: .pt(3),
                    spaceAfter: .zero
                )
            ),
        ]
    }
}

extension FindingsSheet.Weight {
    /// Whether somebody must write what the paper says.
    fileprivate var asksForAnswer: Bool { self == .error || self == .warning }
}
