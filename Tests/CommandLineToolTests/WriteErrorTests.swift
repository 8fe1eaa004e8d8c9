import CairoPages
import CommandLineTool
import Testing

@Suite("What is said where a file could not be written")
struct WriteErrorTests {
    private func remedy(_ error: any Error) -> String? {
        Files.cannotWrite("N11.pdf", error).all.first?.remedy[.dutch]
    }

    @Test("of a full disk: to look at the disk")
    func disk() throws {
        let error = PDFError.cannotWrite(path: "N11.pdf", code: 28)
        #expect(try #require(remedy(error)).contains("schijf"))
    }

    @Test("of a page that can't be made: to go on with the pen, and not to look at the disk")
    func page() throws {
        let words = try #require(remedy(PDFError.untagged("Rutte")))
        #expect(words.contains("met de pen") && !words.contains("schijf"))
    }
}
