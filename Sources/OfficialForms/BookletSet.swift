import Diagnostics
import Typesetting

/// How a booklet is divided: over the pairs of people at the tables, and over teams.
package struct BookletDivision: Hashable, Sendable {
    /// Pairs of people of each team, from 1; at most as many as there are series.
    package var pairs: Int
    /// 1, or 2 where a second team does all of it again without seeing the first.
    package var teams: Int

    /// One pair of one team where nothing is given.
    package init(pairs: Int = 1, teams: Int = 1) {
        self.pairs = pairs
        self.teams = teams
    }

    /// One pair does everything, from one file.
    package var isWhole: Bool { pairs == 1 && teams == 1 }

    /// The series of each pair of a team, numbered from 0, in the order in which it does them.
    ///
    /// The second team begins half a round further: at no moment do both teams' papers of one
    /// series come at the same place in their piles, unless there is one series only.
    package func series(of serieses: Int, team: Int) -> [[Int]] {
        let start = team == 1 ? 0 : serieses / 2
        let order = (0..<serieses).map { ($0 + start) % serieses }
        return (0..<pairs).map { pair in
            Array(order[(serieses * pair / pairs)..<(serieses * (pair + 1) / pairs)])
        }
    }
}

/// The pages of a booklet, divided into what become files.
package struct BookletSet: Sendable {
    /// Whose pages these are.
    package enum Holder: Hashable, Sendable {
        /// One pair does it all.
        case everybody
        /// What the coordinator keeps: the list of documents, and what brings outcomes together.
        case coordinator
        /// A pair at a table; `team` is nil where there is one.
        case pair(Int, team: Int?)
        /// The cross-cast and the totals of a team of several pairs.
        case totals(team: Int)
    }

    /// What becomes one file.
    package struct Part: Sendable {
        /// Whose it is.
        package let holder: Holder
        /// In the order in which they are used.
        package let sheets: [Sheet]
        /// Of its worksheets and, where they are in it, of the cross-cast and the totals.
        package let effort: HandCountEffort
    }

    /// The coordinator's first, then team by team, pair by pair.
    package let parts: [Part]

    /// Of all parts.
    package var pages: Int { parts.reduce(0) { $0 + $1.sheets.count } }
    /// Of all pairs of all teams.
    package var effort: HandCountEffort { parts.reduce(HandCountEffort()) { $0 + $1.effort } }
    /// The estimated time until the last pair is ready, in minutes.
    package var longestMinutes: Int { parts.map { $0.effort.minutes() }.max() ?? 0 }
}

extension BookletPrinter {
    /// Series of lists in this layout; there can be no more pairs than series.
    package func serieses(_ layout: Booklet.Layout) throws(Findings) -> Int {
        try grid(layout).last?.serieses ?? 0
    }

    /// All pages of a booklet, divided; the instructions of each role stand in front.
    package func set(
        _ layout: Booklet.Layout,
        _ division: BookletDivision = BookletDivision()
    ) throws(Findings) -> BookletSet {
        if division.isWhole {
            let pages = try pages(layout)
            let sheets = [
                try instructions(.coordinator, .typist, layout, division),
                try instructions(.writer, .checker, layout, division),
            ]
            return BookletSet(parts: [
                BookletSet.Part(
                    holder: .everybody,
                    sheets: sheets + pages.all,
                    effort: try effort(grid(layout), layout) + bringingTogether(layout)
                )
            ])
        }
        var parts = [try coordinatorPart(layout, division)]
        for team in 1...division.teams {
            let shares = division.series(of: try serieses(layout), team: team)
            for pair in shares.indices {
                parts.append(try part(pair, shares[pair], team, layout, division))
            }
            if division.teams > 1, division.pairs > 1 {
                parts.append(
                    BookletSet.Part(
                        holder: .totals(team: team),
                        sheets: try closingSheets(layout),
                        effort: try bringingTogether(layout)
                    )
                )
            }
        }
        return BookletSet(parts: parts)
    }

    private func coordinatorPart(
        _ layout: Booklet.Layout,
        _ division: BookletDivision
    ) throws(Findings) -> BookletSet.Part {
        let first =
            [try instructions(.coordinator, .typist, layout, division)] + (try controlList())
        return division.teams == 1
            ? BookletSet.Part(
                holder: .coordinator,
                sheets: first + (try closingSheets(layout)),
                effort: try bringingTogether(layout)
            )
            : BookletSet.Part(
                holder: .coordinator,
                sheets: first + (try agreementOfTeams()),
                effort: HandCountEffort()
            )
    }

    private func part(
        _ pair: Int,
        _ serieses: [Int],
        _ team: Int,
        _ layout: Booklet.Layout,
        _ division: BookletDivision
    ) throws(Findings) -> BookletSet.Part {
        let all = try grid(layout)
        let mine = serieses.flatMap { series in all.filter { $0.series == series + 1 } }
        let together = division.teams > 1 && division.pairs == 1
        let crossCast = together ? try crossCast(layout) : []
        let totals = together ? try totals(layout) : []
        let sheets = try self.sheets(of: mine, layout) + crossCast + totals
        var effort = effort(mine, layout)
        if together { effort = effort + (try bringingTogether(layout)) }
        let cover = BookletCover(
            team: division.teams > 1 ? team : nil,
            pair: division.pairs > 1 ? pair + 1 : nil,
            pairs: division.pairs,
            worksheets: mine,
            crossCast: crossCast.count,
            totals: totals.count,
            // With the cover and the instructions.
            pages: sheets.count + 2,
            effort: effort
        )
        return BookletSet.Part(
            holder: .pair(pair + 1, team: cover.team),
            sheets: [
                try self.cover(cover), try instructions(.writer, .checker, layout, division),
            ] + sheets,
            effort: effort
        )
    }

    private func closingSheets(_ layout: Booklet.Layout) throws(Findings) -> [Sheet] {
        try crossCast(layout) + totals(layout)
    }

    private func effort(_ worksheets: [Worksheet], _ layout: Booklet.Layout) -> HandCountEffort {
        worksheets.reduce(HandCountEffort()) { $0 + $1.effort(layout) }
    }

    /// The cross-cast and the sheet of totals.
    private func bringingTogether(_ layout: Booklet.Layout) throws(Findings) -> HandCountEffort {
        let pages = layout == .documentsAsRows ? try grid(layout).count : 0
        return HandCountEffort(
            sheets: pages == 0 ? 1 : 2,
            cells: pages + booklet.lists.count,
            additions: pages + booklet.lists.count
        )
    }
}
