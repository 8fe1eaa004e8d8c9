/// The structural role of what stands on a page: the seed of tagged PDF and of screens.
package enum Role: Hashable, Sendable {
    case heading(level: Int)
    case paragraph
    case table(summary: String)
    case row
    case headerCell
    case cell
    /// A cell or stretch that holds the figure with this id (`list.5.12`).
    case field(String)
    /// Text beside a field, in a paragraph or cell that holds both.
    case span
    case figure(alternative: String)
    /// Furniture without meaning of its own: rules, footers, watermarks.
    case artifact
}
