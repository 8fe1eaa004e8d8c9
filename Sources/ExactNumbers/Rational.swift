/// A sum or product that does not fit in 64 bits.
package struct ArithmeticOverflow: Error, Hashable, Sendable {}

/// An exact number `numerator / denominator`, always reduced, with a positive denominator.
///
/// Nothing is ever rounded. Arithmetic reports what does not fit instead of wrapping around;
/// comparing is exact for every value.
package struct Rational: Hashable, Sendable {
    package let numerator: Int
    package let denominator: Int

    /// The quotient of two whole numbers; nil where the divisor is zero or 64 bits are too few.
    package init?(_ dividend: Int, over divisor: Int = 1) {
        guard divisor != 0, dividend != .min, divisor != .min else { return nil }
        let common = greatestCommonDivisor(dividend.magnitude, divisor.magnitude)
        let sign = divisor < 0 ? -1 : 1
        numerator = sign * (dividend / Int(common))
        denominator = sign * (divisor / Int(common))
    }

    private init(reducing dividend: Int, over divisor: Int) throws(ArithmeticOverflow) {
        guard let value = Rational(dividend, over: divisor) else { throw ArithmeticOverflow() }
        self = value
    }

    package static func + (left: Rational, right: Rational) throws(ArithmeticOverflow) -> Rational {
        try Rational(
            reducing: sum(
                product(left.numerator, right.denominator),
                product(right.numerator, left.denominator)
            ),
            over: product(left.denominator, right.denominator)
        )
    }

    package static prefix func - (value: Rational) -> Rational {
        Rational(negating: value)
    }

    private init(negating value: Rational) {
        numerator = -value.numerator
        denominator = value.denominator
    }

    package static func - (left: Rational, right: Rational) throws(ArithmeticOverflow) -> Rational {
        try left + -right
    }

    package static func * (left: Rational, right: Rational) throws(ArithmeticOverflow) -> Rational {
        try Rational(
            reducing: product(left.numerator, right.numerator),
            over: product(left.denominator, right.denominator)
        )
    }

    /// The quotient; dividing by zero is reported like a number that does not fit.
    package static func / (left: Rational, right: Rational) throws(ArithmeticOverflow) -> Rational {
        try Rational(
            reducing: product(left.numerator, right.denominator),
            over: product(left.denominator, right.numerator)
        )
    }
}

extension Rational: Comparable {
    package static func < (left: Rational, right: Rational) -> Bool {
        isLess(left.numerator, left.denominator, right.numerator, right.denominator)
    }
}

extension Rational: CustomStringConvertible {
    /// `3505347/200`, and a whole number without its divisor.
    package var description: String {
        denominator == 1 ? String(numerator) : "\(numerator)/\(denominator)"
    }
}

/// Whether `a/b < c/d`, for positive `b` and `d`, by products of 128 bits.
func isLess(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Bool {
    let left = a.multipliedFullWidth(by: d)
    let right = c.multipliedFullWidth(by: b)
    return (left.high, left.low) < (right.high, right.low)
}

private func product(_ left: Int, _ right: Int) throws(ArithmeticOverflow) -> Int {
    let (value, overflow) = left.multipliedReportingOverflow(by: right)
    guard !overflow else { throw ArithmeticOverflow() }
    return value
}

private func sum(_ left: Int, _ right: Int) throws(ArithmeticOverflow) -> Int {
    let (value, overflow) = left.addingReportingOverflow(right)
    guard !overflow else { throw ArithmeticOverflow() }
    return value
}

private func greatestCommonDivisor(_ left: UInt, _ right: UInt) -> UInt {
    var (larger, smaller) = (left, right)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
}
