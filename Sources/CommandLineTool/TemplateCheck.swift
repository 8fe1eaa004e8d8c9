import CairoPages
import Diagnostics
import Elections
import FormTemplates
import OfficialForms
import Typesetting

/// Everything that can be wrong with a template before an election needs it.
struct TemplateCheck {
    let folder: TemplateFolder
    let fonts: FontBook

    /// What was read, in a line; a mistake is thrown with all others.
    func summary() throws(Findings) -> Text {
        let file = try folder.library.file(folder.fileName)
        var findings = TemplateNameCheck(file: file).findings + glyphs(file)
        switch file.content {
        case .form(let template):
            let trial = TemplateTrial(file: file, template: template, folder: folder, fonts: fonts)
            if findings.count < 50 { findings += try trial.findings(apartFrom: findings) }
        case .words:
            break
        case .texts(let ids):
            findings += missingTexts(ids)
        }
        guard findings.isEmpty else {
            throw Findings(findings.sorted { ($0.place.line ?? 0) < ($1.place.line ?? 0) })
        }
        return TemplateSummary(file: file).text
    }

    /// Characters that the fonts lack, by the line they stand in.
    private func glyphs(_ file: TemplateFile) -> [Diagnostic] {
        let words = file.uses.filter { $0.kind == .words }.map {
            (text: $0.name.singleSpaced, place: Place(file: file.name, line: $0.line))
        }
        do throws(Findings) {
            try Printable.check(words, with: fonts)
            return []
        } catch {
            return error.all
        }
    }

    /// Texts that the program's own file of this name has.
    private func missingTexts(_ ids: Set<String>) -> [Diagnostic] {
        guard let original = try? folder.original?.file(folder.fileName),
            case .texts(let known) = original.content
        else { return [] }
        return known.subtracting(ids).sorted().map { id in
            Diagnostic(
                "TP-10",
                at: Place(file: folder.path, field: id),
                found: Text(
                    nl: "de tekst \"\(id)\" ontbreekt",
                    en: "the text \"\(id)\" is missing"
                ),
                why: Text(
                    nl:
                        "Het programma zet deze tekst op papier; zonder kan het blad niet worden gedrukt.",
                    en:
                        "The program puts this text on paper; without it the sheet can't be printed."
                ),
                remedy: Text(
                    nl: "Voeg <text id=\"\(id)\">…</text> toe.",
                    en: "Add <text id=\"\(id)\">…</text>."
                )
            )
        }
    }
}

/// What was read of a template without a mistake, in a line.
struct TemplateSummary {
    let file: TemplateFile

    var text: Text {
        let variables = names(.variable)
        let conditions = names(.condition).union(names(.declaredCondition))
        let read = readable
        return Text(
            nl: "\(file.name): \(read.dutch); "
                + "\(counted(variables.count, "variabele", "variabelen"))\(list(variables)), "
                + "\(counted(conditions.count, "voorwaarde", "voorwaarden"))\(list(conditions)). "
                + "Geen fouten.",
            en: "\(file.name): \(read.english); "
                + "\(counted(variables.count, "variable", "variables"))\(list(variables)), "
                + "\(counted(conditions.count, "condition", "conditions"))\(list(conditions)). "
                + "No mistakes."
        )
    }

    private var readable: Text {
        switch file.content {
        case .form(let form):
            let fields = Set(names(.figure)).subtracting(["lists"]).count
            return Text(
                nl: "\(form.model), uitgave \(form.edition), "
                    + "\(counted(form.parts.count, "deel", "delen")), "
                    + "\(counted(fields, "rubriek", "rubrieken")) naast die van de lijsten",
                en: "\(form.model), edition \(form.edition), "
                    + "\(counted(form.parts.count, "part", "parts")), "
                    + "\(counted(fields, "field", "fields")) beside those of the lists"
            )
        case .words(let words):
            return Text(
                nl: counted(words.count, "bewoording", "bewoordingen"),
                en: counted(words.count, "wording", "wordings")
            )
        case .texts(let ids):
            return Text(
                nl: counted(ids.count, "tekst", "teksten"),
                en: counted(ids.count, "text", "texts")
            )
        }
    }

    private func names(_ kind: TemplateUse.Kind) -> Set<String> {
        Set(file.uses.filter { $0.kind == kind }.map(\.name))
    }

    private func list(_ names: Set<String>) -> String {
        names.isEmpty ? "" : " (" + names.sorted().joined(separator: " ") + ")"
    }
}
