import Testing

/// Sections 7 to 13, 15 and 17: what follows from the votes.
@Suite(
    "The House of 2017, read back from paper: seats",
    .enabled(if: OfficialFigures.areThere, OfficialFigures.note)
)
struct HouseSeatsTests {
    typealias Kind = HousePaper.Kind

    @Test("§ 7: the quota", arguments: Kind.allCases)
    func quota(_ kind: Kind) throws {
        let paper = try HousePaper.of(kind)
        let start = "totaal aantal geldige stemmen"
        let words = paper.words(7, after: start, before: "Het aantal")
        #expect(try words == [HouseExpected(kind).quota])
        #expect(paper.text(7).contains("zie onderdeel 4") == (kind == .leading))
    }

    @Test("§ 8: seats without combinations; the combinations", arguments: Kind.allCases)
    func combinations(_ kind: Kind) throws {
        let paper = try HousePaper.of(kind)
        let expected = try HouseExpected(kind)
        let without = paper.words(8, after: "lijstnummer aantal zetels", before: "b. ")
        #expect(without == expected.withoutCombinations)
        #expect(paper.words(8, after: "zijn genomen") == expected.combinations)
    }

    @Test("§ 9: full seats of each", arguments: Kind.allCases)
    func full(_ kind: Kind) throws {
        let paper = try HousePaper.of(kind)
        let rows = paper.words(9, after: "lijstencombinatie", before: "Totaal")
        #expect(try rows == HouseExpected(kind).fullSeats)
        #expect(
            paper.text(9).hasSuffix(
                "Totaal aantal zetels 150 Totaal aantal toegewezen volle zetels 142 – Restzetels 8"
            )
        )
    }

    @Test("§ 10: every average of every round, and who got the seat", arguments: Kind.allCases)
    func averages(_ kind: Kind) throws {
        let rows = try HousePaper.of(kind).lines(10).map(\.words).filter {
            $0.prefixMatch(of: /[A-Z] \(\d|\d+ \d{5}|restzetel toegekend/) != nil
        }
        #expect(try rows == HouseExpected(kind).averages)
    }

    @Test("§ 11: within each combination", arguments: Kind.allCases)
    func within(_ kind: Kind) throws {
        let paper = try HousePaper.of(kind)
        let expected = try HouseExpected(kind)
        for letter in ["A", "B"] {
            let lines = paper.lines(11).drop { $0.words != "Letter lijstencombinatie: \(letter)" }
                .dropFirst().prefix { !$0.words.hasPrefix("Letter lijstencombinatie") }
            let third = lines.firstIndex { $0.words.hasPrefix("III. ") } ?? lines.endIndex
            let figures = lines[..<third].map(\.words).filter {
                $0.contains(/\d/)
            }
            #expect(figures == expected.combination(letter))
            let members = HouseSharesOnPaper(lines[third...], total: "totaal aantal zetels")
            #expect(members.rows == expected.membersOf(letter))
        }
    }

    @Test("§ 12: seats by party, in order of seats and votes", arguments: Kind.allCases)
    func parties(_ kind: Kind) throws {
        let words = try HousePaper.of(kind).words(12, after: "aanduiding politieke groepering")
        #expect(try words == HouseExpected(kind).parties)
    }

    @Test("§ 13: within each group", arguments: Kind.allCases)
    func groups(_ kind: Kind) throws {
        let expected = try HouseExpected(kind)
        let starts = "Aanduiding politieke groepering:"
        let parts = try HousePaper.of(kind).lines(13).split { $0.words.hasPrefix(starts) }
            .dropFirst()
        #expect(parts.count == expected.seats.groups.count)
        for (list, lines) in zip(expected.seats.groups.keys.sorted(), parts) {
            let seats = try #require(expected.seats.seats[list])
            let words = lines.map(\.words)
            let votes = expected.figures.total(list)
            #expect(words.contains("Lijstengroepnummer: \(list)"))
            #expect(words.contains("Toegewezen aantal zetels lijstengroep: \(seats)"))
            #expect(words.contains("\(votes) : \(seats) = \(Printed(votes, over: seats))"))
            let rows = HouseSharesOnPaper(lines, total: "totaal").rows
            #expect(rows == expected.group(list), "p. \(lines.first?.page ?? 0)")
        }
    }

    @Test(
        "§ 15: every elected, with residence, votes and list; the rankings",
        arguments: Kind.allCases
    )
    func elected(_ kind: Kind) throws {
        let parties = HouseElectedOnPaper.read(try HousePaper.of(kind).lines(15))
        let seats = try HouseExpected(kind).seats
        let residences = try OfficialFigures.rows("expected_elected.csv").reduce(
            into: [String: String]()
        ) { $0[try $1.text("name_printed")] = try $1.text("residence") }
        let lists = seats.figures.lists.filter { seats.seats[$0] != 0 }
        #expect(parties.map(\.list) == lists)
        for party in parties {
            let elected = HouseElected(party.list, seats)
            let isGroup = seats.groups[party.list] != nil
            #expect(party.party == seats.figures.names[party.list])
            #expect(party.seats == seats.seats[party.list])
            #expect(
                party.byPreference
                    == elected.byPreference.map {
                        [$0.name, residences[$0.name] ?? "", "\($0.votes)"]
                            + (isGroup ? [short($0.unit)] : [])
                    }
            )
            #expect(
                party.byOrder
                    == elected.byOrder.map {
                        [$0.name, residences[$0.name] ?? ""] + (isGroup ? [short($0.unit)] : [])
                    }
            )
            #expect(party.rankings == rankings(elected, seats.figures), "\(party.party)")
        }
    }

    /// Only those that are not in the order of the list.
    private func rankings(_ elected: HouseElected, _ figures: HouseFigures) -> [String: [String]] {
        var rankings: [String: [String]] = [:]
        for (unit, numbers) in elected.rankings where numbers != numbers.sorted() {
            let names = Dictionary(
                uniqueKeysWithValues: (figures.candidates[unit] ?? []).map { ($0.number, $0.name) }
            )
            rankings[long(unit)] = numbers.map { "\($0) \(names[$0] ?? "")" }
        }
        return rankings
    }

    private func short(_ unit: HouseUnit) -> String {
        unit.set.map { "Stel \($0)" } ?? "Kieskring \(unit.districts[0])"
    }

    private func long(_ unit: HouseUnit) -> String {
        if unit.code == "ALL" { return "Lijstengroep \(unit.list)" }
        guard unit.set != nil, let last = unit.districts.last else { return short(unit) }
        let others = unit.districts.dropLast().map(String.init).joined(separator: ", ")
        return "\(short(unit)) (kieskringen \(others) en \(last))"
    }

    @Test("§ 17: the elected by alphabet, who are the same on both", arguments: Kind.allCases)
    func alphabet(_ kind: Kind) throws {
        let rows = try HousePaper.of(kind).lines(17).map(\.cells).filter {
            $0.count == 2 && $0[0] != "naam kandidaat"
        }
        let expected = try OfficialFigures.rows("expected_elected_alphabetical.csv").map {
            [try $0.text("name_printed"), try $0.text("residence")]
        }
        #expect(rows == expected)
        let seats = try HouseExpected(kind).seats
        let elected = seats.figures.lists.filter { seats.seats[$0] != 0 }.flatMap {
            let elected = HouseElected($0, seats)
            return (elected.byPreference + elected.byOrder).map(\.name)
        }
        #expect(Set(elected) == Set(expected.map { $0[0] }))
    }
}
