import Elections

/// A short code of the figures printed on one form, for an eye to compare with the paper.
///
/// From SHA-256 over the form's figure lines alone: 75 bits as 15 characters and a check character,
/// in groups of four. No figure can be read from it.
package struct CheckCode: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    private static let symbols = 15
    private static let groupLength = 4

    /// `fields` are those printed on the form itself, in its order; an empty box has no line.
    package init(of figures: Figures, on fields: DocumentFields) {
        let lines = fields.inOrder(figures).map { "\(fields.document),\($0.field),\($0.value)\n" }
        description =
            Crockford.text(
                Crockford.symbols(Self.symbols, ofHash: sha256(lines.joined())),
                inGroupsOf: Self.groupLength
            )
    }
}

/// What a person saw who laid the check code of what was typed beside the paper.
package struct CodeComparison: Hashable, Sendable {
    package enum Answer: String, Sendable, CaseIterable {
        /// The same code stands on the paper: every figure was typed as printed.
        case equal
        /// Another code stands on the paper.
        case differs
        /// The paper bears no code, since it was made with a pen or elsewhere.
        case absent
    }

    package let document: DocumentKey
    /// Of what was typed; other figures have another code.
    package let code: String
    package let answer: Answer
    package let by: PersonName

    package init(document: DocumentKey, code: String, answer: Answer, by: PersonName) {
        self.document = document
        self.code = code
        self.answer = answer
        self.by = by
    }
}
