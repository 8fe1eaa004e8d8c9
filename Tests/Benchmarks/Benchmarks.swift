import ArgumentParser
import BenchmarkReports
import CommandLineTool
import Foundation

/// Measures what the program does; never part of a test.
@main
struct Benchmarks: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark",
        abstract: "Measures what the program does.",
        discussion: "What is measured, how and against which budgets: docs/benchmarks.md.",
        subcommands: [
            MainTable.self, Growth.self, Peers.self, Search.self, Measure.self, PeerWork.self,
        ],
        defaultSubcommand: MainTable.self
    )
}

/// How a table is printed.
struct TableOptions: ParsableArguments {
    @Flag(help: "The table as Markdown, for a document.") var markdown = false

    func print(_ table: ReportTable) {
        Swift.print(markdown ? table.markdown : table.text, terminator: "")
    }
}

struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "How often the search for an error of the hand count finds it."
    )

    @Argument(help: "Where the dice begin.") var seed: UInt64 = 2017

    func run() throws {
        print(
            try SearchStudy(entry: MeasuredWork.examples() + "/rotterdam/entry.csv").report(
                seed: seed
            )
        )
    }
}

/// Does one piece of work and tells what it took; called by the other commands.
struct Measure: ParsableCommand {
    static let configuration = CommandConfiguration(shouldDisplay: false)

    @Argument var work: String
    @Option var size: Int?

    func run() throws {
        let (measured, bytes) = try TemporaryFolder.with { folder in
            let measured =
                if let size, let growing = GrowingWork(rawValue: work) {
                    try growing.measure(size: size, in: folder)
                } else {
                    try MeasuredWork.work(named: work, in: folder)
                }
            return (measured, TemporaryFolder.bytes(in: folder + "/paper"))
        }
        MeasuredProcess.tell(measured, bytes: bytes)
    }
}
