import Diagnostics
import Foundation
import Typesetting

/// Reads a template file strictly: what it does not know is a mistake, and all are reported.
struct TemplateReader {
    let mistakes: Mistakes
    let uses = UseNotes()
    /// Conditions that `if` and `unless` may name; a misspelt one would drop a section unseen.
    var conditions = Set(TemplateLanguage.standingConditions.map(\.0))

    /// An element whose attributes are those of its rule, and whether it is printed.
    struct Read {
        let element: Element
        let rule: ElementRule
        let condition: Condition
    }

    /// Checks the attributes of an element, and that one that holds nothing is empty.
    @discardableResult
    func check(_ element: Element, by rule: ElementRule) -> Condition {
        let allowed = rule.attributes.map(\.name)
        for name in element.attributes.keys.sorted() where !allowed.contains(name) {
            mistakes.unknownAttribute(name, on: element, allowed: allowed)
        }
        for attribute in rule.required where element.attributes[attribute.name] == nil {
            mistakes.missingAttribute(attribute.name, on: element)
        }
        for attribute in rule.attributes { checkValue(of: attribute, on: element) }
        if case .nothing = rule.content { _ = children(of: element, by: rule) }
        return Condition(required: words(element, "if"), excluded: words(element, "unless"))
    }

    private func checkValue(of attribute: Attribute, on element: Element) {
        guard let written = element.attributes[attribute.name] else { return }
        if let expected = attribute.value.expected(insteadOf: written) {
            mistakes.badValue(written, of: attribute.name, on: element, expected: expected)
        }
        uses.noteNames(of: attribute, written, at: element.position)
        guard attribute.value == .conditions else { return }
        for name in words(element, attribute.name) where !conditions.contains(name) {
            let known = conditions.sorted().joined(separator: ", ")
            mistakes.badValue(
                name,
                of: attribute.name,
                on: element,
                expected: Text(nl: "een van: \(known)", en: "one of: \(known)")
            )
        }
    }

    /// The words of an attribute, separated by spaces.
    func words(_ element: Element, _ attribute: String) -> [String] {
        (element.attributes[attribute] ?? "").split(separator: " ").map(String.init)
    }

    /// An attribute as it stands; the empty string where it is missing (already noted).
    func string(_ element: Element, _ attribute: String) -> String {
        element.attributes[attribute] ?? ""
    }

    /// A number that was written well; else what is usual (the mistake is noted already).
    func number(_ element: Element, _ attribute: String, default standard: Double) -> Double {
        element.attributes[attribute].flatMap(Double.init) ?? standard
    }

    func count(_ element: Element, _ attribute: String) -> Int {
        element.attributes[attribute].flatMap { Int($0) } ?? 1
    }

    func length(_ element: Element, _ attribute: String, default standard: Double = 0) -> Length {
        .mm(number(element, attribute, default: standard))
    }

    func flag(_ element: Element, _ attribute: String) -> Bool {
        element.attributes[attribute] == "yes"
    }

    func alignment(_ element: Element) -> Alignment {
        switch element.attributes["align"] {
        case "right": .right
        case "centre": .centre
        default: .left
        }
    }

    /// The child elements of one that holds no text of its own, each checked by its rule.
    func children(of element: Element, by rule: ElementRule) -> [Read] {
        for case .text(let text, let position) in element.children
        where !text.allSatisfy(\.isWhitespace) {
            let above = text.prefix(while: \.isWhitespace).count { $0.isNewline }
            mistakes.note(
                "TP-06",
                at: Position(line: position.line + above, column: nil),
                found: Text(
                    nl: "losse tekst in <\(element.name)>",
                    en: "stray text in <\(element.name)>"
                ),
                remedy: Text(
                    nl: "zet de tekst in een element, bijvoorbeeld <p>",
                    en: "put the text in an element such as <p>"
                )
            )
        }
        let allowed = rule.children
        return element.elements.compactMap { child in
            guard let rule = allowed.first(where: { $0.name == child.name }) else {
                mistakes.unknownElement(child, in: element.name, allowed: allowed.map(\.name))
                return nil
            }
            return Read(element: child, rule: rule, condition: check(child, by: rule))
        }
    }
}
