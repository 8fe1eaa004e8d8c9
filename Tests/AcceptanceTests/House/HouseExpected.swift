/// The lines of the tables of seats, as the record must print them.
struct HouseExpected {
    let seats: HouseSeats
    var figures: HouseFigures { seats.figures }

    init(_ kind: HousePaper.Kind) throws {
        seats = HouseSeats(try HouseFigures.of(kind))
    }

    var quota: String { "\(figures.total) : \(HouseFigures.seats) = \(seats.quota)" }

    // MARK: - § 8

    var withoutCombinations: [String] {
        figures.lists.map { list in
            let letter = figures.combinations.first { $0.value.contains(list) }?.key
            let name = letter.map { "\(list) (lijstencombinatie \($0))" } ?? "\(list)"
            return "\(name) \(seats.withoutCombinations[list] ?? 0)"
        }
    }

    var combinations: [String] {
        figures.combinations.sorted { $0.key < $1.key }.flatMap { letter, lists in
            lists.enumerated().map { index, list in
                (index == 0 ? "\(letter) " : "") + "\(list) \(figures.total(list)) \(list)"
            } + ["\(lists.reduce(0) { $0 + figures.total($1) })"]
        }
    }

    // MARK: - § 9, 10

    var fullSeats: [String] {
        zip(seats.entities, seats.full).map {
            "\($0.label) \(seats.votes($0)) : \(seats.quota) = \($1)"
        }
    }

    /// In blocks of six seats, the number of each in the last.
    var averages: [String] {
        let rounds = seats.rounds
        return stride(from: 0, to: rounds.count, by: 6).flatMap { start in
            let block = rounds[start..<min(start + 6, rounds.count)]
            let isLast = block.endIndex == rounds.count
            let rows = seats.eligible.enumerated().map { index, entity in
                let won = rounds.count { $0.winner == index }
                return
                    ([seats.entities[entity].label]
                    + block.map { "\($0.averages[index])" }
                    + (isLast && won > 0 ? ["\(won)"] : [])).joined(separator: " ")
            }
            let winners = block.map { seats.entities[seats.eligible[$0.winner]].name }
            return rows + ["restzetel toegekend \(winners.joined(separator: " "))"]
        }
    }

    // MARK: - § 11

    /// Lines of I and II of a combination, the sum below it included.
    func combination(_ letter: String) -> [String] {
        let shares = seats.combined[letter] ?? [:]
        let votes = shares.values.reduce(0) { $0 + $1.votes }
        let all = shares.values.reduce(0) { $0 + $1.seats }
        let full = shares.values.reduce(0) { $0 + $1.full }
        let quota = Printed(votes, over: all)
        return ["\(votes) : \(all) = \(quota)"]
            + shares.sorted { $0.key < $1.key }.map {
                "Lijst \($0) \($1.votes) : \(quota) = \($1.full)"
            } + [
                "Aantal zetels van deze lijstencombinatie \(all)",
                "Aantal toegewezen volle zetels binnen deze lijstencombinatie \(full) –",
                "Restzetels lijstencombinatie \(all - full)",
            ]
    }

    func membersOf(_ letter: String) -> [String] {
        (seats.combined[letter] ?? [:]).sorted { $0.key < $1.key }.map {
            share("Lijst \($0)", $1, votes: "")
        }
    }

    // MARK: - § 12

    var parties: [String] {
        figures.lists.map { ($0, seats.seats[$0] ?? 0, figures.total($0)) }
            .sorted { ($0.1, $0.2) > ($1.1, $1.2) }
            .map { "\(figures.names[$0.0] ?? "") \($0.0) \($0.1)" }
    }

    // MARK: - § 13

    func group(_ list: Int) -> [String] {
        let shares = (seats.groups[list] ?? [:]).sorted { $0.key < $1.key }
        return shares.flatMap { unit, share in
            guard let set = unit.set else {
                return [self.share("Kieskring \(unit.districts[0])", share)]
            }
            return unit.districts.map {
                "Kieskring \($0)|\(figures.votes[list]?[$0] ?? 0)||||"
            } + [self.share("Totaal stel \(set)", share)]
        }
    }

    private func share(_ name: String, _ share: HouseShare, votes: String? = nil) -> String {
        let cell = { (number: Int) in number == 0 ? "" : "\(number)" }
        return [
            name, votes ?? "\(share.votes)", cell(share.full), "\(share.remainder)",
            cell(share.residual), cell(share.seats),
        ].joined(separator: "|")
    }
}
