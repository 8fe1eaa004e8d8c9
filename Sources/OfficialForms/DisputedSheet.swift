/// What is in dispute, to be read once more by somebody who typed none of it: no figure stands on it.
package struct DisputedSheet: Sendable {
    /// A box that is read again.
    package struct Row: Hashable, Sendable {
        /// The name of the figure.
        package var field: String
        package var section: String
        package var label: String
        /// Of the form, as it stands at its foot; nil where the figure is on no form.
        package var page: String?
        package var boxes: Int

        package init(field: String, section: String, label: String, page: String?, boxes: Int) {
            self.field = field
            self.section = section
            self.label = label
            self.page = page
            self.boxes = boxes
        }
    }

    package struct Paper: Hashable, Sendable {
        /// `stembureau 12, De Heuvel`.
        package var name: String
        package var form: String
        package var rows: [Row]

        package init(name: String, form: String, rows: [Row]) {
            self.name = name
            self.form = form
            self.rows = rows
        }
    }

    package var election: String
    package var area: String
    /// In the order of the pile.
    package var papers: [Paper]

    package init(election: String, area: String, papers: [Paper]) {
        self.election = election
        self.area = area
        self.papers = papers
    }
}
