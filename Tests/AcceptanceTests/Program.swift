import Foundation
import Testing

/// The program as its users run it: a process with arguments, two streams and an exit status.
struct Program {
    struct Outcome {
        var status: Int32
        var output: String
        var errors: String
    }

    var environment: [String: String] = ["LANG": "C"]
    var folder: URL?

    static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let examples = repository.appendingPathComponent("examples/tk2017").path

    /// Built beside the tests.
    static let path = URL(fileURLWithPath: CommandLine.arguments[0])
        .resolvingSymlinksInPath().deletingLastPathComponent()
        .appendingPathComponent("papierspoor").path

    func start(_ arguments: [String]) throws -> Process {
        try process(Self.path, arguments, output: nil, errors: nil)
    }

    @discardableResult
    func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

    func run(_ arguments: [String]) throws -> Outcome { try run(Self.path, arguments) }

    func run(_ program: String, _ arguments: [String]) throws -> Outcome {
        let scratch = try Scratch()
        let output = try scratch.handle("output")
        let errors = try scratch.handle("errors")
        let process = try process(program, arguments, output: output, errors: errors)
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus,
            output: try scratch.text("output"),
            errors: try scratch.text("errors")
        )
    }

    private func process(
        _ program: String,
        _ arguments: [String],
        output: FileHandle?,
        errors: FileHandle?
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let checked = ["PAPIERSPOOR_CHECK_PAGES": "1"]
        process.environment = ProcessInfo.processInfo.environment
            .merging(checked) { $1 }.merging(environment) { $1 }
        process.standardOutput = output ?? FileHandle.nullDevice
        process.standardError = errors ?? FileHandle.nullDevice
        if let folder { process.currentDirectoryURL = folder }
        try process.run()
        return process
    }
}

/// A folder of one test's own, gone when the test is.
final class Scratch: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("papierspoor-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    func write(_ text: String, _ name: String) throws -> String {
        try Data(text.utf8).write(to: url.appendingPathComponent(name))
        return path(name)
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
    }

    func handle(_ name: String) throws -> FileHandle {
        try Data().write(to: url.appendingPathComponent(name))
        return try FileHandle(forWritingTo: url.appendingPathComponent(name))
    }
}

/// The text of a PDF, in the layout of its pages.
func textOfPDF(_ path: String) throws -> String {
    let outcome = try Program().run("/usr/bin/pdftotext", ["-layout", path, "-"])
    try #require(outcome.status == 0, "pdftotext \(path): \(outcome.errors)")
    return outcome.output
}

/// The pages of a PDF as text.
func pagesOfPDF(_ path: String) throws -> [String] {
    try textOfPDF(path).split(separator: "\u{0C}").map(String.init)
}

/// Figures as a test adds them up: by document and field, read without the program's own reader.
struct PlainFigures {
    var values: [String: [String: Int]] = [:]

    init(_ path: String) throws {
        let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
        for line in text.split(separator: "\n").dropFirst() where !line.hasPrefix("#") {
            let parts = line.split(separator: ",")
            values[String(parts[0]), default: [:]][String(parts[1])] = try whole(parts[2])
        }
    }

    /// The sum of a field over the documents whose key begins so.
    func sum(_ field: String, of prefix: String = "SB ") -> Int {
        values.filter { $0.key.hasPrefix(prefix) }.reduce(0) { $0 + ($1.value[field] ?? 0) }
    }
}

/// The text as a whole number; anything else fails the test.
func whole(_ text: Substring) throws -> Int {
    let number: Int? = Int(text)
    return try #require(number, "\(text) is not a number")
}
