import CountChecks
import Elections

/// Kind a of the account: voters admitted against ballots counted, by document and for the area.
extension Count {
    var admittedDifferences: [AccountEntry] {
        agreedSources.flatMap { admittedDifferences(on: $0.key, $0.figures) } + admittedSums
    }

    private func admittedDifferences(
        on document: DocumentKey,
        _ figures: Figures
    ) -> [AccountEntry] {
        let (more, fewer) = (figures[.more] ?? 0, figures[.fewer] ?? 0)
        guard let admitted = figures[.admitted], let counted = figures[.counted] else {
            return directions(on: document, figures, .carried, [.carried(document)])
        }
        guard admitted != counted || more > 0 || fewer > 0 else { return [] }
        let reasons = reasons(in: figures, Reason.allCases)
        return [
            AccountEntry(
                AccountItem(.admitted, document, FieldID.counted.description),
                first: admitted,
                later: counted,
                .recorded,
                known: (reasons.isEmpty ? [] : [.reasons(reasons)])
                    + warnings(Self.rulesOfDifferences, on: document)
            )
        ]
    }

    /// A record counts what was too many and what was too few apart.
    private func directions(
        on document: DocumentKey,
        _ figures: Figures,
        _ state: AccountEntry.State,
        _ known: [KnownText]
    ) -> [AccountEntry] {
        let shared = reasons(in: figures, [.noExplanation, .other])
        let parts: [(FieldID, Int, [Reason])] = [
            (.more, 1, [.tooManyIssued, .multipleInEnvelope]),
            (.fewer, -1, [.notHandedIn, .tooFewIssued, .lost, .emptyEnvelope]),
        ]
        return parts.compactMap { field, sign, own in
            guard let number = figures[field], number > 0 else { return nil }
            let reasons = reasons(in: figures, own)
            return AccountEntry(
                AccountItem(.admitted, document, field.description),
                difference: sign * number,
                state,
                known: known + (reasons.isEmpty ? [] : [.reasons(reasons)])
                    + (shared.isEmpty ? [] : [.sharedReasons(shared)])
            )
        }
    }

    private var admittedSums: [AccountEntry] {
        directions(on: step.area, sums, .derived, [.sumOfDocuments])
    }

    private func reasons(in figures: Figures, _ reasons: [Reason]) -> [ReasonCount] {
        reasons.compactMap { reason in
            guard let count = figures[.reason(reason)], count > 0 else { return nil }
            return ReasonCount(reason: reason, count: count)
        }
    }

    private static let rulesOfDifferences: [CountRule] = [
        .largeDifference, .noReason, .reasonsDoNotAdd, .reasonOfWrongDirection,
    ]

    /// Why somebody took warnings of these rules on a document as they are, each reason once.
    private func warnings(_ rules: [CountRule], on document: DocumentKey) -> [KnownText] {
        let reasons = acceptedWarnings.values.filter {
            $0.subject.document == document && rules.map(\.rawValue).contains($0.subject.rule)
        }.map(\.reason)
        return Set(reasons).sorted().map { .warning($0) }
    }
}
