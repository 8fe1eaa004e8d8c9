import Foundation
import Testing

@Suite("The islands are public entities at every step")
struct IslandTests {
    @Test("A district prints the statement of an island as the island does")
    func district() throws {
        let scratch = try Scratch()
        let definition = scratch.path("definition")
        try FileManager.default.copyItem(
            atPath: Program.examples + "/definition",
            toPath: definition
        )
        for (file, old, new) in [
            ("districts.csv", "20,Bonaire,\n", "20,Bonaire,1\n"),
            ("municipalities.csv", "kind\n", "kind\n9001,Bonaire,20,public_entity\n"),
        ] {
            let text = try String(contentsOfFile: "\(definition)/\(file)", encoding: .utf8)
            try #require(text.contains(old))
            _ = try scratch.write(text.replacing(old, with: new), "definition/\(file)")
        }
        let dossier = scratch.path("dossier")
        _ = try Program().run(
            ["new", dossier, "--definition", definition, "--level", "district", "--area", "20"]
                + ["--exercise"]
        )
        let printed = try Program().run(
            ["print", dossier, "blank", "--form", "n11", "--single-job", "--out", scratch.url.path]
        )
        #expect(printed.status == 0, "\(printed.errors)")
        let text = try textOfPDF(scratch.path("N11-KK-20.pdf"))
        #expect(text.contains("Vaststelling aantal stemmen in openbaar lichaam"))
        #expect(text.contains("openbaar lichaam Bonaire"))
        #expect(!text.lowercased().contains("gemeente"))
        #expect(!text.lowercased().contains("burgemeester"))
    }
}
