import CairoPages
import Diagnostics
import Foundation

/// Whether the files of a folder are those of its manifest: what is missing, altered or extra.
package struct JobCheck {
    package let ticket: JobTicket
    /// Of the whole job, or of the parts that are there.
    package let manifest: Manifest
    /// The parts that still have a manifest of their own.
    package let shards: [Shard]
    package private(set) var findings: [Diagnostic] = []

    private let folder: String
    private let names: [String]
    /// Hash of each file that belongs there, by name.
    private var expected: [String: String] = [:]

    /// Reads a folder; an error where it holds no job that was finished.
    package init(_ folder: String) throws(Findings) {
        self.folder = folder
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder),
            names.contains(JobTicket.fileName)
        else { throw Findings([.noJob(folder)]) }
        self.names = names.sorted()
        let parts = PartNames.found(in: names)
        guard !parts.isEmpty else { throw Findings([.notFinished(folder)]) }
        guard let ticket = Self.text(folder, JobTicket.fileName).flatMap({ JobTicket($0) }) else {
            throw Findings([.altered(JobTicket.fileName)])
        }
        self.ticket = ticket
        shards = parts.compactMap(\.shard)
        var rows: [ManifestRow] = []
        var unreadable: [Diagnostic] = []
        for part in parts {
            if let manifest = Self.text(folder, part.names.manifest).flatMap({ Manifest($0) }) {
                rows += manifest.rows
            } else {
                unreadable.append(.altered(part.names.manifest))
            }
        }
        guard unreadable.isEmpty else { throw Findings(unreadable) }
        manifest = Manifest(rows)
        readHashes(of: parts.map(\.names))
        checkParts()
        checkRows()
        checkFiles()
        checkExtra(besides: Set(parts.flatMap { [$0.names.manifest, $0.names.hashes] }))
    }

    private static func text(_ folder: String, _ name: String) -> String? {
        FileManager.default.contents(atPath: "\(folder)/\(name)")
            .flatMap { String(data: $0, encoding: .utf8) }
    }

    private mutating func readHashes(of parts: [PartNames]) {
        for part in parts {
            guard let text = Self.text(folder, part.hashes) else {
                findings.append(.missing(part.hashes))
                continue
            }
            guard let hashes = HashList.hashes(text) else {
                findings.append(.altered(part.hashes))
                continue
            }
            expected.merge(hashes) { $1 }
        }
        for file in manifest.files {
            if let listed = expected[file.name], listed != file.hash {
                findings.append(.disagreement(file.name))
            }
            expected[file.name] = file.hash
        }
    }

    /// Every part of a job in parts must be there, and parts of one division only.
    private mutating func checkParts() {
        guard let first = shards.first else { return }
        for number in 1...first.count {
            guard let shard = Shard("\(number)/\(first.count)"), !shards.contains(shard)
            else { continue }
            findings.append(.partMissing(shard, of: ticket.name))
        }
        for other in shards where other.count != first.count {
            findings.append(.extra(PartNames(other).manifest))
        }
    }

    /// The stations follow each other, in the job and within each file.
    private mutating func checkRows() {
        let isWhole = shards.isEmpty || shards.count == shards.first?.count
        if isWhole, manifest.rows.map(\.number) != Array(1...max(1, ticket.stations)) {
            findings.append(.wrongRows(of: ticket.stations, found: manifest.rows.count))
        }
        for file in manifest.files {
            var next = 1
            for row in file.rows {
                if row.firstPage != next { findings.append(.wrongPlace(row)) }
                next = row.firstPage + row.pages
            }
            if next != file.pages + 1 {
                findings.append(.wrongPages(file.name, file.pages, found: next - 1))
            }
        }
    }

    private mutating func checkFiles() {
        let pages = Dictionary(manifest.files.map { ($0.name, $0.pages) }) { first, _ in first }
        for (name, hash) in expected.sorted(by: { $0.key < $1.key }) {
            guard names.contains(name) else {
                findings.append(.missing(name))
                continue
            }
            let path = "\(folder)/\(name)"
            if sha256(ofFile: path) != hash { findings.append(.altered(name)) }
            guard let pages = pages[name] else { continue }
            let counted = pageCount(ofPDF: path)
            if counted != pages {
                findings.append(.wrongPages(name, pages, found: counted ?? 0))
            }
        }
    }

    private mutating func checkExtra(besides known: Set<String>) {
        for name in names where expected[name] == nil && !known.contains(name) {
            findings.append(.extra(name))
        }
    }
}
