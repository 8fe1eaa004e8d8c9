import CountingJournal
import CountingProcess
import Elections
import GRDB
import TestSupport
import Testing

extension RawRow {
    func with(_ content: String) -> RawRow {
        var row = self
        row.content = content
        return row
    }

    fileprivate static func person(
        _ name: String,
        _ role: String = "typist",
        by registrar: String?,
        as description: String
    ) -> RawRow {
        RawRow(description, "person", by: name, and: registrar).with("{\"role\":\"\(role)\"}")
    }

    private static let administrator = TinyCount.founders[0]
    private static let coordinator = TinyCount.founders[1]

    /// In a real dossier with its two founders, a typist, a hand counter, a locked typist, a second
    /// administrator, and an account that waits.
    fileprivate static let permittedAmongPeople: [RawRow] = [
        .person("Lid N", by: administrator, as: "a person by an administrator"),
        .person("Lid N", by: "Beheerder S", as: "a person by the second administrator"),
        .init("a confirmation by another", "confirmed", by: "Gast W", and: coordinator),
        .init("a confirmation by a typist", "confirmed", by: "Gast W", and: "Invoerder A"),
        .init("a lock", "locked", by: "Invoerder A", and: administrator),
        .init("an unlocking", "unlocked", by: "Invoerder L", and: administrator),
        .init("a lock of an administrator", "locked", by: administrator, and: "Beheerder S"),
        .init("a wrong passphrase", "wrong-passphrase", by: "Gast W"),
        .init("a right one", "right-passphrase", by: "Invoerder A"),
        .init("an entry by a typist", "entry", "SB 1", 1, 1, by: "Invoerder A"),
        .init("the same, in other capitals", "entry", "SB 1", 1, 1, by: "INVOERDER a"),
        .init("an acceptance", "accepted", by: coordinator, and: administrator),
        .init("a closing", "closed", by: "Beheerder S", and: coordinator),
        .init("a warning taken by a coordinator", "warning", "SB 1", by: coordinator),
        .init("a paper taken in by a hand counter", "received", "SB 1", by: "Teller B"),
    ]

    fileprivate static let refusedAmongPeople: [RawRow] = [
        .person("Lid N", by: nil, as: "a person by nobody"),
        .person("Lid N", by: "Lid N", as: "a person by himself"),
        .person("Lid N", by: coordinator, as: "a person by a coordinator"),
        .person("Lid N", by: "Lid Z", as: "a person by a stranger"),
        .person("Lid N", "chief", by: administrator, as: "a person of a role of his own"),
        .person("invoerder a", by: administrator, as: "a person twice, in other capitals"),
        .init("a person without a role", "person", by: "Lid N", and: administrator).with("{}"),
        .init("a person without content", "person", by: "Lid N", and: administrator),
        .init("a confirmation by the registrar", "confirmed", by: "Gast W", and: administrator),
        .init("the same in other capitals", "confirmed", by: "Gast W", and: "BEHEERDER q"),
        .init("a confirmation by the holder", "confirmed", by: "Gast W", and: "Gast W"),
        .init("the same in other capitals", "confirmed", by: "Gast W", and: "GAST w"),
        .init("a confirmation by nobody", "confirmed", by: "Gast W"),
        .init("a confirmation by a stranger", "confirmed", by: "Gast W", and: "Lid Z"),
        .init("a confirmation by a locked person", "confirmed", by: "Gast W", and: "Invoerder L"),
        .init("a confirmation of nobody", "confirmed", and: coordinator),
        .init("a confirmation of a stranger", "confirmed", by: "Lid Z", and: coordinator),
        .init("a second confirmation", "confirmed", by: "Invoerder A", and: "Teller B"),
        .init("a lock by a coordinator", "locked", by: "Invoerder A", and: coordinator),
        .init("a lock by himself", "locked", by: administrator, and: administrator),
        .init("a lock by nobody", "locked", by: "Invoerder A"),
        .init("a lock of a stranger", "locked", by: "Lid Z", and: administrator),
        .init("an unlocking by himself", "unlocked", by: "Invoerder L", and: "Invoerder L"),
        .init("a passphrase of a stranger", "wrong-passphrase", by: "Lid Z"),
        .init("a passphrase of two", "wrong-passphrase", by: "Gast W", and: administrator),
        .init("an entry by who is not confirmed", "entry", "SB 1", 1, 1, by: "Gast W"),
        .init("an entry by who is locked", "entry", "SB 1", 1, 1, by: "Invoerder L"),
        .init("an entry by a coordinator", "entry", "SB 1", 1, 1, by: coordinator),
        .init("an entry by a hand counter", "entry", "SB 1", 1, 1, by: "Teller B"),
        .init("a typist by name alone", "typist", by: "Invoerder N"),
        .init("an acceptance by a typist", "accepted", by: coordinator, and: "Invoerder A"),
        .init("an acceptance by strangers", "accepted", by: "Lid Y", and: "Lid Z"),
        .init(
            "an acceptance without a coordinator",
            "accepted",
            by: administrator,
            and: "Beheerder S"
        ),
        .init("a closing without a coordinator", "closed", by: administrator, and: "Beheerder S"),
        .init("a warning taken by an administrator", "warning", "SB 1", by: administrator),
        .init("a warning taken by a typist", "warning", "SB 1", by: "Invoerder A"),
        .init("a paper taken in by an observer", "received", "SB 1", by: "Waarnemer O"),
        .init("a lot by one coordinator and a guest", "lot", by: coordinator, and: "Gast W"),
        .init(
            "a death by a coordinator and an observer",
            "deceased",
            by: coordinator,
            and: "Waarnemer O"
        ),
    ]
}

@Suite("What the file itself refuses about people")
struct PeopleConstraintTests {
    private let administrator = TinyCount.founders[0]
    private let coordinator = TinyCount.founders[1]

    private func withPeople(_ body: (Database) throws -> Void) throws {
        var tiny = try TinyCount(isExercise: false, typists: ["Invoerder A", "Invoerder L"])
        try tiny.register("Teller B", .handCounter)
        try tiny.register("Waarnemer O", .observer)
        try tiny.register("Beheerder S", .administrator)
        try tiny.add("Gast W", .coordinator, by: administrator)
        try tiny.lock("Invoerder L", by: administrator)
        try TinyDossier.with(tiny.events, isExercise: false) { try rawly($0, body) }
    }

    @Test("A row that may be there is taken", arguments: RawRow.permittedAmongPeople)
    func permitted(_ row: RawRow) throws { try withPeople { try row.insert(in: $0) } }

    @Test("A row that may not be there is refused", arguments: RawRow.refusedAmongPeople)
    func refused(_ row: RawRow) throws {
        try withPeople { database in
            let rows = try Int.fetchOne(database, sql: "SELECT count(*) FROM journal")
            for verb in ["INSERT", "INSERT OR REPLACE"] {
                let error = try #require(throws: DatabaseError.self) {
                    try row.insert(verb, in: database)
                }
                #expect(error.resultCode == .SQLITE_CONSTRAINT, "\(error)")
            }
            #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM journal") == rows)
        }
    }

    @Test("The first is an administrator whom nobody registers, and alone registers one other")
    func founding() throws {
        try TinyDossier.with([], isExercise: false) { dossier in
            try rawly(dossier) { database in
                func refused(_ row: RawRow) {
                    let error = #expect(throws: DatabaseError.self, "\(row)") {
                        try row.insert(in: database)
                    }
                    #expect(error?.resultCode == .SQLITE_CONSTRAINT, "\(row)")
                }
                refused(.person("Lid A", by: nil, as: "a typist as the first"))
                refused(.person("Lid A", "administrator", by: "Lid B", as: "the first by another"))
                refused(.init("a confirmation of nobody", "confirmed", by: "Lid A", and: "Lid B"))
                try RawRow.person("Lid A", "administrator", by: nil, as: "").insert(in: database)
                refused(.init("by himself", "confirmed", by: "Lid A", and: "Lid A"))
                refused(.init("by a stranger", "confirmed", by: "Lid A", and: "Lid B"))
                refused(.person("Lid B", by: nil, as: "a second by nobody"))
                try RawRow.person("Lid B", by: "Lid A", as: "").insert(in: database)
                refused(.person("Lid C", by: "Lid A", as: "a third before they are confirmed"))
                refused(.init("the second by the first", "confirmed", by: "Lid B", and: "Lid A"))
                refused(.init("an entry by the second", "entry", "SB 1", 1, 1, by: "Lid B"))
                try RawRow("", "confirmed", by: "Lid A", and: "Lid B").insert(in: database)
                try RawRow("", "entry", "SB 1", 1, 1, by: "Lid B").insert(in: database)
                try RawRow.person("Lid C", by: "Lid A", as: "").insert(in: database)
            }
        }
    }

    @Test("After the closing people are registered and confirmed, and passphrases still count")
    func closed() throws {
        try withPeople { database in
            try RawRow("", "closed", by: administrator, and: coordinator).insert(in: database)
            for row in RawRow.permittedAmongPeople {
                let stays = [
                    "person", "confirmed", "locked", "unlocked", "wrong-passphrase",
                    "right-passphrase",
                ]
                if stays.contains(row.kind) {
                    // Some of them exclude one another.
                    try database.inSavepoint {
                        try row.insert(in: database)
                        return .rollback
                    }
                } else {
                    #expect(throws: DatabaseError.self) { try row.insert(in: database) }
                }
            }
        }
    }

    @Test("What happened to people is read as it was appended")
    func replay() throws {
        let tiny = try TinyDossier.people()
        try TinyDossier.with(tiny.events, isExercise: false) { dossier in
            let read = try TinyDossier.read(dossier)
            #expect(read == tiny.events)
        }
    }
}

@Suite("Whatever administrators, helpers and strangers try with accounts")
struct AnyPeopleTests {
    private struct Crowd {
        var tiny: TinyCount
        var generator: SplitMix64
        static let names = ["Lid A", "Lid B", "Lid C", "Lid D", "lid a", "Lid Ç", "Gast Z"]

        init(_ seed: Seed) throws {
            tiny = try TinyCount(typists: [])
            generator = seed.generator
        }

        mutating func act(as person: String? = nil) {
            let actor = person ?? generator.pick(Self.names)
            let other = generator.pick(Self.names)
            switch generator.below(8) {
            case 0..<3:
                let by = tiny.count.people.accounts.isEmpty ? nil : actor
                let name = by == nil ? actor : other
                let role: Role = generator.chance(1, in: 2) ? .administrator : .typist
                try? tiny.add(name, role, by: by)
            case 3..<6:
                let waiting = tiny.count.people.accounts.filter { !$0.isConfirmed }
                let isAimed = !waiting.isEmpty && generator.chance(2, in: 3)
                try? tiny.confirm(isAimed ? waiting[0].person.text : other, by: actor)
            case 6:
                try? tiny.lock(other, isUnlocking: generator.chance(1, in: 2), by: actor)
            default:
                try? tiny.tryPassphrase(actor, isRight: generator.chance(1, in: 2), at: 0)
            }
        }
    }

    @Test(
        "An active account has two other people, or is one of the two founders",
        arguments: Seed.some(60)
    )
    func twoPeople(_ seed: Seed) throws {
        var crowd = try Crowd(seed)
        for _ in 0..<80 {
            crowd.act()
            let accounts = crowd.tiny.count.people.accounts
            for (index, account) in accounts.enumerated() where account.isActive {
                let (registrar, confirmer) = (account.registration.by, account.confirmedBy)
                if index > 1 {
                    let (registrar, confirmer) = (try #require(registrar), try #require(confirmer))
                    #expect(!registrar.isSamePerson(as: confirmer))
                    #expect(!registrar.isSamePerson(as: account.person))
                }
                if index == 0 { #expect(confirmer == accounts[1].person) }
                if index == 1 { #expect(registrar == accounts[0].person && confirmer == nil) }
                #expect(confirmer.map { !$0.isSamePerson(as: account.person) } ?? true)
            }
            #expect(
                !crowd.tiny.count.people.areFounded
                    || accounts.contains { $0.role == .administrator && $0.isActive }
            )
        }
        // The file takes all of it too.
        try TinyDossier.with(crowd.tiny.events) { dossier in
            let read = try TinyDossier.read(dossier)
            #expect(read == crowd.tiny.events)
        }
    }

    @Test("One person alone makes no account active, whatever he does", arguments: Seed.some(40))
    func alone(_ seed: Seed) throws {
        var crowd = try Crowd(seed)
        for _ in 0..<120 { crowd.act(as: "Lid A") }
        #expect(crowd.tiny.count.people.accounts.allSatisfy { !$0.isActive })
    }

    @Test(
        "Most of these dossiers have active people in the end, so that the property says something"
    )
    func notVacuous() throws {
        let active = try Seed.some(60).count { seed in
            var crowd = try Crowd(seed)
            for _ in 0..<80 { crowd.act() }
            return crowd.tiny.count.people.accounts.count(where: \.isActive) > 2
        }
        #expect(active > 20)
    }
}
