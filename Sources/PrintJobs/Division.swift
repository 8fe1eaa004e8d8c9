/// How the stations of a job are divided over files.
package enum Division: Hashable, Sendable, CustomStringConvertible {
    /// So many files, each with a stretch of the stations in their order.
    case bundles(Int)
    case perStation

    /// Two files, one a worker; more where one would have above 100,000 pages, since what is open
    /// takes memory by the page.
    package static func usual(pages: Int) -> Division {
        .bundles(2 * max(1, (pages + 199_999) / 200_000))
    }

    package var description: String {
        switch self {
        case .bundles(let number): "\(number) bundles"
        case .perStation: "per station"
        }
    }

    /// The stations of each file, by place; no file is without.
    package func stretches(of stations: Int) -> [Range<Int>] {
        let files =
            switch self {
            case .bundles(let number): min(number, stations)
            case .perStation: stations
            }
        return (0..<files).map { $0 * stations / files..<($0 + 1) * stations / files }
    }
}

/// A part of a job that a machine of its own prints: the files K, K + N, K + 2N, ...
package struct Shard: Hashable, Sendable {
    /// From 1.
    package let number: Int
    package let count: Int

    /// `3/8`; nil for what is no such part.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Self.whole(parts[0]), let count = Self.whole(parts[1]),
            (1...count).contains(number)
        else { return nil }
        self.number = number
        self.count = count
    }

    /// From 1 to 9999, digits only.
    private static func whole(_ text: Substring) -> Int? {
        guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int(text), number > 0
        else { return nil }
        return number
    }

    /// Whether the file with this place, from 0, is of this part.
    package func has(_ file: Int) -> Bool { file % count == number - 1 }

    /// `-3-van-8`, behind the names of what each part has of its own.
    package var suffix: String { "-\(number)-van-\(count)" }
}
