import Apportionment
import Elections

/// Votes that are added to one side, taken from another, or both.
struct VoteChange: Sendable {
    /// Places of the sets of a list, or of one set.
    typealias Side = [Int]

    let to: Side?
    let from: Side?

    /// How many votes can be taken away.
    func largest(of votes: [Int]) -> Int {
        let removable = from.map { $0.reduce(0) { $0 + votes[$1] } }
        let room = to == nil || from != nil ? Int.max : Limits.votes - votes.reduce(0, +)
        return min(removable ?? .max, room)
    }

    /// The votes with `number` of them changed; how they lie over the sets of one side is no matter.
    func applied(_ number: Int, to votes: [Int]) -> [Int] {
        var votes = votes
        if let place = to?.first { votes[place] += number }
        var left = number
        for place in from ?? [] {
            let taken = min(left, votes[place])
            votes[place] -= taken
            left -= taken
        }
        return votes
    }

    /// What one vote does to the votes of these sets: −1, 0 or 1.
    func slope(_ isMeant: (Int) -> Bool) -> Int {
        (to?.first.map(isMeant) == true ? 1 : 0) - (from?.first.map(isMeant) == true ? 1 : 0)
    }
}
