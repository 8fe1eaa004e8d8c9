import Diagnostics
import ElectionResults
import Elections
import FormTemplates

/// The language of templates as Markdown: what the reader knows, and the names that elections fill.
struct TemplateReference {
    let language: Language

    var text: String {
        ([TemplateLanguage.reference(in: language)] + [conditions, variables, results])
            .joined(separator: "\n\n")
    }

    private func words(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[language] }

    private func table(_ head: (String, String), _ rows: [(String, Text)]) -> String {
        (["| \(head.0) | \(head.1) |", "|---|---|"]
            + rows.map { "| `\($0)` | \($1[language]) |" })
            .joined(separator: "\n")
    }

    private var conditions: String {
        let rows =
            TemplateLanguage.standingConditions
            + ElectionKind.allCases.map { ($0.condition, $0.meaning) }
            + FormCondition.allCases.map { ($0.rawValue, $0.meaning) }
        return "### " + words("Voorwaarden", "Conditions") + "\n\n"
            + table((words("Voorwaarde", "Condition"), words("Geldt", "Holds")), rows)
    }

    private var variables: String {
        "### " + words("Variabelen", "Variables") + "\n\n"
            + table(
                (words("Variabele", "Variable"), words("Wordt", "Becomes")),
                FormText.allCases.map { ("{\($0.rawValue)}", $0.meaning) }
            ) + "\n\n"
            + words(
                "Ook: elk `word` van het formulier en van de bestanden die het gebruikt.",
                "Also: every `word` of the form and of the files that it uses."
            ) + "\n\n"
            + words("Aantallen (`id`): ", "Figures (`id`): ") + TemplateNameCheck.figures + ".\n"
            + words("Vakjes (`digits`): ", "Boxes (`digits`): ") + "eligible, hand, hand.total. "
            + words("Opmerkingen (`name`): ", "Remarks (`name`): ") + "bijzonderheden."
    }

    private var results: String {
        let forms = [
            ("P 22-1, P 22-2", ElectionResult.names),
            (words("Handmatige zetelberekening", "Seats by hand"), SeatWorksheets.names),
            (words("Wijzigingen", "Changes"), SampleChanges.names),
        ]
        let head = "### " + words("Alleen op deze formulieren", "Only on these forms")
        return
            ([head]
            + forms.map { name, names in
                """
                **\(name)**
                * \(words("variabelen en uitkomsten", "variables and outcomes")): \(list(names.variables))
                * \(words("rijen", "rows")): \(list(names.rows))
                * \(words("voorwaarden", "conditions")): \(list(names.conditions))
                """
            }).joined(separator: "\n\n")
    }

    private func list(_ names: Set<String>) -> String { names.sorted().joined(separator: ", ") }
}
