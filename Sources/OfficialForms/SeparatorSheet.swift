import Diagnostics
import FormTemplates
import Typesetting

/// The sheet before the form of one station in a print job, so that no two are mixed up.
package struct SeparatorSheet: Sendable {
    package var furniture: Furniture
    /// The number that is seen from afar: `12`.
    package var number: String
    /// `SB 12`.
    package var document: String
    package var name: String
    /// `municipality` and `Rotterdam`: what it is, for its label, and its name.
    package var area: (kind: String, name: String)
    package var formPages: Int
    package var emptySides: Int
    /// Of the set, in its file; several pages of a form may stand on one.
    package var filePages: Int
    /// Of one set, this one included.
    package var sheets: Int
    package var copies: Int
    package var job: String
    package var file: String
    /// Place in the job, from 1, and how many there are.
    package var place: (number: Int, of: Int)

    package init(
        _ furniture: Furniture,
        number: String,
        document: String,
        name: String,
        area: (kind: String, name: String),
        formPages: Int,
        emptySides: Int,
        filePages: Int,
        sheets: Int,
        copies: Int,
        job: String,
        file: String,
        place: (number: Int, of: Int)
    ) {
        self.furniture = furniture
        self.number = number
        self.document = document
        self.name = name
        self.area = area
        self.formPages = formPages
        self.emptySides = emptySides
        self.filePages = filePages
        self.sheets = sheets
        self.copies = copies
        self.job = job
        self.file = file
        self.place = place
    }
}

/// Lays out separators, each on a page of A4.
package struct SeparatorPrinter<Measure: TextMeasure> {
    let texts: SheetTexts
    let stamp: Stamp<Measure>

    private let setup = PageSetup()

    /// `texts` are those of `job.xml`; `stamp` has those of `furniture.xml`.
    package init(_ texts: SheetTexts, stamp: Stamp<Measure>) {
        self.texts = texts
        self.stamp = stamp
    }

    package func page(_ sheet: SeparatorSheet) throws(Findings) -> Page {
        var furniture = sheet.furniture
        furniture.station = nil
        let marks =
            try stamp.headMarks(furniture, on: setup) + title(sheet) + number(sheet) + facts(sheet)
            + stamp.unnumberedFoot(furniture.identity, on: setup)
        return Page(setup.paper, marks: [.open(.artifact)] + marks + [.close])
    }

    private var body: Rectangle { setup.body }

    private func title(_ sheet: SeparatorSheet) throws(Findings) -> [Mark] {
        let right = body.origin.x + body.width
        let baseline = body.origin.y + .mm(10)
        let place = try texts(
            "place",
            ["number": "\(sheet.place.number)", "of": "\(sheet.place.of)"]
        )
        let large = TextStyle(.bold, .pt(20))
        return [
            thickRule(at: body.origin.y + .mm(1)),
            try stamp.line(texts("separator"), large, x: body.origin.x, baseline: baseline),
            try stamp.line(place, large, x: right, baseline: baseline, endsThere: true),
            thickRule(at: body.origin.y + .mm(14)),
        ]
    }

    private func thickRule(at y: Length) -> Mark {
        .stroke(
            Stroke(
                from: Point(body.origin.x, y),
                to: Point(body.origin.x + body.width, y),
                weight: .pt(3)
            )
        )
    }

    /// The number as large as the width lets it be, and the name below it.
    private func number(_ sheet: SeparatorSheet) throws(Findings) -> [Mark] {
        let top = body.origin.y + .mm(15)
        let number = try stamp.fitted(
            sheet.number,
            TextStyle(.bold, .pt(10)),
            sizes: [260, 220, 180, 140, 110, 80, 60, 40, 28],
            alignment: .centre,
            in: Rectangle(Point(body.origin.x, top), width: body.width, height: .mm(112))
        )
        let name = try stamp.fitted(
            sheet.name,
            TextStyle(.bold, .pt(10)),
            sizes: [24, 20, 16, 13, 11],
            alignment: .centre,
            in: Rectangle(
                Point(body.origin.x, top + .mm(112)),
                width: body.width,
                height: .mm(24)
            )
        )
        return number + name
    }

    private func facts(_ sheet: SeparatorSheet) throws(Findings) -> [Mark] {
        let identity = sheet.furniture.identity
        let facts = [
            ("area.\(sheet.area.kind)", sheet.area.name), ("district", identity.district ?? ""),
            ("document", sheet.document),
            ("form", "\(identity.form), \(try stamp.edition(identity))"),
            ("form-pages", "\(sheet.formPages)"), ("empty-sides", "\(sheet.emptySides)"),
            ("file-pages", "\(sheet.filePages)"),
            ("sheets", "\(sheet.sheets)"), ("copies", "\(sheet.copies)"), ("job", sheet.job),
            ("file", sheet.file),
        ]
        let label = TextStyle(.regular, .pt(11))
        var rows: [Row] = []
        for (id, value) in facts where !value.isEmpty {
            rows.append(
                Row([
                    Cell(try texts.inline(id, label)),
                    Cell([.text(value, TextStyle(.bold, .pt(11)))]),
                ])
            )
        }
        let table = Table(
            summary: try texts("separator"),
            columns: [Column(.fixed(.mm(62))), Column(.share(1))],
            rows: rows,
            rules: TableRules(horizontal: .pt(0.3)),
            padding: .mm(1),
            spaceAfter: .mm(3)
        )
        let note = Paragraph(try texts.inline("separator-note", TextStyle(.italic, .pt(9))))
        let frame = Rectangle(
            Point(body.origin.x, body.origin.y + .mm(153)),
            width: body.width,
            height: body.height - .mm(153)
        )
        do throws(LayoutError) {
            return try layOut([.table(table), .paragraph(note)], in: frame, measure: stamp.measure)
                .filter(\.isPainted)
        } catch {
            throw Findings(error, in: texts.file)
        }
    }
}
