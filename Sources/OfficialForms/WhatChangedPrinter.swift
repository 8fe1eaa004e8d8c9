import Diagnostics
import FormTemplates
import Typesetting

/// Lays out the cover, and marks what differs on the pages behind it.
package struct WhatChangedPrinter<Measure: TextMeasure> {
    let texts: SheetTexts
    let measure: Measure

    private let small = TextStyle(.regular, .pt(8))

    /// `texts` are those of `what-changed.xml`.
    package init(_ texts: SheetTexts, measure: Measure) {
        self.texts = texts
        self.measure = measure
    }

    package func cover(_ changed: WhatChanged) throws(Findings) -> [Sheet] {
        let title = Paragraph(
            try texts.inline("form", ["form": changed.form], TextStyle(.bold, .pt(16))),
            role: .heading(level: 1),
            spaceAfter: .pt(6),
            leading: 1.2
        )
        let intro = Paragraph(try texts.inline("intro", TextStyle()), spaceAfter: .pt(4))
        let count = Paragraph(
            [.text(try count(changed), TextStyle(.bold, .pt(9)))],
            spaceAfter: .mm(3)
        )
        let blocks: [Block] = [
            .paragraph(title), .paragraph(intro), .paragraph(count), .table(try table(changed)),
        ]
        return try texts.sheets(of: blocks, on: PageSetup(), measure: measure)
    }

    private func count(_ changed: WhatChanged) throws(Findings) -> String {
        let documents =
            changed.documents == 1
            ? try texts("counted-document")
            : try texts("counted-documents", ["count": "\(changed.documents)"])
        guard changed.pages != 1 else { return try texts("count-one", ["documents": documents]) }
        let pages = try texts("counted-pages", ["count": "\(changed.pages)"])
        return try texts("count", ["pages": pages, "documents": documents])
    }

    private func table(_ changed: WhatChanged) throws(Findings) -> Table {
        var head: [Cell] = []
        for id in ["document", "page", "old", "new"] {
            head.append(Cell(try texts.inline(id, TextStyle(.bold, .pt(8))), role: .headerCell))
        }
        var rows: [Row] = []
        for line in changed.lines {
            let (old, new) = try words(line.content)
            let cells = [
                try documents(line.documents, of: changed.documents), try place(line.place), old,
                new,
            ]
            rows.append(Row(cells.map { Cell([.text($0, small)]) }))
        }
        return Table(
            summary: try texts("title"),
            columns: [
                Column(.fixed(.mm(30))), Column(.fixed(.mm(22))), Column(.share(1)),
                Column(.share(1)),
            ],
            head: [Row(head, ruleBelow: .pt(1))],
            rows: rows,
            rules: TableRules(horizontal: .pt(0.3), grey: 0.45)
        )
    }

    /// A few by name, many by number.
    private func documents(_ names: [String], of all: Int) throws(Findings) -> String {
        if names.count == all, all > 1 { return try texts("all", ["count": "\(all)"]) }
        guard names.count > 6 else { return names.joined(separator: ", ") }
        let some = names.prefix(5).joined(separator: ", ")
        return try texts("more", ["some": some, "count": "\(names.count - 5)"])
    }

    private func place(_ place: WhatChanged.Line.Place) throws(Findings) -> String {
        switch place {
        case .every, .part: try texts("every")
        case .page(let page, annex: 0): "\(page)"
        case .page(let page, let annex):
            try texts("annex", ["annex": "\(annex)", "page": "\(page)"])
        }
    }

    private func words(
        _ content: WhatChanged.Line.Content
    ) throws(Findings) -> (old: String, new: String) {
        let nothing = try texts("nothing")
        switch content {
        case .text(let old, let new): return (old ?? nothing, new ?? nothing)
        case .shapes: return (nothing, try texts("shapes"))
        case .pages(let old, let new):
            return (
                try texts("pages", ["count": "\(old)"]), try texts("pages", ["count": "\(new)"])
            )
        case .gonePage: return (nothing, try texts("gone-page"))
        case .goneDocument(let name): return (name, try texts("gone-document"))
        case .newDocument(let name): return (nothing, "\(name): " + (try texts("new-document")))
        }
    }
}

/// A bar beside what changed, in the outer margin: right on odd pages, left on even ones, and left
/// where the right margin is too narrow to keep it clear of the text.
package enum ChangeBar {
    /// Printers keep less white than this.
    private static let edge = Length.mm(10)
    private static let weight = Length.pt(1.6)

    /// Where the name of a polling station stands.
    package static let head = (top: Length.mm(10.5), bottom: Length.mm(17))

    /// One bar where neighbouring lines changed.
    package static func joined(_ stretches: [(Length, Length)]) -> [(Length, Length)] {
        var bars: [(Length, Length)] = []
        for (top, bottom) in stretches {
            if let last = bars.last, top >= last.0, top - last.1 < .mm(3) {
                bars[bars.count - 1].1 = max(last.1, bottom)
            } else {
                bars.append((top, bottom))
            }
        }
        return bars
    }

    /// `page` from 0; `top` and `bottom` as measured on it.
    package static func mark(
        page: Int,
        top: Length,
        bottom: Length,
        on setup: PageSetup
    ) -> Mark {
        let isRight = page.isMultiple(of: 2) && setup.right - edge > .mm(4)
        let margin = isRight ? setup.right : setup.left
        let distance = min(.mm(5), margin - edge - weight)
        let x = isRight ? setup.paper.width - setup.right + distance : setup.left - distance
        return .stroke(
            Stroke(
                from: Point(x, max(top - .pt(1), edge)),
                to: Point(x, min(bottom + .pt(1), setup.paper.height - edge)),
                weight: weight
            )
        )
    }
}
