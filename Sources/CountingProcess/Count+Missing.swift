import CountChecks
import Diagnostics
import Elections

/// Going on without a document: never by itself, always by two people and for a reason (GM-05).
extension Count {
    /// Two people decide that a document is missing, or take that back.
    ///
    /// A document that two people typed alike is not missing, and the last one can't be.
    package func decideMissing(
        _ document: String,
        reason: String,
        isWithdrawn: Bool = false,
        by: String,
        and: String
    ) throws(Findings) -> Event {
        try refuseIfClosed()
        let (by, and) = try pair(by, and)
        let reason = try words(of: reason)
        let name = document.singleSpaced
        guard
            let key = step.sources.map(\.key).first(where: {
                $0.rawValue.uppercased() == name.uppercased()
            })
        else { throw refusal(.otherSheet(name, .document(name, example: step.sources.first?.key))) }
        if isWithdrawn {
            guard trail.missing[key] != nil else { throw refusal(.notDecidedMissing(key)) }
        } else {
            if trail.missing[key] != nil { throw refusal(.decidedMissing(key)) }
            if agreed(.entry, key) != nil { throw refusal(.typedNotMissing(key)) }
            guard presentSources.count > 1 else { throw refusal(.nothingLeft(key)) }
        }
        return .missing(
            MissingDecision(key, reason: reason, isWithdrawn: isWithdrawn, by: by, and: and)
        )
    }

    /// The decisions that hold, in the order of the pile.
    package var missingDecisions: [MissingDecision] {
        step.sources.compactMap { trail.missing[$0.key] }
    }

    func refuseWhileMissing(_ paper: Paper) throws(Findings) {
        guard paper.kind == .entry, trail.missing[paper.document] != nil else { return }
        throw refusal(.decidedMissing(paper.document))
    }

    /// GM-05 with its decision: it stays visible.
    func missingFinding(_ decision: MissingDecision) -> Finding {
        Finding(
            CountRule.documentMissing.finding(
                on: decision.document,
                nl: "ontbreekt, zo besloten \(decision.by) en \(decision.and): \(decision.reason)",
                en: "missing, as decided by \(decision.by) and \(decision.and): \(decision.reason)"
            ),
            .accepted
        )
    }
}
