import Diagnostics
import Elections

/// Every list against its candidates; the same on a station's record and on a municipality's.
struct ListChecks {
    let figures: Figures
    let fields: DocumentFields

    func findings(sumRule: CountRule) -> [Diagnostic] {
        fields.ordered.flatMap { field -> [Diagnostic] in
            guard case .listTotal(let list) = field else { return [] }
            return findings(of: list, sumRule: sumRule)
        }
    }

    private func findings(of list: ListNumber, sumRule: CountRule) -> [Diagnostic] {
        let candidates = fields.candidates(of: list)
        let empty = candidates.filter { figures[$0] == nil }
        let sum = candidates.reduce(0) { $0 + (figures[$1] ?? 0) }
        let total = figures[.listTotal(list)]
        var findings: [Diagnostic] = []
        if total == nil, empty.count == candidates.count {
            findings.append(
                CountRule.listEmpty.finding(
                    on: fields.document,
                    .listTotal(list),
                    nl: "lijst \(list) is in zijn geheel leeg",
                    en: "list \(list) is wholly empty"
                )
            )
        }
        if sum > 0, total ?? 0 == 0 {
            findings.append(
                CountRule.listTotalMissing.finding(
                    on: fields.document,
                    .listTotal(list),
                    nl: "kandidaten van lijst \(list) hebben stemmen, het totaal is leeg of 0",
                    en: "candidates of list \(list) have votes, its total is empty or 0"
                )
            )
        } else if let total, empty.isEmpty, sum != total {
            findings.append(
                sumRule.finding(
                    on: fields.document,
                    .listTotal(list),
                    nl:
                        "de kandidaten van lijst \(list) tellen op tot \(sum), het totaal is \(total)",
                    en: "the candidates of list \(list) add up to \(sum), its total is \(total)"
                )
            )
        }
        return findings + emptyBoxes(of: list, total: total, empty: empty, all: candidates)
    }

    private func emptyBoxes(
        of list: ListNumber,
        total: Int?,
        empty: [FieldID],
        all candidates: [FieldID]
    ) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        if let first = empty.first {
            findings.append(
                CountRule.figureMissing.finding(
                    on: fields.document,
                    first,
                    nl:
                        "lijst \(list): \(empty.count) van \(candidates.count) kandidaten zijn leeg",
                    en: "list \(list): \(empty.count) of \(candidates.count) candidates are empty"
                )
            )
        }
        if total == nil {
            findings.append(
                CountRule.figureMissing.finding(
                    on: fields.document,
                    .listTotal(list),
                    nl: "het totaal van lijst \(list) is leeg",
                    en: "the total of list \(list) is empty"
                )
            )
        }
        return findings
    }
}
