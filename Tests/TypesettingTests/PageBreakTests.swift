import Testing
import Typesetting

/// Six lines fill a page.
@Suite("Pages break")
struct PageBreakTests {
    private let lines = (1...6).map { text("\($0)") }

    @Test("when the next line does not fit")
    func full() throws {
        let pages = try lay(lines + [text("7")])
        #expect(pages.map(\.lines) == [["1", "2", "3", "4", "5", "6"], ["7"]])
        #expect(pages[1].runs[0].origin.y.tenths == 19.5)  // 10 + 9.5
    }

    @Test("by intent or because a page is full, and a page knows which")
    func startsAnew() throws {
        let blocks = lines + [text("7"), .pageBreak, text("8")] + lines
        let pages = try layOut(blocks, on: smallPage, measure: HalfWidthMeasure())
        #expect(pages.map(\.startsAnew) == [true, false, true, false])
    }

    @Test("in a paragraph, but not so that one line stands alone")
    func paragraph() throws {
        let four = text("1111111111111111 2222222222222222 3333333333333333 4444444444444444")
        let first = lines.prefix(5) + [four]
        // One line would fit below five: the first two go together, so all move on.
        #expect(try lay(Array(first)).map(\.lines.count) == [5, 4])
        // Three would fit below three: the last takes the third with it.
        #expect(try lay(Array(lines.prefix(3)) + [four]).map(\.lines.count) == [5, 2])
    }

    @Test("not between a heading and what it is about")
    func keepWithNext() throws {
        let pages = try lay(
            Array(lines.prefix(5)) + [text("Kop", keepWithNext: true), text("tekst")]
        )
        #expect(pages.map(\.lines) == [["1", "2", "3", "4", "5"], ["Kop", "tekst"]])
    }

    @Test("not between a rule and what is below it")
    func ruleAlone() throws {
        let pages = try lay(lines + [.rule(.pt(1)), text("kop")])
        #expect(pages.map(\.lines.count) == [6, 1])
        #expect(pages[1].count { if case .stroke = $0 { true } else { false } } == 1)
    }

    @Test("and a running head says what goes on, of the innermost that began on an earlier page")
    func runningHead() throws {
        func head(_ words: String) -> Paragraph {
            Paragraph([.text(words, plain)], spaceAfter: .zero)
        }
        let list = Block.continued(Array(lines.prefix(4)), head: head("lijst"))
        let section = Block.continued([text("kop")] + lines + [list], head: head("onderdeel"))
        let pages = try lay(text("a"), section, .pageBreak, text("z"))
        #expect(
            pages.map(\.lines) == [
                ["a", "kop", "1", "2", "3", "4"], ["onderdeel", "5", "6", "1", "2", "3"],
                ["lijst", "4"], ["z"],
            ]
        )
        let anew = try lay(.continued([text("a"), .pageBreak, text("b")], head: head("onderdeel")))
        #expect(anew.map(\.lines) == [["a"], ["b"]])
    }

    @Test("not inside a heading of more lines")
    func longHeading() throws {
        let heading = text(
            "1111111111111111 2222222222222222 3333333333333333 4444444444444444",
            keepWithNext: true
        )
        let pages = try lay(Array(lines.prefix(3)) + [heading, text("tekst")])
        #expect(pages.map(\.lines.count) == [3, 5])
    }

    @Test("after the first row of a table below a heading, as anywhere in it")
    func headingAboveTable() throws {
        let rows = (1...5).map { row("\($0)") }
        let pages = try lay(text("Kop", keepWithNext: true), table(rows), text("tekst"))
        #expect(pages.map(\.lines) == [["Kop", "1", "2", "3", "4", "5"], ["tekst"]])
    }

    @Test("where asked, whatever should stay together")
    func forcedInside() throws {
        let heading = text("Kop", keepWithNext: true)
        #expect(try lay(heading, .pageBreak, text("a")).map(\.lines) == [["Kop"], ["a"]])
        let together = Block.together([text("a"), .pageBreak, text("b")])
        #expect(try lay(together).map(\.lines) == [["a"], ["b"]])
    }

    @Test("not inside what is together")
    func together() throws {
        let pages = try lay(Array(lines.prefix(4)) + [.together(Array(lines.prefix(3)))])
        #expect(pages.map(\.lines.count) == [4, 3])
    }

    @Test("where asked, but never into an empty page")
    func forced() throws {
        let pages = try lay(
            .pageBreak,
            text("a"),
            .pageBreak,
            .pageBreak,
            text("b"),
            .pageBreak
        )
        #expect(pages.map(\.lines) == [["a"], ["b"]])
    }

    @Test("and space is dropped at the top of a page, rules are kept")
    func top() throws {
        let pages = try lay(.space(.pt(20)), text("a"), .pageBreak, .rule(.pt(2)), text("b"))
        #expect(pages[0].runs[0].origin.y.tenths == 19.5)
        #expect(pages[1].strokes[0].from == Point(.pt(10), .pt(11)))  // middle of 2 pt
        #expect(pages[1].strokes[0].to.x == .pt(110))
        #expect(pages[1].runs[0].origin.y.tenths == 21.5)  // 10 + 2 + 9.5
    }

    @Test("and space above and below add up in between")
    func space() throws {
        let a = Paragraph([.text("a", plain)], spaceAfter: .pt(3))
        let b = Paragraph([.text("b", plain)], spaceBefore: .pt(4))
        let page = try lay(.paragraph(a), .space(.pt(5)), .paragraph(b))[0]
        #expect(page.runs[1].origin.y.tenths == 44.5)  // 10 + 13 + 3 + 5 + 4 + 9.5
    }

    @Test("into no pages when there is nothing")
    func nothing() throws {
        #expect(try lay(.pageBreak, .space(.pt(3))).isEmpty)
    }
}
