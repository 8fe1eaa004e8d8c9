import FormTemplates

/// The form divided over screens of one height: every section begins one, in the order of the paper.
struct Pages: Sendable {
    let all: [Page]
    /// The page of each stop.
    let ofStop: [Int]

    struct Page: Hashable, Sendable {
        var section: Int
        /// Which of the section's pages it is, from 1, and how many there are.
        var number = 1
        var count = 1
        var lines: [Line]
    }

    /// One line of a screen.
    struct Line: Hashable, Sendable {
        var number: Int?
        /// A further line of a row that has a number.
        var isBelowNumber = false
        var text: String
        /// The box at the end of it.
        var stop: Int?
        /// The total whose sum is told here, where what was typed differs from it.
        var sumOf: Int?
        var mark = ""
    }

    /// Columns of a label.
    static let labelWidth = 60

    init(_ form: EntryForm, height: Int) {
        var all: [Page] = []
        var ofStop: [Int] = []
        for index in form.sections.indices {
            let blocks = Self.blocks(of: index, in: form, firstStop: ofStop.count)
            let chunks = Self.chunks(blocks, height: height)
            for (place, chunk) in chunks.enumerated() {
                let lines = chunk.flatMap { $0 }
                ofStop += lines.filter { $0.stop != nil }.map { _ in all.count }
                all.append(
                    Page(section: index, number: place + 1, count: chunks.count, lines: lines)
                )
            }
        }
        self.all = all
        self.ofStop = ofStop
    }

    /// The lines of each row, which are not parted.
    private static func blocks(of index: Int, in form: EntryForm, firstStop: Int) -> [[Line]] {
        let section = form.sections[index]
        var stop = firstStop
        return section.rows.map { row in
            var lines = labelled(row)
            guard row.field != nil else { return lines }
            lines[lines.count - 1].stop = stop
            lines[lines.count - 1].mark = row.mark
            if !row.addends.isEmpty { lines.append(Line(text: "", sumOf: stop)) }
            stop += 1
            return lines
        }
    }

    private static func labelled(_ row: EntrySection.Row) -> [Line] {
        let isItem = row.label.hasPrefix("- ")
        let room = labelWidth - (row.number == nil ? 0 : 5) - (isItem ? 2 : 0)
        let label = isItem ? row.label.dropFirst(2) : Substring(row.label)
        return wrapped(String(label).printable, to: room).enumerated().map { place, text in
            let indent = isItem ? (place == 0 ? "- " : "  ") : ""
            return Line(
                number: place == 0 ? row.number : nil,
                isBelowNumber: place > 0 && row.number != nil,
                text: indent + text
            )
        }
    }

    /// As many rows as a screen holds; a total never stands alone, nor a question at the foot.
    private static func chunks(_ blocks: [[Line]], height: Int) -> [[[Line]]] {
        var chunks: [[[Line]]] = []
        var chunk: [[Line]] = []
        for block in blocks {
            if !chunk.isEmpty, chunk.joined().count + block.count > height {
                let kept = chunk.count > 1 && isToBeKept(chunk[chunk.count - 1], with: block)
                let moved = kept ? [chunk.removeLast()] : []
                chunks.append(chunk)
                chunk = moved
            }
            chunk.append(block)
        }
        return chunks + [chunk]
    }

    private static func isToBeKept(_ last: [Line], with next: [Line]) -> Bool {
        let isQuestion = last.allSatisfy { $0.stop == nil }
        let isTotal = next.contains { $0.sumOf != nil }
        return isQuestion || isTotal
    }
}
