import Typesetting

/// Headings and lists as a viewer's table of contents.
struct Outline {
    private struct Entry {
        var title: String
        var level: Int
        var page: Int
        var top: Int
    }

    private var entries: [Entry] = []

    /// `top` is the height above the foot of the page, where a viewer is to look.
    mutating func add(_ title: String, level: Int, page: Int, top: Length) {
        let words = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !words.isEmpty else { return }
        entries.append(
            Entry(title: words, level: level, page: page, top: Int(top.points.rounded(.up)))
        )
    }

    /// The root; nil where there is nothing to find.
    func write(to objects: PDFObjects) throws(PDFError) -> Int? {
        guard !entries.isEmpty else { return nil }
        let root = objects.reserve()
        let numbers = entries.map { _ in objects.reserve() }
        let families = families()
        func reference(_ place: Int?) -> PDFValue? { place.map { .reference(numbers[$0]) } }
        for (parent, children) in families.sorted(by: { $0.key < $1.key }) {
            for (place, child) in children.enumerated() {
                let entry = entries[child]
                let own = families[child] ?? []
                var dictionary: PDFDictionary = [
                    "Title": .text(entry.title),
                    "Parent": .reference(parent == Self.top ? root : numbers[parent]),
                    "Dest": .array([
                        .reference(entry.page), .name("XYZ"), .raw(Self.unchanged),
                        .number(entry.top), .raw(Self.unchanged),
                    ]),
                ]
                dictionary["Prev"] = reference(place > 0 ? children[place - 1] : nil)
                dictionary["Next"] = reference(
                    place + 1 < children.count ? children[place + 1] : nil
                )
                dictionary["First"] = reference(own.first)
                dictionary["Last"] = reference(own.last)
                // Closed at first: a record has hundreds of lists and sections.
                if !own.isEmpty { dictionary["Count"] = .number(-own.count) }
                try objects.write(.dictionary(dictionary), as: numbers[child])
            }
        }
        let top = families[Self.top] ?? []
        var dictionary: PDFDictionary = ["Type": .name("Outlines"), "Count": .number(top.count)]
        dictionary["First"] = reference(top.first)
        dictionary["Last"] = reference(top.last)
        try objects.write(.dictionary(dictionary), as: root)
        return root
    }

    private static let top = -1
    private static let unchanged = Array("null".utf8)

    /// Entries by the one above them: the nearest before of a higher level, or `top`.
    private func families() -> [Int: [Int]] {
        var families: [Int: [Int]] = [:]
        var open: [Int] = []
        for place in entries.indices {
            while let last = open.last, entries[last].level >= entries[place].level {
                open.removeLast()
            }
            families[open.last ?? Self.top, default: []].append(place)
            open.append(place)
        }
        return families
    }
}
