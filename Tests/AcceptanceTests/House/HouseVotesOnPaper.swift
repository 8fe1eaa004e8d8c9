/// The votes per candidate of sections 14 and 16, as they stand in blocks of districts.
struct HouseVotesOnPaper {
    /// Of a row of a unit; the unit by its first district, the total row as candidate 0.
    struct Row: Hashable {
        var list: Int
        var district: Int
        var number: Int
    }

    struct Head: Equatable {
        var party = ""
        var list = 0
        /// Where the list is one of several sets.
        var set: Int?
        var districts: [Int] = []
        var votes = 0
        var seats = 0
    }

    private(set) var heads: [Head] = []
    /// As they stand in every block.
    private(set) var names: [Row: [String]] = [:]
    /// Votes by column: a number of a district, or `Totaal`.
    private(set) var votes: [Row: [String: Int]] = [:]
    private(set) var pages: [Row: Set<Int>] = [:]
    /// Lines that a reader would not understand, and cells that stand there twice.
    private(set) var notUnderstood: [String] = []

    private var head = Head()
    private var columns: [String] = []
    private var last: Row?

    init(_ lines: [HousePaper.Line]) {
        for line in lines where !isHeading(line) { readRow(line) }
    }

    private mutating func isHeading(_ line: HousePaper.Line) -> Bool {
        let words = line.words
        if let colon = words.firstIndex(of: ":"), words.prefixMatch(of: /[A-Z][a-z ]+:/) != nil {
            readHead(words[..<colon], String(words[colon...].dropFirst(2)))
            return true
        }
        if words.hasPrefix("nr. naam kandidaat") {
            columns = words.split(separator: " ").dropFirst(3).map(String.init)
            return true
        }
        if words.hasPrefix("volgnummer naam kandidaat") {
            columns = ["Totaal"]
            return true
        }
        return words == "Kieskring" || words.hasPrefix("op de lijst") || words.hasPrefix("14. ")
            || words.hasPrefix("16. ")
    }

    private mutating func readHead(_ name: Substring, _ value: String) {
        switch name {
        case "Aanduiding politieke groepering": head = Head(party: value)
        case "Lijstengroep":
            let parts = value.split(separator: ", stel ")
            head.list = parts.first.flatMap { Int($0) } ?? 0
            head.set = parts.count == 2 ? Int(parts[1]) : nil
        case "Kieskring":
            head.districts = value.split(separator: ",").compactMap {
                Int($0.drop { $0 == " " })
            }
        case "Totaal aantal stemmen":
            head.votes = value.split(separator: " ").first.flatMap { Int($0) } ?? -1
        case "Totaal aantal zetels":
            head.seats = Int(value) ?? -1
            heads.append(head)
            columns = []
        default: notUnderstood.append("\(name): \(value)")
        }
    }

    private mutating func readRow(_ line: HousePaper.Line) {
        let read = HouseRow(line.text)
        let values = read.values.compactMap { Int($0) }
        if read.number == nil, values.isEmpty, let last, let name = names[last]?.popLast() {
            names[last]?.append("\(name) \(read.name)")
            return
        }
        guard read.number != nil || read.name == "Totaal", values.count == columns.count,
            let district = head.districts.first
        else {
            notUnderstood.append("p. \(line.page): \(line.words)")
            return
        }
        let row = Row(list: head.list, district: district, number: read.number ?? 0)
        names[row, default: []].append(read.name)
        pages[row, default: []].insert(line.page)
        last = row
        for (column, value) in zip(columns, values)
        where votes[row, default: [:]].updateValue(value, forKey: column) != nil {
            notUnderstood.append("p. \(line.page): \(column) twice of \(row)")
        }
    }
}
