import Testing
import Typesetting

@Suite("A page's faults are")
struct PageFaultTests {
    private let paper = PaperSize(width: .pt(100), height: .pt(100))

    private func run(_ x: Double, _ y: Double, degrees: Double = 0) -> TextRun {
        TextRun("abcd", plain, at: Point(.pt(x), .pt(y)), width: .pt(20), degrees: degrees)
    }

    private func found(_ marks: Mark..., body: [Mark] = []) -> [PageFault] {
        faults(in: Page(paper, body: PageBody(body), marks: marks), within: .pt(5))
    }

    @Test("none where text keeps its distance")
    func none() {
        // 12 pt apart is more than 0.97 x 10; 20 pt further is where the run before it ends.
        #expect(found(.text(run(10, 20)), .text(run(10, 32)), .text(run(30, 20))).isEmpty)
    }

    @Test("text over text, also between the body and the page's own marks")
    func overlap() {
        let one = run(10, 20)
        let other = run(25, 25)
        #expect(found(.text(one), .text(other)) == [.overlap(one, other)])
        #expect(found(.text(other), body: [.text(one)]) == [.overlap(one, other)])
    }

    @Test("not turned text over other text")
    func watermark() {
        #expect(found(.text(run(30, 50)), .text(run(30, 55, degrees: 45))).isEmpty)
    }

    @Test(
        "text in the edge that printers leave white",
        arguments: [(4.0, 50.0), (76, 50), (50, 12), (50, 93)]
    )
    func outside(x: Double, y: Double) {
        // Right: 76 + 20 > 95. Top: 12 - 7.5 < 5. Bottom: 93 + 2.2 > 95.
        #expect(found(.text(run(x, y))) == [.outside(.text(run(x, y)))])
    }

    @Test("turned text that leaves the page above")
    func turnedOutside() {
        let turned = run(50, 24, degrees: 90)
        #expect(found(.text(turned)) == [.outside(.text(turned))])  // 24 - 20 < 5
        #expect(found(.text(run(50, 26, degrees: 90))).isEmpty)
    }

    @Test("rules and frames outside")
    func strokes() {
        let stroke = Mark.stroke(
            Stroke(from: Point(.pt(50), .pt(50)), to: Point(.pt(96), .pt(50)), weight: .pt(1))
        )
        let frame = Mark.frame(
            Rectangle(Point(.pt(10), .pt(80)), width: .pt(10), height: .pt(16)),
            weight: .pt(1),
            grey: 0
        )
        #expect(found(stroke, frame) == [.outside(stroke), .outside(frame)])
    }

    @Test("circles outside, by the edge of their ink")
    func circles() {
        let circle = { (x: Double) in
            Mark.circle(Circle(Point(.pt(x), .pt(50)), radius: .pt(10), weight: .pt(2)))
        }
        // 85 + 10 = 95 is still inside, 14 - 10 < 5 is not.
        #expect(found(circle(85)).isEmpty)
        #expect(found(circle(14)) == [.outside(circle(14))])
    }

    @Test("a QR code that leaves the page")
    func codeOutside() {
        // One byte: 21 modules of 2 pt from 54 end at 96.
        let code = Mark.qrCode("A", at: Point(.pt(54), .pt(40)), module: .pt(2))
        #expect(found(code) == [.outside(code)])
        #expect(found(.qrCode("A", at: Point(.pt(53), .pt(40)), module: .pt(2))).isEmpty)
    }

    @Test("text or a rule in the white around a QR code")
    func crowdedCode() {
        // 21 modules of 1 pt from (50, 50), with 4 pt of white: from 46 to 75.
        let code = Mark.qrCode("A", at: Point(.pt(50), .pt(50)), module: .pt(1))
        func rule(at y: Double) -> Mark {
            .stroke(
                Stroke(from: Point(.pt(20), .pt(y)), to: Point(.pt(60), .pt(y)), weight: .pt(1))
            )
        }
        let near = Mark.text(run(27, 60))  // ends at 47
        #expect(
            found(code, near, rule(at: 75.4)) == [
                .crowdedCode(payload: "A", near), .crowdedCode(payload: "A", rule(at: 75.4)),
            ]
        )
        #expect(found(code, .text(run(26, 60)), rule(at: 75.6)).isEmpty)
    }

    @Test("a slot that was not filled")
    func slot() {
        let slot = Slot("station", plain, width: .pt(20))
        #expect(found(.slot(slot, at: Point(.pt(10), .pt(20)))) == [.unfilledSlot(name: "station")])
    }
}
