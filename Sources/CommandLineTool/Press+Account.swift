import CairoPages
import CountingProcess
import Diagnostics
import Elections
import FormTemplates
import OfficialForms
import Typesetting

/// The account of differences, which is published with the record.
extension Press {
    /// Final once the dossier is closed and every difference has a text; a draft before.
    func account(isDraft: Bool) throws(Findings) -> PrintJob.Result {
        if let refusal = count.whyNoAccount { throw Findings([refusal.diagnostic]) }
        let closing = isDraft ? nil : count.closing
        if closing != nil, let refusal = count.whyNotPublished {
            throw Findings([refusal.diagnostic])
        }
        let texts = try forms.library.texts("account")
        let words = try AccountWording(count, naming, texts)
        let form = try texts("form")
        let now = try naming.moment(moment)
        let sheet = AccountSheet(
            election: try naming.election(),
            area: try naming.level(),
            record: try record(closing, texts),
            made: try texts("made", ["moment": now]),
            documents: try texts("column.document.\(step.sourceForm.rawValue)"),
            lines: try words.lines(count.account ?? [], isShort: true)
        )
        let status: Furniture.Status =
            if let closing {
                .final(moment: try naming.moment(closing.moment), hash: closing.countFileHash)
            } else {
                .draft(moment: now)
            }
        let suffix = closing == nil ? "-concept" : ""
        return try job.writeEach(1) { _, measure throws(Findings) in
            PrintedDocument(
                name: "verantwoording-\(step.area.hyphenated)\(suffix)",
                title: "\(form) \(step.areaName)",
                pages: try stamped(
                    AccountPrinter(sheet, texts, measure: measure).sheets(),
                    form,
                    "VERANT",
                    measure,
                    status: status
                )
            )
        }
    }

    /// The record to which the account belongs.
    private func record(_ closing: Closing?, _ texts: SheetTexts) throws(Findings) -> String {
        guard let closing else { return try texts("draft", ["model": forms.result.model]) }
        return try texts(
            "belongs",
            [
                "model": forms.result.model, "version": "\(count.recordVersion)",
                "moment": try naming.moment(closing.moment),
            ]
        )
    }
}
