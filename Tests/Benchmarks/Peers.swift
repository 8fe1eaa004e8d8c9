import ArgumentParser
import BenchmarkReports
import CairoPages
import CommandLineTool
import Foundation

struct Peers: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The same table pages made by us, by typst and by reportlab.",
        discussion: """
            The others are installed from PyPI into .build/peers; without python3, pip or the packages \
            they are left out. Each reads the same file and writes the same pages with the same fonts.
            """
    )

    @Option(help: "How many pages, each of 50 candidates.") var pages = 1000
    @OptionGroup var options: TableOptions

    func validate() throws {
        guard (1...20_000).contains(pages) else {
            throw ValidationError("--pages is from 1 to 20000.")
        }
    }

    func run() throws {
        let tools = try PeerTools.prepared()
        if tools == nil {
            note("typst and reportlab are left out: python3 with venv and pip can't provide them.")
        }
        try TemporaryFolder.with { folder in
            let data = folder + "/votes.csv"
            try PeerPages.data(lists: pages).write(toFile: data, atomically: true, encoding: .utf8)
            let results = try makers(tools, data, folder).compactMap(measured)
            options.print(table(results))
        }
        print(
            "\n\(pages) pages of \(PeerPages.candidatesPerList) rows, best of three processes each; "
                + "times as multiples of ours, reading of the data included, starting up not."
        )
    }

    private struct Maker {
        var name: String
        var process: MeasuredProcess
        var file: String
    }

    private struct Result {
        var maker: String
        var measured: Cost
        var check: PeerCheck?
    }

    /// Ours come first: the others are compared with them.
    private func makers(_ tools: PeerTools?, _ data: String, _ folder: String) throws -> [Maker] {
        var makers = PeerWork.Kind.allCases.map { kind in
            let file = "\(folder)/\(kind.rawValue).pdf"
            return Maker(
                name: kind.title,
                process: MeasuredProcess(ourselves: ["peer-work", kind.rawValue, data, file]),
                file: file
            )
        }
        guard let tools else { return makers }
        let fonts = try MeasuredWork.home().appendingPathComponent("Fonts").path
        for (script, options) in [
            ("typst_pages.py", []), ("typst_pages.py", ["untagged"]), ("reportlab_pages.py", []),
        ] {
            let file = "\(folder)/peer-\(makers.count).pdf"
            makers.append(
                Maker(
                    name: script,
                    process: tools.process(script, [data, file, fonts] + options),
                    file: file
                )
            )
        }
        return makers
    }

    private func measured(_ maker: Maker) -> Result? {
        note(maker.name)
        do {
            let best = try maker.process.best()
            return Result(
                maker: best.maker.isEmpty ? maker.name : best.maker,
                measured: best,
                check: PeerCheck(maker.file, pages: pages)
            )
        } catch {
            note("\(maker.name): left out: \(error)")
            return nil
        }
    }

    private func table(_ results: [Result]) -> ReportTable {
        let ours = results.prefix(PeerWork.Kind.allCases.count)
        var table = ReportTable([.init("made by", .left)])
        table.columns += ours.map { .init("time, \($0.maker) = 1") }
        table.columns += [
            .init("MB"), .init("peak MiB"), .init("tagged", .left), .init("same pages", .left),
        ]
        for result in results {
            var row = [result.maker]
            row += ours.map { (result.measured.seconds / $0.measured.seconds).inFigures }
            row += [result.measured.megabytes.inFigures, result.measured.peakMiB.inFigures]
            if let check = result.check {
                row += [check.isTagged ? "yes" : "no", check.fault ?? "yes"]
            } else {
                row += ["not checked", "not checked"]
            }
            table.rows.append(row)
        }
        return table
    }
}

/// Makes our own pages; called by `peers`.
struct PeerWork: ParsableCommand {
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case document
        case job

        var title: String {
            switch self {
            case .document: "ours, to be read"
            case .job: "ours, to be printed"
            }
        }

        fileprivate var ofFile: PDFWriter.Kind {
            switch self {
            case .document: .document
            case .job: .job(sharesBodies: false)
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "peer-work",
        shouldDisplay: false
    )

    @Argument var kind: Kind
    @Argument var data: String
    @Argument var file: String

    func run() throws {
        let folder = try MeasuredWork.home().appendingPathComponent("Fonts")
        let measured = try MeasuredWork.timed {
            // Fonts are read inside, as the others do.
            try PeerPages(fonts: FontBook(folder: folder), kind: kind.ofFile).write(data, to: file)
        }
        let facts = try FileManager.default.attributesOfItem(atPath: file)
        MeasuredProcess.tell(measured, bytes: facts[.size] as? Int ?? 0)
    }
}
