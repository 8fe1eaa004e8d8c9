import Typesetting

/// Why a file was not written; nothing of it is left behind.
package enum PDFError: Error, Hashable, Sendable {
    /// `code` is the system's error number (`errno`).
    case cannotCreate(path: String, code: Int32)
    case cannotWrite(path: String, code: Int32)
    case cannotRename(path: String, code: Int32)
    case missingGlyph(MissingGlyph)
    /// A page was painted before its slots were filled.
    case unfilledSlot(name: String)
    /// Text of a tagged file that stands in no element: nobody would have it read out.
    case untagged(String)
    /// Something on a page overlaps, is cut off or comes too near a code; only where pages are checked.
    case faulty(PageFault)
    case qrCode(payload: String, code: Int32)
    /// Not a civil date and time such as `2017-03-16T14:31:27`.
    case moment(String)
    /// Cairo's own account of a failure.
    case drawing(String)
    /// An earlier page failed, or the file is finished already.
    case closed(path: String)
}
