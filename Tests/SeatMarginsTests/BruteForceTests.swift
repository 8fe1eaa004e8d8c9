import Apportionment
import Elections
import ExactNumbers
import SeatMargins
import TestSupport
import Testing

@Suite("Margins and every number of votes that there is")
struct BruteForceTests {
    /// Where no number turns it, this many are tried.
    private static let most = 130

    private func compare(
        _ turn: Turn,
        _ trial: Trial,
        groups: Bool = false,
        _ what: String,
        isTurned: (SeatAllocation) -> Bool
    ) throws {
        let found = try trial.smallest(
            upTo: turn.votes ?? Self.most,
            groups: groups,
            isTurned: isTurned
        )
        #expect(turn.votes == found.votes, "\(what)")
        // With a lot that may come after the last number that was tried nothing is compared.
        if turn.votes != nil || (turn.lot ?? 0) <= Self.most {
            #expect(turn.lot == found.lot, "\(what): lot")
        }
    }

    private func elections(_ seed: Seed, _ count: Int) throws -> [(String, SeatAllocation)] {
        var generator = seed.generator
        return try (0..<count).map { number in
            let question = try SmallElection.make(&generator)
            return (
                "\(seed), election \(number): \(question.kind) \(question.seats)",
                try SmallElection.complete(question)
            )
        }
    }

    @Test("Residual seats: added, removed and moved votes", arguments: Seed.some(8))
    func residual(_ seed: Seed) throws {
        for (name, allocation) in try elections(seed, 12) {
            let margins = try #require(SeatMargins(allocation))
            for margin in margins.residual + margins.inner {
                let winner = margin.winner.claimant
                let next = margin.runnerUp?.claimant
                var trial = Trial(original: allocation)
                let isTurned = { (other: SeatAllocation) in
                    trial.seats(of: winner, in: other) < trial.seats(of: winner, in: allocation)
                        || next.map {
                            trial.seats(of: $0, in: other) > trial.seats(of: $0, in: allocation)
                        } == true
                }
                var isGroup = false
                if case .group = margin.place { isGroup = true }
                let what = "\(name), \(margin.place) round \(margin.round), \(winner)"
                trial.from = winner
                try compare(margin.turns.removed, trial, groups: isGroup, what, isTurned: isTurned)
                trial.to = next
                #expect((margin.turns.moved == nil) == (next == nil))
                if let moved = margin.turns.moved {
                    try compare(moved, trial, groups: isGroup, what + " moved", isTurned: isTurned)
                }
                trial.from = nil
                if let added = margin.turns.added {
                    try compare(added, trial, groups: isGroup, what + " added", isTurned: isTurned)
                }
            }
        }
    }

    @Test("Per list: one seat more, and one fewer", arguments: Seed.some(8, from: 4034))
    func lists(_ seed: Seed) throws {
        for (name, allocation) in try elections(seed, 12) {
            let margins = try #require(SeatMargins(allocation))
            for margin in margins.lists {
                let list = Claimant.list(margin.list)
                let what = "\(name), list \(margin.list)"
                let more = Trial(original: allocation, to: list)
                try compare(margin.oneMore, more, what + " more") {
                    ($0.seats[margin.list] ?? 0) > margin.seats
                }
                let fewer = Trial(original: allocation, from: list)
                #expect((margin.oneFewer == nil) == (margin.seats == 0))
                if let turn = margin.oneFewer {
                    try compare(turn, fewer, what + " fewer") {
                        ($0.seats[margin.list] ?? 0) < margin.seats
                    }
                }
            }
        }
    }

    @Test("The smallest change of all, over all pairs of lists", arguments: Seed.some(6, from: 11))
    func smallest(_ seed: Seed) throws {
        for (name, allocation) in try elections(seed, 8) {
            let margins = try #require(SeatMargins(allocation))
            let lists = allocation.seats.keys.sorted().map { Claimant.list($0) }
            let changes: [[(Claimant?, Claimant?)]] = [
                lists.map { ($0, nil) }, lists.map { (nil, $0) },
                lists.flatMap { from in lists.filter { $0 != from }.map { ($0, from) } },
            ]
            for (kind, pairs) in changes.enumerated() {
                let found = margins.smallest.first {
                    ($0.to == nil ? 1 : $0.from == nil ? 0 : 2) == kind
                }
                var votes: Int?
                var lot: Int?
                for (to, from) in pairs {
                    let trial = Trial(original: allocation, to: to, from: from)
                    let one = try trial.smallest(upTo: found?.turn.votes ?? 60) {
                        $0.seats != allocation.seats
                    }
                    votes = [votes, one.votes].compactMap { $0 }.min()
                    lot = [lot, one.lot].compactMap { $0 }.min()
                }
                #expect(found?.turn.votes == votes, "\(name), \(kind)")
                if let found, let votes {
                    #expect(
                        found.turn.lot == lot.flatMap { $0 < votes ? $0 : nil },
                        "\(name), \(kind)"
                    )
                }
            }
        }
    }

    @Test("The quota and the right to residual seats", arguments: Seed.some(8, from: 77))
    func quota(_ seed: Seed) throws {
        for (name, allocation) in try elections(seed, 20) where allocation.votes > 0 {
            let margins = try #require(SeatMargins(allocation))
            for (index, margin) in margins.quotas.enumerated() {
                guard case .list = margin.claimant, allocation.combinationTrial == nil else {
                    continue
                }
                let what = "\(name), \(margin.claimant)"
                let more = Trial(original: allocation, to: margin.claimant)
                let full = { (trial: Trial, number: Int) in
                    SeatAllocation(answering: try trial.asked(number)).distribution.full[index]
                }
                if let number = margin.toNextFull {
                    #expect(try full(more, number) > margin.full, "\(what)")
                    #expect(try full(more, number - 1) == margin.full, "\(what)")
                }
                let fewer = Trial(original: allocation, from: margin.claimant)
                if let number = margin.toOneFullFewer {
                    #expect(try full(fewer, number) < margin.full, "\(what)")
                    #expect(try full(fewer, number - 1) == margin.full, "\(what)")
                }
                if let number = margin.toEligibility, let isEligible = margin.isEligible {
                    let trial = isEligible ? fewer : more
                    #expect(try mayTake(trial, number, index) != isEligible, "\(what)")
                    #expect(try mayTake(trial, number - 1, index) == isEligible, "\(what)")
                }
            }
        }
    }

    /// Compared as fractions, with the quota of the votes as they then are.
    private func mayTake(_ trial: Trial, _ number: Int, _ index: Int) throws -> Bool {
        let question = try trial.asked(number)
        let votes = question.sets.reduce(0) { $0 + $1.votes }
        let own = SeatAllocation(answering: question).distribution.shares[index].votes
        guard own > 0 else { return false }
        let quarters = question.rules.eligibility == .fullQuota ? 4 : 3
        let quota = try #require(Rational(votes * quarters, over: question.seats * 4))
        return try #require(Rational(own)) >= quota
    }

    @Test("The absolute majority", arguments: Seed.some(8, from: 900))
    func majority(_ seed: Seed) throws {
        var seen: Set<Bool> = []
        for (name, allocation) in try elections(seed, 30) {
            guard let margin = try #require(SeatMargins(allocation)).majority else { continue }
            seen.insert(margin.hasMajority)
            let (own, all) = (margin.votes, allocation.votes)
            let sign = margin.hasMajority ? -1 : 1
            let isMajority = { (own: Int, all: Int) in 2 * own > all }
            #expect(isMajority(own, all) == margin.hasMajority)
            let (needed, moved) = (sign * margin.needed, sign * margin.moved)
            #expect(isMajority(own + needed, all + needed) != margin.hasMajority, "\(name)")
            #expect(
                isMajority(own + needed - sign, all + needed - sign) == margin.hasMajority,
                "\(name)"
            )
            #expect(isMajority(own + moved, all) != margin.hasMajority, "\(name)")
            #expect(isMajority(own + moved - sign, all) == margin.hasMajority, "\(name)")
        }
        #expect(seen.count == 2)
    }

    @Test("The preference threshold, which moves with all votes", arguments: Seed.some(8, from: 5))
    func preference(_ seed: Seed) throws {
        for (name, allocation) in try elections(seed, 30) {
            for margin in try #require(SeatMargins(allocation)).preference {
                for (candidate, isAbove) in [
                    (margin.nearestAbove, true), (margin.nearestBelow, false),
                ] {
                    guard let candidate, let needed = candidate.needed else { continue }
                    let what = "\(name), list \(margin.list), \(candidate)"
                    let sign = isAbove ? -1 : 1
                    let side = { (number: Int) in
                        try self.exceeds(candidate.votes + number, allocation, more: number)
                    }
                    #expect(try side(0) == isAbove, "\(what)")
                    #expect(try side(sign * needed) != isAbove, "\(what)")
                    #expect(try side(sign * (needed - 1)) == isAbove, "\(what)")
                }
            }
        }
    }

    private func exceeds(_ votes: Int, _ allocation: SeatAllocation, more: Int) throws -> Bool {
        let percent = allocation.rules.preferenceThresholdPercent
        let threshold = try #require(
            Rational((allocation.votes + more) * percent, over: allocation.question.seats * 100)
        )
        let own = try #require(Rational(votes))
        return own > threshold || (own == threshold && allocation.rules.reachingThresholdSuffices)
    }

    @Test("Among the elections every decision is turned, by lot too")
    func coverage() throws {
        var seen: Set<String> = []
        for seed in Seed.some(8) {
            for (_, allocation) in try elections(seed, 12) {
                let margins = try #require(SeatMargins(allocation))
                for margin in margins.residual + margins.inner {
                    seen.insert(margin.article.rawValue)
                    if margin.turns.removed.lot != nil { seen.insert("removed by lot") }
                    if margin.turns.added?.lot != nil { seen.insert("added by lot") }
                    if margin.turns.added?.votes == nil { seen.insert("not by adding") }
                    if margin.runnerUp == nil { seen.insert("nobody next") }
                }
                if allocation.distribution.steps.contains(where: { $0.article == .exhaustedLists })
                {
                    seen.insert("exhausted")
                }
            }
        }
        for wanted in [
            "P 7", "P 8", "P 9", "P 11", "P 12", "removed by lot", "added by lot", "not by adding",
            "nobody next", "exhausted",
        ] { #expect(seen.contains(wanted), "\(wanted)") }
    }
}
