/// The names that a form of the result knows beside those of every form.
package struct FormNames: Sendable {
    /// Of texts and outcomes: of the form as a whole, or of one of its rows.
    package let variables: Set<String>
    package let rows: Set<String>
    package let conditions: Set<String>

    package init(variables: Set<String>, rows: Set<String>, conditions: Set<String>) {
        self.variables = variables
        self.rows = rows
        self.conditions = conditions
    }
}

extension ElectionResult {
    /// What P 22-1 and P 22-2 know, whether it occurs in an election or not.
    package static let names = FormNames(
        variables: [
            "body", "combined", "count", "counted", "difference", "district", "district-name",
            "field", "full", "full-or-empty", "full-total", "label", "letter", "name", "number",
            "open", "order", "ordinal", "percent", "place", "quota", "residence", "residual",
            "residual-total", "rest", "seats", "seats-or-empty", "short-body", "successor", "sum",
            "unfilled-seats", "votes", "whole", "winner",
        ],
        rows: [
            "alternatives", "candidates", "chosen", "combination-members", "combination-shares",
            "combinations", "districts", "elected", "events", "from", "full-seats", "groups",
            "list-notes", "list-votes", "list-votes-only", "lists", "lists-alone", "loser",
            "members", "notes", "order", "others", "parties", "preferred", "quota-sum", "rankings",
            "remainders", "residual-claimants", "residual-rounds", "seat-events", "seated-sets",
            "seats-per-list", "set-districts", "to", "unseated-sets", "winner",
        ],
        conditions: [
            "at-committee", "blank-votes", "bold", "by-lot", "combinations", "combined-seats",
            "computed", "deceased", "different-lists", "exhausted", "for-remainder", "has-open",
            "has-others", "has-preferred", "has-rankings", "identical-lists", "in-combination",
            "in-district", "invalid-votes", "is-combination", "is-district", "is-set", "lapsed",
            "leading-notes", "list-groups", "lot", "majority", "majority-lot", "no-votes", "one",
            "one-district", "one-unfilled", "preference-lot", "remainders", "residual-averages",
            "residual-remainders", "residual-seats", "seat-given-up", "seat-passed", "seat-taken",
            "seated-lists", "single-list", "submitted", "succeeded", "total", "unfilled",
            "unseated-lists", "within-set",
        ]
    )
}

extension SeatWorksheets {
    /// What the worksheets for the seats know.
    package static let names = FormNames(
        variables: [
            "drempel", "eerste-kieskring", "kandidaten", "kieskringen", "label", "letter", "naam",
            "nummer", "ronde", "zetels",
        ],
        rows: [
            "alle-stellen", "combinaties", "eenheden", "gemiddelden", "groepen", "leden",
            "lijsten", "rondes", "stellen", "verdeling",
        ],
        conditions: [
            "absolute-majority", "candidates", "combinations", "groups", "quota-needed",
            "remainders", "senate",
        ]
    )
}
