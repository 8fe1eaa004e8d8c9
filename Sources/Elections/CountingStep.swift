/// The three steps of the count; they differ in their papers only.
package enum Level: String, Sendable, CaseIterable {
    case municipality
    case district
    case central
}

/// The statutory forms of the paper chain.
package enum Form: String, Sendable, CaseIterable {
    /// Record of a polling station.
    case n10
    /// Statement of a municipality.
    case n11
    /// Record of a district committee.
    case o3
    /// Result of the central committee.
    case p22

    /// The most digits that one of its figures can have.
    package var digits: Int { self == .n10 ? 6 : 8 }
}

/// A paper that the step expects.
package struct SourceDocument: Hashable, Sendable {
    package let key: DocumentKey
    /// Printed number: of the station, the municipality or the district.
    package let number: String
    package let name: String
    package let lists: [CandidateList]
    package let isPostal: Bool
    /// Of Bonaire, Sint Eustatius or Saba (openbaar lichaam).
    package let isPublicEntity: Bool

    package init(
        key: DocumentKey,
        number: String,
        name: String,
        lists: [CandidateList],
        isPostal: Bool = false,
        isPublicEntity: Bool = false
    ) {
        self.key = key
        self.number = number
        self.name = name
        self.lists = lists
        self.isPostal = isPostal
        self.isPublicEntity = isPublicEntity
    }
}

/// One committee's work: which papers come in, and of which area it makes the record.
package struct CountingStep: Hashable, Sendable {
    package let election: Election
    package let level: Level
    /// The area's own document: `GEM 0599`, `KK 13`, `CSB`.
    package let area: DocumentKey
    package let areaName: String
    /// The district in which the area lies; nil where the area has several.
    package let district: District?
    package let isPublicEntity: Bool
    /// The lists of the record, in ascending number.
    package let lists: [CandidateList]
    /// In the order of the definition, which is that of the pile.
    package let sources: [SourceDocument]
    /// The political groups of the whole election, by list number.
    package let groups: [PoliticalGroup]

    package init(
        election: Election,
        level: Level,
        area: DocumentKey,
        areaName: String,
        district: District?,
        isPublicEntity: Bool = false,
        lists: [CandidateList],
        sources: [SourceDocument],
        groups: [PoliticalGroup] = []
    ) {
        self.election = election
        self.level = level
        self.area = area
        self.areaName = areaName
        self.district = district
        self.isPublicEntity = isPublicEntity
        self.lists = lists
        self.sources = sources
        self.groups = groups
    }

    package var hasPostalStations: Bool { sources.contains { $0.isPostal } }

    /// An election of one district: its committee receives the N 11s and makes a P 22-2.
    package var isOneDistrictResult: Bool { level == .central && district != nil }

    /// The form that is received, one for each part of the area.
    package var sourceForm: Form {
        switch level {
        case .municipality: .n10
        case .district: .n11
        case .central: isOneDistrictResult ? .n11 : .o3
        }
    }

    /// The form that the step produces.
    package var resultForm: Form {
        switch level {
        case .municipality: .n11
        case .district: .o3
        case .central: .p22
        }
    }
}

/// Why no step could be made of a definition for the area that was asked for.
package enum StepError: Error, Hashable, Sendable {
    case unknownArea(String, known: [String])
    /// No polling stations are listed for this municipality.
    case stationsMissing(municipality: String)
    /// The municipalities of this district are not all listed.
    case municipalitiesMissing(district: String)
}

extension ElectionDefinition {
    /// The step of one area, found by its number, its code or its name.
    package func step(at level: Level, area: String) throws(StepError) -> CountingStep {
        switch level {
        case .municipality: try municipalStep(area)
        case .district: try districtStep(area)
        case .central: try centralStep(area)
        }
    }

    private func municipalStep(_ area: String) throws(StepError) -> CountingStep {
        let named = municipalities.filter { $0.code == area || $0.name == area }
        guard let municipality = named.first, named.count == 1 else {
            throw .unknownArea(area, known: municipalities.map { "\($0.code) \($0.name)" })
        }
        guard let stations = stations[municipality.code], !stations.isEmpty else {
            throw .stationsMissing(municipality: municipality.name)
        }
        let lists = lists(in: municipality.district)
        return CountingStep(
            election: election,
            level: .municipality,
            area: DocumentKey("GEM \(municipality.code)"),
            areaName: municipality.name,
            district: districts.first { $0.number == municipality.district },
            isPublicEntity: isPublicEntity(municipality),
            lists: lists,
            sources: stations.map {
                SourceDocument(
                    key: $0.key,
                    number: String($0.number),
                    name: $0.name,
                    lists: lists,
                    isPostal: $0.kind == .postal,
                    isPublicEntity: isPublicEntity(municipality)
                )
            }
        )
    }

    private func districtStep(_ area: String) throws(StepError) -> CountingStep {
        guard let district = districts.first(where: { "\($0.number)" == area || $0.name == area })
        else {
            throw .unknownArea(area, known: districts.map { "\($0.number) \($0.name)" })
        }
        return CountingStep(
            election: election,
            level: .district,
            area: DocumentKey("KK \(district.number)"),
            areaName: district.name,
            district: district,
            lists: lists(in: district.number),
            sources: try municipalRecords(of: district)
        )
    }

    private func municipalRecords(of district: District) throws(StepError) -> [SourceDocument] {
        let inside = municipalities.filter { $0.district == district.number }
        guard let expected = district.municipalities, inside.count == expected else {
            throw .municipalitiesMissing(district: "\(district.number) \(district.name)")
        }
        let lists = lists(in: district.number)
        return inside.map {
            SourceDocument(
                key: DocumentKey("GEM \($0.code)"),
                number: $0.code,
                name: $0.name,
                lists: lists,
                isPostal: hasPostalStations($0),
                isPublicEntity: isPublicEntity($0)
            )
        }
    }

    /// An island council is of a public entity, whatever the definition says of its area.
    private func isPublicEntity(_ municipality: Municipality) -> Bool {
        municipality.isPublicEntity || election.kind == .islandCouncil
    }

    /// Whether a municipality has postal stations; where its stations are not listed, those of its
    /// district may be there.
    private func hasPostalStations(_ municipality: Municipality) -> Bool {
        stations[municipality.code].map { $0.contains { $0.kind == .postal } }
            ?? election.postalDistricts.contains(municipality.district)
    }

    private func centralStep(_ area: String) throws(StepError) -> CountingStep {
        let name = election.kind.isNational ? "Nederland" : election.shortBody
        guard [name, election.shortBody, "CSB"].contains(area) else {
            throw .unknownArea(area, known: ["CSB", name])
        }
        let groups = groups.sorted { $0.number < $1.number }
        if let only = districts.first, districts.count == 1 {
            return CountingStep(
                election: election,
                level: .central,
                area: DocumentKey("CSB"),
                areaName: name,
                district: only,
                lists: lists(in: only.number),
                sources: try municipalRecords(of: only),
                groups: groups
            )
        }
        return CountingStep(
            election: election,
            level: .central,
            area: DocumentKey("CSB"),
            areaName: name,
            district: nil,
            lists: nationalLists,
            sources: districtRecords,
            groups: groups
        )
    }

    /// Candidates of several districts differ; the lists of their common record name none.
    private var nationalLists: [CandidateList] {
        groups.sorted { $0.number < $1.number }.map {
            CandidateList(number: $0.number, name: $0.name, unit: "", candidates: [])
        }
    }

    private var districtRecords: [SourceDocument] {
        districts.map {
            SourceDocument(
                key: DocumentKey("KK \($0.number)"),
                number: "\($0.number)",
                name: $0.name,
                lists: lists(in: $0.number),
                isPostal: election.postalDistricts.contains($0.number)
            )
        }
    }
}
