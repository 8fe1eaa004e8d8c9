import CountChecks
import Elections

/// A warning that somebody looked at with the paper, by name and reason.
///
/// It holds for what that person saw: a new reading of the figures it is about needs a new look.
package struct AcceptedWarning: Hashable, Sendable {
    /// Where a rule spoke: there it speaks once.
    package struct Subject: Hashable, Sendable {
        /// Id of the rule: `SB-36`.
        package let rule: String
        /// The document it was found on, or that of the area.
        package let document: DocumentKey
        /// The name of the figure it points at; nil where it is about the whole document.
        package let field: String?

        package init(rule: String, document: DocumentKey, field: String?) {
            self.rule = rule
            self.document = document
            self.field = field
        }
    }

    package let subject: Subject
    package let reason: String
    package let by: PersonName

    package init(_ subject: Subject, reason: String, by: PersonName) {
        self.subject = subject
        self.reason = reason
        self.by = by
    }

    /// Whether a reading of a paper may change what the warning says.
    func dependsOn(_ paper: Paper, in area: DocumentKey) -> Bool {
        if subject.document == paper.document || subject.document == area { return true }
        return paper.kind == .entry
            && CountRule(rawValue: subject.rule)?.comparesDocuments == true
    }

    /// Whether another receipt of a document may change what the warning says.
    func isAboutReceiving(_ document: DocumentKey) -> Bool {
        subject.document == document
            && CountRule(rawValue: subject.rule)?.isAboutReceiving == true
    }
}

extension Finding {
    /// Where the rule spoke; nil for what is found on no document.
    var subject: AcceptedWarning.Subject? {
        diagnostic.place.document.map {
            AcceptedWarning.Subject(
                rule: diagnostic.code,
                document: DocumentKey($0),
                field: diagnostic.place.field
            )
        }
    }
}
