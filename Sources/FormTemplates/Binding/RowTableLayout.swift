import Typesetting

/// The columns of one block of a table, and the rows that they make.
struct RowTableLayout {
    /// A column of this block, with the place of what is repeated that it belongs to.
    private struct Place {
        var column: TableColumn
        /// The row that is its column, and where its cell stands.
        var repeated: (place: Int, row: FormRow)?
        /// How many columns its title stands above; 0 where it stands under that of another.
        var titleSpan = 0
        /// White beside the repeated columns; it shares what stands above them.
        var isFiller = false
    }

    static let rule = Length.pt(0.8)

    private let binder: Binder
    private let table: RowTable
    private let places: [Place]
    private let hasOutcomes: Bool

    init(
        _ binder: Binder,
        _ table: RowTable,
        _ range: Range<Int>,
        _ columns: [FormRow],
        isLast: Bool
    ) {
        self.binder = binder
        self.table = table
        func shown(_ columns: [TableColumn]) -> [TableColumn] {
            columns.filter { binder.holds($0.condition) }
        }
        var places = shown(table.labels).map { Place(column: $0) }
        let cells = shown(table.repeated?.cells ?? [])
        for index in range {
            places += cells.map { Place(column: $0, repeated: (index, columns[index])) }
        }
        if let filler = Self.filler(cells, beside: range.count, of: columns.count, table) {
            places.append(Place(column: filler, isFiller: true))
        }
        if isLast { places += shown(table.closing).map { Place(column: $0) } }
        self.places = Self.spanned(places)
        hasOutcomes = places.contains { binder.hasOutcome($0.column.content) }
    }

    /// White that keeps the last block as wide as the others, and a few columns as wide as what
    /// stands above them.
    private static func filler(
        _ cells: [TableColumn],
        beside shown: Int,
        of count: Int,
        _ table: RowTable
    ) -> TableColumn? {
        guard let repeated = table.repeated, shown > 0, var filler = cells.first else { return nil }
        let width = cells.reduce(Length.zero) { sum, cell in
            if case .fixed(let width) = cell.width { sum + width } else { sum }
        }
        let wanted = count > repeated.perBlock ? width * Double(repeated.perBlock) : .mm(22)
        let left = wanted - width * Double(shown)
        guard left > .mm(0.1) else { return nil }
        filler.width = .fixed(left)
        filler.title = .empty
        filler.content = .empty
        return filler
    }

    /// Columns without a title of their own stand under the one before them.
    private static func spanned(_ places: [Place]) -> [Place] {
        var places = places
        var titled = 0
        for index in places.indices {
            if places[index].column.title != nil { titled = index }
            places[titled].titleSpan += 1
        }
        return places
    }

    var columns: [Column] { places.map { Column($0.column.width, $0.column.alignment) } }

    private var style: TextStyle { TextStyle(.regular, table.size) }

    private func inside<Bound>(_ place: Place, _ bind: () -> Bound) -> Bound {
        place.repeated.map { binder.within($0.row, bind) } ?? bind()
    }

    /// The row above the heads where the table goes on.
    var continued: [Row] {
        let text = binder.inline(table.continued, style.bold)
        guard !text.isEmpty else { return [] }
        return [Row([Cell(text, role: .headerCell, span: places.count, alignment: .left)])]
    }

    /// Turned titles stand above the others, which lie close to the table.
    var heads: [Row] {
        let turned = titles { $0.turned }
        var rows =
            overs
            + [turned, titles { !$0.turned }].filter { cells in
                cells.contains { !$0.content.isEmpty }
            }.map { Row($0) }
        for index in rows.indices.dropFirst() { rows[index].keepWithPrevious = true }
        if !rows.isEmpty { rows[rows.count - 1].ruleBelow = Self.rule }
        return rows
    }

    private func titles(_ isMeant: (TableColumn) -> Bool) -> [Cell] {
        places.filter { $0.titleSpan > 0 }.map { place in
            let title = isMeant(place.column) ? place.column.title : nil
            return Cell(
                title.map { title in
                    inside(place) { binder.inline(title, style.italic) }
                } ?? [],
                role: .headerCell,
                span: place.titleSpan,
                alignment: place.titleSpan > 1 ? .centre : place.column.alignment,
                turned: place.column.turned && title != nil
            )
        }
    }

    /// What stands above several titles.
    private var overs: [Row] {
        var cells: [Cell] = []
        for place in places {
            let text = inside(place) { binder.inline(place.column.over, style.italic) }
            if let last = cells.last, last.content == text {
                cells[cells.count - 1].span += 1
            } else {
                cells.append(Cell(text, role: .headerCell, alignment: .centre))
            }
        }
        return cells.allSatisfy(\.content.isEmpty) ? [] : [Row(cells)]
    }

    func row(_ row: FormRow) -> Row {
        let isTotal = row.conditions.contains("total")
        let cells = places.map { place -> Cell in
            let standing = place.repeated.map { row.cells[$0.place] }
            guard let standing else { return cell(place, isBold: isTotal) }
            return inside(place) {
                binder.within(standing) {
                    cell(place, isBold: isTotal || standing.conditions.contains("bold"))
                }
            }
        }
        return Row(cells, minimumHeight: height, keepWithPrevious: isTotal)
    }

    private func cell(_ place: Place, isBold: Bool) -> Cell {
        let text = binder.inline(place.column.content, isBold ? style.bold : style)
        let field = binder.plain(place.column.field)
        return Cell(text, role: field.isEmpty ? .cell : .field(field))
    }

    private var height: Length {
        hasOutcomes && binder.values.rendering == .blank ? table.penHeight : table.rowHeight
    }

    /// The last row: its label under the labels, then something under every column.
    var foot: Row? {
        guard let repeated = table.repeated, let foot = repeated.foot else { return nil }
        var cells: [Cell] = []
        for place in places where place.titleSpan > 0 {
            let content =
                place.repeated == nil
                ? [] : inside(place) { binder.inline(foot.content, style.bold) }
            cells.append(Cell(content, span: place.titleSpan, alignment: .centre))
        }
        let labels = places.prefix { $0.repeated == nil && !$0.isFiller }.count
        guard labels > 0, labels < places.count else { return nil }
        let label = Cell(
            binder.inline(foot.label, style.italic),
            role: .headerCell,
            span: labels,
            alignment: .left
        )
        return Row([label] + cells.dropFirst(labels), minimumHeight: height, keepWithPrevious: true)
    }
}

extension Binder {
    /// Whether a text has a place for an outcome, so that a pen needs room for it.
    func hasOutcome(_ text: TemplateText) -> Bool { text.pieces.contains(where: hasOutcome) }

    private func hasOutcome(_ piece: TemplateText.Piece) -> Bool {
        switch piece {
        case .value: true
        case .bold(let inside), .italic(let inside), .underlined(let inside):
            inside.contains(where: hasOutcome)
        case .variable(let name, _):
            template.words.contains { word in
                word.name == name
                    && word.text.pieces.contains { if case .value = $0 { true } else { false } }
            }
        default: false
        }
    }
}
