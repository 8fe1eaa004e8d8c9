import Diagnostics
import FormTemplates
import Typesetting

/// One page of a document whose pages need not have the same shape.
package struct Sheet: Sendable {
    package let setup: PageSetup
    package let body: PageBody

    package init(_ setup: PageSetup, _ body: PageBody) {
        self.setup = setup
        self.body = body
    }
}

extension SheetTexts {
    /// As many sheets of one shape as the blocks need; what can't be printed names these texts.
    ///
    /// `continued` stands above each further sheet.
    func sheets(
        of blocks: [Block],
        on setup: PageSetup,
        continued: String? = nil,
        measure: some TextMeasure
    ) throws(Findings) -> [Sheet] {
        let bodies: [PageBody]
        do throws(LayoutError) {
            bodies = try layOut(blocks, on: setup, measure: measure)
        } catch {
            throw Findings(error, in: file)
        }
        guard let continued, bodies.count > 1 else { return bodies.map { Sheet(setup, $0) } }
        let head = try runningHead(continued, on: setup, measure: measure)
        return bodies.enumerated().map { number, body in
            guard number > 0 else { return Sheet(setup, body) }
            return Sheet(setup, PageBody(head + body.marks, startsAnew: body.startsAnew))
        }
    }

    /// At the right in the top margin, clear of OEFENING at the left, as large as it fits.
    private func runningHead(
        _ text: String,
        on setup: PageSetup,
        measure: some TextMeasure
    ) throws(Findings) -> [Mark] {
        let body = setup.body
        do throws(MissingGlyph) {
            var style = TextStyle(.bold, .pt(9))
            var width = try measure.width(of: text, in: style)
            while width > body.width - .mm(36), style.size > .pt(6) {
                style.size = style.size - .pt(0.5)
                width = try measure.width(of: text, in: style)
            }
            let origin = Point(body.origin.x + body.width - width, setup.top - .mm(3.6))
            return [.text(TextRun(text, style, at: origin, width: width))].wrapped(in: .artifact)
        } catch {
            throw Findings(error, in: file)
        }
    }
}

extension PageSetup {
    /// Of forms in the compact variant: room for three columns of candidates.
    static let compact = PageSetup(
        top: .mm(22.5),
        left: .mm(18),
        right: .mm(12),
        bottom: .mm(30.5)
    )

    /// Narrow margins: worksheets need the room for boxes.
    static let worksheet = PageSetup(
        top: .mm(17),
        left: .mm(15),
        right: .mm(10),
        bottom: .mm(27.8)
    )

    static let landscapeWorksheet = PageSetup(
        paper: .a4Landscape,
        top: .mm(17),
        left: .mm(15),
        right: .mm(10),
        bottom: .mm(27.8)
    )

    /// Of tables to read: clear of the foot, which worksheets come close to.
    static let landscapeTable = PageSetup(
        paper: .a4Landscape,
        top: .mm(17),
        left: .mm(15),
        right: .mm(10),
        bottom: .mm(30)
    )

    /// The worksheet with a row per document: four lists in boxes of 7 mm need all of the width.
    static let rowWorksheet = PageSetup(
        top: .mm(17),
        left: .mm(12),
        right: .mm(10),
        bottom: .mm(27.8)
    )

    /// The worksheet with a column per document.
    static let columnWorksheet = PageSetup(
        paper: .a4Landscape,
        top: .mm(17),
        left: .mm(12),
        right: .mm(10),
        bottom: .mm(27.8)
    )
}
