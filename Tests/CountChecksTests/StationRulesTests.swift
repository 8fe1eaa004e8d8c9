import CountChecks
import Diagnostics
import Elections
import TestSupport
import Testing

extension Tag {
    /// Real figures of 15 March 2017.
    @Tag static var realFigures: Self
}

/// The record of a polling station with one thing about it, and the rules that then speak.
struct StationCase: CustomTestStringConvertible {
    var testDescription: String
    var figures: Figures
    var rules: [CountRule]

    init(_ name: String, _ figures: Figures, _ rules: CountRule...) {
        testDescription = name
        self.figures = figures
        self.rules = rules
    }

    /// 400 votes, 4 blank, 2 invalid: 406 ballots for 406 voters.
    static let sound = Papers.honest(
        [1: [200, 50, 30], 2: [80, 20], 5: [20]],
        blank: 4,
        invalid: 2
    )
    /// The same with 408 and 404 voters admitted.
    static let fewer = Papers.honest(
        [1: [200, 50, 30], 2: [80, 20], 5: [20]],
        blank: 4,
        invalid: 2,
        surplus: -2
    )
    static let more = Papers.honest(
        [1: [200, 50, 30], 2: [80, 20], 5: [20]],
        blank: 4,
        invalid: 2,
        surplus: 2
    )

    static let contradictions: [StationCase] = [
        .init("nothing is wrong", sound),
        .init("SB-01: one poll card too many", sound.with([.pollCards: 397]), .admittedSum),
        .init("SB-01: one proxy too few", sound.with([.proxies: 9]), .admittedSum),
        .init("SB-01: a voter card not counted", sound.with([.voterCards: 1]), .admittedSum),
        .init(
            "SB-02: one blank too many",
            sound.with([.blank: 5]),
            .countedSum
        ),
        .init("SB-02: one invalid too few", sound.with([.invalid: 1]), .countedSum),
        .init(
            "SB-02 and SB-03: valid one too high",
            sound.with([.valid: 401]),
            .countedSum,
            .validSum
        ),
        .init(
            "SB-03: a list total and its candidate one too high",
            sound.with([.listTotal(ListNumber(5)): 21, candidate(5, 1): 21]),
            .validSum
        ),
        .init(
            "SB-04, and not SB-03: valid is 0",
            sound.with([.valid: 0]),
            .countedSum,
            .validMissing
        ),
        .init(
            "SB-04, and not SB-03: valid is empty",
            sound.with([.valid: nil]),
            .figureMissing,
            .validMissing
        ),
        .init(
            "SB-05, and not SB-06: a list total of 0",
            sound.with([.listTotal(ListNumber(5)): 0]),
            .listTotalMissing,
            .validSum
        ),
        .init(
            "SB-05: an empty list total",
            sound.with([.listTotal(ListNumber(5)): nil]),
            .listTotalMissing,
            .figureMissing
        ),
        .init(
            "SB-06: candidates one above their total",
            sound.with([candidate(1, 3): 31]),
            .listTotalSum
        ),
        .init(
            "SB-06: candidates all 0 under a total",
            sound.with([candidate(2, 1): 0, candidate(2, 2): 0]),
            .listTotalSum
        ),
        .init("SB-14: a surplus where there is none", sound.with([.more: 1]), .equalButDifference),
        .init("SB-14: a deficit where there is none", sound.with([.fewer: 1]), .equalButDifference),
        .init("a stated difference that is right, more", more, .noExplanation),
        .init("a stated difference that is right, fewer", fewer, .noExplanation),
        .init("SB-15: more, but one too few", more.with([.more: 1]), .moreWrong, .noExplanation),
        .init(
            "SB-15: more, and the box is empty",
            more.with([.more: nil]),
            .moreWrong,
            .noExplanation
        ),
        .init(
            "SB-16: more and fewer filled in",
            more.with([.fewer: 2]),
            .moreButFewer,
            .noExplanation
        ),
        .init(
            "SB-17: fewer, but one too many",
            fewer.with([.fewer: 3]),
            .fewerWrong,
            .noExplanation
        ),
        .init(
            "SB-17: fewer, and the box is empty",
            fewer.with([.fewer: nil]),
            .fewerWrong,
            .noExplanation
        ),
        .init(
            "SB-18: fewer and more filled in",
            fewer.with([.more: 2]),
            .fewerButMore,
            .noExplanation
        ),
        .init("an empty box of the other direction", fewer.with([.more: nil]), .noExplanation),
    ]

    static let explanations: [StationCase] = [
        .init(
            "SB-35 and SB-36: a difference without any reason",
            fewer.with([.reason(.noExplanation): 0]),
            .noReason,
            .reasonsDoNotAdd
        ),
        .init(
            "SB-35 and SB-36: all reasons empty",
            fewer.with(noReasons),
            .noReason,
            .reasonsDoNotAdd
        ),
        .init(
            "fewer, explained in full",
            fewer.with([.reason(.noExplanation): 0, .reason(.lost): 1, .reason(.other): 1])
        ),
        .init(
            "more, explained in full",
            more.with([.reason(.noExplanation): nil, .reason(.tooManyIssued): 2])
        ),
        .init(
            "SB-36: one of two explained",
            fewer.with([.reason(.noExplanation): 0, .reason(.notHandedIn): 1]),
            .reasonsDoNotAdd
        ),
        .init(
            "SB-36: three explained of two",
            fewer.with([.reason(.tooFewIssued): 1]),
            .reasonsDoNotAdd,
            .noExplanation
        ),
        .init(
            "SB-36 and SB-37: a reason for more at fewer",
            fewer.with([.reason(.noExplanation): 0, .reason(.tooManyIssued): 2]),
            .reasonsDoNotAdd,
            .reasonOfWrongDirection
        ),
        .init(
            "SB-37 alone: a reason for fewer at more",
            more.with([.reason(.lost): 1]),
            .reasonOfWrongDirection,
            .noExplanation
        ),
        .init("SB-38: no explanation", fewer, .noExplanation),
        .init(
            "SB-38 speaks before the number of admitted voters is filled in",
            sound.with([.admitted: nil, .reason(.noExplanation): 1]),
            .figureMissing,
            .noExplanation
        ),
    ]

    static let noReasons: [FieldID: Int?] = Dictionary(
        uniqueKeysWithValues: Reason.allCases.map { (FieldID.reason($0), Int?.none) }
    )

    private static func ballots(
        valid: Int,
        blank: Int = 0,
        invalid: Int = 0,
        surplus: Int = 0
    ) -> Figures {
        Papers.honest(
            [1: [valid, 0, 0], 2: [0, 0], 5: [0]],
            blank: blank,
            invalid: invalid,
            surplus: surplus
        )
    }

    static let plausibility: [StationCase] = [
        .init("SB-30: blank exactly 3 %", ballots(valid: 97, blank: 3), .manyBlank),
        .init("SB-30: blank just under 3 %", ballots(valid: 98, blank: 3)),
        .init("SB-31: invalid exactly 3 %", ballots(valid: 970, invalid: 30), .manyInvalid),
        .init("SB-31: invalid just under 3 %", ballots(valid: 971, invalid: 30)),
        .init(
            "SB-32: 15, exactly 2 %",
            ballots(valid: 750, surplus: 15),
            .largeDifference,
            .noExplanation
        ),
        .init("SB-32: 15, just under 2 %", ballots(valid: 751, surplus: 15), .noExplanation),
        .init("SB-32: 14, well over 2 %", ballots(valid: 100, surplus: -14), .noExplanation),
        .init(
            "SB-32: 15 fewer, well over 2 %",
            ballots(valid: 100, surplus: -15),
            .largeDifference,
            .noExplanation
        ),
        .init(
            "SB-32 and SB-33: nothing counted, 15 admitted",
            ballots(valid: 0, surplus: -15),
            .nothingCounted,
            .largeDifference,
            .noExplanation
        ),
        .init(
            "SB-33 alone: nothing counted, 14 admitted",
            ballots(valid: 0, surplus: -14),
            .nothingCounted,
            .noExplanation
        ),
        .init("SB-33: nobody came", ballots(valid: 0), .nothingCounted),
        .init(
            "SB-33: counted is empty",
            sound.with([.counted: nil]),
            .figureMissing,
            .nothingCounted
        ),
        .init(
            "SB-41: a list skipped",
            sound.with([candidate(5, 1): nil, .listTotal(ListNumber(5)): nil]),
            .listEmpty,
            .figureMissing,
            .figureMissing
        ),
        .init(
            "SB-41 not: a list of zeros",
            ballots(valid: 5)
        ),
    ]

    static let emptyBoxes: [StationCase] = [
        .init("poll cards", sound.with([.pollCards: nil, .proxies: 11]), .figureMissing),
        .init("proxies", sound.with([.proxies: nil, .pollCards: 0]), .figureMissing),
        .init("voter cards", sound.with([.voterCards: nil, .pollCards: 0]), .figureMissing),
        .init("admitted", sound.with([.admitted: nil, .more: 7]), .figureMissing),
        .init("blank", sound.with([.blank: nil]), .figureMissing),
        .init("invalid", sound.with([.invalid: nil]), .figureMissing),
        .init("a candidate", sound.with([candidate(1, 1): nil]), .figureMissing),
        .init("more and fewer, where they are 0", sound.with([.more: nil, .fewer: nil])),
        .init("all reasons, where there is no difference", sound.with(noReasons)),
        .init(
            "a list total where valid is wrong",
            sound.with([.listTotal(ListNumber(5)): nil, candidate(5, 1): 0, .valid: 401]),
            .countedSum,
            .figureMissing
        ),
    ]
}

func candidate(_ list: Int, _ number: Int) -> FieldID {
    .candidate(ListNumber(list), CandidateNumber(number))
}

@Suite("One polling station's record")
struct StationRulesTests {
    let fields: DocumentFields
    let postal: DocumentFields
    let lists: [CandidateList]

    init() throws {
        lists = try TinyElection.step(.municipality).lists
        fields = Papers.station(lists: lists)
        postal = Papers.station(lists: lists, postal: true)
    }

    private func expect(_ station: StationCase, sourceLocation: SourceLocation = #_sourceLocation) {
        let findings = StationChecks.findings(in: station.figures, of: fields)
        #expect(
            findings.map(\.code).sorted() == station.rules.map(\.rawValue).sorted(),
            "\(findings.map(\.found.english))",
            sourceLocation: sourceLocation
        )
        #expect(findings.allSatisfy { $0.place.document == "SB 1" })
    }

    @Test(
        "SB-01 to SB-06 and SB-14 to SB-18: figures that contradict each other",
        arguments: StationCase.contradictions
    )
    func contradictions(_ station: StationCase) { expect(station) }

    @Test("SB-35 to SB-38: differences and their reasons", arguments: StationCase.explanations)
    func explanations(_ station: StationCase) { expect(station) }

    @Test("SB-30 to SB-33 and SB-41: what is remarkable", arguments: StationCase.plausibility)
    func plausibility(_ station: StationCase) { expect(station) }

    @Test("While a box is empty no rule speaks that needs it", arguments: StationCase.emptyBoxes)
    func silence(_ station: StationCase) { expect(station) }

    @Test("A blank form lacks every box, and nothing else is said of its figures")
    func blankForm() {
        let findings = StationChecks.findings(in: Figures(), of: fields)
        // Eight boxes above the lists, SB-33, and for each list SB-41, its candidates and its total.
        #expect(Set(findings.map(\.code)) == ["EN-01", "SB-33", "SB-41"])
        #expect(findings.count { $0.code == "EN-01" } == 8 + 3 * 2)
        #expect(findings.count { $0.code == "SB-41" } == 3)
    }

    @Test("A turnout above 100 % is no finding: SB-40 is not a rule")
    func turnout() {
        expect(StationCase("many voters", Papers.honest([1: [99_999, 0, 0], 2: [0, 0], 5: [0]])))
    }

    @Test("Where there are no voter cards, they count as 0")
    func noVoterCards() {
        let council = Papers.station(lists: lists, voterCards: false)
        let sound = StationCase.sound.with([.voterCards: nil])
        #expect(StationChecks.findings(in: sound, of: council).isEmpty)
        let wrong = sound.with([.admitted: 405])
        #expect(StationChecks.findings(in: wrong, of: council).contains { $0.code == "SB-01" })
    }

    @Test("Reasons of postal stations explain a difference in their own direction")
    func postalReasons() {
        let explained = StationCase.fewer.with([
            .reason(.noExplanation): 0, .reason(.emptyEnvelope): 2,
        ])
        #expect(StationChecks.findings(in: explained, of: postal).isEmpty)
        let more = StationCase.more.with([
            .reason(.noExplanation): 0, .reason(.multipleInEnvelope): 2,
        ])
        #expect(StationChecks.findings(in: more, of: postal).isEmpty)
        let wrong = StationCase.fewer.with([
            .reason(.noExplanation): 2, .reason(.multipleInEnvelope): 1,
        ])
        #expect(
            StationChecks.findings(in: wrong, of: postal).map(\.code) == ["SB-37", "SB-38"]
        )
    }

    @Test("Hellendoorn: reasons of 6 for a difference of 8 leave 2", .tags(.realFigures))
    func hellendoorn() throws {
        let list = CandidateList(number: ListNumber(1), name: "", unit: "", candidates: [])
        let fields = Papers.station(lists: [list])
        let figures = Figures([
            .pollCards: 22_208, .proxies: 1_749, .voterCards: 83, .admitted: 24_040,
            .valid: 23_986, .blank: 15, .invalid: 31, .counted: 24_032, .more: 0, .fewer: 8,
            .reason(.notHandedIn): 2, .reason(.tooFewIssued): 0, .reason(.tooManyIssued): 0,
            .reason(.lost): 0, .reason(.noExplanation): 4, .reason(.other): 0,
            .listTotal(ListNumber(1)): 23_986,
        ])
        // One list of all votes: its candidates are not part of this example.
        let findings = StationChecks.findings(in: figures, of: fields).filter { $0.code != "SB-06" }
        #expect(findings.map(\.code) == ["SB-36", "SB-38"])
        let text = try #require(findings.first).found
        for expected in ["8", "verklaard 2", "4", "2 te weinig"] {
            #expect(text.dutch.contains(expected), "\(text.dutch)")
        }
    }

    @Test("Every rule says in both languages why it matters and what to do")
    func sentences() {
        for rule in CountRule.allCases {
            let finding = rule.finding(on: DocumentKey("SB 1"), nl: "x", en: "y")
            for language in Language.allCases {
                #expect(finding.why[language].count > 10 && finding.remedy[language].count > 10)
            }
        }
        #expect(Set(CountRule.allCases.map(\.rawValue)).count == CountRule.allCases.count)
    }

    @Test(
        "A rule weighs what the published rules say",
        arguments: [
            (
                Severity.error,
                ["SB-01", "SB-06", "SB-18", "GM-01", "GM-05", "HT-01", "HT-05", "X-05"]
            ),
            (
                .warning,
                ["SB-30", "SB-37", "SB-41", "GM-06", "GM-07", "GM-09", "HT-06", "HT-07", "X-06"]
            ),
            (.information, ["SB-38", "HT-03"]),
        ]
    )
    func severities(_ severity: Severity, _ rules: [String]) throws {
        for id in rules { #expect(try #require(CountRule(rawValue: id)).severity == severity) }
    }
}
