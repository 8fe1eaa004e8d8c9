import Apportionment
import Elections
import SeatMargins

/// What would have to change, as one JSON object on one line; `docs/formats/margin.md` names its fields.
package enum MarginAnswer {
    /// The margins of an allocation; where a lot must be drawn first, that question.
    package static func json(_ id: String, _ allocation: SeatAllocation) -> String {
        var writer = JSONWriter()
        let margins = SeatMargins(allocation)
        writer.object { writer in
            if !id.isEmpty { writer.write("id", id) }
            writer.write("status", margins == nil ? "lotRequired" : "complete")
            if let lot = allocation.openLot { writer.write(lot) }
            if let quota = allocation.quota { writer.write("quota", quota) }
            if let margins { writer.write(margins) }
        }
        return writer.text
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ margins: SeatMargins) {
        array("smallest") { writer in
            for change in margins.smallest { writer.object { $0.write(change) } }
        }
        array("residual") { writer in
            for margin in margins.residual { writer.object { $0.write(margin) } }
        }
        array("inner") { writer in
            for margin in margins.inner { writer.object { $0.write(margin) } }
        }
        array("lists") { writer in
            for margin in margins.lists { writer.object { $0.write(margin) } }
        }
        array("quotas") { writer in
            for margin in margins.quotas { writer.object { $0.write(margin) } }
        }
        if let majority = margins.majority {
            object("majority") { writer in
                writer.write("of", majority.claimant.description)
                writer.write("votes", majority.votes)
                writer.write("hasMajority", majority.hasMajority)
                writer.write("needed", majority.needed)
                writer.write("moved", majority.moved)
            }
        }
        guard margins.allocation.question.hasCandidates else { return }
        array("preference") { writer in
            for margin in margins.preference {
                writer.object { $0.write(margin, margins.allocation.question) }
            }
        }
    }

    private mutating func write(_ change: SmallestChange) {
        if let to = change.to { write("to", to.rawValue) }
        if let from = change.from { write("from", from.rawValue) }
        write(change.turn)
    }

    private mutating func write(_ margin: ResidualMargin) {
        write("in", margin.place.label)
        write("round", margin.round)
        write("article", margin.article.rawValue)
        object("winner") { $0.write(margin.winner) }
        if margin.byLot { write("byLot", true) }
        if let next = margin.nextInRound { object("nextInRound") { $0.write(next) } }
        if let next = margin.runnerUp { object("runnerUp") { $0.write(next) } }
        write("added", margin.turns.added)
        write("removed", margin.turns.removed)
        write("moved", margin.turns.moved)
    }

    private mutating func write(_ contender: ResidualMargin.Contender) {
        write("of", contender.claimant.description)
        write("method", contender.method.rawValue)
        if let value = contender.standing?.value { write("value", value) }
    }

    private mutating func write(_ margin: ListMargin) {
        write("list", margin.list.rawValue)
        write("votes", margin.votes)
        write("seats", margin.seats)
        write("oneMore", margin.oneMore)
        write("oneFewer", margin.oneFewer)
    }

    private mutating func write(_ margin: QuotaMargin) {
        write("of", margin.claimant.description)
        write("votes", margin.votes)
        write("full", margin.full)
        if let number = margin.toNextFull { write("toNextFull", number) }
        if let number = margin.toOneFullFewer { write("toOneFullFewer", number) }
        if let isEligible = margin.isEligible { write("eligible", isEligible) }
        if let number = margin.toEligibility { write("toEligibility", number) }
    }

    private mutating func write(_ margin: PreferenceMargin, _ question: SeatQuestion) {
        write("list", margin.list.rawValue)
        write("seats", margin.seats)
        write("above", margin.countAbove)
        write("nearestAbove", margin.nearestAbove, question)
        write("nearestBelow", margin.nearestBelow, question)
        guard let person = margin.firstNotElected else { return }
        object("firstNotElected") { writer in
            writer.write("name", question.name(of: person))
            writer.write("votes", margin.firstNotElectedVotes)
        }
    }

    private mutating func write(
        _ name: String,
        _ candidate: PreferenceMargin.Candidate?,
        _ question: SeatQuestion
    ) {
        guard let candidate else { return }
        object(name) { writer in
            writer.write("name", question.name(of: candidate.person))
            writer.write("votes", candidate.votes)
            if let needed = candidate.needed { writer.write("needed", needed) }
        }
    }

    private mutating func write(_ name: String, _ turn: Turn?) {
        guard let turn else { return }
        object(name) { $0.write(turn) }
    }

    private mutating func write(_ turn: Turn) {
        if let votes = turn.votes { write("votes", votes) }
        if let lot = turn.lot { write("lot", lot) }
        array("effect") { writer in
            for change in turn.effect {
                writer.object { writer in
                    writer.write("of", change.claimant.description)
                    writer.write("before", change.before)
                    writer.write("after", change.after)
                }
            }
        }
    }
}

extension SeatPlace {
    /// `election`, `combination A`, `group 4`: as in the answer of seats.
    package var label: String {
        switch self {
        case .election: "election"
        case .combination(let letter): "combination \(letter)"
        case .group(let list): "group \(list)"
        }
    }
}
