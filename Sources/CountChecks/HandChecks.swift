import Diagnostics
import Elections

/// Section 4 of the counting rules: the addition by hand against itself and against the documents.
///
/// HT-01 is not here: whether a difference is open, carried or accepted is a matter of process.
package struct HandChecks {
    /// The area's hand figures: list totals, grand total, sums of pages.
    let hand: Figures
    let area: DocumentKey
    let lists: [ListNumber]
    /// Whether a total is written under the lists; not under a sample.
    let hasTotal: Bool
    /// Each source document with its worksheet cells (`hand.<L>`), where they were read back.
    let cells: [(key: DocumentKey, figures: Figures)]
    /// Each source document with what the hand count should have copied, by list.
    let leading: [(key: DocumentKey, totals: [ListNumber: Int])]
    /// Documents that are missing by decision; they have a row on the worksheets all the same.
    let absent: Set<DocumentKey>
    /// Every document in the order of the worksheets.
    let pile: [DocumentKey]
    let blankAndInvalid: Int

    package init(
        hand: Figures,
        area: DocumentKey,
        lists: [ListNumber],
        hasTotal: Bool = true,
        cells: [(key: DocumentKey, figures: Figures)],
        leading: [(key: DocumentKey, totals: [ListNumber: Int])],
        absent: [DocumentKey] = [],
        pile: [DocumentKey]? = nil,
        blankAndInvalid: Int
    ) {
        self.hand = hand
        self.area = area
        self.lists = lists
        self.hasTotal = hasTotal
        self.cells = cells
        self.leading = leading
        self.absent = Set(absent)
        self.pile = pile ?? leading.map(\.key)
        self.blankAndInvalid = blankAndInvalid
    }

    package func findings() -> [Diagnostic] {
        missing() + documents() + total() + lists.flatMap(pages) + lists.flatMap(cellFindings)
            + lists.flatMap(hints)
    }

    private func missing() -> [Diagnostic] {
        let fields: [FieldID] = lists.map(FieldID.hand) + (hasTotal ? [.handTotal] : [])
        return fields.filter { hand[$0] == nil }.map { field in
            CountRule.figureMissing.finding(
                on: area,
                field,
                nl: "\(field) van de handmatige telling is leeg",
                en: "\(field) of the hand count is empty"
            )
        }
    }

    private func documents() -> [Diagnostic] {
        guard let written = hand[.handDocuments], written != leading.count else { return [] }
        return [
            CountRule.worksheetDocuments.finding(
                on: area,
                .handDocuments,
                nl: "\(written) documenten verwerkt, \(leading.count) verwacht",
                en: "\(written) documents processed, \(leading.count) expected"
            )
        ]
    }

    /// HT-02 and HT-03: the written total against the sum of the lists.
    private func total() -> [Diagnostic] {
        let figures = lists.compactMap { hand[.hand($0)] }
        guard figures.count == lists.count, let total = hand[.handTotal] else { return [] }
        let sum = figures.reduce(0, +)
        guard total != sum else { return [] }
        var findings = [
            CountRule.handTotalNotSum.finding(
                on: area,
                .handTotal,
                nl: "onder de telling staat \(total), de lijsten tellen op tot \(sum) "
                    + "(\(signed(total - sum)))",
                en: "the total written is \(total), the lists add up to \(sum) "
                    + "(\(signed(total - sum)))"
            )
        ]
        if total - sum == blankAndInvalid, blankAndInvalid > 0 {
            findings.append(
                CountRule.handTotalHasBlankAndInvalid(blankAndInvalid, on: area)
            )
        }
        return findings
    }

    /// HT-04: the sums at the foot of each worksheet page of one list.
    private func pages(of list: ListNumber) -> [Diagnostic] {
        let numbers = hand.values.keys.compactMap { field -> Int? in
            if case .handPage(list, let page, _) = field { page } else { nil }
        }
        guard let last = numbers.max() else { return [] }
        var findings: [Diagnostic] = []
        for page in 1...last {
            let subtotal = hand[.handPage(list, page: page, .subtotal)]
            let carried = hand[.handPage(list, page: page, .carried)] ?? (page == 1 ? 0 : nil)
            let running = hand[.handPage(list, page: page, .running)]
            let before = page == 1 ? 0 : hand[.handPage(list, page: page - 1, .running)]
            findings += columns(of: list, page, of: last, subtotal)
            if let carried, let before, carried != before {
                findings.append(arithmetic(list, page, .carried, before, carried))
            }
            if let subtotal, let carried, let running, subtotal + carried != running {
                findings.append(arithmetic(list, page, .running, subtotal + carried, running))
            }
        }
        if let running = hand[.handPage(list, page: last, .running)], let total = hand[.hand(list)],
            running != total
        {
            findings.append(arithmetic(list, last, .running, total, running))
        }
        return findings
    }

    /// The sums in and under the column of a page against its cells, and against each other.
    private func columns(
        of list: ListNumber,
        _ page: Int,
        of pages: Int,
        _ subtotal: Int?
    ) -> [Diagnostic] {
        let rows = PageSum.rows(PageSum.step)
        let ten = hand[.handPage(list, page: page, rows)]
        var findings: [Diagnostic] = []
        if let ten, let cells = sumOfCells(list, on: page, of: pages, first: PageSum.step) {
            if cells != ten { findings.append(arithmetic(list, page, rows, cells, ten)) }
        }
        if let subtotal, let cells = sumOfCells(list, on: page, of: pages) {
            if cells != subtotal {
                findings.append(arithmetic(list, page, .subtotal, cells, subtotal))
            }
        } else if let ten, let subtotal, subtotal < ten {
            findings.append(
                CountRule.worksheetArithmetic.finding(
                    on: area,
                    .handPage(list, page: page, .subtotal),
                    nl: "lijst \(list), bladzijde \(page): subtotaal \(subtotal) is minder dan "
                        + "de tussenstand \(ten)",
                    en: "list \(list), page \(page): subtotal \(subtotal) is less than the sum "
                        + "\(ten) halfway"
                )
            )
        }
        return findings
    }

    private func arithmetic(
        _ list: ListNumber,
        _ page: Int,
        _ sum: PageSum,
        _ expected: Int,
        _ written: Int
    ) -> Diagnostic {
        let name = sum.name
        return CountRule.worksheetArithmetic.finding(
            on: area,
            .handPage(list, page: page, sum),
            nl: "lijst \(list), bladzijde \(page), \(name.dutch): geschreven \(written), volgens "
                + "het blad \(expected)",
            en: "list \(list), page \(page), \(name.english): written \(written), by the sheet "
                + "itself \(expected)"
        )
    }

    /// The cells of one page, where all of them were read back: 20 documents a page in layout B,
    /// at most 4 in layout A; how many follows from the number of pages.
    private func sumOfCells(
        _ list: ListNumber,
        on page: Int,
        of pages: Int,
        first: Int = .max
    ) -> Int? {
        guard let perPage = WorksheetSearch.rowsPerPage(pages: pages, of: pile.count) else {
            return nil
        }
        let figures = Dictionary(
            cells.map { ($0.key, $0.figures) },
            uniquingKeysWith: { first, _ in first }
        )
        let onPage = pile.dropFirst((page - 1) * perPage).prefix(min(first, perPage))
        let values = onPage.compactMap {
            figures[$0]?[.hand(list)] ?? (absent.contains($0) ? 0 : nil)
        }
        return values.count == onPage.count ? values.reduce(0, +) : nil
    }

    /// HT-06: a cell of the worksheet against the same list on that document.
    private func cellFindings(of list: ListNumber) -> [Diagnostic] {
        let expected = Dictionary(
            leading.map { ($0.key, $0.totals[list]) } + absent.map { ($0, 0) },
            uniquingKeysWith: { first, _ in first }
        )
        return cells.compactMap { key, figures in
            guard let cell = figures[.hand(list)], let total = expected[key] ?? nil, cell != total
            else { return nil }
            return CountRule.worksheetCellDiffers.finding(
                on: key,
                .hand(list),
                nl: "lijst \(list): werkblad \(cell), document \(total)",
                en: "list \(list): worksheet \(cell), document \(total)"
            )
        }
    }

    /// HT-07: what the size of a difference suggests; the search says where.
    private func hints(of list: ListNumber) -> [Diagnostic] {
        guard let written = hand[.hand(list)] else { return [] }
        let difference = written - leading.reduce(0) { $0 + ($1.totals[list] ?? 0) }
        return search.signs(about: list, difference).map { sign in
            CountRule.differenceHint.finding(
                on: area,
                .hand(list),
                nl: "lijst \(list), verschil \(signed(difference)): \(sign.text.dutch)",
                en: "list \(list), difference \(signed(difference)): \(sign.text.english)"
            )
        }
    }

    private var search: WorksheetSearch {
        WorksheetSearch(
            pile: pile,
            lists: lists,
            expected: Dictionary(
                leading.map { ($0.key, $0.totals) },
                uniquingKeysWith: { first, _ in first }
            ),
            hand: hand,
            cells: Dictionary(
                cells.map { ($0.key, $0.figures) },
                uniquingKeysWith: { first, _ in first }
            ),
            blankAndInvalid: blankAndInvalid
        )
    }
}

extension CountRule {
    /// HT-03: what the total of a hand count is too high by.
    static func handTotalHasBlankAndInvalid(
        _ difference: Int,
        on document: DocumentKey
    ) -> Diagnostic {
        handTotalHasBlankAndInvalid.finding(
            on: document,
            .handTotal,
            nl: "het verschil van \(difference) is precies blanco plus ongeldig",
            en: "the difference of \(difference) is exactly blank plus invalid"
        )
    }
}

extension PageSum {
    /// As the worksheets call it.
    fileprivate var name: Text {
        switch self {
        case .rows(let rows): Text(nl: "tussenstand na rij \(rows)", en: "sum after row \(rows)")
        case .subtotal: Text(nl: "subtotaal", en: "subtotal")
        case .carried: Text(nl: "transport", en: "carried")
        case .running: Text(nl: "doortellen", en: "running total")
        }
    }
}
