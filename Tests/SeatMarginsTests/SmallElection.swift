import Apportionment
import Elections
import TestSupport

/// Elections small enough to try every number of votes.
enum SmallElection {
    static func make(_ generator: inout SplitMix64) throws -> SeatQuestion {
        let kind = generator.pick(ElectionKind.allCases)
        let seats = generator.chance(1, in: 3) ? 19 + generator.below(6) : 1 + generator.below(12)
        let rules = RuleSet.law(of: kind, seats: seats, on: CivilDate("2017-03-15"))
        let isGrouped = [.houseOfRepresentatives, .senate, .provincialCouncil].contains(kind)
        let isLopsided = generator.chance(1, in: 3)
        let largest = generator.pick([4, 15, 40])
        let hasCandidates = generator.chance(1, in: 2)
        let letters = rules.combinations && generator.chance(1, in: 2)
        var people: [String] = []
        var sets: [SetOfLists] = []
        for list in 1...2 + generator.below(4) {
            let letter = letters && generator.chance(2, in: 3) ? "A" : nil
            let districts = isGrouped ? 1 + generator.below(3) : 1
            for district in 1...districts {
                let number = hasCandidates ? 1 + generator.below(5) : 0
                var candidates: [CandidateVotes] = []
                for place in 0..<number {
                    people.append("K\(list).\(district).\(place + 1)")
                    candidates.append(
                        CandidateVotes(
                            number: CandidateNumber(place + 1),
                            person: PersonID(people.count - 1),
                            votes: generator.below(largest)
                        )
                    )
                }
                let sum = candidates.reduce(0) { $0 + $1.votes }
                sets.append(
                    SetOfLists(
                        list: ListNumber(list),
                        key: SetKey(ListNumber(list), lowest: DistrictNumber(district)),
                        districts: [DistrictNumber(district)],
                        combination: letter,
                        votes: hasCandidates
                            ? sum
                            : isLopsided
                                ? (list == 1 ? largest * 3 : largest / 2 + generator.below(2))
                                : generator.below(largest),
                        candidates: candidates
                    )
                )
            }
        }
        return try SeatQuestion(
            kind: kind,
            seats: seats,
            rules: rules,
            sets: sets,
            people: people,
            deceased: people.isEmpty || generator.chance(2, in: 3)
                ? [] : [PersonID(generator.below(people.count))],
            listVotesLead: true
        )
    }

    /// With every lot that it asks for recorded, the first alternative chosen.
    static func complete(_ question: SeatQuestion) throws -> SeatAllocation {
        var allocation = SeatAllocation(answering: question)
        var lots: [DrawnLot] = []
        while let open = allocation.openLot {
            lots.append(Self.lot(open, open.alternatives[0]))
            allocation = SeatAllocation(answering: try question.answering(lots))
        }
        return allocation
    }

    static func lot(_ open: LotQuestion, _ chosen: String) -> DrawnLot {
        DrawnLot(open.subject, alternatives: open.alternatives, chosen: chosen)
    }
}

/// What the margins are compared with: the whole calculation, for one number of votes after another.
struct Trial {
    let original: SeatAllocation
    /// Claimants whose votes rise and fall by the number.
    var to: Claimant?
    var from: Claimant?

    enum Verdict: Hashable {
        case stands
        case lot
        case turned
    }

    var question: SeatQuestion { original.question }

    /// The sets a claimant's votes lie on; a combination's largest list stands for it.
    func sets(of claimant: Claimant) -> [Int] {
        let all = question.sets.indices
        switch claimant {
        case .set(let key): return all.filter { question.sets[$0].key == key }
        case .list(let list): return all.filter { question.sets[$0].list == list }
        case .combination(let letter):
            let members =
                original.combinationTrial?.combinations.first { $0.letter == letter }?.members ?? []
            var best: [Int] = []
            var most = -1
            for member in members {
                let sets = all.filter { question.sets[$0].list == member }
                let votes = sets.reduce(0) { $0 + question.sets[$1].votes }
                if votes > most { (best, most) = (sets, votes) }
            }
            return best
        }
    }

    var mostRemoved: Int {
        from.map { sets(of: $0).reduce(0) { $0 + question.sets[$1].votes } } ?? .max
    }

    func asked(_ number: Int, lots: [DrawnLot] = []) throws -> SeatQuestion {
        var votes = question.sets.map(\.votes)
        if let to { votes[sets(of: to)[0]] += number }
        if let from {
            for _ in 0..<number {
                if let set = sets(of: from).last(where: { votes[$0] > 0 }) { votes[set] -= 1 }
            }
        }
        return try SeatQuestion(
            kind: question.kind,
            seats: question.seats,
            rules: question.rules,
            sets: zip(question.sets, votes).map { set, votes in
                SetOfLists(
                    list: set.list,
                    key: set.key,
                    districts: set.districts,
                    combination: set.combination,
                    votes: votes,
                    candidates: set.candidates
                )
            },
            people: question.people,
            deceased: question.deceased,
            lots: question.lots + lots,
            listVotesLead: true
        )
    }

    private static let aboutPeople: Set<LotSubject> = [
        .preferenceCandidate, .seatWithheldFromList, .seatPassesToList,
    ]

    /// Every outcome as far as seats, whatever lots decide; `groups` says whether sets are asked.
    func verdict(
        _ number: Int,
        groups: Bool,
        isTurned: (SeatAllocation) -> Bool
    ) throws -> Verdict {
        var verdicts: Set<Bool> = []
        var open: [[DrawnLot]] = [[]]
        while let lots = open.popLast(), verdicts.count < 2 {
            let allocation = SeatAllocation(answering: try asked(number, lots: lots))
            if let lot = allocation.openLot, !Self.aboutPeople.contains(lot.subject),
                groups || lot.subject != .withinGroup
            {
                open += lot.alternatives.map { lots + [SmallElection.lot(lot, $0)] }
            } else {
                verdicts.insert(isTurned(allocation))
            }
        }
        return verdicts.count == 2 ? .lot : verdicts == [true] ? .turned : .stands
    }

    /// The smallest number that gives a lot, and the smallest that turns it, by trying every one.
    func smallest(
        upTo most: Int,
        groups: Bool = false,
        isTurned: (SeatAllocation) -> Bool
    ) throws -> (votes: Int?, lot: Int?) {
        var lot: Int?
        var number = 1
        while number <= min(most, mostRemoved) {
            switch try verdict(number, groups: groups, isTurned: isTurned) {
            case .turned: return (number, lot)
            case .lot: lot = lot ?? number
            case .stands: break
            }
            number += 1
        }
        return (nil, lot)
    }

    /// The seats of a list, of a set, or of the lists of a combination.
    func seats(of claimant: Claimant, in other: SeatAllocation) -> Int {
        switch claimant {
        case .list(let list): other.seats[list] ?? 0
        case .set(let key): other.setSeats[key] ?? 0
        case .combination(let letter):
            (original.combinationTrial?.combinations.first { $0.letter == letter }?.members ?? [])
                .reduce(0) { $0 + (other.seats[$1] ?? 0) }
        }
    }
}
