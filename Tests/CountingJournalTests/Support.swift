import CountingJournal
import CountingProcess
import Elections
import Foundation
import GRDB
import TestSupport
import Testing

extension Tag {
    /// Takes seconds rather than milliseconds.
    @Tag static var slow: Self
}

/// A dossier of the tiny election on disk.
enum TinyDossier {
    static let opening = opening(isExercise: true)

    static func opening(isExercise: Bool, sample: Int? = nil) -> Opening {
        Opening(
            level: .municipality,
            area: "0101",
            document: DocumentKey("GEM 0101"),
            exercise: isExercise,
            software: "0.0.0",
            definition: TinyElection.files,
            sample: sample
        )
    }

    /// People who were registered, confirmed, locked, unlocked, and who mistyped a passphrase.
    static func people() throws -> TinyCount {
        var tiny = try TinyCount(isExercise: false, typists: ["Invoerder A", "Invoerder B"])
        let administrator = TinyCount.founders[0]
        try tiny.add(
            "Invoerder Ab",
            .handCounter,
            by: administrator,
            otherThan: ["Invoerder A", "Invoerder B"]
        )
        try tiny.tryPassphrase("Invoerder A", isRight: false, at: 1_489_600_000)
        try tiny.tryPassphrase("Invoerder A", isRight: true, at: 1_489_600_009)
        try tiny.lock("Invoerder B", by: administrator)
        try tiny.lock("Invoerder B", isUnlocking: true, reason: "Weer beter", by: administrator)
        return tiny
    }

    /// A count of which two of three lists are drawn: 1 with a die of 1, then 5 with a die of 3.
    static func sample() throws -> TinyCount {
        var tiny = try TinyCount(sample: 2)
        for name in TinyCount.typists.prefix(2) { try tiny.type(TinyCount.papers(), by: name) }
        try tiny.draw([1, 6, 1, 3])
        try tiny.typeHand(tiny.hand(), by: "Invoerder C", "Invoerder D")
        try tiny.acceptWarnings()
        try tiny.close()
        return tiny
    }

    /// A count with a slip, a third reading, an accepted difference and warning, texts of the account, and
    /// a closing.
    static func count() throws -> TinyCount {
        var tiny = try TinyCount()
        var papers = TinyCount.papers()
        let station = DocumentKey("SB 1")
        let sound = try #require(papers[station])
        let reasons = DocumentKey("SB 2")
        // One of two ballots too few is explained: SB-36 asks somebody to look.
        papers[reasons] = papers[reasons]?.with([.reason(.noExplanation): 1])
        try tiny.type(papers, by: "Invoerder A")
        try tiny.type(papers.merging([station: sound.with([.blank: 20])]) { $1 }, by: "Invoerder B")
        try tiny.type([station: Figures([.blank: 2])], by: "Invoerder C")
        try tiny.typeHand(tiny.hand([1: -4]), by: "Invoerder C", "Invoerder D")
        try tiny.accept(.list(ListNumber(1)), "Nageteld; «stapel 3», \"blad 2\"\n\tlag apart")
        try tiny.acceptWarnings()
        try tiny.explain("a:SB 2:counted", "Eén; «stapel 3»", followUp: "Herteld")
        try tiny.report(station, .blank, "Te veel blanco", found: "Klopt met het papier")
        let announced = Figures([.listTotal(ListNumber(1)): 270])
        try tiny.type([tiny.count.step.area: announced], by: "Invoerder A", .announced)
        try tiny.close()
        return tiny
    }

    /// Makes a dossier with these events and calls `body` with its folder.
    static func with<Result>(
        _ events: [Event],
        isExercise: Bool = true,
        sample: Int? = nil,
        _ body: (String) throws -> Result
    ) throws -> Result {
        try Places.withTemporaryFolder { folder in
            let dossier = folder + "/dossier"
            try Journal.create(
                at: dossier,
                opening: opening(isExercise: isExercise, sample: sample),
                moment: TinyCount.moment
            )
            try append(events, to: dossier)
            return try body(dossier)
        }
    }

    static func append(_ events: [Event], to dossier: String) throws {
        let journal = try Journal(at: dossier)
        _ = try journal.read()
        _ = try journal.append(at: TinyCount.moment) { _ in events }
    }

    static func file(of dossier: String) -> String { dossier + "/journal.sqlite" }

    static func read(_ dossier: String) throws -> [Event] { try Journal(at: dossier).read().events }
}

/// The file of a dossier, opened beside the program.
func rawly<Result>(_ dossier: String, _ body: (Database) throws -> Result) throws -> Result {
    let queue = try DatabaseQueue(path: TinyDossier.file(of: dossier))
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction { database in
        // Nothing here has to outlive the test.
        try database.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY")
        return try body(database)
    }
}

/// Does something to the rows that the triggers forbid, and puts the triggers back.
func behindTheTriggers(_ dossier: String, _ change: (Database) throws -> Void) throws {
    try rawly(dossier) { database in
        let triggers = try String.fetchAll(
            database,
            sql: "SELECT sql FROM sqlite_master WHERE type = 'trigger' ORDER BY rowid"
        )
        let names = try String.fetchAll(
            database,
            sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        )
        try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
        for name in names { try database.execute(sql: "DROP TRIGGER \(name)") }
        try change(database)
        for trigger in triggers { try database.execute(sql: trigger) }
    }
}
