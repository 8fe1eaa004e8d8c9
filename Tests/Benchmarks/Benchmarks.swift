import CommandLineTool
import Foundation

/// Measures the work of the speed table, as far as it exists, and prints a table.
///
/// Each line is a process of its own, so that its peak memory is its own: the program calls itself
/// with the name of the work.
@main
struct Benchmarks {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        if arguments.first == "search" {
            let entry = "examples/tk2017/rotterdam/entry.csv"
            let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? 2017
            print(try SearchStudy(entry: entry).report(seed: seed))
        } else if let name = arguments.first {
            let work = try MeasuredWork.work(named: name)
            print("\(work.quantity)\t\(work.seconds)\t\(peakMemory())")
        } else {
            try table()
        }
    }

    private static func table() throws {
        print(
            "work                                             amount     seconds   a second    MiB   budget"
        )
        for item in MeasuredWork.items {
            let runs = (0..<3).compactMap { _ in try? measure(item.name) }
            guard let best = runs.min(by: { $0.seconds < $1.seconds }) else {
                print("\(item.title): not measured, its data are absent")
                continue
            }
            let rate = Double(best.quantity) / best.seconds
            print(
                item.title.padding(toLength: 46, withPad: " ", startingAt: 0)
                    + right(String(best.quantity), 9)
                    + right(String(format: "%.3f", best.seconds), 12)
                    + right(String(format: "%.0f", rate), 11)
                    + right(String(best.memory / 1024), 7) + "   " + item.budget
            )
        }
        print("Best of three processes each; MiB is the peak of the process, set-up included.")
    }

    private struct Measurement {
        var quantity: Int
        var seconds: Double
        /// In KiB.
        var memory: Int
    }

    private static func measure(_ name: String) throws -> Measurement {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = Bundle.main.executableURL
        process.arguments = [name]
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let parts = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard process.terminationStatus == 0, parts.count == 3, let quantity = Int(parts[0]),
            let seconds = Double(parts[1]), let memory = Int(parts[2])
        else { throw CocoaError(.featureUnsupported) }
        return Measurement(quantity: quantity, seconds: seconds, memory: memory)
    }

    /// The most memory this process has had, in KiB.
    private static func peakMemory() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return line.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }.first ?? 0
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
