import Diagnostics
import Foundation
import PrintJobs

/// The folder that a print job is written to: of one job only, and of one run at a time.
struct JobFolder {
    let path: String

    /// The ticket of the job that the folder has; nil where it has none.
    var ticket: JobTicket? {
        FileManager.default.contents(atPath: "\(path)/\(JobTicket.fileName)")
            .flatMap { String(data: $0, encoding: .utf8) }.flatMap { JobTicket($0) }
    }

    private var content: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    }

    /// What parts of the job left there for themselves goes, once the job is whole.
    func removeParts() {
        for name in PartNames.ofParts(in: content) { unlink("\(path)/\(name)") }
    }

    /// Refuses a folder with another job in it, or with anything else; changes nothing.
    func refuseOther(than ticket: JobTicket) throws(Findings) {
        let names = content
        if names.contains(JobTicket.fileName) {
            guard self.ticket == ticket else { throw Findings([Self.otherJob(path)]) }
        } else if names.contains(where: { !Self.isPartial($0) }) {
            throw Findings([Self.notEmpty(path)])
        }
    }

    /// Makes the folder ours until the program ends, clears what dead runs left, and leaves the
    /// ticket there.
    func prepare(_ ticket: JobTicket, _ files: [String], _ shard: Shard?) throws(Findings) {
        try Files.makeFolder(path)
        try lock(isShared: shard != nil)
        try refuseOther(than: ticket)
        let own = PartNames(shard)
        let names = own.all
        // A whole job has no manifests of parts, and the other way round.
        let others = shard == nil ? PartNames.ofParts(in: content) : PartNames().all
        for name in names + others { unlink("\(path)/\(name)") }
        // Another part may be writing the ticket at this moment.
        removePartial(of: Set(files + names + (shard == nil ? [JobTicket.fileName] : [])))
        if self.ticket != ticket { try write(ticket.text, JobTicket.fileName) }
    }

    /// Puts a text in its place, whole or not at all.
    func write(_ text: String, _ name: String) throws(Findings) {
        let target = "\(path)/\(name)"
        let draft = "\(path)/.\(name).\(getpid()).partial"
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: draft))
        } catch {
            unlink(draft)
            throw Files.cannotWrite(target, error)
        }
        guard rename(draft, target) == 0 else {
            let error = POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
            unlink(draft)
            throw Files.cannotWrite(target, error)
        }
    }

    private static func isPartial(_ name: String) -> Bool {
        name.hasPrefix(".") && name.hasSuffix(".partial")
    }

    /// Parts of files of a run that is no more; nobody else writes these while we have the lock.
    private func removePartial(of files: Set<String>) {
        for name in content where Self.isPartial(name) {
            // `.NAME.PROCESS.partial`
            let words = name.dropFirst().split(separator: ".").dropLast(2)
            if files.contains(words.joined(separator: ".")) { unlink("\(path)/\(name)") }
        }
    }

    /// Parts of one job may be written at the same time, a whole one only alone.
    ///
    /// The system lets go of the lock when the program ends, however it ends.
    private func lock(isShared: Bool) throws(Findings) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        guard flock(descriptor, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0 else { return }
        // A file system without locks has no say in it.
        if errno == EWOULDBLOCK { throw Findings([Self.busy(path)]) }
    }
}

extension JobFolder {
    private static func otherJob(_ path: String) -> Diagnostic {
        Diagnostic(
            "JB-11",
            at: Place(file: path),
            found: Text(
                nl: "in deze map staat een andere printopdracht (opdracht.txt)",
                en: "this folder has another print job (opdracht.txt)"
            ),
            why: Text(
                nl: "Twee opdrachten in één map worden samen gedrukt, en raken vermengd.",
                en: "Two jobs in one folder are printed together, and get mixed up."
            ),
            remedy: Text(
                nl: "Kies een lege map. Is dezelfde opdracht bedoeld: geef dezelfde opties, "
                    + "ook --date.",
                en: "Choose an empty folder. If the same job is meant: give the same options, "
                    + "--date too."
            )
        )
    }

    private static func notEmpty(_ path: String) -> Diagnostic {
        Diagnostic(
            "JB-12",
            at: Place(file: path),
            found: Text(
                nl: "in deze map staan andere bestanden",
                en: "this folder has other files"
            ),
            why: Text(
                nl: "De drukker krijgt de map als geheel; wat er niet bij hoort, wordt meegedrukt.",
                en: "The printer gets the folder as a whole; what is no part of it is printed too."
            ),
            remedy: Text(nl: "Kies een lege map.", en: "Choose an empty folder.")
        )
    }

    private static func busy(_ path: String) -> Diagnostic {
        Diagnostic(
            "JB-13",
            at: Place(file: path),
            found: Text(
                nl: "een ander programma schrijft in deze map een printopdracht",
                en: "another program is writing a print job to this folder"
            ),
            why: Text(
                nl: "Twee tegelijk zouden elkaars bestanden vervangen.",
                en: "Two at once would replace each other's files."
            ),
            remedy: Text(
                nl: "Wacht tot het klaar is, of kies een andere map.",
                en: "Wait until it is done, or choose another folder."
            )
        )
    }
}
