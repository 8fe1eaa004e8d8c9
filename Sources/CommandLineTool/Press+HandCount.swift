import CairoPages
import CountingProcess
import Diagnostics
import Elections
import FormTemplates
import OfficialForms
import Typesetting

/// The sheets of the hand count: the sealed answer, the comparison.
extension Press {
    func readBack(
        _ subject: ReadBackSheet.Subject = .totals,
        of seal: Commitment?,
        _ measure: FontBook,
        opening: ReadBackSheet.Opening? = nil
    ) throws(Findings) -> PrintedDocument {
        guard let seal else { throw Findings([Refusal.notCommitted.diagnostic]) }
        let sheet = ReadBackSheet(
            of: subject,
            election: try naming.election(),
            level: try naming.level(),
            code: seal.code,
            moment: try naming.moment(seal.moment),
            documents: count.presentSources.count,
            opening: opening
        )
        let printer = try ReadBackPrinter(
            sheet,
            forms.library.texts("comparison"),
            measure: measure
        )
        let form = try printer.form()
        let names: [ReadBackSheet.Subject: String] = [
            .totals: "verzegeld-antwoord-", .seats: "verzegelde-zetels-",
        ]
        let name = (opening == nil ? "" : "opening-") + (names[subject] ?? "")
        return PrintedDocument(
            name: name + step.area.hyphenated,
            title: "\(form) \(step.areaName)",
            pages: try stamped(
                [printer.page()],
                form,
                opening == nil ? "ZEGEL" : "OPENING",
                measure
            )
        )
    }

    func stamped(
        _ sheets: [Sheet],
        _ form: String,
        _ code: String,
        _ measure: FontBook,
        status: Furniture.Status = .blank,
        station: StationHead? = nil
    ) throws(Findings) -> [Page] {
        try Stamp(furniture, measure: measure).pages(
            of: sheets,
            furniture: Furniture(
                try naming.identity(of: nil, form: form, code: code),
                status,
                isExercise: count.isExercise,
                station: station
            )
        )
    }

    /// The comparison, the opened seals, and the texts that were sealed.
    func comparison() throws(Findings) -> PrintJob.Result {
        guard let comparison = count.comparison else {
            throw Findings([count.whyNotCompared.diagnostic])
        }
        let texts = try forms.library.texts("comparison")
        let area = step.area.hyphenated
        let sheet = try comparisonSheet(comparison)
        let seals = openSeals
        var result = try job.writeEach(1 + seals.count) { index, measure throws(Findings) in
            guard index == 0 else {
                let open = seals[index - 1]
                return try readBack(
                    open.subject,
                    of: open.seal,
                    measure,
                    opening: ReadBackSheet.Opening(salt: open.seal.salt, file: open.file)
                )
            }
            let form = try texts("form")
            return PrintedDocument(
                name: "vergelijking-\(area)",
                title: "\(form) \(step.areaName)",
                pages: try stamped(
                    try ComparisonPrinter(sheet, texts, measure: measure).sheets(),
                    form,
                    "VERG",
                    measure
                )
            )
        }
        for open in seals {
            let path = "\(job.folder)/\(open.file)"
            try Files.write(Commitment.sealedText(open.text, salt: open.seal.salt), to: path)
            result.files.append(path)
        }
        let pictures = try differencePictures(comparison)
        result.files += pictures.files
        result.pages += pictures.pages
        return result
    }

    /// A seal that may be opened: what it sealed was typed from the hand by two people.
    private struct OpenSeal {
        let subject: ReadBackSheet.Subject
        let seal: Commitment
        let text: String
        let file: String
    }

    private var openSeals: [OpenSeal] {
        var seals: [OpenSeal] = []
        let area = step.area.hyphenated
        if let seal = count.seal {
            seals.append(
                OpenSeal(
                    subject: .totals,
                    seal: seal,
                    text: count.totalsText,
                    file: "verzegeld-\(area).txt"
                )
            )
        }
        if count.seatComparison != nil, let seal = count.seatSeal, let text = count.seatsText {
            seals.append(
                OpenSeal(
                    subject: .seats,
                    seal: seal,
                    text: text,
                    file: "verzegelde-zetels-\(area).txt"
                )
            )
        }
        return seals
    }

    private func comparisonSheet(_ comparison: Comparison) throws(Findings) -> ComparisonSheet {
        var lines: [ComparisonSheet.Line] = []
        for (line, list) in zip(comparison.lists, step.lists) {
            let earlier = lines.first { known in
                guard let acceptance = line.acceptance else { return false }
                return known.settlement == Self.settlement(acceptance)
            }
            let settlement = try settlement(line)
            lines.append(
                ComparisonSheet.Line(
                    number: list.number.rawValue,
                    name: list.name,
                    hand: line.hand,
                    computed: line.computed,
                    settlement: earlier.map { .acceptedAs(list: $0.number) } ?? settlement
                )
            )
        }
        let processed = count.handCount?[.handDocuments]
        return ComparisonSheet(
            election: try naming.election(),
            level: try naming.level(),
            source: try naming.shortSource(),
            lines: lines,
            total: ComparisonSheet.Pair(
                hand: comparison.total.hand,
                computed: comparison.total.computed,
                settlement: try settlement(comparison.total)
            ),
            documents: ComparisonSheet.Pair(
                hand: processed,
                computed: count.presentSources.count
            )
        )
    }

    private func settlement(
        _ line: Comparison.Line
    ) throws(Findings) -> ComparisonSheet.Settlement {
        switch line.state {
        case .agreed, .open: .open
        case .carried: .carried(reason: "", by: [], document: try filling.carriers())
        case .accepted: line.acceptance.map(Self.settlement) ?? .followsFromLists
        }
    }

    private static func settlement(_ acceptance: Acceptance) -> ComparisonSheet.Settlement {
        .accepted(reason: acceptance.reason, by: [acceptance.by.text, acceptance.and.text])
    }
}
