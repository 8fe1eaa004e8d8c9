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

extension PageSetup {
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
