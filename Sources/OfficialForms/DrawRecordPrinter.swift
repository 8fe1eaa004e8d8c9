import Diagnostics
import FormTemplates
import Typesetting

/// Lays out the record of a draw on as many sheets of A4 as its throws need.
package struct DrawRecordPrinter<Measure: TextMeasure> {
    let record: DrawRecord
    let texts: SheetTexts
    let measure: Measure

    private let style = TextStyle(.regular, .pt(9.5))
    private let small = TextStyle(.regular, .pt(7.5))

    /// `texts` are those of `draw.xml`.
    package init(_ record: DrawRecord, _ texts: SheetTexts, measure: Measure) {
        self.record = record
        self.texts = texts
        self.measure = measure
    }

    package func sheets() throws(Findings) -> [Sheet] {
        let blocks =
            try top() + procedure() + throwing() + [.together(try strength())]
            + [.together(try signatures())]
        return try texts.sheets(of: blocks, on: .worksheet, measure: measure)
    }

    private var counts: [String: String] {
        ["sample": "\(record.drawn.count)", "lists": "\(record.lists.count)"]
    }

    private func top() throws(Findings) -> [Block] {
        var purpose = try texts.inline("purpose", counts, style)
        if let seal = record.seal {
            let values = ["code": seal.code, "moment": seal.moment]
            purpose += [.text(" ", style)] + (try texts.inline("sealed", values, style))
        }
        return [
            .paragraph(
                Paragraph(
                    try texts.inline("title", TextStyle(.bold, .pt(16))),
                    role: .heading(level: 1),
                    spaceAfter: .pt(4),
                    leading: 1.1
                )
            ),
            .paragraph(Paragraph([.text(record.election, style.bold)])),
            .paragraph(
                Paragraph(
                    try texts.inline("level", ["level": record.level], style),
                    spaceAfter: .pt(6)
                )
            ),
            .paragraph(Paragraph(purpose, spaceAfter: .pt(8))),
        ]
    }

    private func heading(_ id: String) throws(Findings) -> Block {
        .paragraph(
            Paragraph(
                try texts.inline(id, TextStyle(.bold, .pt(11))),
                role: .heading(level: 2),
                spaceBefore: .pt(4),
                spaceAfter: .pt(3),
                keepWithNext: true
            )
        )
    }

    private func procedure() throws(Findings) -> [Block] {
        var blocks = [try heading("how")]
        for id in ["step-1", "step-2-\(record.dicePerThrow)", "step-3", "step-4"] {
            blocks.append(
                .paragraph(
                    Paragraph(
                        try texts.inline(id, counts, style),
                        hanging: .mm(5),
                        spaceAfter: .pt(2)
                    )
                )
            )
        }
        return blocks + [try heading("numbering"), .table(try numbering())]
    }

    /// The lists in three columns, down the first one first.
    private func numbering() throws(Findings) -> Table {
        let columns = 3
        let height = (record.lists.count + columns - 1) / columns
        var rows: [Row] = []
        for row in 0..<height {
            var cells: [Cell] = []
            for column in 0..<columns {
                let index = column * height + row
                let entry = record.lists.indices.contains(index) ? record.lists[index] : nil
                cells.append(Cell(entry.map { [.text("\($0.number)", small.bold)] } ?? []))
                cells.append(Cell(try entry.map(named) ?? []))
            }
            rows.append(Row(cells))
        }
        var head: [Cell] = []
        for _ in 0..<columns {
            head.append(Cell(try texts.inline("in-draw", small), role: .headerCell))
            head.append(Cell(try texts.inline("list", small), role: .headerCell))
        }
        return Table(
            summary: try texts("numbering"),
            columns: (0..<columns).flatMap { _ in [Column(.fixed(.mm(13))), Column(.share(1))] },
            head: [Row(head, ruleBelow: .pt(0.8))],
            rows: rows,
            rules: TableRules(horizontal: .pt(0.3), grey: 0.6),
            padding: .pt(1.5),
            spaceAfter: .pt(8)
        )
    }

    private func named(_ entry: DrawRecord.Entry) throws(Findings) -> [Inline] {
        try texts.inline("drawn-list", ["list": "\(entry.list)", "name": entry.name], small)
    }

    private func throwing() throws(Findings) -> [Block] {
        let dice = record.throwing.flatMap(\.dice).map(String.init).joined(separator: " ")
        var head: [Cell] = []
        for id in ["throw", "stones", "number", "verdict"] {
            head.append(Cell(try texts.inline(id, small), role: .headerCell))
        }
        var rows: [Row] = []
        for (index, thrown) in record.throwing.enumerated() {
            rows.append(try row(index + 1, thrown))
        }
        let table = Table(
            summary: try texts("dice"),
            columns: [
                Column(.fixed(.mm(13))), Column(.fixed(.mm(20))), Column(.fixed(.mm(48))),
                Column(.share(1)),
            ],
            head: [Row(head, ruleBelow: .pt(0.8))],
            rows: rows,
            rules: TableRules(horizontal: .pt(0.3), grey: 0.4),
            padding: .pt(2),
            spaceAfter: .pt(6)
        )
        var drawn = try texts.inline("drawn", style.bold)
        for (index, entry) in record.drawn.enumerated() {
            drawn.append(.text(index == 0 ? " " : ", ", style.bold))
            let values = ["list": "\(entry.list)", "name": entry.name]
            drawn += try texts.inline("drawn-list", values, style.bold)
        }
        return [
            .paragraph(
                Paragraph(
                    try texts.inline("dice", style) + [.text(" " + dice, style.bold)],
                    spaceAfter: .pt(4),
                    keepWithNext: true
                )
            ),
            .table(table), .paragraph(Paragraph(drawn, spaceAfter: .pt(8))),
        ]
    }

    private func row(_ number: Int, _ thrown: DrawRecord.Throw) throws(Findings) -> Row {
        var values = ["number": "\(thrown.number)"]
        for (name, die) in zip(["a", "b", "c"], thrown.dice) {
            // The last die counts as it is, those before it less one.
            let isLast = name == ["a", "b", "c"][thrown.dice.count - 1]
            values[name] = "\(isLast ? die : die - 1)"
        }
        let isTaken: Bool
        let verdict: [Inline]
        switch thrown.verdict {
        case .taken(let entry):
            isTaken = true
            let values = ["list": "\(entry.list)", "name": entry.name]
            verdict = try texts.inline("taken", values, style.bold)
        case .aboveTheLast:
            isTaken = false
            verdict = try texts.inline("above", counts, style)
        case .drawnBefore(let entry):
            isTaken = false
            verdict = try texts.inline("before", ["list": "\(entry.list)"], style)
        }
        return Row([
            Cell([.text("\(number)", style)]),
            Cell([
                .text(
                    thrown.dice.map(String.init).joined(separator: " "),
                    isTaken ? style.bold : style
                )
            ]),
            Cell(try texts.inline("sum-\(record.dicePerThrow)", values, style)), Cell(verdict),
        ])
    }

    /// What the sample can't see, said as plainly as what it can.
    private func strength() throws(Findings) -> [Block] {
        var lines: [[Inline]] = []
        if record.unseen.cases == 0 {
            lines.append(try texts.inline("strength-all", style))
        } else {
            lines.append(try texts.inline("strength-now", chance(record.unseen), style))
            lines.append(
                try texts.inline("strength-more", chance(record.unseenWithOneMore), style)
                    + [.text(" ", style)] + texts.inline("strength-rounded", style)
            )
        }
        lines.append(try texts.inline("strength-limits", style.bold))
        return [try heading("strength")]
            + lines.map { .paragraph(Paragraph($0, spaceAfter: .pt(2))) }
    }

    private func chance(_ chance: DrawRecord.Chance) -> [String: String] {
        counts.merging(["cases": "\(chance.cases)", "percent": chance.percent]) { $1 }
    }

    private func signatures() throws(Findings) -> [Block] {
        var row: [Cell] = []
        for id in ["name", "signature"] {
            row.append(Cell(try texts.inline(id, style) + [.gap(.mm(2)), .fill]))
        }
        let line = Row(row, minimumHeight: .mm(10))
        let values = ["moment": record.moment, "by": record.by, "and": record.and]
        return [
            .paragraph(
                Paragraph(
                    try texts.inline("recorded", values, style),
                    spaceBefore: .pt(4),
                    spaceAfter: .pt(2)
                )
            ),
            .paragraph(
                Paragraph(
                    try texts.inline("place", style) + [.gap(.mm(2)), .fill],
                    spaceAfter: .pt(2)
                )
            ),
            .table(
                Table(
                    summary: try texts("signature"),
                    columns: [Column(.share(1)), Column(.share(1))],
                    rows: [line, line, line],
                    padding: .pt(3),
                    spaceAfter: .zero
                )
            ),
        ]
    }
}
