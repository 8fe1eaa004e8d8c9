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

    /// `templates` is a folder of templates in the place of those of the step's edition.
    init(_ step: CountingStep, templates: URL? = nil) throws(Findings) {
        self.step = step
        let own = try Surroundings.home().appendingPathComponent("Templates")
            .appendingPathComponent(step.election.edition)
        library = TemplateLibrary(templates ?? own)
        source = try library.form(step.sourceForm.rawValue)
        result = try library.form(Self.result(of: step))
    }

    /// One form alone, as what comes in and as what is made.
    init(_ step: CountingStep, _ library: TemplateLibrary, only template: FormTemplate) {
        self.step = step
        self.library = library
        source = template
        result = template
    }

    /// `p22-2` where there is one district, else `p22-1`; the other forms have one model.
    private static func result(of step: CountingStep) -> String {
        guard step.resultForm == .p22 else { return step.resultForm.rawValue }
        return step.isOneDistrictResult ? "p22-2" : "p22-1"
    }

    /// Conditions of the templates that hold for a paper of this step.
    func conditions(of document: SourceDocument?) -> Set<String> {
        step.formConditions(of: document)
    }

    /// The fields of every paper, in the order in which its template prints them.
    var countForms: CountForms {
        var last: (document: SourceDocument, fields: DocumentFields)?
        let sources = step.sources.map { document in
            let known =
                last.flatMap { $0.document.isOfSameForm(as: document) ? $0.fields : nil }
                ?? fields(of: source, document)
            last = (document, known)
            return known.of(document.key)
        }
        return CountForms(
            sources: sources,
            record: fields(of: result, nil),
            onAnnex: (onAnnex(of: source, step.sources.first), onAnnex(of: result, nil))
        )
    }

    /// Every part behind the first is an annex.
    private func onAnnex(of template: FormTemplate, _ document: SourceDocument?) -> Set<FieldID> {
        let parts = template.fieldsByPart(
            lists: (document?.lists ?? step.lists).map(\.content),
            conditions: conditions(of: document)
        )
        return Set(parts.dropFirst().flatMap(\.fields).compactMap { FieldID($0) })
    }

    private func fields(of template: FormTemplate, _ document: SourceDocument?) -> DocumentFields {
        let names = template.fields(
            lists: (document?.lists ?? step.lists).map(\.content),
            conditions: conditions(of: document)
        )
        return DocumentFields(
            document: document?.key ?? step.area,
            ordered: names.compactMap { FieldID($0) },
            digits: (document == nil ? step.resultForm : step.sourceForm).digits
        )
    }
}

extension SourceDocument {
    /// Whether the two papers differ in nothing but whose they are.
    func isOfSameForm(as other: SourceDocument) -> Bool {
        lists == other.lists && isPostal == other.isPostal
            && isPublicEntity == other.isPublicEntity
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
