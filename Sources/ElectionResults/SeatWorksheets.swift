import Apportionment
import Elections
import FormTemplates

/// What stands printed on the worksheets for the reckoning of the seats by hand: names and numbers of
/// lists, and the number of seats; nothing that was counted.
package struct SeatWorksheets {
    private let shape: ElectionShape
    private let rules: RuleSet

    package init(of step: CountingStep) {
        shape = ElectionShape(step)
        rules = .law(of: step.election.kind, seats: step.election.seats, on: step.election.date)
    }

    private var seats: Int { shape.step.election.seats }

    /// Texts, rows and conditions of `seat-sheets.xml`.
    package var content: FormContent {
        var content = FormContent()
        content.texts = [
            "zetels": "\(seats)", "drempel": "\(rules.preferenceThresholdPercent)",
        ]
        content.conditions = conditions
        content.rows = [
            "lijsten": lists, "eenheden": claimants, "verdeling": dividing,
            "combinaties": combinations,
            "groepen": groups, "alle-stellen": groups.flatMap { $0.rows["stellen"] ?? [] },
            "rondes": rounds, "gemiddelden": averages,
        ]
        return content
    }

    private var conditions: Set<String> {
        var conditions: Set<String> = []
        func add(_ name: String, if holds: Bool) { if holds { conditions.insert(name) } }
        add("remainders", if: rules.residualSeats == .largestRemainders)
        add("quota-needed", if: rules.eligibility == .fullQuota)
        add("absolute-majority", if: rules.absoluteMajority)
        add("senate", if: rules.reachingThresholdSuffices)
        add("combinations", if: !letters.isEmpty)
        add("groups", if: !groups.isEmpty)
        add("candidates", if: shape.lists.flatMap(\.sets).contains { !$0.candidates.isEmpty })
        return conditions
    }

    private var lists: [FormRow] {
        shape.lists.map { list in
            let people = list.sets.flatMap(\.candidates).map(\.person)
            return FormRow([
                "nummer": "\(list.number)", "naam": list.name,
                "kandidaten": "\(Set(people).count)",
            ])
        }
    }

    private var letters: [String] { rules.combinations ? shape.combinations : [] }

    private func members(of letter: String) -> [ElectionShape.List] {
        shape.lists.filter { $0.combination == letter }
    }

    /// As they are typed: every combination and every list.
    private var claimants: [FormRow] {
        namedCombinations + shape.lists.map(named)
    }

    /// As they are reckoned with: combinations, lists outside them, and room for lists that turn
    /// out not to count in theirs.
    private var dividing: [FormRow] {
        guard !letters.isEmpty else { return claimants }
        return namedCombinations + shape.lists.filter { $0.combination == nil }.map(named)
            + shape.membersOfCombinations.map { _ in FormRow(["label": "", "naam": ""]) }
    }

    private func named(_ list: ElectionShape.List) -> FormRow {
        FormRow(["label": "\(list.number)", "naam": list.name])
    }

    private var namedCombinations: [FormRow] {
        letters.map { letter in
            let numbers = members(of: letter).map(\.number.description).joined(separator: ", ")
            return FormRow([
                "label": "\(letter) (\(numbers))",
                "naam": members(of: letter).map(\.name).joined(separator: " / "),
            ])
        }
    }

    private var combinations: [FormRow] {
        letters.map { letter in
            FormRow(
                ["letter": letter],
                rows: [
                    "leden": members(of: letter).map {
                        FormRow(["nummer": "\($0.number)", "naam": $0.name])
                    }
                ]
            )
        }
    }

    /// Groups of lists that differ between districts, each with its sets.
    private var groups: [FormRow] {
        shape.lists.filter(\.isGroupOfDifferentLists).map { list in
            FormRow(
                ["nummer": "\(list.number)", "naam": list.name],
                rows: ["stellen": sets(of: list)]
            )
        }
    }

    /// By lowest district, which is what a set is called where it is typed.
    private func sets(of list: ElectionShape.List) -> [FormRow] {
        list.sets.sorted { $0.districts[0] < $1.districts[0] }.map { set in
            FormRow([
                "nummer": "\(set.list)", "naam": list.name,
                "kieskringen": set.districts.map(\.description).joined(separator: ", "),
                "eerste-kieskring": "\(set.districts[0])",
            ])
        }
    }

    /// As the template has them beside each other.
    private static let roundsOfABlock = 5

    /// As many rounds as there can be residual seats: fewer than there are claimants.
    private var rounds: [FormRow] {
        let most = max(1, min(claimants.count - 1, seats))
        let blocks = (most + Self.roundsOfABlock - 1) / Self.roundsOfABlock
        return (1...(blocks * Self.roundsOfABlock)).map { FormRow(["ronde": "\($0)"]) }
    }

    private var averages: [FormRow] {
        let cells = rounds.map { _ in FormRow() }
        return dividing.map { FormRow($0.texts, cells: cells) }
    }
}
