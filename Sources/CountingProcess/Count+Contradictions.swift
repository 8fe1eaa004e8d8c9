import CountChecks
import Diagnostics
import Elections

/// Kind c of the account: records whose own figures do not add up, as they stand.
extension Count {
    /// Documents in the order of the pile, then the area; of rules about one figure and its parts.
    var contradictions: [AccountEntry] {
        forms.sources.flatMap { fields in
            agreed(.entry, fields.document).map { contradictions(in: $0, fields) } ?? []
        } + areaContradictions
    }

    private func contradictions(in figures: Figures, _ fields: DocumentFields) -> [AccountEntry] {
        checks(of: figures, on: fields).compactMap { diagnostic in
            guard let rule = CountRule(rawValue: diagnostic.code),
                let field = diagnostic.place.field.flatMap({ FieldID($0) }),
                let parts = Self.sum(of: rule, field, figures, fields)
            else { return nil }
            return AccountEntry(
                AccountItem(.record, fields.document, field.description),
                first: figures[field],
                later: parts,
                // What is wrong on a record of the level below was established there.
                rule == .annexDiffersFromRecord ? .carried : .recorded,
                known: rule == .annexDiffersFromRecord
                    ? [.carried(fields.document)] : warning(rule, on: fields.document)
            )
        }
    }

    /// What the figure should come to by the other figures of the document; nil for a rule about
    /// something else.
    private static func sum(
        of rule: CountRule,
        _ field: FieldID,
        _ figures: Figures,
        _ fields: DocumentFields
    ) -> Int? {
        func sum(_ parts: [FieldID]) -> Int { parts.reduce(0) { $0 + (figures[$1] ?? 0) } }
        let surplus = (figures[.counted] ?? 0) - (figures[.admitted] ?? 0)
        switch (rule, field) {
        case (.admittedSum, _): return sum([.pollCards, .proxies, .voterCards])
        case (.countedSum, _): return sum([.valid, .blank, .invalid])
        case (.validSum, _), (.validMissing, _):
            return sum(fields.ordered.filter { if case .listTotal = $0 { true } else { false } })
        case (.listTotalSum, .listTotal(let list)), (.listTotalMissing, .listTotal(let list)),
            (.listNotSumOfCandidates, .listTotal(let list)):
            return sum(fields.candidates(of: list))
        case (.annexDiffersFromRecord, .handTotal):
            return sum(fields.ordered.filter { if case .hand = $0 { true } else { false } })
        case (.equalButDifference, .more), (.moreWrong, .more), (.fewerButMore, .more):
            return max(0, surplus)
        case (.equalButDifference, .fewer), (.fewerWrong, .fewer), (.moreButFewer, .fewer):
            return max(0, -surplus)
        default: return nil
        }
    }

    /// The area's own record as it was typed against the sum of the documents, and GM-06.
    private var areaContradictions: [AccountEntry] {
        let typed = agreed(.entry, step.area) ?? Figures()
        let sums = sums
        let ofRecord = forms.areaEntry.ordered.compactMap { field -> AccountEntry? in
            guard field != .eligible, let first = typed[field], let sum = sums[field], first != sum
            else { return nil }
            return AccountEntry(
                AccountItem(.record, step.area, field.description),
                first: first,
                later: sum,
                .recorded
            )
        }
        guard !AreaChecks.differences(sums, of: step.area).isEmpty else { return ofRecord }
        let surplus =
            (sums[.valid] ?? 0) + (sums[.blank] ?? 0) + (sums[.invalid] ?? 0)
            - (sums[.admitted] ?? 0)
        return ofRecord + [
            AccountEntry(
                AccountItem(.record, step.area, "admitted#sum"),
                first: (sums[.more] ?? 0) - (sums[.fewer] ?? 0),
                later: surplus,
                .recorded,
                known: warning(.differencesDoNotAdd, on: step.area)
            )
        ]
    }

    private func warning(_ rule: CountRule, on document: DocumentKey) -> [KnownText] {
        acceptedWarnings.values.filter {
            $0.subject.rule == rule.rawValue && $0.subject.document == document
        }.map { .warning($0.reason) }
    }
}
