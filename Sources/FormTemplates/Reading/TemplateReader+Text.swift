import Diagnostics
import Foundation
import Typesetting

/// Words, variables and the elements that may stand in a line of text.
extension TemplateReader {
    private static let inline = [
        "b", "i", "u", "br", "space", "tab", "line", "bullet", "box", "number", "boxes",
        "empty-boxes", "value", "list",
    ]

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
        switch element.name {
        case "b", "i", "u":
            attributes(of: element)
            let inside = pieces(of: element)
            return element.name == "b"
                ? .bold(inside) : element.name == "i" ? .italic(inside) : .underlined(inside)
        case "number":
            attributes(of: element, required: ["id"], optional: ["mm"])
            expectEmpty(element)
            return .number(
                string(element, "id"),
                width: length(element, "mm", default: 25),
                element.position
            )
        case "boxes":
            attributes(of: element, required: ["id", "digits"])
            expectEmpty(element)
            return .boxes(
                string(element, "id"),
                digits: string(element, "digits"),
                element.position
            )
        case "empty-boxes":
            attributes(of: element, required: ["groups"], optional: ["between", "mm"])
            expectEmpty(element)
            return .emptyBoxes(
                groups(element),
                between: element.attributes["between"] ?? "",
                width: length(element, "mm", default: 6)
            )
        case "box":
            attributes(of: element, optional: ["any", "none"])
            expectEmpty(element)
            return .checkbox(tick(element))
        case "value":
            attributes(of: element, required: ["name"], optional: ["mm"])
            expectEmpty(element)
            return .value(
                string(element, "name"),
                width: length(element, "mm"),
                element.position
            )
        case "list":
            attributes(of: element, required: ["in", "between", "last"])
            return .list(
                InlineList(
                    rows: string(element, "in"),
                    between: string(element, "between"),
                    last: string(element, "last"),
                    pieces: pieces(of: element),
                    position: element.position
                )
            )
        case "br", "space", "tab", "line", "bullet":
            return simplePiece(element)
        default:
            mistakes.unknownElement(element, in: parent.name, allowed: Self.inline)
            return nil
        }
    }

    private func simplePiece(_ element: Element) -> TemplateText.Piece {
        expectEmpty(element)
        switch element.name {
        case "space":
            attributes(of: element, required: ["mm"])
            return .space(length(element, "mm"))
        case "line":
            attributes(of: element, optional: ["mm"])
            return element.attributes["mm"] == nil ? .fill : .blank(length(element, "mm"))
        case "bullet":
            attributes(of: element)
            return .bullet
        case "tab":
            attributes(of: element)
            return .tab
        default:
            attributes(of: element)
            return .lineBreak
        }
    }

    private func tick(_ element: Element) -> TemplateText.Tick? {
        let any = words(element, "any")
        let none = words(element, "none")
        return !any.isEmpty ? .anyAboveZero(any) : !none.isEmpty ? .allZero(none) : nil
    }

    private func groups(_ element: Element) -> [Int] {
        words(element, "groups").map { word in
            if let count = Int(word), (1...12).contains(count) { return count }
            mistakes.badValue(
                word,
                of: "groups",
                on: element,
                expected: Text(
                    nl: "aantallen vakjes, bijvoorbeeld \"2 2 4\"",
                    en: "numbers of boxes, such as \"2 2 4\""
                )
            )
            return 1
        }
    }

    /// Words and `{variables}`.
    private func pieces(in text: String, at position: Position) -> [TemplateText.Piece] {
        var pieces: [TemplateText.Piece] = []
        var rest = Substring(text)
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            let above = text[..<brace].count { $0.isNewline }
            let here = Position(line: position.line + above, column: position.column)
            let after = rest[rest.index(after: brace)...]
            guard rest[brace] == "{", let end = after.firstIndex(of: "}"), end > after.startIndex,
                after[..<end].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" })
            else {
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
            if brace > rest.startIndex { pieces.append(.words(collapsed(rest[..<brace]))) }
            pieces.append(.variable(String(after[..<end]), here))
            rest = after[after.index(after: end)...]
        }
        if !rest.isEmpty { pieces.append(.words(collapsed(rest))) }
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
                if case .lineBreak = piece { result = withoutTrailingSpace(result) }
                result.append(piece)
            }
            if case .lineBreak = piece { atStart = true } else { atStart = false }
        }
        return withoutTrailingSpace(result)
    }

    private func withoutTrailingSpace(_ pieces: [TemplateText.Piece]) -> [TemplateText.Piece] {
        guard case .words(var words) = pieces.last, words.last == " " else { return pieces }
        words.removeLast()
        return pieces.dropLast() + (words.isEmpty ? [] : [.words(words)])
    }
}
