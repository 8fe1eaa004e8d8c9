import PrintJobs
import TestSupport
import Testing

@Suite("Which page of a station falls on which sheet")
struct StationSetTests {
    /// `S` separator, `-` empty, digits for pages of the form.
    ///
    /// Of the form: `|` a part, `^` a list, `.` a further page.
    private func picture(_ form: String, _ sheets: SheetForm) -> String {
        StationSet(starts(form), on: sheets).pages.map { page in
            switch page {
            case .separator: "S"
            case .empty: "-"
            case .form(let number): "\(number)"
            }
        }.joined()
    }

    private func starts(_ form: String) -> [StationSet.Start] {
        form.map { $0 == "|" ? .part : $0 == "^" ? .stretch : .nothing }
    }

    @Test("One side: the separator, then the pages")
    func simplex() {
        #expect(picture("|..^", SheetForm()) == "S0123")
    }

    @Test("Both sides: what begins anew is on a front, and every station takes whole leaves")
    func duplex() {
        let form = SheetForm(isDuplex: true)
        #expect(picture("|", form) == "S-0-")
        #expect(picture("|.", form) == "S-01")
        #expect(picture("|^|", form) == "S-0-1-2-")
        #expect(picture("|..^.|", form) == "S-012-345-")
    }

    @Test("A3: two pages beside each other, the separator alone, no sheet with two stations")
    func pairs() {
        #expect(picture("|^.", SheetForm(.pairs)) == "S-012-")
        #expect(StationSet(starts("|^."), on: SheetForm(.pairs)).filePages == 3)
    }

    @Test("A3: an annex has sheets of its own, apart from the signatures before it")
    func annexesOfPairs() {
        #expect(picture("|^.|.", SheetForm(.pairs)) == "S-012-34")
        #expect(picture("|^||", SheetForm(.pairs)) == "S-012-3-")
    }

    @Test("A proof has so many pages on a sheet, and a sheet of its own for each station")
    func proof() {
        let set = StationSet(starts("|..^"), on: SheetForm(.proof(4)))
        #expect(set.filePages == 2 && set.sheets == 2)
    }

    @Test("For any form: fronts have odd places, pages keep their order", arguments: Seed.some(200))
    func anyForm(_ seed: Seed) {
        var generator = seed.generator
        let form = "|" + (0..<generator.below(40)).map { _ in Array("|^....")[generator.below(6)] }
        let starts = starts(form)
        let set = StationSet(starts, on: SheetForm(isDuplex: true))
        var numbers: [Int] = []
        for (place, page) in set.pages.enumerated() {
            guard case .form(let number) = page else { continue }
            numbers.append(number)
            #expect(starts[number] == .nothing || place.isMultiple(of: 2))
            #expect(set.isBack(place) == !place.isMultiple(of: 2))
        }
        #expect(numbers == Array(starts.indices))
        #expect(set.pages.count.isMultiple(of: 2) && set.sheets * 2 == set.pages.count)
        #expect(set.emptySides == set.pages.count - starts.count - 1)
        // No empty side that is not asked for.
        #expect(!zip(set.pages, set.pages.dropFirst()).contains { $0 == .empty && $1 == .empty })
    }
}

@Suite("How a job is divided over files and machines")
struct DivisionTests {
    @Test("Bundles have the stations in their order, each once, and differ by one at most")
    func bundles() {
        #expect(Division.bundles(2).stretches(of: 5) == [0..<2, 2..<5])
        #expect(Division.bundles(9).stretches(of: 2) == [0..<1, 1..<2])
        #expect(Division.perStation.stretches(of: 3) == [0..<1, 1..<2, 2..<3])
        for stations in 1...40 {
            for number in 1...12 {
                let stretches = Division.bundles(number).stretches(of: stations)
                #expect(stretches.flatMap { Array($0) } == Array(0..<stations))
                let sizes = stretches.map(\.count)
                #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
            }
        }
    }

    @Test("Usually there are two files, and more where one would be very long")
    func usual() {
        #expect(Division.usual(pages: 1) == .bundles(2))
        #expect(Division.usual(pages: 200_000) == .bundles(2))
        #expect(Division.usual(pages: 540_000) == .bundles(6))
    }

    @Test("Every file is of one part, whatever the number of parts")
    func shards() throws {
        for count in 1...12 {
            let shards = try (1...count).map { try #require(Shard("\($0)/\(count)")) }
            for file in 0..<30 {
                #expect(shards.count { $0.has(file) } == 1)
            }
        }
    }

    @Test(
        "What is no part is refused",
        arguments: ["", "3", "/", "0/0", "9/8", "0/8", "-1/8", "1/8/2", "1 /8", "a/b", "1/99999"]
    )
    func badShards(_ text: String) { #expect(Shard(text) == nil) }

    @Test("Files are called after the job, or after their station; a later version is in the name")
    func names() {
        let stations = ["SB 1", "SB 2-v2"].map { key in
            JobPlan.Station(
                document: key,
                name: "School",
                version: 1,
                fileName: "N10-\(key.replacing(" ", with: "-"))",
                set: StationSet([.part], on: SheetForm()),
                identities: ("a", "b")
            )
        }
        func names(_ division: Division) -> [String] {
            JobPlan(stations, division, named: "J").files.map(\.name)
        }
        #expect(names(.bundles(2)) == ["J-1-van-2.pdf", "J-2-van-2.pdf"])
        #expect(names(.bundles(1)) == ["J.pdf"])
        #expect(names(.perStation) == ["N10-SB-1.pdf", "N10-SB-2-v2.pdf"])
    }
}
