import Diagnostics
import Elections

/// Where to look first when a total is not the sum of its rows; never what it should be.
package struct SumHints {
    private let figures: Figures
    private let fields: DocumentFields

    /// More rows than this that all fit the difference point at nothing.
    private static let mostRows = 3

    /// Hints for every list of a document, and for its valid votes.
    package static func findings(in figures: Figures, of fields: DocumentFields) -> [Diagnostic] {
        let hints = SumHints(figures: figures, fields: fields)
        let totals = fields.ordered.filter { if case .listTotal = $0 { true } else { false } }
        var findings: [Diagnostic] = []
        for total in totals {
            guard case .listTotal(let list) = total else { continue }
            findings += hints.findings(of: total, over: fields.candidates(of: list))
        }
        return findings + (fields.has(.valid) ? hints.findings(of: .valid, over: totals) : [])
    }

    private func findings(of total: FieldID, over rows: [FieldID]) -> [Diagnostic] {
        let values = rows.compactMap { row in figures[row].map { (row: row, value: $0) } }
        guard let written = figures[total], !rows.isEmpty, values.count == rows.count else {
            return []
        }
        let sum = values.reduce(0) { $0 + $1.value }
        let difference = written - sum
        guard difference != 0 else { return [] }
        if sum == 0 { return [finding(.rowsAllZero, total, [])] }
        let equal = values.filter { $0.value == abs(difference) }.map(\.row)
        let all = values + [(row: total, value: written)]
        /// What a row would be if it alone were wrong.
        func mended(_ row: FieldID, _ value: Int) -> Int {
            row == total ? sum : value + difference
        }
        let doubled = all.filter { Slip.isDoubled($0.value, mended($0.row, $0.value)) }.map(\.row)
        let swapped = all.filter { Slip.isSwapped($0.value, mended($0.row, $0.value)) }.map(\.row)
        let hints: [(CountRule, [FieldID])] = [
            (.rowIsDifference, equal), (.digitsSwapped, swapped), (.digitDoubled, doubled),
        ]
        return hints.filter { (1...Self.mostRows).contains($0.1.count) }.map {
            finding($0.0, $0.1[0], $0.1)
        }
    }

    private func finding(_ rule: CountRule, _ field: FieldID, _ rows: [FieldID]) -> Diagnostic {
        let named = rows.map(name)
        let dutch = named.isEmpty ? "" : ", bij " + named.map(\.dutch).joined(separator: " of ")
        let english = named.isEmpty ? "" : ", at " + named.map(\.english).joined(separator: " or ")
        return rule.finding(
            on: fields.document,
            field,
            nl: rule.title.dutch + dutch,
            en: rule.title.english + english
        )
    }

    private func name(of row: FieldID) -> Text {
        switch row {
        case .candidate(let list, let number):
            Text(nl: "lijst \(list) rij \(number)", en: "list \(list) row \(number)")
        case .listTotal(let list):
            Text(nl: "het totaal van lijst \(list)", en: "the total of list \(list)")
        default: Text(nl: "\(row)", en: "\(row)")
        }
    }
}
