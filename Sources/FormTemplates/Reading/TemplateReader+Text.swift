import Diagnostics
import Foundation
import Typesetting

/// Words, variables and the elements that may stand in a line of text.
extension TemplateReader {
    /// What stands between the tags of an element, as text.
    func text(of element: Element) -> TemplateText {
        let pieces = pieces(of: element)
        return TemplateText(pieces: trimmed(pieces))
    }

    /// An attribute as text with variables.
    func text(_ element: Element, _ attribute: String) -> TemplateText {
        TemplateText(
            pieces: pieces(in: element.attributes[attribute] ?? "", at: element.position)
        )
    }

    private func pieces(of element: Element) -> [TemplateText.Piece] {
        element.children.flatMap { node -> [TemplateText.Piece] in
            switch node {
            case .text(let text, let position): pieces(in: text, at: position)
            case .element(let child): piece(child, in: element).map { [$0] } ?? []
            }
        }
    }

    private func piece(_ element: Element, in parent: Element) -> TemplateText.Piece? {
        guard let rule = ElementRule.line.first(where: { $0.name == element.name }) else {
            let allowed = ElementRule.line.map(\.name)
            mistakes.unknownElement(element, in: parent.name, allowed: allowed)
            return nil
        }
        check(element, by: rule)
        return switch element.name {
        case "b": .bold(pieces(of: element))
        case "i": .italic(pieces(of: element))
        case "u": .underlined(pieces(of: element))
        case "br": .lineBreak
        case "space": .space(length(element, "mm"))
        case "tab": .tab
        case "bullet": .bullet
        case "line":
            element.attributes["mm"] == nil ? .fill : .blank(length(element, "mm"))
        default: place(element)
        }
    }

    /// A place for a figure, an outcome, a tick, or a pen.
    private func place(_ element: Element) -> TemplateText.Piece {
        switch element.name {
        case "box": .checkbox(tick(element))
        case "number":
            .number(
                string(element, "id"),
                width: length(element, "mm", default: 25),
                zero: string(element, "zero"),
                element.position
            )
        case "boxes":
            .boxes(string(element, "id"), digits: string(element, "digits"), element.position)
        case "empty-boxes":
            .emptyBoxes(
                words(element, "groups").map { Int($0) ?? 1 },
                between: string(element, "between"),
                width: length(element, "mm", default: 6)
            )
        case "value":
            .value(string(element, "name"), width: length(element, "mm"), element.position)
        case "list":
            .list(
                InlineList(
                    rows: string(element, "in"),
                    between: string(element, "between"),
                    last: string(element, "last"),
                    pieces: pieces(of: element),
                    position: element.position
                )
            )
        case let name: preconditionFailure("<\(name)> stands in a line and nobody reads it")
        }
    }

    private func tick(_ element: Element) -> TemplateText.Tick? {
        let any = words(element, "any")
        let none = words(element, "none")
        return !any.isEmpty ? .anyAboveZero(any) : !none.isEmpty ? .allZero(none) : nil
    }

    /// Words and `{variables}`.
    private func pieces(in text: String, at position: Position) -> [TemplateText.Piece] {
        var pieces: [TemplateText.Piece] = []
        var rest = Substring(text)
        var here = position
        func words(_ text: Substring) {
            pieces.append(.words(collapsed(text)))
            uses.noteWords(text, at: here)
            here.line += text.count { $0.isNewline }
        }
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            if brace > rest.startIndex { words(rest[..<brace]) }
            let after = rest[rest.index(after: brace)...]
            let name = after.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
            guard rest[brace] == "{", !name.isEmpty, after[name.endIndex...].first == "}" else {
                mistakes.note(
                    "TP-07",
                    at: here,
                    found: Text(
                        nl: "een accolade zonder geldige naam: \(rest[brace...].prefix(20))",
                        en: "a brace without a valid name: \(rest[brace...].prefix(20))"
                    ),
                    remedy: Text(
                        nl:
                            "schrijf een variabele als {naam}, met letters, cijfers en streepjes",
                        en: "write a variable as {name}, with letters, digits and hyphens"
                    )
                )
                return pieces
            }
            uses.note(.variable, String(name), at: here)
            pieces.append(.variable(String(name), here))
            rest = after[after.index(after: name.endIndex)...]
        }
        if !rest.isEmpty { words(rest) }
        return pieces
    }

    /// Line ends and indents of the file are one space; a no-break space stays.
    private func collapsed(_ text: Substring) -> String {
        var result = ""
        for character in text {
            if !" \n\t\r\r\n".contains(character) {
                result.append(character)
            } else if result.last != " " {
                result.append(" ")
            }
        }
        return result
    }

    /// Without the space at the ends of a block and beside a line break.
    private func trimmed(_ pieces: [TemplateText.Piece]) -> [TemplateText.Piece] {
        var result: [TemplateText.Piece] = []
        var atStart = true
        for piece in pieces {
            if case .words(let words) = piece, atStart {
                let rest = words.drop { $0 == " " }
                if rest.isEmpty { continue }
                result.append(.words(String(rest)))
            } else {
                if case .lineBreak = piece { removeTrailingSpace(&result) }
                result.append(piece)
            }
            if case .lineBreak = piece { atStart = true } else { atStart = false }
        }
        removeTrailingSpace(&result)
        return result
    }

    private func removeTrailingSpace(_ pieces: inout [TemplateText.Piece]) {
        guard case .words(var words) = pieces.last, words.last == " " else { return }
        words.removeLast()
        pieces.removeLast()
        if !words.isEmpty { pieces.append(.words(words)) }
    }
}
