import Typesetting

/// Votes per list and candidate in columns, several lists on a page.
///
/// Subtotals are of print alone: they are no figures of the form, and nobody types them.
extension Binder {
    func compactVotes(_ table: VotesTable, _ looks: CompactVotes) -> [Block] {
        values.lists.map { list in
            defer { locals = [:] }
            return .columns(compact(list, table, looks))
        }
    }

    private func compact(
        _ list: ListContent,
        _ table: VotesTable,
        _ looks: CompactVotes
    ) -> ColumnedTable {
        let isLong = list.candidates.count > looks.rows * 2
        let columns = list.candidates.isEmpty ? 1 : isLong ? looks.columns : 2
        let most = columns * CompactStyles.mostPages
        return ColumnedTable(
            head: compactHead(list, table.list, String(list.number), table),
            continuedHead: compactHead(list, table.continued, "", table),
            body: compactBody(list, table, isLong: isLong),
            columns: columns,
            gap: CompactStyles.gap,
            amounts: list.candidates.map { amount(of: $0, list) },
            subtotals: (0..<most).map { subtotal(of: list, column: $0, looks) },
            totals: (0...most).map { compactTotal(list, columns: $0, table, looks) },
            continuing: (2...CompactStyles.mostPages).map { pages in
                (1..<pages).map { continuing(list, page: $0, of: pages, looks) }
            },
            spaceBefore: CompactStyles.beforeList
        )
    }

    private func amount(of candidate: ListContent.Candidate, _ list: ListContent) -> Int? {
        guard values.rendering != .blank else { return nil }
        return values.figures["list.\(list.number).\(candidate.number)"]
    }

    /// Party and number in one line.
    private func compactHead(
        _ list: ListContent,
        _ label: TemplateText,
        _ number: String,
        _ table: VotesTable
    ) -> Table {
        locals = ["lijst": String(list.number)]
        let party = inline(table.party, CompactStyles.small) + [.gap(.mm(2))]
        let numberLabel = number.isEmpty ? Styles.body.bold : CompactStyles.small
        let title = tableTitle(of: list, table)
        return Table(
            summary: title,
            bookmark: number.isEmpty ? nil : title,
            columns: [Column(.share(1)), Column(.fixed(.mm(42)), .right)],
            rows: [
                Row(
                    [
                        Cell(party + [.text(list.name, Styles.heading)], role: .headerCell),
                        Cell(
                            inline(label, numberLabel)
                                + [.gap(.mm(2)), .text(number, Styles.heading)],
                            role: .headerCell
                        ),
                    ],
                    minimumHeight: CompactStyles.headRow
                )
            ],
            padding: .zero,
            rowPadding: .zero,
            spaceAfter: .zero
        )
    }

    /// One column: in a blank form the number of a candidate stands on both sides of the box.
    private func compactBody(_ list: ListContent, _ table: VotesTable, isLong: Bool) -> Table {
        locals = ["lijst": String(list.number)]
        let number = Length.mm(list.candidates.count > 99 ? 7 : 5)
        let name = TextStyle(.regular, isLong ? .pt(7) : .pt(8.5))
        let title =
            inline(table.number, CompactStyles.title) + [.lineBreak, .gap(number)]
            + inline(table.name, CompactStyles.title)
        let head = Row(
            [
                Cell(title, role: .headerCell, span: 2, alignment: .left, leading: 1.1),
                Cell(
                    inline(table.votes, CompactStyles.title),
                    role: .headerCell,
                    span: votesSpan,
                    alignment: .right,
                    leading: 1.1
                ),
            ],
            minimumHeight: CompactStyles.titleRow,
            ruleBelow: CompactStyles.thick
        )
        return Table(
            summary: tableTitle(of: list, table),
            columns: [Column(.fixed(number), .right), Column(.share(1))]
                + (isBlank
                    ? [Column(.fixed(CompactStyles.box), .right), Column(.fixed(number))]
                    : [Column(.fixed(printedWidth(of: list)), .right)]),
            head: [head],
            rows: list.candidates.map { candidate in
                compactRow(candidate, of: list, name, table)
            },
            rules: Styles.pale,
            rowPadding: CompactStyles.rowPadding,
            spaceAfter: .zero
        )
    }

    private var isBlank: Bool { values.rendering == .blank }

    /// With a pen votes have a box and a number behind it.
    private var votesSpan: Int { isBlank ? 2 : 1 }

    /// Room for the largest sum of the list, and for the word above it; the names have the rest.
    private func printedWidth(of list: ListContent) -> Length {
        let sum = list.candidates.reduce(0) { $0 + (amount(of: $1, list) ?? 0) }
        let largest = max(sum, values.figures["list.\(list.number).total"] ?? 0)
        return max(
            CompactStyles.votesWord,
            CompactStyles.digit * Double(String(largest).count) + CompactStyles.besideDigits
        )
    }

    /// A name of two lines makes it a little higher; everything stands in its middle.
    ///
    /// The number behind the box is for whoever writes; beside a printed figure it would be read
    /// as more digits.
    private func compactRow(
        _ candidate: ListContent.Candidate,
        of list: ListContent,
        _ name: TextStyle,
        _ table: VotesTable
    ) -> Row {
        let number = Cell(
            [.text(String(candidate.number), CompactStyles.small)],
            centred: true
        )
        let field = "list.\(list.number).\(candidate.number)"
        var votes = voteCell(field, Styles.body, at: table.position)
        votes.centred = true
        votes.alignment = .right
        return Row(
            [
                number,
                Cell(
                    [.text(candidate.name, name)],
                    role: .rowHeader,
                    centred: true,
                    leading: CompactStyles.nameLeading
                ), votes,
            ]
                + (isBlank ? [number] : []),
            minimumHeight: spacing.voteRow,
            ruleBelow: candidate.number.isMultiple(of: 5) ? CompactStyles.thick : nil
        )
    }

    private func subtotal(
        of list: ListContent,
        column: Int,
        _ looks: CompactVotes
    ) -> ColumnedTable.Subtotal {
        locals = ["lijst": String(list.number), "kolom": String(column + 1)]
        let label = Cell(
            inline(looks.subtotal, CompactStyles.small),
            role: .rowHeader,
            span: 2,
            alignment: .right
        )
        return ColumnedTable.Subtotal(
            Row(
                [label, Cell([], span: votesSpan, alignment: .right)],
                minimumHeight: CompactStyles.subtotalRow
            ),
            cell: 1,
            Styles.body
        )
    }

    /// The total of the list, as it was counted; what the columns add up to where that differs.
    private func compactTotal(
        _ list: ListContent,
        columns: Int,
        _ table: VotesTable,
        _ looks: CompactVotes
    ) -> Table {
        let field = "list.\(list.number).total"
        locals = [
            "lijst": String(list.number),
            "kolommen": (1...max(1, columns)).map(String.init).joined(separator: " + "),
        ]
        let isAlone = list.candidates.isEmpty
        var label = inline(isAlone ? table.totalOnly : table.total, Styles.body.bold)
        let sum = list.candidates.reduce(Int?.some(0)) { sum, candidate in
            amount(of: candidate, list).flatMap { amount in sum.map { $0 + amount } }
        }
        let total = values.rendering == .blank ? nil : values.figures[field]
        if !isAlone, let sum, let total, sum != total {
            locals["som"] = String(sum)
            label = inline(looks.differs, CompactStyles.small.bold) + [.gap(.mm(5))] + label
        } else if columns > 1 {
            label = inline(looks.sum, CompactStyles.small) + [.gap(.mm(5))] + label
        }
        label = leading(list, table.leading) + label
        return Table(
            summary: tableTitle(of: list, table),
            columns: [Column(.share(1), .right), Column(.fixed(CompactStyles.totalBox), .right)],
            rows: [
                Row(
                    [
                        Cell(label, role: .rowHeader),
                        voteCell(field, Styles.body.bold, at: table.position),
                    ],
                    minimumHeight: CompactStyles.totalRow
                )
            ],
            rules: CompactStyles.closing,
            rowPadding: .zero,
            spaceAfter: .zero
        )
    }

    private func continuing(
        _ list: ListContent,
        page: Int,
        of pages: Int,
        _ looks: CompactVotes
    ) -> Table {
        locals = ["lijst": String(list.number), "deel": String(page), "delen": String(pages)]
        return Table(
            summary: section,
            columns: [Column(.share(1), .right)],
            rows: [
                Row(
                    [Cell(inline(looks.continuing, Styles.body.bold))],
                    minimumHeight: CompactStyles.totalRow
                )
            ],
            padding: .zero,
            rowPadding: .zero,
            spaceAfter: .zero
        )
    }
}

/// Sizes of the lists of votes of a compact form.
enum CompactStyles {
    /// No list is so long that it takes more.
    static let mostPages = 4
    static let small = TextStyle(.regular, .pt(8))
    static let title = TextStyle(.bold, .pt(7))
    static let gap = Length.mm(3)
    /// Five digits with a pen.
    static let box = Length.mm(16.5)
    /// The longest word above printed votes, with the white beside it.
    static let votesWord = Length.mm(14.5)
    static let digit = Length.mm(1.9)
    static let besideDigits = Length.mm(2.5)
    static let totalBox = Length.mm(36)
    static let headRow = Length.mm(5)
    static let titleRow = Length.mm(6)
    /// Between two lines of a name, and between them and the rules.
    static let nameLeading = 1.0
    static let rowPadding = Length.pt(0.79)
    static let subtotalRow = Length.mm(6.5)
    static let totalRow = Length.mm(7)
    static let beforeList = Length.mm(2.5)
    static let thick = Length.pt(1.4)
    static let closing = TableRules(vertical: .pt(0.25), outer: .pt(0.8), grey: 0)
}
