import CairoPages
import Diagnostics
import Dispatch
import Foundation
import OfficialForms
import PrintJobs
import Synchronization
import Typesetting

/// Writes the files of a planned job by two workers, then what tells about them.
struct JobRun {
    let press: Press
    let papers: SourcePapers
    let order: JobOrder
    let job: PlannedJob

    private var files: [JobPlan.File] { job.plan.files(of: order.shard) }

    /// Whether all that is told about the job can be printed; nothing is written.
    func rehearse() throws(Findings) {
        let hash = String(repeating: "0", count: 64)
        let manifest = Manifest(files.flatMap { rows(of: $0, hash: hash) })
        _ = try closing().pages(manifest, job.ticket, PartNames(order.shard))
    }

    /// The manifest comes last, when all is there.
    func write() throws(Findings) -> PrintJob.Result {
        try order.folder.prepare(job.ticket, files.map(\.name), order.shard)
        let hashes = try writeFiles()
        let manifest = Manifest(zip(files, hashes).flatMap { rows(of: $0, hash: $1) })
        try closing().write(manifest, of: job.ticket, order.shard)
        return PrintJob.Result(
            files: files.map(\.name),
            pages: files.reduce(0) { $0 + $1.pages },
            forms: job.forms
        )
    }

    private func closing() throws(Findings) -> JobClosing {
        JobClosing(
            folder: order.folder,
            library: press.forms.library,
            fonts: try press.fontBook()
        )
    }

    /// The hash of each file, in their order; each worker takes the next file.
    private func writeFiles() throws(Findings) -> [String] {
        let files = files
        let results = Mutex<[Int: Swift.Result<String, Findings>]>([:])
        let next = Mutex(0)
        let progress = ProgressLine(of: files.reduce(0) { $0 + $1.stations.count })
        DispatchQueue.concurrentPerform(iterations: 2) { _ in
            let worker = worker()
            while let index = next.withLock({ number -> Int? in
                defer { number += 1 }
                return number < files.count ? number : nil
            }) {
                let result = written(files[index], worker, progress)
                results.withLock { $0[index] = result }
                // What is wrong with one file leaves no whole job.
                if case .failure = result { next.withLock { $0 = files.count } }
            }
        }
        progress.clear()
        var hashes: [String] = []
        for (_, result) in results.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
            hashes.append(try result.get())
        }
        return hashes
    }

    private func worker() -> Swift.Result<(JobPages, FontBook), Findings> {
        Swift.Result { () throws(Findings) in
            let fonts = try press.fontBook()
            return (try JobPages(press, papers, order, job, measure: fonts), fonts)
        }
    }

    private func written(
        _ file: JobPlan.File,
        _ worker: Swift.Result<(JobPages, FontBook), Findings>,
        _ progress: ProgressLine
    ) -> Swift.Result<String, Findings> {
        let path = "\(order.folder.path)/\(file.name)"
        do {
            let (pages, fonts) = try worker.get()
            let writer = try PDFWriter(
                to: URL(fileURLWithPath: path),
                fonts: fonts,
                facts: DocumentFacts(
                    title: "\(job.ticket.form) \(press.step.areaName), \(file.name)",
                    moment: press.moment.description
                ),
                kind: .job(sharesBodies: papers.bodiesRecur)
            )
            for station in file.stations {
                try pages.add(station, of: file, to: writer)
                progress.advance()
            }
            try writer.finish()
            guard pageCount(ofPDF: path) == file.pages, let hash = sha256(ofFile: path) else {
                return .failure(Findings([Self.notAsPlanned(file)]))
            }
            return .success(hash)
        } catch let findings as Findings {
            return .failure(findings)
        } catch {
            return .failure(Files.cannotWrite(path, error))
        }
    }

    private func rows(of file: JobPlan.File, hash: String) -> [ManifestRow] {
        var firstPage = 1
        return file.stations.map { index in
            let station = job.plan.stations[index]
            defer { firstPage += station.filePages }
            return ManifestRow(
                number: index + 1,
                file: file.name,
                firstPage: firstPage,
                pages: station.filePages,
                document: station.document,
                name: station.name,
                form: job.ticket.form,
                edition: job.ticket.edition,
                version: station.version,
                formPages: station.formPages,
                emptySides: station.emptySides,
                copies: order.copies,
                sheets: station.sheets,
                firstIdentity: station.identities.first,
                lastIdentity: station.identities.last,
                filePages: file.pages,
                fileHash: hash
            )
        }
    }

    private static func notAsPlanned(_ file: JobPlan.File) -> Diagnostic {
        Diagnostic(
            "JB-15",
            at: Place(file: file.name),
            found: Text(
                nl: "het geschreven bestand heeft niet de \(file.pages) bladzijden van het plan",
                en: "the file written does not have the \(file.pages) pages of the plan"
            ),
            why: Text(
                nl: "Een opdracht waarvan de telling niet klopt, krijgt geen manifest.",
                en: "A job whose count is not right gets no manifest."
            ),
            remedy: Text(
                nl: "Druk dit niet. Kijk of de schijf deugt, en geef de opdracht opnieuw.",
                en: "Do not print this. See whether the disk is sound, and give the command again."
            )
        )
    }
}
