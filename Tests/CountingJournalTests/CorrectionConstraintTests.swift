import CountingJournal
import CountingProcess
import Elections
import GRDB
import TestSupport
import Testing

@Suite("What the file takes of corrections, and what it refuses")
struct CorrectionConstraintTests {
    private static let station = DocumentKey("SB 2")
    private static let paper = Paper(.entry, station)

    /// Closed without station 2, of which so many people typed something before that was decided.
    private func closedWithout(typedBy people: [String]) throws -> TinyCount {
        var tiny = try TinyCount()
        let papers = TinyCount.papers()
        let sound = try #require(papers[Self.station])
        for (index, person) in people.enumerated() {
            try tiny.type([Self.station: sound.with([.blank: index])], by: person)
        }
        try tiny.enter(papers.filter { $0.key != Self.station })
        try tiny.decideMissing(Self.station.rawValue)
        try tiny.typeHand(tiny.hand(), by: "Invoerder C", "Invoerder D")
        try tiny.acceptWarnings()
        try tiny.close()
        return tiny
    }

    @Test(
        "A document that turned up after closing is put in, typed by two people and closed with",
        arguments: [[], ["Invoerder A"], ["Invoerder A", "Invoerder B"]]
    )
    func turnedUp(typedBy people: [String]) throws {
        var tiny = try closedWithout(typedBy: people)
        try tiny.correct(Self.paper, "Lag in de auto van de chauffeur")
        #expect(tiny.count.corrections.last?.round == (people.isEmpty ? 1 : 2))
        try tiny.enter(TinyCount.papers().filter { $0.key == Self.station })
        try tiny.typeHand(tiny.hand(), by: "Invoerder C", "Invoerder D")
        let account = try #require(tiny.count.account).map(\.item.description)
        #expect(account.contains("b:SB 2:document#1"), "\(account)")
        try tiny.acceptWarnings()
        try tiny.close()
        let read = try TinyDossier.with(tiny.events) { try TinyDossier.read($0) }
        #expect(read == tiny.events)
    }

    @Test("Put in and missing once more: it can be decided, taken back and put in again")
    func again() throws {
        var tiny = try closedWithout(typedBy: ["Invoerder A"])
        try tiny.correct(Self.paper)
        try tiny.decideMissing(Self.station.rawValue)
        try tiny.decideMissing(Self.station.rawValue, isWithdrawn: true)
        try tiny.decideMissing(Self.station.rawValue)
        try tiny.correct(Self.paper)
        try tiny.enter(TinyCount.papers().filter { $0.key == Self.station })
        let read = try TinyDossier.with(tiny.events) { try TinyDossier.read($0) }
        #expect(read == tiny.events)
    }

    @Test("Only a correction of this paper, of the round that it names, ends what was there")
    func others() throws {
        let tiny = try closedWithout(typedBy: ["Invoerder A"])
        let entry = RawRow("", "entry", "SB 2", 2, 1, by: "Invoerder B")
        try TinyDossier.with(tiny.events) { dossier in
            try rawly(dossier) { database in
                func corrected(_ document: String, _ content: String) -> RawRow {
                    RawRow("", "corrected", document, by: "Lid A", and: "Lid B").with(content)
                }
                func refused(_ row: RawRow) {
                    #expect(throws: DatabaseError.self) { try row.insert(in: database) }
                }
                refused(corrected("SB 2", #"{"paper":"hand","round":2}"#))
                try corrected("SB 1", #"{"paper":"entry","round":2}"#).insert(in: database)
                refused(entry)
                refused(RawRow("", "missing", "SB 2", by: "Lid A", and: "Lid B"))
                try corrected("SB 2", #"{"paper":"entry","round":2}"#).insert(in: database)
                refused(RawRow("", "missing-withdrawn", "SB 2", by: "Lid A", and: "Lid B"))
                refused(RawRow("", "entry", "SB 2", 3, 1, by: "Invoerder B"))
                try entry.insert(in: database)
                // It turned up once: what one person typed since is not corrected.
                refused(corrected("SB 2", #"{"paper":"entry","round":3}"#))
            }
        }
    }

    @Test("A whole paper in the place of boxes that nobody, one or two people typed again")
    func wholeForCells() throws {
        let field = FieldID.listTotal(ListNumber(1))
        for number in 0...2 {
            var tiny = try TinyCount()
            try tiny.enter()
            try tiny.correct(Self.paper, cells: [field])
            for (person, figure) in [("Invoerder A", 7), ("Invoerder B", 8)].prefix(number) {
                try tiny.type([Self.station: Figures([field: figure])], by: person)
            }
            try tiny.correct(Self.paper)
            try tiny.enter(TinyCount.papers().filter { $0.key == Self.station })
            #expect(tiny.count.corrections.map(\.round) == [2, 3])
            let read = try TinyDossier.with(tiny.events) { try TinyDossier.read($0) }
            #expect(read == tiny.events)
        }
    }
}
