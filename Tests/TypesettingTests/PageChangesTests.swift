import Testing

@testable import Typesetting

@Suite("What changed on pages")
struct PageChangesTests {
    private func page(_ lines: String...) throws -> [[Mark]] { try lay(lines.map { text($0) }) }

    private func candidates(_ names: String...) throws -> [[Mark]] {
        let rows = names.enumerated().map { row("\($0 + 1)", $1) }
        let columns = [Column(.fixed(.pt(20))), Column(.share(1))]
        let head = [Row([cell("Naam", role: .headerCell, span: 2)])]
        return try lay(table(rows, columns: columns, head: head))
    }

    private func told(_ changes: PageChanges) -> [String] {
        changes.changes.map { "\($0.page): \($0.old ?? "–") > \($0.new ?? "–")" }
    }

    @Test("The same says nothing")
    func same() throws {
        let changes = PageChanges(from: try page("a", "b"), to: try page("a", "b"))
        #expect(changes.isEmpty && changes.pages == [])
    }

    @Test("A line that only moved is no change; the new one is, where it stands")
    func moved() throws {
        let changes = PageChanges(from: try page("a", "b"), to: try page("a", "new", "b"))
        #expect(told(changes) == ["0: – > new"])
        // Baseline at 10 + 13 + 9.5; 7.5 above and 2.2 below it.
        #expect(changes.changes.map { [$0.top.tenths, $0.bottom.tenths] } == [[25, 34.7]])
    }

    @Test("A line that is gone is marked below the one before it")
    func gone() throws {
        let changes = PageChanges(from: try page("a", "old", "b"), to: try page("a", "b"))
        #expect(told(changes) == ["0: old > –"])
        #expect(changes.changes.map(\.top.tenths) == [21.7])
    }

    @Test("A withdrawn candidate changes every row below; a diacritic its own")
    func rows() throws {
        let before = try candidates("Aarts", "Yesilgoz", "Cohen")
        #expect(
            told(PageChanges(from: before, to: try candidates("Aarts", "Cohen")))
                == ["0: 2 Yesilgoz > 2 Cohen", "0: 3 Cohen > –"]
        )
        #expect(
            told(PageChanges(from: before, to: try candidates("Aarts", "Yeşilgöz", "Cohen")))
                == ["0: 2 Yesilgoz > 2 Yeşilgöz"]
        )
    }

    @Test("Where a page breaks is no change, nor is the head that stands again")
    func breaks() throws {
        // Six rows of 13 pt a page, the head among them.
        let seven = try candidates("A", "B", "C", "D", "E", "F", "G")
        let eight = try candidates("A", "B", "C", "D", "E", "F", "G", "H")
        #expect(seven.count == 2)
        #expect(told(PageChanges(from: seven, to: eight)) == ["1: – > 8 H"])
        let shifted = try lay([text("kop")] + [candidatesTable("A", "B", "C", "D", "E", "F")])
        let before = try lay([candidatesTable("A", "B", "C", "D", "E", "F")])
        #expect(told(PageChanges(from: before, to: shifted)) == ["0: – > kop"])
    }

    private func candidatesTable(_ names: String...) -> Block {
        table(
            names.map { row($0) },
            head: [Row([cell("Naam", role: .headerCell)])]
        )
    }

    @Test("A line that stands elsewhere, such as in the next column, is the same line")
    func elsewhere() throws {
        let changes = PageChanges(
            from: try page("1 a", "2 b", "subtotaal", "3 c"),
            to: try page("1 a", "subtotaal", "2 b", "3 d")
        )
        #expect(told(changes) == ["0: 3 c > 3 d"])
    }

    @Test("Pages that say the same with more boxes differ")
    func shapes() throws {
        func boxes(_ count: Int) throws -> [[Mark]] {
            try lay(paragraph([.text("a", plain), .boxes(DigitBoxes(count, width: .pt(10)))]))
        }
        #expect(PageChanges(from: try boxes(3), to: try boxes(4)).pages == [0])
        #expect(PageChanges(from: try boxes(3), to: try boxes(3)).isEmpty)
    }

    @Test("Pages that are no more are counted")
    func fewer() throws {
        let changes = PageChanges(
            from: try page("a", "b", "c", "d", "e", "f", "g"),
            to: try page("a", "b")
        )
        #expect(changes.oldPages == 2 && changes.newPages == 1 && !changes.isEmpty)
        #expect(changes.pages == [0])
    }
}
