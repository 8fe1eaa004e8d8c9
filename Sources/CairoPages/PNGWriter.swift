import CCairo
import Foundation
import Typesetting

/// Writes one page to a PNG file; the same page gives the same bytes.
package struct PNGWriter {
    let fonts: FontBook
    /// Pixels per inch of paper, from 10 to 1200.
    let resolution: Double

    package init(fonts: FontBook, resolution: Double = 150) {
        self.fonts = fonts
        self.resolution = min(max(resolution, 10), 1200)
    }

    /// Puts the picture of a page in its place; a failure leaves no file.
    package func write(_ page: Page, to file: URL) throws(PDFError) {
        let output = try OutputFile(path: file.path)
        defer { output.discard() }
        let scale = resolution / 72
        let surface = cairo_image_surface_create(
            CAIRO_FORMAT_RGB24,
            Int32((page.paper.width.points * scale).rounded()),
            Int32((page.paper.height.points * scale).rounded())
        )
        defer { cairo_surface_destroy(surface) }
        // Not the context's scale: fonts are made for a scale of one.
        cairo_surface_set_device_scale(surface, scale, scale)
        try paint(page, on: surface)
        let status = cairo_surface_write_to_png_stream(
            surface,
            receiveBytes,
            Unmanaged.passUnretained(output).toOpaque()
        )
        if let code = output.failure { throw PDFError.cannotWrite(path: output.path, code: code) }
        try check(status)
        try output.complete()
    }

    private func paint(_ page: Page, on surface: OpaquePointer?) throws(PDFError) {
        let context = cairo_create(surface)
        defer { cairo_destroy(context) }
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
        let painter = Painter(context: context, fonts: fonts)
        try painter.paint(page.allMarks)
        try check(cairo_status(context))
        try check(cairo_surface_status(surface))
    }

    private func check(_ status: cairo_status_t) throws(PDFError) {
        guard status == CAIRO_STATUS_SUCCESS else {
            throw PDFError.drawing(String(cString: cairo_status_to_string(status)))
        }
    }
}
