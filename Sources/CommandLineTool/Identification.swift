import ArgumentParser
import CountingProcess
import Credentials
import Diagnostics
import Elections

/// How somebody who does something proves who he is.
struct Identification: ParsableArguments {
    @Option(
        help: """
            In a real dossier: a file whose first line is that person's passphrase; without it, it is \
            asked for on the terminal.
            """
    )
    var passphraseFile: String?

    /// Has an active person with one of these roles prove himself; in an exercise the name will do.
    @discardableResult
    func person(
        named name: String,
        _ roles: [Role],
        in dossier: inout Dossier,
        _ language: Language
    ) throws -> PersonName {
        try dossier.person(named: name, roles, passphraseFile, language)
    }
}

extension PairOptions {
    static let discussion = """
        In a real dossier the two are a coordinator, and a second coordinator or an administrator; both \
        are asked for their passphrase.
        """

    /// Has both prove themselves; in an exercise the names will do.
    func identify(in dossier: inout Dossier, _ language: Language) throws {
        try dossier.identify((by, passphraseFile), (and, andPassphraseFile), language)
    }
}

/// Who looks at figures.
struct ViewerOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: "In a real dossier: who looks, a coordinator, an administrator or an observer."
    )
    var viewer: String?
    @OptionGroup var identification: Identification

    static let discussion = """
        In a real dossier figures are shown to a coordinator, an administrator or an observer only: \
        --as NAME, who is asked for the passphrase.
        """

    private var isNamed: Bool { viewer != nil }

    /// The count of a dossier, once it is known that who asks may see its figures.
    func count(of folder: String, _ language: Language) throws -> Count {
        try dossier(folder, language).count
    }

    /// What anybody may look at, and whether figures may stand in it.
    func look(
        at folder: String,
        _ language: Language
    ) throws -> (count: Count, showsFigures: Bool) {
        let count = try isNamed ? count(of: folder, language) : Dossier(folder).count
        return (count, isNamed || count.isExercise)
    }

    /// A dossier, once it is known that who asks may see its figures.
    func dossier(_ folder: String, _ language: Language) throws -> Dossier {
        var dossier = try Dossier(folder)
        guard !dossier.count.isExercise else { return dossier }
        guard let viewer else { throw Findings([Refusal.person(.nobodyLooks).diagnostic]) }
        try identification.person(named: viewer, Role.viewers, in: &dossier, language)
        return dossier
    }
}

extension Dossier {
    /// Has two people who decide together prove themselves; in an exercise the names will do.
    mutating func identify(
        _ first: (name: String, file: String?),
        _ second: (name: String, file: String?),
        _ language: Language
    ) throws {
        guard !count.isExercise else { return }
        _ = try count.decidingPair(first.name, second.name)
        try person(named: first.name, Role.deciders, first.file, language)
        try person(named: second.name, Role.deciders, second.file, language)
    }

    /// A person who proved himself with a passphrase, and has one of these roles.
    ///
    /// In an exercise a name is enough.
    @discardableResult
    mutating func person(
        named name: String,
        _ roles: [Role],
        _ passphraseFile: String?,
        _ language: Language
    ) throws -> PersonName {
        guard !count.isExercise else {
            guard let person = PersonName(name) else {
                throw Findings([Refusal.notAName(name).diagnostic])
            }
            return person
        }
        let account = try count.active(name, roles)
        try prove(account, passphraseFile, language)
        return account.person
    }

    /// Asks the holder of an account for the passphrase; a wrong one is in the journal before this
    /// answers.
    mutating func prove(_ account: Account, _ file: String?, _ language: Language) throws {
        try count.refuseDelayed(account, at: Surroundings.clock())
        let person = account.person
        let passphrase =
            try file.map(PassphraseOption.firstLine)
            ?? PassphraseOption.asked(
                Text(nl: "Wachtzin van \(person): ", en: "Passphrase of \(person): "),
                language
            )
        guard let isRight = account.registration.credential.wasMade(of: passphrase) else {
            throw Findings([NewPassphrase.noMemory])
        }
        let clock = Surroundings.clock()
        try append(at: Surroundings.now()) { count throws(Findings) in
            try count.passphraseTried(by: person, isRight: isRight, clock: clock)
        }
        guard !isRight, let account = count.people[person] else { return }
        let wrong = PersonRefusal.wrongPassphrase(
            person,
            tries: account.wrongTries,
            delay: account.delay(at: clock)
        )
        throw Findings([Refusal.person(wrong).diagnostic])
    }
}
