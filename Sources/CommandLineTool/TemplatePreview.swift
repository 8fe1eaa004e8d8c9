import CairoPages
import Diagnostics
import Elections
import FormTemplates
import OfficialForms
import Typesetting

/// A template as it would be printed, of an election that does not exist.
struct TemplatePreview {
    let folder: TemplateFolder
    /// Nil for the first election that has the form.
    let kind: ElectionKind?
    let isCaribbean: Bool
    let rendering: FormValues.Rendering
    let layout: FormLayout
    let moment: Moment

    func write(to output: String) throws(Findings) -> PrintJob.Result {
        let file = try folder.library.file(folder.fileName)
        guard case .form(let template) = file.content else {
            throw Findings([Self.noForm(file.name)])
        }
        guard let form = SampleForm(model: template.model, file: template.id) else {
            throw Findings([TemplateTrial.unknownForm(file)])
        }
        guard layout == .statutory || form.hasCompactLayout else {
            throw Findings([Self.noCompactLayout(template.model)])
        }
        let kind = try chosenKind(form, template)
        let election = SampleElection(
            kind: kind,
            form: form,
            isCaribbean: isCaribbean,
            size: .usual,
            texts: try folder.library.texts("sample")
        )
        let step = try election.step()
        let naming = try Naming(step, folder.library)
        var values = try SampleFilling(
            election: election,
            template: template,
            library: folder.library
        ).values(rendering)
        if layout == .compact { values.conditions.insert(FormValues.compact) }
        let bound = try template.bind(values)
        let furniture = Furniture(
            try naming.identity(
                of: form == .n10 ? step.sources.first : nil,
                form: template.model,
                code: "VOORBEELD",
                layout: layout
            ),
            .preview(moment: try naming.moment(moment)),
            station: form == .n10
                ? try step.sources.first.flatMap { source throws(Findings) in
                    try naming.stationHead(source)
                } : nil
        )
        let texts = try folder.library.texts("furniture")
        let job = PrintJob(
            folder: output,
            moment: moment.description,
            fonts: try Surroundings.home().appendingPathComponent("Fonts")
        )
        let name =
            [
                "voorbeeld", form.rawValue, kind.condition, isCaribbean ? "caribbean" : nil,
                rendering == .blank ? "blanco" : "ingevuld",
                layout == .compact ? "compact" : nil,
            ].compactMap { $0 }.joined(separator: "-")
        return try job.writeTogether(
            1,
            named: name,
            title: template.model,
            bodiesRecur: false
        ) { _, fonts throws(Findings) in
            let stamp = Stamp(texts, measure: fonts)
            var pages: [Page] = []
            for (index, part) in bound.enumerated() {
                pages += try stamp.pages(
                    of: part.laidOut(of: template.model, measure: fonts),
                    annex: index == 0 ? nil : index,
                    furniture: furniture
                )
            }
            return PrintedDocument(name: name, title: template.model, pages: pages)
        }
    }

    private func chosenKind(
        _ form: SampleForm,
        _ template: FormTemplate
    ) throws(Findings) -> ElectionKind {
        let usual = form.elections.first ?? .houseOfRepresentatives
        guard let kind else { return usual }
        guard form.elections.contains(kind) else {
            throw Findings([Self.otherElection(template.model, kind, form.elections)])
        }
        return kind
    }

    private static func otherElection(
        _ model: String,
        _ kind: ElectionKind,
        _ known: [ElectionKind]
    ) -> Diagnostic {
        let names = known.map(\.condition).joined(separator: ", ")
        return Diagnostic(
            "TP-19",
            found: Text(
                nl: "\(model) bestaat niet bij de verkiezing \(kind.condition)",
                en: "\(model) does not exist for the election \(kind.condition)"
            ),
            why: Text(
                nl: "Van een formulier dat nooit wordt gebruikt, valt niets te zien.",
                en: "Of a form that is never used there is nothing to see."
            ),
            remedy: Text(
                nl: "Kies met --election een van: \(names).",
                en: "Choose with --election one of: \(names)."
            )
        )
    }

    private static func noCompactLayout(_ model: String) -> Diagnostic {
        Diagnostic(
            "TP-21",
            found: Text(
                nl: "\(model) heeft geen compacte vorm",
                en: "\(model) has no compact layout"
            ),
            why: Text(
                nl: "Alleen de processen-verbaal zijn ook met minder papier te drukken.",
                en: "Only the records can be printed on less paper too."
            ),
            remedy: Text(nl: "Laat --compact weg.", en: "Leave --compact out.")
        )
    }

    private static func noForm(_ file: String) -> Diagnostic {
        Diagnostic(
            "TP-20",
            at: Place(file: file),
            found: Text(
                nl: "dit bestand bevat woorden of teksten, geen formulier",
                en: "this file holds words or texts, no form"
            ),
            why: Text(
                nl: "Een voorbeeld is van een heel formulier.",
                en: "A preview is of a whole form."
            ),
            remedy: Text(
                nl: "Leg het naast een formulier dat het gebruikt, en bekijk dat formulier.",
                en: "Put it beside a form that uses it, and preview that form."
            )
        )
    }
}
