import Diagnostics
import Typesetting

/// Layout A: a column per document, a row per list, the sums beside them.
extension BookletPrinter {
    private var small: TextStyle { TextStyle(.regular, .pt(7)) }

    private var documentBoxes: Int { max(booklet.digits.document, booklet.digits.cell) }
    private var documentWidth: Length { width(ofBoxes: documentBoxes) }
    private var sumWidth: Length {
        width(ofBoxes: max(booklet.digits.total, booklet.digits.grandTotal))
    }

    /// The same on every page, also where fewer documents are left.
    private var labelWidth: Length {
        PageSetup.columnWorksheet.body.width - sumWidth * 3
            - documentWidth * Double(documentsAcross)
    }

    /// Four documents, or fewer where the boxes leave no room for the lists' names.
    var documentsAcross: Int {
        let body = PageSetup.columnWorksheet.body.width - sumWidth * 3 - .mm(25)
        return min(4, max(1, Int(body / documentWidth)))
    }

    func columnBlocks(_ worksheet: Worksheet) throws(Findings) -> [Block] {
        [
            try header(title: try texts("title"), place: try place(of: worksheet)),
            .table(try columnTable(worksheet)),
        ]
    }

    private func columnTable(_ worksheet: Worksheet) throws(Findings) -> Table {
        let document = Column(.fixed(documentWidth), .right)
        let sum = Column(.fixed(sumWidth), .right)
        var rows: [Row] = []
        for list in worksheet.lists { rows.append(try row(list, worksheet)) }
        rows.append(try columnSums(worksheet))
        rows.append(try checks(worksheet))
        return Table(
            summary: try place(of: worksheet),
            columns: [Column(.fixed(labelWidth))]
                + Array(repeating: document, count: worksheet.documents.count)
                + Array(repeating: sum, count: 3),
            head: [try head(worksheet)],
            rows: rows,
            rules: worksheetRules,
            padding: .mm(0.8),
            rowPadding: .zero,
            spaceAfter: .mm(1)
        )
    }

    private func head(_ worksheet: Worksheet) throws(Findings) -> Row {
        var cells = [Cell(try texts.inline("list", small.bold), role: .headerCell)]
        for document in worksheet.documents {
            let name = try lines(of: document.name, in: documentWidth - .mm(3), atMost: 2)
            cells.append(
                Cell(
                    [.text(document.key, TextStyle(.bold, .pt(9))), .lineBreak] + name
                        + [.lineBreak, .checkbox(ticked: false), .gap(.mm(1.2))]
                        + (try texts.inline("present", small)),
                    role: .headerCell,
                    alignment: .left
                )
            )
        }
        for label in ["subtotal", "carried", worksheet.isLast ? "running-last" : "running"] {
            cells.append(
                Cell(try texts.inline(label, small.bold), role: .headerCell, alignment: .right)
            )
        }
        return Row(cells, minimumHeight: .mm(12), ruleBelow: .pt(1.2))
    }

    private func row(
        _ list: Booklet.List,
        _ worksheet: Worksheet
    ) throws(Findings) -> Row {
        let total = Cell([boxes(booklet.digits.total)])
        let struck = try struck()
        return Row(
            [
                Cell(
                    try named(list, in: labelWidth, lines: 3),
                    centred: true,
                    leading: Self.nameLeading
                )
            ]
                + worksheet.documents.map { document in
                    document.has(list) ? Cell([boxes(booklet.digits.cell)]) : struck
                } + [total, worksheet.isFirst ? struck : total, total],
            minimumHeight: .mm(10.5)
        )
    }

    /// Adds up the other way: over the lists of one document.
    private func columnSums(_ worksheet: Worksheet) throws(Findings) -> Row {
        let total = Cell([boxes(documentBoxes)], shade: 0.95)
        let grand = Cell(
            [boxes(max(booklet.digits.total, booklet.digits.grandTotal))],
            shade: 0.95
        )
        return Row(
            [Cell(try texts.inline("column-sum", small.bold), shade: 0.95, centred: true)]
                + worksheet.documents.map { _ in total }
                + [grand, worksheet.isFirst ? try struck() : grand, grand],
            minimumHeight: .mm(10.5)
        )
    }

    /// Both initial a column when they have compared it with the paper.
    private func checks(_ worksheet: Worksheet) throws(Findings) -> Row {
        let initials = Cell(
            [.blank(.mm(10)), .text(" / ", small), .blank(.mm(10))],
            alignment: .centre
        )
        return Row(
            [Cell(try texts.inline("checked", small))]
                + worksheet.documents.map { _ in initials } + [Cell([], span: 3)],
            minimumHeight: .mm(11)
        )
    }
}
