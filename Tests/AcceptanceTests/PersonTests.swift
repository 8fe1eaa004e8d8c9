import Foundation
import Testing

@Suite("People of a dossier in earnest")
struct PersonTests {
    @Test("are registered by one and confirmed by another, and listed with what they may do")
    func registering() throws {
        let real = try RealDossier(in: try Scratch())
        #expect(try real.state(of: RealDossier.administrator) == "active")
        try real.require(real.add("Invoerder A", "typist", by: RealDossier.administrator))
        #expect(try real.state(of: "Invoerder A") == "unconfirmed")
        let own = try real.confirm("Invoerder A", by: RealDossier.administrator)
        #expect(own.status == 65 && own.errors.contains("PR-19"))
        try real.require(real.confirm("Invoerder A", by: RealDossier.coordinator))
        let list = try real.program.run("person", "list", real.dossier, "--language", "nl").output
        #expect(list.contains("Invoerder A    I.A.       invoerder"))
        #expect(list.split(separator: "\n").count == 4 && list.contains("bevestigd door"))
        for (name, role, code) in [
            ("invoerder  A", "typist", "PR-03"), ("Invoeder A", "typist", "PR-05"),
            ("Invoerder", "hand-counter", "PR-05"),
            ("42", "typist", "PR-01"), ("Invoerder ☃", "typist", "FM-08"),
        ] {
            let outcome = try real.add(name, role, by: RealDossier.administrator)
            #expect(outcome.status == 65 && outcome.errors.contains(code), "\(name)")
        }
        try real.require(
            real.add(
                "Invoeder A",
                "typist",
                by: RealDossier.administrator,
                "--other-than",
                "Invoerder A"
            )
        )
        #expect(try real.add("Lid B", "chief", by: RealDossier.administrator).status == 64)
        let short = try real.program.run("typist", "add", real.dossier, "Invoerder B")
        #expect(short.status == 65 && short.errors.contains("PR-15"))
    }

    @Test("act at the time of the clock: no act of a real dossier is dated by hand (CL-08)")
    func clock() throws {
        let real = try RealDossier(in: try Scratch())
        for moment in ["2017-03-15T20:00:00", "9999-12-31T23:59:59"] {
            let outcome = try real.add(
                "Invoerder A",
                "typist",
                by: RealDossier.administrator,
                "--date",
                moment
            )
            #expect(outcome.status == 65 && outcome.errors.contains("CL-08"), "\(moment)")
        }
        #expect(try real.people().count == 2)
    }

    @Test(
        "choose no passphrase that is guessed at once",
        arguments: ["", "kort", "Invoerder A 2017", "111111111111", "qwertyuiopas", "wachtwoord01"]
    )
    func weak(_ passphrase: String) throws {
        let real = try RealDossier(in: try Scratch())
        let outcome = try real.add(
            "Invoerder A",
            "typist",
            by: RealDossier.administrator,
            passphrase: passphrase
        )
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains(passphrase.isEmpty ? "PW-03" : "PW-05"))
        #expect(try real.people().count == 2)
    }

    @Test("who mistype a passphrase are in the journal, and wait after the sixth; not so by --date")
    func wrong() throws {
        let real = try RealDossier(in: try Scratch())
        let wrong = try real.scratch.write("iets heel anders dan dat\n", "wrong")
        func compare(_ secret: String) throws -> Program.Outcome {
            try real.run("compare", "--as", RealDossier.coordinator, "--passphrase-file", secret)
        }
        for number in 1...6 {
            let outcome = try compare(wrong)
            #expect(outcome.status == 65 && outcome.errors.contains("PR-09"))
            #expect(outcome.output.isEmpty)
            #expect(try real.rows("wrong-passphrase") == number)
        }
        let right = try real.secret(of: RealDossier.coordinator)
        #expect(try compare(right).errors.contains("PR-08"))
        #expect(try real.rows("wrong-passphrase") == 6)
        #expect(try real.state(of: RealDossier.coordinator) == "delayed")
        let later = try real.run(
            "close",
            "--by",
            RealDossier.administrator,
            "--and",
            RealDossier.coordinator,
            "--passphrase-file",
            real.secret(of: RealDossier.administrator),
            "--and-passphrase-file",
            right,
            "--date",
            "2030-01-01T00:00:00"
        )
        #expect(later.status == 65 && later.errors.contains("PR-08"))
        let lock = [
            "person", "lock", real.dossier, RealDossier.coordinator, "--reason", "Tikfouten",
            "--by", RealDossier.administrator, "--passphrase-file",
            try real.secret(of: RealDossier.administrator),
        ]
        try real.require(real.program.run(lock + ["--unlock"]))
        // The passphrase is right; what is missing now is the count.
        #expect(try compare(right).errors.contains("HC-01"))
        try real.require(real.program.run(lock))
        #expect(try compare(right).errors.contains("PR-21"))
        #expect(try real.state(of: RealDossier.coordinator) == "locked")
    }

    @Test("prove themselves before a figure is shown, and a typist sees none")
    func viewers() throws {
        let real = try RealDossier(in: try Scratch())
        try real.register("Invoerder A", "typist")
        try real.register("Waarnemer W", "observer")
        let out = real.scratch.path("out")
        let commands = [
            ["compare"], ["export", "figures"], ["export", "counts"], ["export", "case"],
            ["export", "journal"], ["print", "filled", "--out", out],
            ["print", "record", "--out", out], ["print", "comparison", "--out", out],
            ["print", "report", "--out", out], ["margin"],
        ]
        for words in commands {
            let command = [words[0], real.dossier] + words.dropFirst()
            let nobody = try real.program.run(command)
            #expect(nobody.status == 65 && nobody.errors.contains("PR-20"), "\(command)")
            let typist = try real.program.run(
                command + [
                    "--as", "Invoerder A", "--passphrase-file", real.secret(of: "Invoerder A"),
                ]
            )
            #expect(typist.status == 65 && typist.errors.contains("PR-10"), "\(command)")
            let observer = try real.program.run(
                command + [
                    "--as", "Waarnemer W", "--passphrase-file", real.secret(of: "Waarnemer W"),
                ]
            )
            #expect(!observer.errors.contains("PR-"), "\(command): \(observer.errors)")
            #expect(nobody.output.isEmpty && typist.output.isEmpty && observer.status != 0)
        }
        #expect(!FileManager.default.fileExists(atPath: out))
        for open in [
            ["status"], ["journal"], ["print", "blank", "--documents", "SB 1", "--out", out],
        ] {
            let outcome = try real.program.run([open[0], real.dossier] + open.dropFirst())
            #expect(!outcome.errors.contains("PR-"), "\(open)")
        }
    }

    @Test("type by their role, and decide by their role")
    func roles() throws {
        let real = try RealDossier(in: try Scratch())
        let pair = [
            "--by", RealDossier.administrator, "--and", RealDossier.coordinator,
            "--passphrase-file", try real.secret(of: RealDossier.administrator),
            "--and-passphrase-file", try real.secret(of: RealDossier.coordinator),
        ]
        let accept = ["settle", real.dossier, "--list", "1", "--accept", "Nageteld"]
        #expect(try real.program.run(accept + pair).errors.contains("HC-01"))
        #expect(
            try real.program.run(accept + ["--by", "Lid Y", "--and", "Lid Z"]).errors
                .contains("PR-06")
        )
        var swapped = pair
        swapped[5] = try real.secret(of: RealDossier.coordinator)
        #expect(try real.program.run(accept + swapped).errors.contains("PR-09"))
        // The second one is asked too.
        swapped = pair
        swapped[7] = try real.secret(of: RealDossier.administrator)
        #expect(try real.program.run(accept + swapped).errors.contains("PR-09"))
        let nowhere = try real.program.run(
            "/usr/bin/setsid",
            ["-w", Program.path] + accept + pair.prefix(4)
        )
        #expect(nowhere.status == 65 && nowhere.errors.contains("PW-04"))
        let file = real.scratch.path("copy.age")
        let backup = [
            "backup", real.dossier, "--to", file, "--passphrase-file", try real.secret(of: "x"),
        ]
        #expect(try real.program.run(backup).errors.contains("PR-20"))
        #expect(
            try real.program.run(backup + ["--as", RealDossier.coordinator]).errors
                .contains("PR-10")
        )
        try real.require(
            real.program.run(
                backup + [
                    "--as", RealDossier.administrator, "--as-passphrase-file",
                    real.secret(of: RealDossier.administrator),
                ]
            )
        )
    }

    @Test("leave nothing in the journal that passphrases can be tried against")
    func nothingToGuess() throws {
        let rehearsal = try Rehearsal(in: try Scratch(), area: "Hellendoorn")
        let secret = try rehearsal.scratch.write("vijf losse woorden hier\n", "secret")
        let added = try rehearsal.program.run(
            "person",
            "add",
            rehearsal.dossier,
            "Beheerder Q",
            "--role",
            "administrator",
            "--initials",
            "B.Q.",
            "--new-passphrase-file",
            secret
        )
        try #require(added.status == 0, "\(added.errors)")
        try rehearsal.complete("hellendoorn")
        let stored = try rehearsal.sql("SELECT content FROM journal WHERE kind = 'person'").output
        let key = try #require(stored.firstMatch(of: /"key":"([0-9a-f]{64})"/)).1
        let salt = try #require(stored.firstMatch(of: /"salt":"([0-9a-f]{32})"/)).1
        let tellings = [["journal"], ["journal", "--json"], ["export", "journal"]]
        for words in tellings {
            let outcome = try rehearsal.program.run(
                [words[0], rehearsal.dossier] + words.dropFirst()
            )
            #expect(outcome.status == 0 && outcome.output.contains("Beheerder Q"))
            #expect(!outcome.output.contains(key) && !outcome.output.contains(salt))
        }
        let export = try rehearsal.run("export", "journal").output
        #expect(export.contains("\"withheld\":\"scrypt\""))
        let names = try FileManager.default.contentsOfDirectory(atPath: rehearsal.dossier)
        for name in names {
            let data = try Data(contentsOf: URL(fileURLWithPath: rehearsal.dossier + "/" + name))
            #expect(data.range(of: Data("vijf losse woorden".utf8)) == nil, "\(name)")
        }
    }
}

/// Whether commands can be run without any network, which a dossier in earnest asks for.
private let canLeaveTheNetwork =
    (try? Program().run("/usr/bin/unshare", ["-rn", "true"]).status) == 0

@Suite("A passphrase at the terminal")
struct TerminalPassphraseTests {
    @Test(
        "is typed unseen before a form appears, and a wrong one brings no form",
        .enabled(if: canLeaveTheNetwork, "R9: no entry while there is a route to the internet")
    )
    func entry() throws {
        let scratch = try Scratch()
        let real = try RealDossier(in: scratch)
        try real.register("Invoerder A", "typist")
        let window = try TerminalWindow(scratch)
        let enter = ["enter", real.dossier, "--typist", "invoerder a", "--document", "SB 1"]
        try window.start(enter, after: ["/usr/bin/unshare", "-rn"])
        try window.wait(for: "Passphrase of Invoerder A:")
        try window.send("een andere", "Space", "wachtzin", "Enter")
        #expect(try window.waitForEnd() == 65)
        #expect(try window.wait(for: "PR-09").contains("andere") == false)
        #expect(try real.rows("wrong-passphrase") == 1)

        try window.start(enter, after: ["/usr/bin/unshare", "-rn"])
        let passphrase = RealDossier.passphrase(of: "Invoerder A")
        try window.wait(for: "Passphrase of Invoerder A:")
        try window.send(passphrase)
        usleep(300_000)
        #expect(try !window.text().contains("trein"))
        try window.send("Enter")
        let form = try window.wait(for: "3. Toegelaten kiezers")
        #expect(!form.contains("trein") && !form.contains("OEFENING"))
        try window.send("8", "Enter", "C-c")
        try window.wait(for: "? Stop?")
        try window.send("y")
        #expect(try window.waitForEnd() == 1)
        #expect(try window.wait(for: "Kept, not committed yet").contains("trein") == false)
        #expect(try real.rows("right-passphrase") == 1)
    }

    @Test("is chosen by typing it twice alike; a weak one is asked for again")
    func choosing() throws {
        let scratch = try Scratch()
        let real = try RealDossier(in: scratch)
        let window = try TerminalWindow(scratch)
        try window.start([
            "person", "add", real.dossier, "Invoerder A", "--role", "typist", "--initials", "IA",
            "--by", RealDossier.administrator,
        ])
        try window.wait(for: "Passphrase of Beheerder Q:")
        try window.send(RealDossier.passphrase(of: RealDossier.administrator), "Enter")
        try window.wait(for: "New passphrase, typed by Invoerder A:")
        try window.send("welkom01", "Enter")
        try window.wait(for: "PW-05")
        try window.send("gras lepel toren kabel", "Enter")
        try window.wait(for: "Once more:")
        try window.send("gras lepel toren kapel", "Enter")
        try window.wait(for: "PW-02")
        for _ in 1...2 { try window.send("gras lepel toren kabel", "Enter") }
        #expect(try window.waitForEnd() == 0)
        let text = try window.wait(for: "Invoerder A is registered as typist.")
        #expect(!text.contains("welkom") && !text.contains("lepel"))
        #expect(try real.state(of: "Invoerder A") == "unconfirmed")
    }
}
