import ArgumentParser
import BenchmarkReports
import CairoPages
import CommandLineTool
import Foundation
import Typesetting

struct Growth: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "How cost grows with the number of stations and of candidates.",
        discussion: """
            Every size is a process of its own, best of three unless it takes longer than ten seconds. \
            Writes growth.csv, growth.pdf and growth.png; the printed files are removed. The largest \
            size is about 400,000 pages and needs minutes, and room in the temporary folder.
            """
    )

    @Option(help: "The folder to write to.") var out = "output"
    @Option(help: "Leave out sizes above this one.") var most = 10_000
    @OptionGroup var options: TableOptions

    func run() throws {
        var samples: [GrowthSample] = []
        for work in GrowingWork.allCases {
            for size in work.sizes where size <= most {
                let title = "\(work.series.name), \(size) \(work.series.sizeUnit)"
                note(title)
                do {
                    let process = MeasuredProcess(
                        ourselves: ["measure", work.rawValue, "--size", String(size)]
                    )
                    samples.append(GrowthSample(work.series, size: size, try process.best()))
                } catch {
                    note("\(title): not measured: \(error)")
                }
            }
        }
        options.print(samples.table)
        try write(samples)
    }

    private func write(_ samples: [GrowthSample]) throws {
        let folder = URL(fileURLWithPath: out)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let figures = folder.appendingPathComponent("growth.csv")
        try samples.table.csv.write(to: figures, atomically: true, encoding: .utf8)
        let fonts = try FontBook(folder: try MeasuredWork.home().appendingPathComponent("Fonts"))
        let title = "How cost grows with stations and candidates"
        let page = try GrowthPlot(measure: fonts).page(
            title: title,
            alternative: "Time and peak memory over the number of stations and of candidates; "
                + "the figures are in growth.csv.",
            rows: samples.panels(memoryLimitMiB: MeasuredWork.memoryLimit)
        )
        let writer = try PDFWriter(
            to: folder.appendingPathComponent("growth.pdf"),
            fonts: fonts,
            facts: DocumentFacts(title: title, moment: String(Date().ISO8601Format().dropLast())),
            kind: .document
        )
        try writer.add(page)
        try writer.finish()
        try PNGWriter(fonts: fonts, resolution: 110).write(
            page,
            to: folder.appendingPathComponent("growth.png")
        )
        note("\(out): growth.csv, growth.pdf, growth.png")
    }
}
