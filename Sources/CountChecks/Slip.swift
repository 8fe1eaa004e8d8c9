/// How one figure can have become another by a slip of the pen or of a finger.
enum Slip {
    /// Two neighbouring digits changed places: 63 and 36.
    static func isSwapped(_ one: Int, _ other: Int) -> Bool {
        let (first, second) = (digits(one), digits(other))
        guard first.count == second.count else { return false }
        let places = first.indices.filter { first[$0] != second[$0] }
        guard places.count == 2, places[1] == places[0] + 1 else { return false }
        return first[places[0]] == second[places[1]] && first[places[1]] == second[places[0]]
    }

    /// A digit stands twice, or once where it should stand twice: 22 and 2, 100 and 10.
    static func isDoubled(_ one: Int, _ other: Int) -> Bool {
        let (long, short) = (digits(max(one, other)), digits(min(one, other)))
        guard min(one, other) > 0, long.count == short.count + 1 else { return false }
        return long.indices.dropLast().contains { place in
            guard long[place] == long[place + 1] else { return false }
            var shortened = long
            shortened.remove(at: place)
            return shortened == short
        }
    }

    /// Whether they differ in one digit.
    static func isMisread(_ one: Int, _ other: Int) -> Bool { misreading(one, other) != nil }

    /// Whether they differ in one digit, and in two that are often taken for one another.
    static func isLikelyMisread(_ one: Int, _ other: Int) -> Bool {
        misreading(one, other).map { pair in lookAlike.contains { Set($0) == pair } } ?? false
    }

    private static let lookAlike: [String] = [
        "17", "38", "06", "09", "49", "56", "58", "35", "68", "27",
    ]

    private static func misreading(_ one: Int, _ other: Int) -> Set<Character>? {
        let (first, second) = (digits(one), digits(other))
        guard first.count == second.count else { return nil }
        let places = first.indices.filter { first[$0] != second[$0] }
        return places.count == 1 ? [first[places[0]], second[places[0]]] : nil
    }

    private static func digits(_ number: Int) -> [Character] { Array(String(number)) }
}
