import CCairo
import CQRCode
import Foundation
import Typesetting

/// The modules of a QR code, a bit each.
struct QRImage {
    let side: Int
    /// Row by row, each in whole bytes; the leftmost module in the highest bit.
    let rows: [UInt8]

    init(of payload: String) throws(PDFError) {
        // Level Q: a quarter of the code may be lost to a fold or a stamp.
        guard let code = QRcode_encodeString(payload, 0, QR_ECLEVEL_Q, QR_MODE_8, 1) else {
            throw PDFError.qrCode(payload: payload, code: errno)
        }
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        let stride = (side + 7) / 8
        var rows = [UInt8](repeating: 0, count: stride * side)
        for y in 0..<side {
            for x in 0..<side where code.pointee.data[y * side + x] & 1 == 1 {
                rows[y * stride + x / 8] |= 0x80 >> UInt8(x % 8)
            }
        }
        self.side = side
        self.rows = rows
    }

    var hexadecimal: [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return rows.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }
    }

    /// As a picture: in a PDF the code is put in without Cairo.
    func paint(at point: Point, module: Length, on context: OpaquePointer?) {
        let stride = (side + 7) / 8
        for y in 0..<side {
            for x in 0..<side where rows[y * stride + x / 8] & (0x80 >> UInt8(x % 8)) != 0 {
                cairo_rectangle(
                    context,
                    (point.x + module * Double(x)).points,
                    (point.y + module * Double(y)).points,
                    module.points,
                    module.points
                )
            }
        }
        cairo_set_source_rgb(context, 0, 0, 0)
        cairo_fill(context)
    }
}
