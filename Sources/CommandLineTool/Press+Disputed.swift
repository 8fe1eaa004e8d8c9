import CairoPages
import CountChecks
import CountingProcess
import Diagnostics
import Elections
import FormTemplates
import OfficialForms
import Typesetting

/// The small sheet for a third reading: only what is in dispute, and no figure.
extension Press {
    func disputed() throws(Findings) -> PrintJob.Result {
        let texts = try forms.library.texts("disputed")
        let papers = try disputedPapers(texts)
        guard !papers.isEmpty else { throw Findings([Self.nothingDisputed]) }
        let sheet = DisputedSheet(
            election: try naming.election(),
            area: try naming.level(),
            papers: papers
        )
        let form = try texts("form")
        return try job.writeEach(1) { _, measure throws(Findings) in
            PrintedDocument(
                name: "derde-lezing-\(step.area.hyphenated)",
                title: "\(form) \(step.areaName)",
                pages: try stamped(
                    DisputedPrinter(sheet, texts, measure: measure).sheets(),
                    form,
                    "DERDE",
                    measure
                )
            )
        }
    }

    private func disputedPapers(_ texts: SheetTexts) throws(Findings) -> [DisputedSheet.Paper] {
        let entryForms = try EntryForms(count)
        let words = try AccountWording(count, naming, forms.library.texts("account"))
        var papers: [DisputedSheet.Paper] = []
        for (paper, fields) in count.disputedCells {
            let document = step.sources.first { $0.key == paper.document }
            let isOfSource = paper.kind == .entry && document != nil
            let isWorksheet = Worksheets.areAbout(paper)
            let pages = isWorksheet ? [:] : try pages(of: isOfSource ? document : nil, texts)
            let digits = count.expected(for: paper.kind).first {
                $0.document == paper.document
            }?.digits
            var rows: [DisputedSheet.Row] = []
            for section in try entryForms.sections(of: paper, isWhole: true) {
                for row in section.rows {
                    guard let name = row.field, let field = FieldID(name), fields.contains(field)
                    else { continue }
                    rows.append(
                        DisputedSheet.Row(
                            field: name,
                            section: section.heading,
                            label: (row.number.map { "\($0)  " } ?? "") + row.label,
                            page: pages[name],
                            boxes: digits ?? step.sourceForm.digits
                        )
                    )
                }
            }
            papers.append(
                DisputedSheet.Paper(
                    name: try words.document(paper.document),
                    form: isWorksheet
                        ? try forms.library.texts("booklet")("form")
                        : isOfSource ? forms.source.model : forms.result.model,
                    rows: rows
                )
            )
        }
        return papers
    }

    /// On which page of the blank form each figure stands, as its foot says it.
    private func pages(
        of document: SourceDocument?,
        _ texts: SheetTexts
    ) throws(Findings) -> [String: String] {
        let values = try filling.values(.blank, of: document)
        let template = document == nil ? forms.result : forms.source
        var pages: [String: String] = [:]
        let parts = try laidOut(template, values, measure: fontBook())
        let annexPage = parts.count > 2 ? "annex-page-numbered" : "annex-page"
        for (annex, part) in parts.enumerated() {
            for (index, body) in part.bodies.enumerated() {
                let page =
                    annex == 0
                    ? "\(index + 1)"
                    : try texts(annexPage, ["annex": "\(annex)", "page": "\(index + 1)"])
                for case .open(.field(let name)) in body.marks where pages[name] == nil {
                    pages[name] = page
                }
            }
        }
        return pages
    }

    private static let nothingDisputed = Diagnostic(
        "RL-03",
        found: Text(
            nl: "nergens is een vakje dat een derde moet lezen",
            en: "there is no box that a third person must read"
        ),
        why: Text(
            nl: "Een derde lezing is er waar twee invoeren verschillen, of werkblad en papier.",
            en: "There is a third reading where two entries differ, or a worksheet from the paper."
        ),
        remedy: Text(
            nl: "Kijk met «status» hoe ver de documenten zijn.",
            en: "See with «status» how far the documents are."
        )
    )
}
