import Diagnostics
import FormTemplates
import Typesetting

/// Puts on each page what stands outside its text: who, which sheet, how final.
package struct Stamp<Measure: TextMeasure> {
    let texts: SheetTexts
    let measure: Measure

    /// `texts` are those of `furniture.xml`.
    package init(_ texts: SheetTexts, measure: Measure) {
        self.texts = texts
        self.measure = measure
    }

    /// Finished pages: the shared bodies, each with the marks of this document and page.
    package func pages(of sheets: [Sheet], furniture: Furniture) throws(Findings) -> [Page] {
        try pages(of: sheets, furniture: furniture, isWatermarked: false)
    }

    private func pages(
        of sheets: [Sheet],
        furniture: Furniture,
        isWatermarked: Bool
    ) throws(Findings) -> [Page] {
        var pages: [Page] = []
        var margins: [PageSetup: PageBody] = [:]
        for (index, sheet) in sheets.enumerated() {
            let watermark = isWatermarked ? [] : try watermark(furniture, on: sheet.setup)
            let foot = Foot(sheet.setup, furniture, pages: sheets.count)
            if margins[sheet.setup] == nil {
                margins[sheet.setup] = try self.margins(furniture, foot, on: sheet.setup)
            }
            let number = try numberMarks(furniture, page: index + 1, of: sheets.count, foot)
            pages.append(
                Page(
                    sheet.setup.paper,
                    // Behind the text means painted before it.
                    body: watermark.isEmpty ? sheet.body : PageBody(watermark + sheet.body.marks),
                    margins: margins[sheet.setup],
                    marks: [.open(.artifact)] + number + [.close],
                    label: PageLabel(furniture.pagePrefix, index + 1)
                )
            )
        }
        return pages
    }

    /// What all pages of a document have in their margins, drawn once for them.
    private func margins(
        _ furniture: Furniture,
        _ foot: Foot,
        on setup: PageSetup
    ) throws(Findings) -> PageBody {
        let head = try headMarks(furniture, on: setup)
        return PageBody([.open(.artifact)] + head + (try footMarks(furniture, foot)) + [.close])
    }

    /// A part of a form: its annexes are named in the identity, and have page numbers of their own.
    ///
    /// The pages whose place is in `backs` are printed on the back of a leaf that is bound.
    package func pages(
        of part: LaidPart,
        annex number: Int?,
        furniture: Furniture,
        bindingOnBacks backs: Set<Int> = []
    ) throws(Findings) -> [Page] {
        var furniture = furniture
        if let number { furniture.pagePrefix += "B\(number)-" }
        furniture.isInitialled = furniture.status.bearsInitials && part.isInitialled
        if let number {
            let form = furniture.identity.form
            furniture.identity.form = try texts("annex", ["form": form, "part": part.title])
            furniture.identity = furniture.identity.ofAnnex(number)
        }
        let sheets = part.bodies.enumerated().map { place, body in
            Sheet(backs.contains(place) ? part.setup.boundOnRight : part.setup, body)
        }
        return try pages(of: sheets, furniture: furniture, isWatermarked: part.isWatermarked)
    }

    /// The part with its watermark in its bodies, so that copies of it still share them.
    package func watermarked(
        _ part: LaidPart,
        furniture: Furniture
    ) throws(Findings) -> LaidPart {
        let watermark = try watermark(furniture, on: part.setup)
        var part = part
        part.bodies = part.bodies.map {
            PageBody(watermark + $0.marks, startsAnew: $0.startsAnew)
        }
        part.isWatermarked = true
        return part
    }

    /// One line of text, beginning at `x` or ending there.
    func line(
        _ text: String,
        _ style: TextStyle,
        x: Length,
        baseline: Length,
        endsThere: Bool = false
    ) throws(Findings) -> Mark {
        let width = try width(of: text, style)
        let start = endsThere ? x - width : x
        return .text(TextRun(text, style, at: Point(start, baseline), width: width))
    }

    func width(of text: String, _ style: TextStyle) throws(Findings) -> Length {
        do throws(MissingGlyph) {
            return try measure.width(of: text, in: style)
        } catch {
            throw Findings(error, in: texts.file)
        }
    }

    /// Text in the largest of these sizes in which it fits in the frame.
    func fitted(
        _ text: String,
        _ style: TextStyle,
        sizes: [Double],
        alignment: Alignment = .left,
        leading: Double = 1.2,
        in frame: Rectangle
    ) throws(Findings) -> [Mark] {
        var last: LayoutError?
        for size in sizes {
            var style = style
            style.size = .pt(size)
            let paragraph = Paragraph(
                [.text(text, style)],
                role: .artifact,
                alignment: alignment,
                spaceAfter: .zero,
                leading: leading
            )
            do throws(LayoutError) {
                return try layOut([.paragraph(paragraph)], in: frame, measure: measure)
                    .filter(\.isPainted)
            } catch {
                last = error
            }
        }
        guard let last else { return [] }
        throw Findings(last, in: texts.file)
    }
}
