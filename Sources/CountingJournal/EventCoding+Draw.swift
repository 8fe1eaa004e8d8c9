import CountingProcess
import Elections

/// What a row says of a draw: the dice as they were thrown, and the lists that follow from them.
private struct Draw: Codable {
    var dice: [Int]
    var lists: [Int]
}

extension EventCoding {
    static func encode(_ drawn: DrawnLists, in row: inout JournalRow) throws {
        row.kind = "drawn"
        row.person = drawn.by.text
        row.witness = drawn.and.text
        row.content = try json(Draw(dice: drawn.dice, lists: drawn.lists.map(\.rawValue)))
    }

    static func drawn(_ row: JournalRow, at moment: Moment) throws -> DrawnLists {
        let draw = try decoded(Draw.self, row.content)
        return DrawnLists(
            dice: draw.dice,
            lists: draw.lists.map { ListNumber($0) },
            by: try person(row.person),
            and: try person(row.witness),
            moment: moment
        )
    }
}
