import Apportionment
import Elections

/// What makes two questions those of two elections, and no figures of one.
package enum ElectionDifference: Hashable, Sendable {
    case kind(ElectionKind, ElectionKind)
    case seats(Int, Int)
    /// Percentages, days or other rules.
    case rules
    /// A list, or set of lists, that only one of the two has.
    case set(SetKey)
    /// Districts or combination of a set.
    case registration(SetKey)
    /// Candidates of a set: numbers, names or order.
    case candidates(SetKey)
    /// Who has died.
    case deceased
}

extension SeatQuestion {
    /// Why another question is not about this election; empty where only votes and lots differ.
    package func differences(from other: SeatQuestion) -> [ElectionDifference] {
        var differences: [ElectionDifference] = []
        if kind != other.kind { differences.append(.kind(kind, other.kind)) }
        if seats != other.seats { differences.append(.seats(seats, other.seats)) }
        if rules != other.rules { differences.append(.rules) }
        let keys = Set(sets.map(\.key))
        let others = Dictionary(
            other.sets.map { ($0.key, $0) },
            uniquingKeysWith: { one, _ in one }
        )
        for set in sets {
            guard let match = others[set.key] else {
                differences.append(.set(set.key))
                continue
            }
            if set.list != match.list || set.districts != match.districts
                || set.combination != match.combination
            {
                differences.append(.registration(set.key))
            }
            if names(of: set) != other.names(of: match) {
                differences.append(.candidates(set.key))
            }
        }
        differences += other.sets.filter { !keys.contains($0.key) }.map { .set($0.key) }
        if Set(deceased.map(name(of:))) != Set(other.deceased.map(other.name(of:))) {
            differences.append(.deceased)
        }
        return differences
    }

    private func names(of set: SetOfLists) -> [String] {
        set.candidates.map { "\($0.number) \(name(of: $0.person))" }
    }
}
