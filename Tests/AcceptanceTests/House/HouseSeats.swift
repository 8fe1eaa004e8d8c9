/// A fraction as the record prints it: over the divisor that was used.
struct Printed: Hashable, CustomStringConvertible {
    var numerator: Int
    var divisor: Int

    init(_ numerator: Int, over divisor: Int) {
        self.numerator = numerator
        self.divisor = divisor
    }

    var description: String {
        let rest = numerator % divisor
        return "\(numerator / divisor)" + (rest == 0 ? "" : " \(rest)/\(divisor)")
    }
}

/// What one of those who share seats gets.
struct HouseShare: Equatable {
    var votes: Int
    var full: Int
    var remainder: Printed
    var residual = 0

    var seats: Int { full + residual }

    /// Full seats by the quota of those who share, the rest to the largest remainders.
    static func divide<Part: Hashable>(_ seats: Int, _ votes: [Part: Int]) -> [Part: HouseShare] {
        let total = votes.values.reduce(0, +)
        var shares = votes.mapValues { votes in
            let full = votes * seats / total
            return HouseShare(
                votes: votes,
                full: full,
                remainder: Printed(votes * seats - full * total, over: seats)
            )
        }
        let rest = seats - shares.values.reduce(0) { $0 + $1.full }
        let order = shares.sorted { $0.value.remainder.numerator > $1.value.remainder.numerator }
        for (part, _) in order.prefix(rest) { shares[part]?.residual = 1 }
        return shares
    }
}

/// The seats of the House, calculated with plain integers.
///
/// No lots were drawn in 2017, and none are drawn here.
struct HouseSeats {
    /// A combination or a list on its own, as the record names it.
    struct Entity: Hashable {
        var name: String
        var lists: [Int]

        /// `A (2, 8)`.
        var label: String {
            lists.count == 1
                ? name : "\(name) (\(lists.map(String.init).joined(separator: ", ")))"
        }
    }

    struct Round {
        var averages: [Printed]
        var winner: Int
    }

    let figures: HouseFigures
    let quota: Printed
    let withoutCombinations: [Int: Int]
    let entities: [Entity]
    let full: [Int]
    /// Indices of `entities` that reached the quota.
    let eligible: [Int]
    let rounds: [Round]
    let combined: [String: [Int: HouseShare]]
    /// By list.
    let seats: [Int: Int]
    /// Of every list group that has a seat and different lists.
    let groups: [Int: [HouseUnit: HouseShare]]

    init(_ figures: HouseFigures) {
        self.figures = figures
        quota = Printed(figures.total, over: HouseFigures.seats)
        let alone = figures.lists.map { Entity(name: "\($0)", lists: [$0]) }
        let outcome = Self.distribute(alone, figures)
        withoutCombinations = Dictionary(uniqueKeysWithValues: zip(figures.lists, outcome.seats))
        let letters = figures.combinations.sorted { $0.key < $1.key }
        let inOne = Set(letters.flatMap(\.value))
        entities =
            letters.map { Entity(name: $0.key, lists: $0.value) }
            + alone.filter { !inOne.contains($0.lists[0]) }
        let final = Self.distribute(entities, figures)
        (full, eligible, rounds) = (final.full, final.eligible, final.rounds)
        let shares = zip(entities, final.seats).filter { $0.0.lists.count > 1 }.map {
            ($0.name, HouseShare.divide($1, Self.votes($0, figures)))
        }
        combined = Dictionary(uniqueKeysWithValues: shares)
        var seats = Dictionary(
            uniqueKeysWithValues: zip(entities, final.seats).map { ($0.lists[0], $1) }
        )
        for share in combined.values { seats.merge(share.mapValues(\.seats)) { $1 } }
        self.seats = seats
        groups = Self.groups(figures, seats)
    }

    private static func votes(_ entity: Entity, _ figures: HouseFigures) -> [Int: Int] {
        Dictionary(uniqueKeysWithValues: entity.lists.map { ($0, figures.total($0)) })
    }

    private static func distribute(
        _ entities: [Entity],
        _ figures: HouseFigures
    ) -> (full: [Int], eligible: [Int], rounds: [Round], seats: [Int]) {
        let votes = entities.map { Self.votes($0, figures).values.reduce(0, +) }
        let full = votes.map { $0 * HouseFigures.seats / figures.total }
        let eligible = full.indices.filter { full[$0] > 0 }
        var seats = full
        var rounds: [Round] = []
        while seats.reduce(0, +) < HouseFigures.seats {
            let averages = eligible.map { Printed(votes[$0], over: seats[$0] + 1) }
            let best = averages.indices.reduce(0) {
                averages[$1].numerator * averages[$0].divisor
                    > averages[$0].numerator * averages[$1].divisor ? $1 : $0
            }
            seats[eligible[best]] += 1
            rounds.append(Round(averages: averages, winner: best))
        }
        return (full, eligible, rounds, seats)
    }

    private static func groups(
        _ figures: HouseFigures,
        _ seats: [Int: Int]
    ) -> [Int: [HouseUnit: HouseShare]] {
        var groups: [Int: [HouseUnit: HouseShare]] = [:]
        for (list, seats) in seats where seats > 0 && figures.isIdentical[list] == false {
            let units = figures.units(of: list).map { ($0, figures.total($0)) }
            groups[list] = HouseShare.divide(seats, Dictionary(uniqueKeysWithValues: units))
        }
        return groups
    }

    func votes(_ entity: Entity) -> Int { entity.lists.reduce(0) { $0 + figures.total($1) } }

    /// The seats of a unit of a list.
    func seats(_ unit: HouseUnit) -> Int {
        groups[unit.list].map { $0[unit]?.seats ?? 0 } ?? seats[unit.list] ?? 0
    }
}
