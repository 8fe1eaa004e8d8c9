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

    private static func digits(_ number: Int) -> [Character] { Array(String(number)) }
}
