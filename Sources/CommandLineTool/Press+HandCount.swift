import CairoPages
import CountChecks
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
        let map = try differenceMap(comparison)
        let sheet = try comparisonSheet(comparison, hasMap: map.isRead)
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
        let pictures = try differencePictures(map)
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

    private func comparisonSheet(
        _ comparison: Comparison,
        hasMap: Bool
    ) throws(Findings) -> ComparisonSheet {
        var lines: [ComparisonSheet.Line] = []
        let compared = step.lists.filter { count.handLists.contains($0.number) }
        for (line, list) in zip(comparison.lists, compared) {
            let earlier = lines.first { known in
                guard let acceptance = line.acceptance else { return false }
                return known.settlement == Self.settlement(acceptance)
            }
            let settlement = try settlement(line, of: [line])
            lines.append(
                ComparisonSheet.Line(
                    number: list.number.rawValue,
                    name: list.name,
                    paper: line.paper,
                    hand: line.hand,
                    computed: line.computed,
                    verdict: Self.verdict(line),
                    settlement: earlier.map { .acceptedAs(list: $0.number) } ?? settlement
                )
            )
        }
        let processed = count.handCount?[.handDocuments]
        var sheet = ComparisonSheet(
            election: try naming.election(),
            level: try naming.level(),
            source: try naming.shortSource(),
            lines: lines,
            total: ComparisonSheet.Pair(
                paper: comparison.total.paper,
                hand: comparison.total.hand,
                computed: comparison.total.computed,
                verdict: Self.verdict(comparison.total),
                settlement: try settlement(comparison.total, of: comparison.lists)
            ),
            documents: ComparisonSheet.Pair(
                paper: count.presentSources.count,
                hand: processed,
                computed: count.presentSources.count,
                verdict: processed == count.presentSources.count ? .equal : .open
            ),
            cells: try differingCells(),
            isReadBack: count.worksheetSearch?.hasDepth ?? false
        )
        sheet.hasMap = hasMap
        sheet.isSample = count.sample != nil
        sheet.isOfAnnexes = step.level != .municipality
        sheet.searches = try searches(for: comparison.open)
        return sheet
    }

    private static func verdict(_ line: Comparison.Line) -> ComparisonSheet.Verdict {
        switch line.state {
        case .agreed: .equal
        case .open: .open
        case .carried: .carried
        case .accepted: .accepted
        }
    }

    /// What of the worksheets was read back and is not what the papers say, once both are fixed.
    private func differingCells() throws(Findings) -> [ComparisonSheet.Cell] {
        let texts = try forms.library.texts("comparison")
        var cells: [ComparisonSheet.Cell] = []
        for difference in count.worksheetSearch?.differences ?? [] {
            cells.append(
                ComparisonSheet.Cell(
                    list: difference.list.rawValue,
                    place: try name(of: difference.place, texts),
                    page: difference.page,
                    paper: difference.paper,
                    hand: difference.hand
                )
            )
        }
        return cells
    }

    private func name(of place: WorksheetPlace, _ texts: SheetTexts) throws(Findings) -> String {
        switch place {
        case .cell(let key, _):
            guard let document = step.sources.first(where: { $0.key == key }) else { break }
            let name = try naming.document(document)
            return step.sourceForm == .n10 ? "\(name), \(document.name)" : name
        case .sum(_, _, .rows(let rows)): return try texts("place.rows", ["rows": "\(rows)"])
        case .sum(_, _, let sum): return try texts("place.\(sum)")
        case .total, .grandTotal: break
        }
        return try naming.area()
    }

    private func settlement(
        _ line: Comparison.Line,
        of lists: [Comparison.Line]
    ) throws(Findings) -> ComparisonSheet.Settlement {
        switch line.state {
        case .agreed, .open: .open
        case .carried: .carried(reason: "", by: [], document: try filling.carriers(of: lists))
        case .accepted: line.acceptance.map(Self.settlement) ?? .followsFromLists
        }
    }

    private static func settlement(_ acceptance: Acceptance) -> ComparisonSheet.Settlement {
        .accepted(
            reason: acceptance.reason,
            by: [acceptance.by.text, acceptance.and.text],
            body: acceptance.body
        )
    }
}
