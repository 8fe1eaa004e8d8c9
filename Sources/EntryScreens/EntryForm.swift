import Elections
import FormTemplates

/// A paper as it is typed: its stretches, and every box in the order of the form.
package struct EntryForm: Sendable {
    /// What stands above every screen: `N 10  SB 12  stembureau 12`.
    package let title: String
    package let sections: [EntrySection]
    /// The most digits that a figure of it may have.
    package let digits: Int
    /// Only cells in dispute are asked for; nothing is added up, since the others are not shown.
    package let isThirdReading: Bool
    /// Whether the foot tells what was typed so far adds up to; not where sums made with a pen are
    /// typed after it.
    let tellsSums: Bool
    /// Every box, in the order of the form.
    let stops: [Stop]
    private let places: [FieldID: Int]

    /// A box to be typed, and the row in which it stands.
    struct Stop: Hashable, Sendable {
        var field: FieldID
        var section: Int
        var row: Int
    }

    /// Where `cells` is given, only those are typed.
    package init(
        title: String,
        sections: [EntrySection],
        digits: Int,
        cells: Set<FieldID>? = nil,
        tellsSums: Bool = true
    ) {
        self.title = title
        self.tellsSums = tellsSums
        self.digits = digits
        isThirdReading = cells != nil
        self.sections = cells.map { Self.only($0, of: sections) } ?? sections
        stops = self.sections.enumerated().flatMap { section, content in
            content.rows.enumerated().compactMap { row, line in
                line.field.flatMap { FieldID($0) }
                    .map { Stop(field: $0, section: section, row: row) }
            }
        }
        places = Dictionary(
            stops.enumerated().map { ($1.field, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Every field, in the order in which it is asked for.
    package var fields: [FieldID] { stops.map(\.field) }

    package func stop(of field: FieldID) -> Int? { places[field] }

    /// The boxes of one section.
    func stops(of section: Int) -> [Stop] { stops.filter { $0.section == section } }

    private static func only(_ cells: Set<FieldID>, of sections: [EntrySection]) -> [EntrySection] {
        sections.compactMap { section in
            var section = section
            section.rows = section.rows.compactMap { row in
                guard let field = row.field.flatMap({ FieldID($0) }), cells.contains(field) else {
                    return nil
                }
                var row = row
                row.addends = []
                return row
            }
            return section.rows.isEmpty ? nil : section
        }
    }
}
