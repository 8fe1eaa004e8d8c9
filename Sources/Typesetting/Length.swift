/// A distance on paper; one point is 1/72 inch.
package struct Length: Hashable, Comparable, Sendable, AdditiveArithmetic {
    package var points: Double

    package init(points: Double) { self.points = points }

    package static func pt(_ points: Double) -> Length { Length(points: points) }
    package static func mm(_ millimetres: Double) -> Length {
        Length(points: millimetres * 72 / 25.4)
    }

    package static let zero = Length(points: 0)

    package var millimetres: Double { points * 25.4 / 72 }

    package static func + (left: Length, right: Length) -> Length {
        Length(points: left.points + right.points)
    }
    package static func - (left: Length, right: Length) -> Length {
        Length(points: left.points - right.points)
    }
    package static func * (left: Length, factor: Double) -> Length {
        Length(points: left.points * factor)
    }
    package static func / (left: Length, divisor: Double) -> Length {
        Length(points: left.points / divisor)
    }
    package static func < (left: Length, right: Length) -> Bool { left.points < right.points }
}
