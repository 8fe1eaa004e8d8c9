import CountingProcess
import Elections
import Foundation

/// What one person typed so far of one paper, or of worksheets that belong together, not yet committed.
package struct EntryDraft: Hashable, Sendable {
    package var figures: Figures
    /// Where the person stopped; nil on the last page.
    package var field: FieldID?

    package init(figures: Figures, field: FieldID?) {
        self.figures = figures
        self.field = field
    }
}

/// The text of a draft: whose it is and of what, then a figure a line, then a line that says that
/// it is complete.
extension EntryDraft {
    private static let first = "papierspoor draft 1"
    private static let last = "end"

    package func text(of work: [Assignment]) -> String {
        var lines = Self.head(of: work)
        lines.append("at: \(field.map(\.description) ?? "")")
        lines += figures.values.map { "\($0.key),\($0.value)" }.sorted()
        return (lines + [Self.last]).joined(separator: "\n") + "\n"
    }

    /// Nil where the text is of another paper, person or round, or is not whole.
    package init?(_ text: String, of work: [Assignment]) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let head = Self.head(of: work)
        guard lines.count >= head.count + 3, Array(lines.prefix(head.count)) == head,
            lines.suffix(2) == [Self.last, ""], lines[head.count].hasPrefix("at: ")
        else { return nil }
        field = FieldID(lines[head.count].dropFirst(4))
        var figures = Figures()
        for line in lines.dropFirst(head.count + 1).dropLast(2) {
            let parts = line.split(separator: ",", omittingEmptySubsequences: false)
            guard parts.count == 2, let field = FieldID(parts[0]), let value = Int(parts[1]),
                (0...99_999_999).contains(value)
            else { return nil }
            figures[field] = value
        }
        self.figures = figures
    }

    private static func head(of work: [Assignment]) -> [String] {
        [first]
            + work.flatMap { assignment in
                let cells = assignment.cells.map {
                    $0.map(\.description).sorted().joined(separator: " ")
                }
                return [
                    "paper: \(assignment.paper.kind.rawValue) \(assignment.paper.document)",
                    "typist: \(assignment.person)",
                    "round: \(assignment.round)",
                    "cells: \(cells ?? "all")",
                ]
            }
    }
}
