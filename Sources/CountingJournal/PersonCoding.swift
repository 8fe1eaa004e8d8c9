import CountingProcess
import Credentials
import Elections

/// What happens to accounts, as rows and back.
enum PersonCoding {
    static func fill(_ row: inout JournalRow, with event: Event) throws {
        switch event {
        case .personAdded(let registration):
            row.kind = "person"
            row.person = registration.person.text
            row.witness = registration.by?.text
            row.content = try EventCoding.json(Registered(registration))
        case .personConfirmed(let person, let other):
            row.kind = "confirmed"
            row.person = person.text
            row.witness = other.text
        case .personLocked(let lock):
            row.kind = lock.isUnlocking ? "unlocked" : "locked"
            row.person = lock.person.text
            row.witness = lock.by.text
            row.content = try EventCoding.json(Locked(reason: lock.reason))
        case .passphraseTried(let attempt):
            row.kind = attempt.isRight ? "right-passphrase" : "wrong-passphrase"
            row.person = attempt.person.text
            row.content = try EventCoding.json(Tried(clock: attempt.clock))
        default: preconditionFailure("an event about a person")
        }
    }

    static func event(of row: JournalRow, at moment: Moment) throws -> Event {
        let person = try EventCoding.person(row.person)
        switch row.kind {
        case "person":
            let by = try row.witness.map { try EventCoding.person($0) }
            return .personAdded(
                try EventCoding.decoded(Registered.self, row.content)
                    .registration(of: person, by: by, at: moment)
            )
        case "confirmed":
            return .personConfirmed(person, by: try EventCoding.person(row.witness))
        case "locked", "unlocked":
            return .personLocked(
                AccountLock(
                    person: person,
                    by: try EventCoding.person(row.witness),
                    reason: try EventCoding.decoded(Locked.self, row.content).reason,
                    isUnlocking: row.kind == "unlocked"
                )
            )
        case "wrong-passphrase", "right-passphrase":
            return .passphraseTried(
                PassphraseTry(
                    person: person,
                    isRight: row.kind == "right-passphrase",
                    clock: try EventCoding.decoded(Tried.self, row.content).clock
                )
            )
        default: throw EventCoding.Unreadable()
        }
    }
}

private struct Locked: Codable {
    var reason: String
}

private struct Tried: Codable {
    var clock: Int
}

private struct Registered: Codable {
    struct Scrypt: Codable {
        var n: Int
        var r: Int
        var p: Int
        var salt: String
        var key: String
    }

    var role: String
    var initials: String
    var otherThan: [String]?
    var scrypt: Scrypt

    init(_ registration: Registration) {
        let credential = registration.credential
        role = registration.role.rawValue
        initials = registration.initials
        otherThan =
            registration.otherThan.isEmpty ? nil : registration.otherThan.map(\.text)
        scrypt = Scrypt(
            n: credential.rounds,
            r: credential.blockSize,
            p: credential.lanes,
            salt: hexadecimal(credential.salt),
            key: hexadecimal(credential.key)
        )
    }

    func registration(
        of person: PersonName,
        by other: PersonName?,
        at moment: Moment
    ) throws -> Registration {
        guard let role = Role(rawValue: role), let salt = bytes(of: scrypt.salt),
            let key = bytes(of: scrypt.key),
            let credential = Credential(
                salt: salt,
                rounds: scrypt.n,
                blockSize: scrypt.r,
                lanes: scrypt.p,
                key: key
            )
        else { throw EventCoding.Unreadable() }
        return Registration(
            person: person,
            initials: initials,
            role: role,
            credential: credential,
            by: other,
            otherThan: try (otherThan ?? []).map { try EventCoding.person($0) },
            moment: moment
        )
    }
}

private func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}

private func bytes(of hexadecimal: String) -> [UInt8]? {
    let digits = hexadecimal.map(\.hexDigitValue)
    guard digits.count % 2 == 0 else { return nil }
    return try? stride(from: 0, to: digits.count, by: 2).map { index in
        guard let high = digits[index], let low = digits[index + 1] else {
            throw EventCoding.Unreadable()
        }
        return UInt8(high << 4 | low)
    }
}
