import CairoPages
import Foundation
import Testing
import Typesetting

/// What a printing house asks: pure black, nothing transparent, all fonts in the file.
@Suite("A file for the printer")
struct BlackTests {
    private static let marks: [Mark] = [
        run("Stembureau 12 Łódź", 20, 20, TextStyle(.bold, .pt(16))),
        .area(Rectangle(Point(.mm(20), .mm(30)), width: .mm(30), height: .mm(5)), grey: 0.88),
        .stroke(Stroke(from: Point(.mm(20), .mm(50)), to: Point(.mm(90), .mm(50)), weight: .pt(1))),
        .qrCode(
            "TK2017|GEM 0599|SB 12|N10|2017|1/38",
            at: Point(.mm(170), .mm(260)),
            module: .mm(0.5)
        ),
    ]

    @Test(
        "has black and greys of black alone, and nothing transparent",
        arguments: [PDFWriter.Kind.job(sharesBodies: true), .document]
    )
    func black(kind: PDFWriter.Kind) throws {
        let folder = try Folder()
        let file = folder.file("a.pdf")
        let body = PageBody([
            .area(Rectangle(Point(.mm(5), .mm(5)), width: .mm(9), height: .mm(9)), grey: 0.5)
        ])
        let marks = Self.marks.flatMap { [$0].wrapped(in: .paragraph) }
        try write(
            [Page(.a4, body: body, marks: marks), Page(.a4, body: body, marks: marks)],
            to: file,
            kind: kind
        )
        let plain = try plainObjects(of: file)
        #expect(!plain.contains(/\d (rg|RG|k|K|sc|SC|scn|SCN)\b/))
        for word in ["/Group", "/Transparency", "/ExtGState", "/SMask", "/DeviceRGB", "/ca "] {
            #expect(!plain.contains(word), "\(word)")
        }
        #expect(plain.contains("0 g") && plain.contains("0.88 g") && plain.contains("0 G"))
        let fonts = try output(of: "pdffonts", file.path).split(separator: "\n").dropFirst(2)
        // emb sub uni
        #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains(/yes yes yes/) })
    }

    @Test("says nothing of the clock, and when it was made as it was told")
    func moment() throws {
        let folder = try Folder()
        try write([Page(.a4, marks: Self.marks)], to: folder.file("a.pdf"))
        let plain = try plainObjects(of: folder.file("a.pdf"))
        #expect(plain.contains("/CreationDate (D:20170316143127)"))
        #expect(plain.contains("<xmp:CreateDate>2017-03-16T14:31:27</xmp:CreateDate>"))
        #expect(plain.matches(of: /20\d\d-?\d\d-?\d\dT?\d\d/).allSatisfy { $0.0.hasPrefix("2017") })
    }

    @Test("has its bodies once, however many pages share them, and finds every page")
    func many() throws {
        let folder = try Folder()
        let file = folder.file("a.pdf")
        let bodies = (0..<3).map { PageBody([run("Lichaam \($0)", 20, 40)]) }
        let pages = (0..<240).map {
            Page(.a4, body: bodies[$0 % 3], marks: [run("Bladzijde \($0 + 1)", 20, 20)])
        }
        try write(pages, to: file)
        _ = try output(of: "qpdf", "--check", file.path)
        let plain = try plainObjects(of: file)
        #expect(plain.matches(of: /\/Subtype \/Form/).count == 3)
        let read = try text(of: file).split(separator: "\u{C}").prefix(240)
        for (number, page) in read.enumerated() {
            #expect(
                page.contains("Bladzijde \(number + 1)") && page.contains("Lichaam \(number % 3)")
            )
        }
        #expect(read.count == 240)
    }

    @Test("tells its pages by its page tree; anything else, or half a file, has none")
    func count() throws {
        let folder = try Folder()
        let file = folder.file("a.pdf")
        try write((0..<137).map { Page(.a4, marks: [run("\($0)", 20, 20)]) }, to: file)
        #expect(pageCount(ofPDF: file.path) == 137)
        let bytes = try Data(contentsOf: file)
        for part in [0, 20, bytes.count / 2, bytes.count - 9] {
            try bytes.prefix(part).write(to: file)
            #expect(pageCount(ofPDF: file.path) == nil, "\(part) bytes")
        }
        try Data("no PDF, but a text of more than forty letters".utf8).write(to: file)
        #expect(pageCount(ofPDF: file.path) == nil)
        #expect(pageCount(ofPDF: folder.file("none.pdf").path) == nil)
    }
}
