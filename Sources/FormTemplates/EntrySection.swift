/// A stretch of a form as it is typed from paper: its heading and its rows, in printed order.
package struct EntrySection: Hashable, Sendable {
    /// `3. Toegelaten kiezers`, or the name of a list with its number.
    package var heading: String
    /// The number of the list whose votes these are; nil for any other stretch.
    package var list: Int?
    package var rows: [Row]

    package init(heading: String, list: Int? = nil, rows: [Row]) {
        self.heading = heading
        self.list = list
        self.rows = rows
    }

    /// A line of it: words alone, or words with the box of a figure.
    package struct Row: Hashable, Sendable {
        /// The number in front, of a candidate or of a list.
        package var number: Int?
        package var label: String
        /// The figure in the box; nil for a line of words.
        package var field: String?
        /// The letter behind it by which the form names it: `(A)`.
        package var mark: String
        /// The figures that the form adds up to this one; empty where it adds none.
        package var addends: [String]

        package init(
            number: Int? = nil,
            label: String,
            field: String? = nil,
            mark: String = "",
            addends: [String] = []
        ) {
            self.number = number
            self.label = label
            self.field = field
            self.mark = mark
            self.addends = addends
        }
    }
}
