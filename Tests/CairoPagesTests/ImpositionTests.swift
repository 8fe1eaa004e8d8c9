import CairoPages
import Foundation
import Testing
import Typesetting

@Suite("Several pages on one sheet")
struct ImpositionTests {
    private static let body = PageBody([run("Lijst 1", 20, 40)])
    private static let pages = (1...2).map {
        Page(.a4, body: body, marks: [run("pagina \($0)", 20, 280)])
    }

    private func write(_ sheet: ImposedSheet, to file: URL) throws {
        let writer = try PDFWriter(
            to: file,
            fonts: readFonts(),
            facts: facts,
            kind: .job(sharesBodies: true)
        )
        try writer.add(sheet)
        try writer.finish()
    }

    @Test("are one page of the file, with the text of all of them")
    func text() throws {
        let folder = try Folder()
        let file = folder.file("a3.pdf")
        try write(ImposedSheet(Self.pages, on: .a3Landscape, columns: 2, rows: 1), to: file)
        let words = try CairoPagesTests.text(of: file)
        #expect(words.contains("pagina 1") && words.contains("pagina 2"))
        #expect(words.components(separatedBy: "Lijst 1").count == 3)
        let info = try output(of: "pdfinfo", file.path)
        #expect(info.contains("Pages:           1\n") || info.contains("Pages:          1\n"))
        #expect(info.contains("1190.55 x 841.89"))
    }

    @Test("keep their text in front of what lies behind them, shared bodies too")
    func behind() throws {
        let folder = try Folder()
        let file = folder.file("proof.pdf")
        let page = Page(.a4, body: Self.body, marks: [])
        var sheet = ImposedSheet([page], on: .a4, columns: 1, rows: 1)
        let all = Rectangle(Point(.zero, .zero), width: .mm(210), height: .mm(297))
        sheet.behindPages = PageBody([.area(all, grey: 0.85)])
        try write(sheet, to: file)
        let picture = folder.file("page").path
        _ = try output(of: "pdftoppm", "-gray", "-r", "72", "-singlefile", file.path, picture)
        let grey = try Data(contentsOf: URL(fileURLWithPath: picture + ".pgm"))
        // Black letters of the shared body on a grey that covers all but the edge of the paper.
        #expect(grey.suffix(595 * 842).count { $0 < 60 } > 10)
        #expect(grey.suffix(595 * 842).count { $0 == 255 } < 595 + 842)
    }

    @Test("stand where they are put, at their scale", arguments: [1.0, 0.5])
    func place(_ scale: Double) throws {
        let folder = try Folder()
        let file = folder.file("sheet.pdf")
        let placed = ImposedSheet.Placement(
            Self.pages[0],
            at: Point(.pt(100), .pt(50)),
            scale: scale
        )
        try write(ImposedSheet(.a3Landscape, [placed]), to: file)
        let boxes = try output(of: "pdftotext", "-bbox", file.path, "-")
        let line = try #require(boxes.split(separator: "\n").first { $0.contains(">Lijst<") })
        let left = try #require(line.firstMatch(of: /xMin="([0-9.]+)"/)?.1)
        // 20 mm = 56.69 pt
        #expect(abs((Double(left) ?? 0) - (100 + 56.69 * scale)) < 1)
    }
}
