import Apportionment
import ArgumentParser
import CountingJournal
import CountingProcess
import Diagnostics
import Foundation

/// A row as a JSON object on one line (docs/formats/journal.md).
struct JournalLine: Encodable {
    private var position: Int
    private var moment: String
    private var kind: String
    private var document: String?
    private var round: Int?
    private var reading: Int?
    private var person: String?
    private var witness: String?
    /// How many were typed; which they were, nobody learns here.
    private var figures: Int?
    private var code: String?
    private var item: String?
    private var rule: String?
    private var field: String?
    private var reason: String?
    private var question: Int?
    private var alternatives: [String]?
    private var chosen: String?
    private var list: Int?
    private var candidate: String?
    private var withdrawn: Bool?
    private var countFile: String?
    private var version: Int?
    private var answer: String?
    private var level: String?
    private var area: String?
    private var exercise: Bool?
    private var role: String?
    private var initials: String?
    private var otherThan: [String]?
    private var printed: [String]?
    private var sheets: [String]?
    private var again: String?
    private var remark: String?
    private var text: String?
    private var followUp: String?
    private var noneFound: Bool?
    private var found: String?
    private var dice: [Int]?
    private var lists: [Int]?
    private var sample: Int?
    private var cells: [String]?
    private var body: String?

    init(_ row: HistoryRow, _ count: Count) {
        position = row.position
        moment = row.moment.description
        kind = row.kind
        document = row.document
        round = row.round
        reading = row.reading
        person = row.person
        witness = row.witness
        switch row.event {
        case nil:
            level = count.step.level.rawValue
            area = count.step.area.rawValue
            exercise = count.isExercise
            sample = count.sample
        case .typistAdded: break
        case .read(_, _, _, let reading): figures = reading.figures.values.count
        case .committed(let seal), .seatsCommitted(let seal): code = seal.code
        case .accepted(let acceptance):
            item = acceptance.item.description
            body = acceptance.body
            reason = acceptance.reason
        case .warningAccepted(let warning):
            rule = warning.subject.rule
            field = warning.subject.field
            reason = warning.reason
        case .lotRecorded(let lot):
            question = lot.number
            alternatives = lot.newest?.alternatives
            chosen = lot.newest?.chosen
        case .deceased(let deceased):
            list = deceased.list.rawValue
            candidate = deceased.name
            withdrawn = deceased.isWithdrawn
        case .printed(let forms): printed = forms.map(\.document.rawValue)
        case .received(let receipt):
            version = receipt.version
            sheets = receipt.sheets.map(\.description)
            again = receipt.again
            remark = receipt.remark
        case .missing(let decision): reason = decision.reason
        case .closed(let closing): countFile = closing.countFileHash
        case .corrected(let correction):
            item = correction.paper.kind.rawValue
            version = correction.version
            cells = correction.cells?.map(\.description).sorted()
            reason = correction.reason
        case .codeCompared(let comparison):
            code = comparison.code
            answer = comparison.answer.rawValue
        case .personAdded(let registration):
            role = registration.role.rawValue
            initials = registration.initials
            otherThan =
                registration.otherThan.isEmpty ? nil : registration.otherThan.map(\.text)
        case .personLocked(let lock): reason = lock.reason
        case .explained(let explanation):
            item = explanation.item.description
            text = explanation.text
            followUp = explanation.followUp
            noneFound = explanation.isNoneFound
        case .reported(let report):
            field = report.field?.description
            text = report.text
            found = report.found
        case .personConfirmed, .passphraseTried: break
        case .drawn(let drawn):
            dice = drawn.dice
            lists = drawn.lists.map(\.rawValue)
        }
    }

    func json() throws -> String { try JSONLine.text(self) }
}

/// A row as it is stored, figures and hashes included: for after the count.
struct StoredJournalLine: Encodable {
    private var position: Int
    private var moment: String
    private var kind: String
    private var document: String?
    private var round: Int?
    private var reading: Int?
    private var person: String?
    private var witness: String?
    private var content: String
    private var previous: String
    private var hash: String
    /// What of the content is left out, by name.
    private var withheld: String?

    init(_ row: HistoryRow) {
        position = row.position
        moment = row.moment.description
        kind = row.kind
        document = row.document
        round = row.round
        reading = row.reading
        person = row.person
        witness = row.witness
        content = row.content
        previous = row.previous
        hash = row.hash
        if case .personAdded(let registration)? = row.event {
            // Whoever has it can try passphrases for years, and people use one twice.
            content = (try? JSONLine.text(PersonContent(registration))) ?? ""
            withheld = "scrypt"
        }
    }

    func json() throws -> String { try JSONLine.text(self) }
}

enum JSONLine {
    /// Keys in the order of the alphabet; what is absent is left out.
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
