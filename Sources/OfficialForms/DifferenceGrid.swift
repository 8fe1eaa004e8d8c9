import Typesetting

/// Where the cells of a difference map stand: a row a list, a column a document.
struct DifferenceGrid: Hashable {
    /// Top left corner of the first cell.
    let origin: Point
    let columnWidth: Length
    let rowHeight: Length
    /// Below the cells of each row: the sums of worksheet pages; zero where there are none.
    let strip: Length
    let lists: Int
    /// Of this page, as numbers in the whole pile.
    let documents: Range<Int>

    static let widestColumn = Length.mm(22)
    static let narrowestColumn = Length.mm(0.9)
    static let highestRow = Length.mm(9)

    /// As many documents as columns of at least 0.9 mm have room for, evenly over the pages.
    static func pages(of documents: Int, width: Length) -> [Range<Int>] {
        let most = max(1, Int(width / narrowestColumn))
        let pages = max(1, (documents + most - 1) / most)
        // Whole worksheets of ten or twenty rows stay together.
        var size = (documents + pages - 1) / pages
        if pages > 1 { size = min(most, (size + 19) / 20 * 20) }
        return stride(from: 0, to: documents, by: max(1, size)).map {
            $0..<min($0 + size, documents)
        }
    }

    init(
        in area: Rectangle,
        lists: Int,
        documents: Range<Int>,
        widest: Int,
        hasPages: Bool
    ) {
        origin = area.origin
        columnWidth = min(Self.widestColumn, area.width / Double(max(1, widest)))
        rowHeight = min(Self.highestRow, area.height / Double(max(1, lists)))
        strip = hasPages ? rowHeight * 0.36 : .zero
        self.lists = lists
        self.documents = documents
    }

    var width: Length { columnWidth * Double(documents.count) }
    var height: Length { rowHeight * Double(lists) }
    var cellHeight: Length { rowHeight - strip }

    private func top(_ list: Int) -> Length { origin.y + rowHeight * Double(list) }
    private func left(_ document: Int) -> Length {
        origin.x + columnWidth * Double(document - documents.lowerBound)
    }

    /// The whole cell of a document of this page.
    func cell(_ list: Int, _ document: Int) -> Rectangle {
        cells(list, document..<(document + 1))
    }

    func cells(_ list: Int, _ documents: Range<Int>) -> Rectangle {
        Rectangle(
            Point(left(documents.lowerBound), top(list)),
            width: columnWidth * Double(documents.count),
            height: cellHeight
        )
    }

    /// White between marks of neighbouring cells, where columns have room for it.
    private var white: (across: Length, down: Length) {
        (columnWidth >= .mm(2.2) ? .mm(0.3) : .zero, min(.mm(0.3), cellHeight * 0.08))
    }

    /// The upper half where the hand has more, the lower half where it has less.
    func mark(_ list: Int, _ document: Int, _ difference: Int) -> Rectangle {
        let cell = cell(list, document)
        let half = cell.height / 2
        let top = difference > 0 ? cell.origin.y + white.down : cell.origin.y + half
        return Rectangle(
            Point(cell.origin.x + white.across, top),
            width: cell.width - white.across * 2,
            height: half - white.down
        )
    }

    /// The place of the sum of a worksheet page; nil where none of it is on this page.
    func page(_ list: Int, _ page: Int, rows: Int) -> Rectangle? {
        let range = (page * rows)..<((page + 1) * rows)
        let shown = range.clamped(to: documents)
        guard !shown.isEmpty else { return nil }
        return Rectangle(
            Point(left(shown.lowerBound), top(list) + cellHeight),
            width: columnWidth * Double(shown.count),
            height: strip
        )
    }

    /// How dark a difference is: by tens, so that it can be told apart in print.
    static func grey(of difference: Int) -> Double {
        switch difference.magnitude {
        case 0...9: 0.6
        case 10...99: 0.35
        default: 0
        }
    }

    /// Of cells that nobody read back; no difference is so pale.
    static let unread = 0.88
}
