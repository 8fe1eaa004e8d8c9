import CountingProcess
import Diagnostics
import Foundation

/// Drafts in the folder of a dossier: a small file for each paper and person, for its owner alone.
///
/// A file is written beside the old one, made durable and then put in its place: after a power cut
/// either is there, whole.
package struct DraftStore {
    private let folder: String
    private let name: String
    private let work: [Assignment]

    /// `work` is what one person types at one sitting: at least one paper.
    package init(dossier: String, _ work: [Assignment]) {
        folder = dossier + "/drafts"
        self.work = work
        let papers = work.map { "\($0.paper.kind.rawValue)-\($0.paper.document)" }
        let place = (papers.first ?? "").map { $0.isLetter || $0.isNumber ? $0 : "-" }
        let rest = papers.count > 1 ? "-" + sha256(papers.joined(separator: "\n")).prefix(6) : ""
        name = String(place) + rest + "-" + sha256(work.first?.person.text ?? "").prefix(12)
    }

    package var path: String { folder + "/" + name }

    package enum Found: Hashable {
        case nothing
        case draft(EntryDraft)
        /// Of an earlier round, or not to be read.
        case outdated
    }

    package func read() -> Found {
        guard let data = FileManager.default.contents(atPath: path) else { return .nothing }
        let draft = EntryDraft(String(decoding: data, as: UTF8.self), of: work)
        return draft.map { .draft($0) } ?? .outdated
    }

    /// Makes the folder, for its owner alone.
    package func prepare() throws(Findings) {
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw failure() }
    }

    /// All of it is durable on return.
    package func write(_ draft: EntryDraft) throws(Findings) {
        let next = path + ".new"
        let file = open(next, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure() }
        let isWritten = write(Array(draft.text(of: work).utf8), to: file)
        let isDurable = isWritten && fsync(file) == 0
        guard Foundation.close(file) == 0, isDurable, rename(next, path) == 0, syncFolder() else {
            throw failure()
        }
    }

    /// The draft was committed, or is of no use any more.
    package func remove() {
        unlink(path)
        unlink(path + ".new")
    }

    /// Takes the folder away where nobody has a draft in it.
    package func tidy() { rmdir(folder) }

    private func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private func syncFolder() -> Bool {
        let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { Foundation.close(file) }
        return fsync(file) == 0
    }

    private func failure() -> Findings {
        let reason = String(cString: strerror(errno))
        return Findings([
            Diagnostic(
                "EN-08",
                at: Place(file: path),
                found: Text(
                    nl: "wat getypt is kan niet worden bewaard (\(reason))",
                    en: "what was typed can't be kept (\(reason))"
                ),
                why: Text(
                    nl: "Na een stroomstoring zou het weg zijn; er is niets vastgelegd.",
                    en: "After a power cut it would be gone; nothing was committed."
                ),
                remedy: Text(
                    nl: "Kijk of de schijf vol is en of de map van het dossier beschreven mag "
                        + "worden. Begin daarna opnieuw: u gaat verder bij het laatst bewaarde vakje.",
                    en: "See whether the disk is full and the dossier's folder may be written to. "
                        + "Then start again: you go on at the box that was kept last."
                )
            )
        ])
    }
}

/// Keeps a paper for one window: the same person can't type it in two at once.
///
/// The kernel lets go of it when the program ends, however it ends.
package final class DraftLock {
    private let file: Int32
    private let path: String

    /// Nil where another window has it.
    package init?(_ store: DraftStore) {
        path = store.path + ".lock"
        file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { return nil }
        guard flock(file, LOCK_EX | LOCK_NB) == 0, isStillThere else {
            Foundation.close(file)
            return nil
        }
    }

    /// Whether the file that was locked is the one that bears the name, and not one that its last
    /// owner was just removing.
    private var isStillThere: Bool {
        var locked = stat()
        var named = stat()
        return fstat(file, &locked) == 0 && stat(path, &named) == 0
            && locked.st_ino == named.st_ino
    }

    package func release() {
        unlink(path)
        Foundation.close(file)
    }
}
