import CairoPages
import FormsTestSupport
import OfficialForms
import Testing
import Typesetting

@Suite("The pictures of the differences")
struct DifferenceMapTests {
    let press: Press

    init() throws { press = try Press() }

    static func map(
        documents: Int,
        lists: Int,
        source: DifferenceMap.Source = .worksheet,
        cell: (_ list: Int, _ document: Int) -> DifferenceMap.Cell
    ) -> DifferenceMap {
        let pages = (documents + 19) / 20
        return DifferenceMap(
            election: "Tweede Kamer 15 maart 2017",
            level: "gemeente Rotterdam (kieskring Rotterdam)",
            source: source,
            documents: (1...documents).map { .init(key: "SB \($0)", name: "De Heuvel") },
            lists: (0..<lists).map { list in
                let cells = (0..<documents).map { cell(list, $0) }
                let difference = cells.reduce(0) { $0 + ($1.difference ?? 0) }
                return .init(
                    number: list + 1,
                    name: WorstElection.party,
                    hand: 40_000 / (list + 1) + difference,
                    computed: 40_000 / (list + 1),
                    state: difference == 0 ? .agreed : .open,
                    cells: cells,
                    pages: source == .annex
                        ? []
                        : (0..<pages).map { page in
                            let sum = cells[(page * 20)..<min(documents, page * 20 + 20)]
                                .reduce(0) { $0 + ($1.difference ?? 0) }
                            return sum == 0 ? .equal : .differs(sum)
                        }
                )
            },
            handTotal: 100_000,
            rowsPerPage: 20
        )
    }

    /// Four documents and three lists, with every kind of cell.
    static let small = map(documents: 4, lists: 3) { list, document in
        switch (list, document) {
        case (0, 1): .differs(-3)
        case (1, 3): .differs(27)
        case (2, 0): .differs(1_000)
        case (2, 2): .notRead
        default: .equal
        }
    }

    private func printer(_ map: DifferenceMap) throws -> DifferenceMapPrinter<FontBook> {
        DifferenceMapPrinter(
            map,
            try TinyElection.templates.texts("differences"),
            measure: press.fonts
        )
    }

    /// The frame around the cells: the heaviest on a sheet.
    private func grid(_ sheet: Sheet) throws -> Rectangle {
        let frames = sheet.body.marks.compactMap { mark -> Rectangle? in
            if case .frame(let frame, let weight, _) = mark, weight == .pt(0.8) {
                frame
            } else {
                nil
            }
        }
        return try #require(frames.first)
    }

    @Test("What was not read is neither equal nor different")
    func cells() {
        #expect(DifferenceMap.Cell(hand: nil, document: 5) == .notRead)
        #expect(DifferenceMap.Cell(hand: 5, document: nil) == .notRead)
        #expect(DifferenceMap.Cell(hand: 5, document: 5) == .equal)
        #expect(DifferenceMap.Cell(hand: 3, document: 5) == .differs(-2))
    }

    @Test(
        "Every difference is drawn exactly once, in its column, row and half",
        arguments: [(4, 3), (31, 23), (365, 25), (600, 40)]
    )
    func everyDifference(documents: Int, lists: Int) throws {
        let map = Self.map(documents: documents, lists: lists, source: .annex) { list, document in
            let number = list * 7_919 + document * 104_729
            guard number % 11 == 0 else { return number % 13 == 0 ? .notRead : .equal }
            return .differs(number % 2 == 0 ? number % 997 + 1 : -(number % 89) - 1)
        }
        let sheets = try printer(map).maps()
        var drawn: [[Int]] = []
        var first = 0
        // Sheets hold the same number of documents but the last.
        let size = sheets.count == 1 ? documents : 300
        for sheet in sheets {
            let grid = try grid(sheet)
            let shown = min(size, documents - first)
            let column = grid.width.points / Double(shown)
            let row = grid.height.points / Double(lists)
            #expect(column >= Length.mm(0.899).points)
            for case .area(let area, let grey) in sheet.body.marks where grey < 0.8 {
                let isInside =
                    area.origin.y >= grid.origin.y - .pt(0.01)
                    && area.origin.y + area.height <= grid.origin.y + grid.height + .pt(0.01)
                guard isInside else { continue }
                // White is left at both sides of it.
                let middle = area.origin.x + area.width / 2
                let x = (middle - grid.origin.x).points / column - 0.5
                let y = (area.origin.y - grid.origin.y).points / row
                let list = Int((y + 0.001).rounded(.down))
                let sign = y - Double(list) < 0.25 ? 1 : -1
                let size = grey < 0.1 ? 100 : grey < 0.5 ? 10 : 1
                #expect(abs(x - x.rounded()) < 0.001)
                drawn.append([list, first + Int(x.rounded()), sign, size])
            }
            first += shown
        }
        let expected = map.differences.map { list, document, difference in
            let magnitude = abs(difference)
            return [
                list, document, difference.signum(),
                magnitude > 99 ? 100 : magnitude > 9 ? 10 : 1,
            ]
        }
        #expect(drawn.count == expected.count)
        #expect(Set(drawn) == Set(expected))
    }

    @Test("What was not read is hatched over its whole cell, and counted in the legend")
    func unread() throws {
        let map = Self.map(documents: 10, lists: 2, source: .annex) { list, document in
            list == 1 && (3...5).contains(document) ? .notRead : .equal
        }
        let sheet = try printer(map).maps()[0]
        let grid = try grid(sheet)
        let hatched = sheet.body.marks.compactMap { mark -> Rectangle? in
            guard case .area(let area, let grey) = mark, grey > 0.8,
                area.origin.y < grid.origin.y + grid.height
            else { return nil }
            return area
        }
        let area = try #require(hatched.first)
        #expect(hatched.count == 1)
        #expect(abs(area.width.points - grid.width.points * 0.3) < 0.01)
        #expect(abs(area.height.points - grid.height.points * 0.5) < 0.01)
        #expect(
            sheet.body.marks.words.contains { $0.hasPrefix("20 vakjes: 0 verschillen, 3 niet") }
        )
    }

    @Test("A list that a document does not have is crossed out there, and counts for nothing")
    func absent() throws {
        let map = Self.map(documents: 10, lists: 2, source: .annex) { list, document in
            list == 1 && document == 3 ? .absent : .equal
        }
        #expect(map.isRead)
        let words = try printer(map).maps()[0].body.marks.words
        #expect(words.contains("lijst doet hier niet mee"))
        #expect(words.contains { $0.hasPrefix("19 vakjes: 0 verschillen, 0 niet") })
        let unread = Self.map(documents: 2, lists: 2, source: .annex) { list, _ in
            list == 1 ? .absent : .notRead
        }
        #expect(!unread.isRead)
    }

    @Test(
        "The axis of votes goes to the next round number",
        arguments: [(0, "1"), (7, "8"), (121, "150"), (1_000, "1000"), (53_382, "60000")]
    )
    func axis(_ votes: Int, _ end: String) throws {
        var map = Self.map(documents: 1, lists: 1) { _, _ in .equal }
        map.lists[0].hand = votes
        map.lists[0].computed = votes
        #expect(try printer(map).listBars().body.marks.words.contains(end))
    }

    @Test("Bars of votes have one scale, differences another: 3 of 40,000 is seen")
    func scales() throws {
        let sheet = try printer(Self.small).listBars()
        let bars = sheet.body.marks.compactMap { mark -> Rectangle? in
            if case .area(let area, let grey) = mark, grey == 0 { area } else { nil }
        }
        // The differences -3, +27 and +1,000 on a scale to 1,000 over 16 mm.
        #expect(bars.count == 3)
        let widths = bars.map(\.width.millimetres)
        for (width, difference) in zip(widths, [3, 27, 1_000]) {
            // No bar is narrower than can be seen.
            #expect(abs(width - max(0.3, 16 * Double(difference) / 1_000)) < 0.001)
        }
        // Fewer to the left of zero, more to the right of it.
        #expect(abs((bars[0].origin.x + bars[0].width - bars[1].origin.x).points) < 0.001)
        #expect(bars[1].origin.x == bars[2].origin.x)
        let words = sheet.body.marks.words
        for figure in ["–3", "+27", "+1000", "39997", "40000"] { #expect(words.contains(figure)) }
    }

    @Test("The table names every difference of cells and pages; without one there is no table")
    func table() throws {
        let words = try printer(Self.small).differenceTable().flatMap(\.body.marks.words)
        for difference in ["–3", "+27", "+1000"] {
            // Once the cell, once the page.
            #expect(words.count { $0 == difference } == 2)
        }
        let equal = Self.map(documents: 4, lists: 2) { _, _ in .equal }
        #expect(try printer(equal).differenceTable().isEmpty)
    }

    @Test("The most documents, the most lists and differences everywhere stay clear of the edges")
    func worstCase() throws {
        for (documents, lists) in [(120, 40), (600, 40), (1, 1)] {
            let map = Self.map(documents: documents, lists: lists) { list, document in
                (list + document).isMultiple(of: 3) ? .notRead : .differs(-99_999 + document)
            }
            let printer = try printer(map)
            let pages = try press.stamp.pages(
                of: try printer.maps() + [printer.listBars()],
                furniture: Press.furniture(isExercise: true)
            )
            for page in pages {
                let faults = faults(in: page, within: .mm(10))
                #expect(faults.isEmpty, "\(faults.prefix(4))")
            }
        }
    }
}
