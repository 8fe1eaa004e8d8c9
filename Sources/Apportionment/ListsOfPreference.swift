/// Kieswet P 16: on which list of a group a candidate elected by preference takes the seat.
extension Roster {
    /// Gives equal candidates their seats, all at once.
    mutating func seat(
        _ equal: [Int],
        _ withdrawal: inout SeatOrder,
        _ lots: inout RecordedLots
    ) throws(LotQuestion) {
        var left = equal
        while !left.isEmpty {
            let served = serveOnce(left)
            if served.isEmpty { break }
            left.removeAll(where: served.contains)
        }
        for person in left { try seatWithoutFreeSeat(person, &withdrawal, &lots) }
    }

    /// Each asks for the free seat where he or she has most votes; on each set the highest on the
    /// list go first.
    private mutating func serveOnce(_ persons: [Int]) -> Set<Int> {
        var asking: [Int: [Int]] = [:]
        for person in persons {
            if let set = best(for: person, among: { free[$0] > 0 }) {
                asking[set, default: []].append(person)
            }
        }
        var served: Set<Int> = []
        for (set, askers) in asking.sorted(by: { $0.key < $1.key }) {
            let ordered = askers.sorted { place(of: $0, on: set) < place(of: $1, on: set) }
            for person in ordered.prefix(free[set]) {
                elect(person, on: set)
                free[set] -= 1
                served.insert(person)
            }
        }
        return served
    }

    /// P 16, second paragraph: the seat comes from another set of the group.
    private mutating func seatWithoutFreeSeat(
        _ person: Int,
        _ withdrawal: inout SeatOrder,
        _ lots: inout RecordedLots
    ) throws(LotQuestion) {
        guard let set = best(for: person, among: { _ in true }) else { return }
        let before = lots.used.count
        let giver =
            try withdrawal.next(usable: { free[$0] > 0 }) { alternatives throws(LotQuestion) in
                try draw(.seatWithheldFromList, alternatives, &lots)
            } ?? free.firstIndex { $0 > 0 }
        elect(person, on: set)
        guard let giver else { return }
        free[giver] -= 1
        outcome.moves.append(
            ListCandidates.Move(
                article: .listOfPreference,
                from: sets[giver].key,
                to: sets[set].key,
                person: persons[person],
                lot: lots.used.count > before ? lots.used.last : nil
            )
        )
    }

    /// Draws one of some sets.
    func draw(
        _ subject: LotSubject,
        _ alternatives: [Int],
        _ lots: inout RecordedLots
    ) throws(LotQuestion) -> Int {
        let labels = alternatives.map { sets[$0].key.rawValue }
        return alternatives[try lots.draw(subject, among: labels)]
    }
}
