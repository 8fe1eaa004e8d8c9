import CountingProcess
import Diagnostics
import Elections
import FormTemplates
import OfficialForms
import Typesetting

/// The record of the draw of lists for a sample.
extension Press {
    /// One PDF; refused in a dossier of the full hand count, and before the draw.
    func drawRecord() throws(Findings) -> PrintJob.Result {
        guard let draw = count.listDraw else {
            throw Findings([Refusal.draw(.notASample).diagnostic])
        }
        guard let drawn = count.drawn else {
            throw Findings([Refusal.draw(.notDrawn).diagnostic])
        }
        let record = try record(of: drawn, by: draw)
        let texts = try forms.library.texts("draw")
        return try job.writeEach(1) { _, measure throws(Findings) in
            let form = try texts("form")
            return PrintedDocument(
                name: "trekking-\(step.area.hyphenated)",
                title: "\(form) \(step.areaName)",
                pages: try stamped(
                    try DrawRecordPrinter(record, texts, measure: measure).sheets(),
                    form,
                    "TREK",
                    measure
                )
            )
        }
    }

    private func record(
        of drawn: DrawnLists,
        by draw: ListDraw
    ) throws(Findings) -> DrawRecord {
        let throwing: [ListDraw.Throw]
        do throws(ListDraw.Problem) {
            throwing = try draw.throwing(drawn.dice)
        } catch {
            throw Findings([
                Refusal.draw(.dice(error, perThrow: draw.dicePerThrow)).diagnostic
            ])
        }
        let entries = step.lists.enumerated().map { index, list in
            DrawRecord.Entry(number: index + 1, list: list.number.rawValue, name: list.name)
        }
        return DrawRecord(
            election: try naming.election(),
            level: try naming.level(),
            lists: entries,
            dicePerThrow: draw.dicePerThrow,
            throwing: throwing.map { DrawRecord.Throw($0, of: entries) },
            unseen: DrawRecord.Chance(draw.strength.unseen),
            unseenWithOneMore: DrawRecord.Chance(draw.strength.withOneMore),
            seal: try seal(before: drawn),
            moment: try naming.moment(drawn.moment),
            by: drawn.by.text,
            and: drawn.and.text
        )
    }

    /// The seal that held when the dice were thrown.
    private func seal(before drawn: DrawnLists) throws(Findings) -> DrawRecord.Seal? {
        guard let seal = count.commitments.last(where: { $0.moment <= drawn.moment }) else {
            return nil
        }
        return DrawRecord.Seal(
            code: inGroups(of: 5, seal.code),
            moment: try naming.moment(seal.moment)
        )
    }
}

extension DrawRecord.Throw {
    fileprivate init(_ thrown: ListDraw.Throw, of entries: [DrawRecord.Entry]) {
        let verdict: DrawRecord.Verdict =
            switch thrown.verdict {
            case .aboveTheLast: .aboveTheLast
            case .taken: .taken(entries[thrown.number - 1])
            case .drawnBefore: .drawnBefore(entries[thrown.number - 1])
            }
        self.init(dice: thrown.dice, number: thrown.number, verdict: verdict)
    }
}

extension DrawRecord.Chance {
    init(_ chance: ListDraw.Chance) {
        self.init(cases: chance.cases, tenthsOfPercent: chance.tenthsOfPercent)
    }
}
