import CairoPages
import Foundation
import Testing
import Typesetting

@Suite("A shared page body")
struct SharedBodyTests {
    private static let body = PageBody(
        (1...50).flatMap { number in
            [run("Kandidaat \(number) van 's-Gravenhage", 20, Double(number) * 5)]
                .wrapped(in: .paragraph) + [
                    Mark.stroke(
                        Stroke(
                            from: Point(.mm(20), .mm(Double(number) * 5 + 1)),
                            to: Point(.mm(180), .mm(Double(number) * 5 + 1)),
                            weight: .pt(0.3)
                        )
                    )
                ]
        }
    )
    private static let pages = (1...20).map {
        Page(.a4, body: body, marks: [run("pagina \($0)", 20, 280)].wrapped(in: .paragraph))
    }

    @Test("makes a much smaller file with the same text")
    func smaller() throws {
        let folder = try Folder()
        try write(Self.pages, to: folder.file("shared.pdf"), kind: .job(sharesBodies: true))
        try write(Self.pages, to: folder.file("plain.pdf"), kind: .document)
        let shared = try Data(contentsOf: folder.file("shared.pdf")).count
        let plain = try Data(contentsOf: folder.file("plain.pdf")).count
        #expect(shared * 3 < plain * 2)
        #expect(try text(of: folder.file("shared.pdf")) == text(of: folder.file("plain.pdf")))
        #expect(try text(of: folder.file("shared.pdf")).contains("Kandidaat 50"))
    }

    @Test("looks the same as one that is not")
    func look() throws {
        let folder = try Folder()
        var images: [Data] = []
        for kind in [PDFWriter.Kind.job(sharesBodies: true), .job(sharesBodies: false), .document] {
            let file = folder.file("\(images.count).pdf")
            try write([Self.pages[0]], to: file, kind: kind)
            let image = folder.file("\(images.count)").path
            _ = try output(of: "pdftoppm", "-r", "100", "-gray", "-singlefile", file.path, image)
            images.append(try Data(contentsOf: URL(fileURLWithPath: image + ".pgm")))
        }
        #expect(images[0] == images[1])
    }

    @Test("lies under the page's own marks")
    func order() throws {
        let folder = try Folder()
        let file = folder.file("a.pdf")
        // A pixel a point at 72 dpi, so that no pixel is half covered.
        let sheet = Rectangle(Point(.zero, .zero), width: .pt(72), height: .pt(72))
        let page = Page(
            PaperSize(width: .pt(72), height: .pt(72)),
            body: PageBody([.area(sheet, grey: 0)]),
            marks: [.area(sheet, grey: 1)]
        )
        try write([page], to: file)
        let image = folder.file("a").path
        _ = try output(of: "pdftoppm", "-r", "72", "-gray", "-singlefile", file.path, image)
        let pixels = try Data(contentsOf: URL(fileURLWithPath: image + ".pgm")).suffix(72 * 72)
        #expect(pixels.allSatisfy { $0 == 255 })
    }
}
