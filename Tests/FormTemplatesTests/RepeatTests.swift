import Diagnostics
import FormTemplates
import Testing
import Typesetting

/// `<each>`, `<rows>` and `<matrix>`: what a form repeats.
@Suite("What a form repeats")
struct RepeatTests {
    private func template(_ lines: String...) throws -> FormTemplate {
        let text = """
            <form model='M' edition='2017' title='T' conditions='large total bold'>
            <word name='size' if='large'>groot</word><word name='size'>klein</word>
            <part id='a' title='A'>
            \(lines.joined(separator: "\n"))
            </part>
            </form>
            """
        return try TemplateLibrary(files: ["form.xml": text]).form("form")
    }

    private func blocks(_ template: FormTemplate, _ values: FormValues) throws -> [Block] {
        try template.bind(values).flatMap(\.blocks)
    }

    /// Text of paragraphs, and of tables row by row, with a bar between cells.
    private func lines(_ blocks: [Block]) -> [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let paragraph): [text(paragraph.content)]
            case .table(let table): (table.head + table.rows).map(line)
            case .together(let inner), .continued(let inner, _): lines(inner)
            default: []
            }
        }
    }

    private func line(_ row: Row) -> String {
        row.cells.map { text($0.content) }.joined(separator: "|")
    }

    private func text(_ content: [Inline]) -> String {
        content.map {
            switch $0 {
            case .text(let words, _): words
            case .blank, .fill: "_"
            default: ""
            }
        }.joined()
    }

    private func tables(_ blocks: [Block]) -> [Table] {
        blocks.flatMap { block -> [Table] in
            switch block {
            case .table(let table): [table]
            case .together(let inner), .continued(let inner, _): tables(inner)
            default: []
            }
        }
    }

    private let towns = [
        FormRow(
            ["name": "Aadorp"],
            conditions: ["large"],
            rows: ["people": [FormRow(["name": "An"]), FormRow(["name": "Bo"])]]
        ),
        FormRow(["name": "Beedorp"], rows: ["people": [FormRow(["who": "Cor"])]]),
    ]

    @Test("Scopes nest: the innermost text counts, conditions end with their row")
    func scopes() throws {
        let template = try template(
            "<each in='towns'><p>{name} {size}</p>",
            "<each in='people'><p if='first'>{name}</p><p if='last'>einde {name}</p></each></each>",
            "<p>{size}</p>"
        )
        let values = FormValues(.completed, rows: ["towns": towns])
        #expect(
            lines(try blocks(template, values)) == [
                "Aadorp groot", "An", "einde Bo", "Beedorp klein", "Beedorp", "einde Beedorp",
                "klein",
            ]
        )
    }

    @Test("An enumeration has its words between, and another before the last")
    func enumeration() throws {
        let template = try template("<p>van <list in='x' between=', ' last=' en '>{n}</list>.</p>")
        for (names, line) in [
            (["1"], "van 1."), (["1", "2"], "van 1 en 2."), (["1", "2", "3"], "van 1, 2 en 3."),
        ] {
            let rows = names.map { FormRow(["n": $0]) }
            #expect(
                lines(try blocks(template, FormValues(.completed, rows: ["x": rows]))) == [line]
            )
        }
    }

    @Test("An outcome is the row's own: that of a row around it would be a wrong number")
    func outcomes() throws {
        let template = try template(
            "<each in='x'><p><value name='n' mm='20'/></p>",
            "<each in='y'><p><value name='n'/></p></each></each>"
        )
        let inner = [FormRow(["n": "8"]), FormRow()]
        let values = FormValues(
            .completed,
            texts: ["n": "1"],
            rows: ["x": [FormRow(["n": "7"], rows: ["y": inner])]]
        )
        let findings = #expect(throws: Findings.self) { try template.bind(values) }
        #expect(findings?.all.map(\.code) == ["FM-03"])
        #expect(findings?.all.first?.place.field == "n")
        var blank = values
        blank.rendering = .blank
        #expect(lines(try blocks(template, blank)) == ["_", "", ""])
    }

    @Test("Rows that nobody gave are an error; no rows at all are none")
    func missingRows() throws {
        let template = try template(
            "<rows in='x'><column title='t'>{n}</column></rows>"
        )
        let findings = #expect(throws: Findings.self) { try template.bind(FormValues(.blank)) }
        #expect(findings?.all.map(\.code) == ["FM-11"])
        #expect(findings?.all.first?.place.line == 4)
        #expect(lines(try blocks(template, FormValues(.blank, rows: ["x": []]))) == ["t"])
    }

    private let matrix = [
        "<matrix in='r' columns='c' per-block='2' continued='vervolg'>",
        "<label title='lijst' mm='20'>{n}</label>",
        "<cell title='{d}' over='kring' mm='15'><value name='v'/></cell>",
        "<closing title='som' mm='15' field='{f}'><value name='s'/></closing>",
        "<foot label='winnaar'><value name='w'/></foot></matrix>",
    ]

    private func matrixValues(_ columns: Int) -> FormValues {
        FormValues(
            .completed,
            rows: [
                "c": (1...columns).map { FormRow(["d": "k\($0)", "w": "w\($0)"]) },
                "r": [1, 2].map { row in
                    FormRow(
                        ["n": "\(row)", "s": "\(row)0", "f": "list.\(row).total"],
                        conditions: row == 2 ? ["total"] : [],
                        cells: (1...columns).map {
                            FormRow(
                                ["v": "\(row)\($0)"],
                                conditions: row == 1 && $0 == 1 ? ["bold"] : []
                            )
                        }
                    )
                },
            ]
        )
    }

    @Test("A matrix in blocks: labels in each, the sum in the last, no column for nothing")
    func blocksOfColumns() throws {
        let template = try template(matrix.joined(separator: "\n"))
        let tables = tables(try blocks(template, matrixValues(3)))
        #expect(tables.count == 2)
        #expect(
            (tables[0].head + tables[0].rows).map(line) == [
                "|kring", "lijst|k1|k2", "1|11|12", "2|21|22", "winnaar|w1|w2",
            ]
        )
        #expect(
            (tables[1].head + tables[1].rows).map(line) == [
                "vervolg", "|kring|", "lijst|k3|som", "1|13|10", "2|23|20", "winnaar|w3|",
            ]
        )
        // What stands above them needs 22 mm: one column of 15 mm is widened.
        #expect(tables[0].columns.dropFirst().allSatisfy { $0.width == .fixed(.mm(15)) })
        #expect(tables[1].columns[1].width == .fixed(.mm(15) * (22.0 / 15)))
        #expect(tables[0].continuedHead.map(line).first == "vervolg")
    }

    @Test("Rows stand beside each other on a blank or compact form only")
    func rowsBeside() throws {
        let template = try template(
            "<rows in='x' beside='2' continued='vervolg'><column title='t'>{n}</column>"
                + "<column title='u'>a</column></rows>"
        )
        let rows = (1...5).map { FormRow(["n": "\($0)"]) }
        /// In how many columns, and what stands in the rows.
        func folded(_ values: FormValues) throws -> (Int, [String]) {
            switch try blocks(template, values).first {
            case .folded(let table, let count): (count, table.rows.map(line))
            case .table(let table): (1, table.rows.map(line))
            default: (0, [])
            }
        }
        let lines = ["1|a", "2|a", "3|a", "4|a", "5|a"]
        #expect(try folded(FormValues(.blank, rows: ["x": rows])) == (2, lines))
        #expect(try folded(FormValues(.completed, rows: ["x": rows])) == (1, lines))
        let compact = FormValues(.completed, conditions: ["compact"], rows: ["x": rows])
        #expect(try folded(compact) == (2, lines))
    }

    @Test("What is greatest is bold, and so is a sum, with a rule above it")
    func emphasis() throws {
        let template = try template(matrix.joined(separator: "\n"))
        let table = try #require(tables(try blocks(template, matrixValues(2))).first)
        func isBold(_ cell: Cell) -> Bool {
            if case .text(_, let style)? = cell.content.first { style.face == .bold } else { false }
        }
        #expect(table.rows[0].cells.prefix(3).map(isBold) == [false, true, false])
        #expect(table.rows[1].cells.prefix(3).map(isBold) == [true, true, true])
        #expect(table.rows[0].ruleBelow != nil && table.rows[1].keepWithPrevious)
        let roles = table.rows.prefix(2).compactMap { $0.cells.last?.role }
        #expect(roles == [.field("list.1.total"), .field("list.2.total")])
    }

    @Test("A row with too few cells is an error, not a shifted number")
    func cells() throws {
        let template = try template(matrix.joined(separator: "\n"))
        var values = matrixValues(3)
        values.rows["r"]?[1].cells.removeLast()
        let findings = #expect(throws: Findings.self) { try template.bind(values) }
        #expect(findings?.all.map(\.code) == ["FM-12"])
    }

    @Test("Counted figures of a matrix are figures of the form, and must be there")
    func fields() throws {
        let template = try template(
            "<matrix in='r' columns='c' per-block='2' fields='lists blank'/>"
        )
        let lists = [1, 4].map { ListContent(number: $0, name: "", candidates: []) }
        #expect(template.fields(lists: lists) == ["list.1.total", "list.4.total", "blank"])
        let values = FormValues(
            .completed,
            figures: ["list.1.total": 3, "blank": 0],
            lists: lists,
            rows: ["r": [], "c": []]
        )
        let findings = #expect(throws: Findings.self) { try template.bind(values) }
        #expect(findings?.all.map(\.place.field) == ["list.4.total"])
    }

    @Test("A sum of outcomes: what is taken away has its sign, a blank form its lines")
    func sums() throws {
        let template = try template(
            "<figures><row value='a'>zetels</row><row value='b'>vol</row><minus/>",
            "<total value='c'>rest</total></figures>"
        )
        var values = FormValues(.completed, texts: ["a": "9", "b": "5", "c": "4"])
        #expect(
            lines(try blocks(template, values)) == ["zetels|9|", "vol|5|–", "|_|", "rest|4|"]
        )
        values.rendering = .blank
        #expect(
            lines(try blocks(template, values)) == ["zetels|_|", "vol|_|–", "||", "rest|_|"]
        )
        #expect(template.fields(lists: []).isEmpty)
    }

    @Test("Mistakes in repeated content are told with their line")
    func mistakes() {
        let findings = #expect(throws: Findings.self) {
            try template(
                "<each><p if='tall'>x</p></each>",
                "<rows in='x'><cell title='t'>y</cell></rows>",
                "<matrix in='x' columns='c' per-block='0'><foot>z</foot></matrix>",
                "<figures><row>w</row></figures>",
                "<p><value/></p>"
            )
        }
        #expect(
            findings?.all.map { "\($0.place.line ?? 0) \($0.found[.english])" } == [
                "4 <each> lacks the attribute \"in\"", "4 if=\"tall\" on <p> cannot be used",
                "5 <cell> is not known here, in <rows>",
                "6 per-block=\"0\" on <matrix> cannot be used",
                "6 <foot> lacks the attribute \"label\"", "7 <row> lacks the attribute \"id\"",
                "8 <value> lacks the attribute \"name\"",
            ]
        )
    }
}
