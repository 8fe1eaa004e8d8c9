import CountingProcess
import Diagnostics
import Elections
import TestSupport
import Testing

@Suite("Accounts: who is registered, confirmed and locked, by whom")
struct PeopleTests {
    private let administrator = TinyCount.founders[0]
    private let coordinator = TinyCount.founders[1]

    /// A dossier with nobody in it.
    private func empty() throws -> TinyCount { try TinyCount(typists: []) }

    private func founded() throws -> TinyCount {
        try TinyCount(isExercise: false, typists: [])
    }

    private func isActive(_ name: String, in tiny: TinyCount) throws -> Bool {
        try tiny.count.registered(name).isActive
    }

    // MARK: Founding

    @Test("The first is an administrator whom nobody registers; alone he can register one other")
    func first() throws {
        var tiny = try empty()
        #expect(try refusal { try tiny.add("Lid A", .coordinator, by: nil) } == ["PR-12"])
        #expect(try refusal { try tiny.add("Lid A", .administrator, by: "Lid B") } == ["PR-12"])
        try tiny.add(administrator, .administrator, by: nil)
        #expect(try !isActive(administrator, in: tiny) && !tiny.count.people.areFounded)
        #expect(try refusal { try tiny.add("Lid A", .typist, by: nil) } == ["PR-13"])
        #expect(try refusal { try tiny.add("Lid A", .typist, by: "Lid B") } == ["PR-06"])
        #expect(try refusal { try tiny.confirm(administrator, by: administrator) } == ["PR-18"])
        #expect(try refusal { try tiny.lock(administrator, by: administrator) } == ["PR-16"])
    }

    @Test("The second confirms the first, and then both are active")
    func second() throws {
        var tiny = try empty()
        try tiny.add(administrator, .administrator, by: nil)
        try tiny.add(coordinator, .coordinator, by: administrator)
        // Before that neither does anything, nor does the first vouch for the second.
        #expect(try refusal { try tiny.add("Lid A", .typist, by: administrator) } == ["PR-16"])
        #expect(try refusal { try tiny.add("Lid A", .typist, by: coordinator) } == ["PR-16"])
        #expect(try refusal { try tiny.confirm(coordinator, by: administrator) } == ["PR-19"])
        #expect(try refusal { try tiny.confirm(coordinator, by: coordinator) } == ["PR-18"])
        #expect(try refusal { try tiny.lock(coordinator, by: administrator) } == ["PR-16"])
        try tiny.confirm(administrator, by: coordinator)
        #expect(try isActive(administrator, in: tiny) && isActive(coordinator, in: tiny))
        #expect(try refusal { try tiny.confirm(coordinator, by: administrator) } == ["PR-17"])
        #expect(try refusal { try tiny.confirm(administrator, by: coordinator) } == ["PR-17"])
    }

    // MARK: Registering and confirming

    @Test(
        "A new account does nothing until somebody confirms it who is neither holder nor registrar"
    )
    func confirmation() throws {
        var tiny = try founded()
        try tiny.add("Invoerder A", .typist, by: administrator)
        let sound = TinyCount.papers()
        #expect(
            try refusal { try tiny.type(sound, by: "Invoerder A", from: .keys) } == ["PR-07"]
        )
        #expect(try refusal { try tiny.confirm("Invoerder A", by: "Invoerder A") } == ["PR-18"])
        #expect(try refusal { try tiny.confirm("Invoerder A", by: administrator) } == ["PR-19"])
        #expect(try refusal { try tiny.confirm("Invoerder A", by: "Lid Z") } == ["PR-06"])
        #expect(try refusal { try tiny.confirm("Lid Z", by: coordinator) } == ["PR-06"])
        try tiny.add("Teller B", .handCounter, by: administrator)
        #expect(try refusal { try tiny.confirm("Invoerder A", by: "Teller B") } == ["PR-07"])
        try tiny.confirm("invoerder a", by: coordinator)
        #expect(try tiny.type(sound, by: "Invoerder A", from: .keys).count == 4)
        // Whoever is active may vouch for the next.
        try tiny.confirm("Teller B", by: "Invoerder A")
        #expect(try isActive("Teller B", in: tiny))
    }

    @Test("Only an administrator registers", arguments: Role.allCases)
    func registrars(_ role: Role) throws {
        var tiny = try founded()
        try tiny.register("Lid A", role)
        guard role != .administrator else { return try tiny.add("Gast B", .typist, by: "Lid A") }
        #expect(try refusal { try tiny.add("Gast B", .typist, by: "Lid A") } == ["PR-10"])
        #expect(try refusal { try tiny.lock(coordinator, by: "Lid A") } == ["PR-10"])
    }

    @Test("In a real dossier a name alone is not enough, and nothing is typed from a file")
    func realDossier() throws {
        var tiny = try founded()
        #expect(try refusal { try tiny.add("Invoerder A") } == ["PR-15"])
        try tiny.register("Invoerder A", .typist)
        #expect(try refusal { try tiny.type(TinyCount.papers(), by: "Invoerder A") } == ["R11"])
    }

    @Test("A name is one person's, in an exercise beside typists too", arguments: [true, false])
    func sameName(_ isExercise: Bool) throws {
        var tiny = try TinyCount(isExercise: isExercise, typists: ["Invoerder A"])
        if isExercise { try tiny.found() }
        #expect(
            try refusal { try tiny.add("INVOERDER  a", .typist, by: administrator) } == ["PR-03"]
        )
        guard isExercise else { return }
        #expect(try refusal { try tiny.add("beheerder q") } == ["PR-03"])
    }

    @Test("A similar name is a question that names the other, and passes once it is answered")
    func similar() throws {
        var tiny = try founded()
        try tiny.register("Jan de Vries", .typist)
        let findings = try #require(throws: Findings.self) {
            try tiny.add("Jam de Vries", .typist, by: administrator, initials: "K.")
        }
        #expect(findings.all.map(\.code) == ["PR-05"])
        #expect(findings.all[0].remedy.english.contains("--other-than \"Jan de Vries\""))
        #expect(
            try refusal {
                try tiny.add("Jam de Vries", .typist, by: administrator, otherThan: [coordinator])
            } == ["PR-05"]
        )
        #expect(
            try refusal {
                try tiny.add("Jam de Vries", .typist, by: administrator, otherThan: ["Jan Vries"])
            } == ["PR-06"]
        )
        try tiny.add("Jam de Vries", .typist, by: administrator, otherThan: ["jan de vries"])
        let registration = try tiny.count.registered("Jam de Vries").registration
        #expect(registration.otherThan.map(\.text) == ["Jan de Vries"])
    }

    @Test(
        "Initials have one writing",
        arguments: [
            ("A.B.", "A.B."), ("ab", "A.B."), ("a.b", "A.B."), (" A. B. ", "A.B."),
            ("Th.J.", "Th.J."),
            ("IJ.", "IJ."), ("é", "É."),
        ]
    )
    func initials(_ pair: (String, String)) { #expect(Count.initials(pair.0) == pair.1) }

    @Test(
        "What are no initials is refused",
        arguments: ["", ".", "A1", "Jansen.", "ABCDEFGHI", "-"]
    )
    func noInitials(_ text: String) throws {
        #expect(Count.initials(text) == nil)
        var tiny = try founded()
        #expect(
            try refusal {
                try tiny.add("Invoerder A", .typist, by: administrator, initials: text)
            } == ["PR-14"]
        )
    }

    // MARK: Locks

    @Test("An administrator locks and unlocks others, for a reason, and never himself")
    func locks() throws {
        var tiny = try founded()
        try tiny.register("Invoerder A", .typist)
        #expect(try refusal { try tiny.lock(administrator, by: administrator) } == ["PR-22"])
        #expect(
            try refusal { try tiny.lock("Invoerder A", isUnlocking: true, by: administrator) }
                == ["PR-23"]
        )
        #expect(
            try refusal { try tiny.lock("Invoerder A", reason: " - ", by: administrator) }
                == ["PR-24"]
        )
        try tiny.lock("Invoerder A", by: administrator)
        #expect(
            try refusal { try tiny.type(TinyCount.papers(), by: "Invoerder A", from: .keys) }
                == ["PR-21"]
        )
        #expect(try refusal { try tiny.lock("Invoerder A", by: administrator) } == ["PR-23"])
        #expect(try refusal { try tiny.confirm("Invoerder A", by: coordinator) } == ["PR-17"])
        try tiny.lock("Invoerder A", isUnlocking: true, by: administrator)
        #expect(try isActive("Invoerder A", in: tiny))
    }

    @Test("A locked person vouches for nobody, registers nobody and unlocks nobody")
    func locked() throws {
        var tiny = try founded()
        try tiny.register("Beheerder Tweede", .administrator)
        try tiny.add("Invoerder A", .typist, by: administrator)
        try tiny.lock(coordinator, by: administrator)
        try tiny.lock(administrator, by: "Beheerder Tweede")
        #expect(try refusal { try tiny.confirm("Invoerder A", by: coordinator) } == ["PR-21"])
        #expect(try refusal { try tiny.add("Lid C", .typist, by: administrator) } == ["PR-21"])
        #expect(
            try refusal { try tiny.lock(coordinator, isUnlocking: true, by: administrator) }
                == ["PR-21"]
        )
        try tiny.lock(administrator, isUnlocking: true, by: "Beheerder Tweede")
        try tiny.lock(coordinator, isUnlocking: true, by: administrator)
    }

    // MARK: Passphrases

    @Test(
        "The sixth wrong passphrase locks for a minute, each further one twice as long, to an hour"
    )
    func delays() throws {
        var tiny = try founded()
        var clock = 1_489_600_000
        for _ in 1...5 {
            try tiny.tryPassphrase(administrator, isRight: false, at: clock)
            #expect(try tiny.count.registered(administrator).delay(at: clock) == 0)
        }
        for minutes in [1, 2, 4, 8, 16, 32, 60, 60, 60] {
            try tiny.tryPassphrase(administrator, isRight: false, at: clock)
            let account = try tiny.count.registered(administrator)
            #expect(account.delay(at: clock) == minutes * 60)
            #expect(account.delay(at: clock + minutes * 60 - 1) == 1)
            // A clock that was put back locks nobody out for longer.
            #expect(account.delay(at: clock - 86400) == minutes * 60)
            // Until then none is looked at, the right one neither.
            let rows = tiny.events.count
            for isRight in [true, false] {
                #expect(
                    try refusal {
                        try tiny.tryPassphrase(administrator, isRight: isRight, at: clock + 1)
                    } == ["PR-08"]
                )
            }
            #expect(tiny.events.count == rows)
            clock += minutes * 60
        }
        try tiny.tryPassphrase(administrator, isRight: true, at: clock)
        #expect(try tiny.count.registered(administrator).wrongTries == 0)
    }

    @Test(
        "A right passphrase is recorded where it ends a series, and an administrator ends one too"
    )
    func series() throws {
        var tiny = try founded()
        let rows = tiny.events.count
        try tiny.tryPassphrase(coordinator, isRight: true, at: 0)
        #expect(tiny.events.count == rows)
        try tiny.tryPassphrase(coordinator, isRight: false, at: 0)
        try tiny.tryPassphrase(coordinator, isRight: true, at: 0)
        #expect(tiny.events.count == rows + 2)
        for _ in 1...6 { try tiny.tryPassphrase(coordinator, isRight: false, at: 0) }
        try tiny.lock(coordinator, isUnlocking: true, by: administrator)
        #expect(try tiny.count.registered(coordinator).delay(at: 0) == 0)
    }

    // MARK: Roles

    @Test(
        "Documents are typed by typists, the hand count by hand counters",
        arguments: Role.allCases
    )
    func typing(_ role: Role) throws {
        var tiny = try founded()
        try tiny.register("Lid A", role)
        let types = try? tiny.type(TinyCount.papers(), by: "Lid A", from: .keys)
        #expect((types != nil) == (role == .typist))
        try tiny.register("Invoerder B", .typist)
        try tiny.register("Invoerder C", .typist)
        if role != .typist { try tiny.type(TinyCount.papers(), by: "Invoerder B", from: .keys) }
        try tiny.type(TinyCount.papers(), by: "Invoerder C", from: .keys)
        let hand = [tiny.count.step.area: tiny.hand()]
        let counts = try? tiny.type(hand, by: "Lid A", .hand, from: .keys)
        #expect((counts != nil) == (role == .handCounter))
    }

    @Test("A warning is taken by a coordinator alone, and by nobody else", arguments: Role.allCases)
    func warnings(_ role: Role) throws {
        var tiny = try founded()
        let station = DocumentKey("SB 2")
        var papers = TinyCount.papers()
        papers[station] = papers[station]?.with([.reason(.noExplanation): 1])
        for name in ["Invoerder A", "Invoerder B"] {
            try tiny.register(name, .typist)
            try tiny.type(papers, by: name, from: .keys)
        }
        try tiny.register("Lid N", role)
        if role == .coordinator {
            try tiny.acceptWarnings(of: "SB-36", by: "Lid N")
        } else {
            #expect(
                try refusal { try tiny.acceptWarnings(of: "SB-36", by: "Lid N") } == ["PR-10"]
            )
        }
    }

    @Test("Closing takes a coordinator, and a second coordinator or an administrator")
    func deciding() throws {
        var tiny = try founded()
        for name in ["Invoerder A", "Invoerder B"] {
            try tiny.register(name, .typist)
            try tiny.type(TinyCount.papers(), by: name, from: .keys)
        }
        for name in ["Teller C", "Teller D"] {
            try tiny.register(name, .handCounter)
            try tiny.type([tiny.count.step.area: tiny.hand()], by: name, .hand, from: .keys)
        }
        try tiny.register("Beheerder Tweede", .administrator)
        try tiny.register("Waarnemer W", .observer)
        for (one, other, code) in [
            (administrator, "Beheerder Tweede", "PR-11"), (coordinator, "Invoerder A", "PR-10"),
            ("Teller C", coordinator, "PR-10"), (coordinator, "Waarnemer W", "PR-10"),
            (coordinator, "Lid Z", "PR-06"), (coordinator, "coordinator r", "PR-04"),
        ] {
            #expect(
                try refusal { try tiny.close(by: one, and: other) } == [code],
                "\(one) \(other)"
            )
            #expect(
                try refusal { try tiny.accept(.total, by: one, and: other) } == [code],
                "\(one) \(other)"
            )
        }
        try tiny.close(by: "beheerder q", and: coordinator)
        #expect(tiny.count.closing?.by.text == administrator)
        // A correction may come when nobody of that night is left.
        try tiny.add("Lid E", .coordinator, by: administrator)
        // Who may look must still prove it, and a lock still holds.
        try tiny.tryPassphrase(coordinator, isRight: false, at: 0)
        try tiny.lock(coordinator, by: administrator)
    }
}

@Suite("Findings for eyes that may not see figures")
struct HiddenFindingTests {
    @Test("name rule and place of what two people typed, and never a figure")
    func hidden() throws {
        var tiny = try TinyCount()
        let station = DocumentKey("SB 1")
        let sound = try #require(TinyCount.papers()[station])
        var wrong = TinyCount.papers()
        wrong[station] = sound.with([.admitted: 777, .blank: 333])
        try tiny.enter(wrong)
        let findings = tiny.count.findings()
        #expect(findings.contains { $0.diagnostic.found.english.contains("777") })
        let hidden = findings.map(\.withoutFigures)
        #expect(hidden.map(\.diagnostic.code) == findings.map(\.diagnostic.code))
        #expect(hidden.map(\.diagnostic.place) == findings.map(\.diagnostic.place))
        for finding in hidden {
            let text = finding.diagnostic.found
            #expect(!(text.dutch + text.english).contains { $0.isNumber }, "\(text.english)")
        }
    }

    @Test("of a first entry tell one thing, without rule and field, to anybody; none is lost")
    func firstEntry() throws {
        let station = DocumentKey("SB 1")
        for isExercise in [true, false] {
            var tiny = try TinyCount(isExercise: isExercise, typists: ["Invoerder A"])
            let sound = try #require(TinyCount.papers()[station])
            // Nothing counted on it: SB-33, and sums and lists that are not right.
            let wrong = sound.with([.counted: 0, .listTotal(ListNumber(1)): 0])
            try tiny.type([station: wrong], by: "Invoerder A", from: .keys)
            let before = tiny.count.findings()
            let hidden = before.filter { $0.diagnostic.place.document == "SB 1" }
            #expect(hidden.count > 1 && hidden.contains { $0.diagnostic.code == "SB-33" })
            for isViewer in [true, false] {
                let told = tiny.count.toldFindings(toViewer: isViewer)
                let one = told.filter { $0.diagnostic.place.document == "SB 1" }
                #expect(one.map(\.diagnostic.code) == ["EN-10"])
                #expect(one[0].diagnostic.place.field == nil && one[0].isOpenWarning)
                #expect(one[0].withoutFigures.diagnostic.found.english.hasPrefix("something is"))
                #expect(told.count == before.count - hidden.count + 1)
            }
        }
    }

    @Test("say who took a warning as it is, and why")
    func accepted() throws {
        var tiny = try TinyCount()
        let station = DocumentKey("SB 2")
        let sound = try #require(TinyCount.papers()[station])
        var papers = TinyCount.papers()
        papers[station] = sound.with([.reason(.noExplanation): 1])
        try tiny.enter(papers)
        try tiny.acceptWarnings(of: "SB-36", "Gebeld met het bureau")
        let hidden = tiny.count.toldFindings(toViewer: false).map(\.withoutFigures)
        let taken = hidden.first { $0.state == .accepted }
        #expect(taken?.warning?.reason == "Gebeld met het bureau")
        #expect(taken?.warning?.by.text == "Coördinator A")
    }

    @Test("still say which document is not there and which entries differ")
    func places() throws {
        var tiny = try TinyCount()
        let station = DocumentKey("SB 1")
        let sound = try #require(TinyCount.papers()[station])
        try tiny.type([station: sound], by: "Invoerder A")
        try tiny.type([station: sound.with([.blank: 9])], by: "Invoerder B")
        let findings = tiny.count.findings().filter { $0.diagnostic.severity != .information }
        #expect(Set(findings.map(\.diagnostic.code)) == ["GM-05", "SB-34"])
        #expect(findings.map(\.withoutFigures) == findings)
    }
}
