import Testing
import Typesetting

@Suite("Layout refuses")
struct LayoutErrorTests {
    @Test("a character that the font lacks, and names the field")
    func missingGlyph() {
        let error = problem(paragraph([.field("list.5.1", [.text("Jan ☃", plain)])]))
        #expect(error?.problem == .missingGlyph(text: "☃", character: "☃"))
        #expect(error?.place == .field("list.5.1"))
    }

    @Test("a word wider than its line")
    func wideWord() {
        let error = problem(text("een abcdefghijklmnopqrstu", role: .heading(level: 2)))
        #expect(
            error?.problem
                == .tooWide(text: "abcdefghijklmnopqrstu", width: .pt(105), available: .pt(100))
        )
        #expect(error?.place == .heading(level: 2))
    }

    @Test("a word wider than its line in a field, and names the field")
    func wideField() {
        let word = Inline.text("abcdefghijklmnopqrstu", plain)
        #expect(problem(paragraph([.field("x", [word])]))?.place == .field("x"))
    }

    @Test("a word wider than its cell, the white in it counted")
    func wideCell() {
        let columns = [Column(.fixed(.pt(30))), Column(.share(1))]
        let error = problem(
            table(
                [Row([cell("abcdef", role: .field("x")), cell("")])],
                columns: columns,
                padding: .pt(2)
            )
        )
        #expect(error?.problem == .tooWide(text: "abcdef", width: .pt(30), available: .pt(26)))
        #expect(error?.place == .field("x"))
    }

    @Test("more digits than boxes, and a value below zero")
    func digits() {
        let field = Inline.field("x", [.boxes(DigitBoxes(3, value: 1000, width: .pt(5)))])
        #expect(problem(paragraph([field]))?.problem == .tooManyDigits(value: 1000, boxes: 3))
        #expect(problem(paragraph([field]))?.place == .field("x"))
        let negative = Inline.boxes(DigitBoxes(3, value: -1, width: .pt(5)))
        #expect(problem(paragraph([negative]))?.problem == .negativeValue(-1))
    }

    @Test("a row higher than a page")
    func highRow() {
        let error = problem(table([row("a", minimumHeight: .pt(81))]))
        #expect(error?.problem == .tooHigh(height: .pt(81), available: .pt(80)))
    }

    @Test("what is together and higher than a page")
    func highTogether() {
        let error = problem(.together((1...7).map { text("\($0)") }))
        #expect(error?.problem == .tooHigh(height: .pt(91), available: .pt(80)))  // 7 x 13
    }

    @Test(
        "a row whose cells are not the table's columns",
        arguments: [[1], [1, 1, 1], [3], [0, 2], [-1, 3]]
    )
    func columns(spans: [Int]) {
        let error = problem(
            table(
                [Row(spans.map { cell("", span: $0) })],
                columns: [Column(.share(1)), Column(.share(1))]
            )
        )
        let taken = spans.reduce(0) { $0 + max($1, 0) }
        #expect(error?.problem == .wrongNumberOfColumns(inRow: taken, inTable: 2))
    }

    @Test("columns wider than the page")
    func wideColumns() {
        let error = problem(table([row("")], columns: [Column(.fixed(.pt(101)))]))
        #expect(error?.problem == .columnsTooWide(width: .pt(101), available: .pt(100)))
    }

    @Test("turned text wider than its column is long, and objects turned")
    func turned() {
        let columns = [Column(.fixed(.pt(12))), Column(.share(1))]
        let text = Cell([.text("abc", plain)], turned: true)
        let error = problem(table([Row([text, cell("")])], columns: columns))
        #expect(error?.problem == .tooWide(text: "abc", width: .pt(13), available: .pt(12)))
        let box = Cell([.checkbox(ticked: false)], turned: true)
        #expect(problem(table([Row([box, cell("")])], columns: columns))?.problem == .notTurnable)
    }

    @Test("blocks that do not fit in the frame they are put in")
    func frame() {
        let frame = Rectangle(Point(.zero, .zero), width: .pt(50), height: .pt(20))
        #expect(throws: LayoutError(.tooHigh(height: .pt(26), available: .pt(20)), at: .paragraph))
        {
            try layOut([text("a"), text("b")], in: frame, measure: HalfWidthMeasure())
        }
    }
}
