/// Kieswet P 5 and P 6: the quota, and the full seats.
extension Distributor {
    /// How many times the quota goes into a number of votes (volle zetels).
    ///
    /// The quota is votes over seats, so the division is made in whole numbers.
    static func fullSeats(_ votes: Int, of total: Int, seats: Int) -> Int {
        votes * seats / total
    }
}
