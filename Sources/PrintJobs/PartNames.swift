/// The files that a job has besides its pages; a part of a job has its own.
package struct PartNames: Hashable, Sendable {
    package let manifest: String
    package let hashes: String
    package let checklist: String

    package init(_ shard: Shard? = nil) {
        let suffix = shard?.suffix ?? ""
        manifest = "manifest\(suffix).csv"
        hashes = "SHA256SUMS\(suffix)"
        checklist = "aflevering\(suffix).pdf"
    }

    package var all: [String] { [manifest, hashes, checklist] }

    /// Those among these names that some part of a job has for itself.
    package static func ofParts(in names: [String]) -> [String] {
        names.filter { name in
            shard(in: name).map { PartNames($0).all.contains(name) } ?? false
        }
    }

    /// Of the manifests among these names: that of the whole, or else those of its parts in order.
    static func found(in names: [String]) -> [(shard: Shard?, names: PartNames)] {
        if names.contains(PartNames().manifest) { return [(nil, PartNames())] }
        let shards = names.compactMap { name in
            shard(in: name).flatMap { PartNames($0).manifest == name ? $0 : nil }
        }
        return shards.sorted { ($0.count, $0.number) < ($1.count, $1.number) }
            .map { ($0, PartNames($0)) }
    }

    /// The part that a name such as `manifest-3-van-8.csv` tells.
    private static func shard(in name: String) -> Shard? {
        let words = name.prefix { $0 != "." }.split(separator: "-")
        guard words.count == 4, words[2] == "van" else { return nil }
        return Shard("\(words[1])/\(words[3])")
    }
}

/// Hashes as `sha256sum -c` reads them.
package enum HashList {
    package static func text(_ files: [(name: String, hash: String)]) -> String {
        files.map { "\($0.hash)  \($0.name)\n" }.joined()
    }

    /// Hashes by name; nil for any other text.
    static func hashes(_ text: String) -> [String: String]? {
        var hashes: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3, parts[0].count == 64, parts[1].isEmpty else { return nil }
            hashes[String(parts[2])] = String(parts[0])
        }
        return hashes
    }
}
