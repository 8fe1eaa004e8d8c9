import Foundation
import Testing

/// The published figures of 15 March 2017, in a folder beside the repository: the P 22-1 of
/// 21 March as tables, which the program never reads.
enum OfficialFigures {
    static let folder = Program.repository.deletingLastPathComponent()
        .appendingPathComponent("shared/data/tk2017")

    static var areThere: Bool { FileManager.default.fileExists(atPath: folder.path) }
    static let note: Comment = "the official figures are not beside this repository"

    /// The rows of a table by the names in its first line.
    static func rows(_ name: String) throws -> [[String: String]] {
        let file = folder.appendingPathComponent(name)
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        var lines = text.split(whereSeparator: \.isNewline).map(cells)
        let names = lines.removeFirst()
        return lines.map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
    }

    /// The cells of a line; one between quotation marks may contain commas.
    private static func cells(_ line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    static func json(_ name: String) throws -> [String: Any] {
        let data = try Data(contentsOf: folder.appendingPathComponent(name))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }
}

extension [String: String] {
    func text(_ name: String) throws -> String { try #require(self[name]) }
    func number(_ name: String) throws -> Int { try whole(text(name)[...]) }
}
