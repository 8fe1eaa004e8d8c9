import Apportionment
import Elections
import TestSupport

/// Elections of every kind, small enough that everything in the Act happens often.
enum RandomElection {
    static func make(_ generator: inout SplitMix64) throws -> SeatQuestion {
        let kind = generator.pick(ElectionKind.allCases)
        let seats =
            generator.chance(1, in: 3) ? 19 + generator.below(12) : 1 + generator.below(18)
        var rules = RuleSet.law(of: kind, seats: seats, on: CivilDate("2017-03-15"))
        rules.combinations = rules.combinations && generator.chance(1, in: 2)
        let mayHaveGroups = [.houseOfRepresentatives, .senate, .provincialCouncil].contains(kind)
        let districts = mayHaveGroups ? 1 + generator.below(4) : 1
        let largest = generator.pick([3, 10, 60, 1000])
        let longest = generator.pick([2, 4, 9])
        let isLopsided = generator.chance(1, in: 6)
        let hasCandidates = !isLopsided && generator.chance(5, in: 6)
        let shared = generator.chance(1, in: 6)
        var people: [String] = []
        var sets: [SetOfLists] = []
        let lists = 1 + generator.below(7)
        for list in 1...lists {
            let letter =
                rules.combinations && generator.chance(1, in: 2)
                ? generator.pick(["A", "B"]) : nil
            let boost = generator.chance(1, in: 6) ? 6 : 1
            for districts in parts(of: districts, &generator) {
                var candidates: [CandidateVotes] = []
                let wanted = 1 + generator.below(longest)
                for _ in 0..<wanted * 3 where hasCandidates && candidates.count < wanted {
                    let owner = shared && generator.chance(1, in: 5) ? 0 : list
                    let name = "K\(owner).\(1 + generator.below(longest + 2))"
                    let place = people.firstIndex(of: name) ?? people.count
                    if place == people.count { people.append(name) }
                    guard !candidates.contains(where: { $0.person.rawValue == place }) else {
                        continue
                    }
                    candidates.append(
                        CandidateVotes(
                            number: CandidateNumber(candidates.count + 1),
                            person: PersonID(place),
                            votes: generator.below(largest)
                                * (generator.chance(1, in: 3) ? boost : 1)
                        )
                    )
                }
                sets.append(
                    Polls.set(
                        list,
                        districts,
                        combination: letter,
                        votes: hasCandidates
                            ? candidates.reduce(0) { $0 + $1.votes }
                            : isLopsided
                                ? (list == 1 ? 4 * lists : 4 + generator.below(2))
                                : generator.below(largest) * boost,
                        candidates: candidates
                    )
                )
            }
        }
        let deceased = people.indices.filter { _ in generator.chance(1, in: 12) }
        return try SeatQuestion(
            kind: kind,
            seats: seats,
            rules: rules,
            sets: sets,
            people: people,
            deceased: generator.chance(1, in: 3) ? Set(deceased.map { PersonID($0) }) : []
        )
    }

    /// Districts 1, 2, … in sets that have some each.
    private static func parts(of districts: Int, _ generator: inout SplitMix64) -> [[Int]] {
        var parts: [[Int]] = []
        for district in 1...districts {
            if parts.isEmpty || generator.chance(2, in: 3) {
                parts.append([district])
            } else {
                parts[generator.below(parts.count)].append(district)
            }
        }
        return parts
    }

    /// A lot that depends on nothing but the question, so that two readings draw alike.
    static func choose(_ subject: LotSubject, _ alternatives: [String]) -> String {
        var hash: UInt64 = 7
        for byte in (subject.rawValue + alternatives.sorted().joined()).utf8 {
            hash = hash &* 31 &+ UInt64(byte)
        }
        return alternatives.sorted()[Int(hash % UInt64(alternatives.count))]
    }

    /// The allocation once every lot it asks for was drawn.
    static func complete(_ question: SeatQuestion) throws -> SeatAllocation {
        var allocation = SeatAllocation(answering: question)
        var lots: [DrawnLot] = []
        while let open = allocation.openLot {
            lots.append(
                DrawnLot(
                    open.subject,
                    alternatives: open.alternatives.reversed(),
                    chosen: choose(open.subject, open.alternatives)
                )
            )
            allocation = SeatAllocation(answering: try question.answering(lots))
        }
        return allocation
    }
}
