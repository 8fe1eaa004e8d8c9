import Diagnostics
import ElectionResults
import Elections
import FormTemplates

/// The names in a template that no election can fill.
struct TemplateNameCheck {
    let file: TemplateFile

    var findings: [Diagnostic] {
        var told: Set<TemplateUse> = []
        return file.uses.filter { told.insert($0).inserted }.compactMap(finding)
    }

    /// The results' own names, of the form it is; a file of words may be of any form.
    private var own: [FormNames] {
        switch file.content {
        case .form(let form):
            let form = SampleForm(model: form.model, file: form.id)
            return form.map { $0.names.map { [$0] } ?? [] } ?? all
        case .words: return all
        case .texts: return []
        }
    }

    private var all: [FormNames] { SampleForm.allCases.compactMap(\.names) }

    private func finding(_ use: TemplateUse) -> Diagnostic? {
        let known: Set<String>
        switch use.kind {
        case .variable:
            if case .texts = file.content { return nil }
            known = variables
        case .outcome: known = variables
        case .rows: known = own.reduce(into: []) { $0.formUnion($1.rows) }
        case .remarks: known = ["bijzonderheden"]
        case .digits: known = ["eligible", "hand", "hand.total"]
        case .declaredCondition: known = conditions
        case .figure: return isFigure(use.name) ? nil : unknownFigure(use)
        case .condition, .words: return nil
        }
        return known.contains(use.name) ? nil : unknown(use, known)
    }

    /// What the tables of votes fill in for each list, column and page, and sections for their own.
    private static let local = [
        "lijst", "kolom", "kolommen", "som", "deel", "delen", "handmatig", "onderdeel",
    ]

    private var variables: Set<String> {
        var known = Set(FormText.allCases.map(\.rawValue)).union(Self.local)
        for names in own { known.formUnion(names.variables) }
        switch file.content {
        case .form(let form): known.formUnion(form.wordNames)
        case .words(let words): known.formUnion(words)
        case .texts: break
        }
        return known
    }

    private var conditions: Set<String> {
        var known = Set(FormCondition.allCases.map(\.rawValue))
        known.formUnion(ElectionKind.allCases.map(\.condition))
        for names in own { known.formUnion(names.conditions) }
        return known
    }

    /// Figures of one list have their own tables.
    private func isFigure(_ name: String) -> Bool {
        guard name != "lists" else { return true }
        switch FieldID(name) {
        case nil, .listTotal, .candidate, .hand, .handRow, .handPage, .seats: return false
        default: return true
        }
    }

    private func place(_ use: TemplateUse) -> Place { Place(file: file.name, line: use.line) }

    private func unknown(_ use: TemplateUse, _ known: Set<String>) -> Diagnostic {
        let word: (nl: String, en: String)
        switch use.kind {
        case .rows: word = ("de rijen \(use.name) zijn", "the rows \(use.name) are")
        case .declaredCondition:
            word = ("de voorwaarde \(use.name) is", "the condition \(use.name) is")
        case .variable: word = ("de variabele {\(use.name)} is", "the variable {\(use.name)} is")
        default: word = ("de naam \(use.name) is", "the name \(use.name) is")
        }
        return Diagnostic(
            "TP-16",
            at: place(use),
            found: Text(
                nl: "\(word.nl) in geen enkele verkiezing bekend",
                en: "\(word.en) known in no election"
            ),
            why: Text(
                nl: "Wat niemand kan invullen, kan niet worden gedrukt, of wordt nooit gedrukt.",
                en: "What nobody can fill can't be printed, or is never printed."
            ),
            remedy: remedy(use, known)
        )
    }

    /// All names only where none of them is near: the list is long.
    private func remedy(_ use: TemplateUse, _ known: Set<String>) -> Text {
        if let meant = known.nearest(to: use.name) {
            return Text(
                nl: "Bedoelt u \(meant)? «template reference» noemt alle namen.",
                en: "Do you mean \(meant)? «template reference» lists all names."
            )
        }
        guard !known.isEmpty else { return Text(nl: "Haal het weg.", en: "Remove it.") }
        let list = known.sorted().joined(separator: ", ")
        return Text(nl: "Gebruik een van: \(list).", en: "Use one of: \(list).")
    }

    private func unknownFigure(_ use: TemplateUse) -> Diagnostic {
        Diagnostic(
            "TP-17",
            at: place(use),
            found: Text(
                nl: "\"\(use.name)\" is geen aantal van de formulieren",
                en: "\"\(use.name)\" is no figure of the forms"
            ),
            why: Text(
                nl:
                    "Een aantal heeft overal dezelfde naam: op papier, bij het typen en in bestanden.",
                en: "A figure has the same name everywhere: on paper, when typed and in files."
            ),
            remedy: Text(
                nl: "Gebruik een van: \(Self.figures). Stemmen staan in <votes> en <hand-count>.",
                en: "Use one of: \(Self.figures). Votes stand in <votes> and <hand-count>."
            )
        )
    }

    /// The figures that a template may name one by one.
    static let figures: String = {
        let plain: [FieldID] = [
            .eligible, .pollCards, .proxies, .voterCards, .admitted, .valid, .blank, .invalid,
            .counted, .more, .fewer, .handTotal, .handDocuments,
        ]
        return (plain + Reason.allCases.map { .reason($0) }).map(\.description)
            .joined(separator: ", ")
    }()
}

extension Set<String> {
    /// The name that is a stroke or two from another one; nil where several are as near, or none is.
    fileprivate func nearest(to name: String) -> String? {
        let near = map { (name: $0, strokes: Self.strokes(Array($0.utf8), Array(name.utf8))) }
            .filter { $0.strokes <= 2 && $0.strokes < name.utf8.count }
        guard let least = near.map(\.strokes).min() else { return nil }
        let nearest = near.filter { $0.strokes == least }
        return nearest.count == 1 ? nearest[0].name : nil
    }

    /// How many letters must be added, removed or replaced to make one of the other.
    private static func strokes(_ one: [UInt8], _ other: [UInt8]) -> Int {
        guard abs(one.count - other.count) <= 2, one.count < 100 else { return 3 }
        var row = Array(0...other.count)
        for (place, letter) in one.enumerated() {
            var next = [place + 1]
            for (index, against) in other.enumerated() {
                let replaced = row[index] + (letter == against ? 0 : 1)
                next.append(Swift.min(replaced, row[index + 1] + 1, next[index] + 1))
            }
            row = next
        }
        return row[other.count]
    }
}
