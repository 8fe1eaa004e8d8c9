import FormTemplates
import FormsTestSupport
import OfficialForms
import Testing
import Typesetting

@Suite("The wall list")
struct WallListTests {
    private func sheets(_ documents: Int) throws -> [Sheet] {
        let list = WallList(
            election: "Tweede Kamer 15 maart 2017",
            level: "gemeente Rotterdam (kieskring Rotterdam)",
            source: "processen-verbaal N 10 (stembureaus)",
            moment: "16-03-2017 01:30:00",
            documents: (0..<documents).map {
                .init(key: "SB \($0 + 1)", name: "Gymnastieklokaal ((links) / gymzaal \($0))")
            }
        )
        return try WallListPrinter(
            list,
            TinyElection.templates.texts("wall-list"),
            measure: Press().fonts
        ).sheets()
    }

    @Test(
        "Every document has a row and six boxes, on as few sheets of A3 as can be read",
        arguments: [(1, 1), (8, 1), (23, 1), (45, 1), (78, 1), (79, 2), (365, 5)]
    )
    func everyDocument(_ documents: Int, _ expected: Int) throws {
        let sheets = try sheets(documents)
        #expect(sheets.count == expected)
        var boxes = 0
        var keys: [String] = []
        for sheet in sheets {
            #expect(sheet.setup.paper == .a3Landscape)
            for mark in sheet.body.marks {
                if case .frame(let frame, _, _) = mark {
                    boxes += 1
                    let body = sheet.setup.body
                    #expect(frame.origin.x + frame.width <= body.origin.x + body.width)
                    #expect(frame.origin.y + frame.height <= body.origin.y + body.height)
                }
            }
            keys += sheet.body.marks.words.filter { $0.hasPrefix("SB ") }
        }
        #expect(boxes == 6 * documents)
        #expect(keys == (0..<documents).map { "SB \($0 + 1)" })
    }
}
