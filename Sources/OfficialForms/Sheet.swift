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
    func sheets(
        of blocks: [Block],
        on setup: PageSetup,
        measure: some TextMeasure
    ) throws(Findings) -> [Sheet] {
        do throws(LayoutError) {
            return try layOut(blocks, on: setup, measure: measure).map {
                Sheet(setup, $0)
            }
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
