/// What section 15 says of one party.
struct HouseElectedOnPaper {
    var party = ""
    var list = 0
    var seats = 0
    /// Name, residence, votes and, in a group of different lists, the list.
    var byPreference: [[String]] = []
    /// Name, residence and, in a group of different lists, the list.
    var byOrder: [[String]] = []
    /// By the name of a list, the candidates as they follow: number and name.
    var rankings: [String: [String]] = [:]

    static func read(_ lines: [HousePaper.Line]) -> [HouseElectedOnPaper] {
        var parties: [HouseElectedOnPaper] = []
        var part = Substring()
        var ranked = ""
        for line in lines {
            let words = line.words
            if words.hasPrefix("Aanduiding politieke groepering:") {
                parties.append(Self())
                part = ""
            } else if let heading = words.prefixMatch(of: /I{1,3}\.[ ]/) {
                part = heading.output
            }
            guard !parties.isEmpty else { continue }
            if part == "III. " {
                parties[parties.count - 1].readRanking(words, of: &ranked)
            } else {
                parties[parties.count - 1].readElected(line.cells, in: part)
            }
        }
        return parties
    }

    private mutating func readElected(_ cells: [String], in part: Substring) {
        guard cells.count > 1, cells[0] != "naam kandidaat" else { return }
        switch part {
        case "I. ": byPreference.append(cells)
        case "II. ": byOrder.append(cells)
        default: readHead(cells)
        }
    }

    private mutating func readHead(_ cells: [String]) {
        switch cells[0] {
        case "Aanduiding politieke groepering:": party = cells[1]
        case "Lijstengroep:": list = Int(cells[1]) ?? 0
        default: seats = Int(cells[1]) ?? 0
        }
    }

    private mutating func readRanking(_ words: String, of ranked: inout String) {
        if words.prefixMatch(of: /(Lijstengroep|Stel|Kieskring) \d/) != nil {
            ranked = words
            rankings[ranked] = []
        } else if words.prefixMatch(of: /\d+[ ]/) != nil {
            rankings[ranked, default: []].append(words)
        }
    }
}
