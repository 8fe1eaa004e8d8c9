import CountingProcess
import Elections

/// Everything a journal holds, verified, row by row.
package struct History: Sendable {
    package let opening: Opening
    /// The first is that of the opening.
    package let rows: [HistoryRow]

    package var events: [Event] { rows.compactMap(\.event) }

    /// The code of the newest row.
    package var head: HeadCode? { rows.last?.code }
}

/// A row of a journal with what it means.
package struct HistoryRow: Sendable {
    package let position: Int
    package let moment: Moment
    package let kind: String
    package let document: String?
    package let round: Int?
    package let reading: Int?
    package let person: String?
    package let witness: String?
    /// As it is stored: JSON, or a figure a line.
    package let content: String
    package let previous: String
    package let hash: String
    /// Nil for the opening.
    package let event: Event?

    init(_ row: JournalRow, _ event: Event?) throws {
        guard let moment = Moment(row.moment) else { throw EventCoding.Unreadable() }
        position = row.position
        self.moment = moment
        kind = row.kind
        document = row.document
        round = row.round
        reading = row.reading
        person = row.person
        witness = row.witness
        content = row.content
        previous = row.previous
        hash = row.hash
        self.event = event
    }

    /// The code that was the head of the journal while this row was the newest.
    package var code: HeadCode? { HeadCode(ofHash: hash) }
}
