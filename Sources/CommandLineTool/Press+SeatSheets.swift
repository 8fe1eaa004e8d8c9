import Apportionment
import CountingProcess
import Diagnostics
import Elections
import FormTemplates
import OfficialForms
import Typesetting

/// The worksheets for the reckoning of the seats by hand: blind, like the booklet.
extension Press {
    /// The worksheets, and the sealed seats once all of them are allocated.
    func seatSheets() throws(Findings) -> PrintJob.Result {
        guard count.hasSeats else { throw Findings([Refusal.noSeatsHere.diagnostic]) }
        let template = try forms.library.form("seat-sheets")
        let parts = try laidOut(
            template,
            SeatSheetRows(count: count, naming: naming).values(filling),
            measure: try fontBook()
        )
        let seal = count.areSeatsSealed ? count.seatCommitments.last : nil
        return try job.writeEach(seal == nil ? 1 : 2) { index, measure throws(Findings) in
            guard index == 0 else { return try readBack(.seats, of: seal, measure) }
            let furniture = Furniture(
                try naming.identity(of: nil, form: template.title, code: "ZETEL"),
                .blank,
                isExercise: count.isExercise
            )
            return PrintedDocument(
                name: "zetelberekening-\(step.area.hyphenated)",
                title: "\(template.title) \(step.areaName)",
                pages: try pages(of: parts, furniture: furniture, measure: measure)
            )
        }
    }
}

/// What stands printed on the worksheets: names and numbers of lists, and the number of seats.
private struct SeatSheetRows {
    let count: Count
    let naming: Naming
    private let sets: [SetOfLists]
    private let rules: RuleSet

    init(count: Count, naming: Naming) throws(Findings) {
        self.count = count
        self.naming = naming
        rules = .law(
            of: count.step.election.kind,
            seats: count.step.election.seats,
            on: count.step.election.date
        )
        do {
            sets = try count.step.emptySeatQuestion().sets
        } catch {
            throw Findings([count.unanswerable(error)])
        }
    }

    private var step: CountingStep { count.step }

    func values(_ filling: FormFilling) throws(Findings) -> FormValues {
        var values = try filling.values(.blank, of: nil)
        values.texts["zetels"] = "\(step.election.seats)"
        values.texts["drempel"] = "\(rules.preferenceThresholdPercent)"
        values.conditions.formUnion(conditions)
        values.rows = [
            "lijsten": lists, "eenheden": claimants, "combinaties": combinations,
            "groepen": groups, "alle-stellen": groups.flatMap { $0.rows["stellen"] ?? [] },
            "rondes": rounds, "gemiddelden": averages,
        ]
        return values
    }

    private var conditions: Set<String> {
        var conditions: Set<String> = [
            rules.residualSeats == .largestAverages ? "averages" : "remainders"
        ]
        if rules.eligibility == .fullQuota { conditions.insert("quota-needed") }
        if rules.absoluteMajority { conditions.insert("absolute-majority") }
        if rules.reachingThresholdSuffices { conditions.insert("senate") }
        if !letters.isEmpty { conditions.insert("combinations") }
        if !groups.isEmpty { conditions.insert("groups") }
        if sets.contains(where: { !$0.candidates.isEmpty }) { conditions.insert("candidates") }
        return conditions
    }

    private var lists: [FormRow] {
        step.lists.map { list in
            let people = sets.filter { $0.list == list.number }.flatMap(\.candidates).map(\.person)
            return FormRow([
                "nummer": "\(list.number)", "naam": list.name,
                "kandidaten": "\(Set(people).count)",
            ])
        }
    }

    private var letters: [String] {
        rules.combinations ? Set(step.groups.compactMap(\.combination)).sorted() : []
    }

    private func members(of letter: String) -> [PoliticalGroup] {
        step.groups.filter { $0.combination == letter }
    }

    private var claimants: [FormRow] {
        letters.map { letter in
            let numbers = members(of: letter).map(\.number.description).joined(separator: ", ")
            return FormRow([
                "label": "\(letter) (\(numbers))",
                "naam": members(of: letter).map(\.name).joined(separator: " / "),
            ])
        } + step.lists.map { FormRow(["label": "\($0.number)", "naam": $0.name]) }
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
        step.lists.compactMap { list in
            let own = sets.filter { $0.list == list.number }
            guard own.count > 1 else { return nil }
            return FormRow(
                ["nummer": "\(list.number)", "naam": list.name],
                rows: [
                    "stellen": own.map { set in
                        FormRow([
                            "nummer": "\(list.number)",
                            "kieskringen": set.districts.map(\.description).joined(separator: ", "),
                            "veld": set.districts.first.map {
                                FieldID.seats(.set(list.number, $0)).description
                            } ?? "",
                        ])
                    }
                ]
            )
        }
    }

    /// As many rounds as there can be residual seats: fewer than there are claimants.
    private var rounds: [FormRow] {
        let most = max(1, min(claimants.count - 1, step.election.seats))
        let blocks = (min(most, 30) + 5) / 6
        return (1...(blocks * 6)).map { FormRow(["ronde": "\($0)"]) }
    }

    private var averages: [FormRow] {
        let cells = rounds.map { _ in FormRow() }
        return claimants.map { FormRow($0.texts, cells: cells) }
    }
}
