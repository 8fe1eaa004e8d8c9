import Typesetting

/// The scales of the bars of lists: votes from 0, differences on both sides of 0, each its own.
struct DifferenceBars: Hashable {
    /// Where votes begin.
    let votes: Length
    let votesWidth: Length
    let mostVotes: Int
    /// Where a difference of 0 stands.
    let zero: Length
    /// To each side of it.
    let reach: Length
    let largestDifference: Int

    init(_ map: DifferenceMap, votes: Length, votesWidth: Length, zero: Length, reach: Length) {
        self.votes = votes
        self.votesWidth = votesWidth
        self.zero = zero
        self.reach = reach
        mostVotes = Self.round(map.lists.flatMap { [$0.hand, $0.computed] }.max() ?? 0)
        largestDifference = Self.round(map.lists.map { abs($0.difference) }.max() ?? 0)
    }

    /// The next 1, 2 or 5 with noughts; at least 1.
    static func round(_ value: Int) -> Int {
        var power = 1
        while true {
            for step in [1, 2, 5] where step * power >= value { return step * power }
            power *= 10
        }
    }

    func width(ofVotes votes: Int) -> Length {
        votesWidth * (Double(votes) / Double(mostVotes))
    }

    /// Left of zero where the hand has fewer.
    func place(of difference: Int) -> Length {
        zero + reach * (Double(difference) / Double(largestDifference))
    }

    /// Values to write under the axis of votes.
    var ticks: [Int] {
        [0, mostVotes / 2, mostVotes].reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
