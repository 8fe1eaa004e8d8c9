import CairoPages
import CountingProcess
import Diagnostics
import Elections
import FormTemplates
import Foundation
import OfficialForms
import Synchronization
import Typesetting

/// Makes the papers of one dossier into files.
struct Press {
    let count: Count
    let forms: FormSet
    let naming: Naming
    let filling: FormFilling
    let furniture: SheetTexts
    let job: PrintJob
    let moment: Moment
    /// How much paper forms take; other sheets know no difference.
    let layout: FormLayout

    /// `moment` is when a draft or transcript is printed, and the date of the files.
    init(
        _ count: Count,
        folder: String,
        moment: Moment,
        layout: FormLayout = .statutory,
        templates: URL? = nil
    ) throws(Findings) {
        self.count = count
        self.moment = moment
        self.layout = layout
        forms = try FormSet(count.step, templates: templates)
        naming = try Naming(count.step, forms.library)
        filling = FormFilling(count: count, forms: forms, naming: naming)
        furniture = try forms.library.texts("furniture")
        job = PrintJob(
            folder: folder,
            moment: moment.description,
            fonts: try Surroundings.home().appendingPathComponent("Fonts")
        )
    }

    var step: CountingStep { count.step }

    /// Fonts for what is laid out once, before any worker begins.
    func fontBook() throws(Findings) -> FontBook {
        do {
            return try FontBook(folder: job.fonts)
        } catch {
            throw Files.cannotWrite(job.fonts.path, error)
        }
    }

    /// `N10-SB-12`: letters, digits and hyphens; `-compact` behind it in that layout.
    func fileName(_ form: Form, _ document: DocumentKey, _ suffix: String = "") -> String {
        "\(form.rawValue.uppercased())-\(document.hyphenated)\(suffix)"
            + (layout == .compact ? "-compact" : "")
    }

    func code(_ form: Form) -> String { form.rawValue.uppercased() }

    func laidOut(
        _ template: FormTemplate,
        _ values: FormValues,
        in layout: FormLayout? = nil,
        measure: FontBook
    ) throws(Findings) -> [LaidPart] {
        var values = values
        if layout ?? self.layout == .compact { values.conditions.insert(FormValues.compact) }
        var parts: [LaidPart] = []
        for part in try template.bind(values) {
            parts.append(try part.laidOut(of: template.model, measure: measure))
        }
        return parts
    }

    /// Pages of every part of a form; annexes are numbered from 1.
    ///
    /// Those whose place, over all parts, is in `backs` are bound on their right.
    func pages(
        of parts: [LaidPart],
        furniture: Furniture,
        measure: FontBook,
        bindingOnBacks backs: Set<Int> = []
    ) throws(Findings) -> [Page] {
        var pages: [Page] = []
        for (index, part) in parts.enumerated() {
            let first = pages.count
            pages += try Stamp(self.furniture, measure: measure).pages(
                of: part,
                annex: index == 0 ? nil : index,
                furniture: furniture,
                bindingOnBacks: Set(backs.map { $0 - first })
            )
        }
        return pages
    }

    func write(
        _ documents: Int,
        inOneFile: Bool,
        named name: String,
        title: String,
        bodiesRecur: Bool = false,
        shaped: FontBook? = nil,
        document: @escaping @Sendable (Int, FontBook) throws(Findings) -> PrintedDocument
    ) throws(Findings) -> PrintJob.Result {
        inOneFile
            ? try job.writeTogether(
                documents,
                named: name,
                title: title,
                bodiesRecur: bodiesRecur,
                shaped: shaped,
                document: document
            )
            : try job.writeEach(documents, bodiesRecur: bodiesRecur, document: document)
    }
}

extension Press {
    /// The forms that come in, to be filled in with a pen.
    func blankForms(
        of documents: [SourceDocument],
        inOneFile: Bool
    ) throws(Findings) -> PrintJob.Result {
        let papers = try blankPapers(of: documents)
        let pages = Mutex<[DocumentKey: [Int]]>([:])
        var result = try write(papers, inOneFile: inOneFile) { document, parts in
            pages.withLock { $0[document.key] = parts.map(\.bodies.count) }
        }
        // What may still change is no form that somebody could fill in.
        guard !step.election.hasProvisionalCandidates else { return result }
        result.forms = documents.map(\.key).compactMap { key in
            pages.withLock { $0[key] }.map {
                PrintedForm(
                    key,
                    version: count.version(of: key),
                    parts: $0,
                    layout: layout
                )
            }
        }
        return result
    }

    /// One watermark for all copies of what is laid out once.
    func watermarked(
        _ parts: [LaidPart],
        of document: SourceDocument,
        measure: FontBook
    ) throws(Findings) -> [LaidPart] {
        let identity = try naming.identity(of: document, form: "", code: "")
        guard identity.isProvisional else { return parts }
        let stamp = Stamp(furniture, measure: measure)
        var marked: [LaidPart] = []
        for part in parts {
            marked.append(try stamp.watermarked(part, furniture: Furniture(identity, .blank)))
        }
        return marked
    }

    /// What two people typed alike of each document, marked as a transcript.
    func transcripts(
        of documents: [SourceDocument],
        inOneFile: Bool
    ) throws(Findings) -> PrintJob.Result {
        try write(transcriptPapers(of: documents), inOneFile: inOneFile)
    }

    private func write(
        _ papers: SourcePapers,
        inOneFile: Bool,
        laidOut: @escaping @Sendable (SourceDocument, [LaidPart]) -> Void = { _, _ in }
    ) throws(Findings) -> PrintJob.Result {
        try write(
            papers.documents.count,
            inOneFile: inOneFile,
            named: fileName(step.sourceForm, step.area, papers.suffix),
            title: "\(forms.source.model) \(step.areaName)",
            bodiesRecur: papers.bodiesRecur
        ) { index, measure throws(Findings) in
            let document = papers.documents[index]
            let parts = try papers.parts(index, measure)
            laidOut(document, parts)
            let furniture = try furniture(of: document, papers.status)
            return PrintedDocument(
                name: fileName(step.sourceForm, document.key, papers.suffix),
                title: "\(forms.source.model) \(try naming.document(document))",
                pages: try about(document) { () throws(Findings) in
                    try pages(of: parts, furniture: furniture, measure: measure)
                }
            )
        }
    }

    /// What stands outside the text of the paper of a document.
    func furniture(
        of document: SourceDocument,
        _ status: Furniture.Status
    ) throws(Findings) -> Furniture {
        Furniture(
            try naming.identity(
                of: document,
                form: forms.source.model,
                code: code(step.sourceForm),
                version: count.version(of: document.key),
                layout: layout
            ),
            status,
            isExercise: count.isExercise,
            station: try naming.stationHead(document),
            pagePrefix: "\(document.key) "
        )
    }

    /// What can't be printed is said of the document.
    func about<Value>(
        _ document: SourceDocument,
        _ make: () throws(Findings) -> Value
    ) throws(Findings) -> Value {
        do throws(Findings) {
            return try make()
        } catch {
            throw Findings(error.all.map { $0.about(document.key) })
        }
    }
}

extension DocumentKey {
    /// As part of the name of a file: `SB-12`.
    var hyphenated: String { rawValue.replacing(" ", with: "-") }
}

extension Diagnostic {
    /// The same, said of a document.
    fileprivate func about(_ document: DocumentKey) -> Diagnostic {
        var place = place
        place.document = document.rawValue
        return Diagnostic(code, severity, at: place, found: found, why: why, remedy: remedy)
    }
}
