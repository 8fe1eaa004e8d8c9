import Diagnostics

/// What the language of templates knows, for people to read.
package enum TemplateLanguage {
    /// Conditions that the reader itself knows, without a declaration.
    package static let standingConditions: [(String, Text)] = [
        ("blank", Text(nl: "het blanco formulier", en: "the blank form")),
        ("completed", Text(nl: "het ingevulde formulier", en: "the completed form")),
        ("transcript", Text(nl: "de afdruk van wat is getypt", en: "the print of what was typed")),
        (
            "compact",
            Text(nl: "de variant met minder papier", en: "the variant with less paper")
        ),
        (
            "many-lists",
            Text(nl: "er zijn meer dan 12 lijsten", en: "there are more than 12 lists")
        ),
        ("first", Text(nl: "de eerste rij van `each`", en: "the first row of `each`")),
        ("last", Text(nl: "de laatste rij van `each`", en: "the last row of `each`")),
    ]

    /// Every element with its attributes, in tables of Markdown.
    package static func reference(in language: Language) -> String {
        func words(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[language] }
        let groups = [
            (words("Bestanden", "Files"), ElementRule.roots),
            (words("Blokken", "Blocks"), [.signaturePage] + ElementRule.blocks),
            (words("In een regel", "In a line"), ElementRule.line),
        ]
        return groups.map { title, rules in
            "### \(title)\n\n" + LanguageTable(language: language).text(rules)
        }.joined(separator: "\n\n")
            + "\n\n### " + words("Attributen", "Attributes") + "\n\n"
            + LanguageTable(language: language).attributes
    }
}

/// Elements and attributes as tables.
private struct LanguageTable {
    let language: Language

    private func words(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[language] }

    /// A line for each element, and below it for each that may stand only there.
    func text(_ rules: [ElementRule]) -> String {
        let head = [
            "Element", words("attributen", "attributes"), words("bevat", "holds"),
            words("betekenis", "meaning"),
        ]
        let lines = rules.flatMap { [line($0, in: nil)] + own($0).map(indented) }
        return (["| " + head.joined(separator: " | ") + " |", "|---|---|---|---|"] + lines)
            .joined(separator: "\n")
    }

    /// Those that stand in this element alone, with the element.
    private func own(_ rule: ElementRule) -> [(rule: ElementRule, parent: ElementRule)] {
        guard case .elements(let children) = rule.content else { return [] }
        return children.map { ($0, rule) }
    }

    private func indented(_ child: (rule: ElementRule, parent: ElementRule)) -> String {
        line(child.rule, in: child.parent)
    }

    private func line(_ rule: ElementRule, in parent: ElementRule?) -> String {
        let name = (parent.map { "`\($0.name)` > " } ?? "") + "`\(rule.name)`"
        let attributes =
            rule.required.map(\.name)
            + rule.optional.filter { $0.value != .conditions }.map { $0.name + "?" }
        let isConditional = rule.optional.contains { $0.value == .conditions }
        let mark = isConditional && !Self.isBlock(rule) ? ["if?", "unless?"] : []
        return "| \(name) | \((attributes + mark).joined(separator: ", ")) "
            + "| \(holds(rule)) | \(rule.meaning[language]) |"
    }

    /// All blocks may have conditions; that is said once.
    private static func isBlock(_ rule: ElementRule) -> Bool {
        ElementRule.blocks.contains { $0.name == rule.name }
    }

    private func holds(_ rule: ElementRule) -> String {
        switch rule.content {
        case .nothing: "–"
        case .line: words("tekst", "text")
        case .blocks: words("blokken", "blocks")
        case .part: words("blokken, `signature-page`", "blocks, `signature-page`")
        case .elements(let rules): rules.map { "`\($0.name)`" }.joined(separator: " ")
        }
    }

    /// Every attribute once for each meaning, with the elements that have it.
    var attributes: String {
        var uses: [(attribute: Attribute, elements: [String])] = []
        for rule in Self.all {
            for attribute in rule.attributes {
                if let known = uses.firstIndex(where: { $0.attribute == attribute }) {
                    if !uses[known].elements.contains(rule.name) {
                        uses[known].elements.append(rule.name)
                    }
                } else {
                    uses.append((attribute, [rule.name]))
                }
            }
        }
        let head = [
            words("Attribuut", "Attribute"), words("van", "of"),
            words("geschreven als", "written as"),
            words("betekenis", "meaning"),
        ]
        let lines = uses.sorted { $0.attribute.name < $1.attribute.name }.map { use in
            let isAnywhere = use.attribute.value == .conditions
            let elements =
                isAnywhere
                ? words("elk blok; rij, reden, kolom, word", "any block; row, reason, column, word")
                : use.elements.map { "`\($0)`" }.joined(separator: " ")
            return "| `\(use.attribute.name)` | \(elements) | \(written(use.attribute.value)) "
                + "| \(use.attribute.meaning[language]) |"
        }
        return (["| " + head.joined(separator: " | ") + " |", "|---|---|---|---|"] + lines)
            .joined(separator: "\n")
    }

    /// Every rule, from the outside inwards.
    private static let all: [ElementRule] = {
        func within(_ rules: [ElementRule]) -> [ElementRule] {
            rules.flatMap { rule -> [ElementRule] in
                guard case .elements(let children) = rule.content else { return [rule] }
                return [rule] + within(children)
            }
        }
        return within(ElementRule.roots + [.signaturePage] + ElementRule.blocks + ElementRule.line)
    }()

    private func written(_ value: Attribute.Value) -> String {
        switch value {
        case .text: words("tekst met {variabelen}", "text with {variables}")
        case .plain: words("tekst", "text")
        case .conditions, .declared: words("voorwaarden, met spaties", "conditions, with spaces")
        case .figure: words("een aantal", "a figure")
        case .figures: words("aantallen, met spaties", "figures, with spaces")
        case .rows: words("rijen", "rows")
        case .remarks, .digits, .outcome: words("een naam", "a name")
        case .millimetres: "mm"
        case .points: words("punten", "points")
        case .share: words("een getal", "a number")
        case .count: "1–200"
        case .flag: "`yes` `no`"
        case .alignment: "`left` `centre` `right`"
        case .groups: words("getallen, met spaties", "numbers, with spaces")
        case .file: words("bestandsnaam", "name of a file")
        }
    }
}
