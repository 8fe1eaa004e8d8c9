import FormTemplates
import FormsTestSupport
import Foundation
import OfficialForms
import Testing
import Typesetting

@Suite("What a print job has between and around the forms")
struct JobSheetTests {
    let press: Press

    init() throws { press = try Press() }

    /// The longest of everything, as on the sheets of a real job.
    private var worst: Furniture {
        Furniture(
            SheetIdentity(
                election: "Provinciale staten van Noord-Brabant 20 maart 2019",
                area: "gemeente Nieuwkoop-Alphen-Chaam en Gilze-Rijen",
                district: "'s-Gravenhage-Zuidoost",
                document: "stembureau 323 (SB 323-2)",
                form: "Model N 10",
                edition: "2017",
                version: 12,
                codes: ["PS2019", "GEM 0599", "SB 323-2", "N10", "2017"]
            ),
            .blank,
            isExercise: true,
            station: StationHead(title: "Stembureau 323 (SB 323-2)", name: WorstElection.station)
        )
    }

    private func separator(_ furniture: Furniture, number: String, name: String) throws -> Page {
        let texts = try TinyElection.templates.texts("job")
        return try SeparatorPrinter(texts, stamp: press.stamp).page(
            SeparatorSheet(
                furniture,
                number: number,
                document: "SB \(number)",
                name: name,
                area: ("municipality", "Nieuwkoop-Alphen-Chaam en Gilze-Rijen"),
                formPages: 36,
                emptySides: 30,
                filePages: 67,
                sheets: 34,
                copies: 999,
                job: "N10-GEM-0599-v12",
                file: "N10-GEM-0599-v12-1-van-2.pdf",
                place: (12, 365)
            )
        )
    }

    private var list: DeliveryList {
        DeliveryList(
            election: "Tweede Kamer 15 maart 2017",
            area: "gemeente Rotterdam",
            district: "Rotterdam",
            form: "Model N 10",
            edition: "2017",
            job: "N10-GEM-0599",
            isDuplex: true,
            hasBindingEdge: true,
            paper: "A4",
            copies: 2,
            files: [(1, 1...3), (2, 4...5)].map { number, stations in
                DeliveryList.File(
                    name: "N10-GEM-0599-\(number)-van-2.pdf",
                    pages: stations.count * 68,
                    hash: Press.hash,
                    stations: stations.map {
                        DeliveryList.Station(
                            number: $0,
                            document: "SB \($0)",
                            name: $0 == 2 ? WorstElection.station : "De Heuvel",
                            firstPage: ($0 - stations.lowerBound) * 68 + 1,
                            pages: 68,
                            formPages: 36,
                            emptySides: 31,
                            sheets: 34
                        )
                    }
                )
            },
            manifest: "manifest.csv",
            manifestHash: Press.hash
        )
    }

    private func listPages(_ list: DeliveryList) throws -> [Page] {
        let printer = DeliveryListPrinter(
            list,
            try TinyElection.templates.texts("job"),
            measure: press.fonts
        )
        return try press.stamp.pages(of: try printer.sheets(), furniture: Press.furniture())
    }

    @Test("Separator, empty side and delivery list, as recorded")
    func goldens() throws {
        let furniture = Press.furniture(
            form: "Model N 10",
            code: "N10",
            station: StationHead(title: "Stembureau 12", name: "De Heuvel")
        )
        let pages =
            [
                try separator(furniture, number: "12", name: "De Heuvel"),
                try press.stamp.emptySide(press.stamp.emptyBody(), furniture: furniture),
            ] + (try listPages(list))
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Goldens")
        #expect(try Golden.difference(pages, "job", in: folder) == nil)
    }

    @Test("The list of a proof asks for no count, no tick and no signature")
    func proofList() throws {
        var proof = list
        proof.isProof = true
        let pages = try listPages(proof)
        let words = pages.flatMap(\.words).joined(separator: " ")
        #expect(words.contains("INHOUD VAN DE PROEF"))
        for absent in ["Geleverd", "Ontvangen", "Handtekening", "Tel de bladen"] {
            #expect(!words.contains(absent))
        }
        for page in pages { #expect(faults(in: page, within: .mm(5)).isEmpty) }
    }

    @Test("With the longest names nothing overlaps or comes within 5 mm of the edge")
    func worstNames() throws {
        var long = list
        // 40 letters without a place to break.
        long.files[0].stations[0].name = "Multifunctioneelmultifunctioneelcentrum X"
        var pages = try listPages(long)
        for number in ["1", "365", "323-2", "Nieuwkoop-Alphen-Chaam"] {
            pages.append(try separator(worst, number: number, name: WorstElection.station))
        }
        pages.append(try press.stamp.emptySide(press.stamp.emptyBody(), furniture: worst))
        for page in pages { #expect(faults(in: page, within: .mm(5)).isEmpty) }
    }

    @Test("A proof says so above its pages, and keeps all of them 5 mm from the edge")
    func proof() throws {
        let code = Mark.qrCode("TK2017|1/2", at: Point(.mm(180), .mm(270)), module: .mm(0.5))
        let page = Page(.a4, marks: [code])
        for (paper, columns, rows) in [
            (PaperSize.a4Landscape, 2, 1), (.a4, 2, 2), (.a4Landscape, 4, 2),
        ] {
            let sheet = try press.stamp.proof(
                Array(repeating: page, count: columns * rows),
                (job: "N10-GEM-0599-proef", number: 2, of: 11),
                on: paper,
                behind: press.stamp.proofBody(),
                columns: columns,
                rows: rows
            )
            #expect(sheet.marks.words.contains { $0.hasPrefix("PROEF – ") })
            #expect(sheet.marks.words.contains("N10-GEM-0599-proef · blad 2 van 11"))
            #expect(sheet.behindPages?.marks.words == ["PROEF"])
            #expect(sheet.placements.allSatisfy { $0.page.marks.isEmpty })
            #expect(faults(in: Page(paper, marks: sheet.marks), within: .mm(5)).isEmpty)
        }
    }

    @Test(
        "On backs 20 mm stay free on the right, on fronts on the left, and everything still fits",
        arguments: ["n10", "n11", "o3"]
    )
    func bindingEdge(_ form: String) throws {
        for rendering in [FormValues.Rendering.blank, .transcript] {
            var furniture = worst
            if rendering == .transcript {
                furniture.status = .transcript(moment: "16-03-2017 14:31:27")
            }
            let parts = try press.parts(of: form, WorstElection.values(rendering))
            for (number, part) in parts.enumerated() {
                let pages = try press.stamp.pages(
                    of: part,
                    annex: number == 0 ? nil : number,
                    furniture: furniture,
                    bindingOnBacks: Set(part.bodies.indices.filter { !$0.isMultiple(of: 2) })
                )
                for (place, page) in pages.enumerated() {
                    #expect(faults(in: page, within: .mm(5)).isEmpty, "\(form) \(place)")
                    let ink = page.allMarks.compactMap(\.sides)
                    let isBack = !place.isMultiple(of: 2)
                    let white =
                        isBack
                        ? page.paper.width - (ink.map(\.right).max() ?? .zero)
                        : ink.map(\.left).min() ?? .zero
                    #expect(white >= .mm(19.99), "\(form) \(place): \(white.millimetres)")
                }
            }
        }
    }

    @Test("A final form with the longest names keeps municipality and district on every page")
    func finalForm() throws {
        var furniture = worst
        furniture.status = .final(moment: "16-03-2017 14:31:27", hash: Press.hash)
        let pages = try press.pages(of: "n11", WorstElection.values(.completed), furniture)
        for page in pages {
            #expect(faults(in: page, within: .mm(5)).isEmpty)
            let words = page.words.joined(separator: " ")
            #expect(words.contains("Gilze-Rijen (kieskring 's-Gravenhage-Zuidoost)"))
        }
    }

    @Test("Pages on one sheet keep their shape, in rows from the top left")
    func imposition() {
        let page = Page(.a4, marks: [])
        let wide = ImposedSheet([page, page], on: .a3Landscape, columns: 2, rows: 1)
        #expect(wide.placements.map(\.scale) == [1, 1])
        #expect(wide.placements.map { $0.origin.x } == [.zero, .mm(210)])
        let four = ImposedSheet([page, page, page], on: .a4, columns: 2, rows: 2)
        #expect(four.placements.map(\.scale) == [0.5, 0.5, 0.5])
        #expect(four.placements[2].origin == Point(.zero, .mm(148.5)))
        let two = ImposedSheet([page], on: .a4Landscape, columns: 2, rows: 1)
        // 210 / 297
        #expect(abs((two.placements.first?.scale ?? 0) - 0.7071) < 0.0001)
    }
}

extension Mark {
    /// How far to the left and the right its ink reaches; codes by their square.
    fileprivate var sides: (left: Length, right: Length)? {
        switch self {
        case .text(let run) where run.degrees == 0: (run.origin.x, run.origin.x + run.width)
        case .stroke(let stroke):
            (min(stroke.from.x, stroke.to.x), max(stroke.from.x, stroke.to.x))
        case .frame(let rectangle, _, _):
            (rectangle.origin.x, rectangle.origin.x + rectangle.width)
        case .qrCode(let payload, let point, let module):
            (point.x, point.x + module * Double(qrCodeModules(payload) ?? 0))
        default: nil
        }
    }
}
