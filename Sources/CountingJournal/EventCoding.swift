import Apportionment
import CountingProcess
import Elections
import Foundation

/// Events as rows and back; the content is text that a person can read.
enum EventCoding {
    /// A row that this program can't read, though its hash is right.
    struct Unreadable: Error {}

    static func row(of event: Event, at moment: Moment) throws -> JournalRow {
        var row = JournalRow(
            position: 0,
            moment: moment.description,
            kind: "",
            content: "",
            previous: ""
        )
        switch event {
        case .typistAdded(let person):
            row.kind = "typist"
            row.person = person.text
        case .read(let paper, let round, let number, let reading):
            row.kind = paper.kind.rawValue
            row.document = paper.document.rawValue
            row.round = round
            row.reading = number
            row.person = reading.person.text
            row.content = text(of: reading.figures)
        case .committed(let commitment):
            row.kind = "sealed"
            row.content = try json(Sealed(code: commitment.code, salt: commitment.salt))
        case .seatsCommitted(let commitment):
            row.kind = "seats-sealed"
            row.content = try json(Sealed(code: commitment.code, salt: commitment.salt))
        case .accepted(let acceptance):
            row.kind = "accepted"
            row.person = acceptance.by.text
            row.witness = acceptance.and.text
            row.content = try json(Accepted(acceptance))
        case .warningAccepted(let warning):
            row.kind = "warning"
            row.document = warning.subject.document.rawValue
            row.person = warning.by.text
            row.content = try json(Warning(warning))
        case .lotRecorded(let lot):
            row.kind = "lot"
            row.person = lot.by.text
            row.witness = lot.and.text
            row.content = try json(DrawnLots(lot))
        case .deceased(let candidate):
            row.kind = "deceased"
            row.person = candidate.by.text
            row.witness = candidate.and.text
            row.content = try json(Deceased(candidate))
        case .printed, .received, .missing: try encode(event, in: &row)
        case .closed(let closing):
            row.kind = "closed"
            row.person = closing.by.text
            row.witness = closing.and.text
            row.content = try json(
                Closed(software: closing.software, countFile: closing.countFileHash)
            )
        case .corrected(let correction):
            row.kind = "corrected"
            row.document = correction.paper.document.rawValue
            row.person = correction.by.text
            row.witness = correction.and.text
            row.content = try json(Corrected(correction))
        case .codeCompared(let comparison):
            row.kind = "code"
            row.document = comparison.document.rawValue
            row.person = comparison.by.text
            row.content = try json(
                ComparedCode(code: comparison.code, answer: comparison.answer.rawValue)
            )
        case .explained(let explanation): try fill(&row, with: explanation)
        case .reported(let report): try fill(&row, with: report)
        case .personAdded, .personConfirmed, .personLocked, .passphraseTried:
            try PersonCoding.fill(&row, with: event)
        case .drawn(let drawn): try encode(drawn, in: &row)
        }
        return row
    }

    static func event(of row: JournalRow, _ names: inout FieldNames) throws -> Event {
        guard let moment = Moment(row.moment) else { throw Unreadable() }
        switch row.kind {
        case "typist": return .typistAdded(try person(row.person))
        case "entry", "hand", "seats", "announced":
            guard let kind = Paper.Kind(rawValue: row.kind), let document = row.document,
                let round = row.round, let number = row.reading
            else { throw Unreadable() }
            let reading = Reading(
                person: try person(row.person),
                figures: try figures(in: row.content, &names)
            )
            return .read(
                Paper(kind, DocumentKey(document)),
                round: round,
                number: number,
                reading
            )
        case "sealed":
            return .committed(try decoded(Sealed.self, row.content).commitment(at: moment))
        case "seats-sealed":
            return .seatsCommitted(try decoded(Sealed.self, row.content).commitment(at: moment))
        case "lot":
            return .lotRecorded(
                try decoded(DrawnLots.self, row.content)
                    .recorded(by: person(row.person), and: person(row.witness))
            )
        case "deceased":
            return .deceased(
                try decoded(Deceased.self, row.content)
                    .candidate(by: person(row.person), and: person(row.witness))
            )
        case "accepted":
            return .accepted(
                try decoded(Accepted.self, row.content)
                    .acceptance(by: person(row.person), and: person(row.witness))
            )
        case "warning":
            guard let document = row.document else { throw Unreadable() }
            return .warningAccepted(
                try decoded(Warning.self, row.content)
                    .accepted(on: DocumentKey(document), by: person(row.person))
            )
        case "printed", "received", "missing", "missing-withdrawn": return try paperTrail(row)
        case "closed":
            let closed = try decoded(Closed.self, row.content)
            return .closed(
                Closing(
                    by: try person(row.person),
                    and: try person(row.witness),
                    moment: moment,
                    software: closed.software,
                    countFileHash: closed.countFile
                )
            )
        case "corrected":
            return .corrected(
                try decoded(Corrected.self, row.content)
                    .correction(of: row.document, by: person(row.person), and: person(row.witness))
            )
        case "code":
            return .codeCompared(
                try decoded(ComparedCode.self, row.content)
                    .comparison(of: row.document, by: person(row.person))
            )
        case "explained": return try explained(row)
        case "reported": return try reported(row)
        case "drawn": return .drawn(try drawn(row, at: moment))
        default: return try PersonCoding.event(of: row, at: moment)
        }
    }

    /// One `field,value` a line, sorted by the text of the field.
    private static func text(of figures: Figures) -> String {
        figures.values.map { "\($0.key),\($0.value)\n" }.sorted().joined()
    }

    private static func figures(in text: String, _ names: inout FieldNames) throws -> Figures {
        var values: [FieldID: Int] = [:]
        let bytes = Array(text.utf8)
        values.reserveCapacity(bytes.count / 12)
        var start = 0
        while start < bytes.count {
            guard let end = bytes[start...].firstIndex(of: 0x0A),
                let comma = bytes[start..<end].lastIndex(of: 0x2C),
                let field = names.field(String(decoding: bytes[start..<comma], as: UTF8.self)),
                let value = number(bytes[(comma + 1)..<end])
            else { throw Unreadable() }
            values[field] = value
            start = end + 1
        }
        return Figures(values)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard (1...8).contains(digits.count) else { return nil }
        var number = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            number = number * 10 + Int(digit - 0x30)
        }
        return number
    }

    static func person(_ text: String?) throws -> PersonName {
        guard let person = text.flatMap(PersonName.init) else { throw Unreadable() }
        return person
    }

    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func decoded<Value: Decodable>(_: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}
