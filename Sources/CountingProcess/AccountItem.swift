import Elections

/// What a difference of the account is about, by a name that stays the same: `a:SB 12:counted`.
///
/// The account of differences (verantwoording telverschillen) has the kinds of section 8 of the forms.
package struct AccountItem: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// Voters admitted against ballots counted.
        case admitted = "a"
        /// A document as it came in first against a later version of it.
        case version = "b"
        /// What a record says against what it adds up to, or against what was typed of it.
        case record = "c"
        /// The addition by hand against the computed totals; documents that are missing by decision.
        case hand = "d"
        /// The result as it was announced against the record.
        case announced = "e"
        /// What somebody reported to be wrong (melding).
        case reported = "f"
    }

    package let kind: Kind
    package let document: DocumentKey
    /// The name of a figure, with `#2` behind it where that figure gave way in round 2 of its paper.
    package let field: String

    package init(_ kind: Kind, _ document: DocumentKey, _ field: String) {
        self.kind = kind
        self.document = document
        self.field = field
    }

    /// The figure itself; nil where it is about a document as a whole.
    package var figure: FieldID? { FieldID(field.prefix { $0 != "#" }) }
}

extension AccountItem: CustomStringConvertible {
    package var description: String { "\(kind.rawValue):\(document):\(field)" }

    /// Reads what `description` wrote; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, let kind = Kind(rawValue: String(parts[0])), !parts[1].isEmpty,
            !parts[2].isEmpty
        else { return nil }
        self.init(kind, DocumentKey(String(parts[1])), String(parts[2]))
    }
}
