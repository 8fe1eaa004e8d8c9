/// The texts of a page in the order of painting, taken off glyph by glyph.
struct TextPlan {
    private let record: PaintRecord
    private var run = 0
    private var taken = 0
    private var figure = 0

    init(_ record: PaintRecord) {
        self.record = record
        skipEmpty()
    }

    var isDone: Bool { run == record.runs.count && figure == record.figures.count }

    /// Whom the next glyph belongs to; nil for an artifact.
    var leaf: Int? { run < record.runs.count ? record.runs[run].leaf : nil }

    /// How many glyphs follow that belong to the same.
    var glyphsOfLeaf: Int { run < record.runs.count ? record.runs[run].glyphs - taken : 0 }

    func type(of leaf: Int) -> String { record.leaves[leaf] }

    mutating func take(_ count: Int) throws(PDFError) {
        var left = count
        while left > 0 {
            guard run < record.runs.count else {
                throw PDFError.drawing("more text than was painted")
            }
            let part = min(left, record.runs[run].glyphs - taken)
            taken += part
            left -= part
            skipEmpty()
        }
    }

    mutating func nextFigure() -> Int? {
        guard figure < record.figures.count else { return nil }
        defer { figure += 1 }
        return record.figures[figure]
    }

    private mutating func skipEmpty() {
        while run < record.runs.count, taken == record.runs[run].glyphs {
            run += 1
            taken = 0
        }
    }
}

/// Glyphs in a string of a page's operators: `(abc)` of one byte each, `<00010002>` of two.
enum Glyphs {
    static func count(in string: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        switch string.first {
        case UInt8(ascii: "<"): return (string.count - 2) / 4
        case UInt8(ascii: "("):
            var count = 0
            var place = string.startIndex + 1
            while place < string.endIndex - 1 {
                place += length(of: string.base, at: place)
                count += 1
            }
            return count
        default: return 0
        }
    }

    /// Part of a string, its brackets left out, and what is left of it.
    struct Part {
        var range: Range<Int>
        var count: Int
        var opening: UInt8
        var closing: UInt8
        /// With the brackets as they stand; empty at the end.
        var rest: Range<Int>
    }

    /// So many glyphs of the string, or all.
    ///
    /// `range` begins at its opening bracket, or, of what is left, one before its first letter.
    static func part(
        of bytes: UnsafeBufferPointer<UInt8>,
        _ range: Range<Int>,
        atMost most: Int
    ) -> Part {
        let isHexadecimal = bytes[range.upperBound - 1] == UInt8(ascii: ">")
        var place = range.lowerBound + 1
        let start = place
        let end = range.upperBound - 1
        var count = 0
        while place < end, count < most {
            place += isHexadecimal ? 4 : length(of: bytes, at: place)
            count += 1
        }
        return Part(
            range: start..<place,
            count: count,
            opening: UInt8(ascii: isHexadecimal ? "<" : "("),
            closing: UInt8(ascii: isHexadecimal ? ">" : ")"),
            rest: place < end ? (place - 1)..<range.upperBound : place..<place
        )
    }

    /// `\ddd` and `\(` are one letter.
    private static func length(of bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
        guard bytes[place] == UInt8(ascii: "\\") else { return 1 }
        return (0x30...0x37).contains(bytes[place + 1]) ? 4 : 2
    }
}
