import CairoPages
import FormsTestSupport
import Foundation
import OfficialForms
import Testing
import Typesetting

@Suite("The closing report")
struct ClosingReportTests {
    let press: Press

    init() throws { press = try Press() }

    /// The House of 2017 as it was established.
    static let house = ClosingReport(
        election: "Verkiezing van de Tweede Kamer der Staten-Generaal, gehouden op 15 maart 2017",
        shortElection: "Tweede Kamer 15 maart 2017",
        parties: [
            .init(number: 1, name: "VVD", votes: 2_238_351, seats: 33),
            .init(
                number: 2,
                name: "Partij van de Arbeid (P.v.d.A.)",
                shortName: "PvdA",
                votes: 599_699,
                seats: 9
            ),
            .init(
                number: 3,
                name: "PVV (Partij voor de Vrijheid)",
                shortName: "PVV",
                votes: 1_372_941,
                seats: 20
            ),
            .init(
                number: 4,
                name: "SP (Socialistische Partij)",
                shortName: "SP",
                votes: 955_633,
                seats: 14
            ),
            .init(number: 5, name: "CDA", votes: 1_301_796, seats: 19),
            .init(
                number: 6,
                name: "Democraten 66 (D66)",
                shortName: "D66",
                votes: 1_285_819,
                seats: 19
            ),
            .init(number: 7, name: "ChristenUnie", votes: 356_271, seats: 5),
            .init(number: 8, name: "GROENLINKS", votes: 959_600, seats: 14),
            .init(
                number: 9,
                name: "Staatkundig Gereformeerde Partij (SGP)",
                shortName: "SGP",
                votes: 218_950,
                seats: 3
            ),
            .init(
                number: 10,
                name: "Partij voor de Dieren",
                shortName: "PvdD",
                votes: 335_214,
                seats: 5
            ),
            .init(number: 11, name: "50PLUS", votes: 327_131, seats: 4),
            .init(number: 13, name: "VNL (VoorNederland)", votes: 38_209, seats: 0),
            .init(number: 14, name: "DENK", votes: 216_147, seats: 3),
            .init(
                number: 16,
                name: "Forum voor Democratie",
                shortName: "FvD",
                votes: 187_162,
                seats: 2
            ),
        ],
        seats: 150,
        quota: "70106 141/150"
    )

    private func pages(_ report: ClosingReport) throws -> [Page] {
        let texts = try TinyElection.templates.texts("closing")
        return try press.stamp.pages(
            of: ClosingReportPrinter(report, texts, measure: press.fonts).sheets(),
            furniture: Press.furniture(form: try texts("form"), code: "SLOT")
        )
    }

    static func report(lists: Int, test: String? = nil) -> ClosingReport {
        var report = house
        report.parties = (1...lists).map {
            .init(
                number: $0,
                name: "Een lijst met een naam die lang is, nummer \($0)",
                shortName: "Lijst \($0)",
                votes: 99_999_999 / lists,
                seats: 150 / lists + ($0 <= 150 % lists ? 1 : 0)
            )
        }
        report.test = test
        return report
    }

    @Test("Every list with its votes and seats, the total, the quota; and no percentage")
    func figures() throws {
        let words = try pages(Self.house).flatMap(\.words)
        for party in Self.house.parties {
            #expect(words.contains(party.name) && words.contains(String(party.votes)))
        }
        #expect(words.contains(String(Self.house.votes)))
        #expect(words.contains("70106 141/150"))
        #expect(words.contains { $0.contains("Uitkomsttoets") })
        #expect(!words.contains { $0.contains("%") })
    }

    @Test("A list without a seat is in the table and not in the picture")
    func withoutSeat() throws {
        let words = try pages(Self.house).flatMap(\.words)
        #expect(words.count { $0 == "VNL (VoorNederland)" } == 1)
        #expect(words.contains("16 FvD"))
    }

    @Test("The words of the outcome test stand where else a line for a pen is")
    func test() throws {
        var report = Self.house
        let strokes = { (pages: [Page]) in
            pages.flatMap(\.allMarks).count { if case .stroke = $0 { true } else { false } }
        }
        let open = strokes(try pages(report))
        report.test = "geen verschil."
        let words = try pages(report).flatMap(\.words).joined(separator: " ")
        #expect(words.contains("Uitkomsttoets : geen verschil."))
        #expect(strokes(try pages(report)) == open - 1)
    }

    @Test("It names the record it is of, where there is one")
    func record() throws {
        var report = Self.house
        report.record = "Proces-verbaal: Model P 22-1, versie 2, SHA-256 0123 4567"
        let words = try pages(report).flatMap(\.words).joined(separator: " ")
        #expect(words.contains("Model P 22-1, versie 2, SHA-256 0123 4567"))
        #expect(try !pages(Self.house).flatMap(\.words).contains { $0.contains("SHA-256") })
    }

    @Test("Seats that nobody could take are told")
    func unfilled() throws {
        var report = Self.house
        report.seats = 152
        #expect(try pages(report).flatMap(\.words).contains("Zetels die onvervuld blijven"))
        #expect(!(try pages(Self.house).flatMap(\.words).contains("Zetels die onvervuld blijven")))
    }

    @Test("Of 1, 28 or 40 lists nothing is lost and nothing overlaps", arguments: [1, 28, 40, 81])
    func manyLists(lists: Int) throws {
        let pages = try pages(Self.report(lists: lists))
        for page in pages { #expect(faults(in: page, within: .mm(10)).isEmpty) }
        let words = pages.flatMap(\.words)
        for list in 1...lists {
            #expect(words.count { $0 == "Een lijst met een naam die lang is, nummer \(list)" } == 1)
        }
        #expect(pages.count >= (lists > 28 ? 2 : 1))
        // The head of the table on every page that has some of it.
        #expect(words.count { $0 == "stemmen" } >= (lists >= 40 ? 2 : 1))
    }

    @Test("The page is a picture too: the same bytes each time, black on white")
    func png() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("closing-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let page = try #require(try pages(Self.house).first)
        let writer = PNGWriter(fonts: press.fonts, resolution: 60)
        for name in ["a.png", "b.png"] {
            try writer.write(page, to: folder.appendingPathComponent(name))
        }
        let one = try Data(contentsOf: folder.appendingPathComponent("a.png"))
        #expect(one == (try Data(contentsOf: folder.appendingPathComponent("b.png"))))
        // Width and height of A4 at 60 pixels an inch, as the format has them.
        #expect(Array(one[16..<24]) == [0, 0, 496 >> 8, 496 & 255, 0, 0, 702 >> 8, 702 & 255])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
        #expect(throws: PDFError.self) {
            try writer.write(page, to: folder.appendingPathComponent("no/a.png"))
        }
    }
}
