import Elections

/// The pages of one list: what they say of themselves, and what the size of a difference suggests.
struct Series {
    let search: WorksheetSearch
    let list: ListNumber
    let total: Int

    /// Hand total less the sum of the documents.
    var difference: Int { total - search.pile.indices.reduce(0) { $0 + search.figure($1, list) } }

    func suspicions() -> [Suspicion] {
        var tally = Tally()
        for (place, _) in contradictions { tally.add(place, .contradiction, Weights.certain) }
        let unexplained = difference - contradictions.reduce(0) { $0 + $1.error }
        if unexplained != 0 { guess(unexplained, &tally) }
        return tally.suspicions
    }

    // MARK: What contradicts itself

    private func written(_ page: Int, _ sum: PageSum) -> Int? {
        search.hand[.handPage(list, page: page, sum)]
    }

    private func carried(_ page: Int) -> Int? { page == 1 ? 0 : written(page, .carried) }

    private func cell(_ row: Int) -> Int? { search.cells[search.pile[row]]?[.hand(list)] }

    /// Places where two figures on the sheets can't both be right, and by how much the later one is off.
    var contradictions: [(place: WorksheetPlace, error: Int)] {
        var found: [(WorksheetPlace, Int)] = []
        for page in 1...max(1, search.pages) {
            for row in search.rows(of: page) {
                if let cell = cell(row), cell != search.figure(row, list) {
                    found.append((.cell(search.pile[row], list), cell - search.figure(row, list)))
                }
            }
            let cells = search.rows(of: page).compactMap(cell)
            if cells.count == search.rows(of: page).count, let subtotal = written(page, .subtotal),
                subtotal != cells.reduce(0, +)
            {
                found.append((.sum(list, page: page, .subtotal), subtotal - cells.reduce(0, +)))
            }
            if page > 1, let carried = carried(page), let before = written(page - 1, .running),
                carried != before
            {
                found.append((.sum(list, page: page, .carried), carried - before))
            }
            if let subtotal = written(page, .subtotal), let carried = carried(page),
                let running = written(page, .running), running != subtotal + carried
            {
                found.append((.sum(list, page: page, .running), running - subtotal - carried))
            }
        }
        if let running = written(search.pages, .running), running != total {
            found.append((.total(list), total - running))
        }
        return found
    }

    // MARK: What the size suggests

    /// Pages whose subtotal was read back and differs from their documents; where none was, all of it.
    private func guess(_ unexplained: Int, _ tally: inout Tally) {
        let known = (1...max(1, search.pages)).filter { written($0, .subtotal) != nil }
        guard known.count == search.pages else {
            for page in 1...max(1, search.pages) { guess(unexplained, on: page, &tally) }
            return guessSums(unexplained, &tally)
        }
        for page in known {
            let rows = search.rows(of: page)
            let documents = rows.reduce(0) { $0 + search.figure($1, list) }
            let difference = (written(page, .subtotal) ?? 0) - documents
            if difference != 0, rows.compactMap(cell).count < rows.count {
                guess(difference, on: page, &tally)
            }
        }
    }

    private func guess(_ difference: Int, on page: Int, _ tally: inout Tally) {
        let subtotal = WorksheetPlace.sum(list, page: page, .subtotal)
        if Self.isCarry(difference) { tally.add(subtotal, .carry, Weights.carryOfSubtotal) }
        for row in search.rows(of: page) where cell(row) == nil {
            let figure = search.figure(row, list)
            if figure != 0, abs(difference) == figure {
                tally.add(
                    subtotal,
                    difference < 0 ? .forgotten : .twice,
                    Weights.rowOfSubtotal
                )
            }
            guess(difference, at: row, figure, &tally)
        }
    }

    private func guess(_ difference: Int, at row: Int, _ figure: Int, _ tally: inout Tally) {
        let place = WorksheetPlace.cell(search.pile[row], list)
        let written = figure + difference
        guard written >= 0 else { return }
        tally.add(place, .other, Weights.other)
        if written == 0 { tally.add(place, .forgotten, Weights.cell(.forgotten)) }
        for neighbour in [row - 1, row + 1]
        where search.pile.indices.contains(neighbour)
            && search.figure(neighbour, list) == written
        {
            tally.add(place, .neighbourRow, Weights.cell(.neighbourRow))
        }
        for other in neighbours where search.figure(row, other) == written {
            tally.add(place, .neighbourList, Weights.cell(.neighbourList))
        }
        guard let slip = WorksheetSlip.made(from: figure, to: written) else { return }
        let isLikely = slip == .misread && Slip.isLikelyMisread(figure, written)
        tally.add(place, slip, isLikely ? Weights.likelyMisreading : Weights.cell(slip))
    }

    private var neighbours: [ListNumber] {
        guard let place = search.lists.firstIndex(of: list) else { return [] }
        return [place - 1, place + 1].filter(search.lists.indices.contains).map { search.lists[$0] }
    }

    /// Sums that nobody read back: transports, and what was copied to the sheet of totals.
    private func guessSums(_ difference: Int, _ tally: inout Tally) {
        var running = 0
        for page in 1...max(1, search.pages) {
            if page > 1 {
                if difference == -running, running != 0 {
                    tally.add(
                        .sum(list, page: page, .running),
                        .transportForgotten,
                        Weights.transportForgotten
                    )
                }
                if let slip = WorksheetSlip.made(from: running, to: running + difference) {
                    tally.add(.sum(list, page: page, .carried), slip, Weights.sumMiscopied)
                }
            }
            running += search.rows(of: page).reduce(0) { $0 + search.figure($1, list) }
            if Self.isCarry(difference), page > 1 {
                tally.add(.sum(list, page: page, .running), .carry, Weights.sumMiscopied)
            }
        }
        if let slip = WorksheetSlip.made(from: running, to: total) {
            tally.add(.total(list), slip, Weights.sumMiscopied)
        }
        if difference == search.blankAndInvalid {
            tally.add(.total(list), .blankAndInvalid, Weights.transportForgotten)
        }
    }

    /// A power of ten above one: a carry, or a row of a column missed.
    private static func isCarry(_ difference: Int) -> Bool {
        var power = 10
        while power < abs(difference) { power *= 10 }
        return power == abs(difference)
    }
}

/// Weights by place, with what explains each.
private struct Tally {
    private var weights: [WorksheetPlace: [WorksheetSlip: Int]] = [:]
    private var order: [WorksheetPlace] = []

    mutating func add(_ place: WorksheetPlace, _ slip: WorksheetSlip, _ weight: Int) {
        if weights[place] == nil { order.append(place) }
        weights[place, default: [:]][slip, default: 0] += weight
    }

    /// The heaviest first; of equal ones that which comes first on the sheets.
    var suspicions: [Suspicion] {
        order.enumerated().map { index, place in
            let slips = weights[place] ?? [:]
            let sorted = slips.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
            return (
                index,
                Suspicion(
                    place: place,
                    slips: sorted.map(\.key),
                    weight: slips.values.reduce(0, +)
                )
            )
        }.sorted { ($1.1.weight, $0.0) < ($0.1.weight, $1.0) }.map(\.1)
    }
}
