import Typesetting

/// From text of a template to pieces of a line.
extension Binder {
    func inline(_ text: TemplateText, _ style: TextStyle = Styles.body) -> [Inline] {
        inline(text.pieces, style, depth: 0)
    }

    /// Text without looks: for titles, and summaries of tables.
    func plain(_ text: TemplateText) -> String {
        inline(text).map { if case .text(let words, _) = $0 { words } else { "" } }.joined()
    }

    private func inline(
        _ pieces: [TemplateText.Piece],
        _ style: TextStyle,
        depth: Int
    ) -> [Inline] {
        // As most cells have it.
        if pieces.count == 1 { return inline(pieces[0], style, depth: depth) }
        return joined(pieces.flatMap { inline($0, style, depth: depth) })
    }

    func inline(_ piece: TemplateText.Piece, _ style: TextStyle, depth: Int) -> [Inline] {
        func inside(_ pieces: [TemplateText.Piece], _ style: TextStyle) -> [Inline] {
            inline(pieces, style, depth: depth)
        }
        switch piece {
        case .words(let words): return [.text(words, style)]
        case .variable(let name, let position):
            guard depth < 8 else {
                note(.wordingInCircles, name, at: position)
                return []
            }
            return inline(variable(name, at: position).pieces, style, depth: depth + 1)
        case .bold(let pieces): return inside(pieces, style.bold)
        case .italic(let pieces): return inside(pieces, style.italic)
        case .underlined(let pieces): return inside(pieces, style.withUnderline)
        case .lineBreak: return [.lineBreak]
        case .space(let width): return [.gap(width)]
        case .blank(let width): return [.blank(width)]
        case .fill: return [.fill]
        case .bullet: return [.bullet]
        case .tab: return [.tab]
        case .checkbox(let tick): return [.checkbox(ticked: isTicked(tick))]
        case .number(let field, let width, let zero, let position):
            if !zero.isEmpty, values.rendering != .blank, values.figures[field] == 0 {
                return [.field(field, [.text(zero, style)])]
            }
            return [.field(field, number(field, width, style, at: position))]
        case .boxes(let field, let digits, let position):
            return [.field(field, boxes(field, digits: digits, at: position))]
        case .value(let name, let width, let position):
            return value(name, style, width: width, at: position)
        case .list(let list): return joined(self.list(list, style, depth: depth))
        case .emptyBoxes(let groups, let between, let width):
            return emptyBoxes(groups, between, width, style)
        }
    }

    private func number(
        _ field: FieldID,
        _ width: Length,
        _ style: TextStyle,
        at position: Position
    ) -> [Inline] {
        figure(field, at: position).map { [.text(String($0), style.bold)] } ?? [.blank(width)]
    }

    private func emptyBoxes(
        _ groups: [Int],
        _ between: String,
        _ width: Length,
        _ style: TextStyle
    ) -> [Inline] {
        var result: [Inline] = []
        for (place, count) in groups.enumerated() {
            if place > 0 { result.append(.text(between, style)) }
            result.append(.boxes(DigitBoxes(count, width: width, height: width * 7 / 6)))
        }
        return result
    }

    /// Ticks follow from the figures; where none of them is known there is none.
    private func isTicked(_ tick: TemplateText.Tick?) -> Bool {
        guard values.rendering != .blank else { return false }
        func isAboveZero(_ field: FieldID) -> Bool { values.figures[field, default: 0] > 0 }
        switch tick {
        case nil: return false
        case .anyAboveZero(let fields): return fields.contains(where: isAboveZero)
        case .allZero(let fields):
            return !fields.contains(where: isAboveZero)
                && fields.contains { values.figures[$0] != nil }
        }
    }

    /// Neighbouring words in the same style become one stretch, so that kerning and line
    /// breaks do not see where a variable began.
    private func joined(_ pieces: [Inline]) -> [Inline] {
        var result: [Inline] = []
        for piece in pieces {
            if case .text(let words, let style) = piece,
                case .text(let before, style) = result.last
            {
                result[result.count - 1] = .text(before + words, style)
            } else {
                result.append(piece)
            }
        }
        return result
    }
}
