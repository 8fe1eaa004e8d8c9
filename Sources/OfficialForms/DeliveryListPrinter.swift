import Diagnostics
import FormTemplates
import Typesetting

/// Lays out a delivery list on as many sheets of A4 as its stations need.
package struct DeliveryListPrinter<Measure: TextMeasure> {
    let list: DeliveryList
    let texts: SheetTexts
    let measure: Measure

    private let body = TextStyle(.regular, .pt(9.5))
    private let small = TextStyle(.regular, .pt(8))
    private let setup = PageSetup(top: .mm(20), left: .mm(15), right: .mm(15), bottom: .mm(30))

    /// `texts` are those of `job.xml`.
    package init(_ list: DeliveryList, _ texts: SheetTexts, measure: Measure) {
        self.list = list
        self.texts = texts
        self.measure = measure
    }

    /// Names are smaller where a long word asks for it.
    package func sheets() throws(Findings) -> [Sheet] {
        var last: Findings?
        for size in [8, 7, 6.0] {
            do throws(Findings) {
                return try sheets(names: TextStyle(.regular, .pt(size)))
            } catch {
                last = error
            }
        }
        throw last ?? Findings([])
    }

    private func sheets(names: TextStyle) throws(Findings) -> [Sheet] {
        var blocks = try top() + facts()
        if list.isPerStation {
            let rows = list.files.flatMap { file in file.stations.map { (file, $0) } }
            blocks.append(.table(try table(of: rows, names)))
        } else {
            for file in list.files {
                blocks += try heading(of: file)
                blocks.append(.table(try table(of: file.stations.map { (file, $0) }, names)))
            }
        }
        blocks.append(.together(try totals() + (list.isProof ? [] : signatures())))
        return try texts.sheets(of: blocks, on: setup, measure: measure)
    }

    private func top() throws(Findings) -> [Block] {
        let title = Paragraph(
            try texts.inline(list.isProof ? "title-proof" : "title", TextStyle(.bold, .pt(20))),
            role: .heading(level: 1),
            spaceAfter: .pt(3),
            leading: 1.1
        )
        let area = list.district.isEmpty ? "area-alone" : "area-district"
        let place = try texts(area, ["area": list.area, "district": list.district])
        return [
            .rule(.pt(1.2)), .space(.pt(6)), .paragraph(title),
            .paragraph(
                Paragraph([.text(list.election, TextStyle(.bold, .pt(12)))], spaceAfter: .pt(1))
            ),
            .paragraph(Paragraph([.text(place, body.bold)], spaceAfter: .mm(3))),
        ]
    }

    private func facts() throws(Findings) -> [Block] {
        let copies = list.isProof ? "" : "\(list.copies)"
        let facts = [
            ("job", list.job), ("form", "\(list.form), \(list.edition)"),
            ("paper", try paper()), ("copies", copies), ("manifest", list.manifest),
            ("manifest-hash", inGroups(of: 8, list.manifestHash)),
        ]
        var rows: [Row] = []
        for (id, value) in facts where !value.isEmpty {
            rows.append(
                Row([
                    Cell(try texts.inline(id, body)),
                    Cell([.text(value, id == "manifest-hash" ? small : body.bold)]),
                ])
            )
        }
        let table = Table(
            summary: try texts("title"),
            columns: [Column(.fixed(.mm(36))), Column(.share(1))],
            rows: rows,
            padding: .zero,
            spaceAfter: .mm(4)
        )
        return [.table(table)]
    }

    /// The paper, and how it is printed; of a proof that says enough.
    private func paper() throws(Findings) -> String {
        guard !list.isProof else { return list.paper }
        let sides = try texts(list.isDuplex ? "duplex" : "simplex")
        let binding = list.hasBindingEdge ? ", " + (try texts("binding")) : ""
        return "\(list.paper), \(sides)\(binding)"
    }

    private func heading(of file: DeliveryList.File) throws(Findings) -> [Block] {
        let counts = try texts(
            "file-counts",
            [
                "stations": "\(file.stations.count)", "pages": "\(file.pages)",
                "sheets": "\(list.sheets(of: file.stations))",
            ]
        )
        return [
            .paragraph(
                Paragraph(
                    [
                        .checkbox(ticked: false), .gap(.mm(2)), .text(file.name, body.bold),
                        .text("  " + counts, body),
                    ],
                    role: .heading(level: 2),
                    spaceBefore: .mm(2),
                    spaceAfter: .pt(1),
                    keepWithNext: true
                )
            ),
            .paragraph(
                Paragraph(
                    [.text("SHA-256 " + inGroups(of: 8, file.hash), small)],
                    spaceAfter: .pt(2),
                    keepWithNext: true
                )
            ),
        ]
    }

    /// A column of the table: its head, its width and where its text stands.
    private typealias ListColumn = (id: String, width: Column.Width, alignment: Alignment)

    private var columns: [ListColumn] {
        let all: [ListColumn] = [
            ("number", .fixed(.mm(9)), .right), ("document", .fixed(.mm(20)), .left),
            ("name", .share(1), .left), ("form-pages", .fixed(.mm(16.5)), .right),
            ("empty-sides", .fixed(.mm(12)), .right), ("pages", .fixed(.mm(20)), .right),
        ]
        return list.isProof
            ? all
            : all + [
                ("sheets-each", .fixed(.mm(13)), .right), ("copies", .fixed(.mm(10)), .right),
                ("out", .fixed(.mm(17)), .centre), ("in", .fixed(.mm(19)), .centre),
            ]
    }

    private func table(
        of rows: [(DeliveryList.File, DeliveryList.Station)],
        _ names: TextStyle
    ) throws(Findings) -> Table {
        var head: [Cell] = []
        for column in columns {
            let words = try texts.inline("column-\(column.id)", small.bold)
            head.append(Cell(words, role: .headerCell))
        }
        var lines: [Row] = []
        for (file, station) in rows { lines.append(try row(file, station, names)) }
        return Table(
            summary: try texts("title"),
            columns: columns.map { Column($0.width, $0.alignment) },
            head: [Row(head, ruleBelow: .pt(1))],
            rows: lines,
            rules: TableRules(horizontal: .pt(0.3), outer: .pt(0.6)),
            padding: .mm(1),
            spaceAfter: .mm(4)
        )
    }

    private func row(
        _ file: DeliveryList.File,
        _ station: DeliveryList.Station,
        _ names: TextStyle
    ) throws(Findings) -> Row {
        let last = station.firstPage + station.pages - 1
        var name = [Inline.text(station.name, names)]
        if list.isPerStation {
            let hash = try texts("hash-begin", ["hash": String(file.hash.prefix(8))])
            name += [.lineBreak, .text(file.name, names), .lineBreak, .text(hash, names)]
        }
        let cells = [
            Cell([.text("\(station.number)", body)]), Cell([.text(station.document, body.bold)]),
            Cell(name), Cell([.text("\(station.formPages)", small)]),
            Cell([.text("\(station.emptySides)", small)]),
            Cell([.text("\(station.firstPage)–\(last)", small)]),
        ]
        guard !list.isProof else { return Row(cells) }
        return Row(
            cells + [
                Cell([.text("\(station.sheets)", body)]), Cell([.text("\(list.copies)", body)]),
                Cell([.checkbox(ticked: false)]), Cell([.checkbox(ticked: false)]),
            ]
        )
    }

    private func totals() throws(Findings) -> [Block] {
        let words = try texts.inline(
            list.isProof ? "totals-proof" : "totals",
            [
                "stations": "\(list.stations.count)", "files": "\(list.files.count)",
                "pages": "\(list.pages)", "sheets": "\(list.sheets)",
            ],
            body.bold
        )
        return [.paragraph(Paragraph(words, spaceAfter: .mm(5)))]
    }

    /// Who hands over and who receives, both with a pen.
    private func signatures() throws(Findings) -> [Block] {
        var rows: [Row] = []
        for id in ["delivered", "received"] {
            rows.append(
                Row(
                    [Cell(try texts.inline(id, body.bold))]
                        + [Cell([]), Cell([]), Cell([])],
                    minimumHeight: .mm(13)
                )
            )
        }
        var head = [Cell([])]
        for id in ["who", "when", "signature"] {
            head.append(Cell(try texts.inline(id, small), role: .headerCell))
        }
        let table = Table(
            summary: try texts("title"),
            columns: [
                Column(.fixed(.mm(32))), Column(.share(2)), Column(.share(1)), Column(.share(2)),
            ],
            head: [Row(head)],
            rows: rows,
            rules: .grid,
            padding: .mm(1.5)
        )
        return [
            .table(table),
            .paragraph(Paragraph(try texts.inline("delivery-note", small), spaceBefore: .mm(2))),
        ]
    }
}
