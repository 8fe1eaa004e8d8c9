import Foundation
import Testing

/// A real terminal of 80 by 24, in which a command runs; its own server of tmux.
final class TerminalWindow {
    private let scratch: Scratch
    private let socket: String
    private static let path = "/usr/bin/tmux"

    private let server: pid_t

    init(_ scratch: Scratch) throws {
        self.scratch = scratch
        socket = scratch.path("tmux")
        server = try Self.startServer(socket)
        for _ in 0..<400 where !FileManager.default.fileExists(atPath: socket) { usleep(10_000) }
        try tmux(["new-session", "-d", "-x", "80", "-y", "24", "sleep 600"])
    }

    deinit {
        kill(server, SIGKILL)
        waitpid(server, nil, 0)
    }

    /// The server is a child of the test and no daemon, and hears every signal: a thread of a test
    /// hears none, which its children would take over.
    private static func startServer(_ socket: String) throws -> pid_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let words: [String] = [path, "-u", "-D", "-f", "/dev/null", "-S", socket]
        let settings = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }
        let arguments = words.map { text in text.withCString { strdup($0) } }
        let variables = settings.map { text in text.withCString { strdup($0) } }
        defer { for text in arguments + variables { free(text) } }
        var server: pid_t = 0
        let result = posix_spawn(
            &server,
            Self.path,
            nil,
            &attributes,
            arguments + [nil],
            variables + [nil]
        )
        guard result == 0 else { throw Never.came }
        return server
    }

    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
        let outcome = try Program().run(
            Self.path,
            ["-u", "-f", "/dev/null", "-S", socket] + arguments
        )
        try #require(outcome.status == 0, "tmux \(arguments.prefix(3)): \(outcome.errors)")
        return outcome.output
    }

    /// Runs the program in the window; an earlier command in it has ended.
    ///
    /// `before` are the words of a command that starts it.
    func start(_ arguments: [String], after before: [String] = []) throws {
        let words = (before + [Program.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
        let child = try scratch.write("echo $$ > \"$0.pid\"; exec \(words)\n", "child")
        let status = scratch.path("status")
        try? FileManager.default.removeItem(atPath: status)
        let script = """
            LANG=C sh '\(child)'
            echo $? > '\(status).new'
            mv '\(status).new' '\(status)'
            exec sleep 600

            """
        try tmux(["respawn-window", "-k", "sh '\(try scratch.write(script, "script"))'"])
    }

    /// Sends keys by their names, or text as it is.
    func send(_ keys: [String]) throws {
        var rest = keys[...]
        while !rest.isEmpty {
            try tmux(["send-keys", "--"] + rest.prefix(300))
            rest = rest.dropFirst(300)
        }
    }

    func send(_ keys: String...) throws { try send(keys) }

    /// What stands in the window.
    func text() throws -> String { try tmux(["capture-pane", "-p"]) }

    /// Waits until this stands in the window; gives all that stands there.
    @discardableResult
    func wait(for words: String...) throws -> String {
        var text = ""
        for _ in 0..<400 {
            text = try self.text()
            if words.allSatisfy(text.contains) { return text }
            usleep(25_000)
        }
        Issue.record("\(words) did not come:\n\(text)")
        throw Never.came
    }

    enum Never: Error { case came }

    /// Sends a signal to the program.
    func signal(_ number: Int32) throws {
        let text = try scratch.text("child.pid").trimmingCharacters(in: .whitespacesAndNewlines)
        kill(pid_t(try whole(Substring(text))), number)
    }

    /// Waits until the program has ended; its status.
    @discardableResult
    func waitForEnd() throws -> Int {
        for _ in 0..<400 {
            if let status = try? scratch.text("status") {
                return try whole(status.prefix(while: \.isNumber))
            }
            usleep(25_000)
        }
        Issue.record("it did not end:\n\(try text())")
        throw Never.came
    }
}
