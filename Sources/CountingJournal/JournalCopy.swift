import Foundation
import GRDB
import GRDBSQLite

/// The file of a journal as bytes, in memory only: nothing readable stays behind on a disk.
enum JournalCopy {
    /// A consistent copy, while other programs may write.
    static func bytes(of queue: DatabaseQueue) throws -> [UInt8] {
        let memory = try DatabaseQueue()
        try queue.backup(to: memory)
        return try memory.inDatabase { database in
            var size: sqlite3_int64 = 0
            guard let bytes = sqlite3_serialize(database.sqliteConnection, "main", &size, 0) else {
                throw DatabaseError(resultCode: .SQLITE_NOMEM)
            }
            defer { sqlite3_free(bytes) }
            return Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
        }
    }

    /// The copy opened as it is; nothing can be added to it.
    static func queue(of bytes: [UInt8], _ configuration: Configuration) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(configuration: configuration)
        try queue.inDatabase { database in
            // SQLite takes the bytes over, and frees them when the queue is closed.
            let size = sqlite3_uint64(max(bytes.count, 1))
            guard let place = sqlite3_malloc64(size) else {
                throw DatabaseError(resultCode: .SQLITE_NOMEM)
            }
            bytes.withUnsafeBytes { source in
                if let start = source.baseAddress {
                    place.copyMemory(from: start, byteCount: source.count)
                }
            }
            let flags = SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY
            let code = sqlite3_deserialize(
                database.sqliteConnection,
                "main",
                place.assumingMemoryBound(to: UInt8.self),
                sqlite3_int64(bytes.count),
                sqlite3_int64(size),
                UInt32(flags)
            )
            guard code == SQLITE_OK else {
                throw DatabaseError(resultCode: ResultCode(rawValue: code))
            }
        }
        return queue
    }
}
