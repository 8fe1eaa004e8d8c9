import CCairo
import CQRCode
import Foundation
import Typesetting

/// QR codes as images of one bit a module: as paths they take most of a page's bytes.
final class QRCodes {
    private var images: [String: OpaquePointer] = [:]
    /// Copies of a sheet follow each other; older codes are not asked for again.
    private static let cacheLimit = 64

    deinit { forget() }

    func paint(
        _ payload: String,
        at point: Point,
        module: Length,
        on context: OpaquePointer?
    ) throws(PDFError) {
        let image = try image(of: payload)
        cairo_save(context)
        defer { cairo_restore(context) }
        cairo_translate(context, point.x.points, point.y.points)
        cairo_scale(context, module.points, module.points)
        let pattern = cairo_pattern_create_for_surface(image)
        defer { cairo_pattern_destroy(pattern) }
        cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST)
        cairo_set_source_rgb(context, 0, 0, 0)
        cairo_mask(context, pattern)
    }

    private func image(of payload: String) throws(PDFError) -> OpaquePointer {
        if let image = images[payload] { return image }
        // Level Q: a quarter of the code may be lost to a fold or a stamp.
        guard let code = QRcode_encodeString(payload, 0, QR_ECLEVEL_Q, QR_MODE_8, 1) else {
            throw PDFError.qrCode(payload: payload, code: errno)
        }
        defer { QRcode_free(code) }
        guard
            let image = cairo_image_surface_create(
                CAIRO_FORMAT_A1,
                code.pointee.width,
                code.pointee.width
            ),
            let rows = cairo_image_surface_get_data(image)
        else {
            throw PDFError.drawing("no image for a QR code")
        }
        let stride = Int(cairo_image_surface_get_stride(image))
        fill(rows, stride: stride, from: code.pointee)
        cairo_surface_mark_dirty(image)
        if images.count >= Self.cacheLimit { forget() }
        images[payload] = image
        return image
    }

    /// Cairo keeps 32 pixels in a word, the leftmost in its lowest bit.
    private func fill(_ rows: UnsafeMutablePointer<UInt8>, stride: Int, from code: QRcode) {
        let side = Int(code.width)
        for y in 0..<side {
            for x in 0..<side where code.data[y * side + x] & 1 == 1 {
                rows[y * stride + x / 8] |= 1 << UInt8(x % 8)
            }
        }
    }

    private func forget() {
        for image in images.values { cairo_surface_destroy(image) }
        images = [:]
    }
}
