import Apportionment
import CountingProcess
import Elections
import Foundation

struct Sealed: Codable {
    var code: String
    var salt: String

    func commitment(at moment: Moment) -> Commitment {
        Commitment(code: code, salt: salt, moment: moment)
    }
}

struct Closed: Codable {
    var software: String
    var countFile: String
}

struct Accepted: Codable {
    var item: String
    var hand: Int
    var computed: Int
    var reason: String
    var body: String?

    init(_ acceptance: Acceptance) {
        item = acceptance.item.description
        hand = acceptance.hand
        computed = acceptance.computed
        reason = acceptance.reason
        body = acceptance.body
    }

    func acceptance(by: PersonName, and: PersonName) throws -> Acceptance {
        let item: ComparedItem
        if self.item == "total" {
            item = .total
        } else if let number = Int(self.item) {
            item = .list(ListNumber(number))
        } else {
            throw EventCoding.Unreadable()
        }
        return Acceptance(
            item: item,
            hand: hand,
            computed: computed,
            reason: reason,
            body: body,
            by: by,
            and: and
        )
    }
}

struct Warning: Codable {
    var rule: String
    var field: String?
    var reason: String

    init(_ warning: AcceptedWarning) {
        rule = warning.subject.rule
        field = warning.subject.field
        reason = warning.reason
    }

    func accepted(on document: DocumentKey, by person: PersonName) -> AcceptedWarning {
        AcceptedWarning(
            AcceptedWarning.Subject(rule: rule, document: document, field: field),
            reason: reason,
            by: person
        )
    }
}

/// The lots that count from a recorded one on, the newest by its number.
struct DrawnLots: Codable {
    struct Lot: Codable {
        var what: String
        var alternatives: [String]
        var chosen: String
    }

    var number: Int
    var lots: [Lot]

    init(_ recorded: RecordedLot) {
        number = recorded.number
        lots = recorded.lots.map {
            Lot(what: $0.subject.rawValue, alternatives: $0.alternatives, chosen: $0.chosen)
        }
    }

    func recorded(by: PersonName, and: PersonName) throws -> RecordedLot {
        RecordedLot(
            number: number,
            lots: try lots.map { lot in
                guard let subject = LotSubject(rawValue: lot.what) else {
                    throw EventCoding.Unreadable()
                }
                return DrawnLot(subject, alternatives: lot.alternatives, chosen: lot.chosen)
            },
            by: by,
            and: and
        )
    }
}

struct Deceased: Codable {
    var list: Int
    var person: String
    var name: String
    var withdrawn: Bool

    init(_ candidate: DeceasedCandidate) {
        list = candidate.list.rawValue
        person = candidate.person
        name = candidate.name
        withdrawn = candidate.isWithdrawn
    }

    func candidate(by: PersonName, and: PersonName) -> DeceasedCandidate {
        DeceasedCandidate(
            list: ListNumber(list),
            person: person,
            name: name,
            isWithdrawn: withdrawn,
            by: by,
            and: and
        )
    }
}

/// Fields by their text; the same few hundred recur on every document of a journal.
struct FieldNames {
    private var known: [String: FieldID] = [:]

    mutating func field(_ text: String) -> FieldID? {
        if let field = known[text] { return field }
        let field = FieldID(text)
        known[text] = field
        return field
    }
}
