import CountChecks
import Diagnostics
import Elections
import TestSupport
import Testing

@Suite("Hints: where to look, never what it should be")
struct HintTests {
    private let fields: DocumentFields
    /// 300 votes: 100 and 63 and 22, 90 and 20, 5.
    private let sound = Papers.honest([1: [100, 63, 22], 2: [90, 20], 5: [5]])

    init() throws { fields = Papers.station(lists: try TinyElection.step(.municipality).lists) }

    private func sums(_ changes: [FieldID: Int?]) -> [String] {
        SumHints.findings(in: sound.with(changes), of: fields).map {
            "\($0.code) \($0.place.field ?? "")"
        }
    }

    @Test("Sums that are right say nothing, nor does one with an empty row")
    func silent() {
        #expect(sums([:]).isEmpty)
        #expect(sums([candidate(1, 3): nil]).isEmpty)
    }

    @Test("PS-03: the difference is exactly one row, or valid lacks a whole list")
    func oneRow() {
        // 185 less 63: candidate 2 was forgotten under the line.
        #expect(sums([.listTotal(ListNumber(1)): 122]).contains("PS-03 list.1.2"))
        #expect(sums([.valid: 190]).contains("PS-03 list.2.total"))
    }

    @Test("PS-04: 63 and 36, in a row or in the total")
    func swapped() {
        #expect(sums([candidate(1, 2): 36]) == ["PS-04 list.1.2"])
        #expect(sums([.listTotal(ListNumber(2)): 101, .valid: 291]) == ["PS-04 list.2.total"])
    }

    @Test("PS-05: 22 and 2, 100 and 10", arguments: [(3, 2), (1, 10)])
    func doubled(_ row: Int, _ figure: Int) {
        #expect(sums([candidate(1, row): figure]) == ["PS-05 list.1.\(row)"])
    }

    @Test("PS-06: a total over rows of nothing but 0, and no other hint about them")
    func zeros() {
        #expect(sums([candidate(2, 1): 0, candidate(2, 2): 0]) == ["PS-06 list.2.total"])
    }

    @Test("Rows that all fit the difference point at nothing")
    func tooMany() {
        let figures = Figures([.listTotal(ListNumber(1)): 6]).with(
            Dictionary(uniqueKeysWithValues: (1...5).map { (candidate(1, $0), 1) })
        )
        let list = DocumentFields(
            document: DocumentKey("SB 1"),
            ordered: (1...5).map { candidate(1, $0) } + [.listTotal(ListNumber(1))],
            digits: 6
        )
        #expect(SumHints.findings(in: figures, of: list).isEmpty)
    }

    // MARK: Two entries

    /// Two entries of a list of as many candidates, and what they look like.
    private func entries(_ one: [Int?], _ other: [Int?]) -> [Diagnostic] {
        let rows = one.indices.map { candidate(1, $0 + 1) }
        let list = DocumentFields(
            document: DocumentKey("SB 1"),
            ordered: rows + [.listTotal(ListNumber(1))],
            digits: 6
        )
        func figures(_ values: [Int?]) -> Figures {
            Figures().with(Dictionary(uniqueKeysWithValues: zip(rows, values)))
        }
        return EntryHints.findings(figures(one), figures(other), of: list)
    }

    @Test("PS-07: shifted by a row, up or down, names the rows and no figure")
    func shifted() throws {
        let one: [Int?] = [70, 48, 31, 29, 57, 12]
        let down: [Int?] = [70, 0, 48, 31, 29, 12]
        for pair in [(one, down), (down, one)] {
            let hint = try #require(entries(pair.0, pair.1).first)
            #expect(hint.code == "PS-07" && hint.place.field == "list.1.2")
            #expect(hint.found.dutch.contains("rij 2 tot en met 5"))
            #expect(!["48", "31", "29", "57"].contains { hint.found.english.contains($0) })
        }
        // A row in the stretch that happens to be equal does not hide it.
        let equal = entries([9, 8, 8, 4, 1], [3, 9, 8, 8, 1])
        #expect(equal.map(\.code) == ["PS-07"])
        #expect(equal.first?.found.english.contains("rows 1 to 4") == true)
    }

    @Test("PS-08: two neighbours changed places")
    func neighbours() {
        let hints = entries([70, 48, 31, 29], [70, 31, 48, 29])
        #expect(hints.map(\.code) == ["PS-08"])
        #expect(hints.first?.found.dutch.contains("rij 2 tot en met 3") == true)
    }

    @Test("PS-09: a slip of digits in one box, without saying which digits")
    func slip() {
        let hints = entries([63, 5, 100], [36, 5, 10])
        #expect(hints.map(\.place.field) == ["list.1.1", "list.1.3"])
        #expect(hints.allSatisfy { $0.code == "PS-09" && $0.severity == .information })
        #expect(entries([63, 5], [71, 5]).isEmpty)
        #expect(entries([0, 5, 0], [nil, 5, 0]).isEmpty)
    }

    // MARK: Documents of one pile

    private func document(_ key: String, _ votes: [Int: [Int]]) -> DocumentsChecks.Document {
        (fields.of(DocumentKey(key)), Papers.honest(votes))
    }

    private let lists = [ListNumber(1), ListNumber(2), ListNumber(5)]

    @Test("PS-01: documents with the same figures name each other, and nobody else is named")
    func identical() {
        let votes = [1: [20, 3, 0], 2: [7, 2], 5: [1]]
        let findings = DocumentsChecks.identical(
            [
                document("SB 1", votes), document("SB 2", [1: [20, 3, 0], 2: [7, 3], 5: [1]]),
                document("SB 3", votes),
            ],
            lists: lists
        )
        #expect(findings.map(\.place.document) == ["SB 1", "SB 3"])
        #expect(findings.map(\.found.dutch.last) == ["3", "1"])
        #expect(findings.allSatisfy { $0.code == "PS-01" && $0.severity == .warning })
    }

    @Test("PS-01: under 25 votes two stations may be alike by chance")
    func few() {
        let few = [1: [20, 3, 0], 2: [0, 1], 5: [0]]
        let zero = [1: [0, 0, 0], 2: [0, 0], 5: [0]]
        for votes in [few, zero] {
            let pair = [document("SB 1", votes), document("SB 2", votes)]
            #expect(DocumentsChecks.identical(pair, lists: lists).isEmpty)
        }
    }

    @Test(
        "PS-02: nothing for a list of which 25 votes were to be expected here",
        arguments: [24, 25]
    )
    func unlikely(_ expected: Int) {
        // The list has so many of 1000 votes elsewhere; 1000 votes were cast here.
        let here = document("SB 1", [1: [900, 100, 0], 2: [0, 0], 5: [0]])
        let there = document("SB 2", [1: [1000 - expected, 0, 0], 2: [expected, 0], 5: [0]])
        let findings = DocumentsChecks.unlikelyZeros(
            [here, there],
            sums: .sum([here.figures, there.figures]),
            lists: lists
        )
        #expect(findings.map(\.place.field) == (expected == 25 ? ["list.2.total"] : []))
        #expect(findings.allSatisfy { $0.code == "PS-02" && $0.place.document == "SB 1" })
    }
}

@Suite("Rules that are off by default, and those between levels")
struct OptionalRuleTests {
    private let fields: DocumentFields

    init() throws { fields = Papers.station(lists: try TinyElection.step(.municipality).lists) }

    @Test("SB-39: more proxies than the percentage that the definition gives; 25 % itself is not")
    func proxies() {
        let sound = Papers.honest([1: [60, 20, 10], 2: [8, 2], 5: [0]])
        func codes(_ proxies: Int, _ percent: Int?) -> [String] {
            let figures = sound.with([.proxies: proxies, .pollCards: 100 - proxies])
            return StationChecks.findings(
                in: figures,
                of: fields,
                extra: ExtraWarnings(proxyPercent: percent)
            ).map { "\($0.code) \($0.place.field ?? "")" }
        }
        #expect(codes(25, 25).isEmpty)
        #expect(codes(26, 25) == ["SB-39 proxies"])
        #expect(codes(99, nil).isEmpty)
    }

    @Test("SB-42: a total that repeats the previous list, or is the number of its last candidate")
    func copies() {
        func codes(_ figures: Figures, _ fields: DocumentFields, _ isOn: Bool = true) -> [String] {
            StationChecks.findings(
                in: figures,
                of: fields,
                extra: ExtraWarnings(copiedTotals: isOn)
            ).filter { $0.code == "SB-42" }.map { $0.place.field ?? "" }
        }
        let repeated = Papers.honest([1: [60, 20, 10], 2: [80, 10], 5: [9]])
        #expect(codes(repeated, fields) == ["list.2.total"])
        #expect(codes(repeated, fields, false).isEmpty)
        let rows = (1...12).map { candidate(1, $0) }
        let long = DocumentFields(
            document: DocumentKey("SB 1"),
            ordered: rows + [.listTotal(ListNumber(1))],
            digits: 6
        )
        #expect(codes(Figures([.listTotal(ListNumber(1)): 12]), long) == ["list.1.total"])
        #expect(codes(Figures([.listTotal(ListNumber(1)): 11]), long).isEmpty)
    }

    @Test("X-07: Hellendoorn's 27 996 eligible voters against the sum of the areas below")
    func eligible() {
        let typed = Figures([.eligible: 27_996])
        func codes(_ sum: Int?) -> [String] {
            RecordChecks.eligible(in: typed, of: fields, sum: sum).map(\.code)
        }
        #expect(codes(27_996).isEmpty)
        #expect(codes(27_969) == ["X-07"])
        #expect(codes(nil).isEmpty)
    }

    @Test("X-01: what an N 11 must be is said by GM-01 to GM-03, rule by rule")
    func betweenStationAndMunicipality() throws {
        let record = Papers.record(
            DocumentKey("GEM 0101"),
            lists: try TinyElection.step(.municipality).lists
        )
        let sums = Papers.honestRecord([1: [240, 30, 5], 2: [120, 16], 5: [5]])
        let codes = RecordChecks.findings(
            in: sums.with([candidate(1, 1): 239, .listTotal(ListNumber(1)): 274, .blank: 1]),
            of: record,
            against: sums,
            level: .municipality
        ).map(\.code)
        #expect(Set(codes) == ["GM-01", "GM-02", "GM-03"])
    }

    @Test("Every rule has a title in both languages, and no title has a figure but 0")
    func titles() {
        for rule in CountRule.allCases {
            for language in Language.allCases {
                let title = rule.title[language]
                #expect(title.count > 10, "\(rule.rawValue)")
                #expect(!title.contains { $0.isNumber && $0 != "0" }, "\(rule.rawValue)")
            }
        }
    }
}
