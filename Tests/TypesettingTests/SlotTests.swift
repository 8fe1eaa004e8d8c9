import Testing
import Typesetting

@Suite("A slot")
struct SlotTests {
    private let station = Slot("station", plain, width: .pt(40), alignment: .right)

    private func filled(_ values: [String: String]) throws -> [Mark] {
        let page = try lay(paragraph([.text("SB ", plain), .slot(station), .text("!", plain)]))[0]
        return try fill(slots: values, in: page, measure: HalfWidthMeasure())
    }

    @Test("keeps its width free in the line")
    func width() throws {
        let page = try lay(paragraph([.text("SB ", plain), .slot(station), .text("!", plain)]))[0]
        #expect(page.contains(.slot(station, at: Point(.pt(25), .pt(19.5)))))  // 10 + 3 x 5
        #expect(page.runs.map(\.origin.x) == [.pt(10), .pt(65)])  // 25 + 40
    }

    @Test("is filled with text, aligned in that width")
    func fills() throws {
        let run = try filled(["station": "0321"]).runs[1]
        #expect(run.text == "0321")
        #expect(run.origin.x == .pt(45))  // 25 + 40 - 4 x 5
    }

    @Test("makes its line as high as its letters")
    func height() throws {
        let large = Slot("area", TextStyle(.bold, .pt(20)), width: .pt(40))
        let page = try lay(paragraph([.text("a", plain), .slot(large)]))[0]
        #expect(page.runs[0].origin.y == .pt(29))  // 10 + 3 + 16
    }

    @Test("outside every role is refused without a place")
    func noPlace() {
        let marks: [Mark] = [.open(.artifact), .close, .slot(station, at: Point(.zero, .zero))]
        #expect(throws: LayoutError(.slotWithoutValue(name: "station"), at: nil)) {
            try fill(slots: [:], in: marks, measure: HalfWidthMeasure())
        }
    }

    @Test("must have a text", arguments: [[:], ["station": ""], ["area": "Houten"]])
    func missing(values: [String: String]) {
        #expect(throws: LayoutError(.slotWithoutValue(name: "station"), at: .paragraph)) {
            try filled(values)
        }
    }

    @Test("refuses text that is wider")
    func wide() {
        #expect(
            throws: LayoutError(
                .slotTooNarrow(
                    name: "station",
                    text: "Het Kruispunt",
                    width: .pt(65),
                    available: .pt(40)
                ),
                at: .paragraph
            )
        ) {
            try filled(["station": "Het Kruispunt"])
        }
    }

    @Test("is separated from the body that all copies share")
    func separate() throws {
        let page = try lay(paragraph([.text("SB ", plain), .slot(station)]))[0]
        let (body, slots) = separateSlots(in: page)
        #expect(slots == [.slot(station, at: Point(.pt(25), .pt(19.5)))])
        #expect(body == page.filter { $0 != slots[0] })
    }
}
