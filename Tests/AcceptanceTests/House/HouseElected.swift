/// Who is elected on the lists of one party, and in what order they follow.
struct HouseElected {
    struct Person: Equatable {
        var name: String
        var votes: Int
        var unit: HouseUnit
        var number: Int
    }

    let byPreference: [Person]
    let byOrder: [Person]
    /// The numbers of the candidates as they follow, by unit.
    let rankings: [HouseUnit: [Int]]

    private let units: [HouseUnit]
    private let figures: HouseFigures
    /// The candidate that a person is on each unit.
    private let places: [String: [HouseUnit: HouseCandidate]]

    init(_ list: Int, _ seats: HouseSeats) {
        figures = seats.figures
        units = figures.units(of: list)
        var places: [String: [HouseUnit: HouseCandidate]] = [:]
        for unit in units {
            for candidate in seats.figures.candidates[unit] ?? [] {
                places[candidate.person, default: [:]][unit] = candidate
            }
        }
        self.places = places
        let election = Election(figures: figures, places: places)
        let preferred = election.overThreshold(of: seats)
        var free = Dictionary(uniqueKeysWithValues: units.map { ($0, seats.seats($0)) })
        var elected: [String: HouseUnit] = [:]
        for person in preferred.prefix(seats.seats[list] ?? 0) {
            guard let unit = election.best(person, among: units.filter { free[$0] != 0 })
            else { continue }
            free[unit, default: 0] -= 1
            elected[person] = unit
        }
        let others = election.inListOrder(free: free, units, except: Set(elected.keys))
        byPreference = preferred.compactMap { election.person($0, on: elected[$0]) }
        byOrder = others.compactMap { election.person($0.key, on: $0.value) }
            .sorted { ($0.unit.districts[0], $0.number) < ($1.unit.districts[0], $1.number) }
        var rankings: [HouseUnit: [Int]] = [:]
        for unit in units {
            let first = preferred.compactMap { places[$0]?[unit]?.number }
            let all = (figures.candidates[unit] ?? []).map(\.number)
            rankings[unit] = first + all.filter { !first.contains($0) }
        }
        self.rankings = rankings
    }
}

/// The persons on the lists of one party.
private struct Election {
    let figures: HouseFigures
    let places: [String: [HouseUnit: HouseCandidate]]

    func votes(_ person: String, on unit: HouseUnit) -> Int {
        places[person]?[unit].map { figures.votes($0, on: unit) } ?? 0
    }

    func votes(_ person: String) -> Int {
        (places[person] ?? [:]).reduce(0) { $0 + figures.votes($1.value, on: $1.key) }
    }

    /// More than a quarter of the quota, by falling votes.
    func overThreshold(of seats: HouseSeats) -> [String] {
        places.keys.map { ($0, votes($0)) }
            .filter { $0.1 * 4 * seats.quota.divisor > seats.quota.numerator }
            .sorted { $0.1 > $1.1 }.map(\.0)
    }

    /// Where among these units the person has most votes; equal, the lowest district.
    func best(_ person: String, among units: [HouseUnit]) -> HouseUnit? {
        units.filter { places[person]?[$0] != nil }.min {
            (-votes(person, on: $0), $0.districts[0]) < (-votes(person, on: $1), $1.districts[0])
        }
    }

    /// All lists at once: the next candidates of each; who is next on several is elected where
    /// he or she has most votes; and again for the seats that are then free.
    func inListOrder(
        free: [HouseUnit: Int],
        _ units: [HouseUnit],
        except elected: Set<String>
    ) -> [String: HouseUnit] {
        var free = free
        var others: [String: HouseUnit] = [:]
        while free.values.contains(where: { $0 > 0 }) {
            var next: [String: [HouseUnit]] = [:]
            for unit in units {
                let candidates = (figures.candidates[unit] ?? []).filter {
                    !elected.contains($0.person) && others[$0.person] == nil
                }
                for candidate in candidates.prefix(free[unit] ?? 0) {
                    next[candidate.person, default: []].append(unit)
                }
            }
            if next.isEmpty { break }
            for (person, units) in next {
                guard let unit = best(person, among: units) else { continue }
                others[person] = unit
                free[unit, default: 0] -= 1
            }
        }
        return others
    }

    func person(_ person: String, on unit: HouseUnit?) -> HouseElected.Person? {
        guard let unit, let candidate = places[person]?[unit] else { return nil }
        return .init(
            name: candidate.name,
            votes: votes(person),
            unit: unit,
            number: candidate.number
        )
    }
}
