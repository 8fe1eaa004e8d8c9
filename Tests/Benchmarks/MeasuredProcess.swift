import BenchmarkReports
import CommandLineTool
import Foundation

/// Work in a process of its own, so that its peak memory is its own.
struct MeasuredProcess {
    let program: URL
    let arguments: [String]

    /// Why a process gave no figures.
    enum Failure: Error {
        case status(Int32, [String])
        case output(String)
    }

    init(_ program: URL, _ arguments: [String]) {
        self.program = program
        self.arguments = arguments
    }

    /// This program, called with other arguments.
    init(ourselves arguments: [String]) {
        let program = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        self.init(program, arguments)
    }

    /// Runs it so often and takes the fastest; once where that took longer than ten seconds.
    func best(of runs: Int = 3) throws -> Cost {
        var best = try measure()
        for _ in 1..<runs where best.seconds < 10 {
            let next = try measure()
            if next.seconds < best.seconds { best = next }
        }
        return best
    }

    func measure() throws -> Cost {
        let (status, output) = try Self.run(program, arguments)
        guard status == 0 else { throw Failure.status(status, arguments) }
        guard let measured = Cost(output: output) else { throw Failure.output(output) }
        return measured
    }

    /// Runs a program to its end; what it writes to its standard error is told where it fails.
    static func run(_ program: URL, _ arguments: [String]) throws -> (Int32, String) {
        try TemporaryFolder.with { folder in
            let process = Process()
            let pipe = Pipe()
            let complaints = folder + "/complaints"
            _ = FileManager.default.createFile(atPath: complaints, contents: nil)
            process.executableURL = program
            process.arguments = arguments
            process.standardOutput = pipe
            process.standardError = FileHandle(forWritingAtPath: complaints)
            try process.run()
            let data = pipe.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            if process.terminationStatus != 0 {
                note((try? String(contentsOfFile: complaints, encoding: .utf8)) ?? "")
            }
            return (process.terminationStatus, String(decoding: data, as: UTF8.self))
        }
    }

    /// Tells the caller what this process measured.
    static func tell(_ measured: MeasuredWork.Measured, bytes: Int) {
        let cost = Cost(
            quantity: measured.quantity,
            seconds: measured.seconds,
            bytes: bytes,
            peakKiB: peakMemory()
        )
        print(cost.line)
    }

    /// The most memory this process has had, in KiB.
    private static func peakMemory() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return line.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }.first ?? 0
    }
}

/// What is said beside the table.
func note(_ words: String) { FileHandle.standardError.write(Data((words + "\n").utf8)) }
