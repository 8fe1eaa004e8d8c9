import ArgumentParser
import BenchmarkReports
import CommandLineTool
import Foundation

struct MainTable: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table",
        abstract: "The work of the speed table, each against its budget (the default)."
    )

    @OptionGroup var options: TableOptions

    func run() throws {
        var table = ReportTable([
            .init("work", .left), .init("amount"), .init("seconds"), .init("a second"),
            .init("MB"), .init("peak MiB"), .init("budget", .left), .init("verdict", .left),
        ])
        for item in MeasuredWork.items { table.rows.append(row(of: item)) }
        options.print(table)
        print(
            "\nBest of three processes each; the peak is of the process, its setting up included. "
                + "Every line has \(MeasuredWork.memoryLimit.inFigures) MiB."
        )
    }

    private func row(of item: MeasuredWork.Item) -> [String] {
        let budget = item.budget?.words ?? "memory only"
        do {
            let best = try MeasuredProcess(ourselves: ["measure", item.name]).best()
            return [
                item.title, String(best.quantity), best.seconds.inFigures,
                best.perSecond.inFigures, best.bytes == 0 ? "" : best.megabytes.inFigures,
                best.peakMiB.inFigures, budget, verdict(item, best),
            ]
        } catch {
            note("\(item.title): \(error)")
            return [item.title, "", "", "", "", "", budget, "not measured"]
        }
    }

    private func verdict(_ item: MeasuredWork.Item, _ best: Cost) -> String {
        let isFast =
            item.budget?.isReached(quantity: best.quantity, seconds: best.seconds) ?? true
        let isSmall = best.peakMiB <= MeasuredWork.memoryLimit
        return switch (isFast, isSmall) {
        case (true, true): "reached"
        case (false, true): "not reached: time"
        case (true, false): "not reached: memory"
        case (false, false): "not reached: time, memory"
        }
    }
}

extension MeasuredWork.Budget {
    fileprivate var words: String {
        switch self {
        case .perSecond(let least): String(format: "%g a second", least)
        case .seconds(let most): String(format: "%g s in all", most)
        case .secondsEach(let most): String(format: "%g ms each", most * 1000)
        }
    }
}
