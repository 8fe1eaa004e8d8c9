import CountChecks
import Diagnostics
import Elections

/// Warnings: a person must have looked at each before the count is closed.
extension Count {
    /// The same findings, those that somebody took by name and reason marked as such.
    func marked(_ findings: [Finding]) -> [Finding] {
        guard !acceptedWarnings.isEmpty else { return findings }
        return findings.map { finding in
            guard finding.isOpenWarning, let subject = finding.subject,
                let accepted = acceptedWarnings[subject]
            else { return finding }
            return Finding(finding.diagnostic, .accepted, warning: accepted)
        }
    }

    /// Warnings that nobody has looked at yet; the count can't be closed while there is one.
    package var openWarnings: [Finding] { findings().filter(\.isOpenWarning) }

    /// One person takes the open warnings of a rule as they are, for a reason that goes on record.
    ///
    /// `document` is one of them by key; nil is all at once.
    package func acceptWarnings(
        of rule: String,
        on document: DocumentKey? = nil,
        reason: String,
        by name: String
    ) throws(Findings) -> [Event] {
        try refuseIfClosed()
        let person = try actor(name, [.coordinator])
        let reason = try words(of: reason)
        guard CountRule(rawValue: rule)?.severity == .warning else {
            throw refusal(.notAWarning(rule: rule))
        }
        guard rule != CountRule.entriesDiffer.rawValue else {
            throw refusal(.readingsDecide)
        }
        let subjects = openWarnings.compactMap(\.subject).filter { subject in
            subject.rule == rule && (document == nil || subject.document == document)
                && !isHidden(subject.document)
        }
        guard !subjects.isEmpty else { throw refusal(.noOpenWarning(rule: rule, document)) }
        var taken = Set<AcceptedWarning.Subject>()
        return subjects.filter { taken.insert($0).inserted }.map {
            .warningAccepted(AcceptedWarning($0, reason: reason, by: person))
        }
    }

    /// Whether only its first typist may know what stands on a document; of one that is missing by
    /// decision nothing is told but that it was here once.
    private func isHidden(_ document: DocumentKey) -> Bool {
        guard trail.missing[document] == nil else { return false }
        if case .once = outcome(of: .entry, document) { return true }
        return false
    }

    /// CL-07: how many warnings of each rule nobody has looked at.
    func unseenWarnings() -> [Diagnostic] {
        let numbers = Dictionary(grouping: openWarnings, by: \.diagnostic.code)
        return numbers.sorted { $0.key < $1.key }.map {
            Refusal.warningsUnseen(rule: $0.key, number: $0.value.count).diagnostic
        }
    }
}
