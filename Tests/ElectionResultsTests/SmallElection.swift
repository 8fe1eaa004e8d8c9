import Apportionment
import Elections

/// An election of a few lists, whose outcome can be followed on one sheet of paper.
struct SmallElection {
    /// The list of a group for some districts, with the votes in each.
    struct Entry {
        var list: Int
        var unit = "ALL"
        /// By district.
        var votes: [Int: Int]
        var candidates = 4
        var combination: String?
    }

    var kind: ElectionKind
    var body: String
    var seats: Int
    var districts: Int
    var entries: [Entry]
    /// The longest names that the real elections of 2017 had.
    var hasLongNames = false

    private static let names = [
        "Álvarez", "van den Berg", "'t Hooft", "de Ünal", "Bakker", "Çelik", "van Eék", "Dirks",
    ]

    private func candidates(of entry: Entry) -> [Candidate] {
        (1...entry.candidates).map { number in
            if hasLongNames { return longNamed(entry, number) }
            return Candidate(
                number: CandidateNumber(number),
                person: "\(entry.list)-\(number)",
                lastName: Self.names[(entry.list + number) % Self.names.count],
                initials: "\(["A", "B", "C", "D", "E"][number % 5]).\(entry.list)",
                firstName: number.isMultiple(of: 2) ? "Toos" : "",
                gender: "v",
                residence: number.isMultiple(of: 3) ? "'s-Gravenhage" : "Aadorp"
            )
        }
    }

    private func longNamed(_ entry: Entry, _ number: Int) -> Candidate {
        Candidate(
            number: CandidateNumber(number),
            person: "\(entry.list)-\(number)",
            lastName: "van Yeşilgöz-Öztürk-Łukaszewicz",
            initials: "Ş.Ğ.É.",
            firstName: "Ali",
            gender: "v",
            residence: "Nieuwerkerk aan den IJssel (Zuid-Holland)"
        )
    }

    private var definition: ElectionDefinition? {
        guard let date = CivilDate("2017-03-15") else { return nil }
        let lists = Dictionary(grouping: entries, by: \.list)
        return ElectionDefinition(
            election: Election(
                kind: kind,
                body: body,
                shortBody: body,
                date: date,
                seats: seats,
                edition: "2017",
                centralSession: Moment("2017-03-21T16:00"),
                centralPlace: "Aadorp"
            ),
            districts: (1...districts).map {
                District(
                    number: DistrictNumber($0),
                    name: "Kring \($0)",
                    municipalities: districts == 1 ? 1 : nil
                )
            },
            groups: lists.map { number, entries in
                PoliticalGroup(
                    number: ListNumber(number),
                    name: hasLongNames
                        ? "Nederlandse Partij voor Recht en Gelijkheid en Basisinkomen"
                        : number == 6 ? "" : "Partij \(number)",
                    combination: entries[0].combination
                )
            },
            submissions: entries.flatMap { entry in
                entry.votes.keys.map {
                    Submission(
                        list: ListNumber(entry.list),
                        district: DistrictNumber($0),
                        unit: entry.unit
                    )
                }
            },
            candidates: Dictionary(
                uniqueKeysWithValues: lists.map { number, entries in
                    (
                        ListNumber(number),
                        Dictionary(
                            uniqueKeysWithValues: entries.map { ($0.unit, candidates(of: $0)) }
                        )
                    )
                }
            ),
            municipalities: [
                Municipality(
                    code: "0101",
                    name: "Aadorp",
                    district: DistrictNumber(1),
                    isPublicEntity: false
                )
            ],
            stations: [:]
        )
    }

    private struct NoDay: Error {}

    /// Two thirds of the votes of a list go to its first candidate, the rest to the second.
    func maker() throws -> ResultMaker {
        guard let definition else { throw NoDay() }
        let step = try definition.step(
            at: .central,
            area: kind.isNational ? "Nederland" : body
        )
        var maker = ResultMaker(step)
        for source in step.sources {
            let district = districts == 1 ? 1 : Int(source.number) ?? 0
            var figures = Figures()
            for entry in entries {
                guard let votes = entry.votes[district] else { continue }
                let list = ListNumber(entry.list)
                figures[.listTotal(list)] = votes
                for number in 1...entry.candidates {
                    figures[.candidate(list, CandidateNumber(number))] = 0
                }
                figures[.candidate(list, CandidateNumber(1))] = votes - votes / 3
                if entry.candidates > 1 {
                    figures[.candidate(list, CandidateNumber(2))] = votes / 3
                } else {
                    figures[.candidate(list, CandidateNumber(1))] = votes
                }
            }
            for field in [FieldID.blank, .invalid, .more, .fewer, .proxies] {
                figures[field] = district + 2
            }
            for reason in Reason.allCases { figures[.reason(reason)] = 1 }
            maker.figures[source.key] = figures
        }
        return maker
    }

    /// A group of two sets, a combination, a list total that leads, someone who has died, and lots
    /// between three lists for two seats.
    static func combinedLists() throws -> ResultMaker {
        var maker = try SmallElection(
            kind: .provincialCouncil,
            body: "provinciale staten van Aaland",
            seats: 10,
            districts: 3,
            entries: [
                Entry(list: 1, unit: "S1", votes: [1: 180, 2: 120]),
                Entry(list: 1, unit: "K3", votes: [3: 145], candidates: 5),
                Entry(list: 2, votes: [1: 60, 2: 60, 3: 60], combination: "A"),
                Entry(list: 3, votes: [1: 40, 2: 40, 3: 40], combination: "A"),
                Entry(list: 4, votes: [1: 30, 2: 25, 3: 30]),
                Entry(list: 5, votes: [1: 40, 2: 45]),
                Entry(list: 6, votes: [1: 30, 2: 29, 3: 25], candidates: 1),
            ]
        ).maker()
        maker.leading = [DocumentKey("KK 2"): [ListNumber(6): 30]]
        maker.deceased = ["2-2"]
        maker.lots = [
            DrawnLot(
                .residualSeatLargestAverage,
                alternatives: ["4", "5", "6"],
                chosen: "5"
            ), DrawnLot(.residualSeatLargestAverage, alternatives: ["4", "6"], chosen: "6"),
        ]
        return maker
    }

    /// More than half of the votes without half of the seats, and no candidate for the seat more.
    static func majority() throws -> ResultMaker {
        var maker = try SmallElection(
            kind: .provincialCouncil,
            body: "provinciale staten van Aaland",
            seats: 6,
            districts: 2,
            entries: [
                Entry(list: 1, votes: [1: 320, 2: 300], candidates: 3),
                Entry(list: 2, votes: [1: 100, 2: 100]),
                Entry(list: 3, votes: [1: 90, 2: 100]),
                Entry(list: 4, votes: [1: 100, 2: 90]),
            ]
        ).maker()
        maker.lots = [
            DrawnLot(.loserForAbsoluteMajority, alternatives: ["3", "4"], chosen: "3")
        ]
        return maker
    }

    /// A council; the votes of its lists from 1.
    static func council(
        seats: Int,
        _ votes: [Int],
        candidates: Int = 8
    ) throws -> ResultMaker {
        try SmallElection(
            kind: .municipalCouncil,
            body: "gemeenteraad van Aadorp",
            seats: seats,
            districts: 1,
            entries: votes.enumerated().map { place, votes in
                Entry(list: place + 1, votes: [1: votes], candidates: candidates)
            }
        ).maker()
    }

    /// Nine seats: one list takes all but four, and five equal ones share what is left by lot.
    static func nineSeats() throws -> ResultMaker {
        var maker = try council(seats: 9, [1600, 220, 220, 220, 220, 220])
        maker.lots = [
            DrawnLot(
                .residualSeatLargestAverage,
                alternatives: ["2", "3", "4", "5", "6"],
                chosen: "3"
            ),
            DrawnLot(
                .residualSeatLargestAverage,
                alternatives: ["2", "4", "5", "6"],
                chosen: "6"
            ),
        ]
        return maker
    }
}
