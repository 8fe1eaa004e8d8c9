import ArgumentParser
import CountingProcess
import Diagnostics
import Elections

extension Role: ExpressibleByArgument {}

struct PersonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person",
        abstract:
            "The people of a dossier: who they are, what they may do, and who vouched for them.",
        discussion: """
            A dossier begins with two people. The first is an administrator, who registers a second; \
            the second confirms the administrator, and from then on both are active. Everybody else is \
            registered by an active administrator and confirmed by any other active person, who is \
            neither the administrator that registered nor the person itself. Before that an account can \
            do nothing.

            administrator: registers people, locks accounts, makes backups. coordinator: decides, with \
            a second person, and sees totals. typist: types documents. hand-counter: types the hand \
            count and the reckoning of the seats. observer: sees what a coordinator sees.

            Six wrong passphrases in a row lock an account for 1 minute, every further one twice as \
            long, up to an hour; each stands in the journal.
            """,
        subcommands: [
            PersonAddCommand.self, PersonConfirmCommand.self, PersonLockCommand.self,
            PersonListCommand.self,
        ]
    )
}

struct PersonAddCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Register a person, who chooses a passphrase.",
        discussion: """
            The administrator (--by) is asked for the own passphrase; then the new person sits down and \
            types a new one, twice. It has at least 12 characters, and is no name, row of the keyboard \
            or repetition; four or five words that have nothing to do with one another are good.
            One natural person has one account. A name that is there is refused, whatever its capitals \
            and accents; a similar one is a question: when they are two people, repeat the command with \
            --other-than.
            The very first is an administrator, without --by.
            Exit status: 0 registered, 65 refused and nothing changed, 64 wrong usage.
            """
    )

    @Argument(help: "The dossier.") var dossier: String
    @Argument(help: "Name of the person, as on proof of identity.") var name: String
    @Option(help: "administrator, coordinator, typist, hand-counter or observer.") var role: Role
    @Option(help: "Initials, as A.B.; with these a correction on paper is signed.")
    var initials: String
    @Option(help: "The administrator who registers; nobody for the first.") var by: String?
    @Option(
        help: "A similar name that is somebody else; may be given more than once."
    )
    var otherThan: [String] = []
    @Option(
        help: """
            A file whose first line is the administrator's passphrase; without it, it is asked for on \
            the terminal.
            """
    )
    var passphraseFile: String?
    @OptionGroup var new: NewPassphrase
    @OptionGroup var time: MomentOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        var dossier = try Dossier(dossier)
        let registrar = try dossier.count.registrar(by, for: role)
        try Printable.check(name)
        let person = try dossier.count.newPerson(name, initials: initials, otherThan: otherThan)
        if let registrar { try dossier.prove(registrar, passphraseFile, common.chosenLanguage) }
        let credential = try new.credential(of: person, common.chosenLanguage)
        let moment = time.moment
        try dossier.append(at: moment) { count throws(Findings) in
            [
                try count.addPerson(
                    name,
                    initials: initials,
                    role: role,
                    credential: credential,
                    by: by,
                    otherThan: otherThan,
                    at: moment
                )
            ]
        }
        tell(person, by: registrar?.person.text ?? "", dossier.count.people)
    }

    /// What was done, and what the next step is.
    private func tell(_ person: PersonName, by registrar: String, _ people: People) {
        common.say(
            "\(person) is geregistreerd als \(role.name.dutch).",
            "\(person) is registered as \(role.name.english)."
        )
        guard let founder = people.accounts.first?.person else { return }
        switch people.accounts.count {
        case 1:
            common.say(
                "Registreer nu de tweede, die \(person) bevestigt:\n  papierspoor person add \(dossier) "
                    + "NAAM --role ROL --initials A.B. --by \"\(person)\"",
                "Now register the second, who confirms \(person):\n  papierspoor person add \(dossier) "
                    + "NAME --role ROLE --initials A.B. --by \"\(person)\""
            )
        case 2:
            common.say(
                "Daarna zijn beiden actief:\n  papierspoor person confirm \(dossier) \"\(founder)\" "
                    + "--by \"\(person)\"",
                "After this both are active:\n  papierspoor person confirm \(dossier) \"\(founder)\" "
                    + "--by \"\(person)\""
            )
        default:
            common.say(
                "Een ander dan \(registrar) bevestigt:\n  papierspoor person confirm \(dossier) "
                    + "\"\(person)\" --by NAAM",
                "Somebody other than \(registrar) confirms:\n  papierspoor person confirm \(dossier) "
                    + "\"\(person)\" --by NAME"
            )
        }
    }
}

struct PersonConfirmCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: "Vouch for a person whom an administrator registered.",
        discussion: """
            Whoever confirms knows the person or has seen proof of identity, and knows of no other \
            account of that person. It is neither the person nor the administrator who registered.
            Exit status: 0 confirmed, 65 refused, 64 wrong usage.
            """
    )

    @Argument(help: "The dossier.") var dossier: String
    @Argument(help: "The person who is confirmed.") var name: String
    @Option(help: "Who confirms, and is asked for the own passphrase.") var by: String
    @Option(
        help: """
            A file whose first line is the passphrase of who confirms; without it, it is asked for on \
            the terminal.
            """
    )
    var passphraseFile: String?
    @OptionGroup var time: MomentOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        var dossier = try Dossier(dossier)
        let (holder, confirmer) = try dossier.count.confirmer(of: name, by: by)
        try dossier.prove(confirmer, passphraseFile, common.chosenLanguage)
        try dossier.append(at: time.moment) { count throws(Findings) in
            [try count.confirmPerson(name, by: by)]
        }
        let active = dossier.count.people.accounts.filter(\.isActive).map(\.person.text)
        let both = active.count == 2 ? active : [holder.person.text]
        common.say(
            "\(both.joined(separator: " en ")) \(both.count == 2 ? "zijn" : "is") actief.",
            "\(both.joined(separator: " and ")) \(both.count == 2 ? "are" : "is") active."
        )
    }
}

struct PersonLockCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "lock",
        abstract: "Close an account, or open it again, by an administrator.",
        discussion: """
            A locked account does nothing until another administrator opens it with --unlock; what it \
            did before stands. --unlock also ends the waiting after wrong passphrases. Nobody locks or \
            opens the own account.
            Exit status: 0 done, 65 refused, 64 wrong usage.
            """
    )

    @Argument(help: "The dossier.") var dossier: String
    @Argument(help: "Whose account it is.") var name: String
    @Flag(help: "Open the account.") var unlock = false
    @Option(help: "The administrator, who is asked for the own passphrase.") var by: String
    @Option(help: "Why; it stands in the journal.") var reason: String
    @Option(
        help: """
            A file whose first line is the administrator's passphrase; without it, it is asked for on \
            the terminal.
            """
    )
    var passphraseFile: String?
    @OptionGroup var time: MomentOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        var dossier = try Dossier(dossier)
        // Whatever is wrong is said before anybody is asked for a passphrase.
        _ = try event(dossier.count)
        let administrator = try dossier.count.active(by, [.administrator])
        try dossier.prove(administrator, passphraseFile, common.chosenLanguage)
        try dossier.append(at: time.moment) { count throws(Findings) in [try event(count)] }
        common.say(
            unlock ? "\(name) is weer open." : "\(name) is op slot.",
            unlock ? "\(name) is open again." : "\(name) is locked."
        )
    }

    private func event(_ count: Count) throws(Findings) -> Event {
        try count.lockPerson(name, isUnlocking: unlock, reason: reason, by: by)
    }
}

struct PersonListCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Everybody who is registered, and whether they may do anything now.",
        discussion: """
            With --json one object: `people`, each with `name`, `initials`, `role`, `registered`, `by`, \
            `confirmedBy`, `state` (active, unconfirmed, delayed or locked), `reason` of a lock, \
            `wrongTries` since the last right one, and `delay` in seconds.
            """
    )

    @Argument(help: "The dossier.") var dossier: String
    @Flag(help: "One JSON object on standard output.") var json = false
    @OptionGroup var common: CommonOptions

    func run() throws {
        let count = try Dossier(dossier).count
        let listing = PersonListing(count.people, clock: Surroundings.clock())
        if json {
            Reporter.out(try listing.json())
        } else if count.people.accounts.isEmpty {
            common.say("Er is nog niemand geregistreerd.", "Nobody is registered yet.")
        } else {
            Reporter.out(listing.text(in: common.chosenLanguage))
        }
    }
}
