import Typesetting

/// A table of repeated rows: `<rows>`, and `<matrix>` where columns are repeated too.
struct RowTable: Sendable {
    /// Name of its rows.
    var rows: String
    /// Before all others, and again in every block.
    var labels: [TableColumn]
    var repeated: RepeatedColumns?
    /// After all others, in the last block only.
    var closing: [TableColumn]
    /// Above the heads wherever the table goes on, on a further page or in a further block.
    var continued: TemplateText
    var size: Length
    /// Least height of a row that is printed, and of one to be filled in.
    var rowHeight: Length
    var penHeight: Length
    /// So many times beside each other on a blank or compact form: down the first, then the next.
    var beside: Int
    /// Counted figures that stand in it; `lists` is the total of every list.
    var fields: [FieldID]
    var position: Position
}

/// Columns that are repeated, in blocks that fit beside each other.
struct RepeatedColumns: Sendable {
    /// Name of the rows that are its columns.
    var columns: String
    /// How many stand in one block.
    var perBlock: Int
    /// Each further block begins a page.
    var breaksPage: Bool
    /// Repeated for every column.
    var cells: [TableColumn]
    /// The last row: a label, and what stands under each column.
    var foot: (label: TemplateText, content: TemplateText)?
}

struct TableColumn: Sendable {
    var condition: Condition
    /// Nil where it stands under the title of the column before it.
    var title: TemplateText?
    /// Stands above the titles of neighbours that share it.
    var over: TemplateText
    var width: Column.Width
    var alignment: Alignment
    /// The title is turned a quarter.
    var turned: Bool
    var content: TemplateText
    /// The counted figure that a cell of it holds.
    var field: TemplateText
}
