import Diagnostics
import Elections

/// The control protocol: a hand count of lists that were drawn in public, instead of all of them.
extension Count {
    /// Whether a sample of so many lists can be drawn; refused outside 1 to all but one: all of them
    /// is a hand count with a total.
    package static func checkSample(_ sample: Int, of step: CountingStep) throws(Findings) {
        let lists = step.lists.count
        let most = lists <= ListDraw.mostLists ? lists - 1 : 0
        guard sample >= 1, sample <= most else {
            throw Findings([Refusal.draw(.noSuchSample(sample, most: most)).diagnostic])
        }
    }

    /// The procedure by which lists are drawn; nil where the hand count is of all lists.
    package var listDraw: ListDraw? { sample.map { ListDraw(lists, sample: $0) } }

    /// The lists of the hand count, in the order of the definition: all of them, or those drawn; none
    /// before the draw.
    package var handLists: [ListNumber] {
        guard sample != nil else { return lists }
        return lists.filter { drawn?.lists.contains($0) ?? false }
    }

    /// Two people record a draw of lists by dice, once, after the totals were sealed.
    ///
    /// Before that, whoever still has to type could know which lists nobody will add up.
    package func draw(
        dice: [Int],
        by: String,
        and: String,
        at moment: Moment
    ) throws(Findings) -> Event {
        try refuseIfClosed()
        guard let listDraw else { throw refusal(.draw(.notASample)) }
        if let drawn { throw refusal(.draw(.drawnAlready(drawn.moment))) }
        let (by, and) = try pair(by, and)
        guard isSealed else { throw refusal(.notCommitted) }
        let throwing: [ListDraw.Throw]
        do throws(ListDraw.Problem) {
            throwing = try listDraw.throwing(dice)
        } catch {
            throw refusal(.draw(.dice(error, perThrow: listDraw.dicePerThrow)))
        }
        return .drawn(
            DrawnLists(
                dice: dice,
                lists: throwing.compactMap(\.taken),
                by: by,
                and: and,
                moment: moment
            )
        )
    }

    /// Whether the lists of a draw are those that its dice give, in their order.
    package func follows(_ drawn: DrawnLists) -> Bool {
        guard let throwing = try? listDraw?.throwing(drawn.dice) else { return false }
        return throwing.compactMap(\.taken) == drawn.lists
    }

    /// The hand count of a sample begins once its lists are drawn.
    func refuseBeforeTheDraw(_ kind: Paper.Kind) throws(Findings) {
        if kind == .hand, sample != nil, drawn == nil { throw refusal(.draw(.notDrawn)) }
    }
}

extension ListDraw.Throw {
    /// The list that it drew; nil where it is thrown again.
    package var taken: ListNumber? { if case .taken(let list) = verdict { list } else { nil } }
}
