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
        let cells = Self.widened(shown(table.repeated?.cells ?? []), times: range.count)
        for index in range {
            places += cells.map { Place(column: $0, repeated: (index, columns[index])) }
        }
        if isLast { places += shown(table.closing).map { Place(column: $0) } }
        self.places = Self.spanned(places)
        hasOutcomes = places.contains { binder.hasOutcome($0.column.content) }
    }

    /// What stands above a few columns needs room.
    private static let leastWidth = Length.mm(22)

    /// Columns that together, `count` times, are wide enough for what stands above them.
    private static func widened(_ cells: [TableColumn], times count: Int) -> [TableColumn] {
        let width = cells.reduce(Length.zero) { sum, cell in
            if case .fixed(let width) = cell.width { sum + width } else { sum }
        }
        guard count > 0, width > .zero, width * Double(count) < leastWidth else { return cells }
        let factor = leastWidth.points / (width * Double(count)).points
        return cells.map { cell in
            var cell = cell
            if case .fixed(let width) = cell.width { cell.width = .fixed(width * factor) }
            return cell
        }
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
