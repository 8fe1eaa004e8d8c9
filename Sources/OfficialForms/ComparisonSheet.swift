/// The hand count beside the computed totals, made only after both have been fixed.
///
/// The hand figure leads; a difference stays on the sheet, resolved or not.
package struct ComparisonSheet: Hashable, Sendable {
    /// What was done about a difference.
    package enum Settlement: Hashable, Sendable {
        /// Nothing yet: the places for cause and correction are for a pen.
        case open
        case correctedEntry(cause: String)
        case correctedWorksheet(cause: String)
        case accepted(reason: String, by: [String])
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
        package var hand: Int
        package var computed: Int
        package var settlement: Settlement

        package init(
            number: Int,
            name: String,
            hand: Int,
            computed: Int,
            settlement: Settlement = .open
        ) {
            self.number = number
            self.name = name
            self.hand = hand
            self.computed = computed
            self.settlement = settlement
        }
    }

    /// Two figures that must be the same.
    package struct Pair: Hashable, Sendable {
        /// Nil is a place for a pen.
        package var hand: Int?
        package var computed: Int
        package var settlement: Settlement

        package init(hand: Int?, computed: Int, settlement: Settlement = .open) {
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
    /// Whether the lines are of drawn lists only; then the total is theirs.
    package var isSample = false
    /// One for each open difference that points anywhere.
    package var searches: [Search] = []

    package init(
        election: String,
        level: String,
        source: String,
        lines: [Line],
        total: Pair,
        documents: Pair
    ) {
        self.election = election
        self.level = level
        self.source = source
        self.lines = lines
        self.total = total
        self.documents = documents
    }
}
