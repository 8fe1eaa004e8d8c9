import Foundation

/// What one process measured of its work; it tells it as a line, which its caller reads.
package struct Cost: Hashable, Sendable {
    /// How many were done: pages, entries, seats.
    package var quantity: Int
    package var seconds: Double
    /// Of the files that were written.
    package var bytes: Int
    /// The most memory that the process has had, its setting up included.
    package var peakKiB: Int
    /// Which program it was, with its version, where that is not ours.
    package var maker: String

    package init(
        quantity: Int,
        seconds: Double,
        bytes: Int,
        peakKiB: Int,
        maker: String = ""
    ) {
        self.quantity = quantity
        self.seconds = seconds
        self.bytes = bytes
        self.peakKiB = peakKiB
        self.maker = maker
    }

    /// Reads the last line of what a process said.
    package init?(output: String) {
        guard let line = output.split(separator: "\n").last else { return nil }
        let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard parts.count == 5, let quantity = Int(parts[0]), let seconds = Double(parts[1]),
            let bytes = Int(parts[2]), let peak = Int(parts[3])
        else { return nil }
        self.init(
            quantity: quantity,
            seconds: seconds,
            bytes: bytes,
            peakKiB: peak,
            maker: String(parts[4])
        )
    }

    package var line: String { "\(quantity)\t\(seconds)\t\(bytes)\t\(peakKiB)\t\(maker)" }

    package var perSecond: Double { seconds > 0 ? Double(quantity) / seconds : 0 }
    /// Of a million bytes.
    package var megabytes: Double { Double(bytes) / 1_000_000 }
    package var peakMiB: Double { Double(peakKiB) / 1024 }
}

extension Double {
    /// Three figures or more, as many as tell something: `0.0123`, `1.23`, `12.3`, `1234`.
    package var inFigures: String {
        guard isFinite, self != 0 else { return "0" }
        let decimals = 2 - Int(log10(magnitude).rounded(.down))
        return String(format: "%.\(min(max(decimals, 0), 6))f", self)
    }
}
