import CountingJournal
import CountingProcess
import Elections
import Foundation
import GRDB
import TestSupport
import Testing

@Suite("A journal that was changed behind the program")
struct TamperingTests {
    private static let columns = [
        "position", "moment", "kind", "document", "round", "reading", "person", "witness",
        "content", "previous", "hash",
    ]

    /// Other values for a column, of the same and of another shape.
    private static func others(than value: DatabaseValue, in column: String) -> [DatabaseValue] {
        switch column {
        case "position": return [1000.databaseValue]
        case "round", "reading":
            return [Int.fromDatabaseValue(value).map { ($0 + 1).databaseValue } ?? 1.databaseValue]
        case "moment": return ["2017-03-16T14:31:28".databaseValue]
        case "kind": return ["entry", "hand", "sealed", "typist"].map(\.databaseValue)
        default:
            let text = String.fromDatabaseValue(value) ?? ""
            let swapped = text.replacing("1", with: "2").replacing("a", with: "b")
            return [(text + "x").databaseValue, swapped.databaseValue, DatabaseValue.null]
        }
    }

    @Test(
        "Any column of any row: reading fails, and names the position",
        .tags(.slow),
        arguments: ["count", "people", "sample"]
    )
    func everyColumn(_ subject: String) throws {
        let tiny =
            switch subject {
            case "people": try TinyDossier.people()
            case "sample": try TinyDossier.sample()
            default: try TinyDossier.count()
            }
        try TinyDossier.with(
            tiny.events,
            isExercise: subject != "people",
            sample: subject == "sample" ? 2 : nil
        ) { dossier in
            let whole = try Data(contentsOf: URL(fileURLWithPath: TinyDossier.file(of: dossier)))
            let rows = try rawly(dossier) { database in
                try Row.fetchAll(database, sql: "SELECT * FROM journal ORDER BY position")
            }
            var changed = 0
            for (index, row) in rows.enumerated() {
                for column in Self.columns {
                    let value: DatabaseValue = row[column]
                    for other in Self.others(than: value, in: column) where other != value {
                        try whole.write(to: URL(fileURLWithPath: TinyDossier.file(of: dossier)))
                        do {
                            try behindTheTriggers(dossier) { database in
                                try database.execute(
                                    sql: "UPDATE journal SET \(column) = ? WHERE position = ?",
                                    arguments: [other, index + 1]
                                )
                            }
                        } catch is DatabaseError {
                            continue  // NOT NULL and UNIQUE hold without triggers too.
                        }
                        changed += 1
                        let error = try #require(throws: JournalError.self) {
                            try TinyDossier.read(dossier)
                        }
                        switch error {
                        case .broken(let position):
                            #expect(position == index + 1, "\(column) of \(index + 1)")
                        case .unreadable(_, let detail):
                            #expect(
                                detail.contains("CHECK") || detail.contains("NULL"),
                                "\(detail)"
                            )
                        default:
                            Issue.record("\(error) after \(column) of \(index + 1)")
                        }
                    }
                }
            }
            #expect(changed > rows.count * 10)
        }
    }

    @Test("A row taken out, and two rows that changed places, are found", arguments: [2, 5, 9])
    func order(_ position: Int) throws {
        let tiny = try TinyDossier.count()
        try TinyDossier.with(tiny.events) { dossier in
            try behindTheTriggers(dossier) { database in
                try database.execute(sql: "DELETE FROM journal WHERE position = \(position)")
            }
            #expect(throws: JournalError.broken(position: position)) {
                try TinyDossier.read(dossier)
            }
            try behindTheTriggers(dossier) { database in
                try database.execute(
                    sql: "UPDATE journal SET position = position - 1 WHERE position > \(position)"
                )
            }
            #expect(throws: JournalError.broken(position: position)) {
                try TinyDossier.read(dossier)
            }
        }
    }

    @Test(
        "A file whose rules were changed is refused",
        arguments: [
            "DROP TRIGGER never_changed", "DROP INDEX one_reading_a_person",
            "CREATE TABLE extra (x)", "ALTER TABLE journal ADD COLUMN extra TEXT",
            "CREATE TRIGGER extra AFTER INSERT ON journal BEGIN SELECT 1; END",
            "PRAGMA application_id = 1",
        ]
    )
    func schema(_ statement: String) throws {
        try TinyDossier.with([]) { dossier in
            try rawly(dossier) { try $0.execute(sql: statement) }
            let error = try #require(throws: JournalError.self) { try Journal(at: dossier) }
            guard case .unreadable = error else {
                Issue.record("\(error)")
                return
            }
        }
    }

    @Test("A dossier of a newer program says so, and one of an older program too")
    func versions() throws {
        try TinyDossier.with([]) { dossier in
            try rawly(dossier) { try $0.execute(sql: "PRAGMA user_version = 4") }
            #expect(throws: JournalError.newerProgram(dossier)) { try Journal(at: dossier) }
            try rawly(dossier) { try $0.execute(sql: "PRAGMA user_version = 2") }
            #expect(throws: JournalError.olderProgram(dossier, version: 2)) {
                try Journal(at: dossier)
            }
        }
    }

    @Test("A file that is cut short is refused, wherever it is cut")
    func truncated() throws {
        let tiny = try TinyDossier.count()
        try TinyDossier.with(tiny.events) { dossier in
            let url = URL(fileURLWithPath: TinyDossier.file(of: dossier))
            let whole = try Data(contentsOf: url)
            let cuts =
                [0, 1, 99, 100, 511, 4095, whole.count / 2, whole.count - 1]
                + stride(from: 4096, to: whole.count, by: 4096)
            for length in cuts {
                try whole.prefix(length).write(to: url)
                #expect(throws: JournalError.self, "cut at \(length)") {
                    try TinyDossier.read(dossier)
                }
            }
        }
    }

    @Test("Something that is no journal at all is refused")
    func strange() throws {
        try TinyDossier.with([]) { dossier in
            let url = URL(fileURLWithPath: TinyDossier.file(of: dossier))
            for text in ["", "document,field,value\n", String(repeating: "x", count: 10_000)] {
                try Data(text.utf8).write(to: url)
                #expect(throws: JournalError.self) { try TinyDossier.read(dossier) }
            }
        }
    }

    @Test(
        "A byte that flips changes nothing that is read, or the file is refused",
        .tags(.slow),
        arguments: Seed.some(4)
    )
    func flipped(_ seed: Seed) throws {
        var generator = seed.generator
        let tiny = try TinyDossier.count()
        try TinyDossier.with(tiny.events) { dossier in
            let url = URL(fileURLWithPath: TinyDossier.file(of: dossier))
            let whole = try Data(contentsOf: url)
            // The header of the file in four parts, and bytes from anywhere behind it.
            let header = (0..<100).filter { $0 % 4 == Int(seed.value % 4) }
            let places = header + (0..<250).map { _ in 100 + generator.below(whole.count - 100) }
            var refused = 0
            for place in places {
                var bytes = whole
                bytes[place] ^= generator.pick([0x01, 0x02, 0x20, 0x80, 0xFF])
                try bytes.write(to: url)
                do {
                    let (opening, events) = try Journal(at: dossier).read()
                    #expect(opening == TinyDossier.opening, "byte \(place)")
                    #expect(events == tiny.events, "byte \(place)")
                } catch is JournalError {
                    refused += 1
                } catch {
                    Issue.record("byte \(place): \(error)")
                }
                for suffix in ["-wal", "-shm", "-journal"] {
                    try? FileManager.default.removeItem(atPath: url.path + suffix)
                }
            }
            #expect(refused > 0)
        }
    }

    @Test(
        "A folder that may not be written to is read, and nothing is added",
        .enabled(if: geteuid() != 0, "the superuser may write anywhere")
    )
    func readOnly() throws {
        let tiny = try TinyCount()
        try TinyDossier.with(tiny.events) { dossier in
            let files = FileManager.default
            try files.setAttributes(
                [.posixPermissions: 0o400],
                ofItemAtPath: TinyDossier.file(of: dossier)
            )
            try files.setAttributes([.posixPermissions: 0o500], ofItemAtPath: dossier)
            defer { try? files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: dossier) }
            let journal = try Journal(at: dossier)
            #expect(try journal.read().events == tiny.events)
            let person = try #require(PersonName("Invoerder E"))
            let error = try #require(throws: JournalError.self) {
                try journal.append(at: TinyCount.moment) { _ in [.typistAdded(person)] }
            }
            guard case .notWritable = error else {
                Issue.record("\(error)")
                return
            }
        }
    }
}
