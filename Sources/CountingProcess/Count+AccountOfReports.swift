import Elections

/// Kinds e and f of the account: what was announced, and what was reported.
extension Count {
    func announcedDifferences(_ comparison: Comparison) -> [AccountEntry] {
        guard let announced = agreed(.announced, step.area) else { return [] }
        let lists = comparison.lists.compactMap { line -> AccountEntry? in
            guard case .list(let list) = line.item, let first = announced[.listTotal(list)],
                first != line.leading
            else { return nil }
            return announcedEntry(.listTotal(list), first, line.leading)
        }
        // The sum of what was announced only where every list was.
        let given = self.lists.compactMap { announced[.listTotal($0)] }
        let sum = given.reduce(0, +)
        guard given.count == self.lists.count, sum != comparison.total.leading else { return lists }
        return lists + [announcedEntry(.handTotal, sum, comparison.total.leading, .derived)]
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
