import Apportionment
import Elections
import ExactNumbers

/// A result, made ready to be looked up.
struct Outcome {
    let result: ElectionResult
    let allocation: SeatAllocation
    private let figures: [DocumentKey: Figures]
    private let sets: [SetKey: SetOfLists]
    /// Who stands on a set, by number.
    private let candidates: [SetKey: [CandidateNumber: Candidate]]

    init(_ result: ElectionResult, _ shape: ElectionShape) {
        self.result = result
        allocation = result.allocation
        figures = Dictionary(
            result.documents.map { ($0.key, $0.figures) },
            uniquingKeysWith: { first, _ in first }
        )
        sets = Dictionary(
            allocation.question.sets.map { ($0.key, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        candidates = Dictionary(
            shape.lists.flatMap(\.sets).map { set in
                (
                    set.key,
                    Dictionary(
                        set.candidates.map { ($0.number, $0) },
                        uniquingKeysWith: { first, _ in first }
                    )
                )
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The votes of a list on one document: those of its hand count where they differ.
    func votes(of list: ListNumber, on document: DocumentKey) -> Int? {
        result.leading[document]?[list] ?? figures[document]?[.listTotal(list)]
    }

    func figure(_ field: FieldID, on document: DocumentKey) -> Int? { figures[document]?[field] }

    /// The votes of a list by which it gets its seats.
    func votes(of list: ListNumber) -> Int {
        allocation.question.sets.filter { $0.list == list }
            .reduce(allocation.question.groupSurplus[list] ?? 0) { $0 + $1.votes }
    }

    /// The total by the committee's own hand count, where the documents add up to something else.
    func establishedByCommittee(_ list: ListNumber) -> (votes: Int, documents: Int)? {
        guard let votes = result.established[list] else { return nil }
        let documents = result.documents.compactMap { self.votes(of: list, on: $0.key) }
            .reduce(0, +)
        return votes == documents ? nil : (votes, documents)
    }

    func set(_ key: SetKey) -> SetOfLists? { sets[key] }

    func candidate(_ number: CandidateNumber, on set: SetKey) -> Candidate? {
        candidates[set]?[number]
    }

    func seats(of list: ListNumber) -> Int { allocation.seats[list] ?? 0 }

    /// What each candidate of a list has on one document.
    func votes(of set: ElectionShape.ListSet, on document: DocumentKey?) -> [Int?] {
        let figures = document.flatMap { self.figures[$0] }
        return set.candidates.map { figures?[.candidate(set.list, $0.number)] }
    }

    func sumOfCandidates(of set: ElectionShape.ListSet) -> Int {
        sets[set.key]?.candidates.reduce(0) { $0 + $1.votes } ?? 0
    }
}

extension [Int?] {
    /// All together; nil where one is absent.
    var sum: Int? {
        var sum = 0
        for number in self {
            guard let number else { return nil }
            sum += number
        }
        return sum
    }
}

extension Distribution {
    /// What a claimant has left above its full seats, over the divisor used.
    func remainder(of index: Int) -> Fraction? {
        let dividend = shares[index].votes * seatsToGive - votes * full[index]
        return Fraction(dividend, over: seatsToGive)
    }
}
