import CountingProcess
import Diagnostics
import ElectionResults
import Elections
import FormTemplates
import OfficialForms
import Typesetting

/// The worksheets for the reckoning of the seats by hand: blind, like the booklet.
extension Press {
    /// The worksheets, and the sealed seats once all of them are allocated.
    func seatSheets() throws(Findings) -> PrintJob.Result {
        guard count.hasSeats else { throw Findings([Refusal.noSeatsHere.diagnostic]) }
        let template = try forms.library.form("seat-sheets")
        var values = try filling.values(.blank, of: nil)
        SeatWorksheets(of: step).content.fill(&values)
        let parts = try laidOut(template, values, measure: try fontBook())
        let seal = count.seatSeal
        return try job.writeEach(seal == nil ? 1 : 2) { index, measure throws(Findings) in
            guard index == 0 else { return try readBack(.seats, of: seal, measure) }
            let furniture = Furniture(
                try naming.identity(of: nil, form: template.title, code: "ZETEL"),
                .blank,
                isExercise: count.isExercise
            )
            return PrintedDocument(
                name: "zetelberekening-\(step.area.hyphenated)",
                title: "\(template.title) \(step.areaName)",
                pages: try pages(of: parts, furniture: furniture, measure: measure)
            )
        }
    }
}
