import CountingProcess
import Elections
import Foundation
import GRDB

/// What can be wrong with a dossier on disk.
package enum JournalError: Error, Hashable {
    case absent(String)
    case alreadyThere(String)
    /// Not a dossier, or a file that SQLite can't read any more.
    case unreadable(String, detail: String)
    case newerProgram(String)
    /// The record at this position is not what was written.
    case broken(position: Int)
    case notWritable(String, detail: String)
    case busy(String)
}

/// The journal of one dossier: a folder with one SQLite file.
///
/// It is read and verified as a whole before anything is done, and added to in one transaction.
package final class Journal {
    package let folder: String
    private let queue: DatabaseQueue

    private static let fileName = "journal.sqlite"

    /// Makes a dossier; nothing of it is there before it is complete.
    package static func create(at folder: String, opening: Opening, moment: Moment) throws {
        let files = FileManager.default
        guard !files.fileExists(atPath: folder) else { throw JournalError.alreadyThere(folder) }
        let draft = folder + ".new-\(ProcessInfo.processInfo.processIdentifier)"
        do {
            try files.createDirectory(atPath: draft, withIntermediateDirectories: false)
            try write(opening, at: moment, to: draft + "/" + fileName)
            try files.moveItem(atPath: draft, toPath: folder)
        } catch {
            try? files.removeItem(atPath: draft)
            if error is JournalError { throw error }
            throw JournalError.notWritable(folder, detail: described(error))
        }
    }

    private static func write(_ opening: Opening, at moment: Moment, to path: String) throws {
        let queue = try DatabaseQueue(path: path, configuration: configuration())
        try queue.write { database in
            try Schema.create(in: database)
            let row = JournalRow(
                position: 1,
                moment: moment.description,
                kind: "opened",
                content: try EventCoding.json(opening),
                previous: JournalRow.beforeTheFirst
            )
            try row.insert(in: database)
        }
        try queue.close()
    }

    /// Opens a dossier; its journal is verified whenever it is read.
    package init(at folder: String) throws {
        let path = folder + "/" + Self.fileName
        guard FileManager.default.fileExists(atPath: path) else {
            throw JournalError.absent(folder)
        }
        self.folder = folder
        do {
            queue = try DatabaseQueue(path: path, configuration: Self.configuration())
            try queue.read { try Self.recognise($0, folder) }
        } catch let error as JournalError {
            throw error
        } catch {
            throw Self.explained(error, folder)
        }
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(sql: "PRAGMA foreign_keys = ON")
            try database.execute(sql: "PRAGMA cell_size_check = ON")
        }
        return configuration
    }

    private static func recognise(_ database: Database, _ folder: String) throws {
        guard try Int.fetchOne(database, sql: "PRAGMA application_id") == Schema.applicationID
        else {
            throw JournalError.unreadable(folder, detail: "application_id")
        }
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard version <= Schema.version else { throw JournalError.newerProgram(folder) }
        guard try Schema.isWhole(in: database) else {
            throw JournalError.unreadable(folder, detail: "schema")
        }
    }

    /// How the dossier began, and everything since; verified.
    package func read() throws -> (opening: Opening, events: [Event]) {
        do {
            return try queue.read { try contents(of: $0).value }
        } catch {
            throw Self.explained(error, folder)
        }
    }

    /// Adds what `decide` makes of the events so far; all of it is durable on return, or none.
    package func append(
        at moment: Moment,
        _ decide: (Opening, [Event]) throws -> [Event]
    ) throws -> [Event] {
        do {
            return try queue.writeWithoutTransaction { database in
                var added: [Event] = []
                try database.inTransaction(.immediate) {
                    let (contents, last) = try contents(of: database)
                    added = try decide(contents.opening, contents.events)
                    try insert(added, after: last, at: moment, in: database)
                    return .commit
                }
                return added
            }
        } catch {
            throw Self.explained(error, folder)
        }
    }

    private func insert(
        _ events: [Event],
        after last: JournalRow,
        at moment: Moment,
        in database: Database
    ) throws {
        var previous = (position: last.position, hash: last.hash)
        for event in events {
            var row = try EventCoding.row(of: event, at: moment)
            row.position = previous.position + 1
            row.previous = previous.hash
            try row.insert(in: database)
            previous = (row.position, row.hash)
        }
    }

    private typealias Contents = (opening: Opening, events: [Event])

    private func contents(of database: Database) throws -> (value: Contents, last: JournalRow) {
        let complaint = try String.fetchOne(database, sql: "PRAGMA integrity_check(1)")
        guard complaint == "ok" else {
            throw JournalError.unreadable(folder, detail: complaint ?? "integrity_check")
        }
        var opening: Opening?
        var events: [Event] = []
        var last: JournalRow?
        var names = FieldNames()
        var previous = JournalRow.beforeTheFirst
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM journal ORDER BY position")
        while let stored = try rows.next() {
            let position = (last?.position ?? 0) + 1
            guard let row = JournalRow(stored),
                let hash = String.fromDatabaseValue(stored["hash"]),
                row.position == position, row.previous == previous, row.hash == hash
            else {
                throw JournalError.broken(position: position)
            }
            if row.kind == "opened" {
                opening = try EventCoding.decoded(Opening.self, row.content)
            } else {
                events.append(try EventCoding.event(of: row, &names))
            }
            previous = hash
            last = row
        }
        guard let opening, let last else {
            throw JournalError.broken(position: 1)
        }
        return ((opening, events), last)
    }

    /// Errors of SQLite and of the file system as what they mean for the dossier.
    private static func explained(_ error: any Error, _ folder: String) -> any Error {
        guard let error = error as? DatabaseError else {
            if error is EventCoding.Unreadable || error is DecodingError {
                return JournalError.newerProgram(folder)
            }
            return error
        }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: return JournalError.busy(folder)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            return JournalError.unreadable(folder, detail: described(error))
        default: return JournalError.notWritable(folder, detail: described(error))
        }
    }

    private static func described(_ error: any Error) -> String {
        (error as? DatabaseError)?.message ?? error.localizedDescription
    }
}
