import Elections

/// The pages of one list: what they say of themselves, and what the size of a difference suggests.
struct Series {
    let search: WorksheetSearch
    let list: ListNumber
    let total: Int

    /// Hand total less the sum of the documents.
    var difference: Int { total - search.figures(search.pile.indices, list) }

    /// Contradictions first; then, for each part of the difference that sums narrow to a stretch of
    /// rows, what explains it there; then what explains the rest anywhere.
    func suspicions() -> [Suspicion] {
        var tally = Tally()
        let stretches = (1...search.pages).flatMap(stretches)
        for found in cellContradictions + sumContradictions(stretches) + transports {
            tally.add(found)
        }
        var rest = difference - transports.reduce(0) { $0 + $1.error }
        for stretch in stretches {
            guard let off = stretch.difference else {
                rest -= errorOfCells(in: stretch.rows)
                continue
            }
            rest -= off
            let unexplained = off - errorOfCells(in: stretch.rows)
            guard unexplained != 0, !isReadBack(stretch.rows), !isWrongByItself(stretch, stretches)
            else { continue }
            let columns = Column.columns(of: stretch, in: self)
            for column in columns { column.guess(unexplained, within: stretch, &tally) }
        }
        guard rest != 0 else { return tally.suspicions }
        for stretch in stretches where stretch.difference == nil && !isReadBack(stretch.rows) {
            for column in Column.columns(of: stretch, in: self) {
                column.guess(rest, within: nil, &tally)
            }
        }
        guessSums(rest, &tally)
        return tally.suspicions
    }

    // MARK: What was read back

    func written(_ page: Int, _ sum: PageSum) -> Int? {
        search.hand[.handPage(list, page: page, sum)]
    }

    func carried(_ page: Int) -> Int? { page == 1 ? 0 : written(page, .carried) }

    func cell(_ row: Int) -> Int? { search.cells[search.pile[row]]?[.hand(list)] }

    private func isReadBack(_ rows: Range<Int>) -> Bool { rows.allSatisfy { cell($0) != nil } }

    private func errorOfCells(in rows: Range<Int>) -> Int {
        rows.reduce(0) { sum, row in
            sum + (cell(row).map { $0 - search.figure(row, list) } ?? 0)
        }
    }

    /// The rows of a page between its sums, as far as these were read back.
    private func stretches(of page: Int) -> [Stretch] {
        let rows = search.rows(of: page)
        let steps = Swift.stride(from: PageSum.step, to: search.rowsPerPage, by: PageSum.step)
        var sums = steps.filter { written(page, .rows($0)) != nil }.map { PageSum.rows($0) }
        sums.append(.subtotal)
        var first = rows.lowerBound
        var before: Int? = 0
        return sums.map { sum in
            var last = rows.upperBound
            if case .rows(let count) = sum { last = min(rows.lowerBound + count, last) }
            let stretch = Stretch(
                page: page,
                rows: first..<last,
                top: rows.lowerBound,
                closing: sum,
                before: before,
                after: written(page, sum),
                documents: search.figures(first..<last, list)
            )
            first = last
            before = stretch.after
            return stretch
        }
    }

    // MARK: What contradicts itself

    /// A cell that is not what its document says.
    private var cellContradictions: [Contradiction] {
        search.pile.indices.compactMap { row in
            let meant = search.figure(row, list)
            guard let cell = cell(row), cell != meant else { return nil }
            return Contradiction(place: .cell(search.pile[row], list), meant: meant, written: cell)
        }
    }

    /// Sums of a page that its rows, or each other, rule out.
    private func sumContradictions(_ stretches: [Stretch]) -> [Contradiction] {
        stretches.enumerated().compactMap { index, stretch in
            guard let before = stretch.before, let after = stretch.after else { return nil }
            let place = WorksheetPlace.sum(list, page: stretch.page, stretch.closing)
            let page = search.rows(of: stretch.page).lowerBound..<stretch.rows.upperBound
            if isReadBack(stretch.rows) {
                let cells = stretch.rows.compactMap(cell).reduce(0, +)
                // A sum halfway that is wrong by itself goes no further: the subtotal holds.
                let isSound = isReadBack(page) && after == page.compactMap(cell).reduce(0, +)
                guard before + cells != after, !isSound else { return nil }
                return Contradiction(place: place, meant: before + cells, written: after)
            }
            let next = stretches.dropFirst(index + 1).first
            if let off = stretch.difference, let next, stretch.cancels(next) {
                return Contradiction(place: place, meant: after - off, written: after)
            }
            guard after < before else { return nil }
            return Contradiction(place: place, meant: before + stretch.documents, written: after)
        }
    }

    /// Whether the sum between two stretches alone is wrong, so that their differences cancel.
    private func isWrongByItself(_ stretch: Stretch, _ stretches: [Stretch]) -> Bool {
        stretches.contains { $0.cancels(stretch) || stretch.cancels($0) }
    }

    /// What is carried from page to page, and to the sheet of totals.
    private var transports: [Contradiction] {
        var found: [Contradiction] = []
        func hold(
            _ written: Int?,
            against meant: Int?,
            at place: WorksheetPlace,
            without carried: Int? = nil
        ) {
            guard let written, let meant, written != meant else { return }
            var entry = Contradiction(place: place, meant: meant, written: written)
            if let carried, entry.error == -carried { entry.slip = .transportForgotten }
            found.append(entry)
        }
        for page in 1...search.pages {
            let carried = carried(page)
            if page > 1 {
                let before = written(page - 1, .running)
                hold(carried, against: before, at: .sum(list, page: page, .carried))
            }
            let sum = written(page, .subtotal).flatMap { subtotal in carried.map { subtotal + $0 } }
            let running = written(page, .running)
            let place = WorksheetPlace.sum(list, page: page, .running)
            hold(running, against: sum, at: place, without: carried)
        }
        hold(total, against: written(search.pages, .running), at: .total(list))
        return found
    }

    // MARK: What the size suggests

    /// Sums that nobody read back: transports, and what was copied to the sheet of totals.
    private func guessSums(_ difference: Int, _ tally: inout Tally) {
        var running = 0
        for page in 1...search.pages {
            if page > 1 { guessTransport(difference, page, running, &tally) }
            running += search.figures(search.rows(of: page), list)
        }
        guard written(search.pages, .running) == nil else { return }
        if let slip = WorksheetSlip.made(from: running, to: running + difference) {
            tally.add(.total(list), WorksheetClue(slip), Weights.copying(slip))
        }
        if difference == search.blankAndInvalid {
            let clue = WorksheetClue(.blankAndInvalid)
            tally.add(.total(list), clue, Weights.adding(.blankAndInvalid))
        }
    }

    /// `running` is what the pages before this one come to.
    private func guessTransport(
        _ difference: Int,
        _ page: Int,
        _ running: Int,
        _ tally: inout Tally
    ) {
        if written(page, .running) == nil {
            let place = WorksheetPlace.sum(list, page: page, .running)
            if difference == -running, running != 0 {
                let clue = WorksheetClue(.transportForgotten)
                tally.add(place, clue, Weights.adding(.transportForgotten))
            }
            if WorksheetSlip.isCarry(difference) {
                tally.add(place, WorksheetClue(.carry), Column.weightOfCarry(difference))
            }
        }
        if carried(page) == nil,
            let slip = WorksheetSlip.made(from: running, to: running + difference)
        {
            let place = WorksheetPlace.sum(list, page: page, .carried)
            tally.add(place, WorksheetClue(slip), Weights.copying(slip))
        }
    }
}
