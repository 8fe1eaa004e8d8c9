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
