import Diagnostics
import Typesetting

/// The Dutch labels of a sheet that code puts together; a label that is not there is an error.
package struct SheetTexts: Sendable {
    package let file: String
    private let texts: [String: TemplateText]

    init(file: String, texts: [String: TemplateText]) {
        self.file = file
        self.texts = texts
    }

    /// A label with its variables filled in, as plain words.
    package func callAsFunction(
        _ id: String,
        _ values: [String: String] = [:]
    ) throws(Findings) -> String {
        try inline(id, values, TextStyle())
            .map { if case .text(let words, _) = $0 { words } else { "" } }.joined()
    }

    /// A label with its variables filled in, in this style, with the emphasis of the template.
    package func inline(
        _ id: String,
        _ values: [String: String] = [:],
        _ style: TextStyle
    ) throws(Findings) -> [Inline] {
        guard let text = texts[id] else { throw Findings([missing(id)]) }
        let sheet = FormTemplate(
            id: file,
            model: file,
            edition: "",
            title: "",
            parts: [],
            file: file,
            words: []
        )
        let binder = Binder(sheet, FormValues(.completed, texts: values))
        binder.section = id
        let result = binder.inline(text, style)
        guard binder.gaps.isEmpty else { throw Findings(binder.gaps) }
        return result
    }

    private func missing(_ id: String) -> Diagnostic {
        Diagnostic(
            "TP-10",
            at: Place(file: file, field: id),
            found: Text(nl: "de tekst \"\(id)\" ontbreekt", en: "the text \"\(id)\" is missing"),
            why: Text(
                nl: "alle gedrukte tekst komt uit de sjablonen",
                en: "all printed text comes from the templates"
            ),
            remedy: Text(
                nl: "voeg <text id=\"\(id)\">…</text> toe",
                en: "add <text id=\"\(id)\">…</text>"
            )
        )
    }
}
