/// A division as it stands on a form: a whole number and a remainder over the divisor used.
///
/// It is never reduced, so that a reader finds the divisor back: `10516041/150` is printed as
/// `70106 141/150`. Two fractions are equal when their values are.
package struct Fraction: Sendable {
    package let dividend: Int
    package let divisor: Int

    /// The division of a number that is not negative by one that is positive; nil otherwise.
    package init?(_ dividend: Int, over divisor: Int) {
        guard dividend >= 0, divisor > 0 else { return nil }
        self.dividend = dividend
        self.divisor = divisor
    }

    /// A whole number.
    package init(_ whole: UInt32) {
        dividend = Int(whole)
        divisor = 1
    }

    package var whole: Int { dividend / divisor }

    /// What is left over the divisor.
    package var remainder: Int { dividend % divisor }

    /// The same value, reduced.
    package var reduced: Rational? { Rational(dividend, over: divisor) }
}

extension Fraction: Comparable {
    package static func == (left: Fraction, right: Fraction) -> Bool {
        !(left < right) && !(right < left)
    }

    package static func < (left: Fraction, right: Fraction) -> Bool {
        isLess(left.dividend, left.divisor, right.dividend, right.divisor)
    }
}

extension Fraction: CustomStringConvertible {
    /// `70106 141/150`; with nothing left only the whole number.
    package var description: String {
        remainder == 0 ? String(whole) : "\(whole) \(remainder)/\(divisor)"
    }
}
