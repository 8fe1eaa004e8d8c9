import CairoPages
import CountingProcess
import Diagnostics
import Elections
import FormTemplates
import OfficialForms
import Typesetting

/// The booklet of the hand count: divided, estimated, printed.
extension Press {
    /// What somebody asks for with `print DOSSIER booklet`.
    struct BookletOrder {
        var layout = Booklet.Layout.documentsAsRows
        /// Nil is every list of the step; others where only drawn lists are added up.
        var lists: [CandidateList]?
        var division = BookletDivision()
    }

    /// All pages of the booklet, laid out but not written.
    ///
    /// Throws TB-02 or TB-03 where it can't be divided so.
    func bookletSet(_ order: BookletOrder) throws(Findings) -> BookletSet {
        let counted = try countedLists()
        let printer = BookletPrinter(
            try Booklet(of: count, order.lists ?? counted, naming),
            try forms.library.texts("booklet"),
            measure: try fontBook()
        )
        let division = order.division
        guard (1...2).contains(division.teams) else {
            throw Findings([BookletRefusal.teams(division.teams)])
        }
        let serieses = try printer.serieses(order.layout)
        guard division.pairs >= 1, division.pairs <= serieses else {
            throw Findings([BookletRefusal.pairs(division.pairs, serieses)])
        }
        return try printer.set(order.layout, division)
    }

    /// The lists that are added up by hand: every one, or those that were drawn.
    func countedLists() throws(Findings) -> [CandidateList] {
        if count.sample != nil, count.drawn == nil {
            throw Findings([Refusal.draw(.notDrawn).diagnostic])
        }
        return step.lists.filter { count.handLists.contains($0.number) }
    }

    /// A file a part, and the sealed answer once every document was typed twice.
    func write(_ set: BookletSet, _ layout: Booklet.Layout) throws(Findings) -> PrintJob.Result {
        let texts = try forms.library.texts("booklet")
        let seal = count.seal
        let parts = set.parts
        return try job.writeEach(parts.count + (seal == nil ? 0 : 1)) {
            index,
            measure throws(Findings) in
            guard index < parts.count else { return try readBack(of: seal, measure) }
            return try printed(parts[index], layout, texts, measure)
        }
    }

    private func printed(
        _ part: BookletSet.Part,
        _ layout: Booklet.Layout,
        _ texts: SheetTexts,
        _ measure: FontBook
    ) throws(Findings) -> PrintedDocument {
        let code = layout == .documentsAsRows ? "B" : "A"
        let head = try head(of: part.holder, texts)
        let form = try naming.texts("booklet")
        let names = [form] + [head?.title, head?.name].compactMap { $0 }.filter { !$0.isEmpty }
        return PrintedDocument(
            name: "telboek-\(code)-\(step.area.hyphenated)" + part.holder.suffix,
            title: names.joined(separator: ", ") + " " + step.areaName,
            pages: try stamped(
                part.sheets,
                names.joined(separator: ", "),
                "TEL\(code)" + part.holder.code,
                measure,
                station: head
            )
        )
    }

    /// Large at the top right of every page, so that no sheet gets among those of others.
    private func head(
        of holder: BookletSet.Holder,
        _ texts: SheetTexts
    ) throws(Findings) -> StationHead? {
        switch holder {
        case .everybody: return nil
        case .coordinator: return StationHead(title: try texts("head-coordinator"), name: "")
        case .totals(let team):
            return StationHead(title: try texts("cover-team", ["team": String(team)]), name: "")
        case .pair(let pair, let team):
            let words = try texts("head-pair", ["pair": String(pair)])
            guard let team else { return StationHead(title: words, name: "") }
            return StationHead(title: try texts("cover-team", ["team": String(team)]), name: words)
        }
    }
}

extension BookletSet.Holder {
    /// Behind the name of the file: letters, digits and hyphens.
    fileprivate var suffix: String {
        switch self {
        case .everybody: ""
        case .coordinator: "-coordinator"
        case .totals(let team): "-ploeg-\(team)-totalen"
        case .pair(let pair, let team): (team.map { "-ploeg-\($0)" } ?? "") + "-paar-\(pair)"
        }
    }

    /// In the QR code, so that no two sheets say the same.
    fileprivate var code: String {
        switch self {
        case .everybody: ""
        case .coordinator: "-C"
        case .totals(let team): "-P\(team)-T"
        case .pair(let pair, let team): team.map { "-P\($0)-\(pair)" } ?? "-\(pair)"
        }
    }
}

/// Why a booklet can't be divided as somebody asked.
private enum BookletRefusal {
    static func pairs(_ pairs: Int, _ serieses: Int) -> Diagnostic {
        Diagnostic(
            "TB-02",
            found: Text(
                nl:
                    "\(pairs) paren, er \(counted(serieses, "serie", "series")) om te verdelen",
                en: "\(pairs) pairs, with \(counted(serieses, "series", "series")) to divide"
            ),
            why: Text(
                nl:
                    "Een serie gaat in één keer door één paar, want elke bladzijde telt door op de vorige. "
                    + "Er is niets afgedrukt.",
                en:
                    "A series goes through one pair, since every page adds to the one before. Nothing "
                    + "was printed."
            ),
            remedy: Text(
                nl: "Kies met --pairs een getal van 1 tot en met \(serieses).",
                en: "Choose a number from 1 to \(serieses) with --pairs."
            )
        )
    }

    static func teams(_ teams: Int) -> Diagnostic {
        Diagnostic(
            "TB-03",
            found: Text(nl: "\(teams) ploegen", en: "\(teams) teams"),
            why: Text(
                nl:
                    "Er is één ploeg, of er zijn er twee die elkaar niet zien. Er is niets afgedrukt.",
                en:
                    "There is one team, or there are two that don't see each other. Nothing was printed."
            ),
            remedy: Text(nl: "Kies --teams 1 of 2.", en: "Choose --teams 1 or 2.")
        )
    }
}
