/// The account of differences (verantwoording telverschillen; section 8 of the forms), in the words that
/// are printed: published with the record, without a name or a signature.
package struct AccountSheet: Sendable {
    package struct Line: Sendable {
        package var number: Int
        /// The name that stays the same: `a:SB 12:counted`.
        package var item: String
        package var document: String
        /// The letter of the kind, `a` to `f`.
        package var kind: String
        /// List or section.
        package var subject: String
        package var first: Int?
        package var later: Int?
        package var difference: Int?
        /// Known from a received document, not new.
        package var isCarried: Bool
        package var explanation: String
        package var followUp: String
        /// Only in a draft.
        package var lacksExplanation: Bool

        package init(
            number: Int,
            item: String,
            document: String,
            kind: String,
            subject: String,
            first: Int?,
            later: Int?,
            difference: Int?,
            isCarried: Bool = false,
            explanation: String,
            followUp: String,
            lacksExplanation: Bool = false
        ) {
            self.number = number
            self.item = item
            self.document = document
            self.kind = kind
            self.subject = subject
            self.first = first
            self.later = later
            self.difference = difference
            self.isCarried = isCarried
            self.explanation = explanation
            self.followUp = followUp
            self.lacksExplanation = lacksExplanation
        }
    }

    package var election: String
    package var area: String
    /// To which record it belongs, in a sentence.
    package var record: String
    /// When it was made, in a sentence.
    package var made: String
    /// What the documents are called: `stembureau`.
    package var documents: String
    package var lines: [Line]

    package init(
        election: String,
        area: String,
        record: String,
        made: String,
        documents: String,
        lines: [Line]
    ) {
        self.election = election
        self.area = area
        self.record = record
        self.made = made
        self.documents = documents
        self.lines = lines
    }
}
