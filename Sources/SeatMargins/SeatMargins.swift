import Apportionment
import Elections

/// What would have to change: for every decision of an allocation how many votes would turn it.
///
/// Seats are calculated anew, completely, for each number of votes that matters; candidates are left
/// out of those calculations but for how many there are.
package struct SeatMargins: Hashable, Sendable {
    package let allocation: SeatAllocation
    /// The fewest votes that change the seats of any list: added, taken out, and moved.
    package let smallest: [SmallestChange]
    /// The seats that were given or moved after the full seats (Kieswet P 7 to P 9).
    package let residual: [ResidualMargin]
    /// The same within combinations (P 11), then within groups (P 12, P 13).
    package let inner: [ResidualMargin]
    /// In order of list number.
    package let lists: [ListMargin]
    /// In the order of the distribution; by list, group or combination.
    package let quotas: [QuotaMargin]
    /// Nil where the rules know no absolute majority, and with one list.
    package let majority: MajorityMargin?
    /// Of every list with a seat; empty without candidates.
    package let preference: [PreferenceMargin]

    /// Nil where a lot must be drawn first.
    package init?(_ allocation: SeatAllocation) {
        guard allocation.isComplete else { return nil }
        let adjuster = Adjuster(allocation)
        self.allocation = allocation
        lists = adjuster.listMargins()
        smallest = adjuster.smallestChanges(lists)
        residual = adjuster.residualMargins(in: .election)
        inner =
            allocation.withinCombinations.keys.sorted().flatMap {
                adjuster.residualMargins(in: .combination($0))
            }
            + allocation.withinGroups.keys.sorted().flatMap {
                adjuster.residualMargins(in: .group($0))
            }
        quotas = adjuster.quotaMargins()
        majority = adjuster.majorityMargin()
        preference = adjuster.preferenceMargins()
    }
}
