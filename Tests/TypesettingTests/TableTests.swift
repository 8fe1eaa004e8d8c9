import Testing
import Typesetting

@Suite("A table")
struct TableTests {
    private let two = [Column(.fixed(.pt(30))), Column(.share(1))]

    @Test("divides what the fixed columns leave by shares")
    func widths() throws {
        let columns = [Column(.fixed(.pt(40))), Column(.share(1)), Column(.share(2))]
        let page = try lay(table([row("a", "b", "c")], columns: columns))[0]
        #expect(page.runs.map(\.origin.x.rounded) == [10, 50, 70])  // 60 left: 20 and 40
    }

    @Test("wraps a cell and grows the row; first lines share a baseline")
    func wrap() throws {
        let large = Cell([.text("9", TextStyle(.regular, .pt(20)))])
        let rows = [Row([large, cell("een twee drie")]), row("x", "y")]
        let page = try lay(table(rows, columns: two))[0]
        #expect(page.runs.map(\.text) == ["9", "een twee drie", "x", "y"])
        #expect(page.runs.map(\.origin.y.tenths) == [29, 29, 45.5, 45.5])

        let wrapped = try lay(table([row("x", "een twee drie vier"), row("y", "")], columns: two))
        // 70 pt is 14 letters; second row below two lines of 13.
        #expect(wrapped[0].runs.map(\.text) == ["x", "een twee drie", "vier", "y"])
        #expect(wrapped[0].runs.map(\.origin.y.tenths) == [19.5, 19.5, 32.5, 45.5])
    }

    @Test("puts text in the middle of the minimum height")
    func minimumHeight() throws {
        let page = try lay(table([row("a", minimumHeight: .pt(33))]))[0]
        #expect(page.runs[0].origin.y.tenths == 29.5)  // 10 + (33 - 13) / 2 + 9.5
    }

    @Test("keeps white at both sides inside a cell")
    func padding() throws {
        let right = Cell([.text("b", plain)], alignment: .right)
        let page = try lay(table([Row([cell("a"), right])], columns: two, padding: .pt(4)))[0]
        #expect(page.runs.map(\.origin.x.rounded) == [14, 101])  // 10 + 4; 110 - 4 - 5
    }

    @Test("lets a cell take more columns")
    func span() throws {
        let columns = [Column(.fixed(.pt(30))), Column(.fixed(.pt(30))), Column(.fixed(.pt(40)))]
        let rows = [Row([cell("over twee", span: 2), cell("c")])]
        let page = try lay(table(rows, columns: columns))[0]
        #expect(page.lines == ["over twee|c"])
        #expect(page.runs[1].origin.x.rounded == 70)
    }

    @Test("draws a stroke a row and a column, and one frame")
    func grid() throws {
        let page = try lay(
            table([row("a", "b"), row("c", "d"), row("e", "f")], columns: two, rules: .grid)
        )[0]
        // Three rows of 13 + 2 x 1 pt.
        #expect(page.frames.map(\.height.rounded) == [45])
        let horizontal = page.strokes.filter { $0.from.y == $0.to.y }
        let vertical = page.strokes.filter { $0.from.x == $0.to.x }
        #expect(horizontal.map(\.from.y.rounded) == [25, 40])
        #expect(horizontal.allSatisfy { $0.from.x == .pt(10) && $0.to.x == .pt(110) })
        #expect(vertical.map(\.from) == [Point(.pt(40), .pt(10))])
        #expect(vertical[0].to.y.rounded == 55)
    }

    @Test("does not draw a column's rule through a cell that covers it")
    func interruptedRule() throws {
        let rows = [row("a", "b"), Row([cell("c", span: 2)]), row("d", "e")]
        let page = try lay(table(rows, columns: two, rules: TableRules(vertical: .pt(1))))[0]
        // Rows of 13 without horizontal rules.
        #expect(
            page.strokes.map { [$0.from.y.rounded, $0.to.y.rounded] } == [[10, 23], [36, 49]]
        )
    }

    @Test("draws the rule below a row as the row says")
    func ruleBelow() throws {
        var rows = [row("a"), row("b"), row("c")]
        rows[0].ruleBelow = .pt(2)
        rows[1].ruleBelow = .zero
        rows[2].ruleBelow = .pt(3)
        let page = try lay(table(rows, rules: TableRules(horizontal: .pt(1))))[0]
        #expect(page.strokes.map(\.weight) == [.pt(2), .pt(3)])
    }

    @Test("shades neighbours as one area")
    func shade() throws {
        let grey = Cell([.text("a", plain)], shade: 0.9)
        let page = try lay(table([Row([grey, grey]), row("b", "c")], columns: two))[0]
        #expect(
            page.areas == [Rectangle(Point(.pt(10), .pt(10)), width: .pt(100), height: .pt(13))]
        )
    }

    @Test("shades only cells that are shaded, each in its grey")
    func shades() throws {
        func grey(_ shade: Double) -> Cell { Cell([.text("a", plain)], shade: shade) }
        let three = Array(repeating: Column(.share(1)), count: 3)
        let apart = try lay(table([Row([grey(0.9), grey(1), grey(0.9)])], columns: three))[0]
        #expect(apart.areas.count == 2)
        let steps = try lay(table([Row([grey(0.9), grey(0.8), grey(1)])], columns: three))[0]
        #expect(steps.areas.count == 2)
    }

    @Test("aligns a cell as its column, unless the cell says otherwise")
    func alignment() throws {
        let left = Cell([.text("b", plain)], alignment: .left)
        let columns = [Column(.fixed(.pt(30)), .right), Column(.share(1), .right)]
        let page = try lay(table([Row([cell("a"), left])], columns: columns))[0]
        #expect(page.runs.map(\.origin.x.rounded) == [35, 40])  // 10 + 30 - 5; 10 + 30
    }

    @Test("turns text to the left, from the foot of the row upwards")
    func turned() throws {
        let rows = [Row([Cell([.text("abcd", plain)], turned: true), cell("x")])]
        let page = try lay(table(rows, columns: two, padding: .pt(2)))[0]
        let run = page.runs[0]
        #expect(run.degrees == 90)
        // Row: 4 x 5 + 2 x 1.5 mm (4.25) = 28.5 high. Column of 30: line of 13 in the middle, 9.5 to
        // its baseline.
        // 10 + 8.5 + 9.5; 38.5 - 4.25
        #expect([run.origin.x.tenths, run.origin.y.tenths] == [28, 34.3])
        #expect(page.runs[1].origin.y.tenths == 27.3)  // 10 + (28.5 - 13) / 2 + 9.5
    }

    @Test("has rows and cells as its structure, and rules outside it")
    func structure() throws {
        let rows = [Row([cell("k", role: .headerCell), cell("1", role: .field("list.5.1"))])]
        let marks = try lay(table(rows, columns: two, rules: .grid))[0]
        let roles = marks.filter {
            switch $0 {
            case .open, .close: true
            default: false
            }
        }
        #expect(
            roles == [
                .open(.artifact), .close, .open(.table(summary: "Stemmen")), .open(.row),
                .open(.headerCell), .close, .open(.field("list.5.1")), .close, .close, .close,
            ]
        )
    }
}
