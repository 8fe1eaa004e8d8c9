/// In what pages differ from what they were, line by line.
package struct PageChanges: Hashable, Sendable {
    /// A line that is new, gone, or other than it was.
    package struct Change: Hashable, Sendable {
        /// Of the new pages, from 0.
        package var page: Int
        package var old: String?
        package var new: String?
        /// Where it stands on its page, or where what is gone would have stood.
        package var top: Length
        package var bottom: Length
    }

    package private(set) var changes: [Change] = []
    /// Pages, from 0, that say the same with other lines or boxes.
    package private(set) var otherShapes: [Int] = []
    package let oldPages: Int
    package let newPages: Int

    /// What only moved, to another place on the page or to another page, is no change.
    package init(from old: [[Mark]], to new: [[Mark]]) {
        oldPages = old.count
        newPages = new.count
        let before = PageLine.lines(of: old)
        let after = PageLine.lines(of: new)
        changes = Self.changes(
            from: Self.withHeadsOnce(before),
            to: Self.withHeadsOnce(after)
        )
        let oldTexts = Dictionary(grouping: before, by: \.page).mapValues { $0.map(\.text) }
        let newTexts = Dictionary(grouping: after, by: \.page).mapValues { $0.map(\.text) }
        for page in 0..<min(old.count, new.count)
        where oldTexts[page] == newTexts[page] && old[page].shapes != new[page].shapes {
            otherShapes.append(page)
        }
    }

    /// The new pages that differ, from 0.
    package var pages: Set<Int> { Set(changes.map(\.page) + otherShapes) }
    package var isEmpty: Bool { changes.isEmpty && otherShapes.isEmpty && oldPages == newPages }

    private static func changes(from old: [PageLine], to new: [PageLine]) -> [Change] {
        let (old, new) = withoutMoved(old, new)
        let (removed, inserted) = difference(old, new)
        var changes: [Change] = []
        var (before, after) = (0, 0)
        while before < old.count || after < new.count {
            var gone: [PageLine] = []
            var come: [PageLine] = []
            let start = after
            while removed.contains(before) {
                gone.append(old[before])
                before += 1
            }
            while inserted.contains(after) {
                come.append(new[after])
                after += 1
            }
            if gone.isEmpty, come.isEmpty {
                before += 1
                after += 1
            } else {
                changes += paired(gone, come, after: start > 0 ? new[start - 1] : new.first)
            }
        }
        return changes
    }

    /// Places of the lines that only the old pages have, and of those that only the new ones have.
    private static func difference(
        _ old: [PageLine],
        _ new: [PageLine]
    ) -> (removed: Set<Int>, inserted: Set<Int>) {
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for step in new.map(\.text).difference(from: old.map(\.text)) {
            switch step {
            case .remove(let place, _, _): removed.insert(place)
            case .insert(let place, _, _): inserted.insert(place)
            }
        }
        return (removed, inserted)
    }

    /// A line that is gone here and stands there, such as at the top of the next column, is the
    /// same line.
    private static func withoutMoved(
        _ old: [PageLine],
        _ new: [PageLine]
    ) -> (old: [PageLine], new: [PageLine]) {
        let (removed, inserted) = difference(old, new)
        var places = Dictionary(grouping: inserted.sorted(by: >), by: { new[$0].text })
        var moved: (from: Set<Int>, to: Set<Int>) = ([], [])
        for place in removed.sorted() {
            guard let other = places[old[place].text]?.popLast() else { continue }
            moved.from.insert(place)
            moved.to.insert(other)
        }
        return (
            old.enumerated().filter { !moved.from.contains($0.offset) }.map(\.element),
            new.enumerated().filter { !moved.to.contains($0.offset) }.map(\.element)
        )
    }

    /// A head stands again on each page of its table: where it does is not what it says.
    private static func withHeadsOnce(_ lines: [PageLine]) -> [PageLine] {
        var heads: Set<String> = []
        return lines.filter { !$0.isHead || heads.insert($0.text).inserted }
    }

    private static func paired(
        _ gone: [PageLine],
        _ come: [PageLine],
        after line: PageLine?
    ) -> [Change] {
        (0..<max(gone.count, come.count)).map { place in
            let old = place < gone.count ? gone[place].text : nil
            guard place < come.count else {
                let anchor = come.last ?? line
                let bottom = anchor?.bottom ?? .zero
                return Change(
                    page: anchor?.page ?? 0,
                    old: old,
                    new: nil,
                    top: bottom,
                    bottom: bottom + .mm(3)
                )
            }
            let new = come[place]
            return Change(
                page: new.page,
                old: old,
                new: new.text,
                top: new.top,
                bottom: new.bottom
            )
        }
    }
}

extension [Mark] {
    /// Sizes of boxes and lengths of lines, without their places.
    fileprivate var shapes: [[Int]] {
        compactMap { mark -> [Int]? in
            switch mark {
            case .frame(let frame, _, _): [frame.width.tenths, frame.height.tenths]
            case .stroke(let stroke):
                [
                    (stroke.to.x - stroke.from.x).tenths, (stroke.to.y - stroke.from.y).tenths,
                ]
            default: nil
            }
        }.sorted { $0.lexicographicallyPrecedes($1) }
    }
}

extension Length {
    fileprivate var tenths: Int { Int((millimetres * 10).rounded()) }
}
