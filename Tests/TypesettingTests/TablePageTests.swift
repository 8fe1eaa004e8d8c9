import Testing
import Typesetting

/// Six rows of 13 pt fill a page of 80 pt.
@Suite("A table over pages")
struct TablePageTests {
    private let rows = (1...6).map { row("\($0)") }

    @Test("has its head on the first page and the continued head on the others")
    func heads() throws {
        let pages = try lay(
            table(rows + rows, head: [row("kop")], continuedHead: [row("vervolg")])
        )
        #expect(
            pages.map(\.lines) == [
                ["kop", "1", "2", "3", "4", "5"], ["vervolg", "6", "1", "2", "3", "4"],
                ["vervolg", "5", "6"],
            ]
        )
    }

    @Test("keeps its head with the first row")
    func headAlone() throws {
        let five = (1...5).map { text("\($0)") }
        let pages = try lay(five + [table([row("a")], head: [row("kop")])])
        #expect(pages.map(\.lines.count) == [5, 2])
        #expect(pages[1].lines == ["kop", "a"])
    }

    @Test("never breaks a row")
    func rowWhole() throws {
        let high = row("een twee drie vier vijf")
        // The row before it goes along.
        #expect(try lay(table(Array(rows.prefix(5)) + [high])).map(\.lines.count) == [4, 3])
    }

    @Test("leaves no row alone at the foot of a page or at the head of the next")
    func noRowAlone() throws {
        let four = (1...4).map { text("\($0)") }
        let begun = try lay(four + [table(Array(rows.prefix(3)), head: [row("kop")])])
        #expect(begun.map(\.lines) == [["1", "2", "3", "4"], ["kop", "1", "2", "3"]])
        let ended = try lay(table(rows + [row("7")], continuedHead: [row("vervolg")]))
        #expect(ended.map(\.lines) == [["1", "2", "3", "4", "5"], ["vervolg", "6", "7"]])
    }

    @Test("leaves high rows alone, which would make a page half empty")
    func highRows() throws {
        let high = row("hoog", minimumHeight: .pt(60))
        #expect(try lay(table([high, high])).map(\.lines.count) == [1, 1])
    }

    @Test("takes the last row along when the total must move on")
    func total() throws {
        let total = row("totaal", keepWithPrevious: true)
        let pages = try lay(table(rows + [total], continuedHead: [row("vervolg")]))
        #expect(pages[0].lines == ["1", "2", "3", "4", "5"])
        #expect(pages[1].lines == ["vervolg", "6", "totaal"])
    }

    @Test("counts the continued head when it judges what fits")
    func continuedHeadHeight() {
        let total = row("totaal", minimumHeight: .pt(40), keepWithPrevious: true)
        let last = row("laatste", minimumHeight: .pt(30))
        let blocks = table(rows + [last, total], continuedHead: [row("vervolg")])
        // 13 + 30 + 40 = 83 is more than a page.
        #expect(problem(blocks)?.problem == .tooHigh(height: .pt(83), available: .pt(80)))
        #expect(problem(blocks)?.place == .table(summary: "Stemmen"))
    }

    @Test("is one element over its pages, with its own rules on each")
    func rules() throws {
        let pages = try lay(table(rows + rows, rules: TableRules(outer: .pt(1))))
        #expect(pages.map(\.frames.count) == [1, 1])
        #expect(pages[1].frames[0].origin == Point(.pt(10), .pt(10)))
        #expect(pages.allSatisfy { $0.openRolesBalance })
        #expect(pages[0].contains(.open(.table(summary: "Stemmen"))))
        #expect(pages[1].contains(.reopen(.table(summary: "Stemmen"))))
    }

    @Test("says below its rows that it goes on, wherever it does, and stays one table")
    func goesOn() throws {
        let five = (1...5).map { row("\($0)", minimumHeight: .pt(14)) }
        let words: [Inline] = [.text("verder", TextStyle(.regular, .pt(6)))]
        let pages = try lay(table(five + five + five, goesOnBelow: words))
        #expect(
            pages.map(\.lines)
                == [
                    ["1", "2", "3", "4", "5", "verder"], ["1", "2", "3", "4", "5", "verder"],
                    ["1", "2", "3", "4", "5"],
                ].map { $0.filter { $0 == "verder" } + $0.filter { $0 != "verder" } }
        )
        // In print alone, and nobody who has it read out hears that the table ends.
        #expect(pages[1].contains(.reopen(.table(summary: "Stemmen"))))
        let last = try #require(pages[0].runs.first { $0.text == "verder" })
        #expect(last.origin.y > .pt(80) && last.origin.y < .pt(96))
    }

    @Test("says nothing where a page is full to its end")
    func noRoom() throws {
        let eighth = (1...8).map { row("\($0)", minimumHeight: .pt(40)) }
        let words: [Inline] = [.text("verder", plain)]
        let pages = try lay(table(eighth, goesOnBelow: words))
        #expect(pages.map(\.lines.count) == [2, 2, 2, 2])
    }

    @Test("stays whole in what is together")
    func together() throws {
        let pages = try lay(text("a"), text("b"), .together([table(Array(rows.prefix(5)))]))
        #expect(pages.map(\.lines.count) == [2, 5])
    }
}
