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

    @Test("a circle's ink lies within its radius; one with a weight leaves its inside white")
    func circle() throws {
        let centre = Point(.pt(36), .pt(36))
        let ring = try paint([.circle(Circle(centre, radius: .pt(10), weight: .pt(2)))])
        #expect(ring.ink == (26, 26, 46, 46))
        #expect(ring[36, 36] == 255 && ring[36, 27] == 0 && ring[36, 29] == 255)
        let disc = try paint([.circle(Circle(centre, radius: .pt(10), grey: 0.2))])
        #expect(disc.ink == (26, 26, 46, 46))
        #expect(disc[36, 36] == 51)  // 0.2 x 255
    }

    @Test("a page is a PNG of its size in pixels, without the time at which it was written")
    func png() throws {
        let folder = try Folder()
        let page = Page(PaperSize(width: .pt(72), height: .pt(72)), marks: [letter("H")])
        let file = folder.file("a.png")
        try PNGWriter(fonts: readFonts(), resolution: 144).write(page, to: file)
        #expect(try folder.names == ["a.png"])
        let bytes = [UInt8](try Data(contentsOf: file))
        #expect(Array(bytes[1..<4]) == Array("PNG".utf8))
        #expect(Array(bytes[16..<24]) == [0, 0, 0, 144, 0, 0, 0, 144])
        // No time of writing and no text: only what a picture needs.
        let chunks = ["tIME", "tEXt", "zTXt", "iTXt"].filter {
            bytes.firstRange(of: Array($0.utf8)) != nil
        }
        #expect(chunks.isEmpty)
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
