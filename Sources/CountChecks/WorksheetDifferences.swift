import Elections

/// A cell or a sum of the worksheets that is not what the papers make it.
package struct WorksheetDifference: Hashable, Sendable {
    package let place: WorksheetPlace
    package let list: ListNumber
    /// Of the series of the list, from 1.
    package let page: Int
    package let paper: Int
    package let hand: Int
}

extension WorksheetSearch {
    /// What was read back and differs from the papers, list by list as the worksheets lie on the table.
    ///
    /// A wrong cell makes every sum below it differ too: each is there.
    package var differences: [WorksheetDifference] {
        lists.flatMap { list in
            var running = 0
            return (1...max(1, pages)).flatMap { page -> [WorksheetDifference] in
                let before = running
                running += sum(rows(of: page), list)
                return cells(of: page, list) + sums(of: page, list, from: before, to: running)
            }
        }
    }

    /// Whether any cell or sum of a page was read back.
    package var hasDepth: Bool {
        !cells.isEmpty
            || hand.values.keys.contains { if case .handPage = $0 { true } else { false } }
    }

    private func sum(_ rows: Range<Int>, _ list: ListNumber) -> Int {
        rows.reduce(0) { $0 + figure($1, list) }
    }

    private func cells(of page: Int, _ list: ListNumber) -> [WorksheetDifference] {
        rows(of: page).compactMap { row in
            guard let cell = cells[pile[row]]?[.hand(list)], cell != figure(row, list) else {
                return nil
            }
            return WorksheetDifference(
                place: .cell(pile[row], list),
                list: list,
                page: page,
                paper: figure(row, list),
                hand: cell
            )
        }
    }

    private func sums(
        of page: Int,
        _ list: ListNumber,
        from before: Int,
        to after: Int
    ) -> [WorksheetDifference] {
        let rows = rows(of: page)
        let stretches = stride(from: PageSum.step, to: rows.count, by: PageSum.step).map {
            (PageSum.rows($0), sum(rows.prefix($0), list))
        }
        let foot: [(PageSum, Int)] = [
            (.subtotal, after - before), (.carried, before), (.running, after),
        ]
        return (stretches + foot).compactMap { kind, paper in
            guard let written = hand[.handPage(list, page: page, kind)], written != paper else {
                return nil
            }
            return WorksheetDifference(
                place: .sum(list, page: page, kind),
                list: list,
                page: page,
                paper: paper,
                hand: written
            )
        }
    }
}
