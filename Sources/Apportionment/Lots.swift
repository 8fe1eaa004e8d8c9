/// What is decided by lot (loting), each with its article.
package enum LotSubject: String, Sendable, CaseIterable {
    case residualSeatLargestAverage
    case residualSeatLargestRemainder
    case loserForAbsoluteMajority
    case withinCombination
    case withinGroup
    case preferenceCandidate
    case seatWithheldFromList
    case seatPassesToList

    package var article: Article {
        switch self {
        case .residualSeatLargestAverage: .largestAverages
        case .residualSeatLargestRemainder: .largestRemainders
        case .loserForAbsoluteMajority: .absoluteMajority
        case .withinCombination: .withinCombination
        case .withinGroup: .withinGroup
        case .preferenceCandidate: .preference
        case .seatWithheldFromList: .listOfPreference
        case .seatPassesToList: .remainingSeatsOfGroup
        }
    }
}

/// A lot that must be drawn before the calculation can go on.
///
/// Alternatives are list numbers or combination letters (`2`, `A`), sets (`4_2`) or people
/// (`3:K3.4`), in the order of list number, district and place on the list.
package struct LotQuestion: Error, Hashable, Sendable {
    package let subject: LotSubject
    package let alternatives: [String]

    package init(_ subject: LotSubject, alternatives: [String]) {
        self.subject = subject
        self.alternatives = alternatives
    }
}

/// A lot that was drawn in the public session, and recorded.
package struct DrawnLot: Hashable, Sendable {
    package let subject: LotSubject
    package let alternatives: [String]
    /// Under P 9 the one that loses a seat, under P 16 the list that gives one up, else the winner.
    package let chosen: String

    package init(_ subject: LotSubject, alternatives: [String], chosen: String) {
        self.subject = subject
        self.alternatives = alternatives
        self.chosen = chosen
    }
}

/// The recorded lots, taken from as questions come up.
///
/// A lot answers a question with the same subject and the same set of alternatives, once. Where the
/// same question comes up again, the next recorded lot for it answers. Nothing is ever drawn here.
struct RecordedLots {
    private var open: [(lot: DrawnLot, alternatives: Set<String>)]
    private(set) var used: [DrawnLot] = []

    init(_ lots: [DrawnLot]) { open = lots.map { ($0, Set($0.alternatives)) } }

    /// Lots for questions that did not come up.
    var unused: [DrawnLot] { open.map(\.lot) }

    /// The place, among the alternatives, of the one that was drawn.
    mutating func draw(
        _ subject: LotSubject,
        among alternatives: [String]
    ) throws(LotQuestion) -> Int {
        let wanted = Set(alternatives)
        guard
            let index = open.firstIndex(where: {
                $0.lot.subject == subject && $0.alternatives == wanted
            }),
            let place = alternatives.firstIndex(of: open[index].lot.chosen)
        else { throw LotQuestion(subject, alternatives: alternatives) }
        used.append(
            DrawnLot(subject, alternatives: alternatives, chosen: alternatives[place])
        )
        open.remove(at: index)
        return place
    }
}
