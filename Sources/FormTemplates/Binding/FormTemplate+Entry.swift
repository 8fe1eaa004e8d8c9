import Diagnostics
import Typesetting

/// The form as it is typed: the same template, without its looks.
extension FormTemplate {
    /// Every stretch of the form that has figures, in printed order; a gap in its wording is an
    /// error.
    package func entrySections(_ values: FormValues) throws(Findings) -> [EntrySection] {
        let binder = Binder(self, values)
        var walk = EntryWalk(binder: binder)
        for part in parts { walk.walk(part) }
        guard binder.gaps.isEmpty else { throw Findings(binder.gaps) }
        return walk.sections.filter { section in section.rows.contains { $0.field != nil } }
    }
}

/// Collects headings, questions and boxes from top to bottom.
private struct EntryWalk {
    let binder: Binder
    private(set) var sections: [EntrySection] = []
    private var heading = ""
    /// The last sentence that asks for something; it stands above the boxes that follow it.
    private var question: TemplateText?

    init(binder: Binder) { self.binder = binder }

    mutating func walk(_ part: FormTemplate.Part) {
        begin(part.title)
        walk(part.blocks)
    }

    private mutating func begin(_ heading: String, list: Int? = nil) {
        self.heading = heading
        question = nil
        sections.append(EntrySection(heading: heading, list: list, rows: []))
    }

    private mutating func add(_ row: EntrySection.Row) {
        if let question {
            self.question = nil
            sections[sections.count - 1].rows.append(.init(label: words(question)))
        }
        sections[sections.count - 1].rows.append(row)
    }

    private mutating func walk(_ blocks: [TemplateBlock]) {
        for block in blocks where binder.holds(block.condition) { walk(block) }
    }

    private mutating func walk(_ block: TemplateBlock) {
        switch block.kind {
        case .paragraph(let text, _): paragraph(text)
        case .section(let section):
            begin("\(section.number). \(words(section.title))")
            walk(section.blocks)
        case .group(let inner), .together(let inner), .each(_, let inner), .continued(_, let inner):
            walk(inner)
        case .facts(let facts, _):
            for fact in facts where binder.holds(fact.condition) { paragraph(fact.value) }
        case .figures(let rows): figures(rows.filter { binder.holds($0.condition) })
        case .reasons(let table):
            for reason in table.reasons where binder.holds(reason.condition) {
                add(.init(label: "- " + words(reason.text), field: reason.field))
            }
        case .votes(let table):
            let outer = heading
            for list in binder.values.lists { votes(list, table) }
            begin(outer)
        case .handCount(let table): handCount(table)
        case .rowTable(let table): rowTable(table)
        case .model, .title, .heading, .grid, .writingLines, .remarks, .signatureLines,
            .signatureTable, .rule, .space, .pageBreak:
            break
        }
    }

    /// A sentence with figures in it, or one that stands above figures.
    private mutating func paragraph(_ text: TemplateText) {
        let fields = text.fields
        guard fields.isEmpty else {
            for field in fields { add(.init(label: words(text), field: field)) }
            return
        }
        if text.asks { question = text }
    }

    private mutating func figures(_ rows: [FigureRow]) {
        var addends: [String] = []
        for row in rows {
            switch row.kind {
            case .item(.figure(let field), let label):
                addends.append(field)
                add(.init(label: words(label), field: field))
            case .total(.figure(let field), let label, let mark):
                add(
                    .init(label: words(label), field: field, mark: words(mark), addends: addends)
                )
            case .item, .total, .sign: break
            }
        }
    }

    private mutating func votes(_ list: ListContent, _ table: VotesTable) {
        binder.locals = ["lijst": String(list.number)]
        defer { binder.locals = [:] }
        begin(name(of: list, table.list), list: list.number)
        let addends = list.candidates.map { "list.\(list.number).\($0.number)" }
        for (candidate, field) in zip(list.candidates, addends) {
            add(.init(number: candidate.number, label: candidate.name, field: field))
        }
        add(
            .init(
                label: words(addends.isEmpty ? table.totalOnly : table.total),
                field: "list.\(list.number).total",
                addends: addends
            )
        )
    }

    private mutating func handCount(_ table: HandCountTable) {
        let lists = binder.values.countedByHand
        let addends = lists.map { "hand.\($0.number)" }
        for (list, field) in zip(lists, addends) {
            add(.init(number: list.number, label: list.name, field: field))
        }
        // Under a sample there is no total.
        guard binder.values.handLists == nil else { return }
        add(.init(label: words(table.total), field: "hand.total", addends: addends))
    }

    /// Figures of a table of the result: its columns are of districts, so that only the row says
    /// which it is.
    private mutating func rowTable(_ table: RowTable) {
        for field in table.fields {
            if field == "lists" {
                for list in binder.values.lists {
                    add(
                        .init(
                            number: list.number,
                            label: list.name,
                            field: "list.\(list.number).total"
                        )
                    )
                }
            } else {
                add(.init(label: field, field: field))
            }
        }
    }

    private func name(of list: ListContent, _ word: TemplateText) -> String {
        let head = "\(words(word)) \(list.number)"
        return list.name.isEmpty ? head : "\(head): \(list.name)"
    }

    private func words(_ text: TemplateText) -> String {
        words(text.pieces, depth: 0).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func words(_ pieces: [TemplateText.Piece], depth: Int) -> String {
        pieces.map { piece in
            switch piece {
            case .words(let words): return words
            case .variable(let name, let position):
                guard depth < 8 else {
                    binder.note(.wordingInCircles, name, at: position)
                    return ""
                }
                return words(binder.variable(name, at: position).pieces, depth: depth + 1)
            case .bold(let inside), .italic(let inside), .underlined(let inside):
                return words(inside, depth: depth)
            case .number, .boxes: return "...."
            case .lineBreak, .space, .tab, .fill, .blank: return " "
            case .bullet, .checkbox, .value, .list, .emptyBoxes: return ""
            }
        }.joined()
    }
}

extension TemplateText {
    /// Whether it is a sentence to be answered: no box to tick, and no explanation in italics.
    fileprivate var asks: Bool {
        pieces.contains { if case .italic = $0 { false } else { true } }
            && !pieces.contains {
                switch $0 {
                case .checkbox, .tab, .bullet, .emptyBoxes: true
                default: false
                }
            }
    }
}
