import CDeflate

/// A PDF file as numbered objects, written one after the other; only their places are kept.
///
/// What has no stream of its own is gathered in object streams, so that the many small objects of
/// a page, of a font and of the structure are compressed too.
final class PDFObjects {
    private let output: OutputFile
    private let flate: Flate
    private var length = 0
    private var checksum: UInt32 = 0
    /// Where each object is: see `Place`.
    private var places: [Place] = [.free]
    /// Objects for the next object stream, with the place of each in its bytes.
    private var gathered: [(number: Int, start: Int)] = []
    private var gatheredBytes: [UInt8] = []
    private static let objectsAStream = 200

    private struct Place {
        /// Offset in the file, or the number of the object stream.
        var position: Int
        /// Place in the object stream; -1 of an object in the file itself, -2 of none.
        var index: Int32

        static let free = Place(position: 0, index: -2)
    }

    init(_ output: OutputFile, _ flate: Flate) {
        self.output = output
        self.flate = flate
        // The second line tells that there are bytes that are no text.
        put(Array("%PDF-1.7\n%".utf8) + [0xB5, 0xED, 0xAE, 0xFB, 0x0A])
    }

    /// A number for an object that is written later.
    func reserve() -> Int {
        places.append(.free)
        return places.count - 1
    }

    func add(_ dictionary: PDFDictionary) throws(PDFError) -> Int {
        let number = reserve()
        try write(.dictionary(dictionary), as: number)
        return number
    }

    /// An object without a stream.
    func write(_ value: PDFValue, as number: Int) throws(PDFError) {
        try write(as: number) { value.write(to: &$0) }
    }

    /// The same, of what writes itself.
    func write(as number: Int, _ write: (inout [UInt8]) -> Void) throws(PDFError) {
        gathered.append((number, gatheredBytes.count))
        write(&gatheredBytes)
        gatheredBytes.append(UInt8(ascii: "\n"))
        if gathered.count == Self.objectsAStream { try writeGathered() }
    }

    /// An object with a stream; `data` is compressed already, as the dictionary says.
    func write(_ dictionary: PDFDictionary, stream data: [UInt8], as number: Int) {
        var dictionary = dictionary
        dictionary["Length"] = .number(data.count)
        places[number] = Place(position: length, index: -1)
        var head = Array("\(number) 0 obj\n".utf8)
        PDFValue.dictionary(dictionary).write(to: &head)
        put(head + Array("\nstream\n".utf8))
        put(data)
        put(Array("\nendstream\nendobj\n".utf8))
    }

    /// The list of places and where to begin reading; nothing can be added behind it.
    func finish(root: Int, info: Int) throws(PDFError) {
        try writeGathered()
        let number = reserve()
        let start = length
        places[number] = Place(position: start, index: -1)
        let identity = fingerprint
        let dictionary: PDFDictionary = [
            "Type": .name("XRef"), "Size": .number(places.count),
            "W": .array([.number(1), .number(5), .number(1)]), "Root": .reference(root),
            "Info": .reference(info), "ID": .array([identity, identity]),
            "Filter": .name("FlateDecode"),
        ]
        write(dictionary, stream: try flate.compressed(placesTable), as: number)
        put(Array("startxref\n\(start)\n%%EOF\n".utf8))
    }

    /// Same content, same identity: checksum and length of all that was written.
    private var fingerprint: PDFValue {
        let parts = [UInt64(checksum), UInt64(length)]
        return .hexadecimal(
            parts.flatMap { part in (0..<8).map { UInt8(truncatingIfNeeded: part >> ($0 * 8)) } }
        )
    }

    private var placesTable: [UInt8] {
        var table: [UInt8] = []
        table.reserveCapacity(places.count * 7)
        for place in places {
            let kind: UInt8 = place.index == -2 ? 0 : place.index == -1 ? 1 : 2
            table.append(kind)
            for shift in [32, 24, 16, 8, 0] {
                table.append(UInt8(truncatingIfNeeded: place.position >> shift))
            }
            table.append(kind == 2 ? UInt8(truncatingIfNeeded: place.index) : 0)
        }
        // The head of the list of free objects.
        if !table.isEmpty { table[6] = 0xFF }
        return table
    }

    private func writeGathered() throws(PDFError) {
        guard !gathered.isEmpty else { return }
        let number = reserve()
        var index: [UInt8] = []
        for (place, object) in gathered.enumerated() {
            places[object.number] = Place(position: number, index: Int32(place))
            index.append(number: object.number)
            index.append(UInt8(ascii: " "))
            index.append(number: object.start)
            index.append(UInt8(ascii: " "))
        }
        let dictionary: PDFDictionary = [
            "Type": .name("ObjStm"), "N": .number(gathered.count), "First": .number(index.count),
            "Filter": .name("FlateDecode"),
        ]
        let data = try flate.compressed(index + gatheredBytes)
        gathered.removeAll(keepingCapacity: true)
        gatheredBytes.removeAll(keepingCapacity: true)
        write(dictionary, stream: data, as: number)
    }

    /// A failure is kept by the file, which is asked after every page.
    private func put(_ bytes: [UInt8]) {
        checksum = libdeflate_crc32(checksum, bytes, bytes.count)
        bytes.withUnsafeBufferPointer { _ = output.write($0) }
        length += bytes.count
    }
}

extension [UInt8] {
    /// A whole number in digits.
    mutating func append(number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        let mostDigits = 20
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: mostDigits) { digits in
            var first = mostDigits
            var rest = number.magnitude
            repeat {
                first -= 1
                digits[first] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            } while rest > 0
            append(contentsOf: digits[first...])
        }
    }

    /// Words that are only ASCII.
    mutating func append(_ words: StaticString) {
        words.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// A reference to an object.
    mutating func append(reference number: Int) {
        append(number: number)
        append(" 0 R")
    }
}
