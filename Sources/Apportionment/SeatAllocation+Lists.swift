import Elections

/// From votes to seats per list and per set.
extension SeatAllocation {
    mutating func distribute(
        _ lists: ListsByNumber,
        _ shares: [Distribution.Share],
        _ lots: inout RecordedLots
    ) throws(LotQuestion) -> [ListNumber: Distributor] {
        try distributeAmongLists(lists, shares, &lots)
        var groups: [ListNumber: Distributor] = [:]
        for entry in lists.entries {
            groups[entry.number] = try distributeWithinGroup(entry, lists, &lots)
        }
        return groups
    }

    /// Kieswet P 5 to P 11: the seats of every list number.
    mutating func distributeAmongLists(
        _ lists: ListsByNumber,
        _ shares: [Distribution.Share],
        _ lots: inout RecordedLots
    ) throws(LotQuestion) {
        let units = units(lists, shares)
        try run(
            Distributor(units, seats: question.seats, .election(rules)),
            &lots
        ) { $0.distribution = $1.result }
        for (unit, seats) in zip(distribution.shares, distribution.seats) {
            if case .list(let number) = unit.claimant { self.seats[number] = seats }
        }
        try distributeWithinCombinations(shares, &lots)
    }

    /// Combinations as one, and every list that is in none; by lowest list number.
    private func units(
        _ lists: ListsByNumber,
        _ shares: [Distribution.Share]
    ) -> [Distribution.Share] {
        guard let combinationTrial else { return shares }
        return zip(lists.entries, shares).compactMap { entry, share in
            guard let combination = combinationTrial.valid(for: entry.number) else { return share }
            guard entry.number == combination.members.first else { return nil }
            let members = lists.entries.filter { combination.members.contains($0.number) }
            return Distribution.Share(
                claimant: .combination(combination.letter),
                votes: members.reduce(0) { $0 + $1.votes },
                candidates: lists.livingCandidates(of: members)
            )
        }
    }

    /// Kieswet P 11: a combination's seats among its lists, by its own quota.
    private mutating func distributeWithinCombinations(
        _ shares: [Distribution.Share],
        _ lots: inout RecordedLots
    ) throws(LotQuestion) {
        for (unit, seats) in zip(distribution.shares, distribution.seats) {
            guard case .combination(let letter) = unit.claimant,
                let combination = combinationTrial?.combinations.first(where: {
                    $0.letter == letter
                })
            else { continue }
            for member in combination.members { self.seats[member] = 0 }
            guard seats > 0 else { continue }
            let members = shares.filter { share in
                combination.members.contains { share.claimant == .list($0) }
            }
            try run(Distributor(members, seats: seats, .combination), &lots) {
                $0.withinCombinations[letter] = $1.result
            }
            guard let within = withinCombinations[letter] else { continue }
            for member in combination.members {
                self.seats[member] = within.seats(of: .list(member))
            }
        }
    }

    /// Kieswet P 12 and P 13: a group's seats among its sets, by its own quota.
    mutating func distributeWithinGroup(
        _ entry: ListsByNumber.Entry,
        _ lists: ListsByNumber,
        _ lots: inout RecordedLots
    ) throws(LotQuestion) -> Distributor? {
        let seats = seats[entry.number] ?? 0
        let keys = entry.sets.map { question.sets[$0].key }
        for key in keys { setSeats[key] = 0 }
        guard entry.sets.count > 1, seats > 0 else {
            setSeats[keys[0]] = seats
            return nil
        }
        let shares = entry.sets.map { set in
            Distribution.Share(
                claimant: .set(question.sets[set].key),
                votes: question.sets[set].votes,
                candidates: lists.livingCandidates(ofSet: set)
            )
        }
        let distributor = try run(Distributor(shares, seats: seats, .group), &lots) {
            $0.withinGroups[entry.number] = GroupDistribution(
                list: entry.number,
                distribution: $1.result
            )
        }
        for (key, seats) in zip(keys, distributor.result.seats) { setSeats[key] = seats }
        return distributor
    }

    /// Runs a distribution and keeps its steps, also when a lot stops it.
    @discardableResult
    private mutating func run(
        _ distributor: consuming Distributor,
        _ lots: inout RecordedLots,
        keep: (inout SeatAllocation, Distributor) -> Void
    ) throws(LotQuestion) -> Distributor {
        var distributor = distributor
        defer { keep(&self, distributor) }
        try distributor.run(&lots)
        return distributor
    }
}
