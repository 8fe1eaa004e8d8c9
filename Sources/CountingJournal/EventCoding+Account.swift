import CountingProcess
import Elections

/// Texts of the account of differences, as rows and back.
extension EventCoding {
    static func fill(_ row: inout JournalRow, with explanation: Explanation) throws {
        row.kind = "explained"
        row.document = explanation.item.document.rawValue
        row.person = explanation.by.text
        row.witness = explanation.and.text
        row.content = try json(Explained(explanation))
    }

    static func fill(_ row: inout JournalRow, with report: ReportedError) throws {
        row.kind = "reported"
        row.document = report.document.rawValue
        row.person = report.by.text
        row.witness = report.and.text
        row.content = try json(Reported(report))
    }

    static func explained(_ row: JournalRow) throws -> Event {
        .explained(
            try decoded(Explained.self, row.content)
                .explanation(by: person(row.person), and: person(row.witness))
        )
    }

    static func reported(_ row: JournalRow) throws -> Event {
        guard let document = row.document else { throw Unreadable() }
        let reported = try decoded(Reported.self, row.content)
        return .reported(
            ReportedError(
                DocumentKey(document),
                try reported.field.map { text in
                    guard let field = FieldID(text) else { throw Unreadable() }
                    return field
                },
                text: reported.text,
                found: reported.found,
                by: try person(row.person),
                and: try person(row.witness)
            )
        )
    }
}

private struct Explained: Codable {
    var item: String
    var first: Int?
    var later: Int?
    var text: String?
    var followUp: String?
    var noneFound: Bool

    init(_ explanation: Explanation) {
        item = explanation.item.description
        first = explanation.first
        later = explanation.later
        text = explanation.text
        followUp = explanation.followUp
        noneFound = explanation.isNoneFound
    }

    func explanation(by: PersonName, and: PersonName) throws -> Explanation {
        guard let item = AccountItem(item) else { throw EventCoding.Unreadable() }
        return Explanation(
            item,
            first: first,
            later: later,
            text: text,
            followUp: followUp,
            isNoneFound: noneFound,
            by: by,
            and: and
        )
    }
}

private struct Reported: Codable {
    var field: String?
    var text: String
    var found: String?

    init(_ report: ReportedError) {
        field = report.field?.description
        text = report.text
        found = report.found
    }
}
