import Elections

/// The candidates of one list number, person by person, while its seats are given to them.
///
/// Persons and sets are called by their place here: sets by lowest district, persons by the set they
/// first stand on, then by their place on it. That is also the order in which a lot names them.
struct Roster {
    /// A person on one set.
    struct Standing {
        let person: Int
        let votes: Int
    }

    let list: ListNumber
    let sets: [SetOfLists]
    let persons: [PersonID]
    /// Votes on all sets together.
    let votes: [Int]
    let isAlive: [Bool]
    let isAbove: [Bool]
    /// By set, in the order of the list.
    let standings: [[Standing]]
    /// By person: on which sets, with how many votes, by lowest district.
    let places: [[(set: Int, votes: Int)]]

    /// Seats to be filled, by set.
    var free: [Int]
    /// On which set a person is elected.
    var electedOn: [Int?]
    /// Living candidates without a seat, by set.
    var waiting: [Int]
    var outcome: ListCandidates

    init(
        _ entry: ListsByNumber.Entry,
        of lists: ListsByNumber,
        in allocation: SeatAllocation,
        finding slots: inout [Int]
    ) {
        let question = allocation.question
        list = entry.number
        sets = entry.sets.map { question.sets[$0] }
        var persons: [PersonID] = []
        var votes: [Int] = []
        var places: [[(set: Int, votes: Int)]] = []
        var standings: [[Standing]] = []
        for (index, set) in sets.enumerated() {
            standings.append(
                set.candidates.map { candidate in
                    var slot = slots[candidate.person.rawValue]
                    if slot < 0 {
                        slot = persons.count
                        slots[candidate.person.rawValue] = slot
                        persons.append(candidate.person)
                        votes.append(0)
                        places.append([])
                    }
                    votes[slot] += candidate.votes
                    places[slot].append((index, candidate.votes))
                    return Standing(person: slot, votes: candidate.votes)
                }
            )
        }
        for person in persons { slots[person.rawValue] = -1 }
        let isAlive = persons.map { !lists.isDeceased[$0.rawValue] }
        let isPreferred = allocation.thresholdTest
        self.persons = persons
        self.votes = votes
        self.places = places
        self.standings = standings
        self.isAlive = isAlive
        isAbove = votes.map(isPreferred)
        free = sets.map { allocation.setSeats[$0.key] ?? 0 }
        electedOn = persons.map { _ in nil }
        waiting = standings.map { $0.count { isAlive[$0.person] } }
        outcome = ListCandidates(list: entry.number, seats: allocation.seats[entry.number] ?? 0)
    }

    /// Elects a person on a set; whose seat it takes is another matter.
    mutating func elect(_ person: Int, on set: Int) {
        electedOn[person] = set
        for place in places[person] { waiting[place.set] -= 1 }
    }

    /// Of some sets the one where a person has most votes; with equal votes the lowest district.
    func best(for person: Int, among isOpen: (Int) -> Bool) -> Int? {
        var best: (set: Int, votes: Int)?
        for place in places[person] where isOpen(place.set) {
            if place.votes > best?.votes ?? -1 { best = place }
        }
        return best?.set
    }

    /// The place of a person on a set.
    func place(of person: Int, on set: Int) -> Int {
        standings[set].firstIndex { $0.person == person } ?? Int.max
    }
}

extension SeatAllocation {
    /// Whether a number of votes exceeds the preference threshold (Senate, Kieswet U 15: reaches it).
    var thresholdTest: (Int) -> Bool {
        let threshold = votes * rules.preferenceThresholdPercent
        let factor = question.seats * 100
        let reaching = rules.reachingThresholdSuffices
        return { votes in
            reaching ? votes * factor >= threshold : votes * factor > threshold
        }
    }
}
