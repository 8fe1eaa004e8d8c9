import Foundation
import Testing

@Suite("The journal on disk")
struct JournalOnDiskTests {
    @Test("one changed byte is found, and the record named")
    func changedByte() throws {
        let rehearsal = try Rehearsal(in: try Scratch(), area: "Hellendoorn")
        try rehearsal.type("enter", "Invoerder A", "hellendoorn")
        var bytes = try rehearsal.journal()
        // The line of station 5's poll cards, as it stands in the record of that entry.
        let place = try #require(bytes.firstRange(of: Data("poll_cards,1010".utf8)))
        bytes[place.upperBound - 1] = UInt8(ascii: "9")
        try bytes.write(to: URL(fileURLWithPath: rehearsal.dossier + "/journal.sqlite"))
        let outcome = try rehearsal.run("status")
        #expect(outcome.status == 65)
        // 1 opening, 5 typists, then stations 1 to 5.
        #expect(outcome.errors.contains("record 11 of the journal"))
        #expect(outcome.output.isEmpty)
    }

    @Test("killed in the middle of enter, all of the file is taken over or nothing")
    func killed() throws {
        let rehearsal = try Rehearsal(in: try Scratch(), area: "Rotterdam")
        var typed = 0
        for attempt in 0..<24 {
            let process = try rehearsal.program.start([
                "enter", rehearsal.dossier, "--typist", ["Invoerder A", "Invoerder B"][typed],
                Program.examples + "/rotterdam/entry.csv",
            ])
            usleep(UInt32(20_000 * attempt))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let once = try rehearsal.progress("enteredOnce")
            let twice = try rehearsal.progress("enteredTwice")
            #expect([0, 365].contains(once) && [0, 365].contains(twice), "attempt \(attempt)")
            typed = twice == 365 ? 2 : (once == 365 ? 1 : 0)
            if typed == 2 { break }
        }
        // Work goes on after every kill.
        for person in ["Invoerder A", "Invoerder B"].dropFirst(typed) {
            try rehearsal.type("enter", person, "rotterdam")
        }
        #expect(try rehearsal.progress("definitive") == 365)
    }

    @Test("a constraint taken out of the file is found")
    func schemaChanged() throws {
        let rehearsal = try Rehearsal(in: try Scratch(), area: "Hellendoorn")
        _ = try rehearsal.sql("DROP TRIGGER never_changed")
        #expect(try rehearsal.run("status").errors.contains("JN-03"))
    }
}
