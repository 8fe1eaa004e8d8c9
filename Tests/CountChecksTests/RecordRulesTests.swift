import CountChecks
import Diagnostics
import Elections
import TestSupport
import Testing

@Suite("A municipality's record, received or typed for comparison")
struct RecordRulesTests {
    let fields: DocumentFields
    let sound = Papers.honestRecord([1: [300, 20, 10], 2: [100, 5], 5: [7]])

    init() throws {
        let lists = try TinyElection.step(.district).lists
        fields = Papers.record(DocumentKey("GEM 0101"), lists: lists)
    }

    private func codes(_ changes: [FieldID: Int?]) -> [String] {
        RecordChecks.findings(in: sound.with(changes), of: fields).map(\.code).sorted()
    }

    @Test("A sound record has no findings")
    func nothing() { #expect(codes([:]).isEmpty) }

    @Test("GM-04: candidates that do not add up to their list")
    func listSum() {
        #expect(codes([candidate(1, 2): 21]) == ["GM-04"])
        #expect(codes([.listTotal(ListNumber(5)): 8]) == ["GM-04", "X-06"])
    }

    @Test("GM-07: eligible voters empty or 0")
    func eligible() {
        #expect(codes([.eligible: nil]) == ["GM-07"])
        #expect(codes([.eligible: 0]) == ["GM-07"])
        #expect(codes([.eligible: 1]).isEmpty)
    }

    @Test("GM-07: fewer eligible voters than poll cards, the same number being enough")
    func pollCards() {
        let record = Figures([.eligible: 900])
        let findings = { (cards: Int?) in
            RecordChecks.eligible(in: record, of: fields, pollCards: cards).map(\.code)
        }
        #expect(findings(901) == ["GM-07"])
        #expect(findings(900).isEmpty)
        #expect(findings(nil).isEmpty)
    }

    @Test("X-06: the annex differs from its form, and from its own total, and says by how much")
    func annex() throws {
        let findings = RecordChecks.findings(
            in: sound.with([.hand(ListNumber(2)): 100]),
            of: fields
        )
        #expect(findings.map(\.place.field) == ["hand.2", "hand.total"])
        #expect(findings.allSatisfy { $0.code == "X-06" && $0.severity == .warning })
        let finding = try #require(findings.first)
        #expect(finding.found.dutch.contains("-5"))
    }

    @Test("EN-07: an annex that was not typed at all is a warning; one with a gap an error")
    func annexMissing() {
        var without: [FieldID: Int?] = [:]
        for field in fields.ordered where field.isHand { without[field] = .some(nil) }
        #expect(codes(without) == ["EN-07"])
        #expect(codes([.hand(ListNumber(2)): nil]) == ["EN-01"])
        #expect(codes([.handTotal: nil]) == ["EN-01"])
    }

    @Test(
        "EN-07: an annex of drawn lists has no total; it is looked at, and its differences are told"
    )
    func annexOfSample() {
        let sample: [FieldID: Int?] = [.hand(ListNumber(2)): nil, .handTotal: nil]
        #expect(codes(sample) == ["EN-07"])
        #expect(codes(sample.merging([.hand(ListNumber(1)): 331]) { $1 }) == ["EN-07", "X-06"])
    }

    @Test("EN-01: a whole annex with a gap and no total is no sample: most of its lists are there")
    func gapInWholeAnnex() throws {
        let list = try #require(try TinyElection.step(.district).lists.first)
        let five = (1...5).map { number in
            CandidateList(
                number: ListNumber(number),
                name: list.name,
                unit: list.unit,
                candidates: list.candidates
            )
        }
        let fields = Papers.record(DocumentKey("GEM 0101"), lists: five)
        let votes = list.candidates.map { _ in 1 }
        let sound = Papers.honestRecord(
            Dictionary(uniqueKeysWithValues: (1...5).map { ($0, votes) })
        )
        func codes(_ empty: [Int]) -> [String] {
            var figures = sound.with([.handTotal: nil])
            for list in empty { figures = figures.with([.hand(ListNumber(list)): nil]) }
            return RecordChecks.findings(in: figures, of: fields).map(\.code)
        }
        #expect(codes([]) == ["EN-01"])
        #expect(codes([4]) == ["EN-01", "EN-01"])
        // Three are drawn, also where there are few lists.
        #expect(codes([4, 2]) == ["EN-07"])
        #expect(codes([1, 2, 3, 4]) == ["EN-07"])
    }

    @Test("An empty box of the record is missing")
    func missing() {
        #expect(codes([.blank: nil]) == ["EN-01"])
        #expect(codes([.proxies: nil]) == ["EN-01"])
        #expect(codes([candidate(1, 2): nil]) == ["EN-01"])
    }

    @Test("GM-01 to GM-03: a record typed from paper against the sum of its stations")
    func againstStations() {
        let cases: [(FieldID, String)] = [
            (candidate(2, 1), "GM-01"), (.listTotal(ListNumber(1)), "GM-02"), (.blank, "GM-03"),
            (.proxies, "GM-03"), (.voterCards, "GM-03"), (.more, "GM-03"), (.fewer, "GM-03"),
            (.reason(.lost), "GM-03"),
        ]
        for (field, rule) in cases {
            let record = sound.with([field: (sound[field] ?? 0) + 1])
            let findings = RecordChecks.findings(
                in: record,
                of: fields,
                against: sound,
                level: .municipality
            )
            #expect(findings.map(\.code) == [rule])
            #expect(findings.map(\.place.field) == [field.description])
            let above = RecordChecks.findings(
                in: record,
                of: fields,
                against: sound,
                level: .district
            )
            #expect(above.map(\.code) == ["X-02"])
            let central = RecordChecks.findings(
                in: record,
                of: fields,
                against: sound,
                level: .central
            )
            #expect(central.map(\.code) == ["X-03"])
            let silent = RecordChecks.findings(
                in: record.with([field: nil]),
                of: fields,
                against: sound,
                level: .municipality
            )
            #expect(silent.isEmpty)
        }
    }

    @Test("Eligible voters and the hand count are compared elsewhere")
    func notCompared() {
        let record = sound.with([.eligible: 1, .hand(ListNumber(1)): 1, .handTotal: 1])
        let findings = RecordChecks.findings(
            in: record,
            of: fields,
            against: sound,
            level: .municipality
        )
        #expect(findings.isEmpty)
    }
}

@Suite("All documents of an area together")
struct AreaRulesTests {
    let area = DocumentKey("GEM 0150")
    let lists = [1, 2].map { ListNumber($0) }

    /// Deventer, 15 March 2017.
    let deventer = Figures([
        .valid: 61_758, .blank: 90, .invalid: 196, .more: 22, .fewer: 49, .admitted: 62_071,
    ])

    @Test(
        "GM-06: Deventer's 62 044 ballots, 22 more and 49 fewer are 62 071 voters",
        .tags(.realFigures)
    )
    func identity() {
        #expect(AreaChecks.differences(deventer, of: area).isEmpty)
        for field in [FieldID.valid, .blank, .invalid, .more, .fewer, .admitted] {
            let wrong = deventer.with([field: (deventer[field] ?? 0) + 1])
            #expect(AreaChecks.differences(wrong, of: area).map(\.code) == ["GM-06"])
        }
    }

    @Test("GM-06 is silent where the voters admitted are not known")
    func noAdmitted() {
        for field in [FieldID.valid, .blank, .invalid, .admitted] {
            let partial = deventer.with([field: nil, .more: 23])
            #expect(AreaChecks.differences(partial, of: area).isEmpty)
        }
    }

    private func votes(_ all: [(Int?, Int?)]) -> [(key: DocumentKey, figures: Figures)] {
        all.enumerated().map { index, pair in
            let figures = Figures().with([
                .listTotal(ListNumber(1)): pair.0, .listTotal(ListNumber(2)): pair.1,
            ])
            return (DocumentKey("GEM \(index)"), figures)
        }
    }

    private func empty(_ all: [(Int?, Int?)]) -> [String] {
        AreaChecks.emptyLists(votes(all), lists: lists).map {
            "\($0.code) \($0.place.document ?? "") \($0.place.field ?? "")"
        }
    }

    @Test("GM-08: nothing here, and votes in more than half of the others")
    func emptyHere() {
        #expect(
            empty([(0, 5), (3, 5), (3, 5), (0, 5)]) == [
                "GM-08 GEM 0 list.1.total", "GM-08 GEM 3 list.1.total",
            ]
        )
        // One of two others is exactly half.
        #expect(empty([(0, 5), (3, 5), (0, 5)]).isEmpty)
        #expect(empty([(9, 5), (3, 5), (0, 5)]) == ["GM-08 GEM 2 list.1.total"])
    }

    @Test("GM-08: two lists with nothing in one municipality")
    func twoEmpty() {
        #expect(
            empty([(0, 0), (0, 5), (0, 5), (7, 0)]) == [
                "GM-08 GEM 0 list.1.total", "GM-08 GEM 0 list.2.total",
                "GM-08 GEM 3 list.2.total",
            ]
        )
    }

    @Test("GM-08: a list that takes no part has no figure, which is not 0")
    func absent() {
        #expect(empty([(nil, 5), (3, 5), (3, 5)]).isEmpty)
        #expect(empty([(nil, nil), (3, 5), (3, 5)]).isEmpty)
    }

    private func dominant(_ all: [(Int?, Int?)]) -> [String] {
        let documents = votes(all)
        let sums = Figures.sum(documents.map(\.figures))
        return AreaChecks.dominantStations(documents, sums: sums, lists: lists).map {
            "\($0.code) \($0.place.document ?? "") \($0.place.field ?? "")"
        }
    }

    @Test("GM-09: more than half of a list's votes at one station, from 100 votes")
    func dominance() {
        #expect(dominant([(51, 1), (25, 1), (24, 1)]) == ["GM-09 GEM 0 list.1.total"])
        // Exactly half; then 99 votes; then 100.
        #expect(dominant([(50, 1), (25, 1), (25, 1)]).isEmpty)
        #expect(dominant([(98, 1), (1, 1), (0, 1)]).isEmpty)
        #expect(dominant([(99, 1), (1, 1), (0, 1)]) == ["GM-09 GEM 0 list.1.total"])
    }

    @Test("GM-09: where there are one or two stations, one of them has most")
    func twoStations() {
        #expect(dominant([(500, 500), (1, 1)]).isEmpty)
        #expect(dominant([(500, 500)]).isEmpty)
    }
}
