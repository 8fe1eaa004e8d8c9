/// The worksheets on which two people add up list totals with a pen (handmatige optelling).
///
/// Blind: it knows which documents and lists there are, and no figure of any of them.
package struct Booklet: Hashable, Sendable {
    package enum Layout: Hashable, Sendable {
        /// A row per document (layout B, the standard): what is added stands under each other.
        case documentsAsRows
        /// A column per document (layout A): good for checking that one was copied completely.
        case documentsAsColumns
    }

    package struct Document: Hashable, Sendable {
        /// What the people at the table call it: `SB 12`.
        package var key: String
        package var name: String
        /// Numbers of the lists that do not stand on it.
        package var absentLists: Set<Int>
        /// The count goes on without it, by decision: its place is struck.
        package var isMissing: Bool

        package init(
            key: String,
            name: String,
            absentLists: Set<Int> = [],
            isMissing: Bool = false
        ) {
            self.key = key
            self.name = name
            self.absentLists = absentLists
            self.isMissing = isMissing
        }

        func has(_ list: List) -> Bool { !isMissing && !absentLists.contains(list.number) }
    }

    package struct List: Hashable, Sendable {
        package var number: Int
        package var name: String

        package init(number: Int, name: String) {
            self.number = number
            self.name = name
        }
    }

    /// How many boxes a figure has.
    package struct Digits: Hashable, Sendable {
        package var cell: Int
        package var total: Int
        package var grandTotal: Int
        /// What one document says of all lists together (layout A).
        package var document: Int

        /// `document` is as wide as `total` where it is not given.
        package init(cell: Int, total: Int, grandTotal: Int, document: Int? = nil) {
            self.cell = cell
            self.total = total
            self.grandTotal = grandTotal
            self.document = document ?? total
        }
    }

    /// `Tweede Kamer 15 maart 2017`.
    package var election: String
    /// `gemeente Hellendoorn (kieskring Zwolle)`.
    package var level: String
    /// `processen-verbaal N 10 (stembureaus)`.
    package var source: String
    package var documents: [Document]
    package var lists: [List]
    package var digits: Digits
    /// Whether the lists are only some of those that take part: their total is no total of votes.
    package var isSelection: Bool

    package init(
        election: String,
        level: String,
        source: String,
        documents: [Document],
        lists: [List],
        digits: Digits,
        isSelection: Bool = false
    ) {
        self.election = election
        self.level = level
        self.source = source
        self.documents = documents
        self.lists = lists
        self.digits = digits
        self.isSelection = isSelection
    }
}

/// One worksheet of a series: some documents, some lists, and its place among the others.
struct Worksheet: Hashable {
    var documents: [Booklet.Document]
    var lists: [Booklet.List]
    /// From 1, as `page`.
    var series: Int
    var serieses: Int
    var page: Int
    var pages: Int

    var isFirst: Bool { page == 1 }
    var isLast: Bool { page == pages }
}

extension Booklet {
    /// The worksheets of every series, with at most so many documents and lists on each; no series
    /// has more than one list less than another.
    func worksheets(documents: Int, lists: Int) -> [Worksheet] {
        let listGroups = self.lists.evenGroups(ofAtMost: lists)
        let documentGroups = self.documents.groups(of: documents)
        return listGroups.enumerated().flatMap { series, lists in
            documentGroups.enumerated().map { page, documents in
                Worksheet(
                    documents: documents,
                    lists: lists,
                    series: series + 1,
                    serieses: listGroups.count,
                    page: page + 1,
                    pages: documentGroups.count
                )
            }
        }
    }
}

extension Array {
    /// In order, each group full but the last.
    package func groups(of size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }

    /// In order, as few groups as `groups(of:)` makes, but of sizes that differ by at most one.
    package func evenGroups(ofAtMost size: Int) -> [[Element]] {
        let groups = (count + size - 1) / size
        return (0..<groups).map { group in
            let (least, larger) = count.quotientAndRemainder(dividingBy: groups)
            let start = group * least + Swift.min(group, larger)
            return Array(self[start..<(start + least + (group < larger ? 1 : 0))])
        }
    }
}
