import Elections

/// The lists of an election by their number: each a stand-alone list, a set, or a group (P 3).
struct ListsByNumber: Sendable {
    struct Entry: Sendable {
        let number: ListNumber
        /// Places of its sets in the question, by lowest district.
        let sets: [Int]
        fileprivate(set) var votes: Int
        let combination: String?
    }

    private(set) var entries: [Entry]
    /// By person.
    let isDeceased: [Bool]
    private let question: SeatQuestion

    init(_ question: SeatQuestion) {
        self.question = question
        var isDeceased = question.people.map { _ in false }
        for person in question.deceased where isDeceased.indices.contains(person.rawValue) {
            isDeceased[person.rawValue] = true
        }
        self.isDeceased = isDeceased
        var entries: [Entry] = []
        var start = question.sets.startIndex
        while start < question.sets.endIndex {
            let number = question.sets[start].list
            let end =
                question.sets[start...].firstIndex { $0.list != number } ?? question.sets.endIndex
            entries.append(
                Entry(
                    number: number,
                    sets: Array(start..<end),
                    votes: question.sets[start..<end].reduce(question.groupSurplus[number] ?? 0) {
                        $0 + $1.votes
                    },
                    combination: question.sets[start].combination
                )
            )
            start = end
        }
        self.entries = entries
    }

    /// How many different living candidates some lists have; nil where candidates are not asked.
    ///
    /// For a group, and for a combination, a person on several of its lists counts once.
    func livingCandidates(of entries: [Entry]) -> Int? {
        guard question.hasCandidates else { return nil }
        var isCounted = isDeceased
        var count = 0
        for entry in entries {
            for set in entry.sets {
                for candidate in question.sets[set].candidates
                where !isCounted[candidate.person.rawValue] {
                    isCounted[candidate.person.rawValue] = true
                    count += 1
                }
            }
        }
        return count
    }

    /// How many living candidates one set has.
    func livingCandidates(ofSet set: Int) -> Int? {
        guard question.hasCandidates else { return nil }
        return question.sets[set].candidates.count { !isDeceased[$0.person.rawValue] }
    }

    /// The same lists and people, with other votes for each set.
    func with(votes: [Int]) -> ListsByNumber {
        var lists = self
        for index in entries.indices {
            let surplus = question.groupSurplus[entries[index].number] ?? 0
            lists.entries[index].votes = entries[index].sets.reduce(surplus) { $0 + votes[$1] }
        }
        return lists
    }

    func share(of entry: Entry) -> Distribution.Share {
        Distribution.Share(
            claimant: .list(entry.number),
            votes: entry.votes,
            candidates: livingCandidates(of: [entry])
        )
    }
}
