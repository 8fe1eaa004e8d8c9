import CountingProcess
import Diagnostics

/// What a row of the journal about a person says, in a few words.
struct PersonLine {
    let text: Text

    init?(_ event: Event) {
        switch event {
        case .personAdded(let registration):
            let by = registration.by
            let (role, initials) = (registration.role.name, registration.initials)
            text = Text(
                nl: "\(role.dutch), \(initials)" + (by.map { ", door \($0)" } ?? ""),
                en: "\(role.english), \(initials)" + (by.map { ", by \($0)" } ?? "")
            )
        case .personConfirmed(_, let other): text = Text(nl: "door \(other)", en: "by \(other)")
        case .personLocked(let lock):
            text = Text(nl: "door \(lock.by): \(lock.reason)", en: "by \(lock.by): \(lock.reason)")
        case .passphraseTried: text = Text(nl: "", en: "")
        default: return nil
        }
    }
}

/// A registration as it is exported: without what passphrases can be tried against.
struct PersonContent: Encodable {
    private var role: String
    private var initials: String
    private var otherThan: [String]?

    init(_ registration: Registration) {
        role = registration.role.rawValue
        initials = registration.initials
        otherThan =
            registration.otherThan.isEmpty ? nil : registration.otherThan.map(\.text)
    }
}

/// Everybody of a dossier, as `person list` tells it.
struct PersonListing {
    private let people: People
    private let clock: Int

    /// `clock` is in seconds since 1970, for delays after wrong passphrases.
    init(_ people: People, clock: Int) {
        self.people = people
        self.clock = clock
    }

    func text(in language: Language) -> String {
        let isDutch = language == .dutch
        var table = TextTable(
            (isDutch
                ? ["naam", "initialen", "rol", "geregistreerd", "door", "bevestigd door", "staat"]
                : ["name", "initials", "role", "registered", "by", "confirmed by", "state"])
                .map { ($0, .left) }
        )
        for account in people.accounts {
            let registration = account.registration
            table.add([
                account.person.text, registration.initials, account.role.name[language],
                registration.moment.description, registration.by?.text ?? "",
                account.confirmedBy?.text ?? "", state(of: account)[language],
            ])
        }
        return table.lines.joined(separator: "\n")
    }

    private func state(of account: Account) -> Text {
        if let lock = account.lock {
            return Text(nl: "op slot: \(lock.reason)", en: "locked: \(lock.reason)")
        }
        if !account.isConfirmed {
            return Text(nl: "wacht op bevestiging", en: "waits for confirmation")
        }
        let delay = account.delay(at: clock)
        guard delay > 0 else { return Text(nl: "actief", en: "active") }
        let time = PersonRefusal.time(delay)
        return Text(
            nl: "nog \(time.dutch) op slot (verkeerde wachtzin)",
            en: "locked for \(time.english) (wrong passphrases)"
        )
    }

    func json() throws -> String {
        try JSONLine.text(Encoded(people: people.accounts.map { Encoded.Person($0, clock) }))
    }

    /// The JSON of `person list`.
    private struct Encoded: Encodable {
        struct Person: Encodable {
            var name: String
            var initials: String
            var role: String
            var registered: String
            var by: String?
            var confirmedBy: String?
            var state: String
            var reason: String?
            var wrongTries: Int
            /// Seconds until a passphrase is looked at again.
            var delay: Int

            init(_ account: Account, _ clock: Int) {
                name = account.person.text
                initials = account.registration.initials
                role = account.role.rawValue
                registered = account.registration.moment.description
                by = account.registration.by?.text
                confirmedBy = account.confirmedBy?.text
                reason = account.lock?.reason
                wrongTries = account.wrongTries
                delay = account.delay(at: clock)
                state =
                    account.lock != nil
                    ? "locked"
                    : !account.isConfirmed ? "unconfirmed" : delay > 0 ? "delayed" : "active"
            }
        }

        var people: [Person]
    }
}
