import CountingProcess
import Diagnostics
import Elections
import FormTemplates
import Foundation

/// The templates of a step's edition, and what they say of its papers.
struct FormSet {
    let step: CountingStep
    let library: TemplateLibrary
    let source: FormTemplate
    let result: FormTemplate

    init(_ step: CountingStep) throws(Findings) {
        self.step = step
        let folder = try Surroundings.home().appendingPathComponent("Templates")
            .appendingPathComponent(step.election.edition)
        library = TemplateLibrary(folder)
        source = try library.form(step.level.sourceForm.rawValue)
        result = try library.form(step.level.resultForm.rawValue)
    }

    /// Conditions of the templates that hold for this step's papers.
    var conditions: Set<String> {
        var conditions: Set<String> = [step.election.kind.rawValue.lowercased()]
        if step.election.kind.hasVoterCards { conditions.insert("voter-cards") }
        if step.hasPostalStations { conditions.insert("postal") }
        if step.isPublicEntity { conditions.insert("caribbean") }
        return conditions
    }

    /// The fields of every paper, in the order in which its template prints them.
    var countForms: CountForms {
        var last: (lists: [CandidateList], fields: DocumentFields)?
        let sources = step.sources.map { document in
            let known =
                last.flatMap { $0.lists == document.lists ? $0.fields : nil }
                ?? fields(of: source, document.lists, document.key, step.level.sourceForm.digits)
            last = (document.lists, known)
            return known.of(document.key)
        }
        return CountForms(
            sources: sources,
            record: fields(of: result, step.lists, step.area, step.level.resultForm.digits)
        )
    }

    private func fields(
        of template: FormTemplate,
        _ lists: [CandidateList],
        _ document: DocumentKey,
        _ digits: Int
    ) -> DocumentFields {
        let names = template.fields(lists: lists.map(\.content), conditions: conditions)
        return DocumentFields(
            document: document,
            ordered: names.compactMap { FieldID($0) },
            digits: digits
        )
    }
}

extension CandidateList {
    /// The list as a form prints it.
    var content: ListContent {
        ListContent(
            number: number.rawValue,
            name: name,
            candidates: candidates.map {
                ListContent.Candidate(number: $0.number.rawValue, name: $0.printedName)
            }
        )
    }
}
