/// How the standard worksheet of the hand count (layout B) is divided: a row per document.
package enum WorksheetGrid {
    /// Documents on a page: what fits on A4 in boxes of 7 x 8 mm, in two stretches of ten.
    package static let rows = 20

    /// Pages of the series of a list.
    package static func pages(of documents: Int) -> Int { max(1, (documents + rows - 1) / rows) }
}
