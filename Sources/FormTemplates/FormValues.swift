/// A list of candidates as a form prints it.
package struct ListContent: Hashable, Sendable {
    package var number: Int
    /// Empty for a list without a registered name.
    package var name: String
    /// Number on the list and name, in the order of the list.
    package var candidates: [Candidate]

    package struct Candidate: Hashable, Sendable {
        package var number: Int
        package var name: String

        package init(number: Int, name: String) {
            self.number = number
            self.name = name
        }
    }

    package init(number: Int, name: String, candidates: [Candidate]) {
        self.number = number
        self.name = name
        self.candidates = candidates
    }
}

/// What one copy of a form is filled with; a gap is an error, never a blank.
package struct FormValues: Sendable {
    package enum Rendering: Hashable, Sendable {
        /// To be completed with a pen: no figure is printed.
        case blank
        /// Every figure of the form must have a value.
        case completed
        /// What was typed, to lay beside the paper: an empty box is printed as empty.
        case transcript
    }

    package var rendering: Rendering
    /// Texts by name: `{gemeente}` in a template is `texts["gemeente"]`.
    package var texts: [String: String]
    /// Figures by field id: `blank`, `list.5.12`, `hand.total`.
    package var figures: [String: Int]
    package var lists: [ListContent]
    /// Conditions that hold: `postal`, `voter-cards`.
    package var conditions: Set<String>
    /// Lines of free text by name: the remarks of an annex.
    package var remarks: [String: [String]]
    /// Number of digit boxes of a figure, by name: `hand`, `hand.total`, `eligible`.
    package var digits: [String: Int]
    /// What is repeated (`<each>`, `<rows>`, `<matrix>`), by name.
    package var rows: [String: [FormRow]]
    /// Numbers of the lists that were added up by hand, of a sample; nil where all are.
    package var handLists: Set<Int>?

    package init(
        _ rendering: Rendering,
        texts: [String: String] = [:],
        figures: [String: Int] = [:],
        lists: [ListContent] = [],
        conditions: Set<String> = [],
        remarks: [String: [String]] = [:],
        digits: [String: Int] = [:],
        rows: [String: [FormRow]] = [:]
    ) {
        self.rendering = rendering
        self.texts = texts
        self.figures = figures
        self.lists = lists
        self.conditions = conditions
        self.remarks = remarks
        self.digits = digits
        self.rows = rows
    }

    /// The condition that holds on the variant with less paper.
    package static let compact = "compact"

    /// The lists of the hand count, in their order.
    var countedByHand: [ListContent] {
        guard let handLists else { return lists }
        return lists.filter { handLists.contains($0.number) }
    }
}
