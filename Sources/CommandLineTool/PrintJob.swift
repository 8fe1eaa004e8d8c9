import CairoPages
import CountingProcess
import Diagnostics
import Dispatch
import Foundation
import Synchronization
import Typesetting

/// A document on pages, and the name of the file that it becomes.
struct PrintedDocument: Sendable {
    /// Letters, digits and hyphens only, as printing houses ask; `.pdf` is added.
    let name: String
    let title: String
    /// The hash at its foot, which is read out to nobody there.
    var subject = ""
    let pages: [Page]
}

/// Writes documents to files: one each, or all in one.
struct PrintJob {
    let folder: String
    /// `2017-03-16T14:31:27`, the date of the files.
    let moment: String
    let fonts: URL

    /// What was written.
    struct Result: Sendable {
        var files: [String] = []
        var pages = 0
        /// Blank forms of documents that should come in.
        var forms: [PrintedForm] = []
    }

    /// All documents in one file; where page bodies recur, each is written once.
    ///
    /// `shaped` are fonts that know the texts already, from laying them out.
    func writeTogether(
        _ count: Int,
        named name: String,
        title: String,
        bodiesRecur: Bool,
        shaped: FontBook? = nil,
        document: (Int, FontBook) throws(Findings) -> PrintedDocument
    ) throws(Findings) -> Result {
        try Files.makeFolder(folder)
        let path = "\(folder)/\(name).pdf"
        let progress = ProgressLine(of: count)
        var result = Result(files: [path])
        do {
            let book = try shaped ?? FontBook(folder: fonts)
            let writer = try PDFWriter(
                to: URL(fileURLWithPath: path),
                fonts: book,
                facts: DocumentFacts(title: title, moment: moment),
                kind: bodiesRecur ? .job(sharesBodies: true) : .document
            )
            for index in 0..<count {
                let document = try document(index, book)
                for (number, var page) in document.pages.enumerated() {
                    if number == 0, count > 1 { page.bookmark = document.title }
                    try writer.add(page)
                    result.pages += 1
                }
                progress.advance()
            }
            try writer.finish()
        } catch let findings as Findings {
            throw findings
        } catch {
            throw Files.cannotWrite(path, error)
        }
        progress.clear()
        return result
    }

    /// A file for each document, by two workers, each with a font book of its own.
    func writeEach(
        _ count: Int,
        bodiesRecur: Bool = false,
        document: @escaping @Sendable (Int, FontBook) throws(Findings) -> PrintedDocument
    ) throws(Findings) -> Result {
        try Files.makeFolder(folder)
        let results = Mutex<[Int: Swift.Result<(String, Int), Findings>]>([:])
        let next = Mutex(0)
        let progress = ProgressLine(of: count)
        DispatchQueue.concurrentPerform(iterations: 2) { _ in
            let worker = Swift.Result<FontBook, any Error> { try FontBook(folder: fonts) }
            while let index = next.withLock({ number -> Int? in
                defer { number += 1 }
                return number < count ? number : nil
            }) {
                let kind = bodiesRecur ? PDFWriter.Kind.job(sharesBodies: false) : .document
                let written = write(index, worker, kind, document)
                results.withLock { $0[index] = written }
                progress.advance()
            }
        }
        progress.clear()
        return try collected(results.withLock { $0 })
    }

    private func write(
        _ index: Int,
        _ worker: Swift.Result<FontBook, any Error>,
        _ kind: PDFWriter.Kind,
        _ document: (Int, FontBook) throws(Findings) -> PrintedDocument
    ) -> Swift.Result<(String, Int), Findings> {
        var path = folder
        do {
            let fonts = try worker.get()
            let document = try document(index, fonts)
            path = "\(folder)/\(document.name).pdf"
            let writer = try PDFWriter(
                to: URL(fileURLWithPath: path),
                fonts: fonts,
                facts: DocumentFacts(
                    title: document.title,
                    subject: document.subject,
                    moment: moment
                ),
                kind: kind
            )
            for page in document.pages { try writer.add(page) }
            try writer.finish()
            return .success((path, document.pages.count))
        } catch let findings as Findings {
            return .failure(findings)
        } catch {
            return .failure(Files.cannotWrite(path, error))
        }
    }

    private func collected(
        _ results: [Int: Swift.Result<(String, Int), Findings>]
    ) throws(Findings) -> Result {
        var collected = Result()
        for (_, result) in results.sorted(by: { $0.key < $1.key }) {
            let (path, pages) = try result.get()
            collected.files.append(path)
            collected.pages += pages
        }
        return collected
    }
}

/// How far long work is, on a terminal only; a pipe sees nothing of it.
final class ProgressLine: Sendable {
    private let total: Int
    private let done = Mutex(0)
    private let isShown: Bool

    init(of total: Int) {
        self.total = total
        isShown = total > 20 && isatty(STDERR_FILENO) == 1
    }

    func advance() {
        let number = done.withLock { done -> Int in
            done += 1
            return done
        }
        guard isShown, number % 10 == 0 || number == total else { return }
        FileHandle.standardError.write(Data("\r\(number) / \(total)".utf8))
    }

    func clear() {
        if isShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }
}
