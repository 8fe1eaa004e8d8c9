import Elections

/// A definitive paper that gives way to a newer version of it; two people say so, with the reason.
///
/// The paper is typed twice again. What was printed of the record before is void.
package struct Correction: Hashable, Sendable {
    package let paper: Paper
    /// The version from here on, of the document; of the record for a paper of the area.
    package let version: Int
    /// The round of readings that it begins.
    package let round: Int
    /// Only these were typed wrongly and are typed again; nil for the whole paper.
    package let cells: Set<FieldID>?
    package let reason: String
    package let by: PersonName
    package let and: PersonName

    package init(
        paper: Paper,
        version: Int,
        round: Int,
        cells: Set<FieldID>? = nil,
        reason: String,
        by: PersonName,
        and: PersonName
    ) {
        self.paper = paper
        self.version = version
        self.round = round
        self.cells = cells
        self.reason = reason
        self.by = by
        self.and = and
    }
}
