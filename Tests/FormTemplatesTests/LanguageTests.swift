import Diagnostics
import FormTemplates
import Testing

/// The table of elements and the reader are the same language.
@Suite("The language of templates")
struct LanguageTests {
    /// A value that an attribute may have.
    private static func value(_ attribute: Attribute) -> String {
        switch attribute.value {
        case .text, .plain, .remarks, .digits, .outcome, .rows: "x"
        case .conditions, .declared: "blank"
        case .figure, .figures: "blank"
        case .millimetres, .points, .share, .count: "7"
        case .flag: "yes"
        case .alignment: "right"
        case .groups: "2 2"
        case .file: "words.xml"
        }
    }

    /// An element with what it must have, and with all that may stand in it.
    private static func element(_ rule: ElementRule, all: Bool, depth: Int = 0) -> String {
        let attributes = (all ? rule.attributes : rule.required)
            .filter { $0 != .outcomeValue }
            .map { " \($0.name)='\(value($0))'" }.joined()
        // A figure's row has an id or a value; without either it is a mistake of its own.
        let source = !all && rule.optional.contains(.figureID) ? " id='blank'" : ""
        let deeper = depth < 3 ? rule.children : []
        let inside = deeper.filter { $0.name != "signature-page" }
            .map { element($0, all: all, depth: depth + 1) }.joined()
        return "<\(rule.name)\(attributes)\(source)>\(inside)</\(rule.name)>"
    }

    private func mistakes(in text: String) -> [String] {
        let files = ["form.xml": text, "words.xml": "<words/>"]
        do {
            _ = try TemplateLibrary(files: files).form("form")
            return []
        } catch { return error.all.map { $0.found[.english] } }
    }

    @Test(
        "Every element of the table can be read where the table says so",
        arguments: [true, false]
    )
    func everyElement(all: Bool) {
        #expect(mistakes(in: Self.element(.form, all: all)) == [])
    }

    @Test("An attribute that must be there is missed, on every element that asks for one")
    func missing() {
        for rule in ElementRule.blocks where !rule.required.isEmpty {
            let found = mistakes(
                in: "<form model='M' edition='2017' title='T'><part id='a' title='A'>"
                    + "<\(rule.name)/></part></form>"
            )
            let expected = rule.required.map { "<\(rule.name)> lacks the attribute \"\($0.name)\"" }
            #expect(found == expected)
        }
    }

    @Test("No two elements of one place have the same name")
    func unique() {
        for rules in [ElementRule.blocks + [.signaturePage], ElementRule.line, ElementRule.roots] {
            #expect(Set(rules.map(\.name)).count == rules.count)
        }
    }

    @Test("The reference names every element in both languages", arguments: Language.allCases)
    func reference(language: Language) {
        let text = TemplateLanguage.reference(in: language)
        for rule in ElementRule.blocks + ElementRule.line + ElementRule.roots {
            #expect(text.contains("| `\(rule.name)` |"))
            #expect(text.contains(rule.meaning[language]))
        }
    }
}
