import CairoPages
import FormsTestSupport
import OfficialForms
import Testing
import Typesetting

@Suite("The booklet of the hand count")
struct BookletTests {
    let press: Press

    init() throws { press = try Press() }

    private func pages(
        _ booklet: Booklet,
        _ layout: Booklet.Layout
    ) throws -> BookletPrinter<FontBook>.Pages {
        try BookletPrinter(
            booklet,
            try TinyElection.templates.texts("booklet"),
            measure: press.fonts
        ).pages(layout)
    }

    static let rotterdam = Booklet(
        election: "Tweede Kamer 15 maart 2017",
        level: "gemeente Rotterdam (kieskring Rotterdam)",
        source: "processen-verbaal N 10 (stembureaus)",
        documents: (1...365).map { .init(key: "SB \($0)", name: "De Vier Leeuwen") },
        lists: (1...25).map { .init(number: $0, name: "Partij van de Arbeid (P.v.d.A.)") },
        digits: .init(cell: 4, total: 5, grandTotal: 6)
    )

    @Test(
        "365 documents and 25 lists give 105 sheets by row and 460 by column",
        arguments: [(Booklet.Layout.documentsAsRows, 105), (.documentsAsColumns, 460)]
    )
    func volume(layout: Booklet.Layout, sheets: Int) throws {
        // By row: 7 series of 4 lists, 15 pages of 25. By column: 5 series of 6, 92 pages of 4.
        let pages = try pages(Self.rotterdam, layout)
        #expect(pages.worksheets.count == sheets)
        #expect(pages.totals.count == 2)
        #expect(pages.controlList.count == 5)
    }

    @Test("Every document stands in every series, and every list with every document")
    func complete() throws {
        let pages = try pages(Self.rotterdam, .documentsAsRows).worksheets
        let words = pages.flatMap(\.body.marks.words)
        #expect(words.count { $0 == "SB 365" } == 7)
        #expect(words.count { $0 == "SB 1" } == 7)
    }

    @Test("Only the first page of a series has its carried sum struck beforehand")
    func carried() throws {
        let pages = try pages(Self.rotterdam, .documentsAsRows).worksheets
        let struck = pages.enumerated().filter { _, sheet in
            sheet.body.marks.words.contains { $0.hasPrefix("———") }
        }
        #expect(struck.map(\.offset) == [0, 15, 30, 45, 60, 75, 90])
    }

    @Test("A gap in the list numbers is not printed as a run")
    func gap() throws {
        var booklet = Self.rotterdam
        booklet.lists = [22, 24, 25].map { .init(number: $0, name: "") }
        let words = try pages(booklet, .documentsAsRows).worksheets[0].body.marks.words
        #expect(words.contains("Lijsten 22, 24, 25 · serie 1 van 1 · bladzijde 1 van 15"))
    }

    @Test(
        "The longest names and the most boxes fit, clear of the edges",
        arguments: [WorstElection.stations, WorstElection.municipalities],
        [Booklet.Layout.documentsAsRows, .documentsAsColumns]
    )
    func worstCase(booklet: Booklet, layout: Booklet.Layout) throws {
        let sheets = try pages(booklet, layout).all
        let pages = try press.stamp.pages(
            of: sheets,
            furniture: Press.furniture(isExercise: true)
        )
        for (number, page) in pages.enumerated() {
            let faults = faults(in: page, within: .mm(10))
            #expect(faults.isEmpty, "page \(number + 1): \(faults)")
        }
    }
}
