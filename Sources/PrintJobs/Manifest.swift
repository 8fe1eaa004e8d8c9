import ElectionFiles

/// What a job, or a part of it, consists of: a row a station, in the order of the job.
package struct Manifest: Hashable, Sendable {
    package var rows: [ManifestRow]

    package init(_ rows: [ManifestRow]) { self.rows = rows.sorted { $0.number < $1.number } }

    /// Comma separated values with a header; see docs/formats/print-job.md.
    package var text: String { TableWriter.text(ManifestRow.header, rows.map(\.values)) }

    /// A manifest as it was written; nil for any other text.
    package init?(_ text: String) {
        guard let table = TableReader.rows(of: text, ManifestRow.header) else { return nil }
        let rows = table.compactMap { ManifestRow($0) }
        guard rows.count == table.count else { return nil }
        self.init(rows)
    }

    package struct File: Hashable, Sendable {
        package var name: String
        package var pages: Int
        package var hash: String
        package var rows: [ManifestRow]
    }

    /// Its files, in the order of their stations.
    package var files: [File] {
        var files: [File] = []
        for row in rows {
            if files.last?.name == row.file {
                files[files.count - 1].rows.append(row)
            } else {
                files.append(
                    File(name: row.file, pages: row.filePages, hash: row.fileHash, rows: [row])
                )
            }
        }
        return files
    }

    /// Sheets of paper for the whole, copies included.
    package var sheets: Int { rows.reduce(0) { $0 + $1.sheets * $1.copies } }
}
