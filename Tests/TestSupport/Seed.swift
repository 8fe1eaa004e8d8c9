/// Where a property starts; it is printed in the name of the test, so that a failure can be run again.
package struct Seed: Hashable, Sendable, CustomStringConvertible {
    package let value: UInt64

    package init(_ value: UInt64) { self.value = value }

    package var description: String { "seed \(value)" }

    package var generator: SplitMix64 { SplitMix64(seed: value) }

    /// Seeds that differ from one property to the next, and never from one run to the next.
    package static func some(_ count: Int, from first: UInt64 = 2017) -> [Seed] {
        (0..<UInt64(count)).map { Seed(first + $0) }
    }
}

/// The generator of Steele, Lea and Flood (2014): the same numbers everywhere for one seed.
package struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    package mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

    package mutating func chance(_ one: Int, in many: Int) -> Bool { below(many) < one }

    /// An element of something that is not empty.
    package mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[below(elements.count)]
    }
}
