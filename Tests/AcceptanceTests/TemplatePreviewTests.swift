import Foundation
import Testing

@Suite("A template can be seen before it is used")
struct TemplatePreviewTests {
    private static let folder = Program.repository.appendingPathComponent("Templates/2017").path

    private func pages(_ arguments: String...) throws -> [String] {
        let scratch = try Scratch()
        let outcome = try Program().run(
            ["template", "preview"] + arguments + ["--out", scratch.path("out")]
        )
        try #require(outcome.status == 0, "\(outcome.errors)")
        let files = try FileManager.default.contentsOfDirectory(atPath: scratch.path("out"))
        try #require(files.count == 1)
        #expect(outcome.output.contains(files[0]))
        return try pagesOfPDF(scratch.path("out/\(files[0])")).map { page in
            page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    @Test(
        "Every page says that it is a preview, and of whom nothing is true",
        arguments: ["n10", "n11", "o3", "p22-1", "p22-2", "seat-sheets"]
    )
    func marked(form: String) throws {
        for rendering in ["blank", "completed"] where form != "seat-sheets" || rendering == "blank"
        {
            let pages = try pages("\(Self.folder)/\(form).xml", "--rendering", rendering)
            for page in pages {
                #expect(page.contains("Voorbeeld van een sjabloon"))
            }
            #expect(pages.joined(separator: " ").contains("Partij A"))
            guard form != "seat-sheets" else { continue }
            #expect(pages.joined(separator: " ").contains("Kandidaat 1"))
        }
    }

    @Test("The election and the islands are chosen")
    func chosen() throws {
        let island = try pages(
            "\(Self.folder)/n11.xml",
            "--election",
            "ep",
            "--caribbean"
        ).joined(separator: " ")
        #expect(island.contains("het Europees Parlement"))
        #expect(island.contains("Vaststelling aantal stemmen in openbaar lichaam"))
        #expect(island.contains("gezaghebber") && !island.contains("burgemeester"))
        let council = try pages(
            "\(Self.folder)/p22-2.xml",
            "--election",
            "gr",
            "--rendering",
            "completed"
        ).joined(separator: " ")
        #expect(council.contains("gemeenteraad van Voorbeeldstad"))
        #expect(council.contains("ten minste 25% van de kiesdeler"))
    }

    @Test(
        "The layout with less paper is seen too, and says what it is",
        arguments: ["n10", "p22-2"]
    )
    func compact(form: String) throws {
        let file = "\(Self.folder)/\(form).xml"
        let pages = try pages(file, "--compact")
        #expect(pages.allSatisfy { $0.contains("uitgave 2017, compact") })
        #expect(try pages.count < self.pages(file).count)
    }

    @Test("An election without the form, and a file without a form, are told")
    func refused() throws {
        let scratch = try Scratch()
        for (arguments, code) in [
            (["\(Self.folder)/o3.xml", "--election", "gr"], "TP-19"),
            (["\(Self.folder)/words.xml"], "TP-20"),
            (["\(Self.folder)/changes.xml", "--compact"], "TP-21"),
        ] {
            let outcome = try Program().run(
                ["template", "preview"] + arguments + ["--out", scratch.path("out")]
            )
            #expect(outcome.status == 65)
            #expect(outcome.errors.contains(code), "\(outcome.errors)")
        }
        let usage = try Program().run(
            "template",
            "preview",
            "\(Self.folder)/o3.xml",
            "--out",
            scratch.path("out"),
            "--election",
            "xx"
        )
        #expect(usage.status == 64)
        #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
    }

    @Test("The same template and moment give the same bytes")
    func sameBytes() throws {
        let scratch = try Scratch()
        var files: [Data] = []
        for folder in ["a", "b"] {
            try Program().run(
                "template",
                "preview",
                "\(Self.folder)/n11.xml",
                "--out",
                scratch.path(folder),
                "--date",
                "2017-03-16T10:00:00"
            )
            let path = scratch.path("\(folder)/voorbeeld-n11-tk-blanco.pdf")
            files.append(try Data(contentsOf: URL(fileURLWithPath: path)))
        }
        #expect(files[0] == files[1])
    }

    @Test(
        "A print that is no paper is not received, and why is said of that print",
        arguments: [
            ("concept", "may have other figures"), ("overgetypt", "may have other figures"),
            ("berekend", "the hand count leads"), ("voorbeeld", "to be looked at"),
            ("proef", "to be looked at"), ("voorlopig", "before the candidates were final"),
        ]
    )
    func notReceived(copy: String, why: String) throws {
        let rehearsal = try Rehearsal(in: try Scratch(), area: "Hellendoorn")
        let outcome = try rehearsal.run(
            "receive",
            "--by",
            "Invoerder A",
            "TK2017|GEM 0163|SB 1|N10|2017|\(copy)|1/8"
        )
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("X-09"))
        #expect(outcome.errors.replacing(/\s+/, with: " ").contains(why))
    }
}
