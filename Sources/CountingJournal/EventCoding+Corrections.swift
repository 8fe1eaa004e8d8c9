import CountingProcess
import Elections

/// What a row says of a newer version of a paper.
struct Corrected: Codable {
    var paper: String
    var version: Int
    var round: Int
    var cells: [String]?
    var reason: String

    init(_ correction: Correction) {
        paper = correction.paper.kind.rawValue
        version = correction.version
        round = correction.round
        cells = correction.cells?.map(\.description).sorted()
        reason = correction.reason
    }

    func correction(
        of document: String?,
        by: PersonName,
        and: PersonName
    ) throws -> Correction {
        guard let kind = Paper.Kind(rawValue: paper), let document else {
            throw EventCoding.Unreadable()
        }
        return Correction(
            paper: Paper(kind, DocumentKey(document)),
            version: version,
            round: round,
            cells: try cells.map { names in
                Set(
                    try names.map { name in
                        guard let field = FieldID(name) else { throw EventCoding.Unreadable() }
                        return field
                    }
                )
            },
            reason: reason,
            by: by,
            and: and
        )
    }
}

/// What a row says of a check code that was laid beside the paper.
struct ComparedCode: Codable {
    var code: String
    var answer: String

    func comparison(of document: String?, by: PersonName) throws -> CodeComparison {
        guard let answer = CodeComparison.Answer(rawValue: answer), let document else {
            throw EventCoding.Unreadable()
        }
        return CodeComparison(
            document: DocumentKey(document),
            code: code,
            answer: answer,
            by: by
        )
    }
}
