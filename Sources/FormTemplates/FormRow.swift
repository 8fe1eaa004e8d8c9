/// One of the things that a form repeats: a row of a table, or a stretch of the form.
///
/// Inside it its texts are variables, its conditions hold, and its own rows can be repeated.
package struct FormRow: Hashable, Sendable {
    package var texts: [String: String]
    package var conditions: Set<String>
    package var rows: [String: [FormRow]]
    /// In a matrix, what stands under each of its columns.
    package var cells: [FormRow]

    package init(
        _ texts: [String: String] = [:],
        conditions: Set<String> = [],
        rows: [String: [FormRow]] = [:],
        cells: [FormRow] = []
    ) {
        self.texts = texts
        self.conditions = conditions
        self.rows = rows
        self.cells = cells
    }
}
