import CountChecks
import CountingProcess
import Diagnostics
import Elections
import FormTemplates
import OfficialForms

/// Where to look for a difference, in the words of the template.
extension Press {
    /// Three places for each open difference.
    func searches(
        for open: [Comparison.Line]
    ) throws(Findings) -> [ComparisonSheet.Search] {
        guard let search = count.worksheetSearch else { return [] }
        let words = SearchWords(texts: try forms.library.texts("comparison"))
        var searches: [ComparisonSheet.Search] = []
        for line in open {
            let places = try search.suspicions(about: line.item).prefix(3)
                .map { suspicion throws(Findings) in try words.place(suspicion) }
            guard !places.isEmpty else { continue }
            searches.append(
                ComparisonSheet.Search(subject: try words.subject(line.item), places: places)
            )
        }
        return searches
    }
}

extension WorksheetSearch {
    /// Where the difference of a list, or of the total, may come from.
    func suspicions(about item: ComparedItem) -> [Suspicion] {
        switch item {
        case .list(let list): suspicions(about: list)
        case .total: suspicionsAboutGrandTotal()
        }
    }
}

/// A suspicion as it is printed; it names no figure.
private struct SearchWords {
    let texts: SheetTexts

    func subject(_ item: ComparedItem) throws(Findings) -> String {
        switch item {
        case .list(let list): try texts("look-list", ["list": "\(list)"])
        case .total: try texts("look-total")
        }
    }

    func place(_ suspicion: Suspicion) throws(Findings) -> String {
        let place = try text(of: suspicion.place)
        var evidence: [String] = []
        if let stretch = suspicion.stretch {
            let values = [
                "first": "\(stretch.rows.lowerBound)", "last": "\(stretch.rows.upperBound)",
                "page": "\(stretch.page)",
            ]
            evidence.append(try texts("look-stretch", values))
        }
        for clue in suspicion.told { evidence.append(try text(of: clue)) }
        guard !evidence.isEmpty else { return place }
        let values = ["place": place, "evidence": evidence.joined(separator: "; ")]
        return try texts("look-place", values)
    }

    private func text(of place: WorksheetPlace) throws(Findings) -> String {
        switch place {
        case .cell(let document, let list):
            try texts("look-cell", ["document": "\(document)", "list": "\(list)"])
        case .sum(_, let page, .rows(let rows)):
            try texts("look-rows", ["page": "\(page)", "rows": "\(rows)"])
        case .sum(_, let page, .subtotal): try texts("look-subtotal", ["page": "\(page)"])
        case .sum(_, let page, .carried):
            try texts("look-carried", ["page": "\(page)", "before": "\(page - 1)"])
        case .sum(_, let page, .running): try texts("look-running", ["page": "\(page)"])
        case .total: try texts("look-sheet")
        case .grandTotal: try texts("look-grand")
        }
    }

    private func text(of clue: WorksheetClue) throws(Findings) -> String {
        var id = "clue-\(clue.slip.rawValue)"
        if clue.slip == .forgotten, clue.document == nil { id += "-here" }
        let values = [
            "document": clue.document?.rawValue, "list": clue.list.map { "\($0)" },
        ]
        return try texts(id, values.compactMapValues { $0 })
    }
}
