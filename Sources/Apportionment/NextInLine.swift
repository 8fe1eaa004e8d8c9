import Elections

/// Where seats are distributed: in the election, or within one combination or group.
package enum SeatPlace: Hashable, Sendable {
    /// Among lists, groups and combinations (Kieswet P 5 to P 10).
    case election
    /// Among the lists of a combination, by its letter (P 11).
    case combination(String)
    /// Among the sets of a group (P 12, P 13).
    case group(ListNumber)
}

/// Who would be given a seat that another did not take.
package struct NextInLine: Hashable, Sendable {
    /// Place among the shares of the distribution.
    package let index: Int
    package let method: SeatMethod
    /// The remainder or average with which the seat would be got.
    package let standing: SeatStep.Standing
}

extension SeatAllocation {
    /// The seats as they were distributed in one place; nil where none were.
    package func distribution(in place: SeatPlace) -> Distribution? {
        switch place {
        case .election: distribution
        case .combination(let letter): withinCombinations[letter]
        case .group(let list): withinGroups[list]?.distribution
        }
    }

    /// Who would get one seat more, if all seats stood and one claimant took part no longer.
    ///
    /// The distribution goes on from its end under the same rules, with the quota unchanged: under
    /// P 8 first those that still have a remainder, then averages. Of equal claimants the first; nil
    /// where nobody can take a seat. The allocation must be complete in this place.
    package func nextInLine(without claimant: Int, in place: SeatPlace) -> NextInLine? {
        guard let distribution = distribution(in: place) else { return nil }
        var distributor = Distributor(
            distribution.shares,
            seats: distribution.seatsToGive,
            rules(in: place)
        )
        var drawn = RecordedLots(question.lots)
        do {
            try distributor.run(&drawn)
        } catch {
            return nil
        }
        return distributor.nextInLine(without: claimant)
    }

    private func rules(in place: SeatPlace) -> DistributionRules {
        switch place {
        case .election: .election(rules)
        case .combination: .combination
        case .group: .group
        }
    }
}

extension Distributor {
    fileprivate func nextInLine(without claimant: Int) -> NextInLine? {
        let trial = goOn(until: target + 1, without: claimant).result
        for step in trial.steps.reversed() {
            for change in step.changes where change.seats > 0 {
                // A full list may get the seat first, and give it up again.
                guard trial.seats[change.index] > result.seats[change.index],
                    let standing = step.standings.first(where: { $0.index == change.index })
                else { continue }
                return NextInLine(index: change.index, method: change.method, standing: standing)
            }
        }
        return nil
    }
}
