import ElectionFiles
import Foundation

/// Folders that tests read from and write to.
package enum Places {
    /// The top of the repository.
    package static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    package static let examples = repository.appendingPathComponent("examples/tk2017")

    /// The official figures in a folder beside the repository; absent where only the repository is.
    package static let officialFigures = repository.deletingLastPathComponent()
        .appendingPathComponent("shared/data/tk2017")

    package static var haveOfficialFigures: Bool {
        FileManager.default.fileExists(atPath: officialFigures.path)
    }

    package static func text(_ url: URL) throws -> TextFile {
        TextFile(name: url.lastPathComponent, bytes: [UInt8](try Data(contentsOf: url)))
    }

    /// The files of a definition, by their name inside its folder.
    package static func definition(in folder: URL) throws -> [TextFile] {
        let files = FileManager.default
        let stations = try files.contentsOfDirectory(
            atPath: folder.appendingPathComponent("stations").path
        )
        let names =
            try files.contentsOfDirectory(atPath: folder.path).filter { $0 != "stations" }
            + stations.map { "stations/\($0)" }
        return try names.sorted().map { name in
            TextFile(
                name: name,
                bytes: [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
            )
        }
    }

    /// Calls `body` with the path of an empty folder, and removes it afterwards.
    package static func withTemporaryFolder<Result>(
        _ body: (String) throws -> Result
    ) throws -> Result {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("papierspoor-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder.path)
    }
}
