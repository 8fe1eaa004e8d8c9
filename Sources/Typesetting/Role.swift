/// The structural role of what stands on a page: the seed of tagged PDF and of screens.
package enum Role: Hashable, Sendable {
    case heading(level: Int)
    case paragraph
    /// A paragraph that begins with a bullet or a box to tick; those that follow each other are
    /// one list.
    case listItem
    case table(summary: String)
    case row
    /// Says what stands in its column.
    case headerCell
    /// Says what stands in its row.
    case rowHeader
    case cell
    /// A cell or stretch that holds the figure with this id (`list.5.12`).
    case field(String)
    /// Text beside a field, in a paragraph or cell that holds both.
    case span
    /// A box to tick, and whether it is.
    case checkbox(ticked: Bool)
    /// A place to write with a pen.
    case entry
    case figure(alternative: String)
    /// Furniture without meaning of its own: rules, footers, watermarks.
    case artifact
}
