import Crypto
import Foundation
import Testing

/// What goes with the P 22-1 of the House: annex 2, footers, blank paper, the conclusion.
@Suite("The House of 2017, read back from paper: annex and footers")
struct HouseAnnexTests {
    private static let record = ["P22-CSB", "P22-CSB-bijlage-1", "P22-CSB-bijlage-2"]
    private let made: Demonstration.Made

    init() throws { made = try Demonstration.made.get() }

    private func pages(_ name: String) throws -> [String] {
        try pagesOfPDF(made.paper("central/paper/\(name).pdf"))
    }

    private func words(_ name: String) throws -> [String] {
        try pages(name).flatMap { $0.split(whereSeparator: \.isNewline) }
            .filter { !HousePaper.isFurniture($0) }
            .map { $0.split(separator: " ").joined(separator: " ") }
    }

    @Test(
        "annex 2: the hand total of each list, their sum, and the 20 differences by name",
        .enabled(if: OfficialFigures.areThere, OfficialFigures.note)
    )
    func annex() throws {
        let lines = try words("record/P22-CSB-bijlage-2")
        let figures = try HouseFigures.of(.leading)
        let official = try HouseFigures.of(.computed)
        let table = lines.drop { $0 != "Lijstnummer Partijnaam Aantal stemmen" }.dropFirst()
            .prefix { $0 != "+" }
        #expect(
            Array(table)
                == figures.lists.map { "\($0) \(figures.names[$0] ?? "") \(figures.total($0))" }
        )
        #expect(lines.contains("Totaal (stemcijfer) 10515914"))
        let expected = figures.lists.compactMap { list in
            remark(
                "Lijst \(list) (\(figures.names[list] ?? ""))",
                figures.total(list),
                official.total(list)
            )
        }
        #expect(expected.count == 20)
        #expect(lines.filter { $0.hasPrefix("Lijst ") } == expected)
        let all = try #require(remark("Totaal (stemcijfer)", figures.total, official.total))
        #expect(lines.contains(all))
        let annex = "bijlage 2 bij de O 3 van kieskring 13 (Rotterdam)"
        #expect(lines.contains("Deze verschillen zijn al vermeld in \(annex)."))
    }

    private func remark(_ what: String, _ hand: Int, _ computed: Int) -> String? {
        guard hand != computed else { return nil }
        let sign = hand > computed ? "+" : "–"
        return "\(what): handmatig \(hand), rekenhulpmiddel \(computed), "
            + "verschil \(sign)\(abs(hand - computed))."
    }

    @Test("the footer of every page is the SHA-256 of the count file")
    func hash() throws {
        let exported = try Program().run("export", made.paper("central"), "counts")
        #expect(exported.status == 0)
        let digits = SHA256.hash(data: Data(exported.output.utf8))
            .map { String(UInt16($0) + 0x100, radix: 16).suffix(2).uppercased() }.joined()
        let groups = stride(from: 0, to: 64, by: 4).map { digits.dropFirst($0).prefix(4) }
            .joined(separator: " ")
        for name in Self.record {
            let pages = try pages("record/\(name)")
            #expect(pages.count > 0)
            for (index, page) in pages.enumerated() where !page.contains(groups) {
                Issue.record("\(name), p. \(index + 1)")
            }
        }
    }

    @Test("the one on computed totals has no hash, and says on every page that it is no record")
    func comparison() throws {
        for page in try pages(HousePaper.Kind.computed.rawValue) {
            #expect(
                page.contains("Ter vergelijking, op de berekende totalen – geen proces-verbaal")
            )
            #expect(!page.contains("SHA-256"))
        }
    }

    @Test(
        "blank paper has no figure of the count",
        .enabled(if: OfficialFigures.areThere, OfficialFigures.note),
        arguments: [
            "blank/P22-CSB-blanco", "blank/P22-CSB-blanco-bijlage-1",
            "blank/P22-CSB-blanco-bijlage-2",
        ]
    )
    func blank(_ name: String) throws {
        #expect(try figures(on: name).isEmpty)
    }

    @Test(
        "the worksheets for the seats have no figure of the count",
        .enabled(if: OfficialFigures.areThere, OfficialFigures.note)
    )
    func worksheets() throws {
        let found = try figures(on: "seats/zetelberekening-CSB")
        #expect(found.isEmpty)
    }

    /// Numbers of four digits and more that the count has too; of no year.
    private func figures(on name: String) throws -> Set<String> {
        var figures: Set<Int> = []
        for kind in HousePaper.Kind.allCases {
            let house = try HouseFigures.of(kind)
            figures.formUnion(house.candidateVotes.values)
            figures.formUnion(house.votes.values.flatMap(\.values))
            figures.formUnion(house.lists.map(house.total))
            figures.insert(house.total)
            figures.insert(house.total / HouseFigures.seats)
        }
        let texts = Set(figures.filter { $0 > 999 && $0 != 2017 }.map(String.init))
        return try Set(words(name).flatMap { $0.split(separator: " ").map(String.init) })
            .intersection(texts)
    }

    @Test("the demonstration says how near another outcome is, and that totals change nothing")
    func conclusion() {
        let lines = made.output.split(whereSeparator: \.isNewline)
            .map { $0.split(separator: " ").joined(separator: " ") }
        for line in [
            "P 5 Electoral quota: 10515914 / 150 = 70106 14/150",
            "from list 10 to list 11 3996 (lot 3995) 10: 5 → 4, 11: 4 → 5",
            "P 5 quota 70106 14/150 → 70106 141/150",
            "P 7–P 11 seats per list the same",
            "P 12, P 13 seats per set of lists the same",
            "P 15–P 18 elected candidates the same",
            "NO DIFFERENCE IN THE OUTCOME: the same seats, elected candidates and ranking.",
        ] {
            #expect(lines.contains(line), "\(line)")
        }
    }
}
