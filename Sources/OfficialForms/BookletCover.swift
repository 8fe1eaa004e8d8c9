import Diagnostics
import Typesetting

/// The first page of the file of one pair: which sheets, and how long they take.
struct BookletCover: Hashable {
    /// Nil where there is one team.
    var team: Int?
    /// Nil where there is one pair.
    var pair: Int?
    var pairs: Int
    var worksheets: [Worksheet]
    /// The sheets that bring its outcomes together, where they are in the file.
    var crossCast = 0
    var totals = 0
    /// Of the file, this one included.
    var pages: Int
    var effort: HandCountEffort

    /// Series in the order in which they are done, each with its worksheets.
    var serieses: [[Worksheet]] {
        var groups: [[Worksheet]] = []
        for worksheet in worksheets {
            if groups.last?.last?.series == worksheet.series {
                groups[groups.count - 1].append(worksheet)
            } else {
                groups.append([worksheet])
            }
        }
        return groups
    }
}

extension BookletPrinter {
    private var body: TextStyle { TextStyle(.regular, .pt(10)) }

    func cover(_ cover: BookletCover) throws(Findings) -> Sheet {
        let large = TextStyle(.bold, .pt(34))
        var who: [Inline] = []
        if let team = cover.team {
            who += try texts.inline("cover-team", ["team": String(team)], large)
        }
        if let pair = cover.pair {
            if !who.isEmpty { who.append(.text("  ·  ", large)) }
            who += try texts.inline(
                "cover-pair",
                ["pair": String(pair), "pairs": String(cover.pairs)],
                large
            )
        }
        var blocks: [Block] = [
            try header(title: try texts("title"), place: try texts("cover-place")), .space(.mm(6)),
            .paragraph(Paragraph(who, role: .heading(level: 1), spaceAfter: .mm(5))),
        ]
        blocks += try facts(cover)
        blocks.append(.table(try seriesTable(cover)))
        if cover.team != nil {
            blocks.append(.paragraph(Paragraph(try texts.inline("cover-teams", body.bold))))
        }
        blocks.append(.paragraph(Paragraph(try texts.inline("cover-resume", body))))
        return try signedSheet(of: blocks, on: .rowWorksheet)
    }

    private func facts(_ cover: BookletCover) throws(Findings) -> [Block] {
        let pace = HandCountPace.assumed
        return [
            .paragraph(
                Paragraph(
                    try texts.inline(
                        "cover-pages",
                        ["pages": String(cover.pages), "sheets": String(cover.worksheets.count)],
                        body
                    )
                )
            ),
            .paragraph(
                Paragraph(
                    try texts.inline(
                        "cover-time",
                        ["time": try duration(cover.effort.minutes())],
                        body.bold
                    ) + [.text(" ", body)]
                        + texts.inline(
                            "assumption",
                            [
                                "cell": String(pace.secondsPerCell),
                                "addition": String(pace.secondsPerAddition),
                                "page": String(pace.secondsPerPage),
                            ],
                            body
                        ),
                    spaceAfter: .mm(4)
                )
            ),
        ]
    }

    /// In steps of five minutes, and above an hour in quarters: an estimate promises no more.
    private func duration(_ minutes: Int) throws(Findings) -> String {
        let step = minutes < 53 ? 5 : 15
        let rounded = max(1, (minutes + step / 2) / step) * step
        let values = ["hours": String(rounded / 60), "minutes": String(rounded % 60)]
        if rounded < 60 { return try texts("minutes", values) }
        return try texts(rounded.isMultiple(of: 60) ? "hours" : "hours-minutes", values)
    }

    /// A box a page, to tick when it is done: whoever goes on later sees where.
    private func seriesTable(_ cover: BookletCover) throws(Findings) -> Table {
        var head: [Cell] = []
        for label in ["cover-series", "cover-lists", "cover-done"] {
            head.append(Cell(try texts.inline(label, body.bold), role: .headerCell))
        }
        var rows: [Row] = []
        for series in cover.serieses {
            guard let first = series.first else { continue }
            rows.append(
                Row(
                    [
                        Cell([.text(String(first.series), body.bold)]),
                        Cell([.text(try names(first.lists.map(\.number)), body)]),
                        Cell(ticks(series.map(\.page))),
                    ],
                    minimumHeight: .mm(8)
                )
            )
        }
        for (label, pages) in [("cover-cross", cover.crossCast), ("cover-totals", cover.totals)]
        where pages > 0 {
            rows.append(
                Row(
                    [
                        Cell(try texts.inline(label, body.bold), span: 2),
                        Cell(ticks(Array(1...pages))),
                    ],
                    minimumHeight: .mm(8)
                )
            )
        }
        return Table(
            summary: try texts("cover-place"),
            columns: [Column(.fixed(.mm(16))), Column(.fixed(.mm(46))), Column(.share(1))],
            head: [Row(head, minimumHeight: .mm(7), ruleBelow: .pt(1.2))],
            rows: rows,
            rules: TableRules(horizontal: .pt(0.3), grey: 0.4),
            padding: .mm(1),
            spaceAfter: .mm(5)
        )
    }

    private func ticks(_ pages: [Int]) -> [Inline] {
        pages.flatMap { page -> [Inline] in
            [
                .checkbox(ticked: false), .gap(.mm(1)),
                .text("\(page)" + (page == pages.last ? "" : "   "), body),
            ]
        }
    }
}
