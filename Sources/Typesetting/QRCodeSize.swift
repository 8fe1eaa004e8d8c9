/// Modules along a side of the QR code of this payload; nil if it is too long for a sheet.
///
/// At error correction level Q, every character a byte. Payloads with long rows of digits or
/// capitals may turn out smaller, never larger.
package func qrCodeModules(_ payload: String) -> Int? {
    // Bytes that versions 1 to 12 hold (ISO/IEC 18004, table 7).
    let capacities = [11, 20, 32, 46, 60, 74, 86, 108, 130, 151, 177, 203]
    guard let index = capacities.firstIndex(where: { payload.utf8.count <= $0 }) else { return nil }
    return 21 + 4 * index
}

extension Mark {
    /// The square that a code covers.
    func square(of payload: String, at origin: Point, module: Length) -> Rectangle {
        let side = module * Double(qrCodeModules(payload) ?? 0)
        return Rectangle(origin, width: side, height: side)
    }

    /// The same with the white it needs around it: four modules on each side.
    func quietZone(of payload: String, at origin: Point, module: Length) -> Rectangle {
        let square = square(of: payload, at: origin, module: module)
        let white = module * 4
        return Rectangle(
            origin.moved(right: .zero - white, down: .zero - white),
            width: square.width + white * 2,
            height: square.height + white * 2
        )
    }
}
