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
            let suspicions = search.suspicions(about: line.item)
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
        let evidence = suspicion.evidence.map { $0[language] }
        let place = suspicion.place.instruction[language]
        return evidence.isEmpty ? place : "\(place) (\(evidence.joined(separator: "; ")))"
    }
}
