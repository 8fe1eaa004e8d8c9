import Foundation
import Synchronization

/// Signals as bytes in a pipe, so that they are read where keys are read.
enum Signals {
    private static let told: [Int32] = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH]

    /// The end to wait at.
    static var reading: Int32 { readingEnd.load(ordering: .relaxed) }

    static func listen() -> Bool {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return false }
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        readingEnd.store(ends[0], ordering: .relaxed)
        writingEnd.store(ends[1], ordering: .relaxed)
        var heard = sigset_t()
        sigemptyset(&heard)
        for number in told {
            signal(number, note)
            sigaddset(&heard, number)
        }
        // Whoever started the program may have been deaf to them.
        pthread_sigmask(SIG_UNBLOCK, &heard, nil)
        // Stopped in the middle, the terminal would stay as it is; a lost one is seen by reading.
        for number in [SIGTSTP, SIGPIPE] { signal(number, SIG_IGN) }
        return true
    }

    static func stop() {
        for number in told + [SIGTSTP, SIGPIPE] { signal(number, SIG_DFL) }
        close(writingEnd.exchange(-1, ordering: .relaxed))
        close(readingEnd.exchange(-1, ordering: .relaxed))
    }

    /// The signal that came.
    static func next() -> Terminal.Input {
        var number: UInt8 = 0
        guard read(reading, &number, 1) == 1 else { return .silence }
        switch Int32(number) {
        case SIGWINCH: return .resized
        case SIGINT: return .interrupted
        default: return .ended
        }
    }
}

private let readingEnd = Atomic<Int32>(-1)
private let writingEnd = Atomic<Int32>(-1)

/// What a signal handler may do: write a byte.
private func note(_ signal: Int32) {
    let before = errno
    var number = UInt8(truncatingIfNeeded: signal)
    _ = write(writingEnd.load(ordering: .relaxed), &number, 1)
    errno = before
}
