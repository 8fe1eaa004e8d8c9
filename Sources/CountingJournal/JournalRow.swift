import CountingProcess
import Elections
import GRDB

/// One row of the journal, as it is stored and hashed.
struct JournalRow: Hashable {
    var position: Int
    var moment: String
    var kind: String
    var document: String?
    var round: Int?
    var reading: Int?
    var person: String?
    var witness: String?
    var content: String
    var previous: String

    /// Every column with its length before it, so that no two rows give the same text.
    var hash: String {
        let columns = [
            String(position), moment, kind, document, round.map(String.init),
            reading.map(String.init), person, witness, content, previous,
        ]
        var text = ""
        for column in columns {
            guard let column else {
                text += "-\n"
                continue
            }
            text += "\(column.utf8.count):\(column)\n"
        }
        return sha256(text)
    }

    static let beforeTheFirst = String(repeating: "0", count: 64)
}

extension JournalRow {
    /// Nil where a column is not of the kind that was written.
    init?(_ row: Row) {
        func text(_ column: String) -> String? { String.fromDatabaseValue(row[column]) }
        func number(_ column: String) -> Int? { Int.fromDatabaseValue(row[column]) }
        guard let position = number("position"), let moment = text("moment"),
            let kind = text("kind"), let content = text("content"), let previous = text("previous")
        else { return nil }
        self.position = position
        self.moment = moment
        self.kind = kind
        document = text("document")
        round = number("round")
        reading = number("reading")
        person = text("person")
        witness = text("witness")
        self.content = content
        self.previous = previous
    }

    func insert(in database: Database) throws {
        // Its constraints make the statement large: preparing it costs more than the row.
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO journal (position, moment, kind, document, round, reading, person,
                    witness, content, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        try statement.execute(
            arguments: [
                position, moment, kind, document, round, reading, person, witness, content,
                previous, hash,
            ]
        )
    }
}
