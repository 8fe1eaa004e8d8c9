import CountChecks
import Elections

/// Worksheets of one list as two people fill them in, with one error planted; knows nothing of the
/// search, and imports of the program only the names of places.
struct PlantedSeries {
    /// What a station's record says of the list, in the order of the pile.
    let meant: [Int]
    /// The same of the list before and the list behind it.
    let beside: [[Int]]
    let rowsPerPage: Int
    let blankAndInvalid: Int

    var cells: [Int]
    /// The sum after the tenth row of a page; nil where the page has no eleventh.
    var halfway: [Int?] = []
    var subtotals: [Int] = []
    var carried: [Int] = []
    var running: [Int] = []
    var total = 0
    /// Where the error was planted; nil where it changes nothing.
    var truth: Truth?

    enum Truth: Equatable {
        case cell(row: Int)
        case halfway(page: Int)
        case subtotal(page: Int)
        case carried(page: Int)
        case running(page: Int)
        case total
    }

    /// The kinds, and how many of 100 errors are of each: our estimate, stated in the report.
    enum Kind: String, CaseIterable {
        case misread = "cell: a digit read as another"
        case swapped = "cell: two digits swapped"
        case doubled = "cell: a digit doubled or dropped"
        case neighbourRow = "cell: figure of the next row"
        case neighbourList = "cell: figure of the next list"
        case empty = "cell: left empty"
        case carry = "ten rows: a carry lost or added"
        case skipped = "ten rows: a row skipped"
        case twice = "ten rows: a row added twice"
        case runningCarry = "running total: a carry lost or added"
        case transportForgotten = "running total: transport not added"
        case transportMiscopied = "transport: copied wrongly"
        case totalMiscopied = "list total: copied wrongly"
        case blankAndInvalid = "list total: blank and invalid added"

        var share: Int {
            switch self {
            case .misread: 14
            case .swapped: 9
            case .doubled: 4
            case .neighbourRow: 8
            case .neighbourList: 6
            case .empty: 6
            case .carry: 14
            case .skipped: 9
            case .twice: 5
            case .runningCarry: 8
            case .transportForgotten: 6
            case .transportMiscopied: 5
            case .totalMiscopied: 4
            case .blankAndInvalid: 2
            }
        }
    }
}

/// A generator of random numbers of our own choosing, so that a study can be repeated.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    /// One step of xorshift64*.
    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 2_685_821_657_736_338_717
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &self)]
    }

    mutating func kind() -> PlantedSeries.Kind {
        var number = Int.random(in: 0..<100, using: &self)
        for kind in PlantedSeries.Kind.allCases {
            number -= kind.share
            if number < 0 { return kind }
        }
        return .misread
    }
}

extension PlantedSeries {
    init(
        meant: [Int],
        beside: [[Int]],
        rowsPerPage: Int,
        blankAndInvalid: Int,
        _ kind: Kind,
        _ dice: inout Dice
    ) {
        self.meant = meant
        self.beside = beside
        self.rowsPerPage = rowsPerPage
        self.blankAndInvalid = blankAndInvalid
        cells = meant
        plantInCells(kind, &dice)
        add(kind, &dice)
    }

    private mutating func plantInCells(_ kind: Kind, _ dice: inout Dice) {
        let row = Int.random(in: 0..<meant.count, using: &dice)
        let figure = meant[row]
        let written: Int
        switch kind {
        case .misread: written = misread(figure, &dice)
        case .swapped: written = swapped(figure, &dice)
        case .doubled: written = doubled(figure, &dice)
        case .neighbourRow:
            written =
                meant[row == 0 ? 1 : (row == meant.count - 1 ? row - 1 : row + dice.pick([1, -1]))]
        case .neighbourList: written = dice.pick(beside)[row]
        case .empty: written = 0
        default: return
        }
        guard written != figure else { return }
        cells[row] = written
        truth = .cell(row: row)
    }

    /// Rows between two sums on a page.
    private static let step = 10

    /// Adds up ten rows by ten rows and page by page; an error is planted once and then added on in
    /// good faith.
    private mutating func add(_ kind: Kind, _ dice: inout Dice) {
        let pages = (cells.count + rowsPerPage - 1) / rowsPerPage
        let unlucky = Int.random(in: 0..<pages, using: &dice)
        var before = 0
        for page in 0..<pages {
            let subtotal = addRows(of: page, page == unlucky ? kind : nil, &dice)
            var carry = before
            if page == unlucky, page > 0, kind == .transportMiscopied {
                let wrong =
                    dice.pick([true, false]) ? swapped(carry, &dice) : misread(carry, &dice)
                plant(&carry, by: wrong - carry, .carried(page: page + 1))
            }
            var sum = subtotal + carry
            if page == unlucky, page > 0 {
                switch kind {
                case .runningCarry: plant(&sum, by: slippedCarry(&dice), .running(page: page + 1))
                case .transportForgotten: plant(&sum, by: -carry, .running(page: page + 1))
                default: break
                }
            }
            subtotals.append(subtotal)
            carried.append(carry)
            running.append(sum)
            before = sum
        }
        copy(before, kind, &dice)
    }

    /// The subtotal of a page; of its two columns one is the unlucky one, each as often per row.
    private mutating func addRows(of page: Int, _ kind: Kind?, _ dice: inout Dice) -> Int {
        let rows = (page * rowsPerPage)..<min((page + 1) * rowsPerPage, cells.count)
        let unlucky = Int.random(in: rows, using: &dice)
        var sum = 0
        var half: Int?
        for first in stride(from: rows.lowerBound, to: rows.upperBound, by: Self.step) {
            let last = min(first + Self.step, rows.upperBound)
            let isEnd = last == rows.upperBound
            let place = isEnd ? Truth.subtotal(page: page + 1) : .halfway(page: page + 1)
            sum += cells[first..<last].reduce(0, +)
            if (first..<last).contains(unlucky) {
                switch kind {
                case .carry: plant(&sum, by: slippedCarry(&dice), place)
                case .skipped: plant(&sum, by: -cells[unlucky], place)
                case .twice: plant(&sum, by: cells[unlucky], place)
                default: break
                }
            }
            if !isEnd { half = sum }
        }
        halfway.append(half)
        return sum
    }

    /// The last running total on the sheet of totals.
    private mutating func copy(_ before: Int, _ kind: Kind, _ dice: inout Dice) {
        var written = before
        switch kind {
        case .totalMiscopied:
            let wrong = dice.pick([true, false]) ? swapped(before, &dice) : misread(before, &dice)
            plant(&written, by: wrong - before, .total)
        case .blankAndInvalid: plant(&written, by: blankAndInvalid, .total)
        default: break
        }
        total = written
    }

    private mutating func plant(_ figure: inout Int, by error: Int, _ place: Truth) {
        guard error != 0, figure + error >= 0 else { return }
        figure += error
        truth = place
    }

    private func slippedCarry(_ dice: inout Dice) -> Int {
        dice.pick([10, 10, 10, -10, -10, -10, 100, -100])
    }

    /// Four of five misreadings are of digits that look alike.
    private func misread(_ figure: Int, _ dice: inout Dice) -> Int {
        var digits = String(figure).map { Int(String($0)) ?? 0 }
        let place = Int.random(in: 0..<digits.count, using: &dice)
        let alike: [Int: [Int]] = [
            0: [6, 9], 1: [7], 2: [7], 3: [8, 5], 4: [9], 5: [6, 3, 8], 6: [0, 5], 7: [1, 2],
            8: [3, 5], 9: [0, 4],
        ]
        let others = alike[digits[place]] ?? []
        digits[place] =
            Int.random(in: 0..<5, using: &dice) < 4
            ? dice.pick(others) : Int.random(in: 0..<10, using: &dice)
        return Int(digits.map(String.init).joined()) ?? figure
    }

    private func swapped(_ figure: Int, _ dice: inout Dice) -> Int {
        var digits = Array(String(figure))
        guard digits.count > 1 else { return figure }
        let place = Int.random(in: 0..<(digits.count - 1), using: &dice)
        digits.swapAt(place, place + 1)
        return Int(String(digits)) ?? figure
    }

    private func doubled(_ figure: Int, _ dice: inout Dice) -> Int {
        var digits = Array(String(figure))
        let place = Int.random(in: 0..<digits.count, using: &dice)
        if digits.count > 1, place > 0, digits[place] == digits[place - 1] {
            digits.remove(at: place)
        } else {
            digits.insert(digits[place], at: place)
        }
        return Int(String(digits)) ?? figure
    }
}
