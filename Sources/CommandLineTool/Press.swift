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
    func pages(
        of parts: [LaidPart],
        furniture: Furniture,
        measure: FontBook
    ) throws(Findings) -> [Page] {
        var pages: [Page] = []
        for (index, part) in parts.enumerated() {
            pages += try Stamp(self.furniture, measure: measure)
                .pages(of: part, annex: index == 0 ? nil : index, furniture: furniture)
        }
        return pages
    }

    func write(
        _ documents: Int,
        inOneFile: Bool,
        named name: String,
        title: String,
        bodiesRecur: Bool = false,
        document: @escaping @Sendable (Int, FontBook) throws(Findings) -> PrintedDocument
    ) throws(Findings) -> PrintJob.Result {
        inOneFile
            ? try job.writeTogether(
                documents,
                named: name,
                title: title,
                bodiesRecur: bodiesRecur,
                document: document
            )
            : try job.writeEach(documents, document: document)
    }
}

extension Press {
    /// The forms that come in, to be filled in with a pen.
    ///
    /// The text of a form is laid out once for all documents with the same lists; what differs is
    /// outside it.
    func blankForms(
        of documents: [SourceDocument],
        inOneFile: Bool
    ) throws(Findings) -> PrintJob.Result {
        let form = step.sourceForm
        let fonts = try fontBook()
        var shared: [Bool: [LaidPart]] = [:]
        if form == .n10 {
            for document in documents where shared[document.isPostal] == nil {
                shared[document.isPostal] = try watermarked(
                    blankParts(of: document, measure: fonts),
                    of: document,
                    measure: fonts
                )
            }
        }
        let laid = shared
        let pages = Mutex<[DocumentKey: [Int]]>([:])
        var result = try write(
            documents.count,
            inOneFile: inOneFile,
            named: fileName(form, step.area),
            title: "\(forms.source.model) \(step.areaName)",
            bodiesRecur: form == .n10
        ) { index, measure throws(Findings) in
            let document = documents[index]
            let known = laid[document.isPostal]
            let parts =
                if let known { known } else { try blankParts(of: document, measure: measure) }
            pages.withLock { $0[document.key] = parts.map(\.bodies.count) }
            return try printed(document, parts, .blank, measure)
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
    private func watermarked(
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

    func blankParts(
        of document: SourceDocument,
        measure: FontBook
    ) throws(Findings) -> [LaidPart] {
        try laidOut(forms.source, filling.values(.blank, of: document), measure: measure)
    }

    /// What two people typed alike of each document, marked as a transcript.
    func transcripts(
        of documents: [SourceDocument],
        inOneFile: Bool
    ) throws(Findings) -> PrintJob.Result {
        let complete = documents.compactMap { document in
            count.agreed(.entry, document.key).map { (document, $0) }
        }
        guard complete.count == documents.count else {
            let missing = documents.filter { count.agreed(.entry, $0.key) == nil }
            throw Findings(missing.map { Self.notComplete($0.key) })
        }
        let status = Furniture.Status.transcript(moment: try naming.moment(moment))
        let form = step.sourceForm
        return try write(
            complete.count,
            inOneFile: inOneFile,
            named: fileName(form, step.area, "-overgetypt"),
            title: "\(forms.source.model) \(step.areaName)"
        ) { index, measure throws(Findings) in
            let (document, figures) = complete[index]
            let parts = try laidOut(
                forms.source,
                filling.values(.transcript, of: document, figures: figures),
                measure: measure
            )
            return try printed(document, parts, status, measure, suffix: "-overgetypt")
        }
    }

    private static func notComplete(_ document: DocumentKey) -> Diagnostic {
        Diagnostic(
            "EN-05",
            at: Place(document: document.rawValue),
            found: Text(
                nl: "\(document) is nog niet door twee mensen gelijk getypt",
                en: "\(document) was not typed alike by two people yet"
            ),
            why: Text(
                nl: "Wie nog moet typen, mag niet zien wat een ander typte.",
                en: "Who still has to type must not see what another typed."
            ),
            remedy: Text(
                nl: "Maak eerst de invoer af, of kies met --documents andere documenten.",
                en: "Complete the entry first, or choose other documents with --documents."
            )
        )
    }

    func printed(
        _ document: SourceDocument,
        _ parts: [LaidPart],
        _ status: Furniture.Status,
        _ measure: FontBook,
        suffix: String = ""
    ) throws(Findings) -> PrintedDocument {
        let form = step.sourceForm
        let furniture = Furniture(
            try naming.identity(
                of: document,
                form: forms.source.model,
                code: code(form),
                version: count.version(of: document.key),
                layout: layout
            ),
            status,
            isExercise: count.isExercise,
            station: try naming.stationHead(document)
        )
        do throws(Findings) {
            return PrintedDocument(
                name: fileName(form, document.key, suffix),
                title: "\(forms.source.model) \(try naming.document(document))",
                pages: try pages(of: parts, furniture: furniture, measure: measure)
            )
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
