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
    private let assembly: PDFAssembly
    private let fonts: FontBook
    private let kind: Kind
    private let surface: OpaquePointer?
    let context: OpaquePointer?
    /// The sheet that is being painted, and what was painted on it.
    private var sheet = PaperSize.a4
    private var recorder = PaintRecorder(isTagged: false)
    /// Bodies drawn so far; kept, so that no other body takes their identity.
    private var bodies: [ObjectIdentifier: (body: PageBody, object: Int)] = [:]
    /// Margins drawn last, newest first: once a document is done they do not recur.
    private var margins: [(body: PageBody, object: Int)] = []
    private var isOpen = true

    /// What a file is for.
    package enum Kind: Hashable, Sendable {
        /// To be printed; where page bodies recur, each is drawn once in the file.
        case job(sharesBodies: Bool)
        /// To be read, also aloud: tagged with the structure of its pages.
        case document
    }

    /// Opens a temporary file beside `file`.
    package convenience init(
        to file: URL,
        fonts: FontBook,
        facts: DocumentFacts,
        kind: Kind
    ) throws(PDFError) {
        guard facts.moment.isCivilMoment else { throw PDFError.moment(facts.moment) }
        try self.init(
            output: OutputFile(path: file.path),
            fonts: fonts,
            facts: facts,
            kind: kind
        )
    }

    package init(
        output: OutputFile,
        fonts: FontBook,
        facts: DocumentFacts,
        kind: Kind
    ) throws(PDFError) {
        self.output = output
        self.fonts = fonts
        self.kind = kind
        assembly = PDFAssembly(output, facts, isTagged: kind == .document)
        let a4 = PaperSize.a4
        surface = cairo_pdf_surface_create_for_stream(
            receiveObjects,
            Unmanaged.passUnretained(assembly).toOpaque(),
            a4.width.points,
            a4.height.points
        )
        context = cairo_create(surface)
        // Its own facts are left out of the file; without a date it would ask the clock.
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, facts.moment)
        try check()
    }

    deinit { close() }

    package func add(_ page: Page) throws(PDFError) {
        try addSheet(of: page.paper, holding: [page]) { () throws(PDFError) in
            try paint(page)
        }
        do throws(PDFError) {
            try assembly.describe(page)
        } catch {
            close()
            throw error
        }
    }

    /// The next page of the file, with what is painted on it: these pages, and more.
    func addSheet(
        of paper: PaperSize,
        holding pages: [Page],
        painting: () throws(PDFError) -> Void
    ) throws(PDFError) {
        guard isOpen else { throw PDFError.closed(path: output.path) }
        do throws(PDFError) {
            for page in pages { try check(page) }
            for page in pages { try prepareShared(of: page) }
            start(paper)
            try painting()
            assembly.expect(recorder.record)
            cairo_show_page(context)
            try check()
        } catch {
            close()
            throw error
        }
    }

    /// Set where the program is tested: then no page with a fault is written, whatever the test is about.
    private static let checksPages =
        ProcessInfo.processInfo.environment["PAPIERSPOOR_CHECK_PAGES"] != nil

    /// Printers keep 5 mm white.
    private func check(_ page: Page) throws(PDFError) {
        guard Self.checksPages, let fault = faults(in: page, within: .mm(5)).first else { return }
        throw PDFError.faulty(fault)
    }

    /// Paints a page where the context stands, what it shares under its own marks.
    func paint(_ page: Page) throws(PDFError) {
        let painter = Painter(context: context, fonts: fonts, recorder: recorder)
        for shared in [page.body, page.margins] {
            guard let shared else { continue }
            if let object = object(of: shared) {
                recorder.place(
                    body: object,
                    height: page.paper.height,
                    sheet: sheet.height,
                    on: context
                )
            } else {
                try painter.paint(shared.marks)
            }
        }
        try painter.paint(page.marks)
    }

    private func object(of shared: PageBody) -> Int? {
        bodies[ObjectIdentifier(shared)]?.object ?? margins.first { $0.body === shared }?.object
    }

    package func finish() throws(PDFError) {
        guard isOpen else { throw PDFError.closed(path: output.path) }
        defer { close() }
        cairo_surface_finish(surface)
        try check(cairo_surface_status(surface))
        try assembly.finish()
        try check(CAIRO_STATUS_SUCCESS)
        try output.complete()
    }

    private func start(_ paper: PaperSize) {
        cairo_pdf_surface_set_size(surface, paper.width.points, paper.height.points)
        sheet = paper
        recorder = PaintRecorder(isTagged: kind == .document)
    }

    /// Draws what the page shares and has not been met before: its margins in any file, its body
    /// where bodies recur.
    private func prepareShared(of page: Page) throws(PDFError) {
        if kind == .job(sharesBodies: true), let body = page.body, object(of: body) == nil {
            bodies[ObjectIdentifier(body)] = (body, try drawForm(of: body, on: page.paper))
        }
        if let body = page.margins, object(of: body) == nil {
            margins.insert((body, try drawForm(of: body, on: page.paper)), at: 0)
            margins.removeLast(max(0, margins.count - Self.marginsOfADocument))
        }
    }

    /// Front, back and empty side, and one to spare.
    private static let marginsOfADocument = 4

    /// A form of the file with these marks; the number of its object.
    ///
    /// To Cairo it is a page; the assembly makes a form of it. A recording surface of Cairo's
    /// would be looked through again for each page that it is painted on.
    private func drawForm(of body: PageBody, on paper: PaperSize) throws(PDFError) -> Int {
        start(paper)
        try Painter(context: context, fonts: fonts, recorder: recorder).paint(body.marks)
        let object = assembly.expectBody(recorder.record)
        cairo_show_page(context)
        try check()
        return object
    }

    /// Cairo keeps quiet about errors until asked.
    private func check() throws(PDFError) {
        try check(cairo_status(context))
        try check(cairo_surface_status(surface))
    }

    private func check(_ status: cairo_status_t) throws(PDFError) {
        if let code = output.failure { throw PDFError.cannotWrite(path: output.path, code: code) }
        if let failure = assembly.failure { throw failure }
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
        bodies = [:]
        margins = []
    }
}

/// Hands Cairo's bytes to what makes a file of them, which knows whether that goes well.
private func receiveObjects(
    _ assembly: UnsafeMutableRawPointer?,
    _ bytes: UnsafePointer<UInt8>?,
    _ count: UInt32
) -> cairo_status_t {
    guard let assembly else { return CAIRO_STATUS_WRITE_ERROR }
    let receiver = Unmanaged<PDFAssembly>.fromOpaque(assembly).takeUnretainedValue()
    let taken = receiver.take(UnsafeBufferPointer(start: bytes, count: Int(count)))
    return taken ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
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
