import Elections
import FormTemplates
import FormsTestSupport
import Testing
import Typesetting

/// The most of everything: nothing is clipped, and nothing lies over something else.
@Suite("Pages of large results")
struct LargeResultTests {
    /// Faults of every page, and the words of the form itself, page by page.
    private func expectWhole(
        _ form: String,
        _ rendering: FormValues.Rendering,
        _ maker: ResultMaker
    ) throws -> [[String]] {
        let press = try Press()
        let parts = try press.parts(of: form, maker.values(rendering))
        for (number, part) in parts.enumerated() {
            let pages = try press.stamp.pages(
                of: part,
                annex: number == 0 ? nil : number,
                furniture: Press.furniture(form: "Model P 22", code: "P22")
            )
            for (number, page) in pages.enumerated() {
                let faults = faults(in: page, within: .mm(10))
                #expect(faults.isEmpty, "\(part.id) page \(number + 1): \(faults)")
            }
        }
        return try #require(parts.first).bodies.map(\.marks.words)
    }

    /// More than a million votes in every district, a group of sets and single lists.
    private func districts(_ count: Int) throws -> ResultMaker {
        func votes(_ number: Int, _ districts: ClosedRange<Int>) -> [Int: Int] {
            Dictionary(uniqueKeysWithValues: districts.map { ($0, number + $0) })
        }
        let middle = count / 2
        return try SmallElection(
            kind: .houseOfRepresentatives,
            body: "Tweede Kamer der Staten-Generaal",
            seats: 150,
            districts: count,
            entries: [
                .init(list: 1, votes: votes(221_000, 1...count), candidates: 80),
                .init(list: 2, unit: "S1", votes: votes(209_000, 1...middle), candidates: 50),
                .init(list: 2, unit: "K", votes: votes(208_000, count...count), candidates: 50),
                .init(
                    list: 2,
                    unit: "S2",
                    votes: votes(207_000, (middle + 1)...(count - 1)),
                    candidates: 50
                ), .init(list: 3, votes: votes(206_000, 1...count), candidates: 50),
                .init(list: 4, votes: votes(205_000, 1...count), candidates: 50),
                .init(list: 5, votes: votes(204_000, 1...count), candidates: 50),
                .init(list: 28, votes: votes(1_000, 2...3), candidates: 1),
            ]
        ).maker()
    }

    @Test(
        "Districts in any number: blocks name their list and columns, and the sum stands once",
        arguments: [4, 10, 11, 20, 21, 45]
    )
    func manyDistricts(count: Int) throws {
        let maker = try districts(count)
        let pages = try expectWhole("p22-1", .completed, maker)
        _ = try expectWhole("p22-1", .blank, maker)
        let total = String(
            maker.totals.values.reduce(0) { sum, figure in
                if case .listTotal = figure.key { sum + figure.value } else { sum }
            }
        )
        let votes = pages.filter { words in
            words.contains { $0.hasPrefix("4. Aantal stemmen per lijst") }
        }
        #expect(votes.flatMap { $0 }.count { $0 == total } == 1)
        #expect(votes.last?.contains("Totaal") == true)
        let first = pages.filter { $0.contains("Lijstengroep 1 (Partij 1) – vervolg") }
        let blocks = (count + 6) / 7
        // Two pages a block of candidates, the first of them without the line, and section 15.
        #expect(first.count >= blocks * 2 - 1)
        for words in first { #expect(words.contains("naam kandidaat")) }
    }

    @Test("25 residual seats: blocks of six, the number of seats a list got in the last one")
    func manyRounds() throws {
        var votes = (0..<26).map { 1_000_000 + $0 * 1_009 }
        votes.append(2)
        let maker = try SmallElection.council(seats: 45, votes, candidates: 45)
        let result = try maker.result()
        let rounds = result.allocation.distribution.residualSeats
        #expect(rounds >= 19)
        let pages = try expectWhole("p22-2", .completed, maker)
        let residual = pages.filter { words in
            words.contains { $0.contains("restzetel toegekend") || $0 == "restzetel toegekend" }
        }
        let words = residual.flatMap { $0 }
        #expect(words.count { $0.contains("restzetel toegekend") } == (rounds + 5) / 6)
        #expect(words.count { $0.hasPrefix("aantal") } == 1)
        _ = try expectWhole("p22-2", .blank, maker)
    }

    @Test("Combinations of many lists, and 40 lists without a seat")
    func manyLists() throws {
        var entries = (1...12).map { number in
            SmallElection.Entry(
                list: number,
                votes: [1: 900 + number * 13],
                candidates: 20,
                combination: number < 9 ? "A" : "B"
            )
        }
        entries += (13...60).map { .init(list: $0, votes: [1: 1], candidates: 3) }
        let maker = try SmallElection(
            kind: .municipalCouncil,
            body: "gemeenteraad van Aadorp",
            seats: 45,
            districts: 1,
            entries: entries
        ).maker()
        let pages = try expectWhole("p22-2", .completed, maker)
        #expect(pages.joined().contains("A (1, 2, 3, 4, 5, 6, 7, 8)"))
        _ = try expectWhole("p22-2", .blank, maker)
    }

    @Test("The longest names, in every table that has them")
    func longNames() throws {
        let national = try SmallElection(
            kind: .houseOfRepresentatives,
            body: "Tweede Kamer der Staten-Generaal",
            seats: 150,
            districts: 9,
            entries: (1...12).map { list in
                let votes = 100_000 - list * 7_000
                let all = Dictionary(uniqueKeysWithValues: (1...9).map { ($0, votes) })
                return .init(list: list, votes: all, candidates: 30, combination: nil)
            },
            hasLongNames: true
        ).maker()
        _ = try expectWhole("p22-1", .completed, national)
        _ = try expectWhole("p22-1", .blank, national)
        let council = try SmallElection(
            kind: .municipalCouncil,
            body: "gemeenteraad van Aadorp",
            seats: 17,
            districts: 1,
            entries: (1...20).map { .init(list: $0, votes: [1: $0 * 500], candidates: 50) },
            hasLongNames: true
        ).maker()
        _ = try expectWhole("p22-2", .completed, council)
        _ = try expectWhole("p22-2", .blank, council)
    }

    @Test("No page holds nothing but a heading")
    func fullPages() throws {
        for (form, maker) in [
            ("p22-1", try SmallElection.combinedLists()), ("p22-1", try SmallElection.majority()),
            ("p22-2", try SmallElection.nineSeats()),
        ] {
            for rendering in [FormValues.Rendering.completed, .blank] {
                for part in try Press().parts(of: form, maker.values(rendering)) {
                    for (number, body) in part.bodies.enumerated() {
                        let roles = body.marks.compactMap { mark -> Role? in
                            if case .open(let role) = mark { role } else { nil }
                        }
                        let isFilled = roles.contains {
                            if case .heading = $0 { false } else { $0 != .artifact && $0 != .span }
                        }
                        #expect(isFilled, "\(form) \(part.id) page \(number + 1)")
                    }
                }
            }
        }
    }
}
