import CountingProcess
import Diagnostics
import Elections
import OfficialForms

/// The list on the wall.
extension Press {
    /// How far every document is, on A3, to go on ticking with a pen.
    func wallList() throws(Findings) -> PrintJob.Result {
        let texts = try forms.library.texts("wall-list")
        let read = readOfWorksheets
        let list = WallList(
            election: try naming.election(),
            level: try naming.level(),
            source: try naming.source(),
            moment: try naming.moment(moment),
            isReadAsTotals: read.isEmpty && count.handCount != nil,
            documents: zip(step.sources, count.forms.sources).map {
                WallList.Document(
                    key: $0.key.rawValue,
                    name: $0.name,
                    ticked: boxes(of: $1, isReadOfWorksheets: read.contains($0.key)),
                    isMissing: count.trail.missing[$0.key] != nil
                )
            }
        )
        return try job.writeEach(1) { _, measure throws(Findings) in
            let form = try texts("form")
            return PrintedDocument(
                name: "wandlijst-\(step.area.hyphenated)",
                title: "\(form) \(step.areaName)",
                pages: try stamped(
                    try WallListPrinter(list, texts, measure: measure).sheets(),
                    form,
                    "WAND",
                    measure
                )
            )
        }
    }

    /// Of these the boxes on the worksheets were typed, and not the totals of all alone.
    private var readOfWorksheets: Set<DocumentKey> {
        Set(count.worksheetCells.filter { !$0.figures.values.isEmpty }.map(\.key))
    }

    /// What the program knows of a document; no more than what a person could have ticked.
    private func boxes(
        of fields: DocumentFields,
        isReadOfWorksheets: Bool
    ) -> Set<WallList.Box> {
        let document = fields.document
        var boxes: Set<WallList.Box> = []
        if count.isPrinted(document) { boxes.insert(.printed) }
        if count.receipt(of: document) == .received { boxes.insert(.received) }
        switch count.state(of: fields) {
        case .expected, .partlyReceived, .received, .missing: break
        case .enteredOnce: boxes.insert(.once)
        case .differing, .contradicting: boxes.formUnion([.once, .twice])
        case .definitive: boxes.formUnion([.once, .twice, .definitive])
        }
        if isReadOfWorksheets { boxes.insert(.hand) }
        return boxes
    }
}
