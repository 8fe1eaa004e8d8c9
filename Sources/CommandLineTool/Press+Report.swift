import Apportionment
import CairoPages
import CountingProcess
import Diagnostics
import Elections
import FormTemplates
import Foundation
import OfficialForms
import SeatMargins
import Typesetting

/// The closing report: the result on one sheet, as PDF and as a picture.
extension Press {
    /// A draft until the dossier is closed.
    func report() throws(Findings) -> PrintJob.Result {
        let texts = try forms.library.texts("closing")
        let report = try closingReport(texts)
        let form = try texts("form")
        let name = "slotrapport-\(step.area.hyphenated)"
        let fonts = try fontBook()
        let pages = try stamped(
            ClosingReportPrinter(report, texts, measure: fonts).sheets(),
            form,
            "SLOT",
            fonts,
            status: count.closing == nil ? .draft(moment: try naming.moment(moment)) : .blank
        )
        var result = try job.writeEach(1) { _, _ in
            PrintedDocument(name: name, title: "\(form) \(step.areaName)", pages: pages)
        }
        let picture = "\(job.folder)/\(name).png"
        do {
            if let first = pages.first {
                try PNGWriter(fonts: fonts).write(first, to: URL(fileURLWithPath: picture))
                result.files.append(picture)
            }
        } catch {
            throw Files.cannotWrite(picture, error)
        }
        return result
    }

    private func closingReport(_ texts: SheetTexts) throws(Findings) -> ClosingReport {
        let allocation = try count.visibleAllocation(on: .leading)
        let votes = Dictionary(
            count.leadingListTotals.map { ($0.list, $0.votes) },
            uniquingKeysWith: { first, _ in first }
        )
        return ClosingReport(
            election: try texts(
                "election.\(step.election.kind.rawValue)",
                [
                    "body": filling.bodyWithoutArticle,
                    "date": try naming.date(step.election.date),
                ]
            ),
            shortElection: try naming.election(),
            parties: step.lists.map { list in
                ClosingReport.Party(
                    number: list.number.rawValue,
                    name: list.name,
                    votes: votes[list.number] ?? 0,
                    seats: allocation.seats[list.number] ?? 0
                )
            },
            seats: step.election.seats,
            quota: allocation.quota?.description ?? "",
            record: try record(texts),
            test: try outcomeTest(allocation, texts)
        )
    }

    private func record(_ texts: SheetTexts) throws(Findings) -> String {
        let form = forms.result.model
        guard let closing = count.closing else { return try texts("no-record", ["form": form]) }
        return try texts(
            "record",
            [
                "form": form, "version": "\(count.recordVersion)",
                "moment": try naming.moment(closing.moment),
                "hash": inGroups(of: 4, closing.countFileHash.uppercased()),
            ]
        )
    }

    /// Whether the totals that the program added up would have given another outcome.
    private func outcomeTest(
        _ allocation: SeatAllocation,
        _ texts: SheetTexts
    ) throws(Findings) -> String {
        guard let comparison = count.comparison,
            comparison.lists.contains(where: { $0.difference != 0 })
        else { return try texts("test-equal") }
        let other = try count.visibleAllocation(on: .computed)
        guard let outcome = OutcomeComparison(allocation, other) else {
            return try texts("test-lot")
        }
        guard let first = outcome.firstDifference else { return try texts("test-same") }
        return try texts(
            "test-differs",
            ["level": try texts("level.\(first.level.rawValue)")]
        )
    }
}
