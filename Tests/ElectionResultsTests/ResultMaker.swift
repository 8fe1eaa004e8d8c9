import Apportionment
import ElectionResults
import Elections
import FormTemplates

/// A result of figures per document: sums, seats, and the record that says so.
struct ResultMaker {
    let step: CountingStep
    var figures: [DocumentKey: Figures] = [:]
    var leading: [DocumentKey: [ListNumber: Int]] = [:]
    var deceased: Set<String> = []
    var lots: [DrawnLot] = []
    var rules: RuleSet?
    /// Who is the same human being on another list: `2 2-1` is `1 1-1`.
    var same: [String: String] = [:]

    init(_ step: CountingStep) { self.step = step }

    private struct Standing {
        var key: SetKey
        var districts: [DistrictNumber] = []
        var votes = 0
        var candidates: [CandidateNumber: CandidateVotes] = [:]
    }

    func question() throws -> SeatQuestion {
        var people: [String: PersonID] = [:]
        var names: [String] = []
        var deceasedIDs: Set<PersonID> = []
        var standings: [String: Standing] = [:]
        for source in step.sources {
            let district = try step.district?.number ?? DistrictNumber(number(source.number))
            for list in source.lists {
                let unit = "\(list.number) \(step.district == nil ? list.unit : "")"
                var standing =
                    standings[unit] ?? Standing(key: SetKey(list.number, lowest: district))
                if !standing.districts.contains(district) { standing.districts.append(district) }
                standing.votes +=
                    leading[source.key]?[list.number]
                    ?? figures[source.key]?[.listTotal(list.number)] ?? 0
                for candidate in list.candidates {
                    let own = "\(list.number) \(candidate.person)"
                    let name = same[own] ?? own
                    let person = people[name] ?? PersonID(names.count)
                    if people[name] == nil {
                        people[name] = person
                        names.append(candidate.printedName)
                    }
                    if deceased.contains(candidate.person) { deceasedIDs.insert(person) }
                    let votes = figures[source.key]?[.candidate(list.number, candidate.number)]
                    standing.candidates[candidate.number] = CandidateVotes(
                        number: candidate.number,
                        person: person,
                        votes: (standing.candidates[candidate.number]?.votes ?? 0) + (votes ?? 0)
                    )
                }
                standings[unit] = standing
            }
        }
        return try SeatQuestion(
            kind: step.election.kind,
            seats: step.election.seats,
            rules: rules
                ?? .law(of: step.election.kind, seats: step.election.seats, on: step.election.date),
            sets: standings.map { unit, standing in
                let list = ListNumber(try number(String(unit.prefix { $0 != " " })))
                return SetOfLists(
                    list: list,
                    key: standing.key,
                    districts: standing.districts,
                    combination: step.groups.first { $0.number == list }?.combination,
                    votes: standing.votes,
                    candidates: Array(standing.candidates.values)
                )
            },
            people: names,
            deceased: deceasedIDs,
            lots: lots,
            listVotesLead: !leading.isEmpty
        )
    }

    private struct NotANumber: Error {}

    private func number(_ text: String) throws -> Int {
        guard let number = Int(text) else { throw NotANumber() }
        return number
    }

    var totals: Figures {
        var totals = Figures()
        for source in step.sources {
            for (field, value) in figures[source.key]?.values ?? [:] {
                totals[field] = (totals[field] ?? 0) + value
            }
        }
        return totals
    }

    func result() throws -> ElectionResult {
        ElectionResult(
            step: step,
            documents: step.sources.map {
                .init(key: $0.key, figures: figures[$0.key] ?? Figures())
            },
            totals: totals,
            leading: leading,
            allocation: SeatAllocation(answering: try question())
        )
    }

    /// The values of the record: what the command gives, and the result.
    func values(_ rendering: FormValues.Rendering) throws -> FormValues {
        var values = Self.values(rendering, of: step, totals)
        let content =
            try rendering == .blank
            ? ElectionResult.blankContent(of: step) : result().content()
        content.fill(&values)
        return values
    }

    private static func values(
        _ rendering: FormValues.Rendering,
        of step: CountingStep,
        _ totals: Figures
    ) -> FormValues {
        var figures = Dictionary(
            uniqueKeysWithValues: totals.values.map { ($0.key.description, $0.value) }
        )
        var sum = 0
        for list in step.lists {
            let votes = totals[.listTotal(list.number)] ?? 0
            figures["hand.\(list.number)"] = votes
            sum += votes
        }
        figures["hand.total"] = sum
        return FormValues(
            rendering,
            texts: [
                "datum-stemming": "15 maart 2017", "datum-zitting": "21 maart 2017",
                "tijdstip-zitting": "16:00", "plaats": "'s-Gravenhage",
            ],
            figures: figures,
            lists: step.lists.map { list in
                ListContent(
                    number: list.number.rawValue,
                    name: list.name,
                    candidates: list.candidates.map {
                        .init(number: $0.number.rawValue, name: $0.printedName)
                    }
                )
            },
            conditions: [step.election.kind.rawValue.lowercased()],
            remarks: ["bijzonderheden": []],
            digits: ["hand": 8, "hand.total": 8]
        )
    }
}

extension FormContent {
    /// A text of every row of a name.
    func texts(_ rows: String, _ text: String) -> [String?] {
        self.rows[rows]?.map { $0.texts[text] } ?? []
    }
}
