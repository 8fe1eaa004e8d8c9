/// An object as Cairo wrote it.
struct CairoObject {
    let number: Int
    let value: PDFValue
    /// Of a stream.
    let data: ArraySlice<UInt8>?
}

/// Cuts Cairo's bytes into objects, as they come.
///
/// Cairo 1.16 ends each with `endobj` at the end of what it hands over, and writes its list of
/// places after the last; that list is passed over, since ours has other places.
struct CairoObjects {
    private var pending: [UInt8] = []

    /// The object that ends with these bytes, if one does.
    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) throws(PDFError) -> CairoObject? {
        pending += bytes
        guard ends(with: Self.end) else { return nil }
        guard let object = try object() else { return nil }
        pending.removeAll(keepingCapacity: true)
        return object
    }

    private static let end = Array("endobj\n".utf8)
    private static let streamEnd = Array("\nendstream\nendobj\n".utf8)
    private static let stream = Array("stream\n".utf8)

    private func ends(with suffix: [UInt8]) -> Bool {
        pending.count >= suffix.count && pending.suffix(suffix.count).elementsEqual(suffix)
    }

    /// Nil where what looked like the end was part of a stream.
    private func object() throws(PDFError) -> CairoObject? {
        var number: Int?
        var value: PDFValue?
        var rest = 0
        pending.withUnsafeBufferPointer { bytes in
            var reader = PDFValueReader(bytes)
            if case .raw(let digits) = reader.value() {
                number = Int(String(decoding: digits, as: UTF8.self))
            }
            // The generation, and the word `obj`.
            _ = reader.value()
            _ = reader.value()
            value = reader.value()
            reader.skipSpace()
            rest = reader.position
        }
        guard let number, let value else { throw PDFError.drawing("an object of Cairo's") }
        guard pending[rest...].starts(with: Self.stream) else {
            return CairoObject(number: number, value: value, data: nil)
        }
        guard ends(with: Self.streamEnd) else { return nil }
        let data = pending[(rest + Self.stream.count)..<(pending.count - Self.streamEnd.count)]
        return CairoObject(number: number, value: value, data: data)
    }
}
