import Diagnostics
import FormsTestSupport
import OfficialForms
import Testing
import Typesetting

@Suite("The comparison and the sealed answer")
struct ComparisonTests {
    let press: Press

    init() throws { press = try Press() }

    static let comparison = ComparisonSheet(
        election: "Tweede Kamer 15 maart 2017",
        level: "gemeente Rotterdam (kieskring Rotterdam)",
        source: "N 10",
        lines: [
            .init(number: 1, name: "VVD", paper: 490, hand: 490, computed: 490),
            .init(
                number: 5,
                name: "CDA",
                paper: 300,
                hand: 299,
                computed: 300,
                verdict: .accepted,
                settlement: .accepted(
                    reason: "Oorzaak niet gevonden.",
                    by: ["eerste lid", "tweede lid"]
                )
            ),
        ],
        total: .init(paper: 790, hand: 789, computed: 790, verdict: .accepted),
        documents: .init(paper: 2, hand: 2, computed: 2)
    )

    private func words(_ comparison: ComparisonSheet) throws -> [String] {
        let texts = try TinyElection.templates.texts("comparison")
        let sheets = try ComparisonPrinter(comparison, texts, measure: press.fonts).sheets()
        return sheets.flatMap(\.body.marks.words)
    }

    @Test("A difference is signed, hand minus computed, and an accepted one gives reason and names")
    func difference() throws {
        let words = try words(Self.comparison)
        #expect(words.contains("–1"))
        let text = words.flatMap { $0.split(separator: " ") }.joined(separator: " ")
        #expect(text.contains("Oorzaak niet gevonden. Aanvaard door eerste lid en tweede lid."))
        #expect(words.contains("niet"))
    }

    @Test("Beside the total stands what the lists differ without sign; an empty figure is told")
    func total() throws {
        var comparison = Self.comparison
        comparison.lines[0].hand = 492
        comparison.total.hand = 791
        comparison.documents.hand = nil
        comparison.hasMap = false
        let text = try words(comparison).flatMap { $0.split(separator: " ") }
            .joined(separator: " ")
        #expect(text.contains("Samen zonder teken: 3."))
        #expect(text.contains("niet ingevuld"))
        #expect(text.contains("alleen de totalen ingelezen"))
    }

    @Test("A carried difference names its document, an accepted one without names is an error")
    func settlements() throws {
        var comparison = Self.comparison
        comparison.lines[1].settlement = .carried(reason: "", by: [], document: "GEM 0599")
        let carried = try words(comparison).flatMap { $0.split(separator: " ") }
        #expect(carried.joined(separator: " ").contains("Overgenomen uit GEM 0599."))
        comparison.lines[1].settlement = .accepted(reason: "", by: [])
        let findings = #expect(throws: Findings.self) { try words(comparison) }
        #expect(findings?.all.map(\.code) == ["FM-10"])
    }

    @Test(
        "Where to look stands under the table for each open difference; without one it is not there"
    )
    func whereToLook() throws {
        #expect(try !words(Self.comparison).joined(separator: " ").contains("Waar te zoeken"))
        var comparison = Self.comparison
        comparison.searches = [
            .init(subject: "Lijst 5", places: ["SB 12: leg lijst 5 ernaast", "blad met totalen"])
        ]
        let words = try words(comparison).flatMap { $0.split(separator: " ") }
            .joined(separator: " ")
        #expect(words.contains("Waar te zoeken"))
        #expect(words.contains("Lijst 5 1. SB 12: leg lijst 5 ernaast 2. blad met totalen"))
    }

    @Test("A row with a difference is bold and shaded; one without is neither")
    func standsOut() throws {
        let texts = try TinyElection.templates.texts("comparison")
        let marks = try ComparisonPrinter(Self.comparison, texts, measure: press.fonts)
            .sheets().flatMap(\.body.marks)
        let bold = marks.compactMap { mark -> String? in
            if case .text(let run) = mark, run.style.face == .bold { run.text } else { nil }
        }
        #expect(bold.contains("299") && !bold.contains("490"))
        let areas = marks.filter { if case .area = $0 { true } else { false } }
        // The list with the difference, and the total.
        #expect(areas.count == 2)
    }

    @Test("The sealed answer shows its code in groups of five, and no figure of the count")
    func sealed() throws {
        let texts = try TinyElection.templates.texts("comparison")
        let sheet = ReadBackSheet(
            election: "Tweede Kamer 15 maart 2017",
            level: "gemeente Rotterdam",
            code: "k7m2q9xdw4r8t3hn6pvc",
            moment: "16-03-2017 03:12:44",
            documents: 365
        )
        let page = try ReadBackPrinter(sheet, texts, measure: press.fonts).page()
        #expect(page.body.marks.words.contains("k7m2q 9xdw4 r8t3h n6pvc"))
        #expect(page.body.marks.fields.isEmpty)
    }

    @Test("28 lists that all differ fit, clear of the edges")
    func worstCase() throws {
        var comparison = Self.comparison
        comparison.lines = WorstElection.lists.map {
            .init(
                number: $0.number,
                name: $0.name,
                paper: 99_999_999,
                hand: 0,
                computed: 99_999_999,
                settlement: .carried(
                    reason: "Lijsttotaal wijkt af van de som van de kandidaten.",
                    by: ["eerste lid", "tweede lid"],
                    document: "GEM 0599"
                )
            )
        }
        comparison.total = .init(paper: 0, hand: 99_999_999, computed: 0, verdict: .open)
        comparison.isReadBack = true
        comparison.cells = WorstElection.lists.map {
            .init(
                list: $0.number,
                place: "stembureau 323 (SB 323-2), De Vier Leeuwen (kleuterspeelzaal)",
                page: 19,
                paper: 99_999_999,
                hand: 0
            )
        }
        let texts = try TinyElection.templates.texts("comparison")
        let sheets = try ComparisonPrinter(comparison, texts, measure: press.fonts).sheets()
        let pages = try press.stamp.pages(
            of: sheets,
            furniture: Press.furniture(isExercise: true)
        )
        for page in pages {
            let faults = faults(in: page, within: .mm(10))
            #expect(faults.isEmpty, "\(faults)")
        }
    }
}
