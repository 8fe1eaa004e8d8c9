/// Which figures a form has, in printed order: the order of typed files and of count files.
extension FormTemplate {
    /// The ids of every figure of one part of the form.
    package struct PartFields: Hashable, Sendable {
        package let part: String
        package let fields: [String]

        package init(part: String, fields: [String]) {
            self.part = part
            self.fields = fields
        }
    }

    /// The ids of every figure of the form, its annexes last.
    package func fields(lists: [ListContent], conditions: Set<String> = []) -> [String] {
        fieldsByPart(lists: lists, conditions: conditions).flatMap(\.fields)
    }

    /// The same, part by part: what stands on an annex is not part of the record's figures.
    package func fieldsByPart(
        lists: [ListContent],
        conditions: Set<String> = []
    ) -> [PartFields] {
        let walk = FieldWalk(
            lists: lists,
            circumstances: conditions.union([FormValues.Rendering.completed.name])
        )
        return parts.map { PartFields(part: $0.id, fields: walk.fields($0.blocks)) }
    }
}

/// Collects figures from top to bottom.
private struct FieldWalk {
    var lists: [ListContent]
    var circumstances: Set<String>

    func fields(_ blocks: [TemplateBlock]) -> [String] {
        blocks.filter { $0.condition.holds(in: circumstances) }.flatMap { fields($0.kind) }
    }

    private func fields(_ kind: TemplateBlock.Kind) -> [String] {
        switch kind {
        case .model(let text), .title(let text), .heading(let text), .paragraph(let text, _):
            text.fields
        case .section(let section): fields(section.blocks)
        case .group(let blocks), .together(let blocks), .each(_, let blocks),
            .continued(_, let blocks):
            fields(blocks)
        case .rowTable(let table): table.fields(lists: lists.map(\.number))
        case .facts(let facts, _):
            facts.filter { $0.condition.holds(in: circumstances) }
                .flatMap { $0.value.fields }
        case .figures(let rows):
            rows.filter { $0.condition.holds(in: circumstances) }.compactMap(field)
        case .reasons(let table):
            table.reasons.filter { $0.condition.holds(in: circumstances) }.map(\.field)
        case .votes: lists.flatMap(votes)
        case .handCount: lists.map { "hand.\($0.number)" } + ["hand.total"]
        case .grid, .writingLines, .remarks, .signatureLines, .signatureTable, .rule, .space,
            .pageBreak:
            []
        }
    }

    private func field(_ row: FigureRow) -> String? {
        switch row.kind {
        case .item(.figure(let field), _), .total(.figure(let field), _, _): field
        case .item, .total, .sign: nil
        }
    }

    private func votes(_ list: ListContent) -> [String] {
        list.candidates.map { "list.\(list.number).\($0.number)" } + ["list.\(list.number).total"]
    }
}

extension TemplateText {
    /// The figures that are written inside the sentence.
    var fields: [FieldID] { Self.fields(pieces) }

    private static func fields(_ pieces: [Piece]) -> [FieldID] {
        pieces.flatMap { piece -> [FieldID] in
            switch piece {
            case .number(let field, _, _, _), .boxes(let field, _, _): [field]
            case .bold(let inside), .italic(let inside), .underlined(let inside): fields(inside)
            default: []
            }
        }
    }
}

extension RowTable {
    /// The counted figures in it; `lists` stands for the total of every list.
    func fields(lists: [Int]) -> [FieldID] {
        fields.flatMap { $0 == "lists" ? lists.map { "list.\($0).total" } : [$0] }
    }
}
