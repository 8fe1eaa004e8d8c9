import ElectionResults
import Elections
import FormTemplates
import FormsTestSupport
import Testing

/// The names that templates may use are those that results have.
@Suite("Names of the results")
struct FormNamesTests {
    private struct Names {
        var variables: Set<String> = []
        var rows: Set<String> = []
        var conditions: Set<String> = []

        mutating func add(_ row: FormRow) {
            variables.formUnion(row.texts.keys)
            conditions.formUnion(row.conditions)
            add(row.rows)
            row.cells.forEach { add($0) }
        }

        mutating func add(_ rows: [String: [FormRow]]) {
            self.rows.formUnion(rows.keys)
            for row in rows.values.joined() { add(row) }
        }

        mutating func add(_ content: FormContent) {
            variables.formUnion(content.texts.keys)
            conditions.formUnion(content.conditions)
            add(content.rows)
        }

        /// What templates ask for, without the words they define.
        mutating func add(_ uses: [TemplateUse], without words: Set<String>) {
            for use in uses where !words.contains(use.name) {
                switch use.kind {
                case .variable, .outcome: variables.insert(use.name)
                case .rows: rows.insert(use.name)
                case .declaredCondition: conditions.insert(use.name)
                default: break
                }
            }
        }
    }

    private func given() throws -> Names {
        var names = Names()
        for maker in [
            try SmallElection.combinedLists(), try SmallElection.majority(),
            try SmallElection.nineSeats(), try SmallElection.council(seats: 11, [5_000, 3_001]),
        ] {
            names.add(try maker.result().content())
            names.add(ElectionResult.blankContent(of: maker.step))
        }
        return names
    }

    private func used(_ files: [String]) throws -> Names {
        var names = Names()
        let known = try files.map { try TinyElection.templates.file($0) }
        var words: Set<String> = []
        for file in known {
            switch file.content {
            case .form(let form): words.formUnion(form.wordNames)
            case .words(let own): words.formUnion(own)
            case .texts: break
            }
        }
        for file in known { names.add(file.uses, without: words) }
        return names
    }

    @Test("Everything that a result gives has a known name")
    func known() throws {
        let given = try given()
        let known = ElectionResult.names
        #expect(given.variables.subtracting(known.variables) == [])
        #expect(given.rows.subtracting(known.rows) == [])
        #expect(given.conditions.subtracting(known.conditions) == [])
    }

    @Test("Every known name is given by a result, or used by a form for what happens seldom")
    func current() throws {
        let given = try given()
        let used = try used(["p22-1.xml", "p22-2.xml", "p22-words.xml"])
        let known = ElectionResult.names
        #expect(known.variables.subtracting(given.variables).subtracting(used.variables) == [])
        #expect(known.rows.subtracting(given.rows).subtracting(used.rows) == [])
        #expect(known.conditions.subtracting(given.conditions).subtracting(used.conditions) == [])
    }

    @Test("The worksheets for the seats give what they know, and nothing else")
    func worksheets() throws {
        var given = Names()
        for maker in [try SmallElection.combinedLists(), try SmallElection.nineSeats()] {
            given.add(SeatWorksheets(of: maker.step).content)
        }
        let known = SeatWorksheets.names
        #expect(given.variables == known.variables)
        #expect(given.rows == known.rows)
        #expect(given.conditions.isSubset(of: known.conditions))
    }
}
