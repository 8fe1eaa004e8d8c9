import Apportionment
import Elections
import ExactNumbers
import FormTemplates

/// Everything a form of the result repeats, section by section; without an outcome the blank form.
struct ResultForm {
    let shape: ElectionShape
    let outcome: Outcome?

    var step: CountingStep { shape.step }
    var allocation: SeatAllocation? { outcome?.allocation }

    var content: FormContent {
        var content = FormContent()
        content.conditions = conditions
        content.texts = texts
        content.rows = listRows
        content.rows.merge(seatRows) { first, _ in first }
        content.rows.merge(innerRows) { first, _ in first }
        content.rows.merge(candidateRows) { first, _ in first }
        return content
    }

    /// The rules of the law: those of the calculation, or of the day of the election.
    var rules: RuleSet {
        allocation?.rules
            ?? .law(of: step.election.kind, seats: step.election.seats, on: step.election.date)
    }

    private var conditions: Set<String> {
        var conditions: Set<String> = []
        func add(_ name: String, if holds: Bool) { if holds { conditions.insert(name) } }
        add("remainders", if: rules.residualSeats == .largestRemainders)
        add("combinations", if: !shape.combinations.isEmpty)
        guard let allocation else {
            return conditions.union([
                "combined-seats", "residual-seats", "residual-remainders", "residual-averages",
                "list-groups", "seated-lists",
            ])
        }
        let methods = Set(allocation.distribution.steps.flatMap(\.changes).map(\.method))
        add("combined-seats", if: !allocation.withinCombinations.isEmpty)
        add("residual-seats", if: !methods.isDisjoint(with: [.largestRemainder, .largestAverage]))
        add("residual-remainders", if: methods.contains(.largestRemainder))
        add("residual-averages", if: methods.contains(.largestAverage))
        add("list-groups", if: !allocation.withinGroups.isEmpty)
        add(
            "unseated-lists",
            if: shape.lists.contains { allocation.seats[$0.number, default: 0] == 0 }
        )
        add("seated-lists", if: !allocation.elected.isEmpty)
        add("leading-notes", if: !listNotes.isEmpty)
        add("unfilled", if: unfilled > 0)
        add("one-unfilled", if: unfilled == 1)
        add("no-votes", if: allocation.votes == 0)
        return conditions
    }

    /// Seats for which there is nobody.
    private var unfilled: Int {
        allocation.map { max(0, $0.question.seats - $0.elected.count) } ?? 0
    }

    private var texts: [String: String] {
        var texts = [
            "body": step.election.body,
            "short-body": step.election.shortBody,
            "seats": String(step.election.seats),
            "percent": String(rules.preferenceThresholdPercent),
        ]
        guard let allocation else { return texts }
        let full = allocation.distribution.full.reduce(0, +)
        texts["full-total"] = String(full)
        texts["residual-total"] = String(allocation.distribution.residualSeats)
        texts["unfilled-seats"] = String(unfilled)
        return texts
    }
}

extension FormRow {
    /// A row with texts that are there, and outcomes that a blank form does not have.
    init(
        _ texts: [String: String],
        outcomes: [String: String?],
        conditions: Set<String> = [],
        rows: [String: [FormRow]] = [:],
        cells: [FormRow] = []
    ) {
        let known = outcomes.compactMapValues { $0 }
        self.init(
            texts.merging(known) { first, _ in first },
            conditions: conditions,
            rows: rows,
            cells: cells
        )
    }
}

extension Int {
    /// A number where nothing is printed for zero.
    var orEmpty: String { self == 0 ? "" : String(self) }
}

extension Optional where Wrapped == Fraction {
    /// The whole number and what is left, each in a column of its own.
    var inTwo: [String: String?] {
        ["whole": self.map { String($0.whole) }, "rest": self.map(\.rest)]
    }
}

extension Fraction {
    /// What is left over the divisor; nothing where the division comes out.
    var rest: String { remainder == 0 ? "" : "\(remainder)/\(divisor)" }
}
