import Elections

/// A human being, by the place of his or her name among the people of a case.
package struct PersonID: Hashable, Sendable {
    package let rawValue: Int

    package init(_ rawValue: Int) { self.rawValue = rawValue }
}

/// The label of a set of identical lists: list number and lowest district, `4_12`.
package struct SetKey: Hashable, Sendable, CustomStringConvertible {
    package let rawValue: String

    package init(_ rawValue: String) { self.rawValue = rawValue }

    package init(_ list: ListNumber, lowest district: DistrictNumber) {
        rawValue = "\(list)_\(district)"
    }

    package var description: String { rawValue }
}

/// A candidate with the votes he or she got on one set of identical lists.
package struct CandidateVotes: Hashable, Sendable {
    package let number: CandidateNumber
    package let person: PersonID
    package let votes: Int

    package init(number: CandidateNumber, person: PersonID, votes: Int) {
        self.number = number
        self.person = person
        self.votes = votes
    }
}

/// A list, or a set of identical lists (stel gelijkluidende lijsten; Kieswet P 2).
///
/// Sets with one list number are a group of lists (lijstengroep; P 3).
package struct SetOfLists: Hashable, Sendable {
    package let list: ListNumber
    package let key: SetKey
    package let name: String
    /// Ascending, at least one.
    package let districts: [DistrictNumber]
    /// Letter of the list combination (lijstencombinatie; P 4) it was registered for.
    package let combination: String?
    package let votes: Int
    /// In the order of the list; empty where only the seats per list are asked.
    package let candidates: [CandidateVotes]

    package init(
        list: ListNumber,
        key: SetKey,
        name: String = "",
        districts: [DistrictNumber],
        combination: String? = nil,
        votes: Int,
        candidates: [CandidateVotes] = []
    ) {
        self.list = list
        self.key = key
        self.name = name
        self.districts = districts.sorted()
        self.combination = combination
        self.votes = votes
        self.candidates = candidates.sorted { $0.number < $1.number }
    }

    /// The same set with other votes, and without its candidates.
    init(_ set: SetOfLists, votes: Int) {
        list = set.list
        key = set.key
        name = set.name
        districts = set.districts
        combination = set.combination
        self.votes = votes
        candidates = []
    }

    var lowestDistrict: DistrictNumber { districts.first ?? DistrictNumber(0) }
}
