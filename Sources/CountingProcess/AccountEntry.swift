import Elections

/// One difference of the account: two figures, what is on record about it, and what people said of it.
package struct AccountEntry: Hashable, Sendable {
    package enum State: String, Sendable {
        /// Of the hand count, and neither resolved nor accepted.
        case open
        case accepted
        /// Stands on a received document: known, not new.
        case carried
        /// A figure gave way to a later one.
        case resolved
        /// Follows from differences that have entries of their own.
        case derived
        /// Stands as it was found.
        case recorded
    }

    package let item: AccountItem
    package let first: Int?
    package let later: Int?
    /// Later less first; of sums that are a difference themselves that difference.
    package let difference: Int?
    package let state: State
    /// What the dossier itself says of it, in the order in which it is told.
    package let known: [KnownText]
    /// What two people said of it, for these very figures.
    package internal(set) var words = AccountWords()

    init(
        _ item: AccountItem,
        first: Int? = nil,
        later: Int? = nil,
        difference: Int? = nil,
        _ state: State,
        known: [KnownText] = []
    ) {
        self.item = item
        self.first = first
        self.later = later
        self.state = state
        self.known = known
        if let difference {
            self.difference = difference
        } else if let first, let later {
            self.difference = later - first
        } else {
            self.difference = nil
        }
    }

    /// Whether somebody still has to say why, or that no explanation was found.
    package var lacksExplanation: Bool {
        state != .carried && state != .derived && words.text == nil && !words.isNoneFound
            && !known.contains(where: \.isExplanation)
    }
}

/// A text about a difference that is on record already, and from where.
package enum KnownText: Hashable, Sendable {
    /// How often each reason was filled in on the document; never nil times.
    case reasons([ReasonCount])
    /// The same of reasons that a record counts for more and fewer together.
    case sharedReasons([ReasonCount])
    /// Why two people accepted the difference.
    case accepted(String)
    /// Why somebody took a warning about it as it is.
    case warning(String)
    /// Why the count goes on without the document.
    case missing(String)
    /// Why the paper was replaced by a newer version.
    case correction(String)
    /// Why boxes of the paper were typed again, the paper being the same.
    case typedWrongly(String)
    /// The paper contradicts itself; what the body that made it decided.
    case decided(String, body: String)
    /// Two people typed the paper anew.
    case typedAnew
    /// The addition by hand was done, and typed, anew.
    case handDoneAnew
    /// So many candidates of the list have other votes too.
    case candidates(Int)
    /// The received document on which the difference stands.
    case carried(DocumentKey)
    /// The total differs because the lists do.
    case fromLists
    /// A sum over the documents, each of which has its own entry.
    case sumOfDocuments
    /// What somebody reported.
    case report(String)
    /// What was found on looking into it.
    case found(String)

    /// Whether it says why; the others say what was done.
    package var isExplanation: Bool {
        switch self {
        case .typedWrongly, .decided: true
        case .reasons, .sharedReasons, .accepted, .missing, .correction, .found: true
        case .warning, .typedAnew, .handDoneAnew, .candidates, .carried, .fromLists,
            .sumOfDocuments,
            .report:
            false
        }
    }

    /// The words of people in it; nil where the program says it.
    package var words: String? {
        switch self {
        case .accepted(let text), .warning(let text), .missing(let text), .correction(let text),
            .report(let text), .found(let text), .typedWrongly(let text), .decided(let text, _):
            text
        default: nil
        }
    }
}

/// How often a reason was filled in on a document.
package struct ReasonCount: Hashable, Sendable {
    package let reason: Reason
    package let count: Int

    package init(reason: Reason, count: Int) {
        self.reason = reason
        self.count = count
    }
}

/// What people said of a difference, act by act.
package struct AccountWords: Hashable, Sendable {
    package private(set) var text: String?
    package private(set) var followUp: String?
    /// Two people said that there is no explanation.
    package private(set) var isNoneFound = false

    /// The newest of each counts; a text takes the place of «none found», and the other way round.
    mutating func add(_ explanation: Explanation) {
        if explanation.isNoneFound { (text, isNoneFound) = (nil, true) }
        if let words = explanation.text { (text, isNoneFound) = (words, false) }
        if let words = explanation.followUp { followUp = words }
    }
}

/// Two people say of a difference why it is, or what was done about it.
package struct Explanation: Hashable, Sendable {
    package let item: AccountItem
    /// The figures it was given for; other figures are another difference.
    package let first: Int?
    package let later: Int?
    package let text: String?
    package let followUp: String?
    package let isNoneFound: Bool
    package let by: PersonName
    package let and: PersonName

    package init(
        _ item: AccountItem,
        first: Int?,
        later: Int?,
        text: String?,
        followUp: String?,
        isNoneFound: Bool,
        by: PersonName,
        and: PersonName
    ) {
        self.item = item
        self.first = first
        self.later = later
        self.text = text
        self.followUp = followUp
        self.isNoneFound = isNoneFound
        self.by = by
        self.and = and
    }
}

/// Somebody outside the committee says that a figure is wrong (melding of a voter, observer or party).
package struct ReportedError: Hashable, Sendable {
    package let document: DocumentKey
    /// The figure it is about; nil for the document as a whole.
    package let field: FieldID?
    package let text: String
    /// What was found on looking into it, where that is known already.
    package let found: String?
    package let by: PersonName
    package let and: PersonName

    package init(
        _ document: DocumentKey,
        _ field: FieldID?,
        text: String,
        found: String?,
        by: PersonName,
        and: PersonName
    ) {
        self.document = document
        self.field = field
        self.text = text
        self.found = found
        self.by = by
        self.and = and
    }
}
