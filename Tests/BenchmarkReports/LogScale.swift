import Foundation

/// A scale on which every power of ten is as long, from the one below the least value to the one
/// above the largest.
package struct LogScale: Hashable, Sendable {
    /// Exponents of ten.
    package let lowest: Int
    package let highest: Int

    /// Nil where no value is above 0: such a scale has no place for one.
    package init?(_ values: [Double]) {
        let exponents = values.filter { $0 > 0 && $0.isFinite }.map { log10($0) }
        guard let least = exponents.min(), let most = exponents.max() else { return nil }
        // 1,000 is a power of ten, whatever its logarithm is rounded to.
        lowest = Int((least + 1e-9).rounded(.down))
        highest = max(Int((most - 1e-9).rounded(.up)), lowest + 1)
    }

    /// From 0 at the low end to 1 at the high end.
    package func share(of value: Double) -> Double {
        (log10(value) - Double(lowest)) / Double(highest - lowest)
    }

    /// The powers of ten; where there are three or fewer, twice and five times them too.
    package var ticks: [Double] {
        let steps: [Double] = highest - lowest <= 2 ? [1, 2, 5] : [1]
        let below = (lowest..<highest).flatMap { exponent in
            steps.map { $0 * pow(10, Double(exponent)) }
        }
        return below + [pow(10, Double(highest))]
    }

    /// `0.01`, `20`, `10,000`.
    package static func words(of tick: Double) -> String {
        guard tick >= 1 else { return String(format: "%g", tick) }
        var digits = String(format: "%.0f", tick)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return ([digits] + groups).joined(separator: ",")
    }
}
