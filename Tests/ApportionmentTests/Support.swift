import Apportionment
import Elections
import ExactNumbers

/// Elections written down as figures.
enum Polls {
    /// Lists from 1 of a council, each with votes and no candidates.
    static func lists(
        _ kind: ElectionKind = .municipalCouncil,
        seats: Int,
        _ votes: [Int],
        combinations: [Int: String] = [:],
        date: String? = nil,
        lots: [DrawnLot] = []
    ) throws -> SeatAllocation {
        SeatAllocation(
            answering: try SeatQuestion(
                kind: kind,
                seats: seats,
                rules: .law(of: kind, seats: seats, on: date.flatMap { CivilDate($0) }),
                sets: votes.enumerated().map { index, votes in
                    set(index + 1, [1], combination: combinations[index + 1], votes: votes)
                },
                lots: lots
            )
        )
    }

    /// Lists from 1 of a council, each with the votes of its candidates `K1.1`, `K1.2` and so on.
    static func candidates(
        _ kind: ElectionKind = .municipalCouncil,
        seats: Int,
        _ votes: [[Int]],
        deceased: Set<String> = [],
        lots: [DrawnLot] = []
    ) throws -> SeatAllocation {
        try sets(
            kind,
            seats: seats,
            votes.enumerated().map { index, votes in
                (
                    index + 1, [1],
                    votes.enumerated().map { ("K\(index + 1).\($0 + 1)", $1) }
                )
            },
            deceased: deceased,
            lots: lots
        )
    }

    /// Sets with a list number, districts, and candidates by name.
    static func sets(
        _ kind: ElectionKind,
        seats: Int,
        _ sets: [(list: Int, districts: [Int], candidates: [(name: String, votes: Int)])],
        deceased: Set<String> = [],
        lots: [DrawnLot] = []
    ) throws -> SeatAllocation {
        var people: [String] = []
        let made = sets.map { list, districts, candidates in
            let standing = candidates.enumerated().map { index, candidate in
                if !people.contains(candidate.name) { people.append(candidate.name) }
                return CandidateVotes(
                    number: CandidateNumber(index + 1),
                    person: PersonID(people.firstIndex(of: candidate.name) ?? 0),
                    votes: candidate.votes
                )
            }
            return set(
                list,
                districts,
                votes: candidates.reduce(0) { $0 + $1.votes },
                candidates: standing
            )
        }
        return SeatAllocation(
            answering: try SeatQuestion(
                kind: kind,
                seats: seats,
                rules: .law(of: kind, seats: seats, on: CivilDate("2019-03-20")),
                sets: made,
                people: people,
                deceased: Set(
                    people.indices.filter { deceased.contains(people[$0]) }.map { PersonID($0) }
                ),
                lots: lots
            )
        )
    }

    static func set(
        _ list: Int,
        _ districts: [Int],
        combination: String? = nil,
        votes: Int,
        candidates: [CandidateVotes] = []
    ) -> SetOfLists {
        SetOfLists(
            list: ListNumber(list),
            key: SetKey(ListNumber(list), lowest: DistrictNumber(districts.min() ?? 1)),
            districts: districts.map { DistrictNumber($0) },
            combination: combination,
            votes: votes,
            candidates: candidates
        )
    }
}

extension SeatAllocation {
    /// Seats in the order of list numbers.
    var seatsInOrder: [Int] { seats.sorted { $0.key < $1.key }.map(\.value) }

    /// `2 8 3`: what each step gave, and to whom.
    var stepTexts: [String] {
        distribution.steps.map { step in
            "\(step.article): "
                + step.changes.map { change in
                    let name = distribution.shares[change.index].claimant.description
                    return change.seats == 1 ? name : "\(name) \(change.seats)"
                }.joined(separator: ", ")
        }
    }

    /// Names of the elected on a set, in the order of its ranking.
    func names(_ set: String) -> [String] {
        elected.filter { $0.set.rawValue == set }.map { question.name(of: $0.person) }
    }

    /// Candidate numbers of a set in the new ranking.
    func ranking(_ set: String) -> [Int] {
        candidates.flatMap(\.rankings).first { $0.set.rawValue == set }?.order
            .map(\.number.rawValue) ?? []
    }
}
