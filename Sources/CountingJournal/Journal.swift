import CountingProcess
import Elections
import Foundation
import GRDB

/// What can be wrong with a dossier on disk.
package enum JournalError: Error, Hashable {
    case absent(String)
    case alreadyThere(String)
    /// The folder in which the dossier should be made is not there.
    case noParent(String)
    /// Not a dossier, or a file that SQLite can't read any more.
    case unreadable(String, detail: String)
    case newerProgram(String)
    /// Its tables lack what this program relies on.
    case olderProgram(String, version: Int)
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
    /// The last row that was read or added.
    private var known = Link.beforeTheFirst

    private static let fileName = "journal.sqlite"

    /// Makes a dossier; nothing of it is there before it is complete.
    package static func create(at path: String, opening: Opening, moment: Moment) throws {
        try create(at: path) { file in try write(opening, at: moment, to: file) }
    }

    /// Makes a folder in which `write` puts the file, under another name until it is complete.
    private static func create(at path: String, _ write: (_ file: String) throws -> Void) throws {
        let files = FileManager.default
        let folder = URL(fileURLWithPath: path).standardizedFileURL.path
        let parent = URL(fileURLWithPath: folder).deletingLastPathComponent().path
        guard files.fileExists(atPath: parent) else { throw JournalError.noParent(parent) }
        guard !files.fileExists(atPath: folder) else { throw JournalError.alreadyThere(folder) }
        let draft = folder + ".new-\(ProcessInfo.processInfo.processIdentifier)"
        do {
            try files.createDirectory(
                atPath: draft,
                withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700]
            )
            try write(draft + "/" + fileName)
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
        guard !(1..<Schema.version).contains(version) else {
            throw JournalError.olderProgram(folder, version: version)
        }
        guard try Schema.isWhole(in: database) else {
            throw JournalError.unreadable(folder, detail: "schema")
        }
    }

    /// How the dossier began, and everything since; the whole journal is verified.
    package func read() throws -> (opening: Opening, events: [Event]) {
        try explaining {
            try queue.read { database in
                let rows = try verifiedRows(in: database)
                let opening = try EventCoding.decoded(Opening.self, rows[0].content)
                return (opening, try events(of: rows.dropFirst()))
            }
        }
    }

    /// The same with every row as it is stored.
    package func history() throws -> History {
        try explaining {
            try queue.read { database in
                let rows = try verifiedRows(in: database)
                let opening = try EventCoding.decoded(Opening.self, rows[0].content)
                let events: [Event?] = [nil] + (try events(of: rows.dropFirst()))
                return History(
                    opening: opening,
                    rows: try zip(rows, events).map { try HistoryRow($0, $1) }
                )
            }
        }
    }

    /// The pages of the file, its constraints and the whole chain; never without an opening.
    private func verifiedRows(in database: Database) throws -> [JournalRow] {
        let complaint = try String.fetchOne(database, sql: "PRAGMA integrity_check(1)")
        guard complaint == "ok" else {
            // Where a row can be named, that says more than what SQLite complains of.
            do {
                _ = try rows(after: Link.beforeTheFirst, in: database)
            } catch let broken as JournalError {
                throw broken
            } catch {}
            throw JournalError.unreadable(folder, detail: complaint ?? "integrity_check")
        }
        let rows = try rows(after: Link.beforeTheFirst, in: database)
        guard let first = rows.first, let last = rows.last, first.kind == "opened" else {
            throw JournalError.broken(position: 1)
        }
        known = Link(last)
        return rows
    }

    /// The file as bytes, whole and of one moment, while others may write.
    package func copy() throws -> [UInt8] {
        try explaining { try JournalCopy.bytes(of: queue) }
    }

    /// A journal that is nowhere but in memory, for looking at; `name` is how errors call it.
    package init(copy: [UInt8], named name: String) throws {
        folder = name
        do {
            queue = try JournalCopy.queue(of: copy, Self.configuration())
            try queue.read { try Self.recognise($0, name) }
        } catch let error as JournalError {
            throw error
        } catch {
            throw Self.explained(error, name)
        }
    }

    /// Makes the folder of a dossier of a copy that was looked at; nothing of it is there before
    /// it is complete and durable.
    package static func create(at path: String, copy: [UInt8]) throws {
        try create(at: path) { file in
            let bytes = Data(copy)
            guard FileManager.default.createFile(atPath: file, contents: nil) else {
                throw CocoaError(.fileWriteUnknown)
            }
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
            defer { try? handle.close() }
            try handle.write(contentsOf: bytes)
            try handle.synchronize()
            _ = try Journal(at: URL(fileURLWithPath: file).deletingLastPathComponent().path).read()
        }
    }

    /// Adds what `decide` makes of what others added since this journal was read or added to.
    ///
    /// All of it is durable on return, or none. What others added counts as read only then.
    package func append(
        at moment: Moment,
        _ decide: (_ news: [Event]) throws -> [Event]
    ) throws -> [Event] {
        try explaining {
            var added: [Event] = []
            var link = known
            try queue.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    let rows = try rows(after: known, in: database)
                    if let last = rows.last { link = Link(last) }
                    added = try decide(try events(of: rows[...]))
                    link = try insert(added, after: link, at: moment, in: database)
                    return .commit
                }
            }
            known = link
            return added
        }
    }

    private func insert(
        _ events: [Event],
        after link: Link,
        at moment: Moment,
        in database: Database
    ) throws -> Link {
        var link = link
        for event in events {
            var row = try EventCoding.row(of: event, at: moment)
            row.position = link.position + 1
            row.previous = link.hash
            try row.insert(in: database)
            link = Link(row)
        }
        return link
    }

    private func events(of rows: ArraySlice<JournalRow>) throws -> [Event] {
        var names = FieldNames()
        return try rows.map { try EventCoding.event(of: $0, &names) }
    }

    /// The rows behind a known one, each verified against the one before it.
    private func rows(after link: Link, in database: Database) throws -> [JournalRow] {
        var rows: [JournalRow] = []
        var link = link
        let cursor = try Row.fetchCursor(
            database,
            sql: "SELECT * FROM journal WHERE position > ? ORDER BY position",
            arguments: [link.position]
        )
        while let stored = try cursor.next() {
            guard let row = JournalRow(stored), row.position == link.position + 1,
                row.previous == link.hash,
                row.hash == String.fromDatabaseValue(stored["hash"])
            else { throw JournalError.broken(position: link.position + 1) }
            link = Link(row)
            rows.append(row)
        }
        return rows
    }

    private func explaining<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch {
            throw Self.explained(error, folder)
        }
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

/// A row by its place in the chain.
private struct Link {
    var position: Int
    var hash: String

    static let beforeTheFirst = Link(position: 0, hash: JournalRow.beforeTheFirst)

    init(position: Int, hash: String) {
        self.position = position
        self.hash = hash
    }

    init(_ row: JournalRow) { self.init(position: row.position, hash: row.hash) }
}
