import Apportionment
import Elections

/// How many votes bring a list one seat more, and how many cost it one.
package struct ListMargin: Hashable, Sendable {
    package let list: ListNumber
    package let votes: Int
    package let seats: Int
    /// Votes for the list, added to all votes: its seats are more than now.
    package let oneMore: Turn
    /// Votes for the list, taken out: its seats are fewer than now; nil where it has none.
    package let oneFewer: Turn?
}

/// Where a list, group or combination stands between two full seats, and at the right to residual seats.
///
/// The quota moves with every vote: of S seats and T votes, n votes more make it (T + n) / S.
package struct QuotaMargin: Hashable, Sendable {
    package let claimant: Claimant
    package let votes: Int
    /// Full seats (Kieswet P 6).
    package let full: Int
    /// The fewest votes, added, that make a full seat more; nil where all votes are not enough.
    package let toNextFull: Int?
    /// The fewest votes, taken out, that leave a full seat fewer; nil without a full seat, and for
    /// a list that has all the votes.
    package let toOneFullFewer: Int?
    /// Whether it may take residual seats; where the rules ask for no more than a vote, nil.
    package let isEligible: Bool?
    /// The fewest votes that would change that: added where it may not, taken out where it may.
    package let toEligibility: Int?
}

/// How far the list with most votes is from the absolute majority (volstrekte meerderheid; P 9).
package struct MajorityMargin: Hashable, Sendable {
    package let claimant: Claimant
    package let votes: Int
    package let hasMajority: Bool
    /// The fewest votes that would change that: added where it has none, taken out where it has one.
    package let needed: Int
    /// The fewest votes that, moved to it or from it, would change that.
    package let moved: Int
}

extension Adjuster {
    func listMargins() -> [ListMargin] {
        let lists = allocation.seats.sorted { $0.key < $1.key }
        return lists.map { list, seats in
            let side = side(of: .list(list))
            return ListMargin(
                list: list,
                votes: side.reduce(0) { $0 + question.sets[$1].votes },
                seats: seats,
                oneMore: turn(VoteChange(to: side, from: nil)) { ($0.seats[list] ?? 0) > seats },
                oneFewer: seats == 0
                    ? nil
                    : turn(VoteChange(to: nil, from: side)) { ($0.seats[list] ?? 0) < seats }
            )
        }
    }

    func quotaMargins() -> [QuotaMargin] {
        let distribution = allocation.distribution
        return zip(distribution.shares, distribution.full).map { share, full in
            // Four quarters of a full seat more, of the last one, and of what gives a right.
            let quarters: Int? =
                switch allocation.rules.eligibility {
                case .anyVotes: nil
                case .threeQuartersOfQuota: 3
                case .fullQuota: 4
                }
            let isEligible = quarters.map { reaches($0, share.votes) }
            return QuotaMargin(
                claimant: share.claimant,
                votes: share.votes,
                full: full,
                toNextFull: lacking(4 * (full + 1), share.votes),
                toOneFullFewer: full > 0 ? removable(4 * full, share.votes) : nil,
                isEligible: isEligible,
                toEligibility: quarters.flatMap { quarters in
                    isEligible == true
                        ? removable(quarters, share.votes) : lacking(quarters, share.votes)
                }
            )
        }
    }

    /// Whether votes are as many as some quarters of the quota; without any votes they never are.
    private func reaches(_ quarters: Int, _ votes: Int) -> Bool {
        votes > 0 && 4 * votes * question.seats >= quarters * allocation.votes
    }

    /// The smallest n with 4 (v + n) S ≥ q (T + n): votes that are added move the quota.
    private func lacking(_ quarters: Int, _ votes: Int) -> Int? {
        let gained = 4 * question.seats - quarters
        let short = quarters * allocation.votes - 4 * votes * question.seats
        guard gained > 0 else { return nil }
        return max((short + gained - 1) / gained, votes == 0 ? 1 : 0)
    }

    /// The smallest n with 4 (v − n) S < q (T − n), or that takes all its votes.
    private func removable(_ quarters: Int, _ votes: Int) -> Int? {
        let lost = 4 * question.seats - quarters
        let over = 4 * votes * question.seats - quarters * allocation.votes
        guard lost > 0 else { return nil }
        return min(over / lost + 1, votes)
    }

    func majorityMargin() -> MajorityMargin? {
        let shares = allocation.distribution.shares
        let total = allocation.votes
        guard allocation.rules.absoluteMajority, total > 0, shares.count > 1,
            let largest = shares.reversed().max(by: { $0.votes < $1.votes })
        else { return nil }
        let over = 2 * largest.votes - total
        return MajorityMargin(
            claimant: largest.claimant,
            votes: largest.votes,
            hasMajority: over > 0,
            // 2 (v + n) > T + n, and 2 (v − n) ≤ T − n; moved votes count twice.
            needed: over > 0 ? over : 1 - over,
            moved: over > 0 ? (over + 1) / 2 : -over / 2 + 1
        )
    }
}
