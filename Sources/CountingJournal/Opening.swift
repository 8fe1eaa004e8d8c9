import Elections

/// How a dossier begins: for which area it is, and the whole definition, so that nothing outside
/// the dossier can change what it says.
package struct Opening: Codable, Hashable, Sendable {
    package let level: String
    /// Number, code or name as it was asked for.
    package let area: String
    /// Key of the area's own document.
    package let document: String
    package let exercise: Bool
    package let software: String
    /// 128 bits that nobody can guess, so that nobody tries figures until a head code fits.
    ///
    /// Nil in dossiers of before there were head codes.
    package let salt: String?
    /// The files of the definition, by name.
    package let definition: [String: String]
    /// How many lists are drawn for the hand count (control protocol); nil where it is of all lists.
    package let sample: Int?

    package init(
        level: Level,
        area: String,
        document: DocumentKey,
        exercise: Bool,
        software: String,
        salt: String? = nil,
        definition: [String: String],
        sample: Int? = nil
    ) {
        self.level = level.rawValue
        self.area = area
        self.document = document.rawValue
        self.exercise = exercise
        self.software = software
        self.salt = salt
        self.definition = definition
        self.sample = sample
    }
}
