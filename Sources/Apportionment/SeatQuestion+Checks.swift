import Elections

/// What must hold before anything is calculated.
extension SeatQuestion {
    func problems() -> [SeatProblem] {
        var problems = sizes() + rulesProblems()
        guard sets.count <= Limits.sets, candidateCount <= Limits.candidates else {
            return problems
        }
        problems += labels()
        for set in sets { problems += self.problems(of: set) }
        problems += totals() + combinations() + recordedLots()
        return problems
    }

    private var candidateCount: Int { sets.reduce(0) { $0 + $1.candidates.count } }

    private func sizes() -> [SeatProblem] {
        var problems: [SeatProblem] = []
        let lists = Set(sets.map(\.list)).count
        let candidates = candidateCount
        if !(1...Limits.seats).contains(seats) { problems.append(.seats(seats)) }
        if sets.isEmpty { problems.append(.noLists) }
        if lists > Limits.lists { problems.append(.tooManyLists(lists)) }
        if sets.count > Limits.sets { problems.append(.tooManySets(sets.count)) }
        if candidates > Limits.candidates { problems.append(.tooManyCandidates(candidates)) }
        return problems
    }

    private func rulesProblems() -> [SeatProblem] {
        var problems: [SeatProblem] = []
        let percent = rules.preferenceThresholdPercent
        if !(0...Limits.percent).contains(percent) { problems.append(.percentage(percent)) }
        if rules.combinations, !rules.isLawDateAssumed, let date = rules.lawDate,
            !RuleSet.hasCombinations(kind, on: date)
        {
            problems.append(.combinationsAbolished(date))
        }
        return problems
    }

    private func labels() -> [SeatProblem] {
        var problems: [SeatProblem] = []
        var keys: Set<SetKey> = []
        var districts: [ListNumber: Set<DistrictNumber>] = [:]
        for set in sets {
            if !keys.insert(set.key).inserted { problems.append(.setTwice(set.key)) }
            if set.districts.isEmpty { problems.append(.noDistrict(set.key)) }
            for district in set.districts
            where !districts[set.list, default: []].insert(district).inserted {
                problems.append(.listTwiceInDistrict(set.list, district))
            }
        }
        return problems
    }

    private func problems(of set: SetOfLists) -> [SeatProblem] {
        var problems: [SeatProblem] = []
        if !(1...Limits.listNumber).contains(set.list.rawValue) {
            problems.append(.listNumber(set.key, set.list))
        }
        for district in set.districts where !(1...Limits.district).contains(district.rawValue) {
            problems.append(.district(set.key, district))
        }
        if !(0...Limits.votes).contains(set.votes) { problems.append(.votes(set.key, set.votes)) }
        if hasCandidates, set.candidates.isEmpty { problems.append(.candidatesMissing(set.key)) }
        return problems + candidates(of: set)
    }

    private func candidates(of set: SetOfLists) -> [SeatProblem] {
        var problems: [SeatProblem] = []
        var numbers: Set<CandidateNumber> = []
        var persons: Set<PersonID> = []
        var sum: Int? = 0
        for candidate in set.candidates {
            let number = candidate.number
            if number.rawValue < 1 { problems.append(.candidateNumber(set.key, number)) }
            if !numbers.insert(number).inserted {
                problems.append(.candidateNumberTwice(set.key, number))
            }
            if !people.indices.contains(candidate.person.rawValue) {
                problems.append(.unknownPerson(set.key, number))
            } else if !persons.insert(candidate.person).inserted {
                problems.append(.personTwice(set.key, name(of: candidate.person)))
            }
            if (0...Limits.votes).contains(candidate.votes) {
                sum = sum.map { $0 + candidate.votes }
            } else {
                problems.append(.candidateVotes(set.key, number, candidate.votes))
                sum = nil
            }
        }
        if let sum, !set.candidates.isEmpty, sum != set.votes, !listVotesLead {
            problems.append(.sumOfCandidates(set.key, votes: set.votes, sum: sum))
        }
        return problems
    }

    /// Votes over all lists; both the list totals and those of the candidates must stay in bounds.
    private func totals() -> [SeatProblem] {
        let bounded = { (votes: Int) in min(max(votes, 0), Limits.votes) }
        let total =
            sets.reduce(0) { $0 + bounded($1.votes) }
            + groupSurplus.values.reduce(0) { $0 + bounded($1) }
        var candidates = 0
        for set in sets {
            for candidate in set.candidates { candidates += bounded(candidate.votes) }
        }
        let isNegative = groupSurplus.contains { list, surplus in
            sets.reduce(surplus) { $1.list == list ? $0 + bounded($1.votes) : $0 } < 0
        }
        return max(total, candidates) > Limits.votes || isNegative ? [.totalVotes] : []
    }

    private func combinations() -> [SeatProblem] {
        var problems: [SeatProblem] = []
        var registered: [ListNumber: String?] = [:]
        var differing: Set<ListNumber> = []
        for set in sets {
            if let letter = set.combination {
                if !rules.combinations || kind == .senate {
                    problems.append(.combinationsNotAllowed(set.key, letter))
                }
                if !Self.isLetter(letter) {
                    problems.append(.combinationName(set.key, letter))
                }
            }
            if let other = registered[set.list], other != set.combination,
                differing.insert(set.list).inserted
            {
                problems.append(.combinationDiffers(set.list))
            }
            registered[set.list] = .some(set.combination)
        }
        return problems
    }

    /// A combination is called by capitals: `A`, `B`; a number would be taken for a list.
    private static func isLetter(_ name: String) -> Bool {
        (1...2).contains(name.utf8.count) && name.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }

    private func recordedLots() -> [SeatProblem] {
        lots.enumerated().flatMap { index, lot in
            var problems: [SeatProblem] = []
            let alternatives = Set(lot.alternatives)
            if alternatives.count < 2 { problems.append(.lotTooFewAlternatives(index)) }
            if alternatives.count != lot.alternatives.count {
                problems.append(.lotAlternativeTwice(index))
            }
            if !alternatives.contains(lot.chosen) {
                problems.append(.lotChosenUnknown(index, lot.chosen))
            }
            return problems
        }
    }
}
