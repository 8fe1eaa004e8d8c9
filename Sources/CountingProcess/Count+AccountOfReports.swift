import Elections

/// Kinds e and f of the account: what was announced, and what was reported.
extension Count {
    /// Against what leads of every list: under a sample also of those that were not drawn.
    var announcedDifferences: [AccountEntry] {
        guard let announced = agreed(.announced, step.area) else { return [] }
        let leading = leadingListTotals
        let lists = leading.compactMap { list, votes -> AccountEntry? in
            guard let first = announced[.listTotal(list)], first != votes else { return nil }
            return announcedEntry(.listTotal(list), first, votes)
        }
        // The sum of what was announced only where every list was.
        let given = self.lists.compactMap { announced[.listTotal($0)] }
        let sum = given.reduce(0, +)
        let total = leading.reduce(0) { $0 + $1.votes }
        guard given.count == self.lists.count, sum != total else { return lists }
        return lists + [announcedEntry(.handTotal, sum, total, .derived)]
    }

    private func announcedEntry(
        _ field: FieldID,
        _ first: Int,
        _ later: Int,
        _ state: AccountEntry.State = .recorded
    ) -> AccountEntry {
        AccountEntry(
            AccountItem(.announced, step.area, field.description),
            first: first,
            later: later,
            state,
            known: state == .derived ? [.fromLists] : []
        )
    }

    /// Each report by the number under which it was taken down, from 1.
    var reportEntries: [AccountEntry] {
        reports.enumerated().map { index, report in
            AccountEntry(
                AccountItem(
                    .reported,
                    report.document,
                    "\(report.field?.description ?? "document")#\(index + 1)"
                ),
                .recorded,
                known: [.report(report.text)] + (report.found.map { [.found($0)] } ?? [])
            )
        }
    }
}
