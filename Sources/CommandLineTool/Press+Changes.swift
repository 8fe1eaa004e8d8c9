import CountChecks
import CountingProcess
import Diagnostics
import Elections
import FormTemplates
import OfficialForms
import Typesetting

/// The sheet of changes: what newer versions of papers and of the record say otherwise.
extension Press {
    /// A draft of the record's part until the dossier is closed anew.
    func changes() throws(Findings) -> PrintJob.Result {
        guard !count.corrections.isEmpty else { throw Findings([Self.nothingCorrected]) }
        let template = try forms.library.form("changes")
        var values = try filling.values(.completed, of: nil)
        values.texts["gebied"] = try naming.level()
        values.rows["stukken"] = try replacedPapers()
        try fillRecord(&values)
        let parts = try laidOut(template, values, measure: try fontBook())
        let name = "wijzigingen-\(step.area.hyphenated)-versie-\(count.recordVersion)"
        return try job.writeEach(1) { _, measure throws(Findings) in
            let furniture = Furniture(
                try naming.identity(of: nil, form: template.title, code: "WIJZ"),
                .blank,
                isExercise: count.isExercise
            )
            return PrintedDocument(
                name: name,
                title: "\(template.title) \(step.areaName)",
                pages: try pages(of: parts, furniture: furniture, measure: measure)
            )
        }
    }

    /// Every paper that was replaced since the last closing that still counts, once.
    private func replacedPapers() throws(Findings) -> [FormRow] {
        let known = count.earlier.last?.corrections.count ?? 0
        let news = Array(count.corrections.dropFirst(known))
        var papers: [FormRow] = []
        var seen = Set<Paper>()
        for correction in news where seen.insert(correction.paper).inserted {
            papers.append(try row(of: news.filter { $0.paper == correction.paper }))
        }
        return papers
    }

    /// A paper with every reason why it was replaced, and what changed since the record before.
    private func row(of corrections: [Correction]) throws(Findings) -> FormRow {
        guard let newest = corrections.last else { return FormRow() }
        let paper = newest.paper
        var reasons: [FormRow] = []
        for correction in corrections {
            let pair = ["by": correction.by.text, "and": correction.and.text]
            reasons.append(
                FormRow(["reden": correction.reason, "wie": try naming.texts("pair", pair)])
            )
        }
        var row = FormRow(["stuk": try title(of: newest)], rows: ["redenen": reasons])
        if count.trail.missing[paper.document] != nil, paper.kind == .entry {
            row.conditions = ["missing"]
            return row
        }
        guard let new = count.agreed(paper.kind, paper.document) else {
            row.conditions = ["unfinished"]
            return row
        }
        guard let old = figuresBefore(paper) else {
            row.conditions = ["added"]
            return row
        }
        let rows = try changed(
            old,
            new,
            in: EntryForms(count).sections(of: paper, isWhole: true)
        )
        row.rows["cijfers"] = rows
        row.conditions = [rows.isEmpty ? "same" : "changed"]
        return row
    }

    /// A paper as the record before had it; before there was one, as it stood until it was corrected.
    private func figuresBefore(_ paper: Paper) -> Figures? {
        guard let before = count.earlier.last else {
            return count.figuresBeforeCorrection(of: paper)
        }
        return before.agreed(paper.kind, paper.document)
    }

    private func title(of correction: Correction) throws(Findings) -> String {
        let paper = correction.paper
        switch paper.kind {
        case .hand: return try naming.texts("paper.hand")
        case .seats: return try naming.texts("paper.seats")
        case .announced: return try naming.texts("paper.announced")
        case .entry:
            let document = step.sources.first { $0.key == paper.document }
            let name = try document.map { document throws(Findings) in try naming.document(document)
            }
            return try naming.texts(
                "paper.entry",
                [
                    "key": paper.document.rawValue, "name": name ?? step.areaName,
                    "version": "\(correction.version)",
                ]
            )
        }
    }

    /// The record beside the one of the last closing that was undone.
    private func fillRecord(_ values: inout FormValues) throws(Findings) {
        guard let before = count.earlier.last, let closing = before.closing,
            let old = before.record, count.whyNoRecord == nil, let new = count.record
        else { return }
        let sections = try forms.result.entrySections(filling.values(.completed, of: nil))
        let rows = try changed(old, new, in: sections)
        values.conditions.formUnion(["record", rows.isEmpty ? "same-record" : "other-record"])
        values.rows["opgave"] = rows
        values.texts.merge([
            "opgave": try naming.texts("record", ["model": forms.result.model]),
            "oude-versie": "\(before.recordVersion)",
            "oud-moment": try naming.moment(closing.moment),
            "oude-hash": inGroups(of: 4, closing.countFileHash.uppercased()),
            "nieuwe-versie": "\(count.recordVersion)",
        ]) { $1 }
        if let closing = count.closing {
            values.conditions.insert("final")
            values.texts["nieuw-moment"] = try naming.moment(closing.moment)
            values.texts["nieuwe-hash"] = inGroups(of: 4, closing.countFileHash.uppercased())
        }
        fillSeats(&values, before)
    }

    private func fillSeats(_ values: inout FormValues, _ before: Count) {
        guard count.hasSeats, let old = before.allocation?.seats, let new = count.allocation?.seats
        else { return }
        let rows = step.lists.compactMap { list -> FormRow? in
            let pair = (old[list.number] ?? 0, new[list.number] ?? 0)
            guard pair.0 != pair.1 else { return nil }
            return FormRow([
                "nummer": "\(list.number)", "naam": list.name, "oud": "\(pair.0)",
                "nieuw": "\(pair.1)",
            ])
        }
        values.conditions.formUnion(["seats", rows.isEmpty ? "same-seats" : "other-seats"])
        values.rows["zetels"] = rows
    }

    /// The figures that are not the same, in the order and the words of the form.
    private func changed(
        _ old: Figures,
        _ new: Figures,
        in sections: [EntrySection]
    ) throws(Findings) -> [FormRow] {
        var rows: [FormRow] = []
        for section in sections {
            for row in section.rows {
                guard let field = row.field.flatMap({ FieldID($0) }), old[field] != new[field]
                else { continue }
                rows.append(Self.row(section.heading, row, old[field], new[field]))
            }
        }
        return rows
    }

    private static func row(
        _ heading: String,
        _ row: EntrySection.Row,
        _ old: Int?,
        _ new: Int?
    ) -> FormRow {
        let number = row.number.map { "\($0)  " } ?? ""
        return FormRow([
            "onderdeel": heading,
            "regel": number + row.label,
            "oud": old.map(String.init) ?? "–",
            "nieuw": new.map(String.init) ?? "–",
            "verschil": printedDifference((new ?? 0) - (old ?? 0)),
        ])
    }

    private static let nothingCorrected = Diagnostic(
        "CR-03",
        found: Text(
            nl: "in dit dossier is geen stuk door een nieuwe versie vervangen",
            en: "no paper of this dossier was replaced by a newer version"
        ),
        why: Text(
            nl: "Het blad met wijzigingen toont wat er tussen twee versies anders is.",
            en: "The sheet of changes shows what differs between two versions."
        ),
        remedy: Text(
            nl: "Leg eerst een nieuwe versie vast (correct).",
            en: "Record a newer version first (correct)."
        )
    )
}
