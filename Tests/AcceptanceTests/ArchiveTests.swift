import Foundation
import PageTestSupport
import Testing

/// What an archive, a screen reader and a scanner find in the files of the demonstration.
@Suite("Files that are kept and read aloud")
struct ArchiveTests {
    private let made: Demonstration.Made

    init() throws { made = try Demonstration.made.get() }

    private var files: [String] {
        get throws {
            let root = made.paper("")
            let names = FileManager.default.enumerator(atPath: root)?.allObjects as? [String]
            return try #require(names).filter { $0.hasSuffix(".pdf") }.sorted().map {
                root + "/" + $0
            }
        }
    }

    private static let python = Program.repository.appendingPathComponent(".build/python").path

    /// Whether the validator is there; `Tools/need-pikepdf` says why where it is not.
    static var hasValidator: Bool {
        let outcome = try? Program(environment: ["PYTHONPATH": python])
            .run("/usr/bin/env", ["python3", "-c", "import pikepdf.pdfa"])
        return outcome?.status == 0
    }

    @Test("all are whole, and PDF/A-2b", .enabled(if: hasValidator, "needs pikepdf[pdfa]"))
    func archivable() throws {
        // Of the 14,600 pages of all stations those of two: the validator takes minutes for all.
        let scratch = try Scratch()
        let two = scratch.path("two")
        let printed = try Program().run(
            ["print", made.paper("rotterdam"), "blank", "--documents", "SB 1,SB 323-2"]
                + ["--single-job", "--out", two]
        )
        try #require(printed.status == 0, "\(printed.errors)")
        let files =
            try files.filter { !$0.hasSuffix("/blank/N10-GEM-0599.pdf") }
            + [two + "/N10-GEM-0599.pdf"]
        #expect(files.count > 20)
        let check = Program.repository.appendingPathComponent("Tools/check-pdfa").path
        let outcome = try Program(environment: ["PYTHONPATH": Self.python])
            .run("/usr/bin/env", ["python3", check] + files)
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    }

    @Test("qpdf finds nothing to say of any")
    func whole() throws {
        for file in try files {
            let outcome = try Program().run("/usr/bin/qpdf", ["--check", file])
            #expect(outcome.status == 0, "\(file): \(outcome.output)\(outcome.errors)")
        }
    }

    @Test(
        "every candidate of a record is reached by table, row and header",
        arguments: RecordsReadBackTests.records
    )
    func candidates(_ name: String) throws {
        let stations = try PlainFigures(Program.examples + "/rotterdam/entry.csv")
        let record = try StructuredRecord(pdf: made.paper(name))
        #expect(record.lists.count == 25)
        #expect(record.lists.values.reduce(0) { $0 + $1.count } == 899)
        for (list, rows) in record.lists {
            for (number, row) in rows {
                #expect(row.votes == stations.sum("list.\(list).\(number)"), "\(list).\(number)")
                #expect(!row.name.isEmpty, "\(list).\(number)")
            }
        }
    }

    @Test("a file says its language, its title and its table of contents")
    func facts() throws {
        let file = made.paper(RecordsReadBackTests.records[0])
        let facts = try Program().run("/usr/bin/pdfinfo", [file]).output
        #expect(facts.contains(/Tagged:\s+yes/) && facts.contains(/Title:\s+Model N 11/))
        let plain = try Scratch()
        let path = plain.path("plain")
        _ = try Program().run(
            "/usr/bin/qpdf",
            ["--qdf", "--object-streams=disable", "--stream-data=uncompress", file, path]
        )
        let objects = String(
            decoding: try Data(contentsOf: URL(fileURLWithPath: path)),
            as: UTF8.self
        )
        for words in ["/Lang (nl-NL)", "/DisplayDocTitle true", "/Title (Lijstnummer 1 VVD)"] {
            #expect(objects.contains(words), "\(words)")
        }
        #expect(!objects.contains("/Group") && !objects.contains(/\d (rg|RG)\b/))
    }

    @Test("every sheet is told by its code, at 150 dpi and askew by two degrees")
    func codes() throws {
        let scratch = try Scratch()
        for file in try files where !file.contains("/p22") {
            let picture = scratch.path("page")
            let outcome = try Program().run(
                "/usr/bin/pdftoppm",
                ["-r", "150", "-gray", "-l", "2", "-singlefile", file, picture]
            )
            try #require(outcome.status == 0, "\(file)")
            let turned = scratch.path("turned.pgm")
            try Greymap(picture + ".pgm").turned(degrees: 2).write(to: URL(fileURLWithPath: turned))
            let read = try Program().run("/usr/bin/zbarimg", ["-q", "--raw", turned]).output
            #expect(read.contains("TK2017|"), "\(file): \(read)")
        }
    }
}

/// The tables of votes as `pdfinfo -struct-text` tells them to who can't see them.
struct StructuredRecord {
    struct Row {
        var name: String
        var votes: Int
    }

    /// By list and candidate number.
    var lists: [Int: [Int: Row]] = [:]

    init(pdf: String) throws {
        let text = try Program().run("/usr/bin/pdfinfo", ["-struct-text", pdf]).output
        for table in text.components(separatedBy: "\n  Table (block)").dropFirst() {
            guard let title = table.firstMatch(of: /\/Summary \(Lijstnummer (\d+)/) else {
                continue
            }
            let list = try whole(title.1)
            for row in table.components(separatedBy: "\n    TR").dropFirst() {
                guard
                    let match = row.firstMatch(
                        of:
                            /TD\s+"(\d+)"\s+TH:\s+\/Scope \/Row(?:\s+\/ColSpan 2)?\s+"(.*)"\s+TD\s+"(\d+)"/
                    )
                else { continue }
                lists[list, default: [:]][try whole(match.1)] = Row(
                    name: String(match.2),
                    votes: try whole(match.3)
                )
            }
        }
    }
}
