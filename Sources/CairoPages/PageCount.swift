import Foundation

/// Pages of a file of ours as its page tree says; nil for any other file, or half of one.
///
/// Only what is asked for is read, however long the file is.
package func pageCount(ofPDF path: String) -> Int? {
    guard let file = WrittenPDF(path), let root = file.root, let catalogue = file.object(root),
        case .reference(let tree)? = catalogue["Pages"], let pages = file.object(tree)
    else { return nil }
    return pages.number("Count")
}

/// Looks up objects in a file that `PDFObjects` wrote.
private struct WrittenPDF {
    private let file: FileHandle
    private let flate = Flate()
    /// Seven bytes for each object: see `PDFObjects.placesTable`.
    private let table: [UInt8]
    let root: Int?

    init?(_ path: String) {
        guard let file = FileHandle(forReadingAtPath: path), let size = try? file.seekToEnd(),
            size > 40
        else { return nil }
        let tail = Self.read(file, from: Int(size) - 40, count: 40)
        let words = String(decoding: tail, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard words.count >= 3, words[words.count - 3] == "startxref", words.last == "%%EOF",
            let start = Int(words[words.count - 2]), start < Int(size),
            let stream = Self.stream(file, from: start),
            let table = try? flate.expanded(stream.data[...]),
            case .reference(let root)? = stream.dictionary["Root"]
        else { return nil }
        self.file = file
        self.table = table
        self.root = root
    }

    func object(_ number: Int) -> PDFDictionary? {
        guard (number + 1) * 7 <= table.count else { return nil }
        let entry = table[(number * 7)..<(number * 7 + 7)].map(Int.init)
        let position = entry[1...5].reduce(0) { $0 << 8 | $1 }
        guard entry[0] == 2 else { return nil }
        return gathered(in: position, place: entry[6])
    }

    private func gathered(in stream: Int, place: Int) -> PDFDictionary? {
        guard (stream + 1) * 7 <= table.count else { return nil }
        let position = table[(stream * 7 + 1)...(stream * 7 + 5)].reduce(0) { $0 << 8 | Int($1) }
        guard let found = Self.stream(file, from: position),
            let first = found.dictionary.number("First"),
            let bytes = try? flate.expanded(found.data[...]), first < bytes.count
        else { return nil }
        let index = String(decoding: bytes[..<first], as: UTF8.self).split(separator: " ")
        guard place * 2 + 1 < index.count, let start = Int(index[place * 2 + 1]) else { return nil }
        return Self.dictionary(bytes, from: first + start)?.value
    }

    private static func stream(
        _ file: FileHandle,
        from position: Int
    ) -> (dictionary: PDFDictionary, data: [UInt8])? {
        let head = read(file, from: position, count: 1024)
        // The number, the generation and the word before the dictionary.
        guard let start = head.firstIndex(of: UInt8(ascii: "<")),
            let (dictionary, end) = dictionary(head, from: start),
            let length = dictionary.number("Length")
        else { return nil }
        let data = read(file, from: position + end + "\nstream\n".utf8.count, count: length)
        return data.count == length ? (dictionary, data) : nil
    }

    private static func dictionary(
        _ bytes: [UInt8],
        from start: Int
    ) -> (value: PDFDictionary, end: Int)? {
        bytes.withUnsafeBufferPointer { buffer in
            var reader = PDFValueReader(buffer, from: start)
            guard case .dictionary(let dictionary)? = reader.value() else { return nil }
            return (dictionary, reader.position)
        }
    }

    private static func read(_ file: FileHandle, from position: Int, count: Int) -> [UInt8] {
        guard position >= 0, (try? file.seek(toOffset: UInt64(position))) != nil else { return [] }
        return [UInt8]((try? file.read(upToCount: count)) ?? Data())
    }
}

extension PDFDictionary {
    fileprivate func number(_ key: String) -> Int? {
        guard case .raw(let digits)? = self[key] else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }
}
