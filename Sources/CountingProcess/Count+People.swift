import Credentials
import Diagnostics
import Elections

/// Who may be registered, by whom, and who may act.
extension Count {
    /// The account that must prove itself before somebody can be registered: nil for the first of a
    /// dossier, whom nobody registers.
    package func registrar(_ name: String?, for role: Role) throws(Findings) -> Account? {
        guard let founder = people.accounts.first else {
            if name != nil { throw refusal(.person(.nobodyYet)) }
            guard role == .administrator else { throw refusal(.person(.firstIsAdministrator)) }
            return nil
        }
        guard let name else { throw refusal(.person(.noRegistrar)) }
        let account = try registered(name)
        // The first may register one person before anybody has vouched for him: who will.
        if people.accounts.count == 1, account.person == founder.person { return account }
        return try active(account, [.administrator])
    }

    /// A name under which nobody is known, as it will be registered.
    ///
    /// Similar names are a question: they pass when each stands in `others`.
    package func newPerson(
        _ name: String,
        initials: String,
        otherThan others: [String]
    ) throws(Findings) -> PersonName {
        let person = try person(name)
        let known = people.accounts.map(\.person) + typists
        if let known = known.first(where: { $0.isSamePerson(as: person) }) {
            throw refusal(.knownTypist(person, as: known))
        }
        let others = try others.map { text throws(Findings) in try registered(text).person }
        let likeness = NameLikeness(person, initials: initials)
        let similar = people.accounts.filter { account in
            NameLikeness(account.person, initials: account.registration.initials).isLike(likeness)
                && !others.contains(account.person)
        }
        guard similar.isEmpty else {
            throw Findings(
                similar.map { Refusal.person(.similar(person, $0.person)).diagnostic }
            )
        }
        return person
    }

    /// Registers a person who chose a passphrase; the account can do nothing until it is confirmed.
    package func addPerson(
        _ name: String,
        initials: String,
        role: Role,
        credential: Credential,
        by registrarName: String?,
        otherThan others: [String] = [],
        at moment: Moment
    ) throws(Findings) -> Event {
        let registrar = try registrar(registrarName, for: role)
        guard let initials = Self.initials(initials) else {
            throw refusal(.person(.notInitials(initials)))
        }
        let person = try newPerson(name, initials: initials, otherThan: others)
        return .personAdded(
            Registration(
                person: person,
                initials: initials,
                role: role,
                credential: credential,
                by: registrar?.person,
                otherThan: try others.map { text throws(Findings) in try registered(text).person },
                moment: moment
            )
        )
    }

    /// Initials in one writing, `A.B.`; nil for what are none.
    package static func initials(_ text: String) -> String? {
        let signs = text.precomposedStringWithCanonicalMapping.filter { !$0.isWhitespace }
        guard signs.allSatisfy({ $0.isLetter || $0 == "." }) else { return nil }
        let groups = signs.split(separator: ".").map(String.init)
        let parts = groups.count == 1 && !signs.contains(".") ? signs.map { String($0) } : groups
        guard (1...8).contains(parts.count), parts.allSatisfy({ $0.count <= 3 }) else { return nil }
        return parts.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }.joined()
    }

    /// The account that must prove itself before it can confirm another: the second person for the
    /// first administrator, and from then on anybody active but the holder and who registered him.
    package func confirmer(
        of name: String,
        by other: String
    ) throws(Findings) -> (holder: Account, confirmer: Account) {
        let holder = try registered(name)
        let confirmer = try registered(other)
        guard !holder.isConfirmed else { throw refusal(.person(.confirmed(holder.person))) }
        guard holder.person != confirmer.person else {
            throw refusal(.person(.confirmsHimself(holder.person)))
        }
        guard holder.registration.by != confirmer.person else {
            throw refusal(.person(.confirmsOwnRegistration(holder.person, confirmer.person)))
        }
        // Before that only two are there, of whom the second did not register the first.
        guard people.areFounded else { return (holder, confirmer) }
        return (holder, try active(confirmer, Role.allCases))
    }

    /// A second person says that an account is that of a natural person with that name.
    package func confirmPerson(_ name: String, by other: String) throws(Findings) -> Event {
        let (holder, confirmer) = try confirmer(of: name, by: other)
        return .personConfirmed(holder.person, by: confirmer.person)
    }

    /// Closes an account, or opens it again; never one's own.
    package func lockPerson(
        _ name: String,
        isUnlocking: Bool = false,
        reason: String,
        by other: String
    ) throws(Findings) -> Event {
        let holder = try registered(name)
        let administrator = try active(other, [.administrator])
        guard holder.person != administrator.person else {
            throw refusal(.person(.locksHimself(holder.person)))
        }
        if isUnlocking, holder.lock == nil, holder.wrongTries == 0 {
            throw refusal(.person(.notLocked(holder.person)))
        }
        if !isUnlocking, holder.lock != nil {
            throw refusal(.person(.lockedAlready(holder.person)))
        }
        guard reason.contains(where: \.isLetter) else { throw refusal(.person(.noLockReason)) }
        let reason = try words(of: reason)
        return .personLocked(
            AccountLock(
                person: holder.person,
                by: administrator.person,
                reason: reason,
                isUnlocking: isUnlocking
            )
        )
    }

    /// What a try with a passphrase leaves in the journal: every wrong one, and the right one that
    /// ends a series; `clock` is in seconds since 1970.
    package func passphraseTried(
        by person: PersonName,
        isRight: Bool,
        clock: Int
    ) throws(Findings) -> [Event] {
        let account = try registered(person.text)
        // Asked again where it is recorded: others may have tried meanwhile.
        try refuseDelayed(account, at: clock)
        if isRight, account.wrongTries == 0 { return [] }
        return [.passphraseTried(PassphraseTry(person: person, isRight: isRight, clock: clock))]
    }

    package func refuseDelayed(_ account: Account, at clock: Int) throws(Findings) {
        let delay = account.delay(at: clock)
        guard delay == 0 else {
            throw refusal(.person(.delayed(account.person, seconds: delay)))
        }
    }

    /// An active person with one of these roles.
    package func active(_ name: String, _ roles: [Role]) throws(Findings) -> Account {
        try active(try registered(name), roles)
    }

    private func active(_ account: Account, _ roles: [Role]) throws(Findings) -> Account {
        if let lock = account.lock {
            throw refusal(.person(.locked(account.person, reason: lock.reason)))
        }
        if !people.areFounded, let founder = people.accounts.first {
            let second = people.accounts.dropFirst().first
            throw refusal(.person(.notFounded(founder.person, second: second?.person)))
        }
        guard account.isConfirmed else {
            throw refusal(.person(.unconfirmed(account.person, by: account.registration.by)))
        }
        guard roles.contains(account.role) else {
            throw refusal(.person(.otherRole(account.person, account.role, needed: roles)))
        }
        return account
    }

    /// Who does something alone: in a real dossier an active person with one of these roles.
    func actor(_ name: String, _ roles: [Role]) throws(Findings) -> PersonName {
        isExercise ? try person(name) : try active(name, roles).person
    }

    package func registered(_ name: String) throws(Findings) -> Account {
        let person = try person(name)
        guard let account = people[person] else { throw refusal(.person(.unknown(person))) }
        return account
    }

    /// The two who decide something in a real dossier; one of them is a coordinator.
    package func decidingPair(_ by: String, _ and: String) throws(Findings) -> (
        PersonName, PersonName
    ) {
        let first = try active(by, Role.deciders)
        let second = try active(and, Role.deciders)
        guard first.person != second.person else { throw refusal(.onePerson(first.person)) }
        guard first.role == .coordinator || second.role == .coordinator else {
            throw refusal(.person(.noCoordinator(first.person, second.person)))
        }
        return (first.person, second.person)
    }
}

extension Role {
    /// Who types a kind of paper.
    package static func typing(_ kind: Paper.Kind) -> Role {
        kind == .entry || kind == .announced ? .typist : .handCounter
    }
}
