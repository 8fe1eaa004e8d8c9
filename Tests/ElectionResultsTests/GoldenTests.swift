import ElectionResults
import FormTemplates
import FormsTestSupport
import Foundation
import Testing
import Typesetting

/// Every mark of the results of small elections; a change shows in a diff.
@Suite("Pages of results as recorded")
struct GoldenTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appendingPathComponent("Goldens")

    private static let residualSeats = "11. Verdeling van de restzetels"

    /// The form itself, or the page with a heading, without what is stamped around its text.
    private func expect(
        _ form: String,
        _ rendering: FormValues.Rendering,
        of maker: ResultMaker,
        only heading: String? = nil,
        isCompact: Bool = false,
        _ name: String
    ) throws {
        let press = try Press()
        var values = try maker.values(rendering)
        if isCompact { values.conditions.insert(FormValues.compact) }
        let main = try #require(press.parts(of: form, values).first)
        let bodies = main.bodies.filter { body in
            heading.map { body.marks.words.contains($0) } ?? true
        }
        let pages = bodies.map { Page(.a4, body: $0, marks: []) }
        let difference = try Golden.difference(pages, name, in: Self.folder)
        #expect(difference == nil)
    }

    @Test("P 22-1: a group, a combination, lots, a total that leads, someone who has died")
    func combinedLists() throws {
        let maker = try SmallElection.combinedLists()
        try expect("p22-1", .completed, of: maker, "p22-1-combined")
        try expect("p22-1", .blank, of: maker, "p22-1-combined-blank")
    }

    @Test("The worksheets of the seats: averages with combinations and groups, and remainders")
    func worksheets() throws {
        for (maker, name) in [
            (try SmallElection.combinedLists(), "seat-sheets-averages"),
            (try SmallElection.council(seats: 11, [5000, 3001]), "seat-sheets-remainders"),
        ] {
            var values = try maker.values(.blank)
            values.rows = [:]
            values.texts["body"] = maker.step.election.body
            SeatWorksheets(of: maker.step).content.fill(&values)
            let press = try Press()
            let main = try #require(press.parts(of: "seat-sheets", values).first)
            let pages = main.bodies.map { Page(.a4, body: $0, marks: []) }
            let difference = try Golden.difference(pages, name, in: Self.folder)
            #expect(difference == nil)
        }
    }

    @Test("Compact: lists of votes and sections below each other", arguments: ["p22-1", "p22-2"])
    func compact(_ form: String) throws {
        let maker =
            form == "p22-1"
            ? try SmallElection.combinedLists()
            : try SmallElection.council(seats: 11, [5000, 3001])
        try expect(form, .completed, of: maker, isCompact: true, "\(form)-compact")
        try expect(form, .blank, of: maker, isCompact: true, "\(form)-compact-blank")
    }

    @Test("P 22-1: the absolute majority by lot, and an exhausted list")
    func majority() throws {
        try expect("p22-1", .completed, of: try SmallElection.majority(), "p22-1-majority")
    }

    @Test("P 22-2: 9 seats, one for a remainder and three for averages, two of them by lot")
    func fewSeats() throws {
        let maker = try SmallElection.nineSeats()
        try expect(
            "p22-2",
            .completed,
            of: maker,
            only: Self.residualSeats,
            "p22-2-9-seats"
        )
    }

    @Test("P 22-2: 11 seats for remainders")
    func elevenSeats() throws {
        let maker = try SmallElection.council(
            seats: 11,
            [4000, 2300, 1900, 1100, 700, 450, 450]
        )
        try expect("p22-2", .completed, of: maker, "p22-2-11-seats")
        try expect("p22-2", .blank, of: maker, "p22-2-11-seats-blank")
    }

    @Test("P 22-2: 21 seats for averages")
    func manySeats() throws {
        let maker = try SmallElection.council(
            seats: 21,
            [4000, 2300, 1900, 1100, 700, 455, 450]
        )
        for (rendering, suffix) in [(FormValues.Rendering.completed, ""), (.blank, "-blank")] {
            try expect(
                "p22-2",
                rendering,
                of: maker,
                only: Self.residualSeats,
                "p22-2-21-seats\(suffix)"
            )
        }
    }
}
