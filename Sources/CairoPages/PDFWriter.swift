import CCairo
import Foundation
import Typesetting

/// What a file says about itself.
package struct DocumentFacts: Hashable, Sendable {
    package var title: String
    package var author: String
    package var subject: String
    /// Civil date and time of making, without a time zone: `2017-03-16T14:31:27`.
    package var moment: String

    package init(title: String, author: String = "", subject: String = "", moment: String) {
        self.title = title
        self.author = author
        self.subject = subject
        self.moment = moment
    }
}

/// Writes pages to a PDF file, one after the other; the same pages give the same bytes.
///
/// The file has its name only after `finish`. A failure, or letting go of an unfinished writer,
/// leaves no file.
package final class PDFWriter {
    private let output: OutputFile
    private let fonts: FontBook
    private let sharesBodies: Bool
    private let surface: OpaquePointer?
    let context: OpaquePointer?
    private let qrCodes = QRCodes()
    /// Bodies drawn so far; kept, so that no other body takes their identity.
    private var bodies: [ObjectIdentifier: (body: PageBody, drawing: OpaquePointer?)] = [:]
    private var isOpen = true

    /// Opens a temporary file beside `file`.
    ///
    /// With `sharesBodies` a page body is drawn once in the file and painted on each page that
    /// has it. It saves time and bytes where bodies recur, and costs a little where they do not.
    package convenience init(
        to file: URL,
        fonts: FontBook,
        facts: DocumentFacts,
        sharesBodies: Bool = true
    ) throws(PDFError) {
        guard facts.moment.isCivilMoment else { throw PDFError.moment(facts.moment) }
        try self.init(
            output: OutputFile(path: file.path),
            fonts: fonts,
            facts: facts,
            sharesBodies: sharesBodies
        )
    }

    package init(
        output: OutputFile,
        fonts: FontBook,
        facts: DocumentFacts,
        sharesBodies: Bool
    ) throws(PDFError) {
        self.output = output
        self.fonts = fonts
        self.sharesBodies = sharesBodies
        let a4 = PaperSize.a4
        surface = cairo_pdf_surface_create_for_stream(
            receiveBytes,
            Unmanaged.passUnretained(output).toOpaque(),
            a4.width.points,
            a4.height.points
        )
        context = cairo_create(surface)
        describe(facts)
        try check()
    }

    deinit { close() }

    package func add(_ page: Page) throws(PDFError) {
        try addSheet(of: page.paper) { () throws(PDFError) in try paint(page) }
    }

    /// The next page of the file, with what is painted on it.
    func addSheet(
        of paper: PaperSize,
        painting: () throws(PDFError) -> Void
    ) throws(PDFError) {
        guard isOpen else { throw PDFError.closed(path: output.path) }
        do throws(PDFError) {
            cairo_pdf_surface_set_size(surface, paper.width.points, paper.height.points)
            try painting()
            cairo_show_page(context)
            try check()
        } catch {
            close()
            throw error
        }
    }

    /// Paints a page where the context is now.
    func paint(_ page: Page) throws(PDFError) {
        if let body = page.body { try paint(body, on: page.paper) }
        try painter(on: context).paint(page.marks)
    }

    package func finish() throws(PDFError) {
        guard isOpen else { throw PDFError.closed(path: output.path) }
        defer { close() }
        cairo_surface_finish(surface)
        try check(cairo_surface_status(surface))
        try output.complete()
    }

    private func describe(_ facts: DocumentFacts) {
        let entries = [
            (CAIRO_PDF_METADATA_TITLE, facts.title),
            (CAIRO_PDF_METADATA_AUTHOR, facts.author),
            (CAIRO_PDF_METADATA_SUBJECT, facts.subject),
            (CAIRO_PDF_METADATA_CREATOR, "Papierspoor"),
            // Without it Cairo writes the time of the clock.
            (CAIRO_PDF_METADATA_CREATE_DATE, facts.moment),
        ]
        for (key, value) in entries where !value.isEmpty {
            cairo_pdf_surface_set_metadata(surface, key, value)
        }
    }

    private func paint(_ body: PageBody, on paper: PaperSize) throws(PDFError) {
        guard sharesBodies else {
            try painter(on: context).paint(body.marks)
            return
        }
        cairo_save(context)
        cairo_set_source_surface(context, try drawing(of: body, on: paper), 0, 0)
        cairo_paint(context)
        cairo_restore(context)
    }

    private func drawing(
        of body: PageBody,
        on paper: PaperSize
    ) throws(PDFError) -> OpaquePointer? {
        let identity = ObjectIdentifier(body)
        if let known = bodies[identity] { return known.drawing }
        var extents = cairo_rectangle_t(
            x: 0,
            y: 0,
            width: paper.width.points,
            height: paper.height.points
        )
        let drawing = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents)
        bodies[identity] = (body, drawing)
        let recording = cairo_create(drawing)
        defer { cairo_destroy(recording) }
        try painter(on: recording).paint(body.marks)
        try check(cairo_status(recording))
        return drawing
    }

    private func painter(on context: OpaquePointer?) -> Painter {
        Painter(context: context, fonts: fonts, qrCodes: qrCodes)
    }

    /// Cairo keeps quiet about errors until asked.
    private func check() throws(PDFError) {
        try check(cairo_status(context))
        try check(cairo_surface_status(surface))
    }

    private func check(_ status: cairo_status_t) throws(PDFError) {
        if let code = output.failure { throw PDFError.cannotWrite(path: output.path, code: code) }
        guard status == CAIRO_STATUS_SUCCESS else {
            throw PDFError.drawing(String(cString: cairo_status_to_string(status)))
        }
    }

    private func close() {
        guard isOpen else { return }
        isOpen = false
        output.discard()
        cairo_destroy(context)
        cairo_surface_finish(surface)
        cairo_surface_destroy(surface)
        for entry in bodies.values { cairo_surface_destroy(entry.drawing) }
        bodies = [:]
    }
}

/// Hands Cairo's bytes to the file, which knows whether they can be written.
func receiveBytes(
    _ output: UnsafeMutableRawPointer?,
    _ bytes: UnsafePointer<UInt8>?,
    _ count: UInt32
) -> cairo_status_t {
    guard let output else { return CAIRO_STATUS_WRITE_ERROR }
    let file = Unmanaged<OutputFile>.fromOpaque(output).takeUnretainedValue()
    let taken = file.write(UnsafeBufferPointer(start: bytes, count: Int(count)))
    return taken ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
}

extension String {
    fileprivate var isCivilMoment: Bool {
        let pattern = "0000-00-00T00:00:00"
        return utf8.count == pattern.utf8.count
            && zip(utf8, pattern.utf8).allSatisfy { byte, expected in
                expected == UInt8(ascii: "0")
                    ? (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) : byte == expected
            }
    }
}
