import Typesetting

/// The list on the wall of the counting room: a row a document, boxes to tick with a pen.
///
/// It knows which documents there are and how far they are, and no figure of any of them.
package struct WallList: Hashable, Sendable {
    /// The stations of a document on its way, in the order of the boxes.
    package enum Box: String, Sendable, CaseIterable {
        case printed
        case received
        case once
        case twice
        case definitive
        case hand
    }

    package struct Document: Hashable, Sendable {
        /// What the people at the table call it: `SB 12`.
        package var key: String
        package var name: String
        /// What the program knows; the pen does the rest.
        package var ticked: Set<Box>
        /// The count goes on without it, by decision of two people.
        package var isMissing: Bool

        package init(key: String, name: String, ticked: Set<Box> = [], isMissing: Bool = false) {
            self.key = key
            self.name = name
            self.ticked = ticked
            self.isMissing = isMissing
        }
    }

    /// `Tweede Kamer 15 maart 2017`.
    package var election: String
    /// `gemeente Hellendoorn (kieskring Zwolle)`.
    package var level: String
    /// `processen-verbaal N 10 (stembureaus)`.
    package var source: String
    /// When the boxes were so: `16-03-2017 01:30:00`.
    package var moment: String
    /// The hand count was typed, of no document by itself.
    package var isReadAsTotals: Bool
    /// In the order of the pile.
    package var documents: [Document]

    package init(
        election: String,
        level: String,
        source: String,
        moment: String,
        isReadAsTotals: Bool = false,
        documents: [Document]
    ) {
        self.election = election
        self.level = level
        self.source = source
        self.moment = moment
        self.isReadAsTotals = isReadAsTotals
        self.documents = documents
    }
}

/// How the rows of a wall list stand on a page: as high as they can be, to be read from afar.
struct WallListGrid: Hashable {
    let rowHeight: Length
    /// Blocks of rows beside each other.
    let blocks: Int
    let rows: Int

    var perPage: Int { blocks * rows }

    /// The highest rows with which all documents stand on one page; else the lowest on several.
    init(documents: Int, height: Length) {
        let heights: [(rowHeight: Double, mostBlocks: Int)] = [
            (16, 2), (14, 2), (12, 2), (10, 3), (9, 3), (8, 3),
        ]
        let grids = heights.flatMap { size in
            (1...size.mostBlocks).map { Self(.mm(size.rowHeight), blocks: $0, height) }
        }
        self = grids.first { $0.perPage >= documents } ?? Self(.mm(8), blocks: 3, height)
    }

    private init(_ rowHeight: Length, blocks: Int, _ height: Length) {
        self.rowHeight = rowHeight
        self.blocks = blocks
        rows = Int(height.points / rowHeight.points)
    }
}
