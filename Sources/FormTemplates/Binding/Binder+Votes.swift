import Typesetting

/// Votes per list and candidate.
extension Binder {
    /// A table for every list, each from the top of a page; in a compact form in columns.
    func votes(_ table: VotesTable) -> [Block] {
        if isCompact, let looks = table.compact { return compactVotes(table, looks) }
        return statutoryVotes(table)
    }

    private func statutoryVotes(_ table: VotesTable) -> [Block] {
        values.lists.enumerated().flatMap { place, list -> [Block] in
            locals = ["lijst": String(list.number)]
            defer { locals = [:] }
            let follows = place == 0 && table.firstFollows
            return (follows ? [] : [.pageBreak]) + [.table(votes(list, table))]
        }
    }

    private func votes(_ list: ListContent, _ table: VotesTable) -> Table {
        let columns = head([
            (table.number, 1, .left), (table.name, 2, .left), (table.votes, 1, .right),
        ])
        let title = tableTitle(of: list, table)
        return Table(
            summary: title,
            bookmark: title,
            // The name of a candidate takes the two in the middle: 66 %.
            columns: [
                Column(.share(12)), Column(.share(22)), Column(.share(44)),
                Column(.share(22), .right),
            ],
            head: identification(list, table) + [columns],
            continuedHead: [continued(list, table), columns],
            rows: rows(list, table),
            rules: Styles.pale,
            rowPadding: isTight(list) ? Styles.tightVoteRow.padding : nil,
            saysWhatGoesOn: true,
            goesOnBelow: inline(table.goesOn, Styles.goesOn),
            spaceAfter: .zero
        )
    }

    /// A few candidates more than fit: in print their rows are lower, so that they take no page.
    private func isTight(_ list: ListContent) -> Bool {
        values.rendering == .completed && (46...50).contains(list.candidates.count)
    }

    private func rowHeight(of list: ListContent) -> Length {
        isTight(list) ? Styles.tightVoteRow.height : Styles.voteRow
    }

    /// The hand count of a list, where it is another than the total.
    func leading(_ list: ListContent, _ text: TemplateText) -> [Inline] {
        guard values.rendering != .blank, let hand = values.figures["hand.\(list.number)"],
            let total = values.figures["list.\(list.number).total"], hand != total
        else { return [] }
        locals["handmatig"] = String(hand)
        defer { locals["handmatig"] = nil }
        let words = inline(text, CompactStyles.small)
        return words.isEmpty ? [] : words + [.gap(.mm(4))]
    }

    /// `Lijstnummer 1 VVD`, for who has the table read out.
    func tableTitle(of list: ListContent, _ table: VotesTable) -> String {
        [plain(table.list), String(list.number), list.name].filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    private func identification(_ list: ListContent, _ table: VotesTable) -> [Row] {
        [(table.party, list.name), (table.list, String(list.number))].map { label, value in
            Row(
                [
                    Cell(inline(label, Styles.body.bold), role: .rowHeader, span: 2),
                    Cell([.text(value, Styles.body)], span: 2, alignment: .left),
                ],
                minimumHeight: rowHeight(of: list)
            )
        }
    }

    private func continued(_ list: ListContent, _ table: VotesTable) -> Row {
        Row(
            [
                Cell(inline(table.continued, Styles.body.bold), role: .headerCell, span: 2),
                Cell([.text(list.name, Styles.body)], role: .headerCell, span: 2, alignment: .left),
            ],
            minimumHeight: Styles.voteRow
        )
    }

    private func head(_ titles: [(TemplateText, span: Int, Alignment)]) -> Row {
        Row(
            titles.map { title, span, alignment in
                Cell(
                    inline(title, Styles.body.bold),
                    role: .headerCell,
                    span: span,
                    alignment: alignment
                )
            },
            ruleBelow: Styles.guideRule
        )
    }

    private func rows(_ list: ListContent, _ table: VotesTable) -> [Row] {
        guard !list.candidates.isEmpty else {
            return [totalRow(of: list, table.totalOnly, table, height: Styles.totalRow)]
        }
        var rows = list.candidates.map { candidate(of: list, $0, table) }
        if values.rendering == .blank {
            let plus = Cell([.text("+", Styles.body.bold)], alignment: .right)
            rows.append(
                Row(
                    [Cell([], span: 3), plus],
                    minimumHeight: Styles.plusRow,
                    ruleBelow: Styles.guideRule,
                    keepWithPrevious: true
                )
            )
            rows.append(totalRow(of: list, table.total, table, height: Styles.totalRow))
        } else {
            rows[rows.count - 1].ruleBelow = Styles.guideRule
            // As high as the `+` and the total of the blank form: the same pages break.
            let height =
                isTight(list) ? Styles.totalRow : Styles.plusRow + Styles.totalRow
            rows.append(totalRow(of: list, table.total, table, height: height))
        }
        return rows
    }

    private func candidate(
        of list: ListContent,
        _ candidate: ListContent.Candidate,
        _ table: VotesTable
    ) -> Row {
        let field = FieldID("list.\(list.number).\(candidate.number)")
        return Row(
            [
                Cell([.text(String(candidate.number), Styles.body)]),
                Cell([.text(candidate.name, Styles.body)], role: .rowHeader, span: 2),
                voteCell(field, Styles.body, at: table.position),
            ],
            minimumHeight: rowHeight(of: list),
            ruleBelow: candidate.number.isMultiple(of: 5) ? Styles.guideRule : nil
        )
    }

    /// One figure; an empty cell is itself the place to write, ruled below.
    func voteCell(_ field: FieldID, _ style: TextStyle, at position: Position) -> Cell {
        let value = figure(field, at: position)
        return Cell(value.map { [.text(String($0), style)] } ?? [], role: .field(field))
    }

    private func totalRow(
        of list: ListContent,
        _ label: TemplateText,
        _ table: VotesTable,
        height: Length
    ) -> Row {
        Row(
            [
                Cell(
                    leading(list, table.leading) + inline(label, Styles.body.bold),
                    role: .rowHeader,
                    span: 3,
                    alignment: .right
                ),
                voteCell("list.\(list.number).total", Styles.body.bold, at: table.position),
            ],
            minimumHeight: height,
            keepWithPrevious: true
        )
    }

    /// List totals obtained by hand: boxes for a pen, or the figures.
    func bound(_ table: HandCountTable) -> Table {
        let cells = max(values.digits["hand"] ?? 1, values.digits["hand.total"] ?? 1)
        return Table(
            summary: section,
            columns: [
                Column(.fixed(.mm(24))), Column(.share(1)),
                Column(.fixed(Styles.box.width * Double(cells) + .mm(2)), .right),
            ],
            head: [
                Row(
                    [
                        Cell(inline(table.list, Styles.body.bold), role: .headerCell),
                        Cell(inline(table.party, Styles.body.bold), role: .headerCell),
                        Cell(inline(table.votes, Styles.body.bold), role: .headerCell),
                    ],
                    minimumHeight: .mm(6)
                )
            ],
            rows: values.countedByHand.map { handRow($0, table) }
                + (values.handLists == nil ? handTotal(table) : []),
            // From the name to its boxes; upright rules would be a second frame.
            rules: values.rendering == .blank ? Styles.hairlines : Styles.pale,
            rowPadding: .zero
        )
    }

    /// Of a sample there is no total.
    private func handTotal(_ table: HandCountTable) -> [Row] {
        [
            Row(
                [Cell([], span: 2), Cell([.text("+", Styles.body.bold)])],
                minimumHeight: .pt(11),
                keepWithPrevious: true
            ),
            Row(
                [
                    Cell(
                        inline(table.total, Styles.body.bold),
                        role: .rowHeader,
                        span: 2,
                        alignment: .right
                    ),
                    boxesCell("hand.total", digits: "hand.total", table),
                ],
                minimumHeight: handRow(table),
                keepWithPrevious: true
            ),
        ]
    }

    private func handRow(_ table: HandCountTable) -> Length {
        guard values.rendering == .blank else { return table.printedRow ?? Styles.handRow }
        if handBoxHeight < Styles.box.height { return handBoxHeight + .mm(0.15) }
        return isCompact ? handBoxHeight + .pt(3) : Styles.handRow
    }

    private func handRow(_ list: ListContent, _ table: HandCountTable) -> Row {
        Row(
            [
                Cell([.text(String(list.number), Styles.body)]),
                Cell([.text(list.name, Styles.body)], role: .rowHeader),
                boxesCell("hand.\(list.number)", digits: "hand", table),
            ],
            minimumHeight: handRow(table)
        )
    }

    /// All lists and their total stand on one page, also when there are many.
    private var handBoxHeight: Length {
        values.lists.count > 26 ? Styles.lowBoxHeight : Styles.box.height
    }

    private func boxesCell(_ field: FieldID, digits: String, _ table: HandCountTable) -> Cell {
        Cell(
            boxes(field, digits: digits, height: handBoxHeight, at: table.position),
            role: .field(field)
        )
    }
}
