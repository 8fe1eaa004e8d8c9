import Testing
import Typesetting

@Suite("Lines break")
struct LineBreakingTests {
    @Test("at the last space that leaves the line full, and the space is dropped")
    func atSpaces() throws {
        // Twenty letters a line: "een twee drie vier" is 18, " vijf" would make 23.
        let page = try lay(text("een twee drie vier vijf zes"))[0]
        #expect(page.lines == ["een twee drie vier", "vijf zes"])
        #expect(page.origins == [[10, 20], [10, 33]])  // 10 + 9.5; 10 + 13 + 9.5, rounded up
    }

    @Test("exactly at the width of the line")
    func exactFit() throws {
        #expect(try lay(text("1234567890 123456789 x"))[0].lines == ["1234567890 123456789", "x"])
    }

    @Test(
        "after a hyphen or slash between words, and nowhere else without a space",
        arguments: [
            ("mevrouw van Houten-Jansen", ["mevrouw van Houten-", "Jansen"]),
            ("het gebied oost en/of-west", ["het gebied oost en/", "of-west"]),
            ("wonende te 's-Hertogenbosch", ["wonende te", "'s-Hertogenbosch"]),
            ("de jaren van 2016-2017", ["de jaren van", "2016-2017"]),
            ("in het gebouw Noord-17", ["in het gebouw", "Noord-17"]),
            ("verkiezing van P\u{A0}22\u{A0}bis", ["verkiezing van", "P\u{A0}22\u{A0}bis"]),
        ]
    )
    func insideWords(_ string: String, _ lines: [String]) throws {
        #expect(try lay(text(string))[0].lines == lines)
    }

    @Test("where asked, also for an empty line")
    func forced() throws {
        let page = try lay(
            paragraph([.text("a", plain), .lineBreak, .lineBreak, .text("b", plain)])
        )[0]
        #expect(page.origins == [[10, 20], [10, 46]])  // two lines of 13 further
    }

    @Test("not between a style and the next without a space")
    func acrossStyles() throws {
        let page = try lay(
            paragraph([.text("een twee drie ", plain), .text("vier", bold), .text("vijf", plain)])
        )
        #expect(page[0].lines == ["een twee drie", "vier|vijf"])
        #expect(page[0].runs[2].origin.x == .pt(30))  // 10 + 4 x 5, no gap
    }

    @Test("one run per stretch of a style")
    func runs() throws {
        let page = try lay(paragraph([.text("een ", plain), .text("twee", plain)]))[0]
        #expect(page.runs.map(\.text) == ["een twee"])
        #expect(page.runs[0].width == .pt(40))  // 8 x 5
    }

    @Test("with an indent, and a further one after the first line")
    func hanging() throws {
        let page = try lay(
            .paragraph(
                Paragraph(
                    [.text("een twee drie vier", plain)],
                    indent: .pt(10),
                    hanging: .pt(15)
                )
            )
        )[0]
        // 90 pt is 18 letters; the second line would have 75 pt.
        #expect(page.lines == ["een twee drie vier"])
        let narrow = try lay(
            .paragraph(
                Paragraph(
                    [.text("een twee drie vier!", plain)],
                    indent: .pt(10),
                    hanging: .pt(15)
                )
            )
        )[0]
        #expect(narrow.lines == ["een twee drie", "vier!"])
        #expect(narrow.runs.map(\.origin.x.rounded) == [20, 35])  // 10 + 10; + 15
    }

    @Test(
        "and stand left, right or in the middle",
        arguments: [(Alignment.left, 10), (.centre, 50), (.right, 90)]
    )
    func alignment(_ alignment: Alignment, x: Int) throws {
        // "abcd" is 20 wide: 80 pt are left.
        let page = try lay(paragraph([.text("abcd", plain)], alignment: alignment))[0]
        #expect(page.runs[0].origin.x.rounded == x)
    }

    @Test("and are as high as their largest letters")
    func height() throws {
        let large = TextStyle(.regular, .pt(20))
        let page = try lay(paragraph([.text("a ", plain), .text("B", large)]), text("c"))[0]
        // 1.3 x 20 = 26, its baseline 3 + 16 below the top; the next line's is 9.5 below 26.
        #expect(page.runs.map(\.origin.y.tenths) == [29, 29, 45.5])
    }
}
