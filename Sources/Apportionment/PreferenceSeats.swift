/// Kieswet P 15: candidates elected by their own votes (voorkeurstemmen).
extension Roster {
    /// The persons who get a preferential seat, by falling votes; equal ones together.
    ///
    /// Who is drawn by lot stands apart, in the order of drawing.
    mutating func preferred(
        name: (Int) -> String,
        _ lots: inout RecordedLots
    ) throws(LotQuestion) -> [[Int]] {
        let seats = outcome.seats
        let ordered = persons.indices.filter { isAlive[$0] && isAbove[$0] }
            .sorted { (votes[$1], $0) < (votes[$0], $1) }
        var classes: [[Int]] = []
        var count = 0
        var start = 0
        while start < ordered.count, count < seats {
            let equal = Array(ordered[start...].prefix { votes[$0] == votes[ordered[start]] })
            start += equal.count
            if count + equal.count <= seats {
                classes.append(equal)
                count += equal.count
            } else {
                classes += try draw(seats - count, of: equal, name: name, &lots)
                count = seats
            }
        }
        outcome.preferred = classes.joined().map { persons[$0] }
        return classes
    }

    private mutating func draw(
        _ seats: Int,
        of equal: [Int],
        name: (Int) -> String,
        _ lots: inout RecordedLots
    ) throws(LotQuestion) -> [[Int]] {
        var left = equal
        var drawn: [[Int]] = []
        for _ in 0..<seats {
            let place = try lots.draw(.preferenceCandidate, among: left.map(name))
            let person = left.remove(at: place)
            outcome.byLot.insert(persons[person])
            drawn.append([person])
        }
        return drawn
    }
}
