import Apportionment
import Elections

/// Which list totals decide the seats.
package enum SeatBasis: String, Sendable, CaseIterable {
    /// The totals of the hand count: these decide.
    case leading
    /// The totals the program added up: for comparison only.
    case computed
}

/// The votes of one received record: the list totals that count, and the figures of its candidates.
package struct ReceivedVotes {
    var totals: [ListNumber: Int] = [:]
    var figures = Figures()

    package init(totals: [ListNumber: Int] = [:], figures: Figures = Figures()) {
        self.totals = totals
        self.figures = figures
    }
}

extension CountingStep {
    /// The question who gets the seats, from the records received.
    ///
    /// `totals` are those of the whole election. Where they are not the sum of the records, the total
    /// of a single list takes the place of that sum, that of a group stands beside it.
    package func seatQuestion(
        totals: [ListNumber: Int],
        received: [DocumentKey: ReceivedVotes],
        deceased: [DeceasedCandidate] = [],
        lots: [DrawnLot] = []
    ) throws(Unanswerable) -> SeatQuestion {
        var builder = SetBuilder(step: self)
        for source in sources {
            builder.add(source, received[source.key] ?? ReceivedVotes())
        }
        let groupSurplus = builder.take(totals)
        return try SeatQuestion(
            kind: election.kind,
            seats: election.seats,
            rules: .law(of: election.kind, seats: election.seats, on: election.date),
            sets: builder.sets,
            people: builder.names,
            deceased: Set(deceased.compactMap { builder.person($0.list, $0.person) }),
            lots: lots,
            listVotesLead: true,
            groupSurplus: groupSurplus
        )
    }

    /// The question without a vote: which sets there are, and who stands on them.
    package func emptySeatQuestion() throws(Unanswerable) -> SeatQuestion {
        try seatQuestion(totals: [:], received: [:])
    }

    /// The district of a received record; that of the election where it has only one.
    package func district(of source: SourceDocument) -> DistrictNumber {
        district?.number ?? DistrictNumber(Int(source.number) ?? 0)
    }
}

/// Gathers the votes of identical lists in several districts (Kieswet P 2).
private struct SetBuilder {
    private struct Person: Hashable {
        let list: ListNumber
        let key: String
    }

    private struct Gathered {
        let list: CandidateList
        var districts: Set<DistrictNumber> = []
        var votes = 0
        var candidates: [Int]
    }

    private let step: CountingStep
    private var gathered: [Gathered] = []
    private var places: [[String]: Int] = [:]
    private var people: [Person: PersonID] = [:]
    private(set) var names: [String] = []
    /// Names by list number.
    private var taken: Set<[String]> = []

    init(step: CountingStep) { self.step = step }

    mutating func add(_ source: SourceDocument, _ votes: ReceivedVotes) {
        for list in source.lists {
            let place = place(of: list)
            gathered[place].districts.insert(step.district(of: source))
            gathered[place].votes += votes.totals[list.number] ?? 0
            for (index, candidate) in list.candidates.enumerated() {
                gathered[place].candidates[index] +=
                    votes.figures[.candidate(list.number, candidate.number)] ?? 0
            }
        }
    }

    private mutating func place(of list: CandidateList) -> Int {
        let key = ["\(list.number)", list.unit]
        if let place = places[key] { return place }
        for candidate in list.candidates {
            let person = Person(list: list.number, key: candidate.person)
            if people[person] == nil {
                people[person] = PersonID(names.count)
                names.append(name(of: candidate, on: list))
            }
        }
        places[key] = gathered.count
        gathered.append(
            Gathered(list: list, candidates: Array(repeating: 0, count: list.candidates.count))
        )
        return gathered.count - 1
    }

    /// As printed; of namesakes on one list number the later ones with their number, since a lot must
    /// tell them apart.
    private mutating func name(of candidate: Candidate, on list: CandidateList) -> String {
        let name = candidate.printedName
        let isNew = taken.insert(["\(list.number)", name]).inserted
        return isNew ? name : "\(name), nummer \(candidate.number)"
    }

    /// Takes over the totals of the whole election; for groups, how much they are more than the sum
    /// of their sets is returned.
    mutating func take(_ totals: [ListNumber: Int]) -> [ListNumber: Int] {
        var groups: [ListNumber: Int] = [:]
        for (list, places) in Dictionary(
            grouping: gathered.indices,
            by: { gathered[$0].list.number }
        ) {
            guard let total = totals[list] else { continue }
            let sum = places.reduce(0) { $0 + gathered[$1].votes }
            if places.count == 1 {
                gathered[places[0]].votes = total
            } else if sum != total {
                groups[list] = total - sum
            }
        }
        return groups
    }

    func person(_ list: ListNumber, _ key: String) -> PersonID? {
        people[Person(list: list, key: key)]
    }

    var sets: [SetOfLists] {
        gathered.map { set in
            SetOfLists(
                list: set.list.number,
                key: SetKey(
                    set.list.number,
                    lowest: set.districts.min() ?? DistrictNumber(0)
                ),
                name: set.list.name,
                districts: Array(set.districts),
                combination: step.groups.first { $0.number == set.list.number }?.combination,
                votes: set.votes,
                candidates: zip(set.list.candidates, set.candidates).compactMap {
                    candidate,
                    votes in
                    people[Person(list: set.list.number, key: candidate.person)].map {
                        CandidateVotes(number: candidate.number, person: $0, votes: votes)
                    }
                }
            )
        }
    }
}
