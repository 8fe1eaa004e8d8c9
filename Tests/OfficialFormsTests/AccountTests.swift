import FormTemplates
import FormsTestSupport
import OfficialForms
import Testing
import Typesetting

@Suite("The account of differences, and the sheet for a third reading, on paper")
struct AccountTests {
    let press: Press

    init() throws { press = try Press() }

    private func account(_ lines: [AccountSheet.Line]) throws -> [Sheet] {
        let sheet = AccountSheet(
            election: "Tweede Kamer 15 maart 2017",
            area: "gemeente Rotterdam (kieskring Rotterdam)",
            record: "Hoort bij Model N 11, versie 1.",
            made: "Opgemaakt op 16-03-2017 14:31:27.",
            documents: "stembureau",
            lines: lines
        )
        let texts = try TinyElection.templates.texts("account")
        return try AccountPrinter(sheet, texts, measure: press.fonts).sheets()
    }

    @Test("Without differences one line says so, and there is no table")
    func none() throws {
        let marks = try account([]).flatMap(\.body.marks)
        let words = marks.words.flatMap { $0.split(separator: " ") }.joined(separator: " ")
        #expect(words.contains("Er zijn geen verschillen geconstateerd."))
        #expect(!marks.contains { if case .open(.table) = $0 { true } else { false } })
    }

    @Test("400 long entries stay clear of the edges, and each has its number and difference")
    func worstCase() throws {
        let text = String(repeating: "Nageteld door twee leden; oorzaak onbekend. ", count: 9)
        let lines = (1...400).map { number in
            AccountSheet.Line(
                number: number,
                item: "a:SB \(number):counted",
                document: "323 (SB 323-2), De Vier Leeuwen (kleuterspeelzaal)",
                kind: "a",
                subject: "stembiljetten minder geteld dan kiezers toegelaten",
                first: 99_999_999,
                later: 0,
                difference: -99_999_999,
                explanation: text,
                followUp: text,
                lacksExplanation: number.isMultiple(of: 2)
            )
        }
        let sheets = try account(lines)
        let pages = try press.stamp.pages(of: sheets, furniture: Press.furniture(isExercise: true))
        for page in pages {
            let faults = faults(in: page, within: .mm(10))
            #expect(faults.isEmpty, "\(faults)")
        }
        #expect(sheets.flatMap(\.body.marks).fields == lines.map(\.item))
    }

    @Test(
        "Every disputed box is on the sheet for a third reading, 7 by 8 mm a digit, and no figure"
    )
    func disputed() throws {
        let rows = (1...40).map { number in
            DisputedSheet.Row(
                field: "list.5.\(number)",
                section: "Lijst CDA",
                label: "van Haersma Buma",
                page: "B1 2",
                boxes: 6
            )
        }
        let sheet = DisputedSheet(
            election: "Tweede Kamer",
            area: "gemeente Rotterdam",
            papers: [.init(name: "stembureau", form: "Model N 10", rows: rows)]
        )
        let texts = try TinyElection.templates.texts("disputed")
        let sheets = try DisputedPrinter(sheet, texts, measure: press.fonts).sheets()
        let marks = sheets.flatMap(\.body.marks)
        #expect(marks.fields == rows.map(\.field))
        // In a field nothing is written: no digit stands between its marks.
        var isInField = false
        for mark in marks {
            switch mark {
            case .open(.field): isInField = true
            case .close: isInField = false
            case .text(let run): #expect(!isInField, "\(run.text)")
            default: break
            }
        }
        let frames = marks.compactMap { mark -> Rectangle? in
            if case .frame(let frame, _, _) = mark { frame } else { nil }
        }
        let boxes = frames.filter { $0.width == .mm(7) * 6 && $0.height == .mm(8) }
        #expect(boxes.count == rows.count)
        let pages = try press.stamp.pages(of: sheets, furniture: Press.furniture(isExercise: true))
        for page in pages { #expect(faults(in: page, within: .mm(10)).isEmpty) }
    }
}
