import Diagnostics
import FormTemplates
import Typesetting

/// What a print job has between its forms: sides that stay empty, separators, proofs.
extension Stamp {
    /// The words of a side that stays empty, for all of them.
    package func emptyBody() throws(Findings) -> PageBody {
        let setup = PageSetup()
        let style = TextStyle(.regular, .pt(14))
        let text = try texts("empty-side")
        let width = try width(of: text, style)
        let run = TextRun(
            text,
            style,
            at: Point((setup.paper.width - width) / 2, setup.paper.height / 2),
            width: width
        )
        return PageBody([.open(.artifact), .text(run), .close])
    }

    /// A side that stays empty, of this document: it belongs to its form, and has no number.
    package func emptySide(_ body: PageBody, furniture: Furniture) throws(Findings) -> Page {
        let setup = PageSetup()
        let marks =
            try headMarks(furniture, on: setup) + unnumberedFoot(furniture.identity, on: setup)
        return Page(
            setup.paper,
            body: body,
            margins: PageBody([.open(.artifact)] + marks + [.close]),
            marks: []
        )
    }

    /// The identity in words, of a sheet that is no page of its form.
    func unnumberedFoot(_ identity: SheetIdentity, on setup: PageSetup) throws(Findings) -> [Mark] {
        let top = setup.paper.height - .mm(27.5)
        let text = try words(for: identity)
        let rule = Stroke(
            from: Point(setup.left, top),
            to: Point(setup.paper.width - setup.right, top),
            weight: .pt(0.6)
        )
        let frame = Rectangle(
            Point(setup.left, top + .mm(1)),
            width: setup.body.width,
            height: .mm(14)
        )
        return [.stroke(rule)]
            + (try fitted(text, TextStyle(), sizes: [7.5, 7, 6.5, 6], in: frame))
    }

    /// Where a sheet of a proof belongs: the job, and the number of the sheet in its set, from 1.
    package typealias ProofPlace = (job: String, number: Int, of: Int)

    /// PROEF over the whole of a page, for what lies behind its text.
    package func proofBody() throws(Findings) -> PageBody {
        PageBody([.text(try watermark(texts("proof"), on: .a4, grey: 0.85))])
    }

    /// Pages on one sheet to look at, so many beside and below each other: PROEF stands above them,
    /// with the job and the number of the sheet, and `behind` each, so that nobody writes on one.
    ///
    /// Without their QR codes, so that none passes for the paper.
    package func proof(
        _ pages: [Page],
        _ place: ProofPlace,
        on paper: PaperSize,
        behind: PageBody,
        columns: Int,
        rows: Int
    ) throws(Findings) -> ImposedSheet {
        let (edge, top) = (Length.mm(6), Length.mm(15))
        let frame = Rectangle(
            Point(edge, top),
            width: paper.width - edge * 2,
            height: paper.height - top - edge
        )
        let pages = pages.map { page in
            Page(
                page.paper,
                body: page.body,
                margins: page.margins,
                marks: page.marks.filter { !$0.isCode }
            )
        }
        var sheet = ImposedSheet(pages, on: paper, in: frame, columns: columns, rows: rows)
        sheet.behindPages = behind
        for placed in sheet.placements {
            sheet.marks += [
                .frame(
                    Rectangle(
                        placed.origin,
                        width: placed.page.paper.width * placed.scale,
                        height: placed.page.paper.height * placed.scale
                    ),
                    weight: .pt(0.5),
                    grey: 0
                )
            ]
        }
        sheet.marks += try proofHead(place, on: paper, edge: edge)
        return sheet
    }

    private func proofHead(
        _ place: ProofPlace,
        on paper: PaperSize,
        edge: Length
    ) throws(Findings) -> [Mark] {
        let words = try texts(
            "proof-place",
            ["job": place.job, "number": "\(place.number)", "of": "\(place.of)"]
        )
        return [
            try line(texts("proof-head"), TextStyle(.bold, .pt(13)), x: edge, baseline: .mm(12)),
            try line(
                words,
                TextStyle(.bold, .pt(10)),
                x: paper.width - edge,
                baseline: .mm(12),
                endsThere: true
            ),
        ]
    }
}

extension Mark {
    fileprivate var isCode: Bool {
        if case .qrCode = self { true } else { false }
    }
}
