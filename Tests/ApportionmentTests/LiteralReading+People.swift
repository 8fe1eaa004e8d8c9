import Apportionment
import Elections

/// P 12 to P 19a, one list number after the other.
extension LiteralReading {
    private struct Group {
        var sets: [SetOfLists]
        var seats: Int
        /// Votes on all sets together.
        var votes: [PersonID: Int] = [:]
        /// Living people, by the first set they stand on, then their place on it.
        var people: [PersonID] = []
        var free: [String: Int] = [:]
        var seat: [PersonID: String] = [:]
        var withdrawal: [[String]] = []
        var passing: [[String]] = []

        func own(_ person: PersonID, _ set: String) -> Int? {
            sets.first { $0.key.rawValue == set }?.candidates.first { $0.person == person }?.votes
        }

        /// Where a person has most votes, among some sets.
        func best(_ person: PersonID, _ isOpen: (String) -> Bool) -> String? {
            let labels = sets.map(\.key.rawValue).filter { own(person, $0) != nil && isOpen($0) }
            let most = labels.compactMap { own(person, $0) }.max()
            return labels.first { own(person, $0) == most }
        }

        func waiting(_ set: String, _ isAlive: (CandidateVotes) -> Bool) -> [CandidateVotes] {
            (sets.first { $0.key.rawValue == set }?.candidates ?? [])
                .filter { isAlive($0) && seat[$0.person] == nil }
        }
    }

    private func isAbove(_ votes: Int) -> Bool {
        let total = question.sets.reduce(0) { $0 + $1.votes }
        let threshold = Self.ratio(
            total * question.rules.preferenceThresholdPercent,
            question.seats * 100
        )
        return question.kind == .senate
            ? Self.ratio(votes, 1) >= threshold : Self.ratio(votes, 1) > threshold
    }

    mutating func people() {
        // All groups are distributed before anybody is elected.
        var groups = numbers.map { ($0, group($0)) }
        guard question.hasCandidates else { return }
        var holders: [(list: Int, set: String, person: PersonID)] = []
        for index in groups.indices {
            let list = groups[index].0
            let drawn = elect(list, &groups[index].1)
            rank(groups[index].1, drawn)
            for (person, set) in groups[index].1.seat { holders.append((list, set, person)) }
        }
        let byList = Dictionary(uniqueKeysWithValues: groups)
        elected = oneSeatEach(holders, byList).sorted()
    }

    private mutating func group(_ list: Int) -> Group {
        var group = Group(sets: sets(of: list), seats: lists[list] ?? 0)
        for set in group.sets {
            for candidate in set.candidates {
                group.votes[candidate.person, default: 0] += candidate.votes
                if isAlive(candidate), !group.people.contains(candidate.person) {
                    group.people.append(candidate.person)
                }
            }
        }
        let labels = group.sets.map(\.key.rawValue)
        for label in labels { group.free[label] = 0 }
        if labels.count == 1 || group.seats == 0 {
            group.free[labels[0]] = group.seats
        } else {
            divide(&group)
        }
        for label in labels { sets[label] = group.free[label] }
        return group
    }

    /// P 12, P 13, and the two orders in which seats move later.
    private mutating func divide(_ group: inout Group) {
        let units = group.sets.map { set in
            Unit(
                label: set.key.rawValue,
                votes: set.votes,
                candidates: question.hasCandidates ? set.candidates.count(where: isAlive) : .max
            )
        }
        let labels = units.map(\.label)
        var passing: [[String]] = []
        let (reading, seats) = (self, group.seats)
        let minutes = distribute(units, group.seats, .inside(.withinGroup)) {
            if reading.question.hasCandidates {
                passing = reading.goOn(units, seats, $0, $1)
            }
        }
        group.free = minutes.seats
        group.withdrawal =
            minutes.receivers.reversed() + [labels.filter { (minutes.full[$0] ?? 0) > 0 }]
        group.passing = passing
    }

    /// Who would get the next seats, until every set is full.
    private func goOn(
        _ units: [Unit],
        _ seats: Int,
        _ minutes: Minutes,
        _ taking: Set<String>
    ) -> [[String]] {
        var (minutes, taking) = (minutes, taking)
        let all = units.reduce(0) { $0 + $1.candidates }
        let quota = Self.ratio(max(1, units.reduce(0) { $0 + $1.votes }), seats)
        var order: [[String]] = []
        while !taking.isEmpty {
            if minutes.seats.values.reduce(0, +) < all {
                let (_, top, _) = best(
                    units,
                    taking,
                    [],
                    minutes,
                    quota,
                    .inside(.withinGroup)
                )
                for label in top { minutes.seats[label, default: 0] += 1 }
                order.append(top)
                continue
            }
            let over = units.filter {
                taking.contains($0.label) && (minutes.seats[$0.label] ?? 0) > $0.candidates
            }
            if over.isEmpty { break }
            for unit in units
            where taking.contains(unit.label) && (minutes.seats[unit.label] ?? 0) >= unit.candidates
            {
                taking.remove(unit.label)
            }
            for unit in over { minutes.seats[unit.label] = unit.candidates }
        }
        return order
    }

    /// Takes sets out of an order until one can be used.
    private mutating func next(
        _ order: inout [[String]],
        _ subject: LotSubject,
        _ usable: (String) -> Bool
    ) -> String? {
        while !order.isEmpty {
            if order[0].isEmpty {
                order.removeFirst()
                continue
            }
            let ordered = question.sets.map(\.key.rawValue).filter(order[0].contains)
            let label = ordered.count == 1 ? ordered[0] : draw(subject, ordered)
            order[0].removeAll { $0 == label }
            if usable(label) { return label }
        }
        return nil
    }

    /// P 15 to P 18; returned are those elected by preference, in order, the drawn ones apart.
    private mutating func elect(_ list: Int, _ group: inout Group) -> [[PersonID]] {
        var classes: [[PersonID]] = []
        let above = group.people.filter { isAbove(group.votes[$0] ?? 0) }
        for votes in Set(above.compactMap { group.votes[$0] }).sorted(by: >) {
            let equal = above.filter { group.votes[$0] == votes }
            let room = group.seats - classes.joined().count
            if room <= 0 { break }
            if equal.count <= room {
                classes.append(equal)
                continue
            }
            var left = equal
            for _ in 0..<room {
                let labels = left.map { "\(list):\(question.name(of: $0))" }
                let chosen = draw(.preferenceCandidate, labels)
                let person = left.remove(at: labels.firstIndex(of: chosen) ?? 0)
                classes.append([person])
            }
        }
        for equal in classes { seatPreferred(equal, &group) }
        fill(&group)
        return classes
    }

    /// P 16.
    private mutating func seatPreferred(_ equal: [PersonID], _ group: inout Group) {
        var left = equal
        while true {
            var asks: [String: [PersonID]] = [:]
            for person in left {
                if let set = group.best(person, { (group.free[$0] ?? 0) > 0 }) {
                    asks[set, default: []].append(person)
                }
            }
            if asks.isEmpty { break }
            for (set, askers) in asks {
                let onList = group.sets.first { $0.key.rawValue == set }?.candidates ?? []
                for candidate in onList where askers.contains(candidate.person) {
                    guard (group.free[set] ?? 0) > 0 else { break }
                    group.seat[candidate.person] = set
                    group.free[set, default: 0] -= 1
                    left.removeAll { $0 == candidate.person }
                }
            }
        }
        for person in left {
            guard let set = group.best(person, { _ in true }) else { continue }
            let free = group.free
            let giver =
                next(&group.withdrawal, .seatWithheldFromList) { (free[$0] ?? 0) > 0 }
                ?? group.sets.map(\.key.rawValue).first { (free[$0] ?? 0) > 0 }
            if let giver { group.free[giver, default: 0] -= 1 }
            group.seat[person] = set
        }
    }

    /// P 17, P 18.
    private mutating func fill(_ group: inout Group) {
        let labels = group.sets.map(\.key.rawValue)
        while labels.contains(where: { (group.free[$0] ?? 0) > 0 }) {
            if let giver = labels.first(where: {
                (group.free[$0] ?? 0) > 0 && group.waiting($0, isAlive).isEmpty
            }) {
                let now = group
                let alive = isAlive
                let hasRoom = { (now.free[$0] ?? 0) < now.waiting($0, alive).count }
                let receiver =
                    next(&group.passing, .seatPassesToList, hasRoom) ?? labels.first(where: hasRoom)
                group.free[giver, default: 0] -= 1
                if let receiver { group.free[receiver, default: 0] += 1 }
                continue
            }
            var proposals: [PersonID: [String]] = [:]
            for label in labels {
                for candidate in group.waiting(label, isAlive).prefix(group.free[label] ?? 0) {
                    proposals[candidate.person, default: []].append(label)
                }
            }
            for (person, proposers) in proposals {
                guard let set = group.best(person, proposers.contains) else { continue }
                group.seat[person] = set
                group.free[set, default: 0] -= 1
            }
        }
    }

    /// P 19.
    private mutating func rank(_ group: Group, _ classes: [[PersonID]]) {
        for set in group.sets {
            var left = set.candidates.filter(isAlive)
            var order: [CandidateVotes] = []
            for equal in classes {
                order += left.filter { equal.contains($0.person) }
                left.removeAll { equal.contains($0.person) }
            }
            let above = left.filter { isAbove(group.votes[$0.person] ?? 0) }
            for votes in Set(above.map(\.votes)).sorted(by: >) {
                order += above.filter { $0.votes == votes }
            }
            order += left.filter { !isAbove(group.votes[$0.person] ?? 0) }
            rankings[set.key.rawValue] = order.map(\.number.rawValue)
        }
    }

    /// Who is elected on several lists keeps the seat with most votes.
    private func oneSeatEach(
        _ holders: [(list: Int, set: String, person: PersonID)],
        _ groups: [Int: Group]
    ) -> [String] {
        var seated = holders.map { ($0.list, $0.set, $0.person) }
        let first = { (list: Int, person: PersonID) -> [Int] in
            for set in groups[list]?.sets ?? [] {
                if let place = set.candidates.firstIndex(where: { $0.person == person }) {
                    return [set.districts[0].rawValue, place, list]
                }
            }
            return [.max]
        }
        let several = Set(holders.map(\.person))
            .map { person in (person, holders.filter { $0.person == person }) }
            .filter { $0.1.count > 1 }
            .map { person, seats in (seats.map { first($0.list, person) }, person, seats) }
            .sorted { left, right in
                Self.least(left.0).lexicographicallyPrecedes(Self.least(right.0))
            }
        var successors: Set<PersonID> = []
        for (_, person, seats) in several {
            let keep = seats.min { left, right in
                let most = { (list: Int) in groups[list]?.votes[person] ?? 0 }
                return [-most(left.list), first(left.list, person)[0], left.list]
                    .lexicographicallyPrecedes(
                        [-most(right.list), first(right.list, person)[0], right.list]
                    )
            }
            for seat in seats.sorted(by: { $0.list < $1.list }) where seat.list != keep?.list {
                seated.removeAll { $0.0 == seat.list && $0.2 == person }
                let members = groups[seat.list]?.seat ?? [:]
                let set = groups[seat.list]?.sets.first { $0.key.rawValue == seat.set }
                let next = (rankings[seat.set] ?? []).compactMap { number in
                    set?.candidates.first { $0.number.rawValue == number }?.person
                }.first { members[$0] == nil && !successors.contains($0) }
                if let next {
                    successors.insert(next)
                    seated.append((seat.list, seat.set, next))
                }
            }
        }
        return seated.map { list, set, person in
            let number = groups[list]?.sets.first { $0.key.rawValue == set }?.candidates
                .first { $0.person == person }?.number.rawValue
            return "\(set):\(number ?? 0)"
        }
    }

    private static func least(_ places: [[Int]]) -> [Int] {
        places.min { $0.lexicographicallyPrecedes($1) } ?? []
    }
}
