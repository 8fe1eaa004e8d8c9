import Diagnostics
import FormTemplates
import Typesetting

/// Lays out the comparison, on as many landscape sheets as the lists need.
package struct ComparisonPrinter<Measure: TextMeasure> {
    let sheet: ComparisonSheet
    let texts: SheetTexts
    let measure: Measure

    let style = TextStyle(.regular, .pt(8.5))
    let small = TextStyle(.regular, .pt(7.5))
    /// Seen on a copy as well: a difference stands out by weight and grey, not by colour.
    private let shade = 0.86

    /// `texts` are those of `comparison.xml`.
    package init(_ sheet: ComparisonSheet, _ texts: SheetTexts, measure: Measure) {
        self.sheet = sheet
        self.texts = texts
        self.measure = measure
    }

    package func sheets() throws(Findings) -> [Sheet] {
        let blocks =
            try header() + [.table(try table())] + totalsOnly() + differingCells() + searches()
            + [.together(try closing())]
        return try texts.sheets(
            of: blocks,
            on: .landscapeTable,
            continued: try texts("continued", ["level": sheet.level]),
            measure: measure
        )
    }

    private func header() throws(Findings) -> [Block] {
        [
            .table(
                Table(
                    summary: try texts("title"),
                    columns: [Column(.share(60)), Column(.share(40), .right)],
                    rows: [
                        Row([
                            Cell(try texts.inline("title", TextStyle(.bold, .pt(13)))),
                            Cell([.text(sheet.election, style)]),
                        ]),
                        Row([
                            Cell(try texts.inline("leading", small)),
                            Cell(try texts.inline("level", ["level": sheet.level], style)),
                        ]),
                    ],
                    padding: .zero,
                    spaceAfter: .mm(2)
                )
            )
        ]
    }

    private func table() throws(Findings) -> Table {
        var rows: [Row] = []
        for line in sheet.lines {
            let label: [Inline] = [
                .text(String(line.number), style.bold), .text("  " + line.name, style),
            ]
            let pair = ComparisonSheet.Pair(
                paper: line.paper,
                hand: line.hand,
                computed: line.computed,
                verdict: line.verdict,
                settlement: line.settlement
            )
            rows.append(try row(label, pair, field: "hand.\(line.number)"))
        }
        let total = try texts.inline(sheet.isSample ? "total-drawn" : "total", style.bold)
        rows.append(
            try row(
                total,
                sheet.total,
                field: "hand.total",
                addition: withoutSigns(),
                isTotal: true
            )
        )
        let documents = try texts.inline("documents", style)
        let missing =
            sheet.documents.hand == nil ? try texts.inline("missing-documents", small) : []
        rows.append(
            try row(documents, sheet.documents, field: "hand.documents", addition: missing)
        )
        return Table(
            summary: try texts("title"),
            columns: [
                Column(.share(56)), Column(.fixed(.mm(22)), .right),
                Column(.fixed(.mm(22)), .right), Column(.fixed(.mm(26)), .right),
                Column(.fixed(.mm(18)), .right), Column(.fixed(.mm(21))), Column(.share(56)),
                Column(.fixed(.mm(25))), Column(.fixed(.mm(15))), Column(.fixed(.mm(15))),
            ],
            head: [try head()],
            rows: rows,
            rules: TableRules(horizontal: .pt(0.3), vertical: .pt(0.3), outer: .pt(0.6), grey: 0.4),
            padding: .mm(1.2)
        )
    }

    private func head() throws(Findings) -> Row {
        var cells: [Cell] = []
        let paper = sheet.isOfAnnexes ? "paper-annexes" : "paper-forms"
        for id in ["list", paper, "hand", "computed", "difference", "verdict", "cause"] {
            let words = try texts.inline(id, ["source": sheet.source], small.bold)
            cells.append(Cell(words, role: .headerCell))
        }
        let choices = try texts.inline(
            "corrected-choices",
            ["source": sheet.source],
            TextStyle(.regular, .pt(6.5))
        )
        cells.append(
            Cell(
                try texts.inline("corrected-in", small.bold) + [.lineBreak] + choices,
                role: .headerCell
            )
        )
        for id in ["initials-1", "initials-2"] {
            cells.append(Cell(try texts.inline(id, small.bold), role: .headerCell))
        }
        return Row(cells, ruleBelow: .pt(1))
    }

    private func row(
        _ label: [Inline],
        _ pair: ComparisonSheet.Pair,
        field: String,
        addition: [Inline] = [],
        isTotal: Bool = false
    ) throws(Findings) -> Row {
        let difference = pair.hand.map { $0 - pair.computed } ?? 0
        let differs = difference != 0 || (pair.hand.map { $0 != pair.paper } ?? false)
        let number = differs || isTotal ? style.bold : style
        let settlement = try explained(pair.settlement, differs: differs)
        var cells = [
            Cell(differs ? label.map(\.bold) : label),
            Cell([.text(String(pair.paper), number)]),
            Cell(pair.hand.map { [.text(String($0), number)] } ?? [.fill], role: .field(field)),
            Cell([.text(String(pair.computed), number)]),
            Cell(pair.hand.map { _ in [.text(printedDifference(difference), number)] } ?? []),
            Cell(try verdict(pair)), Cell(settlement.cause + addition),
            Cell(settlement.correction), Cell([]), Cell([]),
        ]
        let isShaded = differs || pair.hand == nil
        if isShaded { for index in cells.indices { cells[index].shade = shade } }
        return Row(
            cells,
            minimumHeight: isShaded ? .mm(8) : .mm(5.6),
            keepWithPrevious: isTotal
        )
    }

    /// What the rows of the lists do not show: how much they differ before one makes up for another.
    private func withoutSigns() throws(Findings) -> [Inline] {
        let sum = sheet.sumWithoutSigns
        guard sum != abs((sheet.total.hand ?? 0) - sheet.total.computed) else { return [] }
        return [.text(" ", small)] + (try texts.inline("without-sign", ["sum": "\(sum)"], small))
    }

    private func verdict(_ pair: ComparisonSheet.Pair) throws(Findings) -> [Inline] {
        guard pair.hand != nil else { return try texts.inline("verdict.missing", small) }
        return try texts.inline(
            "verdict.\(pair.verdict.rawValue)",
            pair.verdict == .open ? small.bold : small
        )
    }

    /// Why there is no map.
    private func totalsOnly() throws(Findings) -> [Block] {
        guard !sheet.hasMap else { return [] }
        return [.paragraph(Paragraph(try texts.inline("totals-only", style), spaceBefore: .mm(3)))]
    }

    /// Cells and sums of the worksheets that were read back and differ from the papers.
    private func differingCells() throws(Findings) -> [Block] {
        guard sheet.isReadBack else { return [] }
        let title = Block.paragraph(
            Paragraph(
                try texts.inline("cells", style.bold),
                role: .heading(level: 2),
                spaceBefore: .mm(4),
                spaceAfter: .mm(1)
            )
        )
        guard !sheet.cells.isEmpty else {
            return [title, .paragraph(Paragraph(try texts.inline("cells-none", style)))]
        }
        var head: [Cell] = []
        for id in ["list", "page", "place", "paper", "hand", "difference"] {
            head.append(Cell(try texts.inline(id, small.bold), role: .headerCell))
        }
        let rows = sheet.cells.map { cell in
            Row(
                [
                    Cell([.text("\(cell.list)", style.bold)]), Cell([.text("\(cell.page)", style)]),
                    Cell([.text(cell.place, style)]), Cell([.text("\(cell.paper)", style)]),
                    Cell([.text("\(cell.hand)", style.bold)]),
                    Cell([.text(printedDifference(cell.hand - cell.paper), style.bold)]),
                ],
                minimumHeight: .mm(5.6)
            )
        }
        let table = Table(
            summary: try texts("cells"),
            columns: [
                Column(.fixed(.mm(14)), .right), Column(.fixed(.mm(18)), .right), Column(.share(1)),
                Column(.fixed(.mm(26)), .right), Column(.fixed(.mm(26)), .right),
                Column(.fixed(.mm(22)), .right),
            ],
            head: [Row(head, ruleBelow: .pt(1))],
            rows: rows,
            rules: TableRules(horizontal: .pt(0.3), vertical: .pt(0.3), outer: .pt(0.6), grey: 0.4),
            padding: .mm(1.2)
        )
        return [title, .table(table)]
    }

    private func explained(
        _ settlement: ComparisonSheet.Settlement,
        differs: Bool
    ) throws(Findings) -> (cause: [Inline], correction: [Inline]) {
        switch settlement {
        case .open:
            return ([], [])
        case .acceptedAs(let list):
            return (
                try texts.inline("accepted-as", ["list": String(list)], small),
                try texts.inline("not", small)
            )
        case .followsFromLists:
            return (try texts.inline("from-lists", small), try texts.inline("not", small))
        case .accepted(let reason, let people, let body):
            guard !reason.isEmpty, people.count > 1 else { throw Findings([unexplained]) }
            let values = ["reason": reason, "names": try names(people), "body": body ?? ""]
            let id = body == nil ? "accepted" : "decided"
            return (
                try texts.inline(id, values, small), try texts.inline("not", small)
            )
        case .carried(let reason, let people, let document):
            let values = [
                "reason": reason, "names": try names(people), "document": document,
            ]
            // The annex of the level below names no people: its paper is the reason.
            let id = people.isEmpty ? "carried-plain" : "carried"
            return (try texts.inline(id, values, small), try texts.inline("not", small))
        }
    }

    private var unexplained: Diagnostic {
        Diagnostic(
            "FM-10",
            at: Place(document: texts.file),
            found: Text(
                nl: "een verschil is aanvaard zonder reden of zonder twee namen",
                en: "a difference was accepted without a reason or without two names"
            ),
            why: Text(
                nl: "een aanvaard verschil blijft zichtbaar, met de reden en wie het aanvaardden",
                en: "an accepted difference stays visible, with the reason and who accepted it"
            ),
            remedy: Text(
                nl: "leg de reden en twee personen vast en druk het blad opnieuw",
                en: "record the reason and two people, and print the sheet again"
            )
        )
    }

    private func names(_ people: [String]) throws(Findings) -> String {
        guard people.count == 2 else { return people.joined(separator: ", ") }
        return try texts("and", ["first": people[0], "second": people[1]])
    }

    /// What was decided, and by whom.
    private func closing() throws(Findings) -> [Block] {
        var decision = try texts.inline("decision", style.bold)
        let carried = sheet.isOfAnnexes ? ["decision-carried"] : []
        for id in ["decision-none", "decision-solved", "decision-accepted"] + carried {
            decision += [.gap(.mm(6)), .checkbox(ticked: false), .gap(.mm(1.5))]
            decision += try texts.inline(id, style)
        }
        let person = Row(
            [
                Cell(try texts.inline("name", style) + [.gap(.mm(1)), .fill]),
                Cell(try texts.inline("signature", style) + [.gap(.mm(1)), .fill]),
                Cell(try texts.inline("date", style) + [.gap(.mm(1)), .fill]),
            ],
            minimumHeight: .mm(9)
        )
        return [
            .paragraph(Paragraph(decision, spaceBefore: .mm(2), spaceAfter: .mm(1))),
            .table(
                Table(
                    summary: try texts("signature"),
                    columns: [Column(.share(45)), Column(.share(45)), Column(.share(20))],
                    rows: [person, person],
                    padding: .pt(3),
                    spaceAfter: .zero
                )
            ),
        ]
    }
}

extension Inline {
    fileprivate var bold: Inline {
        if case .text(let words, let style) = self { .text(words, style.bold) } else { self }
    }
}
