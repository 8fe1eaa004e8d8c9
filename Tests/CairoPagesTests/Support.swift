import CairoPages
import Foundation
import Testing
import Typesetting

let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

func readFonts() throws -> FontBook {
    try FontBook(folder: repository.appendingPathComponent("Fonts"))
}

let facts = DocumentFacts(
    title: "Proces-verbaal",
    author: "Stembureau 321",
    moment: "2017-03-16T14:31:27"
)

let letters = "ş ğ ö ü ë é Ç 's-Hertogenbosch Łódź ĳ ő 0123456789 n\u{308} efficiënt"

func run(_ text: String, _ x: Double, _ y: Double, _ style: TextStyle = TextStyle()) -> Mark {
    .text(TextRun(text, style, at: Point(.mm(x), .mm(y)), width: .zero))
}

/// A folder of its own for each test, removed with it.
final class Folder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("cairo-pages-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func file(_ name: String) -> URL { url.appendingPathComponent(name) }

    /// Everything in it, hidden files too.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: url.path) }
    }
}

func write(_ pages: [Page], to file: URL, kind: PDFWriter.Kind = .job(sharesBodies: true)) throws {
    let writer = try PDFWriter(
        to: file,
        fonts: readFonts(),
        facts: facts,
        kind: kind
    )
    for page in pages { try writer.add(page) }
    try writer.finish()
}

/// What a tool prints; the test fails if the tool does.
func output(of tool: String, _ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(tool) failed")
    return String(decoding: data, as: UTF8.self)
}

func text(of file: URL) throws -> String {
    try output(of: "pdftotext", "-layout", file.path, "-")
}
