import Diagnostics
import Foundation
import Typesetting

/// Reads a template file strictly: what it does not know is a mistake, and all are reported.
struct TemplateReader {
    let mistakes: Mistakes
    /// Conditions that `if` and `unless` may name; a misspelt one would drop a section unseen.
    var conditions: Set<String> = [
        "blank", "completed", "transcript", "compact", "many-lists", "first", "last",
    ]

    /// Checks the names of the attributes of an element.
    func attributes(of element: Element, required: [String] = [], optional: [String] = []) {
        let allowed = required + optional
        for name in element.attributes.keys.sorted() where !allowed.contains(name) {
            mistakes.unknownAttribute(name, on: element, allowed: allowed)
        }
        for name in required where element.attributes[name] == nil {
            mistakes.missingAttribute(name, on: element)
        }
    }

    /// As `attributes`, for an element that may depend on a condition.
    func conditional(
        _ element: Element,
        required: [String] = [],
        optional: [String] = []
    ) -> Condition {
        attributes(of: element, required: required, optional: optional + ["if", "unless"])
        return Condition(
            required: conditionNames(element, "if"),
            excluded: conditionNames(element, "unless")
        )
    }

    private func conditionNames(_ element: Element, _ attribute: String) -> [String] {
        let names = words(element, attribute)
        for name in names where !conditions.contains(name) {
            mistakes.badValue(
                name,
                of: attribute,
                on: element,
                expected: Text(
                    nl: "een van: \(conditions.sorted().joined(separator: ", "))",
                    en: "one of: \(conditions.sorted().joined(separator: ", "))"
                )
            )
        }
        return names
    }

    /// The words of an attribute, separated by spaces.
    func words(_ element: Element, _ attribute: String) -> [String] {
        (element.attributes[attribute] ?? "").split(separator: " ").map(String.init)
    }

    /// An attribute as it stands; the empty string where it is missing (already noted).
    func string(_ element: Element, _ attribute: String) -> String {
        element.attributes[attribute] ?? ""
    }

    func number(_ element: Element, _ attribute: String, default standard: Double) -> Double {
        guard let written = element.attributes[attribute] else { return standard }
        guard let value = Double(written), value >= 0, value <= 1000 else {
            mistakes.badValue(
                written,
                of: attribute,
                on: element,
                expected: Text(
                    nl: "een getal van 0 tot 1000, met een punt voor decimalen",
                    en: "a number from 0 to 1000, with a decimal point"
                )
            )
            return standard
        }
        return value
    }

    func count(_ element: Element, _ attribute: String, default standard: Int = 1) -> Int {
        guard let written = element.attributes[attribute] else { return standard }
        guard let value = Int(written), (1...200).contains(value) else {
            mistakes.badValue(
                written,
                of: attribute,
                on: element,
                expected: Text(
                    nl: "een geheel getal van 1 tot 200",
                    en: "a whole number from 1 to 200"
                )
            )
            return standard
        }
        return value
    }

    func length(_ element: Element, _ attribute: String, default standard: Double = 0) -> Length {
        .mm(number(element, attribute, default: standard))
    }

    func flag(_ element: Element, _ attribute: String) -> Bool {
        guard let written = element.attributes[attribute] else { return false }
        if written != "yes" && written != "no" {
            mistakes.badValue(
                written,
                of: attribute,
                on: element,
                expected: Text(nl: "\"yes\" of \"no\"", en: "\"yes\" or \"no\"")
            )
        }
        return written == "yes"
    }

    /// The child elements of one that holds no text of its own.
    func children(of element: Element, allowed: [String]) -> [Element] {
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
        return element.elements.filter { child in
            if allowed.contains(child.name) { return true }
            mistakes.unknownElement(child, in: element.name, allowed: allowed)
            return false
        }
    }

    func expectEmpty(_ element: Element) {
        _ = children(of: element, allowed: [])
    }
}
