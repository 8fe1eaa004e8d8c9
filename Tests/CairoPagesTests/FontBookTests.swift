import CairoPages
import Foundation
import Testing
import Typesetting

@Suite("The font book")
struct FontBookTests {
    private let fonts: FontBook

    init() throws { fonts = try readFonts() }

    @Test("measures in proportion to the size")
    func size() throws {
        let small = try fonts.width(of: letters, in: TextStyle(.regular, .pt(8)))
        let large = try fonts.width(of: letters, in: TextStyle(.regular, .pt(16)))
        #expect(abs(large.points - 2 * small.points) < 0.001)
    }

    @Test("gives every digit one width", arguments: Typeface.allCases)
    func digits(face: Typeface) throws {
        let widths = try (0...9).map { try fonts.width(of: "\($0)", in: TextStyle(face)) }
        #expect(Set(widths).count == 1)
    }

    @Test("puts figures together of their digits just as a text with them is shaped")
    func figures() throws {
        for face in Typeface.allCases {
            let style = TextStyle(face)
            for pair in 10...99 {
                // A space in front makes a text of it, in which digits could be moved together.
                let first = try fonts.width(of: " \(pair / 10)", in: style)
                let both = try fonts.width(of: " \(pair)", in: style)
                let second = try fonts.width(of: "\(pair % 10)", in: style)
                #expect(abs((both - first - second).points) < 0.000_1)
            }
            let long = try fonts.width(of: "1234567890", in: style)
            #expect(abs((try fonts.width(of: "0", in: style) * 10 - long).points) < 0.000_1)
        }
    }

    @Test("kerns")
    func kerning() throws {
        let together = try fonts.width(of: "AV", in: TextStyle())
        let apart =
            try fonts.width(of: "A", in: TextStyle()) + fonts.width(of: "V", in: TextStyle())
        #expect(together < apart)
    }

    @Test("has bold letters of their own")
    func bold() throws {
        #expect(
            try fonts.width(of: "Stemmen", in: TextStyle(.bold))
                > fonts.width(of: "Stemmen", in: TextStyle(.regular))
        )
    }

    @Test(
        "knows no character it cannot show, and names it",
        arguments: [
            "\t", "\n", "\u{7}", "\u{AD}", "\u{200B}", "\u{202E}", "☐", "漢", "א", "क", "🗳",
        ] as [Unicode.Scalar]
    )
    func missing(character: Unicode.Scalar) {
        let text = "Jan \(character)"
        #expect(throws: MissingGlyph(text: text, character: character)) {
            try fonts.width(of: text, in: TextStyle())
        }
    }

    @Test("needs its files")
    func unreadable() {
        let folder = URL(fileURLWithPath: "/nonexistent")
        #expect(throws: FontError.unreadable(path: "/nonexistent/NotoSans-Regular.ttf")) {
            try FontBook(folder: folder)
        }
    }

    @Test("can be let go while its pages are being written")
    func lifetime() throws {
        let folder = try Folder()
        for number in 0..<20 {
            try write(
                [Page(.a4, marks: [run("\(number)", 20, 20)])],
                to: folder.file("\(number).pdf")
            )
        }
        #expect(try text(of: folder.file("19.pdf")).contains("19"))
    }
}
