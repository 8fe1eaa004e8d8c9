import Foundation

/// A file that appears under its name only when it is complete.
package final class OutputFile {
    let path: String
    private let temporary: String
    private var descriptor: Int32
    private var buffer: [UInt8] = []
    /// Error number of the first write that failed.
    private(set) var failure: Int32?

    private static let bufferSize = 1 << 16

    /// Opens a temporary file beside the target, so that a rename can put it in place.
    convenience init(path: String) throws(PDFError) {
        let target = URL(fileURLWithPath: path)
        let folder = target.deletingLastPathComponent().path
        var code: Int32 = 0
        for attempt in 0..<100 {
            let name = ".\(target.lastPathComponent).\(getpid())-\(attempt).partial"
            let temporary = folder + "/" + name
            let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
            if descriptor >= 0 {
                self.init(descriptor: descriptor, temporary: temporary, path: path)
                return
            }
            code = errno
            if code != EEXIST { break }
        }
        throw PDFError.cannotCreate(path: path, code: code)
    }

    /// Takes over an open file; `temporary` is removed or renamed in the end.
    package init(descriptor: Int32, temporary: String, path: String) {
        self.descriptor = descriptor
        self.temporary = temporary
        self.path = path
        buffer.reserveCapacity(Self.bufferSize)
    }

    deinit { discard() }

    /// Whether these bytes, and all before them, could be taken.
    func write(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard descriptor >= 0, failure == nil else { return false }
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.bufferSize { flush() }
        return failure == nil
    }

    /// Puts the file in its place.
    func complete() throws(PDFError) {
        flush()
        let closing = descriptor >= 0 ? close(descriptor) : 0
        descriptor = -1
        if closing != 0, failure == nil { failure = errno }
        if let failure {
            unlink(temporary)
            throw PDFError.cannotWrite(path: path, code: failure)
        }
        guard rename(temporary, path) == 0 else {
            let code = errno
            unlink(temporary)
            throw PDFError.cannotRename(path: path, code: code)
        }
    }

    /// Removes what was written; does nothing after `complete`.
    func discard() {
        guard descriptor >= 0 else { return }
        close(descriptor)
        descriptor = -1
        unlink(temporary)
    }

    private func flush() {
        guard descriptor >= 0, failure == nil else { return }
        buffer.withUnsafeBytes { bytes in
            var done = 0
            while done < bytes.count {
                let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
                let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
                if count < 0 {
                    if errno == EINTR { continue }
                    failure = errno
                    return
                }
                done += count
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
