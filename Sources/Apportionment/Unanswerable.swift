import Elections

/// How large a case may be.
///
/// The largest product is votes × seats × 100 (the preference threshold): at most 10¹⁷, well within
/// 64 bits. Real elections stay far below: 13 million votes, 150 seats, 81 lists.
package enum Limits {
    package static let votes = 1_000_000_000_000
    package static let seats = 1000
    package static let lists = 250
    package static let sets = 3000
    package static let listNumber = 999
    package static let district = 999
    package static let candidates = 250_000
    package static let percent = 100
}

/// Why a question about seats can't be answered: everything that is wrong, at once.
package struct Unanswerable: Error, Hashable, Sendable {
    package let problems: [SeatProblem]
}

/// One thing that is wrong with a question about seats; sets by their place in the question.
package enum SeatProblem: Hashable, Sendable {
    case seats(Int)
    case percentage(Int)
    case noLists
    case tooManyLists(Int)
    case tooManySets(Int)
    case tooManyCandidates(Int)
    case listNumber(SetKey, ListNumber)
    case district(SetKey, DistrictNumber)
    case noDistrict(SetKey)
    case setTwice(SetKey)
    case listTwiceInDistrict(ListNumber, DistrictNumber)
    case votes(SetKey, Int)
    case totalVotes
    case candidateVotes(SetKey, CandidateNumber, Int)
    case sumOfCandidates(SetKey, votes: Int, sum: Int)
    case candidateNumber(SetKey, CandidateNumber)
    case candidateNumberTwice(SetKey, CandidateNumber)
    case personTwice(SetKey, String)
    case unknownPerson(SetKey, CandidateNumber)
    case candidatesMissing(SetKey)
    case combinationsNotAllowed(SetKey, String)
    case combinationsAbolished(CivilDate)
    case combinationName(SetKey, String)
    case combinationDiffers(ListNumber)
    case lotTooFewAlternatives(Int)
    case lotAlternativeTwice(Int)
    case lotChosenUnknown(Int, String)
}
