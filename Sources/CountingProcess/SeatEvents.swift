import Apportionment
import Elections

/// A lot that was drawn in the public session, as two people recorded it.
package struct RecordedLot: Hashable, Sendable {
    /// Which question it answers, from 1; a later one for the same question corrects it.
    package let number: Int
    /// Every lot that counts from then on; the `number`th is the one that was recorded.
    package let lots: [DrawnLot]
    package let by: PersonName
    package let and: PersonName

    package init(number: Int, lots: [DrawnLot], by: PersonName, and: PersonName) {
        self.number = number
        self.lots = lots
        self.by = by
        self.and = and
    }
}

/// A candidate who died, as two people recorded it (Kieswet P 19a).
package struct DeceasedCandidate: Hashable, Sendable {
    package let list: ListNumber
    /// The human being, as the definition of the election names him or her within the list number.
    package let person: String
    /// As printed on the list.
    package let name: String
    /// Whether it was a mistake, and the candidate lives.
    package let isWithdrawn: Bool
    package let by: PersonName
    package let and: PersonName

    package init(
        list: ListNumber,
        person: String,
        name: String,
        isWithdrawn: Bool,
        by: PersonName,
        and: PersonName
    ) {
        self.list = list
        self.person = person
        self.name = name
        self.isWithdrawn = isWithdrawn
        self.by = by
        self.and = and
    }

    func isSameCandidate(as other: DeceasedCandidate) -> Bool {
        list == other.list && person == other.person
    }
}
