import Typesetting

/// Stretches, words and outcomes that are repeated for rows.
extension Binder {
    /// Inside, `first` and `last` hold for the first and the last one.
    func each(_ name: String, _ inner: [TemplateBlock], at position: Position) -> [Block] {
        let rows = rows(name, at: position)
        return rows.enumerated().flatMap { place, row in
            within(row, place: place, of: rows.count) { blocks(inner) }
        }
    }

    func list(_ list: InlineList, _ style: TextStyle, depth: Int) -> [Inline] {
        let rows = rows(list.rows, at: list.position)
        return rows.enumerated().flatMap { place, row -> [Inline] in
            let words = within(row) {
                list.pieces.flatMap { inline($0, style, depth: depth + 1) }
            }
            guard place > 0 else { return words }
            return [.text(place == rows.count - 1 ? list.last : list.between, style)] + words
        }
    }

    /// One outcome; in a blank form a line to write it on, also where the outcome is known.
    func value(
        _ name: String,
        _ style: TextStyle,
        width: Length = .zero,
        at position: Position
    ) -> [Inline] {
        if values.rendering != .blank {
            if let text = outcome(name) { return [.text(text, style)] }
            if values.rendering == .completed { note(.missingText, name, at: position) }
        }
        return width > .zero ? [.blank(width)] : []
    }
}
