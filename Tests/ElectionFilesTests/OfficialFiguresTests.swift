import CountingProcess
import ElectionFiles
import Elections
import Foundation
import TestSupport
import Testing

/// A table of the official figures; quotes as in any other table.
struct OfficialTable {
    let rows: [[String: String]]

    init(_ name: String) throws {
        let text = try String(
            contentsOf: Places.officialFigures.appendingPathComponent(name),
            encoding: .utf8
        )
        let lines = text.split(separator: "\n").map { Self.values(of: String($0)) }
        let header = try #require(lines.first)
        rows = lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }

    /// Every second part of a line cut at its quotes was quoted.
    private static func values(of line: String) -> [String] {
        var values = [""]
        for (index, part) in line.split(separator: "\"", omittingEmptySubsequences: false)
            .enumerated()
        {
            let parts =
                index % 2 == 1
                ? [part] : part.split(separator: ",", omittingEmptySubsequences: false)
            values[values.count - 1] += parts.first.map(String.init) ?? ""
            values += parts.dropFirst().map(String.init)
        }
        return values
    }

    func rows(where column: String, is value: String) -> [[String: String]] {
        rows.filter { $0[column] == value }
    }
}

extension [String: String] {
    /// The number in a column; nil where it is empty.
    fileprivate func number(_ column: String) -> Int? { self[column].flatMap { Int($0) } }

    fileprivate func text(_ column: String) -> String { self[column] ?? "" }
}

/// Columns of the official files, and what we call the same figure.
private let names: [(column: String, field: FieldID)] = [
    ("poll_cards", .pollCards), ("proxies", .proxies), ("voter_passes", .voterCards),
    ("admitted", .admitted), ("valid", .valid), ("blank", .blank), ("invalid", .invalid),
    ("ballots_found", .counted), ("more", .more), ("fewer", .fewer),
    ("reason_did_not_vote", .reason(.notHandedIn)),
    ("reason_too_few_issued", .reason(.tooFewIssued)),
    ("reason_too_many_issued", .reason(.tooManyIssued)), ("reason_lost", .reason(.lost)),
    ("reason_none_given", .reason(.noExplanation)), ("reason_other", .reason(.other)),
]

@Suite(
    "The examples against the official figures",
    .tags(.officialFigures),
    .enabled(if: Places.haveOfficialFigures, "the official figures are not beside the repository")
)
struct OfficialFiguresTests {
    let definition: ElectionDefinition

    init() throws {
        definition = try DefinitionReader.read(
            Places.definition(in: Places.examples.appendingPathComponent("definition"))
        )
    }

    private func read(_ path: String, _ level: Level, _ area: String, _ kind: Paper.Kind) throws
        -> [DocumentKey: Figures]
    {
        let step = try definition.step(at: level, area: area)
        let forms = Papers.forms(of: step)
        return try FiguresReader.read(
            Places.text(Places.examples.appendingPathComponent(path)),
            expecting: kind == .hand ? forms.handFile(step.lists.map(\.number)) : forms.entry
        )
    }

    @Test("Election, districts and lists are those of the record")
    func lists() throws {
        #expect(definition.election.date == CivilDate("2017-03-15"))
        #expect(definition.election.seats == 150)
        let districts = try OfficialTable("kieskringen.csv").rows
        #expect(
            definition.districts.map { "\($0.number) \($0.name)" }
                == districts.map { "\($0.text("kieskring")) \($0.text("seat_municipality"))" }
        )
        let lists = try OfficialTable("lists.csv").rows
        #expect(
            definition.groups.map { "\($0.number) \($0.name) \($0.combination ?? "")" }
                == lists.map { "\($0.text("list")) \($0.text("name")) \($0.text("combination"))" }
        )
        let submitted = try OfficialTable("list_kieskring.csv").rows
        #expect(
            Set(definition.submissions.map { "\($0.list) \($0.district) \($0.unit)" })
                == Set(
                    submitted.map { row in
                        "\(row.text("list")) \(row.text("kieskring")) \(row.text("unit"))"
                    }
                )
        )
        #expect(definition.submissions.count == submitted.count && submitted.count == 482)
    }

    @Test("Every one of 3999 places on lists bears the name that the record prints")
    func candidates() throws {
        let rows = try OfficialTable("candidates.csv").rows
        #expect(rows.count == 3999)
        var places = 0
        for row in rows {
            let list = ListNumber(row.number("list") ?? 0)
            let unit = definition.candidates[list]?[row.text("unit")] ?? []
            let index = (row.number("number") ?? 0) - 1
            let candidate = try #require(unit.indices.contains(index) ? unit[index] : nil)
            #expect(candidate.printedName == row["name_printed"])
            #expect(candidate.person == row["person"])
            places += 1
        }
        let inDefinition = definition.candidates.values.flatMap(\.values).map(\.count)
        #expect(inDefinition.reduce(0, +) == places)
    }

    @Test(
        "Polling stations are those of the municipality, in its order",
        arguments: [("0163", "hellendoorn"), ("0599", "rotterdam")]
    )
    func stations(_ code: String, _ folder: String) throws {
        let rows = try OfficialTable("municipalities/\(folder)/stations.csv").rows
        let stations = try #require(definition.stations[code])
        #expect(stations.map(\.name) == rows.map { $0.text("name") })
        #expect(stations.map { "\($0.number)" } == rows.map { $0.text("station") })
        #expect(Set(stations.map(\.key)).count == stations.count)
    }

    /// Votes by list and candidate of a district.
    private func official(district: String) throws -> Figures {
        var figures = Figures()
        for row in try OfficialTable("candidate_votes.csv").rows(where: "kieskring", is: district) {
            let list = ListNumber(try #require(row.number("list")))
            let candidate = CandidateNumber(try #require(row.number("number")))
            figures[.candidate(list, candidate)] = row.number("votes")
        }
        for row in try OfficialTable("votes_list_kieskring.csv")
            .rows(where: "kieskring", is: district)
        {
            figures[.listTotal(ListNumber(try #require(row.number("list"))))] = row.number("votes")
        }
        let totals = try #require(
            try OfficialTable("kieskring_totals.csv").rows(where: "kieskring", is: district).first
        )
        for (column, field) in names { figures[field] = totals.number(column) }
        return figures
    }

    @Test("The stations of Rotterdam add up to district 13, in every figure")
    func rotterdam() throws {
        let documents = try read("rotterdam/entry.csv", .municipality, "0599", .entry)
        let stations = documents.filter { $0.key.rawValue.hasPrefix("SB") }
        #expect(stations.count == 365)
        let sums = Figures.sum(stations.map(\.value))
        let official = try official(district: "13")
        // 899 candidates, 25 lists, valid, blank, invalid, more, fewer, six reasons, proxies.
        #expect(official.values.count == 899 + 25 + 12)
        for (field, value) in official.values { #expect(sums[field] == value, "\(field)") }
        #expect(
            Set(sums.values.keys).subtracting(official.values.keys) == [
                .pollCards, .voterCards, .admitted, .counted,
            ]
        )
        #expect(documents[DocumentKey("GEM 0599")] == Figures([.eligible: 453_152]))
    }

    @Test("Each station of Rotterdam has the votes of the municipality's own table")
    func rotterdamStations() throws {
        let documents = try read("rotterdam/entry.csv", .municipality, "0599", .entry)
        let rows = try OfficialTable("municipalities/rotterdam/stations.csv").rows
        let stations = try #require(definition.stations["0599"])
        var votes: [String: Figures] = [:]
        for row in try OfficialTable("municipalities/rotterdam/candidate_votes_station.csv").rows {
            let field = FieldID("list.\(row.text("list")).\(row.text("number"))")
            votes[row.text("column"), default: Figures()][try #require(field)] = row.number("votes")
        }
        for row in try OfficialTable("municipalities/rotterdam/list_votes_station.csv").rows {
            let field = try #require(FieldID("list.\(row.text("list")).total"))
            votes[row.text("column"), default: Figures()][field] = row.number("votes")
        }
        for (station, row) in zip(stations, rows) {
            let typed = try #require(documents[station.key])
            var expected = votes[row.text("column")] ?? Figures()
            for column in ["valid", "blank", "invalid"] {
                expected[try #require(FieldID(column))] = row.number(column)
            }
            for (field, value) in typed.values {
                switch field {
                case .candidate:
                    #expect(value == expected[field] ?? 0, "\(station.key) \(field)")
                case .listTotal, .valid, .blank, .invalid:
                    #expect(value == expected[field], "\(station.key) \(field)")
                default: continue
                }
            }
        }
    }

    /// The lists of Rotterdam's annex and their sum.
    private func annex() throws -> Figures {
        var figures = Figures()
        for row in try OfficialTable("manual_count_lists.csv").rows(where: "kieskring", is: "13") {
            let list = ListNumber(try #require(row.number("list")))
            figures[.hand(list)] = row.number("manual_votes")
        }
        let totals = try #require(
            try OfficialTable("manual_count_totals.csv").rows(where: "kieskring", is: "13").first
        )
        figures[.handTotal] = totals.number("manual_total_printed")
        return figures
    }

    @Test("The hand count of Rotterdam is that of its annex, 917 votes from the record in all")
    func rotterdamHand() throws {
        let annex = try annex()
        #expect(annex.values.count == 26)
        for (path, level, area, documents) in [
            ("rotterdam/hand.csv", Level.municipality, "0599", 365),
            ("district-13/hand.csv", .district, "13", 1),
        ] {
            let hand = try read(path, level, area, .hand)
            let key = try definition.step(at: level, area: area).area
            // The number of documents is no figure of the annex.
            let figures = try #require(hand[key])
            let written = figures[.handDocuments]
            #expect(written == nil || written == documents)
            #expect(figures.with([.handDocuments: nil, .eligible: nil]) == annex)
        }
        let official = try official(district: "13")
        let off = annex.values.compactMap { field, hand -> Int? in
            guard case .hand(let list) = field else { return nil }
            return abs(hand - (official[.listTotal(list)] ?? 0))
        }
        #expect(off.reduce(0, +) == 917)
    }

    @Test("The statement of Rotterdam as typed at the district is the record's district 13")
    func district() throws {
        let documents = try read("district-13/entry.csv", .district, "13", .entry)
        let typed = try #require(documents[DocumentKey("GEM 0599")])
        for (field, value) in try official(district: "13").values where field != .valid {
            #expect(typed[field] == value, "\(field)")
        }
        for (field, value) in try annex().values { #expect(typed[field] == value, "\(field)") }
        #expect(typed[.eligible] == 453_152)
        let totals = typed.values.filter {
            if case .listTotal = $0.key { true } else { false }
        }
        #expect(totals.values.reduce(0, +) == 324_231)
    }

    @Test("Hellendoorn: every station, every candidate and every printed total")
    func hellendoorn() throws {
        let documents = try read("hellendoorn/entry.csv", .municipality, "0163", .entry)
        var expected: [String: Figures] = [:]
        for row in try OfficialTable("municipalities/hellendoorn/stations.csv").rows {
            var figures = Figures()
            for (column, field) in names { figures[field] = row.number(column) }
            expected["SB \(row.text("station"))"] = figures
        }
        #expect(expected.count == 23)
        for row in try OfficialTable("municipalities/hellendoorn/candidate_votes_station.csv").rows
        {
            let field = try #require(FieldID("list.\(row.text("list")).\(row.text("number"))"))
            expected["SB \(row.text("station"))"]?[field] = row.number("votes")
        }
        for row in try OfficialTable("municipalities/hellendoorn/list_votes_station.csv").rows {
            let field = try #require(FieldID("list.\(row.text("list")).total"))
            expected["SB \(row.text("station"))"]?[field] = row.number("votes")
        }
        for (key, figures) in expected {
            let typed = try #require(documents[DocumentKey(key)])
            let fields = typed.differences(from: figures)
            #expect(fields.isEmpty, "\(key): \(fields)")
        }
        #expect(documents.count == 24)
    }

    @Test("Hellendoorn adds up to the totals that it printed, by hand as well")
    func hellendoornTotals() throws {
        let documents = try read("hellendoorn/entry.csv", .municipality, "0163", .entry)
        let sums = Figures.sum(
            documents.filter { $0.key.rawValue.hasPrefix("SB") }.map(\.value)
        )
        let printed = try #require(
            try OfficialTable("municipalities/hellendoorn/station_totals_printed.csv").rows.first
        )
        for (column, field) in names { #expect(sums[field] == printed.number(column), "\(field)") }
        #expect(documents[DocumentKey("GEM 0163")] == Figures([.eligible: 27_996]))
        let candidates = try OfficialTable(
            "municipalities/hellendoorn/candidate_votes_municipality_printed.csv"
        ).rows
        #expect(candidates.count == 862)
        for row in candidates {
            let field = try #require(FieldID("list.\(row.text("list")).\(row.text("number"))"))
            #expect(sums[field] == row.number("votes"), "\(field)")
        }
        let hand = try #require(
            try read("hellendoorn/hand.csv", .municipality, "0163", .hand)[DocumentKey("GEM 0163")]
        )
        let lists = [
            4622, 1063, 2498, 2239, 7287, 2113, 1168, 1292, 192, 375, 598, 25, 51, 37, 25, 301, 15,
            3, 5, 36, 4, 12, 25,
        ]
        for (number, votes) in zip(Array(1...22) + [24], lists) {
            #expect(hand[.hand(ListNumber(number))] == votes)
            #expect(sums[.listTotal(ListNumber(number))] == votes)
        }
        #expect(hand[.handTotal] == 23_986 && hand[.handDocuments] == 23)
    }
}

@Suite("The examples by themselves")
struct ExampleTests {
    @Test("A slip of the second typist is a difference, and the third reading settles all of them")
    func slips() throws {
        let folder = Places.examples.appendingPathComponent("rotterdam")
        let definition = try DefinitionReader.read(
            Places.definition(in: Places.examples.appendingPathComponent("definition"))
        )
        let step = try definition.step(at: .municipality, area: "0599")
        let forms = Papers.forms(of: step)
        let read = { (name: String) throws in
            try FiguresReader.read(
                Places.text(folder.appendingPathComponent(name)),
                expecting: forms.entry
            )
        }
        let entry = try read("entry.csv")
        let slips = try read("slips.csv")
        let third = try read("third-reading.csv")
        #expect(!slips.isEmpty && Set(slips.keys) == Set(third.keys))
        for (key, wrong) in slips {
            let right = try #require(entry[key])
            let again = try #require(third[key])
            #expect(Set(wrong.values.keys) == Set(again.values.keys))
            for (field, value) in wrong.values {
                #expect(right[field] != value && right[field] == again[field], "\(key) \(field)")
            }
        }
    }
}
