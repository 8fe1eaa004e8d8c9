import ElectionFiles
import Elections

/// Two districts, three lists of 3, 2 and 1 candidates, and a municipality of three stations.
///
/// List 5 takes part in district 1 only.
package enum TinyElection {
    package static let election: Election = {
        guard let date = CivilDate("2017-03-15") else { preconditionFailure("a day") }
        return Election(
            kind: .houseOfRepresentatives,
            body: "Tweede Kamer der Staten-Generaal",
            shortBody: "Tweede Kamer",
            date: date,
            seats: 150,
            edition: "2017",
            districtSession: Moment("2017-03-17T10:00"),
            centralSession: nil
        )
    }()

    package static let definition = ElectionDefinition(
        election: election,
        districts: [
            District(number: DistrictNumber(1), name: "Oostdam", municipalities: 2),
            District(number: DistrictNumber(2), name: "Westdam", municipalities: nil),
        ],
        groups: [
            PoliticalGroup(number: ListNumber(1), name: "Eerste Partij", combination: nil),
            PoliticalGroup(number: ListNumber(2), name: "Tweede, en \"Laatste\"", combination: "A"),
            PoliticalGroup(number: ListNumber(5), name: "", combination: "A"),
        ],
        submissions: [(1, 1, "ALL"), (1, 2, "ALL"), (2, 1, "K1"), (2, 2, "K2"), (5, 1, "ALL")]
            .map { list, district, unit in
                Submission(
                    list: ListNumber(list),
                    district: DistrictNumber(district),
                    unit: unit
                )
            },
        candidates: [
            ListNumber(1): ["ALL": candidates(of: 1, 3)],
            ListNumber(2): ["K1": candidates(of: 2, 2), "K2": candidates(of: 2, 2)],
            ListNumber(5): ["ALL": candidates(of: 5, 1)],
        ],
        municipalities: [
            Municipality(
                code: "0101",
                name: "Aadorp",
                district: DistrictNumber(1),
                isPublicEntity: false
            ),
            Municipality(
                code: "0102",
                name: "Beedorp",
                district: DistrictNumber(1),
                isPublicEntity: false
            ),
            Municipality(
                code: "0201",
                name: "Ceedorp",
                district: DistrictNumber(2),
                isPublicEntity: true
            ),
        ],
        stations: [
            "0101": [
                PollingStation(
                    key: DocumentKey("SB 1"),
                    number: 1,
                    name: "Stadhuis",
                    kind: .ordinary
                ),
                PollingStation(
                    key: DocumentKey("SB 2"),
                    number: 2,
                    name: "School, links",
                    kind: .ordinary
                ),
                PollingStation(
                    key: DocumentKey("SB 2-2"),
                    number: 2,
                    name: "School, rechts",
                    kind: .mobile
                ),
            ]
        ]
    )

    private static func candidates(of list: Int, _ count: Int) -> [Candidate] {
        (1...count).map { number in
            Candidate(
                number: CandidateNumber(number),
                person: "\(list)-00\(number)",
                lastName: "van Kandidaat \(number)",
                initials: "A.",
                firstName: "Anna",
                gender: "v",
                residence: "'s-Gravenhage"
            )
        }
    }

    /// The same definition as the files it would be read from.
    package static let files: [String: String] = [
        "election.txt": """
        # A tiny election
        kind: TK
        body: Tweede Kamer der Staten-Generaal
        short: Tweede Kamer
        date: 2017-03-15
        seats: 150
        edition: 2017
        district_session: 2017-03-17T10:00

        """,
        "districts.csv": "number,name,municipalities\n1,Oostdam,2\n2,Westdam,\n",
        "lists.csv":
            "number,name,combination\n1,Eerste Partij,\n2,\"Tweede, en \"\"Laatste\"\"\",A\n5,,A\n",
        "submissions.csv": "list,district,unit\n1,1,ALL\n1,2,ALL\n2,1,K1\n2,2,K2\n5,1,ALL\n",
        "candidates.csv": """
        list,unit,number,person,last_name,initials,first_name,gender,residence
        1,ALL,1,1-001,van Kandidaat 1,A.,Anna,v,'s-Gravenhage
        1,ALL,2,1-002,van Kandidaat 2,A.,Anna,v,'s-Gravenhage
        1,ALL,3,1-003,van Kandidaat 3,A.,Anna,v,'s-Gravenhage
        2,K1,1,2-001,van Kandidaat 1,A.,Anna,v,'s-Gravenhage
        2,K1,2,2-002,van Kandidaat 2,A.,Anna,v,'s-Gravenhage
        2,K2,1,2-001,van Kandidaat 1,A.,Anna,v,'s-Gravenhage
        2,K2,2,2-002,van Kandidaat 2,A.,Anna,v,'s-Gravenhage
        5,ALL,1,5-001,van Kandidaat 1,A.,Anna,v,'s-Gravenhage

        """,
        "municipalities.csv": """
        code,name,district,kind
        0101,Aadorp,1,municipality
        0102,Beedorp,1,municipality
        0201,Ceedorp,2,public_entity

        """,
        "stations/0101.csv": """
        document,number,name,kind
        SB 1,1,Stadhuis,ordinary
        SB 2,2,"School, links",ordinary
        SB 2-2,2,"School, rechts",mobile

        """,
    ]

    package static func textFiles(
        replacing replacements: [String: String] = [:]
    ) -> [TextFile] {
        files.merging(replacements) { $1 }.sorted { $0.key < $1.key }.map {
            TextFile(name: $0.key, bytes: Array($0.value.utf8))
        }
    }

    /// The step of Aadorp (municipality), Oostdam (district) or the whole country.
    package static func step(_ level: Level) throws -> CountingStep {
        let areas: [Level: String] = [.municipality: "0101", .district: "1", .central: "Nederland"]
        return try definition.step(at: level, area: areas[level] ?? "")
    }

    /// The step of the whole country, with as many seats to give.
    package static func central(seats: Int) throws -> CountingStep {
        let step = try step(.central)
        let election = step.election
        return CountingStep(
            election: Election(
                kind: election.kind,
                body: election.body,
                shortBody: election.shortBody,
                date: election.date,
                seats: seats,
                edition: election.edition
            ),
            level: .central,
            area: step.area,
            areaName: step.areaName,
            district: nil,
            lists: step.lists,
            sources: step.sources,
            groups: step.groups
        )
    }
}
