import Testing
import Typesetting

@Test("A page is described a mark a line, in millimetres, indented by role")
func description() throws {
    let rows = [Row([cell("a"), Cell([.text("7", bold)], role: .field("x"), alignment: .right)])]
    let page = try lay(
        table(rows, columns: [Column(.share(1)), Column(.share(1))], rules: .grid)
    )[0]
    #expect(
        describe(page) == """
            artifact
              stroke 21.17 3.53 to 21.17 8.82 weight 0.11 grey 0.35
              frame 3.53 3.53 size 35.28 5.29 weight 0.11 grey 0.35
            table "Stemmen"
              row
                cell
                  text 3.53 7.23 "a" regular 10.00pt width 1.76
                field x
                  text 37.04 7.23 "7" bold 10.00pt width 1.76

            """
    )
}

@Test("What is left of or above the paper has a minus")
func negativeLengths() {
    let mark = Mark.qrCode("GR2026", at: Point(.mm(-0.05), .mm(-12.3)), module: .mm(0.5))
    #expect(describe([mark]) == "qr -0.05 -12.30 \"GR2026\" module 0.50\n")
}

@Test("A drawing stands among the blocks as a figure, whole, or on the next page")
func drawing() throws {
    let circle = Mark.circle(Circle(Point(.pt(5), .pt(5)), radius: .pt(5), weight: .pt(1)))
    let dot = Mark.circle(Circle(Point(.pt(15), .pt(5)), radius: .pt(2)))
    let drawing = Drawing(alternative: "twee rondjes", height: .pt(30), marks: [circle, dot])
    // 10 pt from the left and the top of the paper are 3.53 mm; four lines leave 80 - 52 = 28 pt.
    #expect(
        describe(try lay(.drawing(drawing))[0]) == """
            figure "twee rondjes"
              circle 5.29 5.29 radius 1.76 weight 0.35
              circle 8.82 5.29 radius 0.71 filled

            """
    )
    let pages = try lay(Array(repeating: text("a"), count: 4) + [.drawing(drawing)])
    #expect(pages.count == 2)
    #expect(pages[1] == (try lay(.drawing(drawing))[0]))
    #expect(try lay(Array(repeating: text("a"), count: 3) + [.drawing(drawing)]).count == 1)
}
