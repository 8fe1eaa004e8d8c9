/// Every difference between what was added up by hand and the documents, as pictures.
///
/// Differences are signed: hand minus document, or hand minus computed.
package struct DifferenceMap: Hashable, Sendable {
    /// What a cell compares.
    package enum Source: String, Hashable, Sendable {
        /// What the hand count copied to its worksheet, against the document.
        case worksheet
        /// The hand count in the annex of a received document, against its form.
        case annex
    }

    /// A column of the map.
    package struct Document: Hashable, Sendable {
        /// `SB 12`.
        package var key: String
        package var name: String

        package init(key: String, name: String) {
            self.key = key
            self.name = name
        }
    }

    /// A figure of the hand beside one of a document.
    package enum Cell: Hashable, Sendable {
        case equal
        /// Never 0.
        case differs(Int)
        /// Nobody typed what the hand wrote here: it says nothing, neither equal nor different.
        case notRead
        /// The document does not have the list: there is nothing to compare.
        case absent

        /// Nil `hand` was not read; a difference of 0 is equal.
        package init(hand: Int?, document: Int?) {
            guard let hand, let document else {
                self = .notRead
                return
            }
            self = hand == document ? .equal : .differs(hand - document)
        }

        /// Nil where there is none or nothing is known.
        package var difference: Int? {
            if case .differs(let difference) = self { difference } else { nil }
        }
    }

    /// A row of the map.
    package struct List: Hashable, Sendable {
        /// What became of the difference of its total.
        package enum State: String, Hashable, Sendable {
            case agreed, open, carried, accepted
        }

        package var number: Int
        package var name: String
        /// The total as the hand count has it, which leads.
        package var hand: Int
        /// The total as the program added it up.
        package var computed: Int
        package var state: State
        /// A cell a document, in the order of the documents.
        package var cells: [Cell]
        /// The subtotal of each worksheet page against the documents on it; empty where the cells
        /// are not of a worksheet.
        package var pages: [Cell]

        package init(
            number: Int,
            name: String,
            hand: Int,
            computed: Int,
            state: State,
            cells: [Cell],
            pages: [Cell] = []
        ) {
            self.number = number
            self.name = name
            self.hand = hand
            self.computed = computed
            self.state = state
            self.cells = cells
            self.pages = pages
        }

        /// Of the totals.
        package var difference: Int { hand - computed }
    }

    /// `Tweede Kamer 15 maart 2017`.
    package var election: String
    /// `gemeente Rotterdam (kieskring Rotterdam)`.
    package var level: String
    package var source: Source
    /// In the order of the pile.
    package var documents: [Document]
    /// In ascending number.
    package var lists: [List]
    /// What the hand wrote as the total under the lists; of a sample their sum.
    package var handTotal: Int
    /// Whether only drawn lists were added up by hand.
    package var isOfDrawnLists: Bool
    /// Documents on a page of the worksheet.
    package var rowsPerPage: Int

    package init(
        election: String,
        level: String,
        source: Source,
        documents: [Document],
        lists: [List],
        handTotal: Int,
        isOfDrawnLists: Bool = false,
        rowsPerPage: Int
    ) {
        self.election = election
        self.level = level
        self.source = source
        self.documents = documents
        self.lists = lists
        self.handTotal = handTotal
        self.isOfDrawnLists = isOfDrawnLists
        self.rowsPerPage = rowsPerPage
    }

    /// Every cell that differs, list by list, each in the order of the pile.
    package var differences: [(list: Int, document: Int, difference: Int)] {
        lists.indices.flatMap { list in
            lists[list].cells.enumerated().compactMap { document, cell in
                cell.difference.map { (list, document, $0) }
            }
        }
    }

    /// Whether a single cell or page sum was read; a map without any says nothing.
    package var isRead: Bool {
        lists.contains { ($0.cells + $0.pages).contains { $0 != .notRead && $0 != .absent } }
    }

    /// Cells that compare something, or should.
    package var cellsThatCount: Int {
        lists.reduce(0) { $0 + $1.cells.count { $0 != .absent } }
    }

    /// Cells of which nothing is known.
    package var cellsNotRead: Int {
        lists.reduce(0) { $0 + $1.cells.count { $0 == .notRead } }
    }
}
