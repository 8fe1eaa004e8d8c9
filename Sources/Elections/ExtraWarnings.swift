/// Plausibility rules that are not official: off, unless the definition of the election asks for them.
package struct ExtraWarnings: Hashable, Sendable {
    /// SB-39: proxies above this percentage of the admitted voters, from 1 to 100; nil is off.
    package let proxyPercent: Int?
    /// SB-42: totals of lists that look copied from another line.
    package let copiedTotals: Bool

    package static let none = ExtraWarnings()

    package init(proxyPercent: Int? = nil, copiedTotals: Bool = false) {
        self.proxyPercent = proxyPercent
        self.copiedTotals = copiedTotals
    }
}
