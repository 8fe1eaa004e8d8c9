import CairoPages
import FormsTestSupport
import OfficialForms
import Testing
import Typesetting

@Suite("The booklet divided over pairs and teams, and what it takes")
struct BookletDivisionTests {
    let press: Press

    init() throws { press = try Press() }

    private func printer(_ booklet: Booklet) throws -> BookletPrinter<FontBook> {
        BookletPrinter(
            booklet,
            try TinyElection.templates.texts("booklet"),
            measure: press.fonts
        )
    }

    private func tiny(_ documents: Int, _ lists: Int) -> Booklet {
        var booklet = BookletTests.rotterdam
        booklet.documents = Array(booklet.documents.prefix(documents))
        booklet.lists = Array(booklet.lists.prefix(lists))
        return booklet
    }

    /// `Lijsten 1 t/m 4 · serie 1 van 7 · bladzijde 2 van 19` of each worksheet, in the order of the file.
    private func places(_ part: BookletSet.Part) -> [String] {
        part.sheets.flatMap(\.body.marks.words).filter { $0.contains("· serie ") }
    }

    @Test("Each team does every series once, each pair about as many as another")
    func complete() {
        for serieses in 1...12 {
            for pairs in 1...serieses {
                for team in 1...2 {
                    let shares = BookletDivision(pairs: pairs, teams: 2)
                        .series(of: serieses, team: team)
                    #expect(shares.flatMap { $0 }.sorted() == Array(0..<serieses))
                    let sizes = shares.map(\.count)
                    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
                    #expect(!sizes.contains(0))
                }
            }
        }
    }

    @Test("At the same place in their piles the pairs of two teams never have the same series")
    func neverTheSame() {
        for serieses in 2...12 {
            for pairs in 1...serieses {
                let division = BookletDivision(pairs: pairs, teams: 2)
                let first = division.series(of: serieses, team: 1)
                let second = division.series(of: serieses, team: 2)
                for (one, other) in zip(first, second) {
                    #expect(one.count == other.count)
                    #expect(zip(one, other).allSatisfy { $0 != $1 })
                }
            }
        }
    }

    @Test("Three pairs of two teams: all worksheets twice, no sheet with outcomes among them")
    func files() throws {
        let set = try printer(BookletTests.rotterdam)
            .set(.documentsAsRows, BookletDivision(pairs: 3, teams: 2))
        #expect(
            set.parts.map(\.holder) == [
                .coordinator, .pair(1, team: 1), .pair(2, team: 1), .pair(3, team: 1),
                .totals(team: 1), .pair(1, team: 2), .pair(2, team: 2), .pair(3, team: 2),
                .totals(team: 2),
            ]
        )
        let all = set.parts.flatMap(places)
        #expect(all.count == 2 * 133)
        #expect(Set(all).count == 133)
        for part in set.parts {
            let words = part.sheets.flatMap(\.body.marks.words)
            let hasOutcomes = words.contains("TWEE PLOEGEN NAAST ELKAAR")
            #expect(hasOutcomes == (part.holder == .coordinator))
        }
    }

    @Test("The cover names the series in their order, the pages of the file and the time")
    func cover() throws {
        let set = try printer(BookletTests.rotterdam)
            .set(.documentsAsRows, BookletDivision(pairs: 3))
        let second = try #require(set.parts.first { $0.holder == .pair(2, team: nil) })
        let words = try #require(second.sheets.first).body.marks.words
        // Series 3 and 4, of 19 pages each, the cover and the instructions.
        #expect(second.sheets.count == 40)
        #expect(words.contains { $0.hasPrefix("40 bladzijden") })
        #expect(words.contains("Lijsten 9 t/m 12") && words.contains("Lijsten 13 t/m 16"))
        let quarters = (second.effort.minutes() + 7) / 15
        let time = "\(quarters / 4) uur en \(quarters % 4 * 15) minuten"
        #expect(words.contains { $0.contains(time) })
    }

    @Test("The estimate: 9 figures to copy, 11 to add and 3 sheets are 5 minutes")
    func estimate() throws {
        // Three documents, two lists: 6 cells; 6 additions and 2 of the page's sum. The cross-cast and
        // the totals: a page sum and two lists, copied and added.
        let set = try printer(tiny(3, 2)).set(.documentsAsRows)
        #expect(set.effort == HandCountEffort(sheets: 3, cells: 9, additions: 11))
        #expect(set.effort.minutes() == 5)
    }

    @Test("A choice of lists makes pages of those lists alone, also with three drawn ones")
    func someLists() throws {
        var booklet = BookletTests.rotterdam
        booklet.lists = booklet.lists.filter { [4, 9, 17].contains($0.number) }
        let set = try printer(booklet).set(.documentsAsRows)
        #expect(set.parts.flatMap(places).count == 19)
        #expect(
            set.parts.flatMap(places).allSatisfy {
                $0.hasPrefix("Lijsten 4, 9, 17 · serie 1 van 1")
            }
        )
    }

    @Test("Each role has its instruction, with documents and lists of this count")
    func instructions() throws {
        let sheets = try printer(tiny(3, 2)).set(.documentsAsRows).parts[0].sheets.prefix(2)
        let words = sheets.flatMap(\.body.marks.words)
        for title in [
            "Coördinator", "Invoerder van de handtelling", "Voorlezer-schrijver", "Controleur",
        ] {
            #expect(words.contains(title))
        }
        #expect(words.count { $0 == "VOORBEELD, met verzonnen cijfers" } == 4)
        #expect(words.contains { $0.hasPrefix("SB 3") })
    }

    @Test("Only who has a first sheet is told to tick pages on it")
    func firstSheet() throws {
        let tick = "Kruis de bladzijde aan"
        for layout in [Booklet.Layout.documentsAsRows, .documentsAsColumns] {
            for (pairs, isTold) in [(1, false), (2, true)] {
                let set = try printer(tiny(3, 12)).set(layout, BookletDivision(pairs: pairs))
                let words = set.parts.flatMap(\.sheets).flatMap(\.body.marks.words)
                #expect(words.contains { $0.hasPrefix(tick) } == isTold)
            }
        }
    }

    @Test("Each layout is explained with its own sheets")
    func layouts() throws {
        let words = try [Booklet.Layout.documentsAsRows, .documentsAsColumns].map { layout in
            try printer(tiny(1, 3)).set(layout).parts[0].sheets.prefix(2)
                .flatMap(\.body.marks.words)
        }
        #expect(!words[1].joined(separator: " ").contains("kruistelling"))
        #expect(words[0].contains("blz.") && !words[1].contains("blz."))
        #expect(words[1].contains("som kolom (controle)"))
        for words in words {
            // A cell is typed once, and every fault that the checker may meet is shown.
            #expect(words.contains("SB 1, lijst 1: 214") && words.contains("SB 1, lijst 2: 0"))
            #expect(words.contains { $0.hasPrefix("Een cijfer te weinig") })
        }
    }

    @Test("The additions of the examples are right, however few documents there are")
    func examples() throws {
        for documents in [1, 2, 3, 21] {
            let sheets = try printer(tiny(documents, 2)).set(.documentsAsRows).parts[0].sheets
            let writer = boxedFigures(sheets[1].body.marks)
            // Rows of two lists: documents, subtotal, carried where pages follow, running.
            let shown = min(documents, 3)
            let count = shown + (documents > 20 ? 3 : 2)
            let rows = writer.prefix(2 * count).map { $0 }
            #expect(rows.count == 2 * count)
            for list in 0..<2 {
                let column = stride(from: list, to: rows.count, by: 2).map { rows[$0] }
                let sum = column.prefix(shown).reduce(0, +)
                #expect(column[shown] == sum)
                #expect(column[count - 1] == sum + (documents > 20 ? column[shown + 1] : 0))
            }
            let cross = boxedFigures(sheets[0].body.marks)
            #expect(cross.count == 7)
            #expect(cross[4] == cross[0] + cross[2] && cross[5] == cross[1] + cross[3])
            #expect(cross[6] == cross[4] + cross[5])
        }
    }

    /// Numbers of single digits beside each other, from the top, from the left.
    private func boxedFigures(_ marks: [Mark]) -> [Int] {
        var digits: [(x: Double, y: Double, digit: Int)] = []
        for case .text(let run) in marks where run.text.count == 1 && run.style.face == .regular {
            guard let digit = Int(run.text) else { continue }
            let y = (run.origin.y.millimetres * 10).rounded()
            digits.append((run.origin.x.millimetres, y, digit))
        }
        digits.sort { ($0.y, $0.x) < ($1.y, $1.x) }
        var figures: [Int] = []
        var last: (x: Double, y: Double)?
        for (x, y, digit) in digits {
            if let last, last.y == y, x - last.x < 5.5 {
                figures[figures.count - 1] = figures[figures.count - 1] * 10 + digit
            } else {
                figures.append(digit)
            }
            last = (x, y)
        }
        return figures
    }
}
