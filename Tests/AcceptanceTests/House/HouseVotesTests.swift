import Testing

/// Sections 3 to 6, 14 and 16: what the votes are.
@Suite(
    "The House of 2017, read back from paper: votes",
    .enabled(if: OfficialFigures.areThere, OfficialFigures.note)
)
struct HouseVotesTests {
    typealias Kind = HousePaper.Kind

    @Test("§ 3: who submitted what, and where", arguments: Kind.allCases)
    func submissions(_ kind: Kind) throws {
        let figures = try HouseFigures.of(.computed)
        let lines = try HousePaper.of(kind).lines(3)
        let headings = ["lijstengroep (gelijk", "lijstengroep (niet", "op zichzelf"].compactMap {
            column(of: $0, in: lines)
        }
        #expect(headings.count == 3)
        var read: [Int: String] = [:]
        var last = 0
        for line in lines.drop(while: { !$0.text.contains("Lijstnr.") }).dropFirst() {
            let marks = line.text.split(separator: " ").reversed().prefix { $0 == "*" || $0 == "·" }
            guard marks.count > 1 else {
                if line.words.hasPrefix("Kieskring") { break }
                read[last]? += " " + line.words
                continue
            }
            let row = HouseRow(line.text)
            last = try #require(row.number)
            let first = try #require(line.text.firstIndex { $0 == "*" || $0 == "·" })
            let place = line.text.distance(from: line.text.startIndex, to: first)
            let way = try #require(headings.lastIndex { $0 <= place })
            let districts = marks.reversed().dropFirst().joined()
            read[last] = "\(way) \(districts) \(row.name.replacing(/[ *·]+$/, with: ""))"
        }
        for list in figures.lists {
            let taking = HouseFigures.districts.map { figures.votes[list]?[$0] == nil ? "·" : "*" }
            let way = figures.isIdentical[list] == true ? 0 : 1
            let expected = "\(way) \(taking.joined()) \(figures.names[list] ?? "")"
            #expect(read[list] == expected, "p. \(lines.first?.page ?? 0)")
        }
        #expect(read.count == 28)
    }

    private func column(of heading: String, in lines: [HousePaper.Line]) -> Int? {
        for line in lines {
            if let found = line.text.firstRange(of: heading) {
                return line.text.distance(from: line.text.startIndex, to: found.lowerBound)
            }
        }
        return nil
    }

    @Test("§ 3: the seats of the districts", arguments: Kind.allCases)
    func districts(_ kind: Kind) throws {
        let expected = try OfficialFigures.rows("kieskringen.csv").map {
            "\(try $0.text("kieskring")) \(try $0.text("seat_municipality"))"
        }
        #expect(try HousePaper.of(kind).words(3, after: "Kieskring Zetel") == expected)
    }

    @Test("§ 4: lists by districts, with the sums, blank and invalid", arguments: Kind.allCases)
    func matrix(_ kind: Kind) throws {
        let figures = try HouseFigures.of(kind)
        let lines = try HousePaper.of(kind).lines(4)
        var columns: [String] = []
        var read: [String: [String: String]] = [:]
        for line in lines {
            let words = line.words.split(separator: " ").map(String.init)
            if words[0] == "Lijstnr." {
                columns = Array(words.dropFirst())
            } else if let name = matrixRow(words), words.count == columns.count + 1 {
                for (column, value) in zip(columns, words.dropFirst()) {
                    #expect(read[name, default: [:]].updateValue(value, forKey: column) == nil)
                }
            }
        }
        #expect(try read == matrix(of: figures))
    }

    private func matrixRow(_ words: [String]) -> String? {
        Int(words[0]) != nil || ["Totaal", "Blanco", "Ongeldige"].contains(words[0])
            ? words[0] : nil
    }

    private func matrix(of figures: HouseFigures) throws -> [String: [String: String]] {
        var matrix: [String: [String: String]] = [:]
        for list in figures.lists {
            for district in HouseFigures.districts {
                let votes = figures.votes[list]?[district]
                matrix["\(list)", default: [:]]["\(district)"] = votes.map(String.init) ?? "."
            }
            matrix["\(list)"]?["Totaal"] = "\(figures.total(list))"
        }
        for district in HouseFigures.districts {
            let sum = figures.lists.reduce(0) { $0 + (figures.votes[$1]?[district] ?? 0) }
            matrix["Totaal", default: [:]]["\(district)"] = "\(sum)"
        }
        matrix["Totaal"]?["Totaal"] = "\(figures.total)"
        for row in try OfficialFigures.rows("kieskring_totals.csv") {
            let district = try row.text("kieskring")
            let column = district == "national" ? "Totaal" : district
            matrix["Blanco", default: [:]][column] = try row.text("blank")
            matrix["Ongeldige", default: [:]][column] = try row.text("invalid")
        }
        return matrix
    }

    @Test("§ 5, 6: differences, reasons, proxies", arguments: Kind.allCases)
    func differences(_ kind: Kind) throws {
        let paper = try HousePaper.of(kind)
        let national = try #require(try OfficialFigures.rows("kieskring_totals.csv").last)
        let text = paper.text(5)
        #expect(text.contains("zijn \(try national.text("more")) stembiljetten meer geteld,"))
        #expect(text.contains("zijn \(try national.text("fewer")) stembiljetten minder geteld,"))
        let reasons = [
            ("did_not_vote", "Kiezers die een stembiljet hebben gekregen"),
            ("too_few_issued", "Er zijn te weinig"), ("too_many_issued", "Er zijn te veel"),
            ("lost", "Er zijn stembiljetten kwijtgeraakt"),
            ("envelope_empty", "In een enveloppe voor het stembiljet is geen"),
            ("envelope_multiple", "In een enveloppe voor het stembiljet zijn twee"),
            ("none_given", "Geen verklaring"), ("other", "Andere verklaring"),
        ]
        for (name, words) in reasons {
            let line = try #require(paper.lines(5).first { $0.words.hasPrefix(words) })
            #expect(line.words.hasSuffix(" \(try national.text("reason_" + name)) keer"), "\(name)")
        }
        #expect(paper.text(6).hasSuffix("bedraagt \(try national.text("proxies"))"))
    }

    @Test("§ 14, 16: every candidate in every district, and the sums", arguments: Kind.allCases)
    func candidates(_ kind: Kind) throws {
        let paper = try HousePaper.of(kind)
        let figures = try HouseFigures.of(kind)
        let seats = HouseSeats(figures)
        for (section, isSeated) in [(14, true), (16, false)] {
            let read = HouseVotesOnPaper(paper.lines(section))
            let units = figures.units.filter { (seats.seats[$0.list] ?? 0 > 0) == isSeated }
            #expect(read.notUnderstood.isEmpty)
            #expect(read.heads == units.map { head($0, seats) })
            var expected: [HouseVotesOnPaper.Row: [String: Int]] = [:]
            var names: [HouseVotesOnPaper.Row: String] = [:]
            for unit in units {
                for (row, name, votes) in rows(unit, figures) {
                    expected[row] = votes
                    names[row] = name
                }
            }
            #expect(read.names.mapValues(Set.init) == names.mapValues { [$0] })
            #expect(Set(read.votes.keys) == Set(expected.keys))
            for (row, votes) in expected where read.votes[row] != votes {
                Issue.record("pp. \(read.pages[row] ?? []): \(row): \(read.votes[row] ?? [:])")
            }
        }
    }

    /// Sets are numbered by their lowest district.
    private func head(_ unit: HouseUnit, _ seats: HouseSeats) -> HouseVotesOnPaper.Head {
        let sets = seats.figures.units.filter { $0.list == unit.list && $0.set != nil }.sorted()
        return .init(
            party: seats.figures.names[unit.list] ?? "",
            list: unit.list,
            set: sets.firstIndex(of: unit).map { $0 + 1 },
            districts: unit.districts,
            votes: seats.figures.total(unit),
            seats: seats.seats(unit)
        )
    }

    /// The rows of a unit: its candidates and their sum, by district and in all.
    private func rows(
        _ unit: HouseUnit,
        _ figures: HouseFigures
    ) -> [(HouseVotesOnPaper.Row, String, [String: Int])] {
        let districts = unit.districts.count > 1 ? unit.districts : []
        var sums: [String: Int] = [:]
        var rows = (figures.candidates[unit] ?? []).map { candidate in
            var votes = ["Totaal": figures.votes(candidate, on: unit)]
            for district in districts {
                votes["\(district)"] =
                    figures.candidateVotes[
                        .init(list: unit.list, district: district, number: candidate.number)
                    ]
            }
            sums.merge(votes, uniquingKeysWith: +)
            return (row(unit, candidate.number), candidate.name, votes)
        }
        rows.append((row(unit, 0), "Totaal", sums))
        return rows
    }

    private func row(_ unit: HouseUnit, _ number: Int) -> HouseVotesOnPaper.Row {
        .init(list: unit.list, district: unit.districts[0], number: number)
    }

    @Test("a note at each list whose total is not that of its candidates, and at no other")
    func notes() throws {
        let paper = try HousePaper.of(.leading)
        let figures = try HouseFigures.of(.leading)
        let patterns: [(Int, Regex<Substring>)] = [
            (4, /\d+ kieskring 13 \(Rotterdam\) \d+ \d+ [+–]\d+/),
            (13, /Het stemcijfer in kieskring [^;]*; de stemmen op [^;]* samen \d+\./),
            (14, /\d+ \(leidend; kandidaten samen \d+\)/),
            (16, /\d+ \(leidend; kandidaten samen \d+\)/),
        ]
        for (section, pattern) in patterns {
            let read = paper.text(section).matches(of: pattern).map { String($0.output) }
            #expect(read == notes(section, figures), "section \(section)")
            let computed = try HousePaper.of(.computed).text(section)
            #expect(computed.firstMatch(of: pattern) == nil, "section \(section)")
        }
        #expect(notes(4, figures).count == 20)
    }

    private func notes(_ section: Int, _ figures: HouseFigures) -> [String] {
        switch section {
        case 4:
            figures.lists.flatMap { list in
                notesByDistrict(list, figures) { leading, computed in
                    let difference = leading - computed
                    return "\(list) kieskring 13 (Rotterdam) \(leading) \(computed) "
                        + (difference > 0 ? "+\(difference)" : "–\(-difference)")
                }
            }
        case 13:
            HouseSeats(figures).groups.keys.sorted().flatMap { list in
                notesByDistrict(list, figures) { leading, computed in
                    "Het stemcijfer in kieskring 13 (Rotterdam) is \(leading); de stemmen op de "
                        + "kandidaten zijn daar samen \(computed)."
                }
            }
        default:
            figures.units.filter {
                figures.candidateTotal($0) != figures.total($0)
                    && (HouseSeats(figures).seats[$0.list] ?? 0 > 0) == (section == 14)
            }.map {
                "\(figures.total($0)) (leidend; kandidaten samen \(figures.candidateTotal($0)))"
            }
        }
    }

    private func notesByDistrict(
        _ list: Int,
        _ figures: HouseFigures,
        _ note: (_ leading: Int, _ computed: Int) -> String
    ) -> [String] {
        HouseFigures.districts.compactMap { district in
            guard let computed = figures.computed[list]?[district],
                let leading = figures.votes[list]?[district], leading != computed
            else { return nil }
            return note(leading, computed)
        }
    }
}
