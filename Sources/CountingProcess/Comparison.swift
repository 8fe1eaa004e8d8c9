import Elections

/// Hand count against computed sums at one level; the hand figure leads, whatever the state.
package struct Comparison: Hashable, Sendable {
    package enum State: String, Sendable {
        case agreed
        /// Neither resolved nor accepted: the record can't be closed.
        case open
        /// A source document bears the same difference: known, not new.
        case carried
        case accepted
    }

    package struct Line: Hashable, Sendable {
        package let item: ComparedItem
        package let hand: Int
        package let computed: Int
        package let state: State
        /// The official figure.
        package let leading: Int
        /// What the hand count should come to by the hand counts of the documents below.
        package let expected: Int
        /// What the papers say together: of each its annex where there is one, else its form.
        package let paper: Int
        package let acceptance: Acceptance?

        package var difference: Int { hand - computed }
    }

    package let lists: [Line]
    package let total: Line

    package var agrees: Bool {
        (lists + [total]).allSatisfy { $0.state == .agreed }
    }

    package var open: [Line] { (lists + [total]).filter { $0.state == .open } }
}

extension Comparison {
    /// Compares list by list, then the totals.
    ///
    /// `expected` are list totals as the documents' own hand counts make them. Of several
    /// acceptances of an item the newest counts, and only for the very figures it was given.
    package init(
        hand: Figures,
        computed: Figures,
        expected: [ListNumber: Int],
        lists: [ListNumber],
        acceptances: [Acceptance]
    ) {
        let newest = Dictionary(acceptances.map { ($0.item, $0) }, uniquingKeysWith: { $1 })
        let lines = lists.map { list in
            Self.line(
                .list(list),
                hand: hand[.hand(list)] ?? 0,
                computed: computed[.listTotal(list)] ?? 0,
                expected: expected[list] ?? 0,
                acceptance: newest[.list(list)]
            )
        }
        self.lists = lines
        total = Self.total(
            lines,
            written: hand[.handTotal],
            acceptance: newest[.total]
        )
    }

    private static func line(
        _ item: ComparedItem,
        hand: Int,
        computed: Int,
        expected: Int,
        acceptance: Acceptance?
    ) -> Line {
        let valid = acceptance.flatMap { $0.hand == hand && $0.computed == computed ? $0 : nil }
        let state: State =
            if hand == expected {
                hand == computed ? .agreed : .carried
            } else {
                valid == nil ? .open : .accepted
            }
        return Line(
            item: item,
            hand: hand,
            computed: computed,
            state: state,
            leading: hand,
            expected: expected,
            paper: expected,
            acceptance: state == .accepted ? valid : nil
        )
    }

    /// The total follows from the lists, unless what was written under them is not their sum; under a
    /// sample nothing is written.
    private static func total(_ lines: [Line], written: Int?, acceptance: Acceptance?) -> Line {
        let leading = lines.reduce(0) { $0 + $1.leading }
        let written = written ?? leading
        let computed = lines.reduce(0) { $0 + $1.computed }
        let valid = acceptance.flatMap { $0.hand == written && $0.computed == computed ? $0 : nil }
        let state: State =
            if valid != nil {
                .accepted
            } else if written != leading {
                .open
            } else if written == computed {
                .agreed
            } else if lines.contains(where: { $0.state == .open }) {
                .open
            } else {
                lines.contains { $0.state == .accepted } ? .accepted : .carried
            }
        return Line(
            item: .total,
            hand: written,
            computed: computed,
            state: state,
            leading: leading,
            expected: leading,
            paper: lines.reduce(0) { $0 + $1.paper },
            acceptance: valid
        )
    }
}
