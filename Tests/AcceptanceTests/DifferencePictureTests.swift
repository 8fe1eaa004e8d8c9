import Foundation
import Testing

@Suite("print comparison: the map of differences and the bars of lists")
struct DifferencePictureTests {
    @Test(
        "at a district the cells are annex against form: the 20 lists of Rotterdam, as PDF and PNG"
    )
    func district() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Rotterdam", level: "district")
        try rehearsal.complete("district-13")
        let out = scratch.path("out")
        let outcome = try rehearsal.run("print", "comparison", "--out", out)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let pages = try pagesOfPDF(out + "/verschillenkaart-KK-13.pdf")
        let table = try #require(pages.last)
        #expect(table.split(separator: "\n").count { $0.contains("GEM 0599") } == 20)
        #expect(table.contains("–121") && table.contains("+97"))
        for name in ["verschillenkaart", "verschil-per-lijst"] {
            let file = URL(fileURLWithPath: out + "/\(name)-KK-13.png")
            let start = try Data(contentsOf: file).prefix(4)
            #expect(Array(start) == [0x89, 0x50, 0x4E, 0x47])
        }
    }

    @Test(
        "of a municipality where only totals were typed there is no map, and the comparison says why"
    )
    func totalsOnly() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        try rehearsal.complete("hellendoorn")
        let out = scratch.path("out")
        #expect(try rehearsal.run("print", "comparison", "--out", out).status == 0)
        for name in ["verschillenkaart-GEM-0163.pdf", "verschillenkaart-GEM-0163.png"] {
            #expect(!FileManager.default.fileExists(atPath: out + "/" + name))
        }
        let pages = try pagesOfPDF(out + "/vergelijking-GEM-0163.pdf")
        #expect(pages.contains { $0.contains("alleen de totalen ingelezen") })
    }
}
