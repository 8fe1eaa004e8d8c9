import Diagnostics
import Elections

extension WorksheetSearch {
    /// What the size of a difference looks like, and the places where that fits.
    struct Sign {
        let slip: WorksheetSlip
        /// The likeliest first; none where no single figure fits.
        let places: [WorksheetPlace]
    }

    /// What the size of the difference of a list suggests; empty where it suggests nothing.
    func signs(about list: ListNumber, _ difference: Int) -> [Sign] {
        guard difference != 0 else { return [] }
        let suspicions = suspicions(about: list)
        return WorksheetSlip.signsOfSize.compactMap { slip in
            let places = suspicions.filter { $0.slips.contains(slip) }.map(\.place)
            return places.isEmpty && !slip.isToldAlways(by: difference)
                ? nil : Sign(slip: slip, places: places)
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
        let named = places.prefix(Self.shown).map(\.name)
        let more = places.count - named.count
        var dutch = named.map(\.dutch)
        var english = named.map(\.english)
        if more > 0 {
            dutch.append("nog \(more)")
            english.append("\(more) more")
        }
        let clue = WorksheetClue(slip).text
        guard !named.isEmpty else { return clue }
        return Text(
            nl: clue.dutch + " Past bij: " + dutch.joined(separator: "; "),
            en: clue.english + " Fits: " + english.joined(separator: "; ")
        )
    }
}
