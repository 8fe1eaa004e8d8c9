import Foundation

/// Pages of a PDF file as its page tree says: trailer, catalog, `/Pages`, `/Count`.
///
/// For files with a plain table of references, as this program writes them; nil for any other.
package func pageCount(ofPDF path: String) -> Int? {
    guard let file = PDFObjects(path), let catalog = file.object("/Root", in: file.trailer),
        let tree = file.object("/Pages", in: catalog)
    else { return nil }
    return number(after: "/Count", in: tree)
}

/// The objects of a file by number; only what is asked for is read, however long the file is.
private struct PDFObjects {
    private let file: FileHandle
    /// Where the table of references begins.
    private let table: Int
    let trailer: String

    private static let entryLength = 20

    init?(_ path: String) {
        guard let file = FileHandle(forReadingAtPath: path),
            let size = try? Int(file.seekToEnd())
        else { return nil }
        self.file = file
        let end = Self.text(file, from: max(0, size - 4096), count: 4096)
        guard let start = number(after: "startxref", in: end),
            let dictionary = end.range(of: "trailer", options: .backwards)
        else { return nil }
        table = start
        trailer = String(end[dictionary.upperBound...])
    }

    /// What the reference behind a key points to.
    func object(_ key: String, in dictionary: String) -> String? {
        guard let id = number(after: key, in: dictionary), let offset = offset(of: id)
        else { return nil }
        var length = 4096
        while length < 1 << 26 {
            let text = Self.text(file, from: offset, count: length)
            guard text.hasPrefix("\(id) 0 obj") else { return nil }
            if let end = text.range(of: "endobj") { return String(text[..<end.lowerBound]) }
            length *= 16
        }
        return nil
    }

    /// Stretches of the table begin with `first count`; then every object has 20 bytes.
    private func offset(of id: Int) -> Int? {
        var place = table
        var text = Self.text(file, from: place, count: 64)
        guard text.hasPrefix("xref") else { return nil }
        place += 4 + text.dropFirst(4).prefix { $0.isWhitespace }.utf8.count
        while true {
            text = Self.text(file, from: place, count: 64)
            let line = text.prefix { !$0.isNewline }
            let words = line.split(separator: " ")
            guard words.count == 2, let first = Int(words[0]), let count = Int(words[1])
            else { return nil }
            place += line.utf8.count + text.dropFirst(line.count).prefix { $0.isNewline }.utf8.count
            if (first..<first + count).contains(id) {
                let entry = place + (id - first) * Self.entryLength
                return Int(Self.text(file, from: entry, count: 10))
            }
            place += count * Self.entryLength
        }
    }

    private static func text(_ file: FileHandle, from offset: Int, count: Int) -> String {
        guard (try? file.seek(toOffset: UInt64(max(0, offset)))) != nil else { return "" }
        let bytes = (try? file.read(upToCount: count)) ?? Data()
        return String(decoding: bytes.map { $0 < 128 ? $0 : 63 }, as: UTF8.self)
    }
}

/// The whole number that follows these words, where they stand last.
private func number(after words: String, in text: String) -> Int? {
    guard let place = text.range(of: words, options: .backwards) else { return nil }
    let rest = text[place.upperBound...].drop { $0.isWhitespace }
    return Int(rest.prefix { ("0"..."9").contains($0) })
}
