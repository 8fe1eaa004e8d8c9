import Elections

/// Rows of a page between two of its sums.
struct Stretch {
    let page: Int
    let rows: Range<Int>
    /// The first row of the page.
    let top: Int
    /// The sum under these rows.
    let closing: PageSum
    /// What stands above these rows, and under them; nil where it was not read back.
    let before: Int?
    let after: Int?
    /// What the documents of these rows come to.
    let documents: Int

    /// By how much these rows are more than their documents; nil where a sum is not known.
    var difference: Int? {
        before.flatMap { before in after.map { $0 - before - documents } }
    }

    /// Whether what these rows have too much, those right below them on the page have too little.
    func cancels(_ next: Stretch) -> Bool {
        guard page == next.page, rows.upperBound == next.rows.lowerBound, let difference else {
            return false
        }
        return difference != 0 && next.difference == -difference
    }

    var named: WorksheetStretch? {
        rows.isEmpty
            ? nil
            : WorksheetStretch(
                page: page,
                rows: (rows.lowerBound - top + 1)...(rows.upperBound - top)
            )
    }
}

/// Two figures on the sheets that can't both be right; the later one is taken to be off.
struct Contradiction {
    let place: WorksheetPlace
    let meant: Int
    let written: Int
    /// What it looks like, where more is known than its size.
    var slip: WorksheetSlip?

    var error: Int { written - meant }
}

/// At most ten rows, and the sum that the hand writes under them.
struct Column {
    let series: Series
    let rows: Range<Int>
    let closing: WorksheetPlace
    /// What the page comes to above these rows.
    let above: Int

    private var search: WorksheetSearch { series.search }

    /// A stretch without a sum halfway that was read back has that sum on paper all the same.
    static func columns(of stretch: Stretch, in series: Series) -> [Column] {
        var columns: [Column] = []
        var first = stretch.rows.lowerBound
        while first < stretch.rows.upperBound {
            let next = stretch.top + ((first - stretch.top) / PageSum.step + 1) * PageSum.step
            let isLast = next >= stretch.rows.upperBound
            let last = isLast ? stretch.rows.upperBound : next
            let sum = isLast ? stretch.closing : PageSum.rows(last - stretch.top)
            columns.append(
                Column(
                    series: series,
                    rows: first..<last,
                    closing: .sum(series.list, page: stretch.page, sum),
                    above: series.search.figures(stretch.top..<first, series.list)
                )
            )
            first = last
        }
        return columns
    }

    /// What makes these rows differ by so much.
    func guess(_ difference: Int, within stretch: Stretch?, _ tally: inout Tally) {
        let named = stretch?.named
        func add(_ clue: WorksheetClue, _ weight: Int) { tally.add(closing, clue, weight, named) }
        add(WorksheetClue(.other), Weights.adding(.other))
        if WorksheetSlip.isCarry(difference) {
            add(WorksheetClue(.carry), Self.weightOfCarry(difference))
        } else if WorksheetSlip.isAddition(difference) {
            add(WorksheetClue(.addition), Weights.adding(.addition))
        }
        let before = stretch.flatMap { $0.rows.lowerBound == rows.lowerBound ? $0.before : nil }
        if difference == -(before ?? above), difference != 0 {
            add(WorksheetClue(.transportForgotten), Weights.adding(.transportForgotten))
        }
        for row in rows where series.cell(row) == nil {
            let figure = search.figure(row, series.list)
            if figure != 0, abs(difference) == figure {
                let slip: WorksheetSlip = difference < 0 ? .forgotten : .twice
                add(WorksheetClue(slip, search.pile[row]), Weights.adding(slip))
            }
            guess(difference, at: row, figure, named, &tally)
        }
    }

    private func guess(
        _ difference: Int,
        at row: Int,
        _ figure: Int,
        _ stretch: WorksheetStretch?,
        _ tally: inout Tally
    ) {
        let written = figure + difference
        guard written >= 0 else { return }
        let place = WorksheetPlace.cell(search.pile[row], series.list)
        func add(_ clue: WorksheetClue) {
            tally.add(place, clue, Weights.copying(clue.slip), stretch)
        }
        add(WorksheetClue(.other))
        if written == 0 { add(WorksheetClue(.forgotten)) }
        for neighbour in [row - 1, row + 1]
        where search.pile.indices.contains(neighbour)
            && search.figure(neighbour, series.list) == written
        {
            add(WorksheetClue(.neighbourRow, search.pile[neighbour]))
        }
        for other in neighbours where search.figure(row, other) == written {
            add(WorksheetClue(.neighbourList, list: other))
        }
        if let slip = WorksheetSlip.made(from: figure, to: written) { add(WorksheetClue(slip)) }
    }

    private var neighbours: [ListNumber] {
        guard let place = search.lists.firstIndex(of: series.list) else { return [] }
        return [place - 1, place + 1].filter(search.lists.indices.contains).map { search.lists[$0] }
    }

    static func weightOfCarry(_ difference: Int) -> Int {
        abs(difference) == 10 ? Weights.adding(.carry) : Weights.highCarry
    }
}

/// Weights by place, with what explains each.
struct Tally {
    private var weights: [WorksheetPlace: [WorksheetClue: Int]] = [:]
    private var stretches: [WorksheetPlace: WorksheetStretch] = [:]
    private var order: [WorksheetPlace] = []

    mutating func add(
        _ place: WorksheetPlace,
        _ clue: WorksheetClue,
        _ weight: Int,
        _ stretch: WorksheetStretch? = nil
    ) {
        if weights[place] == nil { order.append(place) }
        weights[place, default: [:]][clue, default: 0] += weight
        if let stretch { stretches[place] = stretch }
    }

    /// A contradiction, and what it looks like.
    mutating func add(_ found: Contradiction) {
        add(found.place, WorksheetClue(.contradiction), Weights.certain)
        if let slip = found.slip ?? found.looksLike { add(found.place, WorksheetClue(slip), 1) }
    }

    /// The heaviest first; of equal ones that which comes first on the sheets.
    var suspicions: [Suspicion] {
        order.enumerated().map { index, place in
            let clues = weights[place] ?? [:]
            let sorted = clues.sorted { ($1.value, $0.key.order) < ($0.value, $1.key.order) }
            return (
                index,
                Suspicion(
                    place: place,
                    clues: sorted.map(\.key),
                    stretch: stretches[place],
                    weight: clues.values.reduce(0, +)
                )
            )
        }.sorted { ($1.1.weight, $0.0) < ($0.1.weight, $1.0) }.map(\.1)
    }
}

extension Contradiction {
    fileprivate var looksLike: WorksheetSlip? {
        switch place {
        case .sum(_, _, .running), .sum(_, _, .rows), .sum(_, _, .subtotal):
            WorksheetSlip.isCarry(error) ? .carry : WorksheetSlip.made(from: meant, to: written)
        default: WorksheetSlip.made(from: meant, to: written)
        }
    }
}

extension WorksheetClue {
    /// Of clues that weigh the same, one order.
    fileprivate var order: String {
        "\(slip.rawValue) \(document?.rawValue ?? "") \(list?.rawValue ?? 0)"
    }
}
