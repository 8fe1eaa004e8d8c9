import EntryScreens
import Foundation

/// A terminal that is read key by key and painted line by line; what it was before comes back at
/// the end.
///
/// Only one is open at a time: signals go to a pipe of the process.
final class Terminal {
    enum Input {
        case bytes([UInt8])
        /// Nothing came for as long as was waited.
        case silence
        case resized
        /// Somebody wants to stop the program (SIGINT).
        case interrupted
        /// The program must end now: it was told to, or the terminal is gone.
        case ended
    }

    private let before: termios
    private var shown: [String] = []

    static var isThere: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

    /// Nil where standard input or output is no terminal.
    init?() {
        var now = termios()
        guard Self.isThere, tcgetattr(STDIN_FILENO, &now) == 0, Signals.listen() else {
            return nil
        }
        before = now
        cfmakeraw(&now)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &now)
        // The other screen, marked pastes, no wrapping at the edge.
        put("\u{1B}[?1049h\u{1B}[?2004h\u{1B}[?7l\u{1B}[2J")
    }

    /// Puts back what was there before; what was struck meanwhile is thrown away.
    func close() {
        put("\u{1B}[0m\u{1B}[?25h\u{1B}[?7h\u{1B}[?2004l\u{1B}[?1049l")
        var before = before
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
        Signals.stop()
    }

    var size: ScreenSize {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else {
            return .least
        }
        return ScreenSize(lines: Int(size.ws_row), columns: Int(size.ws_col))
    }

    /// Waits for a key or a signal, at most so many milliseconds; -1 is for ever.
    func read(milliseconds: Int32) -> Input {
        var waiting = [
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            pollfd(fd: Signals.reading, events: Int16(POLLIN), revents: 0),
        ]
        let count = poll(&waiting, 2, milliseconds)
        if count < 0 { return errno == EINTR ? .silence : .ended }
        if count == 0 { return .silence }
        if waiting[1].revents != 0 { return Signals.next() }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let length = Foundation.read(STDIN_FILENO, &bytes, bytes.count)
        if length < 0, errno == EINTR || errno == EAGAIN { return .silence }
        return length > 0 ? .bytes(Array(bytes.prefix(length))) : .ended
    }

    /// Paints the lines that changed.
    func show(_ screen: Screen) {
        var text = "\u{1B}[?25l"
        let lines = screen.lines.enumerated().map { number, line in
            screen.emphasised.contains(number) ? "\u{1B}[7m\(line)\u{1B}[0m" : line
        }
        if shown.count != lines.count {
            text += "\u{1B}[2J"
            shown = []
        }
        for (number, line) in lines.enumerated()
        where !shown.indices.contains(number)
            || shown[number] != line
        {
            text += "\u{1B}[\(number + 1);1H\u{1B}[2K\(line)"
        }
        shown = lines
        if let cursor = screen.cursor {
            text += "\u{1B}[\(cursor.line + 1);\(cursor.column + 1)H\u{1B}[?25h"
        }
        put(text)
    }

    /// Everything anew: the size changed, or something else wrote here.
    func forget() { shown = [] }

    private func put(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes {
                Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}
