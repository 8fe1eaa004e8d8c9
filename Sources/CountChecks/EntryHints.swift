import Diagnostics
import Elections

/// What two entries that differ look like: rows to look at, no figure of either.
package struct EntryHints {
    private let first: Figures
    private let second: Figures
    private let fields: DocumentFields

    /// Hints in the order of the form.
    package static func findings(
        _ first: Figures,
        _ second: Figures,
        of fields: DocumentFields
    ) -> [Diagnostic] {
        let hints = EntryHints(first: first, second: second, fields: fields)
        var findings: [Diagnostic] = []
        for field in fields.ordered {
            if case .listTotal(let list) = field { findings += hints.rows(of: list) }
            if !field.isCandidate { findings += hints.slip(at: field) }
        }
        return findings
    }

    private func rows(of list: ListNumber) -> [Diagnostic] {
        let rows = fields.candidates(of: list)
        return runs(of: rows.indices.filter { first[rows[$0]] != second[rows[$0]] }).flatMap {
            run -> [Diagnostic] in
            let stretch = Array(rows[run])
            guard let top = stretch.first, let bottom = stretch.last, stretch.count > 1,
                let rule = rule(for: stretch)
            else { return stretch.flatMap(slip) }
            return [
                rule.finding(
                    on: fields.document,
                    top,
                    nl:
                        "\(rule.title.dutch) Kijk bij lijst \(list) naar rij \(number(of: top)) tot "
                        + "en met \(number(of: bottom))",
                    en: "\(rule.title.english) Look at list \(list), rows \(number(of: top)) to "
                        + "\(number(of: bottom))"
                )
            ]
        }
    }

    /// Rows that differ, those with at most one equal row between them together.
    private func runs(of rows: [Int]) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for row in rows {
            if let last = runs.last, row - last.upperBound <= 2 {
                runs[runs.count - 1] = last.lowerBound...row
            } else {
                runs.append(row...row)
            }
        }
        return runs
    }

    private func rule(for rows: [FieldID]) -> CountRule? {
        let one = rows.map { first[$0] }
        let other = rows.map { second[$0] }
        if rows.count == 2, one[0] == other[1], one[1] == other[0] { return .rowsSwapped }
        for (upper, lower) in [(one, other), (other, one)] {
            let shared = upper.dropLast()
            // Rows of nothing but 0 are alike however they are shifted.
            if Array(shared) == Array(lower.dropFirst()), shared.contains(where: { $0 ?? 0 > 0 }) {
                return .rowsShifted
            }
        }
        return nil
    }

    private func slip(at field: FieldID) -> [Diagnostic] {
        guard let one = first[field], let other = second[field], one != other,
            Slip.isSwapped(one, other) || Slip.isDoubled(one, other)
        else { return [] }
        let title = CountRule.entriesSlip.title
        return [
            CountRule.entriesSlip.finding(
                on: fields.document,
                field,
                nl: title.dutch,
                en: title.english
            )
        ]
    }

    private func number(of row: FieldID) -> String {
        if case .candidate(_, let number) = row { "\(number)" } else { "" }
    }
}

extension FieldID {
    fileprivate var isCandidate: Bool { if case .candidate = self { true } else { false } }
}
