import Testing

/// A list, or a set of identical lists, of one political group.
struct HouseUnit: Hashable, Comparable {
    var list: Int
    /// `ALL`, `S2` for the second set or `K7` for the list of district 7.
    var code: String
    var districts: [Int]

    var set: Int? { code.hasPrefix("S") ? Int(code.dropFirst()) : nil }

    /// Sets first, then single lists, each by their lowest district. (In the record of 2017 the
    /// sets of list 26, which has no seats, were numbered the other way; no page of it shows that.)
    static func < (one: HouseUnit, other: HouseUnit) -> Bool {
        (one.list, one.set == nil ? 1 : 0, one.districts[0])
            < (other.list, other.set == nil ? 1 : 0, other.districts[0])
    }
}

struct HouseCandidate: Hashable {
    var number: Int
    /// The same on all lists of a group.
    var person: String
    var name: String
}

/// The votes of the House of 2017: of every candidate, and of every list, on which seats go.
struct HouseFigures {
    struct Key: Hashable {
        var list: Int
        var district: Int
        var number: Int
    }

    var names: [Int: String] = [:]
    var combinations: [String: [Int]] = [:]
    var isIdentical: [Int: Bool] = [:]
    var units: [HouseUnit] = []
    var candidates: [HouseUnit: [HouseCandidate]] = [:]
    var candidateVotes: [Key: Int] = [:]
    /// By list and district.
    var votes: [Int: [Int: Int]] = [:]
    /// What the totals of the lists were before the hand count led.
    var computed: [Int: [Int: Int]] = [:]

    static let seats = 150
    static let districts = 1...20

    private static let published = Result { try HouseFigures(leading: false) }
    private static let counted = Result { try HouseFigures(leading: true) }

    /// Read once for all tests.
    static func of(_ kind: HousePaper.Kind) throws -> HouseFigures {
        try (kind == .leading ? counted : published).get()
    }

    /// As published; or on the totals of the hand counts, where these are known.
    private init(leading: Bool) throws {
        try readLists()
        try readCandidates()
        try readVotes()
        if leading { try takeOverHandCounts() }
    }

    private mutating func readLists() throws {
        for row in try OfficialFigures.rows("lists.csv") {
            let list = try row.number("list")
            names[list] = try row.text("name")
            isIdentical[list] = try row.text("submission") == "group_of_identical_lists"
            let letter = try row.text("combination")
            if !letter.isEmpty { combinations[letter, default: []].append(list) }
        }
        var districts: [Int: [String: [Int]]] = [:]
        for row in try OfficialFigures.rows("list_kieskring.csv") {
            districts[try row.number("list"), default: [:]][try row.text("unit"), default: []]
                .append(try row.number("kieskring"))
        }
        for (list, codes) in districts {
            units += codes.map { HouseUnit(list: list, code: $0, districts: $1) }
        }
        units.sort()
    }

    private mutating func readCandidates() throws {
        let byCode = Dictionary(uniqueKeysWithValues: units.map { ("\($0.list) \($0.code)", $0) })
        for row in try OfficialFigures.rows("candidates.csv") {
            let unit = try #require(byCode["\(try row.text("list")) \(try row.text("unit"))"])
            candidates[unit, default: []].append(
                HouseCandidate(
                    number: try row.number("number"),
                    person: try row.text("person"),
                    name: try row.text("name_printed")
                )
            )
        }
    }

    private mutating func readVotes() throws {
        for row in try OfficialFigures.rows("candidate_votes.csv") {
            let key = Key(
                list: try row.number("list"),
                district: try row.number("kieskring"),
                number: try row.number("number")
            )
            candidateVotes[key] = try row.number("votes")
        }
        for row in try OfficialFigures.rows("votes_list_kieskring.csv") {
            votes[try row.number("list"), default: [:]][try row.number("kieskring")] =
                try row.number("votes")
        }
        computed = votes
    }

    private mutating func takeOverHandCounts() throws {
        for row in try OfficialFigures.rows("manual_count_lists.csv") {
            votes[try row.number("list"), default: [:]][try row.number("kieskring")] =
                try row.number("manual_votes")
        }
    }

    var lists: [Int] { names.keys.sorted() }

    func total(_ list: Int) -> Int { votes[list]?.values.reduce(0, +) ?? 0 }
    func total(_ unit: HouseUnit) -> Int { total(unit, of: votes) }
    var total: Int { lists.reduce(0) { $0 + total($1) } }

    /// The votes of a unit as its candidates make them.
    func candidateTotal(_ unit: HouseUnit) -> Int { total(unit, of: computed) }

    private func total(_ unit: HouseUnit, of votes: [Int: [Int: Int]]) -> Int {
        unit.districts.reduce(0) { $0 + (votes[unit.list]?[$1] ?? 0) }
    }

    func units(of list: Int) -> [HouseUnit] { units.filter { $0.list == list } }

    func votes(_ candidate: HouseCandidate, on unit: HouseUnit) -> Int {
        unit.districts.reduce(0) {
            $0 + (candidateVotes[Key(list: unit.list, district: $1, number: candidate.number)] ?? 0)
        }
    }
}
