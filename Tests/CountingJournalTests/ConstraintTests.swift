import CountingJournal
import CountingProcess
import Elections
import GRDB
import TestSupport
import Testing

/// A row as somebody could write it beside the program, and whether the file takes it.
struct RawRow: CustomTestStringConvertible {
    var testDescription: String
    var kind: String
    var document: String?
    var round: Int?
    var reading: Int?
    var person: String?
    var witness: String?
    /// Where it is put, counted from the end.
    var offset = 1
    var isChained = true
    var content = ""

    /// Of kinds whose content has to be readable.
    private static let contents = [
        "corrected": #"{"paper":"entry"}"#, "explained": #"{"item":"a:SB 1:counted"}"#,
        "reported": #"{"text":"Te veel"}"#,
    ]

    init(
        _ name: String,
        _ kind: String,
        _ document: String? = nil,
        _ round: Int? = nil,
        _ reading: Int? = nil,
        by person: String? = nil,
        and witness: String? = nil,
        offset: Int = 1,
        isChained: Bool = true
    ) {
        testDescription = name
        self.kind = kind
        self.document = document
        self.round = round
        self.reading = reading
        self.person = person
        self.witness = witness
        self.offset = offset
        self.isChained = isChained
    }

    func insert(_ verb: String = "INSERT", in database: Database) throws {
        let last = try #require(
            try Row.fetchOne(
                database,
                sql: "SELECT position, hash FROM journal ORDER BY position DESC"
            )
        )
        let position: Int = last["position"]
        let hash: String = last["hash"]
        let other = String(repeating: "b", count: 64)
        try database.execute(
            sql: "\(verb) INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                position + offset, TinyCount.moment.description, kind, document, round, reading,
                person, witness,
                content.isEmpty ? Self.contents[kind] ?? "" : content, isChained ? hash : other,
                "\(position)" + String(repeating: "c", count: 64 - "\(position)".count),
            ]
        )
    }

    static let permitted: [RawRow] = [
        .init("a first entry", "entry", "SB 2", 1, 1, by: "Invoerder A"),
        .init("a second entry by somebody else", "entry", "SB 1", 1, 2, by: "Invoerder B"),
        .init("another typist", "typist", by: "Invoerder E"),
        .init("an acceptance by two people", "accepted", by: "Coördinator A", and: "Coördinator B"),
        .init("a closing by two people", "closed", by: "Voorzitter A", and: "Lid B"),
        .init("a warning accepted by one person", "warning", "SB 1", by: "Coördinator A"),
        .init("a seal", "sealed"),
        .init("forms that were printed", "printed"),
        .init("a paper that came in, to nobody by name", "received", "SB 1"),
        .init("a paper that came in", "received", "SB 1", by: "Ontvanger A"),
        .init("a decision by two people", "missing", "SB 2", by: "Voorzitter A", and: "Lid B"),
        .init("the same of what was typed once", "missing", "SB 1", by: "Lid A", and: "Lid B"),
        .init("a seal of the seats", "seats-sealed"),
        .init("a lot by two people", "lot", by: "Voorzitter A", and: "Lid B"),
        .init("a death by two people", "deceased", by: "Voorzitter A", and: "Lid B"),
        .init("a compared check code", "code", "GEM 0101", by: "Invoerder A"),
        .init("an announced result", "announced", "GEM 0101", 1, 1, by: "Invoerder A"),
        .init("a text about a difference", "explained", "SB 1", by: "Lid A", and: "Lid B"),
        .init("a report by two people", "reported", "SB 1", by: "Lid A", and: "Lid B"),
    ]

    static let refused: [RawRow] = [
        .init("forms printed by somebody", "printed", by: "Voorzitter A"),
        .init("forms printed of one document", "printed", "SB 1"),
        .init("a paper that came in of no document", "received"),
        .init("a paper that came in, with a round", "received", "SB 1", 1, 1, by: "Ontvanger A"),
        .init("a paper that two people received", "received", "SB 1", by: "Lid A", and: "Lid B"),
        .init("a decision by one person", "missing", "SB 2", by: "Voorzitter A"),
        .init("the same by one person twice", "missing", "SB 2", by: "Lid A", and: "LID a"),
        .init("a decision of no document", "missing", by: "Lid A", and: "Lid B"),
        .init(
            "a decision taken back before it was taken",
            "missing-withdrawn",
            "SB 2",
            by: "Lid A",
            and: "Lid B"
        ),
        .init("a lot by one person", "lot", by: "Voorzitter A"),
        .init("a lot by one person twice", "lot", by: "Voorzitter A", and: "VOORZITTER a"),
        .init("a death by one person", "deceased", by: "Voorzitter A"),
        .init("a reckoning of seats before its seal", "seats", "CSB", 1, 1, by: "Invoerder A"),
        .init("the second entry by the first typist", "entry", "SB 1", 1, 2, by: "Invoerder A"),
        .init("the same in other capitals", "entry", "SB 1", 1, 2, by: "INVOERDER a"),
        .init("the first entry a second time", "entry", "SB 1", 1, 1, by: "Invoerder B"),
        .init("a second entry without a first", "entry", "SB 2", 1, 2, by: "Invoerder B"),
        .init("a third reading without a second", "entry", "SB 1", 1, 3, by: "Invoerder B"),
        .init("a second round while the first is open", "entry", "SB 1", 2, 1, by: "Invoerder B"),
        .init("a second round of what was never typed", "entry", "SB 2", 2, 1, by: "Invoerder B"),
        .init("a round out of nothing", "entry", "SB 1", 7, 1, by: "Invoerder B"),
        .init("round 0", "entry", "SB 2", 0, 1, by: "Invoerder B"),
        .init("reading 0", "entry", "SB 2", 1, 0, by: "Invoerder B"),
        .init("an entry without its round", "entry", "SB 2", nil, 1, by: "Invoerder B"),
        .init("an entry without its number", "entry", "SB 1", 1, nil, by: "Invoerder A"),
        .init("an entry of no document", "entry", nil, 1, 1, by: "Invoerder B"),
        .init("an entry by nobody", "entry", "SB 2", 1, 1),
        .init("an entry by a stranger", "entry", "SB 2", 1, 1, by: "Invoerder Z"),
        .init("a hand figure before the seal", "hand", "GEM 0101", 1, 1, by: "Invoerder A"),
        .init("a typist twice", "typist", by: "Invoerder A"),
        .init("a typist twice, in other capitals", "typist", by: "invoerder a"),
        .init("a typist without a name", "typist"),
        .init("a typist whose name is empty", "typist", by: ""),
        .init("a typist whose name begins with a space", "typist", by: " Invoerder E"),
        .init("an acceptance by one person twice", "accepted", by: "Lid A", and: "Lid A"),
        .init("the same in other capitals", "accepted", by: "Lid A", and: "LID a"),
        .init("an acceptance by one person", "accepted", by: "Lid A"),
        .init("an acceptance by nobody", "accepted"),
        .init("an acceptance with a second person only", "accepted", and: "Lid A"),
        .init("a warning accepted by nobody", "warning", "SB 1"),
        .init("a warning on no document", "warning", by: "Coördinator A"),
        .init("a warning on a document without a name", "warning", "", by: "Coördinator A"),
        .init("a warning as a reading", "warning", "SB 1", 1, 1, by: "Coördinator A"),
        .init("a warning with a witness", "warning", "SB 1", by: "Lid A", and: "Lid B"),
        .init("a closing by one person twice", "closed", by: "Lid A", and: "Lid A"),
        .init("a closing by one person", "closed", by: "Lid A"),
        .init("an opening once more", "opened"),
        .init(
            "a newer version of what one person typed",
            "corrected",
            "SB 1",
            by: "Lid A",
            and: "Lid B"
        ),
        .init("a newer version of no paper", "corrected", by: "Lid A", and: "Lid B"),
        .init(
            "a newer version that bears a round",
            "corrected",
            "SB 1",
            2,
            1,
            by: "Lid A",
            and: "Lid B"
        ),
        .init("a check code compared by nobody", "code", "GEM 0101"),
        .init("a check code of no paper", "code", by: "Invoerder A"),
        .init(
            "an announced result by a stranger",
            "announced",
            "GEM 0101",
            1,
            1,
            by: "Invoerder Z"
        ),
        .init(
            "an announced result typed a second time before a first",
            "announced",
            "GEM 0101",
            1,
            2,
            by: "Invoerder A"
        ),
        .init("an announced result without a round", "announced", "GEM 0101", by: "Invoerder A"),
        .init(
            "an announced result of another document",
            "announced",
            "XYZ",
            1,
            1,
            by: "Invoerder A"
        ),
        .init("an announced result of a station", "announced", "SB 1", 1, 1, by: "Invoerder A"),
        .init("a text about a difference by one person", "explained", "SB 1", by: "Lid A"),
        .init("the same by one person twice", "explained", "SB 1", by: "Lid A", and: "LID a"),
        .init("a text about no document", "explained", by: "Lid A", and: "Lid B"),
        .init("a report by one person", "reported", "SB 1", by: "Lid A"),
        .init("a report by one person twice", "reported", "SB 1", by: "Lid A", and: "lid A"),
        .init("a report about no document", "reported", by: "Lid A", and: "Lid B"),
        .init("a text that can't be read back", "explained", "SB 1", by: "Lid A", and: "Lid B")
            .with("nonsense"),
        .init("a text of no difference", "explained", "SB 1", by: "Lid A", and: "Lid B").with("{}"),
        .init("a report that can't be read back", "reported", "SB 1", by: "Lid A", and: "Lid B")
            .with("nonsense"),
        .init("a report without a text", "reported", "SB 1", by: "Lid A", and: "Lid B").with("[]"),
        .init("a kind of its own", "removed"),
        .init("a seal on a document", "sealed", "SB 1"),
        .init("a row with a hole before it", "sealed", offset: 2),
        .init("a row in the place of another", "sealed", offset: 0),
        .init("a row before the first", "sealed", offset: -100),
        .init("a row that is not chained", "sealed", isChained: false),
    ]
}

@Suite("What the file itself refuses")
struct ConstraintTests {
    /// Four typists, and one entry of SB 1 by Invoerder A.
    private func withEntry(_ body: (Database) throws -> Void) throws {
        var tiny = try TinyCount()
        try tiny.type([DocumentKey("SB 1"): Figures([.blank: 1])], by: "Invoerder A")
        try TinyDossier.with(tiny.events) { dossier in try rawly(dossier, body) }
    }

    @Test("A row that may be there is taken", arguments: RawRow.permitted)
    func permitted(_ row: RawRow) throws {
        try withEntry { try row.insert(in: $0) }
    }

    @Test("A row that may not be there is refused", arguments: RawRow.refused)
    func refused(_ row: RawRow) throws {
        try withEntry { database in
            for verb in ["INSERT", "INSERT OR REPLACE"] {
                let error = try #require(throws: DatabaseError.self) {
                    try row.insert(verb, in: database)
                }
                #expect(error.resultCode == .SQLITE_CONSTRAINT, "\(error)")
            }
            #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM journal") == 6)
        }
    }

    @Test(
        "No row is changed or removed",
        arguments: [
            "UPDATE journal SET content = ''",
            "UPDATE journal SET person = 'Lid A' WHERE position = 2",
            "UPDATE OR REPLACE journal SET position = 2 WHERE position = 3",
            "DELETE FROM journal", "DELETE FROM journal WHERE position = 6",
        ]
    )
    func appendOnly(_ statement: String) throws {
        try withEntry { database in
            let error = try #require(throws: DatabaseError.self) {
                try database.execute(sql: statement)
            }
            #expect(error.message == "the journal is append-only")
        }
    }

    @Test(
        "After the closing comes nothing but a newer version of a paper, and texts of the account"
    )
    func closed() throws {
        try TinyDossier.with(try TinyDossier.count().events) { dossier in
            try rawly(dossier) { database in
                let byOne: [RawRow] = [
                    .init("", "corrected", "SB 1", by: "Lid A"),
                    .init("", "corrected", "SB 1", by: "Lid A", and: "lid a"),
                    .init("", "corrected", "SB 9", by: "Lid A", and: "Lid B"),
                ]
                let ofAccount = ["announced", "explained", "reported"]
                for row in RawRow.permitted.filter({ !ofAccount.contains($0.kind) }) + byOne {
                    #expect(throws: DatabaseError.self) { try row.insert(in: database) }
                }
                // Texts of the account change no figure: they come after the closing too.
                for row in [
                    RawRow("", "announced", "GEM 0101", 1, 2, by: "Invoerder B"),
                    RawRow("", "explained", "SB 1", by: "Lid A", and: "Lid B"),
                    RawRow("", "reported", "SB 1", by: "Lid A", and: "Lid B"),
                ] {
                    try row.insert(in: database)
                }
                try RawRow("", "corrected", "SB 1", by: "Lid A", and: "Lid B").insert(in: database)
                try RawRow("", "entry", "SB 1", 2, 1, by: "Invoerder A").insert(in: database)
                try RawRow("", "closed", by: "Lid A", and: "Lid B").insert(in: database)
                #expect(throws: DatabaseError.self) {
                    try RawRow("", "entry", "SB 1", 2, 2, by: "Invoerder B").insert(in: database)
                }
            }
        }
    }

    @Test("What is missing by decision is not typed until two people take it back")
    func missing() throws {
        try withEntry { database in
            let decision = RawRow("", "missing", "SB 2", by: "Lid A", and: "Lid B")
            let entry = RawRow("", "entry", "SB 2", 1, 1, by: "Invoerder A")
            try decision.insert(in: database)
            for row in [decision, entry] {
                #expect(throws: DatabaseError.self) { try row.insert(in: database) }
            }
            let back = RawRow("", "missing-withdrawn", "SB 2", by: "Lid A", and: "Lid B")
            try back.insert(in: database)
            #expect(throws: DatabaseError.self) { try back.insert(in: database) }
            try entry.insert(in: database)
            try RawRow("", "entry", "SB 2", 1, 2, by: "Invoerder B").insert(in: database)
            #expect(throws: DatabaseError.self) { try decision.insert(in: database) }
        }
    }

    @Test("A new round begins once two people have typed the one before it")
    func newRound() throws {
        try withEntry { database in
            try RawRow("", "entry", "SB 1", 1, 2, by: "Invoerder B").insert(in: database)
            try RawRow("", "entry", "SB 1", 2, 1, by: "Invoerder A").insert(in: database)
            #expect(throws: DatabaseError.self) {
                try RawRow("", "entry", "SB 1", 2, 2, by: "Invoerder A").insert(in: database)
            }
        }
    }
}
