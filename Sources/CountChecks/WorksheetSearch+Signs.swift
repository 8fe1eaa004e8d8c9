import Diagnostics
import Elections

extension WorksheetSearch {
    /// What the size of a difference looks like, and where that fits.
    struct Sign {
        let slip: WorksheetSlip
        /// Places, or the documents that were left out or added twice, the likeliest first; none where
        /// no single figure fits.
        let names: [Text]
    }

    /// What the size of the difference of a list suggests; empty where it suggests nothing.
    func signs(about list: ListNumber, _ difference: Int) -> [Sign] {
        guard difference != 0 else { return [] }
        let suspicions = suspicions(about: list)
        return WorksheetSlip.signsOfSize.compactMap { slip in
            let names = suspicions.flatMap { suspicion in
                suspicion.clues.filter { $0.slip == slip }.map { clue in
                    clue.document.map { Text(nl: "\($0)", en: "\($0)") } ?? suspicion.place.name
                }
            }.reduce(into: [Text]()) { if !$0.contains($1) { $0.append($1) } }
            return names.isEmpty && !slip.isToldAlways(by: difference)
                ? nil : Sign(slip: slip, names: names)
        }
    }
}

extension WorksheetSlip {
    /// Divisible by 9, and powers of ten, are told without a place as well.
    fileprivate func isToldAlways(by difference: Int) -> Bool {
        switch self {
        case .swapped: difference.isMultiple(of: 9)
        case .carry: Self.isPowerOfTen(difference)
        default: false
        }
    }
}

extension WorksheetSearch.Sign {
    /// More would be no help: the rest fits as well.
    private static let shown = 3

    var text: Text {
        let named = names.prefix(Self.shown)
        let more = names.count - named.count
        var dutch = named.map(\.dutch)
        var english = named.map(\.english)
        if more > 0 {
            dutch.append("nog \(more)")
            english.append("\(more) more")
        }
        let clue = question
        guard !named.isEmpty else { return clue }
        return Text(
            nl: clue.dutch + " Past bij: " + dutch.joined(separator: "; "),
            en: clue.english + " Fits: " + english.joined(separator: "; ")
        )
    }

    private var question: Text {
        switch slip {
        case .forgotten:
            Text(
                nl: "gelijk aan één document: overgeslagen?",
                en: "equal to one document: left out?"
            )
        case .twice:
            Text(
                nl: "gelijk aan één document: dubbel geteld?",
                en: "equal to one document: added twice?"
            )
        default: WorksheetClue(slip).text
        }
    }
}
