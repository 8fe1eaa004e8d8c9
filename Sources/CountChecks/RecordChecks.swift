import Diagnostics
import Elections

/// Sections 3 and 5 of the counting rules: what a received record of a lower level must satisfy.
package enum RecordChecks {
    /// All findings on an N 11 or O 3 as it was typed from paper, in the order of the form.
    package static func findings(in figures: Figures, of fields: DocumentFields) -> [Diagnostic] {
        var findings = ListChecks(figures: figures, fields: fields)
            .findings(sumRule: .listNotSumOfCandidates)
        for field in fields.ordered where figures[field] == nil {
            switch field {
            case .candidate, .listTotal, .hand, .handTotal, .eligible: continue
            default:
                findings.append(
                    CountRule.figureMissing.finding(
                        on: fields.document,
                        field,
                        nl: "\(field) is leeg",
                        en: "\(field) is empty"
                    )
                )
            }
        }
        findings += eligible(in: figures, of: fields, pollCards: nil)
        findings += annex(in: figures, of: fields)
        return findings
    }

    /// GM-07: the number of eligible voters; never an error, since the committee can't correct it.
    package static func eligible(
        in figures: Figures,
        of fields: DocumentFields,
        pollCards: Int?
    ) -> [Diagnostic] {
        guard fields.has(.eligible) else { return [] }
        let eligible = figures[.eligible] ?? 0
        if eligible == 0 {
            return [
                CountRule.eligibleImplausible.finding(
                    on: fields.document,
                    .eligible,
                    nl: "het aantal kiesgerechtigden is leeg of 0",
                    en: "the number of eligible voters is empty or 0"
                )
            ]
        }
        guard let pollCards, eligible < pollCards else { return [] }
        return [
            CountRule.eligibleImplausible.finding(
                on: fields.document,
                .eligible,
                nl: "\(eligible) kiesgerechtigden, minder dan \(pollCards) stempassen",
                en: "\(eligible) eligible voters, fewer than \(pollCards) poll cards"
            )
        ]
    }

    /// the number of eligible voters as typed against the sum of the areas below.
    ///
    /// `sum` is nil where one of them does not say it.
    package static func eligible(
        in figures: Figures,
        of fields: DocumentFields,
        sum: Int?
    ) -> [Diagnostic] {
        guard let eligible = figures[.eligible], let sum, eligible != sum else { return [] }
        return [
            CountRule.eligibleNotSum.finding(
                on: fields.document,
                .eligible,
                nl: "\(eligible) kiesgerechtigden, de gebieden eronder samen \(sum)",
                en: "\(eligible) eligible voters, the areas below together \(sum)"
            )
        ]
    }

    /// the annex with the hand count against the form it belongs to, and against itself.
    private static func annex(in figures: Figures, of fields: DocumentFields) -> [Diagnostic] {
        let hand = fields.ordered.filter(\.isHand)
        let empty = hand.filter { figures[$0] == nil }
        guard let first = empty.first else {
            return differences(in: figures, of: fields) + total(hand, figures, of: fields)
        }
        if empty.count == hand.count {
            return [
                CountRule.annexMissing.finding(
                    on: fields.document,
                    first,
                    nl: "de bijlage met de handmatige telling is niet getypt",
                    en: "the annex with the hand count was not typed"
                )
            ]
        }
        if isSample(lists: hand.count - 1, written: hand.count - empty.count, figures) {
            return [
                CountRule.annexMissing.finding(
                    on: fields.document,
                    first,
                    nl: "de bijlage heeft alleen \(hand.count - empty.count) van de "
                        + "\(hand.count - 1) lijsten, en geen totaal: een steekproef?",
                    en: "the annex has only \(hand.count - empty.count) of the "
                        + "\(hand.count - 1) lists, and no total: a sample?"
                )
            ] + differences(in: figures, of: fields)
        }
        return empty.map { field in
            CountRule.figureMissing.finding(
                on: fields.document,
                field,
                nl: "\(field) van de bijlage is leeg",
                en: "\(field) of the annex is empty"
            )
        }
    }

    /// Of lists that were drawn (control protocol) there is no total, and the others are empty.
    ///
    /// The protocol draws three. More than that, and more than are empty, is a whole annex with a gap.
    private static func isSample(lists: Int, written: Int, _ figures: Figures) -> Bool {
        guard figures[.handTotal] == nil, written < lists else { return false }
        return written <= 3 || 2 * written <= lists
    }

    private static func total(
        _ hand: [FieldID],
        _ figures: Figures,
        of fields: DocumentFields
    ) -> [Diagnostic] {
        let lists = hand.filter { $0 != .handTotal }
        let sum = lists.reduce(0) { $0 + (figures[$1] ?? 0) }
        guard let total = figures[.handTotal], total != sum else { return [] }
        let finding = CountRule.annexDiffersFromRecord.finding(
            on: fields.document,
            .handTotal,
            nl: "onder de bijlage staat \(total), haar lijsten tellen op tot \(sum)",
            en: "the total of the annex is \(total), its lists add up to \(sum)"
        )
        let blankAndInvalid = (figures[.blank] ?? 0) + (figures[.invalid] ?? 0)
        guard total - sum == blankAndInvalid, blankAndInvalid > 0 else { return [finding] }
        return [
            finding,
            CountRule.handTotalHasBlankAndInvalid(blankAndInvalid, on: fields.document),
        ]
    }

    private static func differences(in figures: Figures, of fields: DocumentFields) -> [Diagnostic]
    {
        fields.ordered.compactMap { field in
            guard case .hand(let list) = field, let hand = figures[field],
                let total = figures[.listTotal(list)], hand != total
            else { return nil }
            return CountRule.annexDiffersFromRecord.finding(
                on: fields.document,
                field,
                nl: "lijst \(list): handmatig \(hand), formulier \(total), "
                    + "verschil \(signed(hand - total))",
                en: "list \(list): by hand \(hand), form \(total), difference "
                    + signed(hand - total)
            )
        }
    }

    /// GM-01 to GM-03 (N 11), X-02 (O 3) and X-03 (P 22): a record typed from paper against the sum of its parts.
    package static func findings(
        in record: Figures,
        of fields: DocumentFields,
        against sums: Figures,
        level: Level
    ) -> [Diagnostic] {
        fields.ordered.compactMap { field in
            guard !field.isHand, field != .eligible, let typed = record[field],
                let sum = sums[field], typed != sum
            else { return nil }
            return rule(for: field, level).finding(
                on: fields.document,
                field,
                nl: "\(field) is niet de som van de documenten",
                en: "\(field) is not the sum of the documents"
            )
        }
    }

    private static func rule(for field: FieldID, _ level: Level) -> CountRule {
        switch (level, field) {
        case (.municipality, .candidate): .candidateNotSumOfStations
        case (.municipality, .listTotal): .listNotSumOfStations
        case (.municipality, _): .figureNotSumOfStations
        case (.district, _): .recordNotSumOfSources
        case (.central, _): .resultNotSumOfSources
        }
    }
}

/// A difference with its sign: `+3`, `-95`, `0`.
package func signed(_ number: Int) -> String { number > 0 ? "+\(number)" : String(number) }
