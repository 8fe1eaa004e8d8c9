import Testing
import Typesetting

/// Pages of 100 pt by 80; what heads leave is 64 pt: four rows of 13.
@Suite("A table beside itself")
struct FoldedTableTests {
    private let ruled = TableRules(vertical: .pt(1))

    private func folded(
        _ rows: [Row],
        head: [Row] = [],
        continuedHead: [Row] = [],
        rules: TableRules
    ) -> Block {
        let single = table(rows, head: head, continuedHead: continuedHead, rules: rules)
        guard case .table(let table) = single else { return single }
        return .folded(table, in: 2)
    }

    @Test("goes down the first column, then down the next")
    func order() throws {
        let five = (1...5).map { row("\($0)") }
        let page = try lay(folded(five, head: [row("kop")], rules: ruled))[0]
        #expect(page.lines == ["kop", "1|4", "2|5", "3"])
        #expect(page.runs.filter { $0.text == "4" }.map(\.origin.x.rounded) == [60])
    }

    @Test("has white between columns without rules")
    func gap() throws {
        let page = try lay(folded([row("1"), row("2")], rules: .none))[0]
        // 10 + half of 100 pt without 4 mm, and the 4 mm.
        #expect(page.runs[1].origin.x.tenths == 65.7)
    }

    @Test("has parts that fit on a page, each read by itself, where it is too long for one")
    func parts() throws {
        let twelve = (1...12).map { row("\($0)") }
        let pages = try lay(folded(twelve, continuedHead: [row("vervolg")], rules: ruled))
        #expect(
            pages.map(\.lines) == [
                ["1|4", "2|5", "3|6"], ["vervolg", "7|10", "8|11", "9|12"],
            ]
        )
    }

    @Test("knows how high its rows are in the width that they have")
    func widths() throws {
        // 50 pt hold ten letters: one line beside another, or two.
        func pages(_ name: String) throws -> [Int] {
            let eight = (1...8).map { _ in row(name) }
            return try lay(folded(eight, rules: ruled)).map(\.runs.count)
        }
        #expect(try pages("tien tekens".prefix(10).description) == [8])
        #expect(try pages("twaalf letters") == [8, 8])
    }
}
