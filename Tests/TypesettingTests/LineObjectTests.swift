import Testing
import Typesetting

@Suite("In a line")
struct LineObjectTests {
    @Test("a fill draws a writing line to the end, a little below the baseline")
    func fill() throws {
        let stroke = try lay(paragraph([.text("Naam: ", plain), .fill]))[0].strokes[0]
        #expect(stroke.from == Point(.pt(40), .pt(21)))  // 10 + 6 x 5; 10 + 9.5 + 1.5
        #expect(stroke.to == Point(.pt(110), .pt(21)))
    }

    @Test("a fill leaves room for what follows it")
    func fillBeforeText() throws {
        let page = try lay(paragraph([.fill, .text(" uur", plain)]))[0]
        #expect(page.strokes[0].to.x.rounded == 90)  // 110 - 4 x 5
        #expect(page.runs[0].origin.x.rounded == 90)
    }

    @Test("a fill too short to write on moves to the next line")
    func shortFill() throws {
        // 12 letters leave 40 pt, less than 15 mm (42.5 pt).
        let page = try lay(paragraph([.text("abcdefghijkl", plain), .fill]))[0]
        #expect(page.strokes[0].from == Point(.pt(10), .pt(34)))  // 10 + 13 + 9.5 + 1.5
    }

    @Test("a blank and a gap take their width")
    func blank() throws {
        let page = try lay(
            paragraph([.blank(.pt(30)), .gap(.pt(5)), .text("a", plain)])
        )[0]
        #expect(page.strokes[0].to.x == .pt(40))
        #expect(page.runs[0].origin.x == .pt(45))
    }

    @Test("a tab reaches to the hanging indent, and never vanishes")
    func tab() throws {
        func positions(_ number: String) throws -> [Double] {
            let content: [Inline] = [
                .text(number, plain), .tab, .text("een twee drie vier", plain),
            ]
            return try lay(.paragraph(Paragraph(content, hanging: .pt(22))))[0]
                .runs.map(\.origin.x.points)
        }
        #expect(try positions("1.") == [10, 32, 32])  // 10 + 22
        #expect(try positions("1234.") == [10, 38, 32])  // 10 + 5 x 5 + 3
    }

    @Test("a checkbox is an outline, and filled when ticked")
    func checkbox() throws {
        let empty = try lay(paragraph([.checkbox(ticked: false)]))[0]
        let ticked = try lay(paragraph([.checkbox(ticked: true)]))[0]
        #expect(empty.frames.count == 1 && empty.areas.isEmpty)
        #expect(ticked.areas == ticked.frames)
    }

    @Test("digits stand one in a box, filled from the right")
    func digits() throws {
        let boxes = DigitBoxes(4, value: 27, width: .pt(20), height: .pt(20))
        let page = try lay(paragraph([.boxes(boxes)]))[0]
        #expect(page.runs.map(\.text) == ["2", "7"])
        // A digit is half of 12.4 wide (0.62 x 20); third box from 10 + 2 x 20.
        #expect(page.runs.map(\.origin.x.tenths) == [56.9, 76.9])  // 50 + (20 - 6.2) / 2
        // Baseline: (20 - 0.714 x 12.4) / 2 = 5.6 above the foot of the box, 1 pt of margin.
        #expect(page.runs[0].origin.y.tenths == 25.4)  // 10 + 1 + 20 - 5.6
    }

    @Test("a row of boxes is one frame and the lines between")
    func boxes() throws {
        let boxes = DigitBoxes(4, width: .pt(20), height: .pt(20))
        let page = try lay(paragraph([.boxes(boxes)]))[0]
        #expect(
            page.frames == [Rectangle(Point(.pt(10), .pt(11)), width: .pt(80), height: .pt(20))]
        )
        #expect(page.strokes.map(\.from.x) == [.pt(30), .pt(50), .pt(70)])
    }

    @Test("boxes make the line higher")
    func boxesGrow() throws {
        let boxes = DigitBoxes(1, width: .pt(20), height: .pt(20))
        let page = try lay(paragraph([.boxes(boxes)]), text("a"))[0]
        #expect(page.runs[0].origin.y.tenths == 41.5)  // 10 + (20 + 2 x 1) + 9.5
    }

    @Test("a field's text is inside its role, and text beside it in a span")
    func field() throws {
        let page = try lay(
            paragraph(
                [.text("a ", plain), .field("x", [.text("1", plain)])],
                role: .heading(level: 1)
            )
        )
        #expect(
            page[0].filter { if case .text = $0 { false } else { true } } == [
                .open(.heading(level: 1)), .open(.span), .close, .open(.field("x")), .close,
                .close,
            ]
        )
    }

    @Test("a field that goes on in the next line is opened again there")
    func fieldOverLines() throws {
        let content: [Inline] = [.field("x", [.text("een twee drie vier vijf", plain)])]
        let page = try lay(paragraph(content))[0]
        #expect(page.count { $0 == .open(.field("x")) } == 2)
        #expect(page.openRolesBalance)
    }
}

extension [Mark] {
    /// Whether every role that is opened is closed, and none before it was opened.
    var openRolesBalance: Bool {
        var depth = 0
        for mark in self {
            switch mark {
            case .open, .reopen: depth += 1
            case .close: depth -= 1
            default: break
            }
            if depth < 0 { return false }
        }
        return depth == 0
    }
}
