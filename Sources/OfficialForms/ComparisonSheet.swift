/// The hand count beside the computed totals, made only after both have been fixed.
///
/// The hand figure leads; a difference stays on the sheet, resolved or not.
package struct ComparisonSheet: Hashable, Sendable {
    /// How two figures compare.
    package enum Verdict: String, Sendable {
        case equal
        case open
        case carried
        case accepted
    }

    /// A cell or sum of the worksheets that is not what the papers make it.
    package struct Cell: Hashable, Sendable {
        package var list: Int
        /// The document of a row, or the sum at the foot of a page.
        package var place: String
        package var page: Int
        package var paper: Int
        package var hand: Int

        package init(list: Int, place: String, page: Int, paper: Int, hand: Int) {
            self.list = list
            self.place = place
            self.page = page
            self.paper = paper
            self.hand = hand
        }
    }

    /// What was done about a difference.
    package enum Settlement: Hashable, Sendable {
        /// Nothing yet: the places for cause and correction are for a pen.
        case open
        /// `body` made a paper that contradicts itself; the reason is then what it decided.
        case accepted(reason: String, by: [String], body: String? = nil)
        /// Accepted by the same people for the same reason as that of an earlier list.
        case acceptedAs(list: Int)
        /// The difference of the total is nothing but that of the lists.
        case followsFromLists
        /// Accepted at the level below, in this document.
        case carried(reason: String, by: [String], document: String)
    }

    package struct Line: Hashable, Sendable {
        package var number: Int
        package var name: String
        /// What the papers say: of each its annex where there is one, else its form.
        package var paper: Int
        package var hand: Int
        package var computed: Int
        package var verdict: Verdict
        package var settlement: Settlement

        package init(
            number: Int,
            name: String,
            paper: Int,
            hand: Int,
            computed: Int,
            verdict: Verdict = .equal,
            settlement: Settlement = .open
        ) {
            self.number = number
            self.name = name
            self.paper = paper
            self.verdict = verdict
            self.hand = hand
            self.computed = computed
            self.settlement = settlement
        }
    }

    /// Two figures that must be the same.
    package struct Pair: Hashable, Sendable {
        package var paper: Int
        /// Nil is a place for a pen.
        package var hand: Int?
        package var computed: Int
        package var verdict: Verdict
        package var settlement: Settlement

        package init(
            paper: Int,
            hand: Int?,
            computed: Int,
            verdict: Verdict = .equal,
            settlement: Settlement = .open
        ) {
            self.paper = paper
            self.verdict = verdict
            self.hand = hand
            self.computed = computed
            self.settlement = settlement
        }
    }

    /// Where to look for an open difference.
    package struct Search: Hashable, Sendable {
        /// The list, or the total.
        package var subject: String
        /// The likeliest first, each with why.
        package var places: [String]

        package init(subject: String, places: [String]) {
            self.subject = subject
            self.places = places
        }
    }

    package var election: String
    package var level: String
    /// The form the documents are, in short: `N 10`.
    package var source: String
    package var lines: [Line]
    package var total: Pair
    package var documents: Pair
    /// In the order of the worksheets; empty where nothing but totals was read back.
    package var cells: [Cell]
    /// Whether cells or sums of pages were read back at all.
    package var isReadBack: Bool
    /// Whether the lines are of drawn lists only; then the total is theirs.
    package var isSample = false
    /// Whether what the papers say is the sum of their annexes, and not of the forms themselves.
    package var isOfAnnexes = false
    /// Whether there is a map of the differences beside it; without a cell that was read it would
    /// say nothing.
    package var hasMap = true
    /// One for each open difference that points anywhere.
    package var searches: [Search] = []

    /// Of the differences of all lists, none made up for by another.
    package var sumWithoutSigns: Int {
        lines.reduce(0) { $0 + abs($1.hand - $1.computed) }
    }

    package init(
        election: String,
        level: String,
        source: String,
        lines: [Line],
        total: Pair,
        documents: Pair,
        cells: [Cell] = [],
        isReadBack: Bool = false
    ) {
        self.election = election
        self.level = level
        self.source = source
        self.lines = lines
        self.total = total
        self.documents = documents
        self.cells = cells
        self.isReadBack = isReadBack
    }
}
