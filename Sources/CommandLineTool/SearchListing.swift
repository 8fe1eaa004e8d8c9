import CountChecks
import CountingProcess
import Diagnostics
import Elections

/// What to take from the pile, and where to look: never a figure.
struct SearchListing {
    private let search: WorksheetSearch
    private let language: Language

    /// More would be no help: the rest of the sheets is as likely.
    private static let shown = 3

    init?(_ count: Count, _ language: Language) {
        guard let search = count.worksheetSearch else { return nil }
        self.search = search
        self.language = language
    }

    /// A paragraph for each open difference; empty where nothing points anywhere.
    func lines(for open: [Comparison.Line]) -> [String] {
        open.flatMap { line -> [String] in
            let suspicions =
                switch line.item {
                case .list(let list): search.suspicions(about: list)
                case .total: search.suspicionsAboutGrandTotal()
                }
            guard !suspicions.isEmpty else { return [] }
            let head =
                switch line.item {
                case .list(let list): Text(nl: "lijst \(list), zoek:", en: "list \(list), look at:")
                case .total: Text(nl: "totaal, zoek:", en: "total, look at:")
                }
            return [head[language]]
                + suspicions.prefix(Self.shown).enumerated().map { number, suspicion in
                    "  \(number + 1). " + text(of: suspicion)
                }
        }
    }

    private func text(of suspicion: Suspicion) -> String {
        let reasons = suspicion.slips.filter { $0 != .other }.prefix(2).map { $0.reason[language] }
        let place = suspicion.place.instruction[language]
        return reasons.isEmpty ? place : "\(place) (\(reasons.joined(separator: "; ")))"
    }
}

extension WorksheetPlace {
    /// What a person does at this place.
    fileprivate var instruction: Text {
        switch self {
        case .cell(let document, let list):
            Text(
                nl: "\(document): leg lijst \(list) op het werkblad naast het papier",
                en: "\(document): lay list \(list) on the worksheet beside the paper"
            )
        case .sum(_, let page, .rows(let rows)):
            Text(
                nl: "bladzijde \(page), tussenstand na rij \(rows): tel deze rijen opnieuw op",
                en: "page \(page), sum after row \(rows): add these rows up again"
            )
        case .sum(_, let page, .subtotal):
            Text(
                nl: "bladzijde \(page), subtotaal: tel deze bladzijde opnieuw op",
                en: "page \(page), subtotal: add this page up again"
            )
        case .sum(_, let page, .carried):
            Text(
                nl:
                    "bladzijde \(page), transport: leg het naast het doorgetelde van bladzijde \(page - 1)",
                en: "page \(page), carried: lay it beside the running total of page \(page - 1)"
            )
        case .sum(_, let page, .running):
            Text(
                nl: "bladzijde \(page), doortellen: subtotaal en transport opnieuw optellen",
                en: "page \(page), running total: add subtotal and carried again"
            )
        case .total:
            Text(
                nl: "blad met totalen: leg het naast het doorgetelde van de laatste bladzijde",
                en: "sheet of totals: lay it beside the running total of the last page"
            )
        case .grandTotal:
            Text(
                nl: "blad met totalen: tel de lijsten opnieuw op",
                en: "sheet of totals: add the lists up again"
            )
        }
    }
}

extension WorksheetSlip {
    fileprivate var reason: Text {
        switch self {
        case .contradiction: Text(nl: "dit klopt zeker niet", en: "this is certainly wrong")
        case .forgotten: Text(nl: "overgeslagen?", en: "left out?")
        case .twice: Text(nl: "dubbel?", en: "twice?")
        case .swapped: Text(nl: "cijfers verwisseld?", en: "digits swapped?")
        case .misread: Text(nl: "een cijfer verkeerd gelezen?", en: "a digit misread?")
        case .doubled: Text(nl: "een cijfer te veel of te weinig?", en: "a digit too many or few?")
        case .neighbourRow: Text(nl: "van de rij ernaast?", en: "of the row beside it?")
        case .neighbourList: Text(nl: "van de lijst ernaast?", en: "of the list beside it?")
        case .carry: Text(nl: "onthouden?", en: "a carry?")
        case .transportForgotten:
            Text(nl: "transport niet meegeteld?", en: "what was carried not added?")
        case .blankAndInvalid:
            Text(nl: "blanco en ongeldig meegeteld?", en: "blank and invalid added?")
        case .other: Text(nl: "", en: "")
        }
    }
}
