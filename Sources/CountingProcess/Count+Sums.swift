import Elections

extension Count {
    /// Source documents whose figures two people agree on, in the order of the pile.
    package var agreedSources: [(key: DocumentKey, figures: Figures)] {
        presentSources.compactMap { fields in
            agreed(.entry, fields.document).map { (fields.document, $0) }
        }
    }

    /// The sum of every field over the documents; the hand counts of annexes are not added here.
    ///
    /// An empty box in the part about differences is nothing to add; any other gap was reported.
    package var sums: Figures { derived.sums.value { addedUp } }

    private var addedUp: Figures {
        var values: [FieldID: Int] = [:]
        for (_, figures) in agreedSources {
            for (field, value) in figures.values where !field.isHand {
                values[field, default: 0] += value
            }
        }
        for field in forms.record.ordered where values[field] == nil {
            switch field {
            case .more, .fewer, .reason: values[field] = 0
            default: continue
            }
        }
        return Figures(values)
    }

    /// What each document says a list got: its own hand count where it has one, else its form.
    package var leadingTotals: [(key: DocumentKey, totals: [ListNumber: Int])] {
        agreedSources.map { key, figures in
            var totals: [ListNumber: Int] = [:]
            for list in lists { totals[list] = figures[.hand(list)] ?? figures[.listTotal(list)] }
            return (key, totals)
        }
    }

    /// The addition by hand as two people typed it alike; nil while it is not complete.
    package var handCount: Figures? { agreed(.hand, step.area) }

    /// The seal of the totals as they now are; nil while a document is missing or typed anew.
    ///
    /// A seal made before a correction that was taken back holds again.
    package var seal: Commitment? {
        guard agreedSources.count == presentSources.count else { return nil }
        let text = totalsText
        return commitments.last { $0.opens(to: text) }
    }

    var isSealed: Bool { seal != nil }

    /// The totals as they are sealed: a line a list, then their sum.
    package var totalsText: String {
        let sums = sums
        var sum = 0
        var text = ""
        for list in lists {
            let total = sums[.listTotal(list)] ?? 0
            sum += total
            text += "list.\(list).total,\(total)\n"
        }
        return text + "list.total,\(sum)\n"
    }

    /// What must be done first, where there is no comparison.
    package var whyNotCompared: Refusal { isSealed ? .nothingToCompare : .notCommitted }

    /// What must be done first, where there is no record; nil where there is one.
    package var whyNoRecord: Refusal? {
        if comparison == nil { return whyNotCompared }
        return hasSeats && seatComparison == nil ? whyNoSeats : nil
    }

    /// Whether every list and the total were written: an empty place is not 0.
    private func isWhole(_ handCount: Figures) -> Bool {
        (sample != nil || handCount[.handTotal] != nil)
            && handLists.allSatisfy { handCount[.hand($0)] != nil }
    }

    /// Hand count against computed sums; nil until both are fixed independently of each other.
    package var comparison: Comparison? { derived.comparison.value { handAgainstSums } }

    private var handAgainstSums: Comparison? {
        guard let handCount, isSealed, isWhole(handCount) else { return nil }
        var expected: [ListNumber: Int] = [:]
        for (_, totals) in leadingTotals {
            for (list, total) in totals { expected[list, default: 0] += total }
        }
        return Comparison(
            hand: handCount,
            computed: sums,
            expected: expected,
            lists: handLists,
            acceptances: acceptances
        )
    }

    /// The figures of the record, its annexes included; nil until documents and hand count are complete.
    ///
    /// List totals on the form are the computed sums of its candidates; the leading hand figures
    /// stand in the annex (2017 practice).
    package var record: Figures? {
        guard let handCount, isSealed, isWhole(handCount) else { return nil }
        var record = Figures()
        let sums = sums
        let area = agreed(.entry, step.area)
        for field in forms.record.ordered {
            record[field] =
                switch field {
                case .hand, .handTotal: handCount[field]
                case .eligible: area?[.eligible] ?? sums[.eligible]
                default: sums[field]
                }
        }
        return record
    }
}
