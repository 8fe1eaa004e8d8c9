import Elections
import TestSupport
import Testing

@Suite("The one name of a figure")
struct FieldIDTests {
    @Test(
        "A field is read as it is written",
        arguments: [
            ("poll_cards", FieldID.pollCards), ("voter_cards", .voterCards),
            ("reason.lost", .reason(.lost)), ("reason.not_handed_in", .reason(.notHandedIn)),
            ("list.5.total", .listTotal(ListNumber(5))),
            ("list.5.12", .candidate(ListNumber(5), CandidateNumber(12))),
            ("hand.5", .hand(ListNumber(5))), ("hand.total", .handTotal),
            ("hand.documents", .handDocuments),
            ("hand.5.page.2.rows.10", .handPage(ListNumber(5), page: 2, .rows(10))),
            ("hand.5.row.12", .handRow(ListNumber(5), row: 12)),
            ("hand.5.page.2.carried", .handPage(ListNumber(5), page: 2, .carried)),
            ("seats.quota", .seats(.quota)), ("seats.quota.rest", .seats(.quotaRemainder)),
            ("seats.A.full", .seats(.full("A"))), ("seats.12.residual", .seats(.residual("12"))),
            ("seats.12.total", .seats(.total(ListNumber(12)))),
            ("seats.2.set.7", .seats(.set(ListNumber(2), DistrictNumber(7)))),
            ("seats.threshold", .seats(.threshold)),
        ]
    )
    func published(_ text: String, _ field: FieldID) {
        #expect(FieldID(text) == field)
        #expect(field.description == text)
    }

    @Test("parse(print(x)) == x for any field", arguments: Seed.some(20))
    func roundTrip(_ seed: Seed) {
        var generator = seed.generator
        for _ in 0..<500 {
            let field = Self.anyField(&generator)
            #expect(FieldID(field.description) == field)
        }
    }

    private static func anyField(_ generator: inout SplitMix64) -> FieldID {
        let list = ListNumber(generator.below(generator.pick([9, 99, 9999])) + 1)
        let number = generator.below(generator.pick([9, 99, 9999])) + 1
        return generator.pick([
            .eligible, .pollCards, .proxies, .voterCards, .admitted, .valid, .blank, .invalid,
            .counted, .more, .fewer, .reason(generator.pick(Reason.allCases)), .listTotal(list),
            .candidate(list, CandidateNumber(number)), .hand(list), .handTotal, .handDocuments,
            .handRow(list, row: number),
            .handPage(
                list,
                page: number,
                generator.pick([PageSum.rows(10), .subtotal, .carried, .running])
            ),
            .seats(.quota), .seats(.quotaRemainder), .seats(.threshold), .seats(.total(list)),
            .seats(.full(generator.pick(["A", "ZZ", "\(list)"]))), .seats(.residual("\(list)")),
            .seats(.set(list, DistrictNumber(number))),
        ])
    }

    @Test("A text that reads is the text that is printed: no field has two names")
    func oneSpelling() {
        var generator = SplitMix64(seed: 5)
        let pieces = [
            "list", "hand", "reason", "total", "page", "rest", "lost", "subtotal", "0", "1", "01",
            "12", "12345", "", "+1", "-1", " 1", "1 ", "１", "1\u{0301}", "documents", "valid",
            "rows", "row", "10", "seats", "quota", "full", "residual", "set", "threshold", "A",
            "ABC", "a",
        ]
        for _ in 0..<20_000 {
            let text = (0...generator.below(5)).map { _ in generator.pick(pieces) }
                .joined(separator: ".")
            if let field = FieldID(text) { #expect(field.description == text) }
        }
    }

    @Test(
        "An odd text names no figure",
        arguments: [
            "", ".", "list", "list.", "list..", "list.5", "list.5.", "list.5.0", "list.0.1",
            "list.01.2", "list.1.02", "list.5.rest", "list.5.total.", "list.5.Total", "list.-5.1",
            "list.+5.1", "list.5.1.2", "list. 5.1", "list.5. 1", "list.５.1", "list.12345.1",
            "list.1.12345", "List.5.1", "LIST.5.1", "list,5,1", "hand", "hand.", "hand.0",
            "hand.05", "hand.5.", "hand.5.total", "hand.5.page.0.subtotal",
            "hand.5.page.01.subtotal", "hand.5.page.1", "hand.5.page.1.", "hand.5.page.1.sum",
            "hand.5.blad.1.subtotal", "hand.page.1.subtotal", "reason", "reason.", "Reason.lost",
            "reason.Lost", "reason.lost.", "hand.5.row", "hand.5.row.0", "hand.5.rows.1",
            "hand.5.page.1.rows", "hand.5.page.1.rows.0",
            "hand.5.page.1.rows.5", "hand.5.page.1.rows.100", "hand.5.page.1.subtotal.10",
            "reason.did_not_vote", "Valid", "valid ", " valid",
            "vàlid", "poll-cards", "pollCards", "stemmen",
        ]
    )
    func odd(_ text: String) {
        #expect(FieldID(text) == nil)
    }

    @Test("The figures of the hand count are those that begin with hand")
    func hand() {
        var generator = SplitMix64(seed: 7)
        for _ in 0..<500 {
            let field = Self.anyField(&generator)
            #expect(field.isHand == field.description.hasPrefix("hand"))
        }
    }
}

@Suite("The figures of one document")
struct DocumentFieldsTests {
    let fields = DocumentFields(
        document: DocumentKey("GEM 0101"),
        ordered: [.hand(ListNumber(5)), .hand(ListNumber(2)), .handTotal, .blank],
        digits: 8,
        worksheetPages: [ListNumber(2), ListNumber(5)]
    )

    @Test("Figures come in the order of the form, sums of pages after them by list and page")
    func order() {
        let figures = Figures([
            .handPage(ListNumber(5), page: 10, .subtotal): 1,
            .handPage(ListNumber(5), page: 2, .running): 2,
            .handPage(ListNumber(5), page: 2, .carried): 3,
            .handPage(ListNumber(5), page: 2, .subtotal): 4,
            .handPage(ListNumber(5), page: 2, .rows(10)): 10,
            .handPage(ListNumber(2), page: 11, .subtotal): 5,
            .blank: 6, .handTotal: 7, .hand(ListNumber(2)): 8, .hand(ListNumber(5)): 9,
        ])
        #expect(
            fields.inOrder(figures).map(\.field.description) == [
                "hand.5", "hand.2", "hand.total", "blank", "hand.2.page.11.subtotal",
                "hand.5.page.2.rows.10", "hand.5.page.2.subtotal", "hand.5.page.2.carried",
                "hand.5.page.2.running",
                "hand.5.page.10.subtotal",
            ]
        )
        #expect(fields.inOrder(figures).map(\.value) == [9, 8, 7, 6, 5, 10, 4, 3, 2, 1])
    }

    @Test("Sums of pages belong to the lists of the worksheet, and to pages 1 to 999")
    func pages() {
        #expect(fields.has(.handPage(ListNumber(5), page: 999, .running)))
        #expect(!fields.has(.handPage(ListNumber(5), page: 1000, .running)))
        #expect(!fields.has(.handPage(ListNumber(1), page: 1, .running)))
        let without = DocumentFields(document: fields.document, ordered: fields.ordered, digits: 8)
        #expect(!without.has(.handPage(ListNumber(5), page: 1, .running)))
    }

    @Test("An empty box differs from 0, and from any figure, on whichever side it is")
    func differences() {
        let first = Figures([.blank: 0, .invalid: 3, .valid: 5])
        let second = Figures([.invalid: 4, .valid: 5, .counted: 9])
        #expect(first.differences(from: second) == [.blank, .invalid, .counted])
        #expect(second.differences(from: first) == [.blank, .invalid, .counted])
        #expect(first.differences(from: first).isEmpty)
    }
}
