import CairoPages
import Foundation
import Testing
import Typesetting

/// What a screen reader finds, as `pdfinfo -struct-text` prints it.
@Suite("The structure of a tagged file")
struct StructureTests {
    private static func paragraph(_ inlines: Inline..., hanging: Length = .zero) -> Block {
        .paragraph(Paragraph(inlines, hanging: hanging))
    }

    private static func words(_ text: String) -> Inline { .text(text, TextStyle()) }

    /// `width` columns of candidates: a number, a name and votes.
    private static func candidates(_ count: Int) -> Table {
        let head = Row(
            ["Nummer", "Naam kandidaat", "Aantal stemmen"].map {
                Cell([words($0)], role: .headerCell)
            }
        )
        return Table(
            summary: "Lijst 1",
            bookmark: "Lijst 1 VVD",
            columns: [Column(.share(1)), Column(.share(3)), Column(.share(1), .right)],
            head: [head],
            rows: (1...count).map { number in
                Row(
                    [
                        Cell([words("\(number)")]),
                        Cell([words("van Yeşilgöz-Öztürk, Ş. \(number)")], role: .rowHeader),
                        Cell([words("\(number * 7)")], role: .field("list.1.\(number)")),
                    ],
                    minimumHeight: .mm(6)
                )
            }
        )
    }

    private func structure(_ blocks: [Block], _ folder: Folder) throws -> String {
        let file = folder.file("a.pdf")
        let pages = try layOut(blocks, measure: readFonts()).map { Page(.a4, marks: $0.marks) }
        try write(pages, to: file, kind: .document)
        _ = try output(of: "qpdf", "--check", file.path)
        return try output(of: "pdfinfo", "-struct-text", file.path)
    }

    @Test("A table that goes on is one table: its head once, and each row with its header")
    func table() throws {
        let folder = try Folder()
        let tree = try structure([.table(Self.candidates(80))], folder)
        #expect(tree.matches(of: /Table \(block\)/).count == 1)
        #expect(tree.matches(of: /\bTR\b/).count == 81)
        #expect(tree.matches(of: /"Naam kandidaat"/).count == 1)
        for number in 1...80 {
            let row = """
                      TD
                        "\(number)"
                      TH:
                         /Scope /Row
                        "van Yeşilgöz-Öztürk, Ş. \(number)"
                      TD
                        "\(number * 7)"
                """
            #expect(tree.contains(row), "row \(number)")
        }
        #expect(try output(of: "pdfinfo", folder.file("a.pdf").path).contains(/Pages:\s+[23]\n/))
    }

    @Test("Bullets, boxes and dashes that follow each other are one list")
    func list() throws {
        let tab = Inline.tab
        let tree = try structure(
            [
                Self.paragraph(Self.words("Er zijn:")),
                Self.paragraph(.checkbox(ticked: true), tab, Self.words("geen bezwaren")),
                Self.paragraph(.checkbox(ticked: false), tab, Self.words("bezwaren")),
                Self.paragraph(Self.words("-"), tab, Self.words("een streep"), hanging: .mm(5)),
                Self.paragraph(Self.words("Einde")),
                Self.paragraph(.bullet, tab, Self.words("een punt")),
            ],
            Folder()
        )
        #expect(tree.matches(of: /\bL \(block\)/).count == 2)
        #expect(tree.matches(of: /\bLI \(block\)/).count == 4)
        #expect(tree.matches(of: /\bForm\b/).count == 2)
    }

    @Test(
        "A box says whether it is ticked, a place to write what is to be written, a figure what it shows"
    )
    func words() throws {
        let folder = try Folder()
        let drawing = Drawing(
            alternative: "Halve cirkel van 150 zetels",
            height: .mm(20),
            marks: [
                .circle(Circle(Point(.mm(10), .mm(10)), radius: .mm(5))), run("150", 8, 11),
            ]
        )
        _ = try structure(
            [
                Self.paragraph(.checkbox(ticked: true), .tab, Self.words("Ja")),
                Self.paragraph(Self.words("Naam voorzitter "), .fill),
                .drawing(drawing),
            ],
            folder
        )
        let objects = try plainObjects(of: folder.file("a.pdf"))
        // UTF-16 of the box with a cross.
        #expect(objects.contains("/ActualText <feff2612>"))
        #expect(objects.contains("/checked /on"))
        #expect(objects.contains("/Alt (Naam voorzitter )"))
        #expect(objects.contains("/Alt (Halve cirkel van 150 zetels)"))
        #expect(objects.contains("/BBox"))
    }

    @Test("Cells on one line, set by Cairo as one text, are each their own element")
    func cells() throws {
        let tree = try structure([.table(Self.candidates(3))], Folder())
        for text in ["1", "van Yeşilgöz-Öztürk, Ş. 2", "21", "Aantal stemmen"] {
            #expect(tree.contains("\"\(text)\""), "\(text)")
        }
    }

    @Test("Headings and lists are in the table of contents, and pages have their printed numbers")
    func outline() throws {
        let folder = try Folder()
        let file = folder.file("a.pdf")
        let heading = Paragraph([Self.words("2. Aantal stemmen")], role: .heading(level: 2))
        let blocks: [Block] = [.paragraph(heading), .table(Self.candidates(80))]
        let pages = try layOut(blocks, measure: readFonts()).enumerated().map { number, body in
            Page(.a4, marks: body.marks, label: PageLabel("B1-", number + 1))
        }
        try write(pages, to: file, kind: .document)
        let objects = try plainObjects(of: file)
        #expect(objects.contains("/Title (2. Aantal stemmen)"))
        #expect(objects.contains("/Title (Lijst 1 VVD)"))
        #expect(objects.contains("/P (B1-)"))
        #expect(objects.contains("/Lang (nl-NL)"))
        #expect(objects.contains("/DisplayDocTitle true"))
    }

    @Test("Text in no element is an error: nobody would have it read out")
    func untagged() throws {
        let folder = try Folder()
        #expect(throws: PDFError.untagged("Proces-verbaal")) {
            try write(
                [Page(.a4, marks: [run("Proces-verbaal", 20, 20)])],
                to: folder.file("a.pdf"),
                kind: .document
            )
        }
        #expect(try folder.names.isEmpty)
    }

    @Test(
        "Whatever is painted, every text is read in order and all else is an artifact",
        arguments: [1, 2, 3, 4]
    )
    func anything(seed: UInt64) throws {
        var random = Chance(seed: seed)
        let styles = [
            TextStyle(), TextStyle(.bold, .pt(11)), TextStyle(.italic, .pt(7)),
            TextStyle(.regular, .pt(9), grey: 0.4),
        ]
        let texts = ["ş", "(a\\b)", "Łódź", "n\u{308}a", "10 %", "]TJ [", "AVATAR To", "7", "éëü"]
        var expected: [String] = []
        var marks: [Mark] = []
        for number in 0..<120 {
            let text = "\(texts[random.below(texts.count)])\(number)"
            let style = styles[random.below(styles.count)]
            let (x, y) = (20.0 + Double(number % 4) * 40, 20 + Double(number / 4) * 8)
            switch random.below(4) {
            case 0:
                marks += [run(text, x, y, style)].wrapped(in: .artifact)
            case 1:
                let square = Rectangle(Point(.mm(x), .mm(y)), width: .mm(3), height: .mm(3))
                marks.append(.frame(square, weight: .pt(0.5), grey: 0.2))
                fallthrough
            default:
                marks += [run(text, x, y, style)].wrapped(in: .paragraph)
                expected.append(text)
            }
        }
        let folder = try Folder()
        let file = folder.file("a.pdf")
        try write([Page(.a4, marks: marks)], to: file, kind: .document)
        let tree = try output(of: "pdfinfo", "-struct-text", file.path)
        let read = tree.matches(of: /"(.*)"/).map { String($0.1) }
        // A letter that stands for another is a mark, and so a string, of its own.
        #expect(
            read.joined().precomposedStringWithCanonicalMapping
                == expected.joined().precomposedStringWithCanonicalMapping,
            "seed \(seed)"
        )
        let content = try plainObjects(of: file)
        #expect(content.matches(of: /BMC|BDC/).count == content.matches(of: /EMC/).count)
    }
}

/// The same numbers for the same seed.
struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }
}

/// Every object and stream of a file in plain letters.
func plainObjects(of file: URL) throws -> String {
    let plain = file.path + ".plain"
    _ = try output(
        of: "qpdf",
        "--qdf",
        "--object-streams=disable",
        "--stream-data=uncompress",
        file.path,
        plain
    )
    defer { try? FileManager.default.removeItem(atPath: plain) }
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: plain)), as: UTF8.self)
}
