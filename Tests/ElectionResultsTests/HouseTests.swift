import Apportionment
import ElectionResults
import Elections
import FormTemplates
import FormsTestSupport
import TestSupport
import Testing
import Typesetting

/// The rows of the P 22-1 of 21 March 2017, against the record itself.
@Suite("The P 22-1 of the House of 2017", .enabled(if: Places.haveOfficialFigures))
struct HouseTests {
    private let maker: ResultMaker
    private let content: FormContent

    private static let made = Result {
        let maker = try House.made.get()
        return (maker, try maker.result().content())
    }

    init() throws { (maker, content) = try Self.made.get() }

    private func rows(_ name: String) throws -> [FormRow] { try #require(content.rows[name]) }

    private func row(_ name: String, _ text: String, _ value: String) throws -> FormRow {
        try #require(rows(name).first { $0.texts[text] == value })
    }

    @Test("3: who submitted which kind of list, and where")
    func submissions() throws {
        let places = try House.rows("list_kieskring.csv")
        for list in try House.rows("lists.csv") {
            let number = try #require(list["list"])
            let row = try row("lists", "number", number)
            #expect(row.texts["name"] == list["name"])
            #expect(
                row.conditions == [
                    list["submission"] == "group_of_identical_lists"
                        ? "identical-lists" : "different-lists"
                ]
            )
            let submitted = Set(places.filter { $0["list"] == number }.map { $0["kieskring"] })
            for (place, cell) in row.cells.enumerated() {
                #expect(cell.conditions.contains("submitted") == submitted.contains("\(place + 1)"))
            }
        }
        let seats = try House.rows("kieskringen.csv").map { $0["seat_municipality"] }
        #expect(content.texts("districts", "name") == seats)
    }

    @Test("4: all 482 votes of a list in a district, and every total")
    func listVotes() throws {
        let rows = try rows("list-votes")
        var printed: [String: String] = [:]
        for row in rows where row.texts["number"] != nil {
            for (place, cell) in row.cells.enumerated() where cell.texts["votes"] != nil {
                printed["\(row.texts["number"] ?? "") \(place + 1)"] = cell.texts["votes"]
            }
        }
        let expected = try House.rows("votes_list_kieskring.csv").map {
            ("\($0["list"] ?? "") \($0["kieskring"] ?? "")", $0["votes"] ?? "")
        }
        #expect(expected.count == 482)
        #expect(printed == Dictionary(uniqueKeysWithValues: expected))
        let totals = try House.rows("kieskring_totals.csv")
        for (condition, column) in [
            ("total", "valid"), ("blank-votes", "blank"), ("invalid-votes", "invalid"),
        ] {
            let row = try #require(rows.first { $0.conditions == [condition] })
            let values = row.cells.map { $0.texts["votes"] } + [row.texts["votes"]]
            #expect(values == totals.map { $0[column] })
        }
        for list in try House.rows("lists.csv") {
            let row = try row("list-votes", "number", list["list"] ?? "")
            #expect(row.texts["votes"] == list["votes"])
        }
    }

    @Test("7 to 9: the quota, the combinations and the full seats")
    func fullSeats() throws {
        let expected = try House.expected()
        let quota = try #require(rows("quota-sum").first)
        #expect(quota.texts == ["votes": "10516041", "quota": "70106 141/150"])
        #expect(content.texts["full-total"] == "142" && content.texts["residual-total"] == "8")
        for line in try #require(expected["seats_without_combinations"] as? [[String: Any]]) {
            let row = try row("lists-alone", "number", "\(try #require(line["list"] as? Int))")
            #expect(row.texts["seats"] == "\(try #require(line["seats"] as? Int))")
        }
        let combined = ["599699", "959600", "", "356271", "218950", ""]
        #expect(content.texts("combination-members", "votes") == combined)
        #expect(content.texts("combination-members", "counted") == ["2", "8", "", "7", "9", ""])
        #expect(
            content.texts("combination-members", "combined")
                == ["", "", "1559299", "", "", "575221"]
        )
        let lines = try #require(expected["full_seats"] as? [[String: Any]])
        #expect(content.texts("full-seats", "label").prefix(3) == ["A (2, 8)", "B (7, 9)", "1"])
        for (line, row) in zip(lines, try rows("full-seats")) {
            let entity = try #require(line["entity"] as? String)
            #expect(row.texts["label"]?.split(separator: " ").first.map(String.init) == entity)
            #expect(row.texts["votes"] == "\(try #require(line["votes"] as? Int))")
            #expect(row.texts["full"] == "\(try #require(line["full_seats"] as? Int))")
        }
        #expect(try rows("full-seats").count == lines.count)
    }

    @Test("10: eight rounds with every average as printed, the greatest bold")
    func averages() throws {
        let rounds = try #require(try House.expected()["residual_rounds"] as? [[String: Any]])
        let winners = try rounds.map { try #require($0["winner"] as? String) }
        #expect(content.texts("residual-rounds", "winner") == winners)
        let claimants = try rows("residual-claimants")
        for (place, round) in rounds.enumerated() {
            let averages = try #require(round["averages"] as? [[String: Any]])
            #expect(averages.count == claimants.count)
            for (average, row) in zip(averages, claimants) {
                let entity = try #require(average["entity"] as? String)
                #expect(row.texts["label"]?.hasPrefix(entity) == true)
                let cell = row.cells[place]
                #expect(printed(cell.texts) == average["printed"] as? String)
                #expect(cell.conditions.contains("bold") == (entity == winners[place]))
            }
        }
        let counts = content.texts("residual-claimants", "count").map { $0 ?? "?" }
        #expect(counts == ["1", "", "2", "1", "1", "1", "1", "1", "", "", ""])
    }

    /// A number of two columns as the record writes it.
    private func printed(_ texts: [String: String]) -> String {
        [texts["whole"] ?? "?", texts["rest"] ?? "?"].filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    @Test("11: both combinations")
    func combinations() throws {
        let expected = try #require(
            try House.expected()["combination_distribution"] as? [[String: Any]]
        )
        #expect(expected.count == 2)
        for combination in expected {
            let letter = try #require(combination["combination"] as? String)
            let row = try row("combination-shares", "letter", letter)
            let quotient = try #require(combination["quotient"] as? [String: Any])
            #expect(
                row.rows["quota-sum"]?.first?.texts["quota"] == quotient["printed"] as? String
            )
            #expect(row.texts["seats"] == "\(try #require(combination["seats"] as? Int))")
            let lines = try #require(combination["distribution"] as? [[String: Any]])
            for (line, member) in zip(lines, try #require(row.rows["members"])) {
                try expect(member, is: line)
                #expect(member.texts["number"] == "\(try #require(line["list"] as? Int))")
                let surplus = try #require(line["surplus"] as? [String: Any])
                #expect(printed(member.texts) == surplus["printed"] as? String)
            }
        }
    }

    private func expect(_ row: FormRow, is line: [String: Any]) throws {
        let residual = try #require(line["residual_seats"] as? Int)
        #expect(row.texts["votes"] == "\(try #require(line["votes"] as? Int))")
        #expect(row.texts["full"] == "\(try #require(line["full_seats"] as? Int))")
        #expect(row.texts["seats"] == "\(try #require(line["seats"] as? Int))")
        #expect(row.texts["residual"] == (residual == 0 ? "" : String(residual)))
    }

    @Test("12: by seats, then by votes")
    func seats() throws {
        let expected = try House.rows("lists.csv").sorted {
            (Int($1["seats"] ?? "") ?? 0, Int($1["votes"] ?? "") ?? 0)
                < (Int($0["seats"] ?? "") ?? 0, Int($0["votes"] ?? "") ?? 0)
        }
        #expect(content.texts("seats-per-list", "name") == expected.map { $0["name"] })
        #expect(content.texts("seats-per-list", "number") == expected.map { $0["list"] })
        #expect(content.texts("seats-per-list", "seats") == expected.map { $0["seats"] })
    }

    @Test("13: four groups, list by list and set by set, sets first")
    func groups() throws {
        let expected = try #require(
            try House.expected()["list_group_distribution"] as? [[String: Any]]
        )
        #expect(content.texts("groups", "number") == ["2", "4", "5", "11"])
        for (group, row) in zip(expected, try rows("groups")) {
            let quotient = try #require(group["quotient"] as? [String: Any])
            #expect(
                row.rows["quota-sum"]?.first?.texts["quota"] == quotient["printed"] as? String
            )
            let members = try #require(row.rows["members"])
            for unit in try #require(group["units"] as? [[String: Any]]) {
                let districts = try #require(unit["kieskringen"] as? [Int])
                let name = try #require(unit["unit"] as? String)
                let isSet = districts.count > 1
                let label = isSet ? String(name.dropFirst()) : "\(districts[0])"
                let member = try #require(
                    members.first {
                        $0.texts["label"] == label
                            && $0.conditions == (isSet ? ["is-set", "total"] : ["is-district"])
                    }
                )
                try expect(member, is: unit)
                let surplus = try #require(unit["surplus"] as? [String: Any])
                let divisor = try #require(surplus["den"] as? Int)
                let value = try #require(surplus["num"] as? Int)
                #expect(member.texts["whole"] == String(value / divisor))
            }
            let firstSingle = members.firstIndex { $0.conditions == ["is-district"] }
            let lastSet = members.lastIndex { $0.conditions.contains("is-set") }
            #expect((lastSet ?? -1) < (firstSingle ?? members.count))
        }
        let third = try rows("groups")[1].rows["members"]?.first {
            $0.texts["label"] == "3" && $0.conditions.contains("is-set")
        }
        #expect(third.map { printed($0.texts) } == "50369 7/14")
    }

    @Test("14, 16: the votes of every candidate in every district")
    func candidates() throws {
        var expected: [String: Int] = [:]
        for row in try House.rows("candidate_votes.csv") {
            let key = ["list", "kieskring", "number"].map { row[$0] ?? "" }
            expected[key.joined(separator: " "), default: 0] += Int(row["votes"] ?? "") ?? 0
        }
        var printed: [String: Int] = [:]
        for set in try rows("seated-sets") + rows("unseated-sets") {
            let list = set.texts["number"] ?? ""
            let districts = set.rows["set-districts"]?.map { $0.texts["number"] ?? "" } ?? []
            var sum = 0
            let candidates = set.rows["candidates"] ?? []
            for candidate in candidates.dropLast() {
                for (district, cell) in zip(districts, candidate.cells) {
                    let key = "\(list) \(district) \(candidate.texts["number"] ?? "")"
                    printed[key] = Int(cell.texts["votes"] ?? "")
                }
                sum += try #require(Int(candidate.texts["votes"] ?? ""))
            }
            #expect(candidates.last?.texts["votes"] == String(sum))
            #expect(set.texts["votes"] == String(sum))
        }
        #expect(printed == expected)
        let seated = Set(content.texts("seated-sets", "number"))
        #expect(
            seated == Set(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "14", "16"])
        )
    }

    @Test("15: the elected of every list, in the order of the record")
    func elected() throws {
        let elected = try House.rows("expected_elected.csv")
        var count = 0
        for party in try rows("parties") {
            let expected = elected.filter { $0["list"] == party.texts["number"] }
            let preferred = try #require(party.rows["preferred"])
            let others = try #require(party.rows["others"])
            #expect(party.texts["seats"] == String(expected.count))
            let people = preferred + others
            #expect(people.map { $0.texts["name"] } == expected.map { $0["name_printed"] })
            #expect(people.map { $0.texts["residence"] } == expected.map { $0["residence"] })
            #expect(people.map { $0.texts["votes"] } == expected.map { $0["votes"] })
            #expect(preferred.count == expected.count { $0["how"] == "preference" })
            if party.conditions.contains("different-lists") {
                let units = people.map { row in
                    (row.conditions.contains("is-set") ? "S" : "K") + (row.texts["label"] ?? "")
                }
                #expect(units == expected.map { $0["unit"] })
            }
            count += people.count
        }
        #expect(count == 150)
    }

    @Test("15: the new order of the lists that the record prints, and of no others")
    func rankings() throws {
        var expected: [String: [String]] = [:]
        for row in try House.rows("expected_ranking.csv") where row["source"] == "printed" {
            let key = "\(row["list"] ?? "") \(row["unit"] ?? "")"
            expected[key, default: []].append("\(row["number"] ?? "") \(row["name_printed"] ?? "")")
        }
        var printed: [String: [String]] = [:]
        for party in try rows("parties") {
            for ranking in party.rows["rankings"] ?? [] {
                let label = ranking.texts["label"] ?? ""
                let unit =
                    party.conditions.contains("different-lists")
                    ? (ranking.conditions.contains("is-set") ? "S" : "K") + label : "ALL"
                printed["\(party.texts["number"] ?? "") \(unit)"] = ranking.rows["order"]?.map {
                    "\($0.texts["number"] ?? "") \($0.texts["name"] ?? "")"
                }
            }
        }
        #expect(printed == expected)
    }

    @Test("17: the elected in alphabetical order")
    func alphabetical() throws {
        let expected = try House.rows("expected_elected_alphabetical.csv")
        #expect(content.texts("elected", "name") == expected.map { $0["name_printed"] })
        #expect(content.texts("elected", "residence") == expected.map { $0["residence"] })
    }

    @Test(
        "The record is no longer than the one of 2017, and every page of it is whole",
        arguments: [FormValues.Rendering.completed, .blank]
    )
    func pages(rendering: FormValues.Rendering) throws {
        let press = try Press()
        let parts = try press.parts(of: "p22-1", try maker.values(rendering))
        // A blank one has tables for more candidates than are elected.
        if rendering == .completed { #expect(try #require(parts.first).bodies.count <= 282) }
        for (number, part) in parts.enumerated() {
            let pages = try press.stamp.pages(
                of: part,
                annex: number == 0 ? nil : number,
                furniture: Press.furniture(form: "Model P 22-1", code: "P22")
            )
            for (number, page) in pages.enumerated() {
                let faults = faults(in: page, within: .mm(10))
                #expect(faults.isEmpty, "\(part.id) page \(number + 1): \(faults)")
            }
        }
    }
}
