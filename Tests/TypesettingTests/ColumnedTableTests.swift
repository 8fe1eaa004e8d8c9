import Testing

@testable import Typesetting

/// Rows of 13 pt in two columns of 46 pt, 8 pt apart, on a page of eight rows.
@Suite("A table in columns beside each other")
struct ColumnedTableTests {
    private let page = PageSetup(
        paper: PaperSize(width: .pt(120), height: .pt(124)),
        top: .pt(10),
        left: .pt(10),
        right: .pt(10),
        bottom: .pt(10)
    )

    private func lay(_ blocks: Block...) throws -> [[Mark]] {
        try layOut(blocks, on: page, measure: HalfWidthMeasure())
    }

    private func columned(_ rows: Int, amounts: [Int?]? = nil) -> Block {
        func line(_ text: String) -> Table {
            Table(
                summary: "Stemmen",
                columns: [Column(.share(1))],
                rows: [row(text)],
                padding: .zero,
                spaceAfter: .zero
            )
        }
        return .columns(
            ColumnedTable(
                head: line("Kop"),
                continuedHead: line("Verder"),
                body: Table(
                    summary: "Stemmen",
                    columns: [Column(.share(1))],
                    rows: (0..<rows).map { row("r\($0 + 1)") },
                    padding: .zero,
                    spaceAfter: .zero
                ),
                columns: 2,
                gap: .pt(8),
                amounts: amounts ?? Array(repeating: 1, count: rows),
                subtotals: (1...8).map { _ in .init(row("?"), cell: 0, plain) },
                totals: (0...8).map { line("T\($0)") },
                continuing: (2...4).map { pages in (1..<pages).map { line("\($0) van \(pages)") } }
            )
        )
    }

    @Test("Rows run down the first column, then down the next; the first is the longer one")
    func order() throws {
        let pages = try lay(columned(7))
        #expect(pages.count == 1)
        #expect(
            pages[0].runs.map(\.text)
                == ["Kop", "r1", "r2", "r3", "r4", "4", "r5", "r6", "r7", "3", "T2"]
        )
        // 10 + 46 + 8
        #expect(pages[0].runs.filter { $0.text == "r5" }.map(\.origin.x.rounded) == [64])
    }

    @Test("Subtotals stand beside each other, whatever the length of their columns")
    func subtotals() throws {
        let runs = try lay(columned(7)).flatMap(\.runs)
        let subtotals = runs.filter { ["4", "3"].contains($0.text) }
        // Below the head and four rows: 10 + 13 + 4 x 13 + 9.5
        #expect(subtotals.map { $0.origin.y.tenths } == [84.5, 84.5])
    }

    @Test("A column with an unknown amount has no subtotal")
    func unknown() throws {
        let runs = try lay(columned(6, amounts: [1, 2, 3, 4, nil, 6])).flatMap(\.runs)
        #expect(runs.map(\.text).suffix(5) == ["r4", "r5", "r6", "?", "T2"])
    }

    @Test("Few rows stand in one column, above the total alone")
    func short() throws {
        let runs = try lay(columned(5)).flatMap(\.runs)
        #expect(runs.map(\.text) == ["Kop", "r1", "r2", "r3", "r4", "r5", "T1"])
    }

    @Test("What fits on a page stands whole on the next one")
    func whole() throws {
        let pages = try lay(text("eerst"), columned(10))
        // One row of text; 1 + 5 + 1 + 1 of the table.
        #expect(pages.map { $0.runs.first?.text } == ["eerst", "Kop"])
    }

    @Test("What does not fit fills pages, and has its total on the last alone")
    func broken() throws {
        let pages = try lay(columned(15)).map { $0.runs.map(\.text) }
        #expect(pages.count == 2)
        #expect(
            pages[0] == ["Kop"] + (1...5).map { "r\($0)" } + ["5"] + (6...10).map { "r\($0)" }
                + ["5", "1 van 2"]
        )
        #expect(pages[1] == ["Verder"] + (11...15).map { "r\($0)" } + ["5", "T3"])
    }

    @Test("No more pages than there are texts for")
    func tooLong() {
        let found = problem(columned(60))
        #expect(found?.place == .table(summary: "Stemmen"))
    }
}
