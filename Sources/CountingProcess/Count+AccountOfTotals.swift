import Elections

/// Kind d of the account: the hand count against the computed totals; a document that is missing.
extension Count {
    func handDifferences(_ comparison: Comparison) -> [AccountEntry] {
        carriedDifferences + replacements(.hand) + handLines(comparison)
    }

    /// What stands on a received document: its annex against its form, list by list.
    private var carriedDifferences: [AccountEntry] {
        agreedSources.flatMap { document, figures in
            let lines = lists.compactMap { list -> AccountEntry? in
                guard let hand = figures[.hand(list)], let form = figures[.listTotal(list)],
                    hand != form
                else { return nil }
                return carried(.hand(list), on: document, form, hand)
            }
            return lines + carriedTotal(on: document, figures)
        }
    }

    /// As the lists of the annex make it; what is written under them is a contradiction of its own (c).
    private func carriedTotal(on document: DocumentKey, _ figures: Figures) -> [AccountEntry] {
        let form = lists.compactMap { figures[.listTotal($0)] }.reduce(0, +)
        let annex = lists.compactMap { figures[.hand($0)] }
        let hand = annex.reduce(0, +)
        guard annex.count == lists.filter({ figures[.listTotal($0)] != nil }).count, hand != form
        else {
            return []
        }
        return [carried(.handTotal, on: document, form, hand)]
    }

    private func carried(
        _ field: FieldID,
        on document: DocumentKey,
        _ form: Int,
        _ annex: Int
    ) -> AccountEntry {
        AccountEntry(
            AccountItem(.hand, document, field.description),
            first: form,
            later: annex,
            .carried,
            known: [.carried(document)]
        )
    }

    /// The differences of this step itself: the hand count against what the documents make it.
    private func handLines(_ comparison: Comparison) -> [AccountEntry] {
        let lines = comparison.lists.compactMap { line -> AccountEntry? in
            guard case .list(let list) = line.item, line.hand != line.expected else { return nil }
            return AccountEntry(
                AccountItem(.hand, step.area, FieldID.hand(list).description),
                first: line.expected,
                later: line.hand,
                line.state == .open ? .open : .accepted,
                known: accepted(line)
            )
        }
        return lines + totals(comparison)
    }

    /// The total as the lists make it differ, then what was written under them.
    private func totals(_ comparison: Comparison) -> [AccountEntry] {
        let total = comparison.total
        let expected = comparison.lists.reduce(0) { $0 + $1.expected }
        var entries: [AccountEntry] = []
        if total.leading != expected {
            entries.append(
                AccountEntry(
                    AccountItem(.hand, step.area, FieldID.handTotal.description),
                    first: expected,
                    later: total.leading,
                    .derived,
                    known: [.fromLists] + (total.hand == total.leading ? accepted(total) : [])
                )
            )
        }
        if total.hand != total.leading {
            entries.append(
                AccountEntry(
                    AccountItem(.hand, step.area, "\(FieldID.handTotal)#written"),
                    first: total.leading,
                    later: total.hand,
                    total.state == .open ? .open : .accepted,
                    known: accepted(total)
                )
            )
        }
        return entries
    }

    private func accepted(_ line: Comparison.Line) -> [KnownText] {
        line.acceptance.map { acceptance in
            acceptance.body.map { [.decided(acceptance.reason, body: $0)] }
                ?? [.accepted(acceptance.reason)]
        } ?? []
    }

    /// Documents that the count goes on without (GM-05).
    var missingEntries: [AccountEntry] {
        missingDecisions.map { decision in
            AccountEntry(
                AccountItem(.hand, decision.document, "document"),
                .accepted,
                known: [.missing(decision.reason)]
            )
        }
    }
}
