import CairoPages
import CountingProcess
import Diagnostics
import Elections
import FormTemplates
import OfficialForms

/// The papers of some documents that come in, each laid out when it is asked for.
struct SourcePapers: Sendable {
    let documents: [SourceDocument]
    let status: Furniture.Status
    /// Behind the names of their files.
    let suffix: String
    /// Whether documents have the same page bodies.
    let bodiesRecur: Bool
    /// The parts of the document with this place.
    let parts: @Sendable (Int, FontBook) throws(Findings) -> [LaidPart]
}

extension Press {
    /// Blank forms.
    ///
    /// The text of a form is laid out once for all documents with the same lists; what differs is
    /// outside it.
    func blankPapers(of documents: [SourceDocument]) throws(Findings) -> SourcePapers {
        var shared: [Bool: [LaidPart]] = [:]
        if step.sourceForm == .n10 {
            let fonts = try fontBook()
            for document in documents where shared[document.isPostal] == nil {
                shared[document.isPostal] = try watermarked(
                    blankParts(of: document, measure: fonts),
                    of: document,
                    measure: fonts
                )
            }
        }
        let laid = shared
        return SourcePapers(
            documents: documents,
            status: .blank,
            suffix: "",
            bodiesRecur: step.sourceForm == .n10
        ) { index, measure throws(Findings) in
            if let known = laid[documents[index].isPostal] { return known }
            return try blankParts(of: documents[index], measure: measure)
        }
    }

    func blankParts(
        of document: SourceDocument,
        measure: FontBook
    ) throws(Findings) -> [LaidPart] {
        try laidOut(forms.source, filling.values(.blank, of: document), measure: measure)
    }

    /// What two people typed alike of each document; an error while any is not.
    func transcriptPapers(of documents: [SourceDocument]) throws(Findings) -> SourcePapers {
        let figures = documents.compactMap { count.agreed(.entry, $0.key) }
        guard figures.count == documents.count else {
            let missing = documents.filter { count.agreed(.entry, $0.key) == nil }
            throw Findings(missing.map { Self.notComplete($0.key) })
        }
        return SourcePapers(
            documents: documents,
            status: .transcript(moment: try naming.moment(moment)),
            suffix: "-overgetypt",
            bodiesRecur: false
        ) { index, measure throws(Findings) in
            try laidOut(
                forms.source,
                filling.values(.transcript, of: documents[index], figures: figures[index]),
                measure: measure
            )
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
}
