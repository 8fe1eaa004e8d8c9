import CountingJournal
import CountingProcess
import Elections
import GRDB
import TestSupport
import Testing

@Suite("What the file itself refuses about a draw")
struct DrawConstraintTests {
    private static let drawn = RawRow("", "drawn", by: "Voorzitter A", and: "Lid B")
        .with(#"{"dice":[1,3],"lists":[1,5]}"#)

    /// Every document typed alike by two people, and with that the seal.
    private func sealed(sample: Int? = 2, _ body: (Database) throws -> Void) throws {
        var tiny = try TinyCount(sample: sample)
        for name in TinyCount.typists.prefix(2) { try tiny.type(TinyCount.papers(), by: name) }
        try TinyDossier.with(tiny.events, sample: sample) { try rawly($0, body) }
    }

    private func refused(_ row: RawRow, in database: Database) {
        for verb in ["INSERT", "INSERT OR REPLACE"] {
            let error = #expect(throws: DatabaseError.self) {
                try row.insert(verb, in: database)
            }
            #expect(error?.resultCode == .SQLITE_CONSTRAINT)
        }
    }

    @Test("Lists are drawn once, by two people, with their dice")
    func once() throws {
        try sealed { database in
            refused(RawRow("", "drawn", by: "Lid B").with(Self.drawn.content), in: database)
            refused(
                RawRow("", "drawn", by: "Lid B", and: "LID b").with(Self.drawn.content),
                in: database
            )
            for content in [
                "", "{}", #"{"dice":[]}"#, #"{"dice":[1]}"#, #"{"dice":[1],"lists":[1]}"#,
                #"{"dice":[1],"lists":[1,2,5]}"#,
            ] {
                refused(Self.drawn.with(content), in: database)
            }
            try Self.drawn.insert(in: database)
            refused(Self.drawn, in: database)
        }
    }

    @Test("Nothing is drawn where the hand counts all lists, or before the totals are sealed")
    func elsewhere() throws {
        try sealed(sample: nil) { refused(Self.drawn, in: $0) }
        try TinyDossier.with(TinyCount(sample: 2).events, sample: 2) { dossier in
            try rawly(dossier) { refused(Self.drawn, in: $0) }
        }
    }

    @Test("The hand count of a sample begins after its draw, that of all lists without one")
    func hand() throws {
        let hand = RawRow("", "hand", "GEM 0101", 1, 1, by: "Invoerder A")
        try sealed { database in
            refused(hand, in: database)
            try Self.drawn.insert(in: database)
            try hand.insert(in: database)
        }
        try sealed(sample: nil) { try hand.insert(in: $0) }
    }

    @Test("In a real dossier a coordinator draws, with another or an administrator")
    func roles() throws {
        var tiny = try TinyCount(isExercise: false, typists: ["Invoerder A"], sample: 2)
        try tiny.register("Waarnemer O", .observer)
        let coordinator = TinyCount.founders[1]
        try TinyDossier.with(tiny.events, isExercise: false, sample: 2) { dossier in
            try rawly(dossier) { database in
                try RawRow("", "sealed").insert(in: database)
                for pair in [("Invoerder A", coordinator), (coordinator, "Waarnemer O")] {
                    let row = RawRow("", "drawn", by: pair.0, and: pair.1)
                    refused(row.with(Self.drawn.content), in: database)
                }
                try RawRow("", "drawn", by: TinyCount.founders[0], and: coordinator)
                    .with(Self.drawn.content).insert(in: database)
            }
        }
    }

    @Test("A draw comes back from the journal as it was appended, and the opening with its sample")
    func roundTrip() throws {
        let tiny = try TinyDossier.sample()
        try TinyDossier.with(tiny.events, sample: 2) { dossier in
            let read = try Journal(at: dossier).read()
            #expect(read.events == tiny.events)
            #expect(read.opening.sample == 2)
        }
        try TinyDossier.with([]) { dossier in
            let read = try Journal(at: dossier).read()
            #expect(read.opening.sample == nil)
        }
    }
}
