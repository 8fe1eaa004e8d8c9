import Apportionment
import Diagnostics
import ElectionResults
import Elections
import FormTemplates
import FormsTestSupport
import Testing
import Typesetting

/// Results that can be followed on one sheet of paper.
@Suite("Results of small elections")
struct SmallResultTests {
    /// Everything that a part prints, each page as one line of words.
    private func words(_ form: String, _ values: FormValues) throws -> [String] {
        let main = try #require(Press().parts(of: form, values).first)
        return main.bodies.map { $0.marks.words.joined(separator: " ") }
    }

    private func row(_ content: FormContent, _ rows: String, _ number: String) throws -> FormRow {
        try #require(content.rows[rows]?.first { $0.texts["number"] == number })
    }

    @Test("Lots that follow one another show everybody who takes part, and who drew the seat")
    func lots() throws {
        let content = try SmallElection.combinedLists().result().content()
        #expect(content.texts("residual-rounds", "winner") == ["1", "5", "6"])
        let rows = try #require(content.rows["residual-claimants"])
        #expect(rows.map { $0.texts["label"] } == ["A (2, 3)", "1", "4", "5", "6"])
        let cells = rows.map { row in
            row.cells.map { "\($0.texts["whole"] ?? "") \($0.texts["rest"] ?? "")" }
        }
        #expect(cells[0] == ["75 ", "75 ", "75 "])
        #expect(cells[1] == ["89 ", "74 1/6", "74 1/6"])
        #expect(cells[2] == ["85 ", "85 ", "85 "])
        #expect(cells[3] == ["85 ", "85 ", "42 1/2"])
        #expect(cells[4] == ["85 ", "85 ", "85 "])
        let bold = rows.map { row in row.cells.map { $0.conditions.contains("bold") } }
        #expect(
            bold == [
                [false, false, false], [true, false, false], [false, false, false],
                [false, true, false], [false, false, true],
            ]
        )
        let pages = try words("p22-1", SmallElection.combinedLists().values(.completed))
        let record = pages.joined(separator: " ")
        #expect(
            record.contains(
                "Overeenkomstig artikel P 7, eerste lid van de Kieswet heeft een loting "
                    + "plaatsgevonden tussen lijst 4, lijst 5 en lijst 6. Als gevolg hiervan is "
                    + "een restzetel toegewezen aan lijst 5."
            )
        )
        #expect(record.contains("tussen lijst 4 en lijst 6. Als gevolg"))
    }

    @Test("A list total that leads stands in every table; a sentence names both numbers")
    func leadingTotal() throws {
        let maker = try SmallElection.combinedLists()
        let content = try maker.result().content()
        let list = try row(content, "list-votes", "6")
        #expect(list.cells.map { $0.texts["votes"] } == ["30", "30", "25"])
        #expect(list.texts["votes"] == "85")
        let total = try #require(content.rows["list-votes"]?.first { $0.conditions == ["total"] })
        #expect(total.cells.map { $0.texts["votes"] } == ["380", "320", "300"])
        #expect(total.texts["votes"] == "1000" && content.texts("quota-sum", "votes") == ["1000"])
        let set = try row(content, "seated-sets", "6")
        #expect(set.texts["votes"] == "85")
        let last = try #require(set.rows["candidates"]?.last)
        #expect(last.texts["votes"] == "84")
        #expect(last.cells.map { $0.texts["votes"] } == ["30", "29", "25"])
        let record = try words("p22-1", maker.values(.completed)).joined(separator: " ")
        #expect(
            record.contains(
                "waar stemcijfer opgeteld verschil 6 kieskring 2 (Kring 2) 30 29 +1"
            )
        )
        #expect(
            record.contains("Totaal aantal stemmen: 85 (leidend; kandidaten samen 84)")
        )
        let notes = try #require(content.rows["list-notes"])
        #expect(notes.count == 1)
    }

    @Test("The same in an election of one district, where the votes are, and where they count")
    func leadingTotalOfOneDistrict() throws {
        var maker = try SmallElection.council(seats: 11, [5000, 3001])
        maker.leading = [maker.step.sources[0].key: [ListNumber(2): 3000]]
        let content = try maker.result().content()
        #expect(content.texts("list-votes-only", "votes") == ["5000", "3000", "8000"])
        #expect(content.texts("full-seats", "votes") == ["5000", "3000"])
        let pages = try words("p22-2", maker.values(.completed))
        let note = "waar stemcijfer opgeteld verschil 2 de lijst als geheel 3000 3001 –1"
        #expect(pages.count { $0.contains(note) } == 2)
        #expect(!pages.contains { $0.contains("1 de lijst als geheel") })
    }

    @Test(
        "A total that only the committee's own hand count has is named beside that of the documents"
    )
    func establishedByCommittee() throws {
        var maker = try SmallElection.council(seats: 11, [5000, 3001])
        let list = ListNumber(2)
        maker.leading = [maker.step.sources[0].key: [list: 3000]]
        #expect(throws: Findings.self) {
            try ElectionResult(
                step: maker.step,
                documents: maker.result().documents,
                totals: maker.result().totals,
                leading: maker.leading,
                established: [list: 2999],
                allocation: maker.result().allocation
            ).content()
        }
        // The seats were given for 3000; the documents say 3001, the committee 3000.
        let result = try maker.result()
        let content = try ElectionResult(
            step: result.step,
            documents: result.documents,
            totals: result.totals,
            established: [list: 3000],
            allocation: result.allocation
        ).content()
        let notes = try #require(content.rows["list-notes"])
        #expect(notes.map(\.conditions) == [["at-committee"]])
        #expect(notes.map { $0.texts["votes"] } == ["3000"])
        #expect(notes.map { $0.texts["sum"] } == ["3001"])
        #expect(content.conditions.contains("leading-notes"))
    }

    @Test("The record of a group: sets with their districts, single lists, and empty cells")
    func group() throws {
        let content = try SmallElection.combinedLists().result().content()
        let group = try row(content, "groups", "1")
        #expect(
            group.rows["quota-sum"]?.first?.texts["quota"] == "89" && group.texts["seats"] == "5"
        )
        let members = try #require(group.rows["members"])
        #expect(members.map { $0.texts["label"] } == ["1", "2", "1", "3"])
        #expect(members.map { $0.texts["votes"] } == ["180", "120", "300", "145"])
        #expect(members.map { $0.texts["full-or-empty"] } == [nil, nil, "3", "1"])
        #expect(members.map { $0.texts["whole"] } == [nil, nil, "33", "56"])
        #expect(members.map { $0.texts["residual"] } == [nil, nil, "", "1"])
        #expect(members.map { $0.texts["seats-or-empty"] } == [nil, nil, "3", "2"])
    }

    @Test("Who has died is named, has no seat, and keeps the votes")
    func deceased() throws {
        let maker = try SmallElection.combinedLists()
        let content = try maker.result().content()
        let list = try row(content, "parties", "2")
        let name = "Bakker, C.2 (Toos) (v)"
        #expect(list.rows["events"]?.map { $0.texts["name"] } == [name])
        let elected = (list.rows["preferred"] ?? []) + (list.rows["others"] ?? [])
        #expect(elected.count == 2 && !elected.contains { $0.texts["name"] == name })
        let set = try row(content, "seated-sets", "2")
        let votes = set.rows["candidates"]?.first { $0.texts["name"] == name }?.texts["votes"]
        #expect(votes == "60")
        let record = try words("p22-1", maker.values(.completed)).joined(separator: " ")
        #expect(record.contains("P 19a van de Kieswet de kandidaat \(name) buiten beschouwing"))
    }

    @Test("The absolute majority by lot, and the exhausted list, in the words of the law")
    func majority() throws {
        let maker = try SmallElection.majority()
        let content = try maker.result().content()
        #expect(content.texts("residual-rounds", "winner") == ["3", "4", "3"])
        let seats = content.rows["seats-per-list"]?.map { $0.texts["seats"] }
        #expect(seats == ["3", "1", "1", "1"])
        let rows = try #require(content.rows["residual-claimants"])
        #expect(rows[0].cells.map { $0.texts["whole"] } == ["155", "155", ""])
        let record = try words("p22-1", maker.values(.completed)).joined(separator: " ")
        #expect(
            record.contains(
                "Door toepassing van artikel P 9 van de Kieswet is een extra zetel toegewezen aan "
                    + "lijst 1. Daartegenover heeft een loting plaatsgevonden tussen lijst 3 en "
                    + "lijst 4. Als gevolg hiervan vervalt een zetel die was toegewezen aan lijst 3."
            )
        )
        #expect(
            record.contains(
                "Door toepassing van artikel P 10 van de Kieswet is als gevolg van lijstuitputting "
                    + "bij lijst 1 een extra zetel toegewezen aan een andere lijst."
            )
        )
        #expect(record.contains("11. Verdeling van de zetels binnen lijstencombinaties Niet van"))
    }

    @Test("Two candidates with equal votes for one seat: the lot of P 15")
    func preferenceLot() throws {
        var maker = try SmallElection.council(seats: 3, [100, 100, 100])
        let key = maker.step.sources[0].key
        for number in 1...2 {
            maker.figures[key]?[.candidate(ListNumber(1), CandidateNumber(number))] = 50
        }
        let people = maker.step.lists[0].candidates.prefix(2).map { "1:\($0.printedName)" }
        maker.lots = [
            DrawnLot(.preferenceCandidate, alternatives: people, chosen: people[1])
        ]
        // Half of the quota of 100 must be exceeded: it is not, so that there is no lot.
        #expect(try maker.result().allocation.elected.count == 3)
        var rules = try maker.question().rules
        rules.preferenceThresholdPercent = 25
        maker.rules = rules
        let content = try maker.result().content()
        let event = try #require(row(content, "parties", "1").rows["events"]?.first)
        #expect(event.conditions == ["preference-lot"])
        let chosen = try #require(event.rows["chosen"]?.first?.texts["name"])
        #expect(people[1].hasSuffix(chosen))
        #expect(event.rows["alternatives"]?.count == 2)
    }

    @Test("A seat of a group that goes to the list of a candidate with many votes (P 16)")
    func movedSeat() throws {
        var maker = try SmallElection(
            kind: .provincialCouncil,
            body: "provinciale staten van Aaland",
            seats: 10,
            districts: 2,
            entries: [
                .init(list: 1, unit: "K1", votes: [1: 60]),
                .init(list: 1, unit: "K2", votes: [2: 40], candidates: 5),
                .init(list: 2, votes: [1: 450, 2: 450], candidates: 20),
            ]
        ).maker()
        for number in 1...5 {
            let field = FieldID.candidate(ListNumber(1), CandidateNumber(number))
            if number < 5 { maker.figures[DocumentKey("KK 1")]?[field] = 15 }
            maker.figures[DocumentKey("KK 2")]?[field] = number == 5 ? 40 : 0
        }
        let content = try maker.result().content()
        let members = try row(content, "groups", "1").rows["members"]
        #expect(members?.map { $0.texts["seats"] } == ["1", "0"])
        let preferred = try row(content, "parties", "1").rows["preferred"]
        #expect(preferred?.map { $0.texts["label"] } == ["2"])
        #expect(preferred?.map { $0.texts["votes"] } == ["40"])
        let name = try #require(preferred?.first?.texts["name"])
        let record = try words("p22-1", maker.values(.completed)).joined(separator: " ")
        #expect(
            record.contains(
                "Overeenkomstig artikel P 16 van de Kieswet gaat voor de kandidaat \(name) een "
                    + "zetel over van de lijst van kieskring 1 naar de lijst van kieskring 2."
            )
        )
    }

    @Test("Who is elected on two lists keeps one seat; the next on the other list has that one")
    func keptSeat() throws {
        var maker = try SmallElection.council(seats: 9, [540, 360])
        maker.same = ["2 2-1": "1 1-1"]
        let result = try maker.result()
        let content = try result.content()
        let people = content.texts("elected", "name")
        #expect(people.count == 9)
        let kept = maker.step.lists[0].candidates[0].printedName
        #expect(people.count { $0 == kept } == 1)
        let event = try #require(row(content, "parties", "2").rows["events"]?.first)
        #expect(event.conditions == ["seat-given-up", "succeeded"])
        let successor = try #require(event.texts["successor"])
        #expect(people.contains(successor))
        let others = try row(content, "parties", "2").rows["others"]
        #expect(others?.contains { $0.texts["name"] == successor } == true)
        let record = try words("p22-2", maker.values(.completed)).joined(separator: " ")
        #expect(record.contains("is ook gekozen op lijst 1 en behoudt die zetel"))
    }

    @Test("Fewer than 19 seats: remainders in order, and nobody below three quarters")
    func remainders() throws {
        let votes = [4000, 2300, 1900, 1100, 700, 450, 450]
        let content = try SmallElection.council(seats: 11, votes).result().content()
        let rows = try #require(content.rows["remainders"])
        #expect(rows.map { $0.texts["label"] } == ["1", "2", "3", "4"])
        #expect(rows.map { $0.texts["full"] } == ["4", "2", "1", "1"])
        #expect(rows.map { $0.texts["whole"] } == ["36", "318", "909", "109"])
        #expect(rows.map { $0.texts["rest"] } == ["4/11", "2/11", "1/11", "1/11"])
        #expect(rows.map { $0.texts["order"] } == ["", "2", "1", "3"])
        #expect(rows.map { $0.texts["count"] } == ["", "1", "1", "1"])
        #expect(content.conditions.contains("residual-remainders"))
        #expect(!content.conditions.contains("residual-averages"))
        #expect(content.rows["residual-rounds"] == [])
    }

    @Test("After the remainders averages, one seat a list; lots among all that are equal")
    func averagesAfterRemainders() throws {
        let maker = try SmallElection.nineSeats()
        let content = try maker.result().content()
        #expect(content.texts("remainders", "label") == ["1"])
        #expect(content.texts("residual-rounds", "winner") == ["1", "3", "6"])
        let rows = try #require(content.rows["residual-claimants"])
        #expect(rows[0].cells.map { $0.texts["whole"] } == ["228", "", ""])
        #expect(rows[0].cells.first?.texts["rest"] == "4/7")
        #expect(rows[2].cells.map { $0.texts["whole"] } == ["220", "220", ""])
        #expect(rows[5].cells.map { $0.texts["whole"] } == ["220", "220", "220"])
        let record = try words("p22-2", maker.values(.completed)).joined(separator: " ")
        #expect(record.contains("Bij minder dan 19 te verdelen zetels"))
        #expect(record.contains("ten minste 50% van de kiesdeler gehaald"))
    }

    @Test("19 seats or more: averages only")
    func averages() throws {
        let maker = try SmallElection.council(seats: 21, [4000, 2300, 1900, 1100, 700, 455, 450])
        let record = try words("p22-2", maker.values(.completed)).joined(separator: " ")
        #expect(record.contains("Bij 19 of meer te verdelen zetels"))
        #expect(!record.contains("Bij minder dan 19"))
        #expect(record.contains("ten minste 25% van de kiesdeler gehaald"))
    }

    @Test("The rounds show the averages that the seats were given for")
    func roundsAreTheSteps() throws {
        for maker in [
            try SmallElection.council(
                seats: 45,
                [997, 811, 640, 411, 377, 202, 98, 13],
                candidates: 45
            ),
            try SmallElection.council(seats: 19, [500, 480, 470, 460, 1], candidates: 19),
        ] {
            let result = try maker.result()
            let content = try result.content()
            let rows = try #require(content.rows["residual-claimants"])
            let distribution = result.allocation.distribution
            #expect(content.rows["residual-rounds"]?.count == distribution.residualSeats)
            for (place, step) in distribution.steps.enumerated() {
                for standing in step.standings {
                    let claimant = distribution.shares[standing.index].claimant.description
                    let cell = rows.first { $0.texts["label"] == claimant }?.cells[place]
                    let value = try #require(standing.value)
                    #expect(cell?.texts["whole"] == String(value.whole))
                }
            }
        }
    }

    @Test("Seats without a candidate stay open, and the record says how many")
    func unfilled() throws {
        let maker = try SmallElection(
            kind: .municipalCouncil,
            body: "gemeenteraad van Aadorp",
            seats: 9,
            districts: 1,
            entries: [
                .init(list: 1, votes: [1: 500], candidates: 2),
                .init(list: 2, votes: [1: 300], candidates: 3),
            ]
        ).maker()
        let content = try maker.result().content()
        #expect(content.texts["unfilled-seats"] == "4")
        #expect(content.rows["elected"]?.count == 5)
        let record = try words("p22-2", maker.values(.completed)).joined(separator: " ")
        #expect(
            record.contains("Doordat er geen kandidaten meer zijn, blijven 4 zetels onvervuld.")
        )
    }

    @Test("A seat that passes from an exhausted list is shown where all seats were full")
    func exhaustedWithoutResidualSeats() throws {
        let maker = try SmallElection(
            kind: .municipalCouncil,
            body: "gemeenteraad van Aadorp",
            seats: 4,
            districts: 1,
            entries: [
                .init(list: 1, votes: [1: 300], candidates: 2), .init(list: 2, votes: [1: 100]),
            ]
        ).maker()
        let content = try maker.result().content()
        #expect(content.texts["residual-total"] == "0")
        #expect(content.texts("remainders", "label") == ["2"])
        #expect(content.texts("remainders", "whole") == ["0"])
        let pages = try words("p22-2", maker.values(.completed))
        let page = try #require(pages.first { $0.contains("11. Verdeling van de restzetels") })
        #expect(page.contains("volgorde van toewijzing"))
        #expect(page.contains("als gevolg van lijstuitputting bij lijst 1 een extra zetel"))
        #expect(!page.contains("restzetels Bij minder dan 19 te verdelen zetels Niet van toep"))
    }

    @Test("Without residual seats the section says that it does not apply")
    func noResidualSeats() throws {
        let maker = try SmallElection.council(seats: 4, [300, 100])
        let pages = try words("p22-2", maker.values(.completed))
        let page = try #require(pages.first { $0.contains("11. Verdeling van de restzetels") })
        #expect(page.contains("te verdelen zetels Niet van toepassing"))
        #expect(!page.contains("volgorde van toewijzing"))
    }

    @Test("Names stand where a Dutch reader looks for them")
    func alphabet() throws {
        let content = try SmallElection.combinedLists().result().content()
        let names = content.texts("elected", "name").map { $0?.prefix { $0 != "," } }
        #expect(
            names == [
                "Bakker", "Bakker", "Çelik", "Çelik", "Dirks", "van Eék", "van Eék",
                "'t Hooft", "de Ünal", "de Ünal",
            ]
        )
    }
}

/// When no record is made, and what a blank one holds.
@Suite("Records that are not made, and blank ones")
struct RecordProblemTests {
    private func codes(_ maker: ResultMaker) throws -> [String] {
        let result = try maker.result()
        return try #require(throws: Findings.self) { try result.content() }.all.map(\.code)
    }

    @Test("There is no record while a lot must be drawn")
    func openLot() throws {
        var maker = try SmallElection.combinedLists()
        maker.lots = []
        #expect(try codes(maker) == ["ER-01"])
    }

    @Test("There is no record of seats that were given for other votes")
    func otherVotes() throws {
        var maker = try SmallElection.council(seats: 11, [500, 300])
        let allocation = try maker.result().allocation
        maker.leading = [maker.step.sources[0].key: [ListNumber(2): 301]]
        let result = ElectionResult(
            step: maker.step,
            documents: maker.step.sources.map {
                .init(key: $0.key, figures: maker.figures[$0.key] ?? Figures())
            },
            totals: maker.totals,
            leading: maker.leading,
            allocation: allocation
        )
        let findings = try #require(throws: Findings.self) { try result.content() }
        #expect(findings.all.map(\.code) == ["ER-03"])
        #expect(findings.all.map(\.place.field) == ["list.2.total"])
    }

    @Test("There is no record of seats for other lists")
    func otherLists() throws {
        let maker = try SmallElection.council(seats: 11, [500, 300])
        let other = try SmallElection.council(seats: 11, [500, 300, 10])
        let result = ElectionResult(
            step: maker.step,
            documents: [],
            totals: Figures(),
            allocation: try other.result().allocation
        )
        let findings = try #require(throws: Findings.self) { try result.content() }
        #expect(findings.all.map(\.code) == ["ER-02"])
    }

    @Test("A vote that is missing is an error on the completed form, never a blank")
    func missingVote() throws {
        var maker = try SmallElection.combinedLists()
        let field = FieldID.candidate(ListNumber(4), CandidateNumber(2))
        maker.figures[DocumentKey("KK 1")]?[field] = nil
        let template = try TinyElection.templates.form("p22-1")
        let values = try maker.values(.completed)
        let findings = try #require(throws: Findings.self) { try template.bind(values) }
        let found = findings.all.map { "\($0.code) \($0.found[.english])" }
        #expect(found.allSatisfy { $0.hasPrefix("FM-03 ") && $0.contains("{votes}") }, "\(found)")
        #expect(found.contains { $0.contains("16. Stemmen per lijst") }, "\(found)")
    }

    @Test("The blank form has every list and candidate, and no outcome", arguments: [1, 2])
    func blank(form: Int) throws {
        let maker =
            form == 1
            ? try SmallElection.combinedLists()
            : try SmallElection.council(seats: 11, [4444, 3333, 2222])
        var values = try maker.values(.blank)
        // As if somebody had filled in the result all the same.
        let completed = try maker.result().content()
        let blank = ElectionResult.blankContent(of: maker.step)
        values.figures = values.figures.mapValues { _ in 987_654 }
        values.texts.merge(completed.texts) { first, _ in first }
        let main = try #require(Press().parts(of: "p22-\(form)", values).first)
        let words = main.bodies.flatMap(\.marks.words)
        let numbers = Set(words.flatMap { $0.split(separator: " ") }.compactMap { Int($0) })
        #expect(numbers.allSatisfy { $0 < 100 || $0 == 2017 }, "\(numbers)")
        #expect(!words.contains { $0.contains("987") })
        for list in maker.step.sources.flatMap(\.lists) {
            for candidate in list.candidates {
                #expect(words.contains(candidate.printedName), "\(candidate.printedName)")
            }
        }
        #expect(blank.rows["seats-per-list"]?.allSatisfy { $0.texts["seats"] == nil } == true)
        #expect(blank.rows["elected"]?.count == maker.step.election.seats)
        #expect(blank.rows["residual-rounds"]?.count == maker.step.lists.count - 1)
    }

    @Test("The counted figures of the national record are found for its count file")
    func fields() throws {
        let maker = try SmallElection.combinedLists()
        let values = try maker.values(.blank)
        let template = try TinyElection.templates.form("p22-1")
        let parts = template.fieldsByPart(lists: values.lists, conditions: values.conditions)
        #expect(
            parts[0].fields == [
                "list.1.total", "list.2.total", "list.3.total", "list.4.total", "list.5.total",
                "list.6.total", "blank", "invalid", "more", "fewer", "reason.not_handed_in",
                "reason.too_few_issued", "reason.too_many_issued", "reason.lost",
                "reason.no_explanation", "reason.other", "proxies",
            ]
        )
        #expect(parts[1].fields.isEmpty)
        #expect(parts[2].fields == (1...6).map { "hand.\($0)" } + ["hand.total"])
        let main = try #require(Press().parts(of: "p22-1", maker.values(.completed)).first)
        #expect(main.bodies.flatMap(\.marks.fields) == parts[0].fields)
    }

    @Test("The record of one district has every candidate, then the sums")
    func fieldsOfOneDistrict() throws {
        let maker = try SmallElection.council(seats: 11, [500, 300])
        let values = try maker.values(.completed)
        let template = try TinyElection.templates.form("p22-2")
        let fields = template.fields(lists: values.lists, conditions: values.conditions)
        let first = (1...8).map { "list.1.\($0)" } + ["list.1.total"]
        #expect(Array(fields.prefix(9)) == first)
        #expect(Array(fields[18..<22]) == ["blank", "invalid", "more", "fewer"])
        #expect(Array(fields.suffix(3)) == ["hand.1", "hand.2", "hand.total"])
    }
}
