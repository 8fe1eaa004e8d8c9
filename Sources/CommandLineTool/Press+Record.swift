import Apportionment
import CairoPages
import CountingProcess
import Diagnostics
import ElectionResults
import Elections
import FormTemplates
import OfficialForms
import Typesetting

/// The record that a step produces, and the sheets of its hand count.
extension Press {
    /// The record with empty places, for when it must be made with a pen.
    func blankRecord(inOneFile: Bool) throws(Findings) -> PrintJob.Result {
        try writeRecord(blankRecordValues(), .blank, inOneFile: inOneFile, suffix: "-blanco")
    }

    func blankRecordValues() throws(Findings) -> FormValues {
        var values = try filling.values(.blank, of: nil)
        if count.hasSeats { ElectionResult.blankContent(of: step).fill(&values) }
        return values
    }

    /// The record with its figures: final once the dossier is closed, a draft before.
    ///
    /// It shows computed totals, so there is none before both counts are fixed.
    func record(inOneFile: Bool) throws(Findings) -> PrintJob.Result {
        let values = try completed()
        guard let closing = count.closing else {
            let status = Furniture.Status.draft(moment: try naming.moment(moment))
            return try writeRecord(values, status, inOneFile: inOneFile, suffix: "-concept")
        }
        let hash = sha256(CountFile.text(of: count, closing: closing))
        guard hash == closing.countFileHash else { throw Findings([Self.otherCountFile]) }
        let final = try Press(
            count,
            folder: job.folder,
            moment: closing.moment,
            layout: layout
        )
        return try final.writeRecord(
            values,
            .final(moment: try naming.moment(closing.moment), hash: hash),
            inOneFile: inOneFile
        )
    }

    /// The record with the seats of the computed totals, to lay beside it; never the record itself.
    func alternativeRecord(inOneFile: Bool) throws(Findings) -> PrintJob.Result {
        guard count.hasSeats else { throw Findings([Refusal.noSeatsHere.diagnostic]) }
        if try count.visibleAllocation(on: .computed).openLot != nil {
            throw Findings([Self.lotOnComputedTotals])
        }
        var values = try completed(on: .computed)
        values.conditions.insert("computed")
        return try writeRecord(
            values,
            .alternative(moment: try naming.moment(moment)),
            inOneFile: inOneFile,
            suffix: "-berekend"
        )
    }

    /// Lays the record out as it would be printed, so that nothing is closed that can't be.
    func rehearseRecord() throws(Findings) {
        _ = try laidOut(forms.result, completed(), measure: fontBook())
    }

    func completed(on basis: SeatBasis = .leading) throws(Findings) -> FormValues {
        if let refusal = count.whyNoRecord { throw Findings([refusal.diagnostic]) }
        guard let figures = count.record, let comparison = count.comparison else {
            throw Findings([count.whyNotCompared.diagnostic])
        }
        var values = try filling.values(
            .completed,
            of: nil,
            figures: figures,
            remarks: filling.remarks(comparison)
        )
        if count.hasSeats { try result(on: basis).content().fill(&values) }
        return values
    }

    /// Votes and seats, as the P 22 tells them.
    private func result(on basis: SeatBasis) throws(Findings) -> ElectionResult {
        ElectionResult(
            step: step,
            documents: count.agreedSources.map {
                ElectionResult.Document(key: $0.key, figures: $0.figures)
            },
            totals: count.sums,
            leading: basis == .computed
                ? [:] : Dictionary(uniqueKeysWithValues: count.leadingTotals.map { ($0, $1) }),
            established: basis == .computed ? [:] : count.establishedTotals,
            allocation: try count.visibleAllocation(on: basis)
        )
    }

    private static let lotOnComputedTotals = Diagnostic(
        "SZ-20",
        found: Text(
            nl: "op de berekende totalen zou een loting nodig zijn, die niet is gehouden",
            en: "on the computed totals a lot would be needed, which was not drawn"
        ),
        why: Text(
            nl: "De handmatige telling leidt; voor een vergelijking wordt niet geloot.",
            en: "The hand count leads; no lot is drawn for a comparison."
        ),
        remedy: Text(
            nl: "Vergelijk met «margin»; het proces-verbaal zelf drukt u af zonder --computed.",
            en: "Compare with «margin»; the record itself is printed without --computed."
        )
    )

    private static let otherCountFile = Diagnostic(
        "CL-05",
        found: Text(
            nl: "het telbestand is niet meer dat van het sluiten",
            en: "the count file is no longer the one of the closing"
        ),
        why: Text(
            nl: "De hash op het papier zou niet bij het bestand horen.",
            en: "The hash on the paper would not belong to the file."
        ),
        remedy: Text(
            nl: "Gebruik de versie van het programma (en de sjablonen) waarmee is gesloten.",
            en: "Use the version of the program (and templates) with which it was closed."
        )
    )

    func recordFurniture(_ status: Furniture.Status) throws(Findings) -> Furniture {
        let model = forms.result.model
        return Furniture(
            try naming.identity(
                of: nil,
                form: status.isAlternative
                    ? try furniture("form-alternative", ["form": model]) : model,
                code: code(step.resultForm),
                version: count.recordVersion,
                layout: layout
            ),
            status,
            isExercise: count.isExercise
        )
    }

    /// The form and each annex in a file of its own: they are signed and published apart.
    private func writeRecord(
        _ values: FormValues,
        _ status: Furniture.Status,
        inOneFile: Bool,
        suffix: String = ""
    ) throws(Findings) -> PrintJob.Result {
        let form = step.resultForm
        let furniture = try recordFurniture(status)
        let fonts = try fontBook()
        let all = try laidOut(forms.result, values, measure: fonts)
        // Annexes are written in and initialled, or hold the totals counted by hand.
        let parts = status.isAlternative ? Array(all.prefix(1)) : all
        let title = "\(furniture.identity.form) \(step.areaName)"
        let version = count.recordVersion > 1 ? "-versie-\(count.recordVersion)" : ""
        let name = fileName(form, step.area, version + suffix)
        return try write(
            parts.count,
            inOneFile: inOneFile,
            named: name,
            title: title,
            shaped: fonts
        ) { index, measure throws(Findings) in
            let annex =
                switch (index, parts.count) {
                case (0, _): ""
                case (_, 2): "-bijlage"
                default: "-bijlage-\(index)"
                }
            return PrintedDocument(
                name: name + annex,
                title: index == 0 ? title : "\(title), \(parts[index].title)",
                subject: status.hash.map { "SHA-256 \($0)" } ?? "",
                pages: try Stamp(self.furniture, measure: measure).pages(
                    of: parts[index],
                    annex: index == 0 ? nil : index,
                    furniture: furniture
                )
            )
        }
    }
}
