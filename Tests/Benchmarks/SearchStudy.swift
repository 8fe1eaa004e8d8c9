import CountChecks
import Elections
import Foundation

/// How often the search for an error of the hand count has the true place among its first suggestions:
/// errors planted one at a time in the worksheets of Rotterdam 2017, layout B.
struct SearchStudy {
    private let documents: [DocumentKey]
    private let lists: [ListNumber]
    /// By list, in the order of the documents.
    private let totals: [ListNumber: [Int]]
    private let expected: [DocumentKey: [ListNumber: Int]]
    private let blankAndInvalid: Int

    private static let rowsPerPage = WorksheetGrid.rows

    enum Depth: String, CaseIterable {
        case cells = "every cell"
        case sums = "page sums"
        case totals = "totals only"
    }

    init(entry path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var documents: [String] = []
        var figures: [String: [String: Int]] = [:]
        for line in text.split(separator: "\n").dropFirst() {
            let parts = line.split(separator: ",").map(String.init)
            guard parts.count == 3, let value = Int(parts[2]), parts[0].hasPrefix("SB") else {
                continue
            }
            if figures[parts[0]] == nil { documents.append(parts[0]) }
            figures[parts[0], default: [:]][parts[1]] = value
        }
        let numbers = (1...60).filter { number in
            documents.contains { figures[$0]?["list.\(number).total"] != nil }
        }
        self.documents = documents.map { DocumentKey($0) }
        lists = numbers.map { ListNumber($0) }
        totals = Dictionary(
            uniqueKeysWithValues: numbers.map { number in
                (
                    ListNumber(number),
                    documents.map { figures[$0]?["list.\(number).total"] ?? 0 }
                )
            }
        )
        expected = Dictionary(
            uniqueKeysWithValues: documents.map { key in
                (
                    DocumentKey(key),
                    Dictionary(
                        uniqueKeysWithValues: numbers.map {
                            (ListNumber($0), figures[key]?["list.\($0).total"] ?? 0)
                        }
                    )
                )
            }
        )
        blankAndInvalid = documents.reduce(0) { sum, key in
            sum + (figures[key]?["blank"] ?? 0) + (figures[key]?["invalid"] ?? 0)
        }
    }

    struct Score {
        var errors = 0
        var first = 0
        var firstThree = 0
    }

    /// Plants so many errors that change something, and searches for each at every depth.
    func run(errors: Int, seed: UInt64) -> [PlantedSeries.Kind: [Depth: Score]] {
        var dice = Dice(state: seed)
        var scores: [PlantedSeries.Kind: [Depth: Score]] = [:]
        var number = 0
        while number < errors {
            let kind = dice.kind()
            let place = Int.random(in: 0..<lists.count, using: &dice)
            let beside = [place - 1, place + 1].filter(lists.indices.contains)
            let series = PlantedSeries(
                meant: totals[lists[place]] ?? [],
                beside: beside.map { totals[lists[$0]] ?? [] },
                rowsPerPage: Self.rowsPerPage,
                blankAndInvalid: blankAndInvalid,
                kind,
                &dice
            )
            guard let truth = series.truth else { continue }
            number += 1
            for depth in Depth.allCases {
                let places = search(series, lists[place], depth).map(\.place)
                let planted = self.place(truth, lists[place])
                var score = scores[kind, default: [:]][depth, default: Score()]
                score.errors += 1
                if places.first == planted { score.first += 1 }
                if places.prefix(3).contains(planted) { score.firstThree += 1 }
                scores[kind, default: [:]][depth] = score
            }
        }
        return scores
    }

    private func place(_ truth: PlantedSeries.Truth, _ list: ListNumber) -> WorksheetPlace {
        switch truth {
        case .cell(let row): .cell(documents[row], list)
        case .halfway(let page): .sum(list, page: page, .rows(PageSum.step))
        case .subtotal(let page): .sum(list, page: page, .subtotal)
        case .carried(let page): .sum(list, page: page, .carried)
        case .running(let page): .sum(list, page: page, .running)
        case .total: .total(list)
        }
    }

    private func search(
        _ series: PlantedSeries,
        _ list: ListNumber,
        _ depth: Depth
    ) -> [Suspicion] {
        var hand = Figures([.hand(list): series.total])
        var cells: [DocumentKey: Figures] = [:]
        if depth != .totals {
            for page in series.subtotals.indices {
                hand[.handPage(list, page: page + 1, .rows(PageSum.step))] = series.halfway[page]
                hand[.handPage(list, page: page + 1, .subtotal)] = series.subtotals[page]
                hand[.handPage(list, page: page + 1, .running)] = series.running[page]
                if page > 0 {
                    hand[.handPage(list, page: page + 1, .carried)] = series.carried[page]
                }
            }
        }
        if depth == .cells {
            for (row, figure) in series.cells.enumerated() {
                cells[documents[row]] = Figures([.hand(list): figure])
            }
        }
        return WorksheetSearch(
            pile: documents,
            lists: lists,
            rowsPerPage: Self.rowsPerPage,
            expected: expected,
            hand: hand,
            cells: cells,
            blankAndInvalid: blankAndInvalid
        ).suspicions(about: list)
    }
}

extension SearchStudy {
    /// The table of the study.
    func report(errors: Int = 2000, seed: UInt64 = 2017) -> String {
        let scores = run(errors: errors, seed: seed)
        var lines = [
            "\(errors) errors planted one by one in the worksheets of Rotterdam (layout B, "
                + "\(documents.count) stations, \(lists.count) lists, seed \(seed)):",
            "share: how many of 100 are of a kind, our estimate; those that change nothing are planted again;",
            "a wrong cell: its document and list; a wrong sum: its sheet and line;",
            "the true place is the first suggestion / among the first three, in % of the errors",
            "",
            Self.row("", "share", "errors", Depth.allCases.map(\.rawValue)),
        ]
        var sum: [Depth: Score] = [:]
        for kind in PlantedSeries.Kind.allCases {
            guard let byDepth = scores[kind] else { continue }
            for (depth, score) in byDepth {
                sum[depth, default: Score()].errors += score.errors
                sum[depth, default: Score()].first += score.first
                sum[depth, default: Score()].firstThree += score.firstThree
            }
            lines.append(Self.row(kind.rawValue, "\(kind.share)", byDepth))
        }
        return (lines + [Self.row("all", "100", sum)]).joined(separator: "\n")
    }

    private static func row(_ name: String, _ share: String, _ scores: [Depth: Score]) -> String {
        let cells = Depth.allCases.map { depth -> String in
            guard let score = scores[depth], score.errors > 0 else { return "" }
            let first = Double(score.first) * 100 / Double(score.errors)
            let three = Double(score.firstThree) * 100 / Double(score.errors)
            return String(format: "%.1f / %.1f", first, three)
        }
        return row(name, share, String(scores[.cells]?.errors ?? 0), cells)
    }

    private static func row(_ name: String, _ share: String, _ errors: String, _ cells: [String])
        -> String
    {
        name.padding(toLength: 40, withPad: " ", startingAt: 0) + right(share, 6) + right(errors, 7)
            + cells.map { right($0, 16) }.joined()
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
