import Diagnostics
import FormTemplates
import FormsTestSupport
import OfficialForms
import Testing
import Typesetting

@Suite("What stands outside the text")
struct FurnitureTests {
    let press: Press
    let moment = "16-03-2017 14:31:27"

    init() throws { press = try Press() }

    private func pages(_ furniture: Furniture) throws -> [Page] {
        try press.pages(of: "n11", TinyElection.values(.completed), furniture)
    }

    @Test("A final form bears date, hash in groups of four, and page x / y on every page")
    func final() throws {
        let pages = try pages(Press.furniture(.final(moment: moment, hash: Press.hash)))
        let group = "C86E D229 7E9E F159"
        for page in pages {
            #expect(
                page.words.contains("Datum: 16-03-2017 14:31:27\u{A0} - \u{A0}SHA-256-Hashcode:")
            )
            #expect(page.words.contains([group, group, group, group].joined(separator: " ")))
        }
        #expect(pages[0].words.contains("pagina 1 / 5"))
        #expect(pages[5].words.contains("pagina 1 / 3"))
    }

    @Test("A preview says VOORLOPIG on every page, at its foot, and to a scanner; nothing clipped")
    func provisional() throws {
        var furniture = Press.furniture(.draft(moment: moment), layout: .compact)
        furniture.identity.isProvisional = true
        for page in try pages(furniture) {
            #expect(page.words.first == "VOORLOPIG")
            let foot = page.words.joined(separator: " ")
            #expect(foot.contains("uitgave 2017, compact, VOORLOPIG: kandidaten niet vastgesteld"))
            let codes = page.allMarks.compactMap { mark in
                if case .qrCode(let payload, _, _) = mark { payload } else { nil }
            }
            #expect(codes.allSatisfy { $0.contains("|2017C|voorlopig|") } && codes.count == 1)
            #expect(faults(in: page, within: .mm(10)) == [])
        }
    }

    @Test("The copies of a preview share their bodies, each with one watermark")
    func sharedPreview() throws {
        var furniture = Press.furniture()
        furniture.identity.isProvisional = true
        let part = try #require(press.parts(of: "n11", TinyElection.values(.blank)).first)
        let marked = try press.stamp.watermarked(part, furniture: furniture)
        let first = try press.stamp.pages(of: marked, annex: nil, furniture: furniture)
        let second = try press.stamp.pages(of: marked, annex: nil, furniture: furniture)
        for (one, other) in zip(first, second) {
            #expect(one.body === other.body)
            #expect(one.words.count { $0 == "VOORLOPIG" } == 1)
        }
    }

    @Test("A draft has no hash, and CONCEPT behind the text of every page")
    func draft() throws {
        for page in try pages(Press.furniture(.draft(moment: moment))) {
            #expect(page.words.first == "CONCEPT")
            #expect(page.words.contains("Datum: 16-03-2017 14:31:27\u{A0} - \u{A0}(Concept)"))
            #expect(!page.words.contains { $0.contains("SHA-256") })
        }
    }

    @Test("A preview has VOORBEELD behind the text, says so above it, and shows where initials go")
    func preview() throws {
        let pages = try pages(Press.furniture(.preview(moment: moment)))
        for page in pages {
            #expect(page.words.first == "VOORBEELD")
            #expect(
                page.words.contains {
                    $0.hasPrefix("Voorbeeld van een sjabloon, met verzonnen gegevens")
                }
            )
            let codes = page.allMarks.compactMap { mark -> String? in
                if case .qrCode(let payload, _, _) = mark { payload } else { nil }
            }
            #expect(codes.allSatisfy { $0.contains("|voorbeeld|") } && !codes.isEmpty)
            #expect(faults(in: page, within: .mm(10)).isEmpty)
        }
        #expect(pages.last?.words.contains("Paraaf") == true)
    }

    @Test("OEFENING stands on every page of an exercise, and on no other")
    func exercise() throws {
        for page in try pages(Press.furniture(isExercise: true)) {
            #expect(page.words.contains("OEFENING"))
        }
        for page in try pages(Press.furniture()) {
            #expect(!page.words.contains("OEFENING"))
        }
    }

    @Test("A transcript says that it is none of the record, and asks for no signature")
    func transcript() throws {
        let pages = try press.pages(
            of: "n10",
            TinyElection.values(.transcript),
            Press.furniture(.transcript(moment: moment))
        )
        for page in pages {
            #expect(page.words.contains("Overgetypt uit de invoer – geen proces-verbaal"))
            #expect(!page.words.contains("Paraaf"))
        }
    }

    @Test("The QR code names election, area, document, form, edition and page, and no figure")
    func identity() throws {
        let codes = try pages(Press.furniture()).map { page in
            page.marks.compactMap {
                if case .qrCode(let payload, _, let module) = $0 { (payload, module) } else { nil }
            }
        }
        #expect(codes.map(\.count) == [1, 1, 1, 1, 1, 1, 1, 1])
        #expect(codes[0].first?.0 == "TK2017|GEM 0599|GEM 0599|N11|2017|1/5")
        #expect(codes[5].first?.0 == "TK2017|GEM 0599|GEM 0599|N11-B1|2017|1/3")
        #expect(codes[0].first?.1 == .mm(0.5))
    }

    @Test("Stations share the bodies of their blank form")
    func sharedBodies() throws {
        let part = try #require(press.parts(of: "n10", TinyElection.values(.blank)).first)
        let stations = try ["1", "2"].map { number in
            try press.stamp.pages(
                of: part,
                annex: nil,
                furniture: Press.furniture(
                    station: StationHead(title: "Stembureau \(number)", name: "De Heuvel")
                )
            )
        }
        #expect(stations[0].map(\.body?.identity) == stations[1].map(\.body?.identity))
        #expect(stations[1].first?.words.contains("Stembureau 2") == true)
    }

    @Test("A letter that the font lacks is an error that names it, never a blank")
    func missingGlyph() throws {
        var values = TinyElection.values(.blank)
        values.lists[1].candidates[0].name = "候補"
        let findings = #expect(throws: Findings.self) { try press.parts(of: "n11", values) }
        #expect(findings?.all.first?.found[.dutch].contains("U+5019") == true)
        #expect(findings?.all.first?.place.document?.hasPrefix("Model N 11") == true)
    }
}

extension PageBody {
    fileprivate var identity: ObjectIdentifier { ObjectIdentifier(self) }
}
