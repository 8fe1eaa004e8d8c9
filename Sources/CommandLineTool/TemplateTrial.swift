import CairoPages
import Diagnostics
import Elections
import FormTemplates
import OfficialForms
import Typesetting

/// A form filled and laid out for every election that has it, with the longest of everything.
struct TemplateTrial {
    let file: TemplateFile
    let template: FormTemplate
    let folder: TemplateFolder
    let fonts: FontBook

    /// What goes wrong in any of them, once; with the elections, unless it does in all.
    ///
    /// What was found in a line already is not found again there.
    func findings(apartFrom known: [Diagnostic]) throws(Findings) -> [Diagnostic] {
        guard let form = SampleForm(model: template.model, file: template.id) else {
            return [Self.unknownForm(file)]
        }
        let lines = Set(known.compactMap(\.place.line))
        var runs: [Diagnostic: Set<String>] = [:]
        var order: [Diagnostic] = []
        let elections = try elections(form)
        for election in elections {
            for rendering in form.renderings {
                for finding in try findings(election, rendering) {
                    if let line = finding.place.line, lines.contains(line) { continue }
                    if runs[finding] == nil { order.append(finding) }
                    runs[finding, default: []].insert(election.name)
                }
            }
        }
        return order.map { finding in
            let names = runs[finding] ?? []
            return names.count < Set(elections.map(\.name)).count
                ? Self.narrowed(finding, to: names.sorted()) : finding
        }
    }

    private func elections(_ form: SampleForm) throws(Findings) -> [SampleElection] {
        let texts = try folder.library.texts("sample")
        var elections: [SampleElection] = []
        for kind in form.elections {
            func add(caribbean: Bool, small: Bool) {
                elections.append(
                    SampleElection(
                        kind: kind,
                        form: form,
                        isCaribbean: caribbean,
                        size: .longest,
                        isSmallCouncil: small,
                        texts: texts
                    )
                )
            }
            add(caribbean: kind == .islandCouncil, small: false)
            if form.level == .municipality, kind.isNational { add(caribbean: true, small: false) }
            if form.level == .central, kind == .municipalCouncil {
                add(caribbean: false, small: true)
            }
        }
        return elections
    }

    private func findings(
        _ election: SampleElection,
        _ rendering: FormValues.Rendering
    ) throws(Findings) -> [Diagnostic] {
        let filling = SampleFilling(
            election: election,
            template: template,
            library: folder.library
        )
        let values = try filling.values(rendering)
        let parts: [BoundPart]
        do throws(Findings) {
            parts = try template.bind(values)
        } catch {
            return error.all
        }
        var findings: [Diagnostic] = []
        for part in parts {
            do throws(LayoutError) {
                findings += faults(
                    try layOut(part.blocks, on: PageSetup(), measure: fonts).map(\.marks)
                )
            } catch {
                findings += misfits(error, values)
            }
        }
        return findings
    }

    /// The elements that do not fit, by their lines; the whole form where none does so by itself.
    private func misfits(_ error: LayoutError, _ values: FormValues) -> [Diagnostic] {
        let found = template.misfits(values) { blocks in
            do throws(LayoutError) {
                _ = try layOut(blocks, on: PageSetup(), measure: fonts)
                return nil
            } catch { return error }
        }
        guard !found.isEmpty else { return Findings(error, in: template.model).all }
        return found.flatMap { line, error in
            Findings(error, in: template.model).all.map { $0.at(file.name, line) }
        }
    }

    /// Texts that would lie over each other, or off the paper.
    private func faults(_ pages: [[Mark]]) -> [Diagnostic] {
        let paper = PageSetup().paper
        let faults = pages.flatMap { marks in
            Typesetting.faults(in: Page(paper, body: PageBody(marks), marks: []), within: .mm(5))
        }
        return faults.compactMap { fault in
            guard let text = fault.text else { return nil }
            let line = file.uses.first { $0.kind == .words && $0.name.contains(text) }?.line
            return Self.overlapping(text, Place(file: file.name, line: line))
        }
    }

    private static func overlapping(_ text: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            "FM-09",
            at: place,
            found: Text(
                nl: "«\(text)» ligt over andere tekst of buiten het papier",
                en: "«\(text)» lies over other text or off the paper"
            ),
            why: Text(
                nl: "Wat over elkaar ligt, kan niemand lezen.",
                en: "What lies over each other nobody can read."
            ),
            remedy: Text(nl: "Geef het meer plaats.", en: "Give it more room.")
        )
    }

    private static func narrowed(_ finding: Diagnostic, to elections: [String]) -> Diagnostic {
        let names = elections.joined(separator: ", ")
        return Diagnostic(
            finding.code,
            finding.severity,
            at: finding.place,
            found: Text(
                nl: "\(finding.found.dutch) (bij: \(names))",
                en: "\(finding.found.english) (for: \(names))"
            ),
            why: finding.why,
            remedy: finding.remedy
        )
    }

    static func unknownForm(_ file: TemplateFile) -> Diagnostic {
        Diagnostic(
            "TP-18",
            at: Place(file: file.name, line: 1),
            found: Text(
                nl:
                    "welk formulier dit is, blijkt niet uit model=\"…\" en niet uit de bestandsnaam",
                en: "neither model=\"…\" nor the name of the file says which form this is"
            ),
            why: Text(
                nl: "Het formulier wordt proefgedrukt met wat de verkiezing ervoor geeft.",
                en: "The form is tried with what an election gives for it."
            ),
            remedy: Text(
                nl: "Schrijf model=\"Model N 10\", N 11, O 3, P 22-1 of P 22-2.",
                en: "Write model=\"Model N 10\", N 11, O 3, P 22-1 or P 22-2."
            )
        )
    }
}

extension Diagnostic {
    fileprivate func at(_ file: String, _ line: Int) -> Diagnostic {
        var place = place
        place.file = file
        place.line = line
        place.document = nil
        place.field = nil
        return Diagnostic(code, severity, at: place, found: found, why: why, remedy: remedy)
    }
}

extension SampleElection {
    /// As messages call it: `ep caribbean`.
    fileprivate var name: String { kind.condition + (isCaribbean ? " caribbean" : "") }
}

extension PageFault {
    fileprivate var text: String? {
        switch self {
        case .overlap(let run, _): run.text
        case .outside(.text(let run)): run.text
        default: nil
        }
    }
}
