import Elections

/// One thing that happened in a dossier; the journal keeps them, and every state follows from them.
package enum Event: Hashable, Sendable {
    case typistAdded(PersonName)
    /// A reading of a paper: the `number`th of its `round`, both from 1.
    case read(Paper, round: Int, number: Int, Reading)
    case committed(Commitment)
    case accepted(Acceptance)
    case warningAccepted(AcceptedWarning)
    /// The seats as the program allocates them, sealed before they are typed from the hand reckoning.
    case seatsCommitted(Commitment)
    case lotRecorded(RecordedLot)
    case deceased(DeceasedCandidate)
    /// Blank forms were printed, so that it can be told which should come in.
    case printed([PrintedForm])
    case received(Receipt)
    case missing(MissingDecision)
    case closed(Closing)
    case corrected(Correction)
    case codeCompared(CodeComparison)
    case personAdded(Registration)
    case personConfirmed(PersonName, by: PersonName)
    case personLocked(AccountLock)
    case passphraseTried(PassphraseTry)
    case explained(Explanation)
    case reported(ReportedError)
    /// Lists of a sample were drawn with dice.
    case drawn(DrawnLists)
}

extension Event {
    /// Whether a seal may become due by it; who somebody is and which papers are here changes no total.
    var mayChangeTotals: Bool {
        switch self {
        case .printed, .received, .personAdded, .personConfirmed, .personLocked, .passphraseTried,
            .typistAdded, .warningAccepted, .closed, .committed, .seatsCommitted,
            .explained, .reported, .drawn:
            false
        case .read, .missing, .corrected, .accepted, .lotRecorded, .deceased, .codeCompared: true
        }
    }
}

/// What was differing: one list, or the total under the lists.
package enum ComparedItem: Hashable, Sendable, CustomStringConvertible {
    case list(ListNumber)
    case total

    package var description: String {
        switch self {
        case .list(let number): "\(number)"
        case .total: "total"
        }
    }
}

/// Two people take a difference as it is, for a reason that goes on record.
package struct Acceptance: Hashable, Sendable {
    package let item: ComparedItem
    /// The figures that were accepted; other figures are another difference.
    package let hand: Int
    package let computed: Int
    package let reason: String
    /// Who made the paper, where it contradicts itself and the reason is what they decided of it.
    package let body: String?
    package let by: PersonName
    package let and: PersonName

    package init(
        item: ComparedItem,
        hand: Int,
        computed: Int,
        reason: String,
        body: String? = nil,
        by: PersonName,
        and: PersonName
    ) {
        self.body = body
        self.item = item
        self.hand = hand
        self.computed = computed
        self.reason = reason
        self.by = by
        self.and = and
    }
}

/// Two people declare the count complete; from then on nothing is added.
package struct Closing: Hashable, Sendable {
    package let by: PersonName
    package let and: PersonName
    package let moment: Moment
    /// Version of the program that made the count file.
    package let software: String
    /// SHA-256 of the count file, 64 lower-case hexadecimal digits.
    package let countFileHash: String

    package init(
        by: PersonName,
        and: PersonName,
        moment: Moment,
        software: String,
        countFileHash: String
    ) {
        self.by = by
        self.and = and
        self.moment = moment
        self.software = software
        self.countFileHash = countFileHash
    }
}
