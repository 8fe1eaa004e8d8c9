import ExactNumbers
import TestSupport
import Testing

@Suite("Exact numbers")
struct RationalTests {
    @Test(
        "A rational is reduced, with a positive denominator",
        arguments: [
            (10_516_041, 150, "3505347/50"), (6, 3, "2"), (0, 7, "0"), (-4, 6, "-2/3"),
            (4, -6, "-2/3"), (-4, -6, "2/3"),
        ]
    )
    func reduced(_ dividend: Int, _ divisor: Int, _ text: String) {
        #expect(Rational(dividend, over: divisor)?.description == text)
    }

    @Test("There is no division by zero, and nothing without its opposite")
    func refused() {
        #expect(Rational(1, over: 0) == nil)
        #expect(Rational(.min, over: 3) == nil)
        #expect(Rational(3, over: .min) == nil)
    }

    @Test("What does not fit is reported, not wrapped around")
    func overflow() throws {
        let large = try #require(Rational(.max))
        let small = try #require(Rational(1, over: .max))
        let one = try #require(Rational(1))
        let zero = try #require(Rational(0))
        #expect(throws: ArithmeticOverflow.self) { try large + one }
        #expect(throws: ArithmeticOverflow.self) { try large * large }
        #expect(throws: ArithmeticOverflow.self) { try small * small }
        #expect(throws: ArithmeticOverflow.self) { try one / zero }
        #expect(try large - large == zero)
    }

    @Test("Comparing is exact where products would not fit in 64 bits")
    func comparing() throws {
        let below = try #require(Rational(.max - 1, over: .max))
        let above = try #require(Rational(.max, over: .max - 1))
        let negative = try #require(Rational(-.max, over: .max - 1))
        #expect(below < above)
        #expect(!(above < below))
        #expect(negative < below)
        #expect(!(below < below))
    }

    @Test("The laws of arithmetic hold", arguments: Seed.some(4))
    func laws(_ seed: Seed) throws {
        var generator = seed.generator
        for _ in 0..<2000 {
            let numbers = try (0..<3).map { _ in
                try #require(
                    Rational(generator.below(2001) - 1000, over: generator.below(1000) + 1)
                )
            }
            let (a, b, c) = (numbers[0], numbers[1], numbers[2])
            #expect(try a + b == b + a)
            #expect(try (a + b) + c == a + (b + c))
            #expect(try a * (b + c) == a * b + a * c)
            #expect(try a - a == a * (b - b))
            #expect((a < b) == (try a - b < b - b))
            if b.numerator != 0 { #expect(try a / b * b == a) }
        }
    }
}

@Suite("Fractions as a form prints them")
struct FractionTests {
    @Test(
        "A whole number and a remainder over the divisor used, unreduced",
        arguments: [
            (10_516_041, 150, "70106 141/150"), (955_633, 14, "68259 7/14"),
            (65565 * 14, 14, "65565"), (0, 150, "0"), (7, 11, "0 7/11"), (12, 1, "12"),
        ]
    )
    func printed(_ dividend: Int, _ divisor: Int, _ text: String) {
        #expect(Fraction(dividend, over: divisor)?.description == text)
    }

    @Test("Fractions are equal by value, and ordered by value")
    func ordered() throws {
        let half = try #require(Fraction(1, over: 2))
        let same = try #require(Fraction(75, over: 150))
        let more = try #require(Fraction(.max, over: 2))
        #expect(half == same)
        #expect(same < more)
        #expect(half.reduced == same.reduced)
    }

    @Test("There is no negative fraction, and none over nothing")
    func refused() {
        #expect(Fraction(-1, over: 2) == nil)
        #expect(Fraction(1, over: 0) == nil)
    }
}
