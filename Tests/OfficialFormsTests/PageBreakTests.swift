import FormTemplates
import FormsTestSupport
import OfficialForms
import Testing
import Typesetting

@Suite("Pages of a form")
struct PageBreakTests {
    let press: Press

    init() throws { press = try Press() }

    @Test("A blank and a completed form break their pages at the same figures")
    func sameBreaks() throws {
        for form in ["n10", "n11", "o3"] {
            let blank = try press.parts(of: form, WorstElection.values(.blank))
            let completed = try press.parts(of: form, WorstElection.values(.completed))
            for (one, other) in zip(blank, completed) {
                #expect(rows(of: one) == rows(of: other), "\(form) \(one.id)")
            }
        }
    }

    /// Candidates and lists on each page.
    private func rows(of part: LaidPart) -> [[String]] {
        part.bodies.map { body in
            body.marks.fields.filter { $0.hasPrefix("list.") || $0.hasPrefix("hand.") }
        }
    }

    @Test("46 candidates stand on the first page of a list, and the total after the last")
    func listPages() throws {
        let main = try #require(
            press.parts(of: "n11", WorstElection.values(.completed)).first
        )
        let pages = main.bodies.map(\.marks.fields)
        // Page 1 is the head; each of 28 lists takes two; then sections 2 to 5, then signatures.
        #expect(pages.count == 1 + 28 * 2 + 1 + 1)
        #expect(pages[1].first == "list.1.1" && pages[1].last == "list.1.46")
        #expect(pages[2].first == "list.1.47" && pages[2].last == "list.1.total")
    }

    @Test(
        "A total never stands without the last candidate, and goes where the blank form has it",
        arguments: 40...60
    )
    func noOrphan(candidates: Int) throws {
        var pages: [[[String]]] = []
        for rendering in [FormValues.Rendering.blank, .completed] {
            var values = WorstElection.values(rendering)
            values.lists = [WorstElection.lists[0]]
            values.lists[0].candidates = Array(values.lists[0].candidates.prefix(candidates))
            let main = try #require(press.parts(of: "n11", values).first)
            let page = main.bodies.map(\.marks.fields).first { $0.contains("list.1.total") }
            #expect(page?.contains("list.1.\(candidates)") == true)
            pages.append(rows(of: main))
        }
        guard (46...50).contains(candidates) else {
            #expect(pages[0] == pages[1])
            return
        }
        // So many take a page of their own less in print.
        #expect(pages.map { $0.filter { !$0.isEmpty }.count } == [2, 1])
    }

    @Test("The last page of a form holds the signatures and no figure")
    func signaturePage() throws {
        for form in ["n10", "n11", "o3"] {
            let main = try #require(press.parts(of: form, TinyElection.values(.completed)).first)
            let last = try #require(main.bodies.last?.marks)
            #expect(main.endsWithSignaturePage && last.fields.isEmpty)
            #expect(last.words.contains { $0.contains("Ondertekening") })
            let before = main.bodies.dropLast().flatMap(\.marks.words)
            #expect(!before.contains { $0.contains("Ondertekening") })
        }
    }

    @Test("A continuation page names its list and its party")
    func continuation() throws {
        let main = try #require(
            press.parts(of: "n11", WorstElection.values(.completed)).first
        )
        let words = main.bodies[2].marks.words
        #expect(words.first == "Lijst 1 – vervolg")
        #expect(words.contains(WorstElection.party))
    }

    @Test("A list of which only the total is known has one row")
    func totalOnly() throws {
        var values = TinyElection.values(.completed)
        values.lists[0].candidates = []
        let main = try #require(press.parts(of: "n11", values).first)
        #expect(main.bodies[1].marks.fields == ["list.1.total"])
        let words = main.bodies[1].marks.words
        #expect(words.contains("Totale aantal op de lijst uitgebrachte geldige stemmen"))
    }

    @Test("The hand count of 28 lists and its total stand on one page")
    func handCount() throws {
        let annex = try #require(
            press.parts(of: "n11", WorstElection.values(.blank)).last
        )
        let page = annex.bodies[1].marks.fields
        #expect(page.first == "hand.1" && page.last == "hand.total" && page.count == 29)
    }

    @Test("The longest names and figures fit on every page, clear of the edges")
    func worstCase() throws {
        let head = StationHead(title: "Stembureau 323-2", name: WorstElection.station)
        let statuses: [Furniture.Status] = [
            .blank, .draft(moment: "16-03-2017 14:31:27"),
            .final(moment: "16-03-2017 14:31:27", hash: Press.hash),
        ]
        for form in ["n10", "n11", "o3"] {
            for (rendering, status) in zip(
                [FormValues.Rendering.blank, .completed, .completed],
                statuses
            ) {
                let pages = try press.pages(
                    of: form,
                    WorstElection.values(rendering),
                    Press.furniture(
                        status,
                        isExercise: true,
                        station: form == "n10" ? head : nil
                    )
                )
                for (number, page) in pages.enumerated() {
                    let faults = faults(in: page, within: .mm(10))
                    #expect(faults.isEmpty, "\(form) page \(number + 1): \(faults)")
                }
            }
        }
    }
}
