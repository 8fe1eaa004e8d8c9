/// A strip of a page over its full width, which no page break divides: a line or a row.
///
/// Its marks have their place from left to right; from top to bottom they count from its top.
struct Band {
    /// What a band is part of; bands of one element that meet on a page are one element there.
    struct Element {
        enum Kind {
            case text(Role)
            case table(TableShape)
            case rule
            /// Brings the elements of its own.
            case composed
        }

        let id: Int
        let kind: Kind
    }

    var element: Element
    var content: [Mark]
    /// Rules, frames and shades; painted before the content.
    var artifacts: [Mark] = []
    var height: Length
    /// Only for bands of a table.
    var row: RowShape?
    /// The head of a table on a further page.
    var isRepeatedHead = false
    /// What stands above it where it begins a page in the middle of something.
    var runningHead: [Band] = []
    /// Left out at the top of a page.
    var spaceBefore = Length.zero
    var startsPage = false
    var joinsPrevious = false

    var place: Role? {
        switch element.kind {
        case .text(let role): role
        case .table(let shape): .table(summary: shape.summary)
        case .rule, .composed: nil
        }
    }
}

/// What the rules of a table follow, and what its pages say of it; one for all of its rows.
final class TableShape {
    let summary: String
    /// Left edge of each column, and the right edge of the last.
    let edges: [Length]
    let rules: TableRules
    let bookmark: String?
    /// Put above the rows on each further page.
    let continuedHead: [Band]
    /// That head says what goes on; the first head too, where it is the same.
    let saysWhatGoesOn: Bool
    let saysSoFromTheStart: Bool
    /// Put below the rows of a page on which it does not end.
    let goesOnBelow: LineBelow?

    /// What is painted, from its top, and how high it is.
    struct LineBelow {
        var marks: [Mark]
        var height: Length
    }

    init(
        of table: Table,
        edges: [Length],
        continuedHead: [Band] = [],
        goesOnBelow: LineBelow? = nil
    ) {
        summary = table.summary
        self.edges = edges
        rules = table.rules
        bookmark = table.bookmark
        self.continuedHead = continuedHead
        saysWhatGoesOn = table.saysWhatGoesOn
        saysSoFromTheStart = table.saysWhatGoesOn && table.head == table.continuedHead
        self.goesOnBelow = goesOnBelow
    }
}

struct RowShape {
    var ruleBelow: Length?
    /// Inner edges, by number, that a cell of more columns covers.
    var coveredEdges: Set<Int>
}
