import Crypto
import Foundation
import Testing

@Suite("Rotterdam 2017, read back from paper")
struct RecordsReadBackTests {
    private let made: Demonstration.Made
    private let stations: PlainFigures
    private let hand: [String: Int]

    init() throws {
        made = try Demonstration.made.get()
        stations = try PlainFigures(Program.examples + "/rotterdam/entry.csv")
        hand = try PlainFigures(Program.examples + "/rotterdam/hand.csv").values["GEM 0599"] ?? [:]
    }

    static let records = [
        ("rotterdam/paper/record/N11-GEM-0599.pdf"), ("district-13/paper/record/O3-KK-13.pdf"),
    ]

    @Test("the demonstration ends well")
    func ends() {
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.output.contains("20 of 25 lists, 917 votes in all, -127 in the total"))
    }

    @Test(
        "every candidate and every list of the record is the sum of the stations",
        arguments: records
    )
    func votes(_ path: String) throws {
        let record = try ReadRecord(pdf: made.paper(path))
        #expect(record.totals.count == 25)
        #expect(record.votes.values.reduce(0) { $0 + $1.count } == 899)
        for (list, total) in record.totals {
            #expect(total == stations.sum("list.\(list).total"), "list \(list)")
            for (candidate, votes) in record.votes[list] ?? [:] {
                #expect(votes == stations.sum("list.\(list).\(candidate)"), "\(list).\(candidate)")
            }
        }
    }

    @Test("blank, invalid, differences, reasons and proxies are those of the district")
    func rest() throws {
        for path in Self.records {
            let record = try ReadRecord(pdf: made.paper(path))
            #expect(record.number(after: "- aantal blanco stemmen") == 668)
            #expect(record.number(after: "- aantal ongeldige stemmen") == 2758)
            #expect(record.text.contains("zijn 114 stembiljetten meer geteld"))
            #expect(record.text.contains("zijn 446 stembiljetten minder geteld"))
            let reasons = [
                "hebben toch niet gestemd": 48, "te weinig stembiljetten uitgereikt": 5,
                "te veel stembiljetten uitgereikt": 8, "stembiljetten kwijtgeraakt": 3,
                "Geen verklaring.": 283, "Andere verklaring.": 161,
            ]
            for (words, number) in reasons {
                #expect(record.number(after: words) == number, "\(words)")
            }
            #expect(record.number(after: "kiezerspas), bedraagt") == 33270)
        }
    }

    @Test(
        "the annex has the hand count, which leads, and names all 20 differences",
        arguments: [
            "rotterdam/paper/record/N11-GEM-0599-bijlage.pdf",
            "district-13/paper/record/O3-KK-13-bijlage-2.pdf",
        ]
    )
    func annex(_ path: String) throws {
        let text = try textOfPDF(made.paper(path))
        #expect(text.contains("453152"))
        for (field, value) in hand where field != "hand.total" {
            let list = try whole(field.dropFirst("hand.".count))
            let row = try Regex("(?m)^\\s*\(list)\\s{2,}\\S.*\\s{2,}\(value)\\s*$")
            #expect(text.firstMatch(of: row) != nil, "list \(list)")
            let difference = value - stations.sum("list.\(list).total")
            let remark = "handmatig \(value), rekenhulpmiddel \(value - difference), verschil "
            #expect(text.contains(remark) == (difference != 0), "list \(list)")
        }
        #expect(text.contains("Totaal (stemcijfer)"))
        #expect(text.contains("324104"))
    }

    @Test("the reason and the two who accepted are on record at the municipality")
    func reason() throws {
        let text = try textOfPDF(made.paper("rotterdam/paper/record/N11-GEM-0599-bijlage.pdf"))
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("Aanvaard door Coördinator F en Coördinator G."))
        #expect(text.contains("zonder plus of min, samen 917 stemmen"))
    }

    @Test("the district shows the differences as carried from the N 11")
    func carried() throws {
        let text = try textOfPDF(made.paper("district-13/paper/record/O3-KK-13-bijlage-2.pdf"))
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            text.contains(
                "Deze verschillen zijn al vermeld in de bijlage bij de N 11 van gemeente Rotterdam"
            )
        )
    }

    @Test(
        "every page of a record bears the SHA-256 of its count file",
        arguments: [
            ("rotterdam", ["N11-GEM-0599", "N11-GEM-0599-bijlage"]),
            ("district-13", ["O3-KK-13", "O3-KK-13-bijlage-1", "O3-KK-13-bijlage-2"]),
        ]
    )
    func hash(_ dossier: String, _ files: [String]) throws {
        let exported = try Program().run("export", made.paper(dossier), "counts")
        #expect(exported.status == 0)
        let digest = SHA256.hash(data: Data(exported.output.utf8))
        let digits = digest.map { String(UInt16($0) + 0x100, radix: 16).suffix(2).uppercased() }
            .joined()
        let groups = stride(from: 0, to: 64, by: 4).map { digits.dropFirst($0).prefix(4) }
            .joined(separator: " ")
        for file in files {
            for page in try pagesOfPDF(made.paper("\(dossier)/paper/record/\(file).pdf")) {
                #expect(page.contains(groups), "\(file)")
            }
        }
    }

    @Test("the signatures stand on the last page of the record, and on no other")
    func signatures() throws {
        for path in Self.records {
            let pages = try pagesOfPDF(made.paper(path))
            #expect(
                pages.indices.filter { pages[$0].contains("Ondertekening") } == [pages.count - 1]
            )
            #expect(!(pages.last ?? "").contains("Totaal"))
        }
    }

    @Test("every page says OEFENING, in an exercise")
    func exercise() throws {
        for file in [
            "record/N11-GEM-0599", "blank/N11-GEM-0599-blanco", "booklet/telboek-B-GEM-0599",
        ] {
            let pages = try pagesOfPDF(made.paper("rotterdam/paper/\(file).pdf"))
            #expect(pages.allSatisfy { $0.contains("OEFENING") }, "\(file)")
        }
    }

    @Test("a count file handed to enter is refused, naming R11, and nothing of it is taken over")
    func countFile() throws {
        let scratch = try Scratch()
        let dossier = try Rehearsal(in: scratch, area: "Rotterdam")
        let outcome = try dossier.run(
            "enter",
            "--typist",
            "Invoerder A",
            made.paper("rotterdam/paper/count-file.csv")
        )
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("R11"))
        #expect(try dossier.progress("enteredOnce") == 0)
    }
}
