import CairoPages
import Foundation
import Testing
import Typesetting

/// A sheet of 72 x 72 pt, seen at 72 dpi: a pixel a point.
@Suite("On paper")
struct PaintingTests {
    @Test("every stroke has its own weight and grey")
    func strokes() throws {
        let picture = try paint([
            stroke(at: 10, weight: 4, grey: 0), stroke(at: 20, weight: 4, grey: 0.6),
            stroke(at: 30, weight: 12, grey: 0.6),
        ])
        #expect(picture[36, 9] == 0)
        #expect(picture[36, 19] == 153)  // 0.6 x 255
        #expect(picture[36, 13] == 255)  // 10 + 4 / 2 is above it
        #expect(picture[36, 25] == 153)  // 30 - 12 / 2 is above it
    }

    @Test("a frame leaves its inside white and an area does not")
    func frame() throws {
        let square = Rectangle(Point(.pt(20), .pt(20)), width: .pt(20), height: .pt(20))
        let frame = try paint([.frame(square, weight: .pt(2), grey: 0)])
        #expect(frame[20, 30] == 0 && frame[30, 30] == 255)
        #expect(try paint([.area(square, grey: 0.2)])[30, 30] == 51)  // 0.2 x 255
    }

    @Test("turned text goes up from its origin, its letters to the left")
    func turned() throws {
        let run = TextRun(
            "HHH",
            TextStyle(.bold, .pt(16)),
            at: Point(.pt(40), .pt(60)),
            width: .zero,
            degrees: 90
        )
        let ink = try paint([.text(run)]).ink
        #expect(ink.right <= 40 && ink.left > 20)
        #expect(ink.bottom <= 60 && ink.top < 40)
    }

    @Test("accents stand above each other, also where the font has no letter with them")
    func accents() throws {
        let bare = try paint([letter("x")]).ink
        let one = try paint([letter("x\u{308}")]).ink
        let two = try paint([letter("x\u{308}\u{301}")]).ink
        #expect(one.top < bare.top && two.top < one.top)
        #expect(bare.bottom == two.bottom)
    }

    private func stroke(at y: Double, weight: Double, grey: Double) -> Mark {
        .stroke(
            Stroke(
                from: Point(.pt(10), .pt(y)),
                to: Point(.pt(62), .pt(y)),
                weight: .pt(weight),
                grey: grey
            )
        )
    }

    private func letter(_ text: String) -> Mark {
        .text(
            TextRun(text, TextStyle(.regular, .pt(30)), at: Point(.pt(20), .pt(60)), width: .zero)
        )
    }

    private func paint(_ marks: [Mark]) throws -> Picture {
        let folder = try Folder()
        let file = folder.file("a.pdf")
        try write([Page(PaperSize(width: .pt(72), height: .pt(72)), marks: marks)], to: file)
        let image = folder.file("a").path
        _ = try output(of: "pdftoppm", "-r", "72", "-gray", "-singlefile", file.path, image)
        let data = try Data(contentsOf: URL(fileURLWithPath: image + ".pgm"))
        return Picture(grey: [UInt8](data.suffix(72 * 72)))
    }
}

/// Grey values of 72 rows of 72 pixels: 0 is black.
private struct Picture {
    let grey: [UInt8]

    subscript(x: Int, y: Int) -> UInt8 { grey[y * 72 + x] }

    /// The rows and columns between which something was painted.
    var ink: (left: Int, top: Int, right: Int, bottom: Int) {
        let dark = grey.indices.filter { grey[$0] < 128 }
        let columns = dark.map { $0 % 72 }
        let rows = dark.map { $0 / 72 }
        return (
            columns.min() ?? 72, rows.min() ?? 72, (columns.max() ?? 0) + 1, (rows.max() ?? 0) + 1
        )
    }
}
