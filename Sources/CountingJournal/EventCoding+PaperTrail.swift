import CountingProcess
import Elections
import Foundation

/// Papers that were printed, came in or are missing, as rows and back.
extension EventCoding {
    static func encode(_ event: Event, in row: inout JournalRow) throws {
        switch event {
        case .printed(let forms):
            row.kind = "printed"
            row.content = try json(forms.map(Printed.init))
        case .received(let receipt):
            row.kind = "received"
            row.document = receipt.document.rawValue
            row.person = receipt.by?.text
            row.content = try json(Received(receipt))
        case .missing(let decision):
            row.kind = decision.isWithdrawn ? "missing-withdrawn" : "missing"
            row.document = decision.document.rawValue
            row.person = decision.by.text
            row.witness = decision.and.text
            row.content = try json(Missing(reason: decision.reason))
        default: preconditionFailure("every other event has its row")
        }
    }

    static func paperTrail(_ row: JournalRow) throws -> Event {
        if row.kind == "printed" {
            return .printed(try decoded([Printed].self, row.content).map { try $0.form })
        }
        guard let document = row.document.map(DocumentKey.init) else { throw Unreadable() }
        if row.kind == "received" {
            let by = try row.person.map { try person($0) }
            return .received(try decoded(Received.self, row.content).receipt(document, by: by))
        }
        return .missing(
            MissingDecision(
                document,
                reason: try decoded(Missing.self, row.content).reason,
                isWithdrawn: row.kind == "missing-withdrawn",
                by: try person(row.person),
                and: try person(row.witness)
            )
        )
    }
}

private struct Printed: Codable {
    var document: String
    var version: Int
    var parts: [Int]
    /// Left out of the statutory one.
    var layout: String?

    init(_ form: PrintedForm) {
        document = form.document.rawValue
        version = form.version
        parts = form.parts
        layout = form.layout == .statutory ? nil : form.layout.rawValue
    }

    var form: PrintedForm {
        get throws {
            guard let layout = FormLayout(rawValue: layout ?? FormLayout.statutory.rawValue)
            else { throw EventCoding.Unreadable() }
            return PrintedForm(
                DocumentKey(document),
                version: version,
                parts: parts,
                layout: layout
            )
        }
    }
}

/// Pages as they stand on the paper: `3/8`, of an annex `B1 3/8`.
private struct Received: Codable {
    var version: Int
    var sheets: [String]
    var layout: String?
    var again: String?
    var remark: String?

    init(_ receipt: Receipt) {
        version = receipt.version
        sheets = receipt.sheets.map(\.description)
        layout = receipt.layout?.rawValue
        again = receipt.again
        remark = receipt.remark
    }

    func receipt(_ document: DocumentKey, by: PersonName?) throws -> Receipt {
        let codes = try sheets.map { text -> SheetNumber in
            guard let sheet = try SheetCode("\(document) \(text)").sheet else {
                throw EventCoding.Unreadable()
            }
            return sheet
        }
        let known = layout.map { FormLayout(rawValue: $0) }
        if case .some(.none) = known { throw EventCoding.Unreadable() }
        return Receipt(
            document,
            version: version,
            sheets: codes,
            layout: known ?? nil,
            by: by,
            again: again,
            remark: remark
        )
    }
}

private struct Missing: Codable {
    var reason: String
}
