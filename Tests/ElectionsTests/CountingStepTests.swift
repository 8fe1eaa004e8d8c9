import Elections
import TestSupport
import Testing

@Suite("The step of one area")
struct CountingStepTests {
    let definition = TinyElection.definition

    @Test("A municipality is found by its code and by its name", arguments: ["0101", "Aadorp"])
    func municipality(_ area: String) throws {
        let step = try definition.step(at: .municipality, area: area)
        #expect(step.area == DocumentKey("GEM 0101"))
        #expect(step.areaName == "Aadorp")
        #expect(step.district?.name == "Oostdam")
        #expect(step.sources.map(\.key.rawValue) == ["SB 1", "SB 2", "SB 2-2"])
        #expect(step.sources.map(\.number) == ["1", "2", "2"])
        #expect(step.lists.map(\.number.rawValue) == [1, 2, 5])
        #expect(step.lists.map(\.candidates.count) == [3, 2, 1])
        #expect(step.sources.allSatisfy { $0.lists == step.lists })
        #expect(!step.hasPostalStations)
    }

    @Test("A district is found by its number and by its name", arguments: ["1", "Oostdam"])
    func district(_ area: String) throws {
        let step = try definition.step(at: .district, area: area)
        #expect(step.area == DocumentKey("KK 1"))
        #expect(step.sources.map(\.key.rawValue) == ["GEM 0101", "GEM 0102"])
        #expect(step.sources.map(\.name) == ["Aadorp", "Beedorp"])
    }

    @Test("The country as a whole has every list, and of each district those that take part there")
    func central() throws {
        let step = try definition.step(at: .central, area: "Nederland")
        #expect(step.area == DocumentKey("CSB"))
        #expect(step.district == nil)
        #expect(step.lists.map(\.number.rawValue) == [1, 2, 5])
        #expect(step.sources.map(\.key.rawValue) == ["KK 1", "KK 2"])
        #expect(step.sources.map { $0.lists.map(\.number.rawValue) } == [[1, 2, 5], [1, 2]])
        #expect(
            step.sources.map { $0.lists.map(\.unit) } == [["ALL", "K1", "ALL"], ["ALL", "K2"]]
        )
    }

    @Test("An unknown area is refused, with those that there are")
    func unknown() {
        #expect(
            throws: StepError.unknownArea(
                "0999",
                known: ["0101 Aadorp", "0102 Beedorp", "0201 Ceedorp"]
            )
        ) { try definition.step(at: .municipality, area: "0999") }
        #expect(throws: StepError.unknownArea("3", known: ["1 Oostdam", "2 Westdam"])) {
            try definition.step(at: .district, area: "3")
        }
        // A number is not a code, a district's name not a municipality's, and nothing is guessed.
        for area in ["101", "Oostdam", "aadorp", "Aadorp ", ""] {
            #expect(throws: StepError.self) {
                try definition.step(at: .municipality, area: area)
            }
        }
    }

    @Test("A municipality whose stations are not listed can't be counted")
    func noStations() {
        #expect(throws: StepError.stationsMissing(municipality: "Beedorp")) {
            try definition.step(at: .municipality, area: "0102")
        }
    }

    @Test("A district whose municipalities are not all listed can't be counted")
    func noMunicipalities() {
        #expect(throws: StepError.municipalitiesMissing(district: "2 Westdam")) {
            try definition.step(at: .district, area: "2")
        }
    }

    @Test("Public entity and postal stations are known to the step")
    func circumstances() throws {
        let stations = [
            PollingStation(key: DocumentKey("SB 1"), number: 1, name: "Post", kind: .postal)
        ]
        let postal = ElectionDefinition(
            election: definition.election,
            districts: definition.districts,
            groups: definition.groups,
            submissions: definition.submissions,
            candidates: definition.candidates,
            municipalities: definition.municipalities,
            stations: ["0201": stations]
        )
        let step = try postal.step(at: .municipality, area: "0201")
        #expect(step.isPublicEntity)
        #expect(step.hasPostalStations)
    }
}

@Suite("How a candidate is printed")
struct PrintedNameTests {
    @Test(
        "Name, initials, first name and gender, each where the list has it",
        arguments: [
            (["van Ark", "T.", "Tamara", "v"], "van Ark, T. (Tamara) (v)"),
            (["Azmani", "M.", "", "m"], "Azmani, M. (m)"),
            (["Vlasblom", "J.", "", ""], "Vlasblom, J."),
            (["Zeeman", "", "Anna", ""], "Zeeman (Anna)"),
        ]
    )
    func printed(_ parts: [String], _ name: String) {
        let candidate = Candidate(
            number: CandidateNumber(1),
            person: "1-001",
            lastName: parts[0],
            initials: parts[1],
            firstName: parts[2],
            gender: parts[3]
        )
        #expect(candidate.printedName == name)
    }
}
