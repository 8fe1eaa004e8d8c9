import Apportionment
import Elections
import ExactNumbers
import Foundation
import TestSupport
import Testing

/// The House of 15 March 2017 on the computed figures, which is what was established.
struct HouseOf2017 {
    let allocation: SeatAllocation
    /// The unit of the record (`ALL`, `S1`, `K7`) by list and lowest district.
    let units: [SetKey: String]
    let expected: [String: Any]

    init() throws {
        let folder = Places.officialFigures
        let votes = try Self.rows("candidate_votes.csv").reduce(into: [String: Int]()) {
            let key = "\($1["list"] ?? "") \($1["unit"] ?? "") \($1["number"] ?? "")"
            $0[key, default: 0] += Int($1["votes"] ?? "") ?? 0
        }
        var districts: [String: [DistrictNumber]] = [:]
        for row in try Self.rows("list_kieskring.csv") {
            let key = "\(row["list"] ?? "") \(row["unit"] ?? "")"
            districts[key, default: []].append(
                DistrictNumber(try #require(Int(row["kieskring"] ?? "")))
            )
        }
        var people: [String: PersonID] = [:]
        var names: [String] = []
        var candidates: [String: [CandidateVotes]] = [:]
        for row in try Self.rows("candidates.csv") {
            let unit = "\(row["list"] ?? "") \(row["unit"] ?? "")"
            let person = "\(row["list"] ?? "") \(row["name_printed"] ?? "")"
            if people[person] == nil {
                people[person] = PersonID(names.count)
                names.append(row["name_printed"] ?? "")
            }
            candidates[unit, default: []].append(
                CandidateVotes(
                    number: CandidateNumber(try #require(Int(row["number"] ?? ""))),
                    person: try #require(people[person]),
                    votes: try #require(votes["\(unit) \(row["number"] ?? "")"])
                )
            )
        }
        let combinations = Dictionary(
            uniqueKeysWithValues: try Self.rows("lists.csv").map {
                ($0["list"] ?? "", $0["combination"] ?? "")
            }
        )
        var units: [SetKey: String] = [:]
        var sets: [SetOfLists] = []
        for (unit, districts) in districts {
            let parts = unit.split(separator: " ").map(String.init)
            let list = ListNumber(try #require(Int(parts[0])))
            let key = SetKey(list, lowest: try #require(districts.min()))
            let standing = try #require(candidates[unit])
            let letter = combinations[parts[0]] ?? ""
            units[key] = parts[1]
            sets.append(
                SetOfLists(
                    list: list,
                    key: key,
                    districts: districts,
                    combination: letter.isEmpty ? nil : letter,
                    votes: standing.reduce(0) { $0 + $1.votes },
                    candidates: standing
                )
            )
        }
        self.units = units
        let date = CivilDate("2017-03-15")
        allocation = SeatAllocation(
            answering: try SeatQuestion(
                kind: .houseOfRepresentatives,
                seats: 150,
                rules: .law(of: .houseOfRepresentatives, seats: 150, on: date),
                sets: sets,
                people: names
            )
        )
        let data = try Data(contentsOf: folder.appendingPathComponent("expected_seats.json"))
        expected = try #require(
            try JSONSerialization.jsonObject(with: data) as? [String: Any]
        )
    }

    func unit(_ key: SetKey) -> String {
        "\(key.rawValue.prefix { $0 != "_" }) \(units[key] ?? "")"
    }

    func array(_ key: String) -> [[String: Any]] { expected[key] as? [[String: Any]] ?? [] }

    static func rows(_ name: String) throws -> [[String: String]] {
        let text = try String(
            contentsOf: Places.officialFigures.appendingPathComponent(name),
            encoding: .utf8
        )
        let rows = text.split(whereSeparator: \.isNewline).map { cells(of: $0) }
        let head = try #require(rows.first)
        return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(head, $0)) }
    }

    private static func cells(of line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}

@Suite("The House of 15 March 2017", .enabled(if: Places.haveOfficialFigures))
struct HouseOf2017Tests {
    private let house: HouseOf2017
    private var result: SeatAllocation { house.allocation }

    init() throws { house = try HouseOf2017() }

    @Test("P 5: the quota and the preference threshold")
    func quota() throws {
        #expect(result.isComplete)
        #expect(result.votes == 10_516_041)
        #expect(result.quota?.description == "70106 141/150")
        #expect(result.preferenceThreshold == Rational(3_505_347, over: 200))
    }

    @Test("P 4: the seats without combinations, and both combinations count")
    func trial() throws {
        let trial = try #require(result.combinationTrial)
        for line in house.array("seats_without_combinations") {
            let list = Claimant.list(ListNumber(try #require(line["list"] as? Int)))
            #expect(trial.withoutCombinations.seats(of: list) == line["seats"] as? Int)
        }
        #expect(
            trial.combinations.map(\.members)
                == [[2, 8], [7, 9]].map { $0.map { ListNumber($0) } }
        )
        let winners = trial.withoutCombinations.steps.flatMap(\.changes).map {
            trial.withoutCombinations.shares[$0.index].claimant.description
        }
        #expect(winners == ["1", "3", "8", "5", "4", "1", "6", "10", "2"])
    }

    @Test("P 6, P 7: full seats, and eight rounds with every average as printed")
    func rounds() throws {
        let distribution = result.distribution
        for line in house.array("full_seats") {
            let index = try #require(
                distribution.shares.firstIndex {
                    $0.claimant.description == line["entity"] as? String
                }
            )
            #expect(distribution.shares[index].votes == line["votes"] as? Int)
            #expect(distribution.full[index] == line["full_seats"] as? Int)
        }
        let rounds = house.array("residual_rounds")
        #expect(rounds.count == distribution.steps.count)
        for (round, step) in zip(rounds, distribution.steps) {
            let winners = step.changes.map { distribution.shares[$0.index].claimant.description }
            #expect(winners == [try #require(round["winner"] as? String)])
            let averages = Dictionary(
                uniqueKeysWithValues: step.standings.map {
                    (
                        distribution.shares[$0.index].claimant.description,
                        $0.value?.description
                    )
                }
            )
            let printed = try #require(round["averages"] as? [[String: Any]])
            #expect(printed.count == averages.count)
            for average in printed {
                let entity = try #require(average["entity"] as? String)
                #expect(averages[entity] == average["printed"] as? String)
            }
        }
    }

    @Test("P 11: the seats within both combinations")
    func combinations() throws {
        for combination in house.array("combination_distribution") {
            let letter = try #require(combination["combination"] as? String)
            let inner = try #require(result.withinCombinations[letter])
            let quotient = try #require(combination["quotient"] as? [String: Any])
            #expect(inner.quota?.description == quotient["printed"] as? String)
            for line in try #require(combination["distribution"] as? [[String: Any]]) {
                let claimant = Claimant.list(ListNumber(try #require(line["list"] as? Int)))
                let index = try #require(inner.shares.firstIndex { $0.claimant == claimant })
                #expect(inner.full[index] == line["full_seats"] as? Int)
                #expect(inner.seats[index] == line["seats"] as? Int)
                let surplus = try #require(line["surplus"] as? [String: Any])
                let standing = inner.steps[0].standings.first { $0.index == index }
                #expect(standing?.value?.description == surplus["printed"] as? String)
            }
        }
    }

    @Test("The seats of all 28 lists")
    func seats() throws {
        let lines = house.array("final_seats")
        #expect(lines.count == 28)
        for line in lines {
            let list = ListNumber(try #require(line["list"] as? Int))
            #expect(result.seats[list] == line["seats"] as? Int)
        }
    }

    @Test("P 12: the seats of the groups, set by set")
    func groups() throws {
        for group in house.array("list_group_distribution") {
            let list = ListNumber(try #require(group["list"] as? Int))
            let inner = try #require(result.withinGroups[list]?.distribution)
            let quotient = try #require(group["quotient"] as? [String: Any])
            #expect(inner.quota?.description == quotient["printed"] as? String)
            for line in try #require(group["units"] as? [[String: Any]]) {
                let name = "\(list) \(try #require(line["unit"] as? String))"
                let index = try #require(
                    inner.shares.firstIndex {
                        if case .set(let key) = $0.claimant {
                            house.unit(key) == name
                        } else {
                            false
                        }
                    }
                )
                #expect(inner.shares[index].votes == line["votes"] as? Int)
                #expect(inner.full[index] == line["full_seats"] as? Int)
                #expect(inner.seats[index] == line["seats"] as? Int)
            }
        }
    }

    @Test("P 15 to P 18: the 150 elected, each on the right list")
    func elected() throws {
        let expected = try HouseOf2017.rows("expected_elected.csv").map { row in
            [
                "\(row["list"] ?? "") \(row["unit"] ?? "")", row["number_on_unit"] ?? "",
                row["votes"] ?? "", row["votes_on_unit"] ?? "", row["how"] ?? "",
                row["name_printed"] ?? "",
            ].joined(separator: " ")
        }
        let elected = result.elected.map { elected in
            [
                house.unit(elected.set), elected.number.description, String(elected.votes),
                String(elected.votesOnSet),
                elected.how == .preference ? "preference" : "list_order",
                result.question.name(of: elected.person),
            ].joined(separator: " ")
        }
        #expect(elected.count == 150)
        #expect(elected.sorted() == expected.sorted())
    }

    @Test("P 19: the ranking of every list with a seat")
    func ranking() throws {
        var expected: [String: [Int]] = [:]
        for row in try HouseOf2017.rows("expected_ranking.csv") {
            let unit = "\(row["list"] ?? "") \(row["unit"] ?? "")"
            expected[unit, default: []].append(try #require(Int(row["number"] ?? "")))
        }
        let rankings = Dictionary(
            uniqueKeysWithValues: result.candidates.flatMap(\.rankings).map {
                (house.unit($0.set), $0.order.map(\.number.rawValue))
            }
        )
        for (unit, order) in expected { #expect(rankings[unit] == order, "\(unit)") }
    }
}
