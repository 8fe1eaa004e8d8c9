import CountingProcess
import Diagnostics
import Elections
import OfficialForms

extension Booklet {
    /// The worksheets of a count for these lists.
    init(
        of count: Count,
        _ lists: [CandidateList],
        _ naming: Naming
    ) throws(Findings) {
        let step = count.step
        let missing = Set(count.missingDecisions.map(\.document))
        let all = Set(step.lists.map(\.number.rawValue))
        self.init(
            election: try naming.election(),
            level: try naming.level(),
            source: try naming.source(),
            documents: step.sources.map { document in
                Document(
                    key: document.key.rawValue,
                    name: document.name,
                    absentLists: all.subtracting(document.lists.map(\.number.rawValue)),
                    isMissing: missing.contains(document.key)
                )
            },
            lists: lists.map { List(number: $0.number.rawValue, name: $0.name) },
            digits: Self.digits(of: step),
            isSelection: lists.count < step.lists.count
        )
    }

    /// Cells as wide as a figure of the source can be; every sum has one box more.
    private static func digits(of step: CountingStep) -> Digits {
        // Utrecht, Amsterdam, 's-Gravenhage and Rotterdam have lists of six digits.
        let bigCities: Set = ["0344", "0363", "0518", "0599"]
        let cell =
            switch step.level {
            case .municipality: step.hasPostalStations ? 5 : 4
            case .district: step.sources.contains { bigCities.contains($0.number) } ? 6 : 5
            case .central: 6
            }
        // All votes of one polling station are no more digits than those of one list may be.
        let document = step.level == .municipality ? cell : cell + 1
        return Digits(cell: cell, total: cell + 1, grandTotal: cell + 2, document: document)
    }
}
