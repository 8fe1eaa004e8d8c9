import Typesetting

/// The columns of one block of a table, and the rows that they make.
struct RowTableLayout {
    /// A column of this block, with the place of what is repeated that it belongs to.
    struct Place {
        var column: TableColumn
        /// The row that is its column, and where its cell stands.
        var repeated: (place: Int, row: FormRow)?
        /// How many columns its title stands above; 0 where it stands under that of another.
        var titleSpan = 0
        /// White beside the repeated columns; it shares what stands above them.
        var isFiller = false
    }

    static let rule = Length.pt(0.8)

    let binder: Binder
    let table: RowTable
    let places: [Place]
    /// Whether a pen needs room in its rows.
    let hasOutcomes: Bool

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

    var style: TextStyle { TextStyle(.regular, table.size) }

    /// Binds something in the scope of what a column is repeated for.
    func inside<Bound>(_ place: Place, _ bind: () -> Bound) -> Bound {
        place.repeated.map { binder.within($0.row, bind) } ?? bind()
    }
}
