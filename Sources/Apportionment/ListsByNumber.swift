import Elections

/// The lists of an election by their number: each a stand-alone list, a set, or a group (P 3).
struct ListsByNumber: Sendable {
    struct Entry: Sendable {
        let number: ListNumber
        /// Places of its sets in the question, by lowest district.
        let sets: [Int]
        let votes: Int
        let combination: String?
    }

    let entries: [Entry]
    private let question: SeatQuestion

    init(_ question: SeatQuestion) {
        self.question = question
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
                    votes: question.sets[start..<end].reduce(0) { $0 + $1.votes },
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
        var persons: Set<PersonID> = []
        for set in entries.lazy.flatMap(\.sets) {
            for candidate in question.sets[set].candidates { persons.insert(candidate.person) }
        }
        return persons.subtracting(question.deceased).count
    }

    /// How many living candidates one set has.
    func livingCandidates(ofSet set: Int) -> Int? {
        guard question.hasCandidates else { return nil }
        return question.sets[set].candidates.count { !question.deceased.contains($0.person) }
    }

    func share(of entry: Entry) -> Distribution.Share {
        Distribution.Share(
            claimant: .list(entry.number),
            votes: entry.votes,
            candidates: livingCandidates(of: [entry])
        )
    }
}
