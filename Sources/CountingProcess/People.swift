import Credentials
import Elections

/// What a person is there for.
package enum Role: String, CaseIterable, Hashable, Sendable {
    /// Registers people and locks accounts; makes backups (beheerder).
    case administrator
    /// Decides, with a second person, and sees totals (coördinator).
    case coordinator
    /// Types documents, and sees no total (invoerder).
    case typist
    /// Types the hand count and the reckoning of the seats (teller).
    case handCounter = "hand-counter"
    /// Sees what coordinators see, and decides nothing (waarnemer).
    case observer

    /// Who may see a total, a typed figure of somebody else, or a seat.
    package static let viewers: [Role] = [.coordinator, .administrator, .observer]
    /// Who may be one of the two that decide; one of them is a coordinator, and none alone.
    package static let deciders: [Role] = [.coordinator, .administrator]
    /// Who handles paper: takes it in, and lays its check code beside what was typed.
    package static let handlers: [Role] = [.typist, .handCounter, .coordinator]
}

/// One natural person, as an administrator registered him or her.
package struct Registration: Hashable, Sendable {
    package let person: PersonName
    /// `A.B.`, as they stand beside a correction on paper.
    package let initials: String
    package let role: Role
    package let credential: Credential
    /// Nil for the first of a dossier, whom nobody could register.
    package let by: PersonName?
    /// Similar names of which the administrator said that they are other people.
    package let otherThan: [PersonName]
    package let moment: Moment

    package init(
        person: PersonName,
        initials: String,
        role: Role,
        credential: Credential,
        by: PersonName?,
        otherThan: [PersonName] = [],
        moment: Moment
    ) {
        self.person = person
        self.initials = initials
        self.role = role
        self.credential = credential
        self.by = by
        self.otherThan = otherThan
        self.moment = moment
    }
}

/// An administrator closes an account, or opens it again.
package struct AccountLock: Hashable, Sendable {
    package let person: PersonName
    package let by: PersonName
    package let reason: String
    /// Whether it takes a lock away, or a delay after wrong passphrases.
    package let isUnlocking: Bool

    package init(person: PersonName, by: PersonName, reason: String, isUnlocking: Bool) {
        self.person = person
        self.by = by
        self.reason = reason
        self.isUnlocking = isUnlocking
    }
}

/// A passphrase that was wrong, or the right one that ended a series of wrong ones.
package struct PassphraseTry: Hashable, Sendable {
    package let person: PersonName
    package let isRight: Bool
    /// The computer's clock in seconds since 1970 (UTC), whatever moment an act is given.
    package let clock: Int

    package init(person: PersonName, isRight: Bool, clock: Int) {
        self.person = person
        self.isRight = isRight
        self.clock = clock
    }
}

/// A person in a dossier, and whether he or she may do anything now.
package struct Account: Hashable, Sendable {
    package let registration: Registration
    /// A second person, neither its holder nor who registered it.
    package fileprivate(set) var confirmedBy: PersonName?
    /// Confirmed, or the second of the two who found a dossier.
    package fileprivate(set) var isConfirmed = false
    /// Nil while it is open.
    package fileprivate(set) var lock: AccountLock?
    /// Since the last right one.
    package fileprivate(set) var wrongTries = 0
    fileprivate var lastWrongTry = 0

    package var person: PersonName { registration.person }
    package var role: Role { registration.role }
    package var isActive: Bool { isConfirmed && lock == nil }

    /// So many wrong passphrases in a row cost nothing but a message.
    package static let freeTries = 5
    private static let longestDelay = 3600

    /// Seconds until a passphrase is looked at again: after the sixth wrong one 60, and twice as long
    /// after each further one, up to an hour.
    ///
    /// A clock that was put back does not make it longer than that.
    package func delay(at clock: Int) -> Int {
        guard wrongTries > Self.freeTries else { return 0 }
        let doublings = min(wrongTries - Self.freeTries - 1, 6)
        let whole = min(60 << doublings, Self.longestDelay)
        return min(max(0, lastWrongTry + whole - clock), whole)
    }
}

/// Everybody who was registered in a dossier, in that order.
package struct People: Hashable, Sendable {
    package private(set) var accounts: [Account] = []

    /// Whether two people have vouched for one another; until then nobody can do anything else.
    package var areFounded: Bool { accounts.first?.isConfirmed == true }

    package subscript(person: PersonName) -> Account? {
        accounts.first { $0.person.isSamePerson(as: person) }
    }

    mutating func add(_ registration: Registration) {
        accounts.append(Account(registration: registration))
    }

    /// Confirms an account; the first administrator's makes the second person active too.
    mutating func confirm(_ person: PersonName, by other: PersonName) {
        change(person) {
            $0.confirmedBy = other
            $0.isConfirmed = true
        }
        if accounts.first?.person.isSamePerson(as: person) == true {
            change(other) { $0.isConfirmed = true }
        }
    }

    mutating func apply(_ lock: AccountLock) {
        change(lock.person) {
            $0.lock = lock.isUnlocking ? nil : lock
            if lock.isUnlocking { $0.wrongTries = 0 }
        }
    }

    mutating func apply(_ attempt: PassphraseTry) {
        change(attempt.person) {
            $0.wrongTries = attempt.isRight ? 0 : $0.wrongTries + 1
            $0.lastWrongTry = attempt.clock
        }
    }

    private mutating func change(_ person: PersonName, _ change: (inout Account) -> Void) {
        guard
            let index = accounts.firstIndex(where: { $0.person.isSamePerson(as: person) })
        else { return }
        change(&accounts[index])
    }
}
