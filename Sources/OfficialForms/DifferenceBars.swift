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

    /// The next of these tenths with noughts; at least 1.
    static func round(_ value: Int) -> Int {
        var power = 1
        while true {
            for tenths in [10, 15, 20, 25, 30, 40, 50, 60, 80] where tenths * power >= value * 10 {
                if (tenths * power).isMultiple(of: 10) { return tenths * power / 10 }
            }
            power *= 10
        }
    }

    /// As narrow as a bar can be and still be seen.
    private static let narrowest = Length.mm(0.3)

    func width(ofVotes votes: Int) -> Length {
        votes == 0 ? .zero : max(Self.narrowest, votesWidth * share(votes, of: mostVotes))
    }

    /// Left of zero where the hand has fewer.
    func place(of difference: Int) -> Length {
        guard difference != 0 else { return zero }
        let width = max(Self.narrowest, reach * share(abs(difference), of: largestDifference))
        return difference < 0 ? zero - width : zero + width
    }

    private func share(_ value: Int, of most: Int) -> Double { Double(value) / Double(most) }

    /// Values to write under the axis of votes.
    var ticks: [Int] {
        [0, mostVotes / 2, mostVotes].reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
