import Apportionment
import Elections

/// The fewest votes by which any list at all has other seats than now; no number below it does.
package struct SmallestChange: Hashable, Sendable {
    /// The list that gets them; nil where they are only taken out.
    package let to: ListNumber?
    /// The list they are taken from; nil where they are only added.
    package let from: ListNumber?
    package let turn: Turn
}

extension Adjuster {
    /// The smallest of some changes, the first of equal ones; nil where none has an effect.
    private func smallest(
        _ changes: [(to: ListNumber?, from: ListNumber?)]
    ) -> SmallestChange? {
        var best: SmallestChange?
        var lot: Int?
        for (to, from) in changes {
            let change = VoteChange(
                to: to.map { side(of: .list($0)) },
                from: from.map { side(of: .list($0)) }
            )
            let found = TurnSearch(election, change) { $0.seats != allocation.seats }
                .smallest(most: best?.turn.votes.map { $0 - 1 } ?? .max)
            if let number = found.lot { lot = min(lot ?? number, number) }
            guard let votes = found.votes else { continue }
            best = SmallestChange(
                to: to,
                from: from,
                turn: Turn(votes: votes, lot: nil, effect: self.changes(in: found.outcomes))
            )
        }
        guard let best, let lot, lot < best.turn.votes ?? 0 else { return best }
        let turn = Turn(votes: best.turn.votes, lot: lot, effect: best.turn.effect)
        return SmallestChange(to: best.to, from: best.from, turn: turn)
    }

    /// The fewest votes for one list that are added, the fewest taken out, and the fewest moved.
    func smallestChanges(_ lists: [ListMargin]) -> [SmallestChange] {
        // Where little is needed first: the others are then looked for no further than that.
        let gaining = lists.sorted { $0.oneMore.votes ?? .max < $1.oneMore.votes ?? .max }
            .map(\.list)
        let losing = lists.sorted {
            $0.oneFewer?.votes ?? .max < $1.oneFewer?.votes ?? .max
        }.map(\.list)
        let pairs = losing.flatMap { from in
            gaining.filter { $0 != from }.map { (to: Optional($0), from: Optional(from)) }
        }
        return [
            smallest(gaining.map { (to: $0, from: nil) }),
            smallest(losing.map { (to: nil, from: $0) }),
            smallest(pairs),
        ].compactMap { $0 }
    }
}
