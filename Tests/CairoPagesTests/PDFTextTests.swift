import CairoPages
import Foundation
import Testing
import Typesetting

@Suite("Text in a file")
struct PDFTextTests {
    @Test("can be read back as it was given", arguments: Typeface.allCases)
    func roundTrip(face: Typeface) throws {
        let folder = try Folder()
        let file = folder.file("a.pdf")
        try write([Page(.a4, marks: [run(letters, 20, 20, TextStyle(face))])], to: file)
        #expect(
            try text(of: file).trimmingCharacters(in: .whitespacesAndNewlines)
                .precomposedStringWithCanonicalMapping
                == letters.precomposedStringWithCanonicalMapping
        )
    }

    @Test("can be read back when turned")
    func turned() throws {
        let folder = try Folder()
        let file = folder.file("a.pdf")
        let head = TextRun(
            "Stembureau 7",
            TextStyle(),
            at: Point(.mm(50), .mm(80)),
            width: .zero,
            degrees: 90
        )
        try write([Page(.a4, marks: [.text(head)])], to: file)
        #expect(try output(of: "pdftotext", file.path, "-").contains("Stembureau 7"))
    }

    @Test("stands where the layout put it")
    func position() throws {
        let folder = try Folder()
        let file = folder.file("a.pdf")
        try write([Page(.a4Landscape, marks: [run("Hier", 100, 50)])], to: file)
        let box = try output(of: "pdftotext", "-bbox", file.path, "-")
        // 100 mm = 283.46 pt; the paper lies on its side: 297 mm = 841.889 pt.
        #expect(box.contains("width=\"841.889"))
        #expect(box.contains("xMin=\"283.4"))
    }

    @Test("is grey or underlined as its style says")
    func look() throws {
        let folder = try Folder()
        let plain = try pixels(of: run("Hier", 5, 10), in: folder)
        let grey = try pixels(of: run("Hier", 5, 10, TextStyle(grey: 0.5)), in: folder)
        let underlined = run("Hier", 5, 10, TextStyle(underlined: true))
        #expect(plain.min() == 0)
        #expect(abs(Int(try #require(grey.min())) - 128) <= 1)
        // The run of width zero has no line under it, one of 20 mm has.
        #expect(try pixels(of: underlined, in: folder) == plain)
        let wide = Mark.text(
            TextRun(
                "Hier",
                TextStyle(underlined: true),
                at: Point(.mm(5), .mm(10)),
                width: .mm(20)
            )
        )
        #expect(try pixels(of: wide, in: folder) != plain)
    }

    @Test("is refused when the font lacks a character, and no file is left")
    func missingGlyph() throws {
        let folder = try Folder()
        let page = Page(.a4, marks: [run("Jan ☐", 20, 20)])
        #expect(throws: PDFError.missingGlyph(MissingGlyph(text: "Jan ☐", character: "☐"))) {
            try write([page], to: folder.file("a.pdf"))
        }
        #expect(try folder.names.isEmpty)
    }

    @Test("is refused while a slot is unfilled")
    func slot() throws {
        let folder = try Folder()
        let slot = Mark.slot(
            Slot("station", TextStyle(), width: .mm(40)),
            at: Point(.mm(20), .mm(20))
        )
        #expect(throws: PDFError.unfilledSlot(name: "station")) {
            try write([Page(.a4, marks: [slot])], to: folder.file("a.pdf"))
        }
        #expect(try folder.names.isEmpty)
    }

    /// Grey values of a page of 30 x 20 mm at 150 dpi.
    private func pixels(of mark: Mark, in folder: Folder) throws -> [UInt8] {
        let file = folder.file("look.pdf")
        let paper = PaperSize(width: .mm(30), height: .mm(20))
        try write([Page(paper, marks: [mark])], to: file)
        let image = folder.file("look").path
        _ = try output(of: "pdftoppm", "-r", "150", "-gray", "-singlefile", file.path, image)
        let data = try Data(contentsOf: URL(fileURLWithPath: image + ".pgm"))
        // 30 mm is 177.2 pixels, 20 mm 118.1: the header ends before the last 178 x 119 bytes.
        return [UInt8](data.suffix(178 * 119))
    }
}
