import Apportionment
import Diagnostics
import Elections
import FormTemplates

/// An invented election, to see a template filled: of usual size, or with the longest of everything.
package struct SampleElection {
    package enum Size {
        case usual
        case longest
    }

    let kind: ElectionKind
    let form: SampleForm
    let isCaribbean: Bool
    let size: Size
    /// A council of fewer than 19 seats, whose residual seats go by remainders first.
    let isSmallCouncil: Bool
    /// Those of `sample.xml`.
    let texts: SheetTexts

    package init(
        kind: ElectionKind,
        form: SampleForm,
        isCaribbean: Bool = false,
        size: Size = .usual,
        isSmallCouncil: Bool = false,
        texts: SheetTexts
    ) {
        self.kind = kind
        self.form = form
        self.isCaribbean = isCaribbean
        self.size = size
        self.isSmallCouncil = isSmallCouncil
        self.texts = texts
    }

    /// The step at which its form is made.
    func step() throws(Findings) -> CountingStep {
        let definition = try definition()
        do throws(StepError) {
            return try definition.step(at: form.level, area: area)
        } catch {
            preconditionFailure("the invented election is whole: \(error)")
        }
    }

    private var area: String {
        switch form.level {
        case .municipality: "0001"
        case .district: "1"
        case .central: "CSB"
        }
    }

    private func text(_ id: String, _ values: [String: String] = [:]) throws(Findings) -> String {
        try texts(size == .longest ? id + ".longest" : id, values)
    }

    var districts: Int {
        guard form.hasSeveralDistricts(kind) else { return 1 }
        return size == .longest ? 20 : 3
    }

    private var groups: Int { size == .longest ? 32 : 4 }

    private func definition() throws(Findings) -> ElectionDefinition {
        guard let date = CivilDate("2017-03-15") else {
            preconditionFailure("the 15th of March is a day")
        }
        let isEntity = isCaribbean || kind == .islandCouncil
        return ElectionDefinition(
            election: Election(
                kind: kind,
                body: try texts("body.\(kind.rawValue)"),
                shortBody: try texts("short.\(kind.rawValue)"),
                date: date,
                seats: seats,
                edition: "2017",
                districtSession: Moment("2017-03-17T10:00"),
                centralSession: Moment("2017-03-21T16:00"),
                centralPlace: try text("municipality")
            ),
            districts: try (1...districts).map { number throws(Findings) in
                District(
                    number: DistrictNumber(number),
                    name: try text("district", ["number": "\(number)"]),
                    municipalities: 1
                )
            },
            groups: try (1...groups).map(group),
            submissions: (1...groups).flatMap { list in
                (1...districts).map { district in
                    Submission(
                        list: ListNumber(list),
                        district: DistrictNumber(district),
                        unit: unit(of: list, in: district)
                    )
                }
            },
            candidates: try candidates(),
            municipalities: try (1...districts).map { number throws(Findings) in
                Municipality(
                    code: "\(10_000 + number)".suffix(4).description,
                    name: try text(isEntity ? "entity" : "municipality"),
                    district: DistrictNumber(number),
                    isPublicEntity: isEntity
                )
            },
            stations: ["0001": [try station()]]
        )
    }

    private var seats: Int {
        switch kind {
        case .houseOfRepresentatives: 150
        case .senate: 75
        case .europeanParliament: 26
        case .provincialCouncil: 39
        case .waterAuthority: isSmallCouncil ? 18 : 23
        case .municipalCouncil: isSmallCouncil ? 17 : 31
        case .islandCouncil: 9
        }
    }

    private func station() throws(Findings) -> PollingStation {
        PollingStation(
            key: DocumentKey("SB 1"),
            number: 1,
            name: try text("station"),
            kind: size == .longest ? .postal : .ordinary
        )
    }

    private var combines: Bool {
        RuleSet.hasCombinations(kind, on: CivilDate("2017-03-15"))
    }

    /// Of the longest, the last list has no name; two lists are combined where the law has it.
    private func group(_ number: Int) throws(Findings) -> PoliticalGroup {
        let isUnnamed = size == .longest && number == groups
        return PoliticalGroup(
            number: ListNumber(number),
            name: isUnnamed ? "" : try text("party", ["letter": Self.letters(number)]),
            combination: combines && [2, 3].contains(number) ? "A" : nil
        )
    }

    /// A, B … Z, AA, AB.
    private static func letters(_ number: Int) -> String {
        let place = number - 1
        let last = String(UnicodeScalar(UInt8(65 + place % 26)))
        return place < 26 ? last : letters(place / 26) + last
    }

    /// Where a group can, its first list is another one in the last district.
    private func unit(of list: Int, in district: Int) -> String {
        let mayDiffer = kind == .houseOfRepresentatives || kind == .provincialCouncil
        return mayDiffer && list == 1 && districts > 1 && district == districts ? "B" : "A"
    }

    private func candidates() throws(Findings) -> [ListNumber: [String: [Candidate]]] {
        var all: [ListNumber: [String: [Candidate]]] = [:]
        for list in 1...groups {
            let units = Set((1...districts).map { unit(of: list, in: $0) })
            for unit in units {
                all[ListNumber(list), default: [:]][unit] = try (1...candidates(on: list))
                    .map { number throws(Findings) in try candidate(number, on: list) }
            }
        }
        return all
    }

    private func candidates(on list: Int) -> Int {
        switch (size, form) {
        case (.longest, .n10), (.longest, .n11), (.longest, .o3): list == 1 ? 80 : 2
        case (.longest, _): list == 1 ? 80 : 10
        case (.usual, .n10), (.usual, .n11), (.usual, .o3): 20 / list + 5
        case (.usual, _): min(80, max(seats, 30) / list + 3)
        }
    }

    private func candidate(_ number: Int, on list: Int) throws(Findings) -> Candidate {
        Candidate(
            number: CandidateNumber(number),
            person: "\(list)-\(number)",
            lastName: try text("candidate", ["number": "\(number)"]),
            initials: size == .longest ? "Ş.Ğ.É." : "",
            gender: size == .longest ? "v" : "",
            residence: try text("residence")
        )
    }
}
