import CairoPages
import FormsTestSupport
import OfficialForms
import Testing
import Typesetting

@Suite("The booklet of the hand count")
struct BookletTests {
    let press: Press

    init() throws { press = try Press() }

    private func pages(
        _ booklet: Booklet,
        _ layout: Booklet.Layout
    ) throws -> BookletPrinter<FontBook>.Pages {
        try printer(booklet).pages(layout)
    }

    private func printer(_ booklet: Booklet) throws -> BookletPrinter<FontBook> {
        BookletPrinter(
            booklet,
            try TinyElection.templates.texts("booklet"),
            measure: press.fonts
        )
    }

    static let rotterdam = Booklet(
        election: "Tweede Kamer 15 maart 2017",
        level: "gemeente Rotterdam (kieskring Rotterdam)",
        source: "processen-verbaal N 10 (stembureaus)",
        documents: (1...365).map { .init(key: "SB \($0)", name: "De Vier Leeuwen") },
        lists: (1...25).map { .init(number: $0, name: "Partij van de Arbeid (P.v.d.A.)") },
        digits: .init(cell: 4, total: 5, grandTotal: 6, document: 4)
    )

    @Test(
        "365 documents and 25 lists give 133 sheets by row and 460 by column",
        arguments: [(Booklet.Layout.documentsAsRows, 133), (.documentsAsColumns, 460)]
    )
    func volume(layout: Booklet.Layout, sheets: Int) throws {
        // By row: 7 series of 4 lists, 19 pages of 20. By column: 5 series of 6, 92 pages of 4.
        let pages = try pages(Self.rotterdam, layout)
        #expect(pages.worksheets.count == sheets)
        #expect(pages.totals.count == 2)
        #expect(pages.controlList.count == 5)
    }

    @Test("Every document stands in every series, and every list with every document")
    func complete() throws {
        let pages = try pages(Self.rotterdam, .documentsAsRows).worksheets
        let words = pages.flatMap(\.body.marks.words)
        #expect(words.count { $0 == "SB 365" } == 7)
        #expect(words.count { $0 == "SB 1" } == 7)
    }

    @Test("Only the first page of a series has its carried sum struck beforehand")
    func carried() throws {
        let pages = try pages(Self.rotterdam, .documentsAsRows).worksheets
        let struck = pages.enumerated().filter { _, sheet in
            sheet.body.marks.words.contains { $0.hasPrefix("———") }
        }
        #expect(struck.map(\.offset) == [0, 19, 38, 57, 76, 95, 114])
    }

    @Test(
        "Every box for a digit is 7 mm wide and 8 mm high",
        arguments: [Booklet.Layout.documentsAsRows, .documentsAsColumns]
    )
    func boxSize(layout: Booklet.Layout) throws {
        let pages = try pages(Self.rotterdam, layout)
        for sheet in [pages.worksheets[0], pages.totals[0]] + pages.crossCast {
            var boxes = 0
            // The samples of digits are 4.4 mm high.
            for case .frame(let frame, _, _) in sheet.body.marks where frame.height > .mm(4.5) {
                #expect(abs(frame.height.millimetres - 8) < 0.001)
                let count = Int((frame.width.millimetres / 7).rounded())
                #expect(abs(frame.width.millimetres - 7 * Double(count)) < 0.001)
                let dividers = sheet.body.marks.count { mark in
                    guard case .stroke(let stroke) = mark, stroke.from.x == stroke.to.x else {
                        return false
                    }
                    return stroke.from.y == frame.origin.y && stroke.from.x > frame.origin.x
                        && stroke.from.x < frame.origin.x + frame.width
                }
                #expect(dividers == count - 1)
                boxes += count
            }
            #expect(boxes > 70)
        }
    }

    @Test("A sheet sums up after row 10, unless it ends there or before")
    func runningSums() throws {
        for (documents, expected) in [(20, 1), (11, 1), (10, 0), (5, 0)] {
            var booklet = Self.rotterdam
            booklet.documents = Array(booklet.documents.prefix(documents))
            booklet.lists = Array(booklet.lists.prefix(4))
            let sheet = try pages(booklet, .documentsAsRows).worksheets[0]
            #expect(sheet.body.marks.words.count { $0 == "tussenstand na rij 10" } == expected)
            // Four cells a document, four of each sum but the struck one, and the sum of the page.
            let frames = sheet.body.marks.count { mark in
                if case .frame(let frame, _, _) = mark { frame.height > .mm(4.5) } else { false }
            }
            #expect(frames == 4 * (documents + 2 + expected) + 1)
        }
    }

    @Test("The cross-cast has a place for each page of each series, their sums and the end")
    func crossCast() throws {
        let sheets = try pages(Self.rotterdam, .documentsAsRows).crossCast
        let frames = sheets.flatMap(\.body.marks).count { mark in
            if case .frame(let frame, _, _) = mark { frame.height > .mm(4.5) } else { false }
        }
        #expect(frames == 19 * 7 + 7 + 1)
        #expect(try pages(Self.rotterdam, .documentsAsColumns).crossCast.isEmpty)
    }

    @Test("Where a series has one page, its sum is not asked twice, and one sheet has all series")
    func crossCastOfSinglePages() throws {
        var booklet = Self.rotterdam
        booklet.documents = Array(booklet.documents.prefix(20))
        let sheets = try pages(booklet, .documentsAsRows).crossCast
        #expect(sheets.count == 1)
        let frames = sheets.flatMap(\.body.marks).count { mark in
            if case .frame(let frame, _, _) = mark { frame.height > .mm(4.5) } else { false }
        }
        #expect(frames == 7 + 1)
        #expect(!sheets.flatMap(\.body.marks.words).contains("som"))
    }

    @Test(
        "The total, its control and the signatures stand on the sheet of the last lists",
        arguments: [(15, 1), (16, 2), (25, 2), (28, 2), (40, 2), (41, 3)]
    )
    func totals(lists: Int, sheets: Int) throws {
        var booklet = Self.rotterdam
        booklet.lists = (1...lists).map { .init(number: $0, name: "Lijst") }
        let totals = try pages(booklet, .documentsAsRows).totals.map(\.body.marks.words)
        #expect(totals.count == sheets)
        let last = try #require(totals.last)
        for words in ["Totaal (stemcijfer)", "Opgeteld door:", "\(lists)"] {
            #expect(last.contains(words))
            #expect(!totals.dropLast().joined().contains(words))
        }
    }

    @Test("All names on a worksheet have one size, also where one is cut off")
    func nameSize() throws {
        var booklet = Self.rotterdam
        booklet.documents = ["De Heuvel", WorstElection.station].enumerated().map {
            .init(key: "SB \($0.offset)", name: $0.element)
        }
        let sheet = try pages(booklet, .documentsAsRows).worksheets[0]
        var sizes: Set<Length> = []
        for case .text(let run) in sheet.body.marks
        where ["De Heuvel", "Verzorgingshuis De"].contains(run.text) {
            sizes.insert(run.style.size)
        }
        #expect(sizes == [.pt(7)])
        #expect(sheet.body.marks.words.contains { $0.hasSuffix("…") })
    }

    @Test(
        "A word longer than a line is divided where a Dutch syllable begins",
        arguments: [
            ("Scholengemeenschapsgebouw", ["Scholengemeen-", "schapsgebouw"]),
            ("Woonzorgcentrumvoorziening", ["Woonzorgcentrum-", "voorziening"]),
            ("Noorderhavenkadeterrein", ["Noorderhavenkade-", "terrein"]),
        ]
    )
    func syllables(_ word: String, _ lines: [String]) throws {
        var booklet = Self.rotterdam
        booklet.documents = [.init(key: "SB 1", name: word)]
        let words = try pages(booklet, .documentsAsRows).worksheets[0].body.marks.words
        #expect(
            words.filter { word.contains($0.replacing("-", with: "")) && $0.count > 2 } == lines
        )
    }

    @Test("Every worksheet says what to do with a correction, and both sides agree on it")
    func correction() throws {
        for layout in [Booklet.Layout.documentsAsRows, .documentsAsColumns] {
            for sheet in try pages(Self.rotterdam, layout).worksheets {
                let words = sheet.body.marks.words
                #expect(words.contains { $0.hasPrefix("Fout? Streep het hele getal door") })
                #expect(words.contains { $0.hasPrefix("akkoord (parafen)") })
            }
        }
    }

    @Test("A list that does not stand on a document, and a document that is missing, have no boxes")
    func struck() throws {
        var booklet = Self.rotterdam
        booklet.documents = Array(booklet.documents.prefix(8))
        booklet.lists = Array(booklet.lists.prefix(3))
        let frames = { (booklet: Booklet) in
            try pages(booklet, .documentsAsRows).worksheets[0].body.marks.count { mark in
                if case .frame(let frame, _, _) = mark { frame.height > .mm(4.5) } else { false }
            }
        }
        let all = try frames(booklet)
        booklet.documents[2].absentLists = [booklet.lists[1].number]
        #expect(try frames(booklet) == all - 1)
        booklet.documents[5].isMissing = true
        #expect(try frames(booklet) == all - 4)
        let totals = try pages(booklet, .documentsAsRows).totals.flatMap(\.body.marks.words)
        #expect(totals.contains { $0.contains("7") && $0.hasPrefix("verwacht") })
    }

    @Test("The total of some lists is no total of votes, and is not called so")
    func selection() throws {
        var booklet = Self.rotterdam
        booklet.lists = Array(booklet.lists.prefix(3))
        for isSelection in [false, true] {
            booklet.isSelection = isSelection
            let words = try pages(booklet, .documentsAsRows).totals.flatMap(\.body.marks.words)
            #expect(words.contains("Totaal (stemcijfer)") == !isSelection)
            #expect(words.contains("Totaal van deze lijsten (controle)") == isSelection)
            #expect(words.contains("Waarom alleen deze lijsten?") == isSelection)
        }
    }

    @Test("Lists are divided evenly over as few series as they need")
    func evenGroups() {
        #expect(Array(1...25).evenGroups(ofAtMost: 6).map(\.count) == [5, 5, 5, 5, 5])
        #expect(Array(1...25).evenGroups(ofAtMost: 4).map(\.count) == [4, 4, 4, 4, 3, 3, 3])
        #expect(Array(1...7).evenGroups(ofAtMost: 7) == [Array(1...7)])
        #expect([Int]().evenGroups(ofAtMost: 4).isEmpty)
    }

    @Test("A gap in the list numbers is not printed as a run")
    func gap() throws {
        var booklet = Self.rotterdam
        booklet.lists = [22, 24, 25].map { .init(number: $0, name: "") }
        let words = try pages(booklet, .documentsAsRows).worksheets[0].body.marks.words
        #expect(words.contains("Lijsten 22, 24, 25 · serie 1 van 1 · bladzijde 1 van 19"))
    }

    @Test(
        "The longest names and the most boxes fit, clear of the edges",
        arguments: [WorstElection.stations, WorstElection.municipalities],
        [Booklet.Layout.documentsAsRows, .documentsAsColumns]
    )
    func worstCase(booklet: Booklet, layout: Booklet.Layout) throws {
        let printer = try printer(booklet)
        for division in [BookletDivision(), BookletDivision(pairs: 2, teams: 2)] {
            for part in try printer.set(layout, division).parts {
                var furniture = Press.furniture(isExercise: true)
                furniture.station = StationHead(title: "PLOEG 2", name: "PAAR 12")
                let pages = try press.stamp.pages(of: part.sheets, furniture: furniture)
                for (number, page) in pages.enumerated() {
                    let faults = faults(in: page, within: .mm(10))
                    #expect(faults.isEmpty, "\(part.holder), page \(number + 1): \(faults)")
                }
            }
        }
    }
}
