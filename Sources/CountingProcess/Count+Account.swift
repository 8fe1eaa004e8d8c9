import CountChecks
import Elections

/// The account of differences (forms, section 8): every difference of every kind, collected by itself.
extension Count {
    /// All differences in fixed order: by kind, then by document, then as on the form; nil until both
    /// counts are fixed independently of each other.
    package var account: [AccountEntry]? {
        guard let comparison else { return nil }
        let entries =
            admittedDifferences + replacements(.version) + replacements(.record)
            + contradictions + handDifferences(comparison) + missingEntries
            + announcedDifferences
            + reportEntries
        return entries.map(explained)
    }

    /// What must be done first, where there is no account.
    package var whyNoAccount: Refusal? { comparison == nil ? whyNotCompared : nil }

    /// Entries of which nobody has said anything yet.
    package var unexplained: [AccountEntry] { (account ?? []).filter(\.lacksExplanation) }

    private func explained(_ entry: AccountEntry) -> AccountEntry {
        var entry = entry
        for explanation in explanations
        where explanation.item == entry.item && explanation.first == entry.first
            && explanation.later == entry.later
        {
            entry.words.add(explanation)
        }
        return entry
    }

    /// The documents in the order of the pile, the area's own behind them.
    var papersInOrder: [DocumentKey] { forms.sources.map(\.document) + [step.area] }
}
