/// How the pages of a print job fall on paper.
package struct SheetForm: Hashable, Sendable {
    package enum Layout: Hashable, Sendable {
        /// A page of A4 on a side.
        case single
        /// Two pages of A4 beside each other on A3, printed on one side.
        case pairs
        /// So many pages on a sheet of A4, to look at and not to write on.
        case proof(Int)
    }

    package var layout: Layout
    /// Printed on both sides: whatever begins anew begins on the front of a leaf.
    package var isDuplex: Bool
    /// 20 mm stay free at the side that is bound.
    package var hasBindingEdge: Bool

    package init(_ layout: Layout = .single, isDuplex: Bool = false, hasBindingEdge: Bool = false) {
        self.layout = layout
        self.isDuplex = isDuplex
        self.hasBindingEdge = hasBindingEdge
    }

    package var pagesPerSide: Int {
        switch layout {
        case .single: 1
        case .pairs: 2
        case .proof(let pages): pages
        }
    }

    /// Behind the names of the files, so that jobs on other paper are not mixed up.
    package var suffix: String {
        switch layout {
        case .single: ""
        case .pairs: "-a3"
        case .proof: "-proef"
        }
    }

    package var isProof: Bool {
        if case .proof = layout { true } else { false }
    }

    /// Sheets of paper for so many pages of the file.
    package func sheets(pages: Int) -> Int {
        isDuplex && !isProof ? (pages + 1) / 2 : pages
    }
}
