import Elections

/// Someone elected on lists of different groups, who keeps one seat.
package struct KeptSeat: Hashable, Sendable {
    /// A seat given up, and who has it instead; nil where nobody is left.
    package struct GivenUp: Hashable, Sendable {
        package let seat: ElectedCandidate
        package let successor: ElectedCandidate?
    }

    package let kept: ElectedCandidate
    package let givenUp: [GivenUp]
}

/// A person takes one seat: where he or she has most votes.
extension SeatAllocation {
    mutating func keepOneSeatEach(_ rosters: [Roster]) {
        let seats = Dictionary(grouping: elected, by: \.person).values
            .filter { seats in Set(seats.map(\.list)).count > 1 }
        guard !seats.isEmpty else { return }
        let byList = Dictionary(
            rosters.map { ($0.list, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var taken = Set(elected.map { Membership(list: $0.list, person: $0.person) })
        var successors: Set<PersonID> = []
        let ordered = seats.map { (firstPlace(of: $0, byList), $0) }.sorted { $0.0 < $1.0 }
        for (_, seats) in ordered {
            let kept = seats.sorted { first, second in
                (-first.votes, lowestDistrict(of: first, byList), first.list)
                    < (-second.votes, lowestDistrict(of: second, byList), second.list)
            }[0]
            let givenUp = seats.filter { $0.list != kept.list }.sorted { $0.list < $1.list }.map {
                seat in
                let successor = successor(of: seat, byList[seat.list], taken, successors)
                if let successor {
                    successors.insert(successor.person)
                    taken.insert(Membership(list: successor.list, person: successor.person))
                }
                return KeptSeat.GivenUp(seat: seat, successor: successor)
            }
            severalLists.append(KeptSeat(kept: kept, givenUp: givenUp))
        }
        replaceGivenUp()
    }

    private struct Membership: Hashable {
        let list: ListNumber
        let person: PersonID
    }

    /// The next in the ranking of the set who has no seat on the list and succeeds nowhere else.
    private func successor(
        of seat: ElectedCandidate,
        _ roster: Roster?,
        _ taken: Set<Membership>,
        _ successors: Set<PersonID>
    ) -> ElectedCandidate? {
        guard let roster,
            let set = roster.sets.firstIndex(where: { $0.key == seat.set }),
            let rank = roster.outcome.rankings[set].order.firstIndex(where: {
                !taken.contains(Membership(list: seat.list, person: $0.person))
                    && !successors.contains($0.person)
            })
        else { return nil }
        let candidate = roster.outcome.rankings[set].order[rank]
        guard let person = roster.persons.firstIndex(of: candidate.person) else { return nil }
        return roster.elected(candidate, person, on: set, rank: rank + 1, how: .successor)
    }

    private mutating func replaceGivenUp() {
        let givenUp = severalLists.flatMap(\.givenUp)
        let leaving = Set(givenUp.map(\.seat))
        elected.removeAll(where: leaving.contains)
        elected += givenUp.compactMap(\.successor)
        let order = Dictionary(
            question.sets.enumerated().map { ($1.key, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        elected.sort {
            (order[$0.set] ?? 0, $0.rank) < (order[$1.set] ?? 0, $1.rank)
        }
    }

    /// The lowest district in which a person stands, the place on that list, and its number.
    private func firstPlace(
        of seats: [ElectedCandidate],
        _ rosters: [ListNumber: Roster]
    ) -> (DistrictNumber, Int, ListNumber) {
        seats.map { seat in
            guard let (set, place) = firstStanding(of: seat, rosters) else {
                return (DistrictNumber(.max), .max, seat.list)
            }
            return (set.lowestDistrict, place, seat.list)
        }.min { $0 < $1 } ?? (DistrictNumber(.max), .max, ListNumber(.max))
    }

    private func lowestDistrict(
        of seat: ElectedCandidate,
        _ rosters: [ListNumber: Roster]
    ) -> DistrictNumber {
        firstStanding(of: seat, rosters)?.0.lowestDistrict ?? DistrictNumber(.max)
    }

    private func firstStanding(
        of seat: ElectedCandidate,
        _ rosters: [ListNumber: Roster]
    ) -> (SetOfLists, Int)? {
        for set in rosters[seat.list]?.sets ?? [] {
            if let place = set.candidates.firstIndex(where: { $0.person == seat.person }) {
                return (set, place)
            }
        }
        return nil
    }
}
