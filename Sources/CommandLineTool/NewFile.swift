import Diagnostics
import Foundation

/// A file that is not there, or whole, durable and checked.
enum NewFile {
    static func refuseExisting(_ path: String) throws(Findings) {
        guard FileManager.default.fileExists(atPath: path) else { return }
        throw Findings([
            Diagnostic(
                "BK-07",
                at: Place(file: path),
                found: Text(nl: "dit bestand bestaat al", en: "this file is there already"),
                why: Text(
                    nl: "Een reservekopie wordt nooit overschreven.",
                    en: "A backup is never overwritten."
                ),
                remedy: Text(nl: "Kies een andere naam.", en: "Choose another name.")
            )
        ])
    }

    /// Writes under a temporary name; only what `check` accepts of what was read back gets its name.
    static func write(
        _ bytes: [UInt8],
        to path: String,
        checking check: ([UInt8]) throws -> Void
    ) throws {
        let target = URL(fileURLWithPath: path)
        let folder = target.deletingLastPathComponent().path
        let name = target.lastPathComponent
        removeAbandoned(name, in: folder)
        let draft = "\(folder)/.\(name).\(getpid()).partial"
        let descriptor = open(draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        do {
            guard fill(descriptor, with: bytes), fsync(descriptor) == 0 else {
                throw failure(path)
            }
            // From the medium rather than from memory, as far as the system lets us choose.
            posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
            try check([UInt8](FileManager.default.contents(atPath: draft) ?? Data()))
            try refuseExisting(path)
            guard rename(draft, path) == 0 else { throw failure(path) }
        } catch {
            unlink(draft)
            throw error
        }
        makeDurable(folder)
    }

    /// Removes what a program that is no more left of a file of this name.
    private static func removeAbandoned(_ name: String, in folder: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for draft in names where draft.hasPrefix(".\(name).") && draft.hasSuffix(".partial") {
            let number = draft.dropFirst(name.count + 2).dropLast(".partial".count)
            guard let process = pid_t(number), process > 0 else { continue }
            if kill(process, 0) != 0, errno == ESRCH { unlink("\(folder)/\(draft)") }
        }
    }

    /// Whether all of it was taken; else `errno` says why.
    private static func fill(_ descriptor: Int32, with bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress, $0.count)
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return false }
            rest = rest.dropFirst(written)
        }
        return true
    }

    private static func failure(_ path: String) -> Findings {
        Files.cannotWrite(path, POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO))
    }

    /// The name itself; some file systems can't, and then it is there all the same.
    private static func makeDurable(_ folder: String) {
        let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
