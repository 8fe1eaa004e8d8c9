import CairoPages
import Foundation
import PageTestSupport
import Testing
import Typesetting

@Suite("A QR code")
struct QRCodeTests {
    @Test("is read back from a page at 150 dpi")
    func readBack() throws {
        let folder = try Folder()
        let file = folder.file("a.pdf")
        let payload = "GR2026|0363|SB0123|N10-1|v1|p03/36|9F2C"
        let code = Mark.qrCode(payload, at: Point(.mm(170), .mm(10)), module: .mm(0.5))
        try write([Page(.a4, marks: [run("Proces-verbaal", 20, 20), code])], to: file)
        let image = folder.file("page").path
        _ = try output(of: "pdftoppm", "-r", "150", "-gray", "-singlefile", file.path, image)
        #expect(try output(of: "zbarimg", "-q", "--raw", image + ".pgm") == payload + "\n")
    }

    @Test("is read back from a page that lies askew by two degrees on the scanner")
    func askew() throws {
        let folder = try Folder()
        let file = folder.file("a.pdf")
        let payload = "TK2017|GEM 0599|SB 323-2|N10-B1|2017|17/38"
        let code = Mark.qrCode(payload, at: Point(.mm(170), .mm(260)), module: .mm(0.5))
        try write([Page(.a4, marks: [code])], to: file)
        let picture = folder.file("page").path
        _ = try output(of: "pdftoppm", "-r", "150", "-gray", "-singlefile", file.path, picture)
        let turned = try Greymap(picture + ".pgm").turned(degrees: 2)
        try turned.write(to: folder.file("turned.pgm"))
        #expect(
            try output(of: "zbarimg", "-q", "--raw", folder.file("turned.pgm").path)
                == payload + "\n"
        )
    }

    @Test(
        "is as large as layout reckons, or smaller where capitals and digits pack closer",
        arguments: [
            ("TK2017|0599|SB0123|N10|v1|p03/36|9F2C", true),
            (String(repeating: "é/", count: 40), true),
            (String(repeating: "7", count: 39), false),
        ]
    )
    func size(payload: String, exact: Bool) throws {
        let folder = try Folder()
        let file = folder.file("a.pdf")
        let code = Mark.qrCode(payload, at: Point(.mm(10), .mm(10)), module: .mm(0.5))
        try write([Page(.a4, marks: [code])], to: file)
        let list = try output(of: "pdfimages", "-list", file.path)
        let line = try #require(list.split(separator: "\n").first { $0.contains("stencil") })
        let width = try #require(Int(line.split(separator: " ")[3]))
        let reckoned = try #require(qrCodeModules(payload))
        #expect(exact ? width == reckoned : width < reckoned)
    }

    @Test("that would be too large is an error")
    func tooLarge() throws {
        let folder = try Folder()
        let payload = String(repeating: "x", count: 3_000)
        let code = Mark.qrCode(payload, at: Point(.mm(10), .mm(10)), module: .mm(0.5))
        #expect(throws: PDFError.qrCode(payload: payload, code: ERANGE)) {
            try write([Page(.a4, marks: [code])], to: folder.file("a.pdf"))
        }
    }
}
