import Elections

/// What became of the candidates of one list number: a stand-alone list, a set, or a group.
package struct ListCandidates: Hashable, Sendable {
    /// A seat that went from one set of the group to another.
    package struct Move: Hashable, Sendable {
        /// P 16: for a candidate elected by preference; P 18: for want of candidates.
        package let article: Article
        package let from: SetKey
        package let to: SetKey
        package let person: PersonID?
        package let lot: DrawnLot?
    }

    /// The new order of the candidates of one set (rangschikking; Kieswet P 19).
    package struct Ranking: Hashable, Sendable {
        package let set: SetKey
        /// The living candidates, as they follow one another; the elected are among them.
        package let order: [CandidateVotes]
        /// Whether it is anything but the order of the list.
        package let differs: Bool
    }

    package let list: ListNumber
    package let seats: Int
    /// Elected by preference (P 15), in that order.
    package internal(set) var preferred: [PersonID] = []
    /// Chosen by lot among candidates with equal votes (P 15).
    package internal(set) var byLot: Set<PersonID> = []
    package internal(set) var moves: [Move] = []
    package internal(set) var rankings: [Ranking] = []
    /// Seats for which there was no candidate.
    package internal(set) var open = 0
}

/// Someone who is elected, and on which list.
package struct ElectedCandidate: Hashable, Sendable {
    package enum How: String, Sendable {
        /// By his or her own votes (P 15).
        case preference
        /// By the order of the list (P 17, P 18).
        case listOrder
        /// In the place of someone who keeps a seat on another list.
        case successor
    }

    package let list: ListNumber
    package let set: SetKey
    package let number: CandidateNumber
    package let person: PersonID
    /// On all lists of the list number together.
    package let votes: Int
    package let votesOnSet: Int
    package let aboveThreshold: Bool
    package let how: How
    /// Whether a lot between equal candidates gave the seat (P 15).
    package let byLot: Bool
    /// Place in the ranking of the set, from 1.
    package let rank: Int
}
