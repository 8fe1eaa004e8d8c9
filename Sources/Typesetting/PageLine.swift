/// What stands on one line of a page or in one row of a table, as a person compares it.
package struct PageLine: Hashable, Sendable {
    /// Its pieces in order, with one space between them.
    package var text: String
    /// From 0.
    package var page: Int
    package var top: Length
    package var bottom: Length
    /// A row of header cells, which stands again wherever its table goes on.
    var isHead: Bool

    /// Every line of these pages, in reading order; what has no text has no line.
    package static func lines(of pages: [[Mark]]) -> [PageLine] {
        pages.enumerated().flatMap { number, marks -> [PageLine] in
            var collector = LineCollector(page: number)
            for mark in marks { collector.add(mark) }
            return collector.lines
        }
    }
}

private struct LineCollector {
    let page: Int
    private(set) var lines: [PageLine] = []
    /// The elements that are open.
    private var open: [Role] = []
    /// The line that the next text belongs to, where one is begun; of text outside rows with its
    /// baseline.
    private var current: Int?
    private var baseline: Length?

    init(page: Int) { self.page = page }

    private var isInRow: Bool { open.contains(.row) }

    mutating func add(_ mark: Mark) {
        switch mark {
        case .open(let role):
            if role == .row || !isInRow { current = nil }
            open.append(role)
        case .close:
            if open.popLast() == .row { current = nil }
        case .text(let run) where run.degrees == 0 || run.degrees == 90: add(run)
        default: break
        }
    }

    private mutating func add(_ run: TextRun) {
        let bounds = run.bounds
        let isHead = open.contains(.headerCell)
        guard let line = current, isInRow || run.origin.y == baseline else {
            current = lines.count
            baseline = run.origin.y
            lines.append(
                PageLine(
                    text: run.text,
                    page: page,
                    top: bounds.top,
                    bottom: bounds.bottom,
                    isHead: isHead
                )
            )
            return
        }
        lines[line].text += " " + run.text
        lines[line].top = min(lines[line].top, bounds.top)
        lines[line].bottom = max(lines[line].bottom, bounds.bottom)
        lines[line].isHead = lines[line].isHead && isHead
    }
}
