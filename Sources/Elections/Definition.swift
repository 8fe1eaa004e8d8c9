/// A candidate as the list of candidates names him or her.
package struct Candidate: Hashable, Sendable {
    package let number: CandidateNumber
    /// One human being within a political group: the same on all its lists.
    package let person: String
    /// Last name with its prefix before it (`van Ark`).
    package let lastName: String
    package let initials: String
    package let firstName: String
    /// `m`, `v`, or empty where the list was submitted without.
    package let gender: String
    package let residence: String

    package init(
        number: CandidateNumber,
        person: String,
        lastName: String,
        initials: String,
        firstName: String = "",
        gender: String = "",
        residence: String = ""
    ) {
        self.number = number
        self.person = person
        self.lastName = lastName
        self.initials = initials
        self.firstName = firstName
        self.gender = gender
        self.residence = residence
    }

    /// As the forms print it: `Rutte, M. (Mark) (m)`.
    package var printedName: String {
        var name = lastName
        if !initials.isEmpty { name += ", \(initials)" }
        if !firstName.isEmpty { name += " (\(firstName))" }
        if !gender.isEmpty { name += " (\(gender))" }
        return name
    }
}

/// A political group and the number of its lists.
package struct PoliticalGroup: Hashable, Sendable {
    package let number: ListNumber
    /// Registered name (aanduiding); empty for an unnamed list.
    package let name: String
    /// Letter of the list combination (lijstencombinatie; until 2017), where there is one.
    package let combination: String?

    package init(number: ListNumber, name: String, combination: String?) {
        self.number = number
        self.name = name
        self.combination = combination
    }
}

/// The list of a group as it was submitted for one district.
package struct Submission: Hashable, Sendable {
    package let list: ListNumber
    package let district: DistrictNumber
    /// The set of identical lists (stel gelijkluidende lijsten) that this one belongs to.
    package let unit: String

    package init(list: ListNumber, district: DistrictNumber, unit: String) {
        self.list = list
        self.district = district
        self.unit = unit
    }
}

/// A list of candidates as it stands on the ballot of one district.
package struct CandidateList: Hashable, Sendable {
    package let number: ListNumber
    package let name: String
    package let unit: String
    package let candidates: [Candidate]

    package init(number: ListNumber, name: String, unit: String, candidates: [Candidate]) {
        self.number = number
        self.name = name
        self.unit = unit
        self.candidates = candidates
    }
}

/// An electoral district (kieskring), named after the seat of its committee.
package struct District: Hashable, Sendable {
    package let number: DistrictNumber
    package let name: String
    /// How many municipalities lie in it; nil where the definition does not list them all.
    package let municipalities: Int?

    package init(number: DistrictNumber, name: String, municipalities: Int?) {
        self.number = number
        self.name = name
        self.municipalities = municipalities
    }
}

package struct Municipality: Hashable, Sendable {
    /// Four digits.
    package let code: String
    package let name: String
    package let district: DistrictNumber
    /// Bonaire, Sint Eustatius or Saba (openbaar lichaam).
    package let isPublicEntity: Bool

    package init(code: String, name: String, district: DistrictNumber, isPublicEntity: Bool) {
        self.code = code
        self.name = name
        self.district = district
        self.isPublicEntity = isPublicEntity
    }
}

package struct PollingStation: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case ordinary
        case mobile
        case postal
    }
    package let key: DocumentKey
    /// As printed on its papers; two stations may bear the same.
    package let number: Int
    package let name: String
    package let kind: Kind

    package init(key: DocumentKey, number: Int, name: String, kind: Kind) {
        self.key = key
        self.number = number
        self.name = name
        self.kind = kind
    }
}

/// The election itself.
package struct Election: Hashable, Sendable {
    package let kind: ElectionKind
    /// The body as section 1 of the forms names it: `Tweede Kamer der Staten-Generaal`.
    package let body: String
    /// The short form used in titles: `Tweede Kamer`.
    package let shortBody: String
    package let date: CivilDate
    package let seats: Int
    /// Edition of the statutory forms: the folder under `Templates/`.
    package let edition: String
    /// Public session of the district committees.
    package let districtSession: Moment?
    /// Public session of the central committee.
    package let centralSession: Moment?
    /// Where the central committee sits.
    package let centralPlace: String?
    /// Districts in which postal polling stations (briefstembureaus) count.
    package let postalDistricts: Set<DistrictNumber>
    /// Plausibility rules that are not official.
    package let extraWarnings: ExtraWarnings
    /// The lists may still change: what is printed is a preview, and nothing real is typed.
    package let hasProvisionalCandidates: Bool

    package init(
        kind: ElectionKind,
        body: String,
        shortBody: String,
        date: CivilDate,
        seats: Int,
        edition: String,
        districtSession: Moment? = nil,
        centralSession: Moment? = nil,
        centralPlace: String? = nil,
        postalDistricts: Set<DistrictNumber> = [],
        extraWarnings: ExtraWarnings = .none,
        hasProvisionalCandidates: Bool = false
    ) {
        self.kind = kind
        self.body = body
        self.shortBody = shortBody
        self.date = date
        self.seats = seats
        self.edition = edition
        self.districtSession = districtSession
        self.centralSession = centralSession
        self.centralPlace = centralPlace
        self.postalDistricts = postalDistricts
        self.extraWarnings = extraWarnings
        self.hasProvisionalCandidates = hasProvisionalCandidates
    }
}

/// Which election it is, who stands where, and which papers are to be expected.
package struct ElectionDefinition: Hashable, Sendable {
    package let election: Election
    package let districts: [District]
    package let groups: [PoliticalGroup]
    package let submissions: [Submission]
    /// Candidates by list and unit, in the order of the list.
    package let candidates: [ListNumber: [String: [Candidate]]]
    package let municipalities: [Municipality]
    /// Polling stations by municipality code, in the order of the pile.
    package let stations: [String: [PollingStation]]

    package init(
        election: Election,
        districts: [District],
        groups: [PoliticalGroup],
        submissions: [Submission],
        candidates: [ListNumber: [String: [Candidate]]],
        municipalities: [Municipality],
        stations: [String: [PollingStation]]
    ) {
        self.election = election
        self.districts = districts
        self.groups = groups
        self.submissions = submissions
        self.candidates = candidates
        self.municipalities = municipalities
        self.stations = stations
    }

    /// The lists on the ballot of a district, in ascending number.
    package func lists(in district: DistrictNumber) -> [CandidateList] {
        submissions.filter { $0.district == district }.sorted { $0.list < $1.list }.map {
            submission in
            CandidateList(
                number: submission.list,
                name: groups.first { $0.number == submission.list }?.name ?? "",
                unit: submission.unit,
                candidates: candidates[submission.list]?[submission.unit] ?? []
            )
        }
    }
}
