import CountingJournal
import CountingProcess
import Crypto
import Foundation
import GRDB
import TestSupport
import Testing

@Suite("The head code of a journal")
struct HeadCodeTests {
    private static func codes() throws -> [HeadCode] {
        try TinyDossier.with(try TinyDossier.count().events) { dossier in
            try Journal(at: dossier).history().rows.compactMap(\.code)
        }
    }

    @Test("Every row has one of its own: five groups of five that are not taken for one another")
    func shape() throws {
        let codes = try Self.codes()
        #expect(codes.count > 15)
        #expect(Set(codes).count == codes.count)
        for code in codes {
            #expect(
                code.description.wholeMatch(of: /([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}/)
                    != nil
            )
        }
    }

    @Test("It is read however it was written")
    func reading() throws {
        for code in try Self.codes() {
            let text = code.description
            let lookalike = text.replacing("0", with: "o").replacing("1", with: "l")
            for written in [
                text, text.lowercased(), text.replacing("-", with: " "),
                text.replacing("-", with: ""), " \(text)\n", lookalike,
                text.replacing("1", with: "I"),
            ] {
                #expect(try HeadCode(written) == code, "\(written)")
            }
        }
    }

    @Test("One character that is another is found, whichever it is")
    func substituted() throws {
        let signs = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        for code in try Self.codes().prefix(4) {
            let text = Array(code.description)
            for place in text.indices where text[place] != "-" {
                for sign in signs where sign != text[place] {
                    var other = text
                    other[place] = sign
                    #expect(throws: HeadCode.Mistake.checkCharacter) {
                        try HeadCode(String(other))
                    }
                }
            }
        }
    }

    @Test("Two characters that changed places are found, neighbours or not")
    func transposed() throws {
        for code in try Self.codes() {
            let text = Array(code.description.replacing("-", with: ""))
            for one in text.indices {
                for two in text.indices where two > one && text[one] != text[two] {
                    var other = text
                    other.swapAt(one, two)
                    #expect(throws: HeadCode.Mistake.checkCharacter) {
                        try HeadCode(String(other))
                    }
                }
            }
        }
    }

    @Test("A code that is too short, too long or of other signs says so")
    func mistakes() throws {
        let text = try #require(try Self.codes().first).description
        #expect(throws: HeadCode.Mistake.length(24)) { try HeadCode(String(text.dropLast())) }
        #expect(throws: HeadCode.Mistake.length(26)) { try HeadCode(text + "0") }
        #expect(throws: HeadCode.Mistake.length(0)) { try HeadCode("") }
        #expect(throws: HeadCode.Mistake.sign("U")) { try HeadCode("u" + text) }
        #expect(throws: HeadCode.Mistake.sign("é".uppercased().first ?? "?")) { try HeadCode("é") }
    }

    @Test("A history written anew from any row on is whole, and has no code of that row or later")
    func rewritten() throws {
        let events = try TinyDossier.count().events
        try TinyDossier.with(events) { dossier in
            let before = try Journal(at: dossier).history()
            for position in [2, 7, before.rows.count] {
                try rewrite(dossier, from: position)
                let after = try Journal(at: dossier).history()
                #expect(after.rows.count == before.rows.count)
                let codes = Set(after.rows.compactMap(\.code))
                for row in before.rows {
                    let code = try #require(row.code)
                    #expect(codes.contains(code) == (row.position < position))
                }
                try rewrite(dossier, from: 2, to: before)
            }
        }
    }

    /// Writes the rows anew, each a second later and chained as the format says; or as they were.
    private func rewrite(_ dossier: String, from position: Int, to history: History? = nil) throws {
        try behindTheTriggers(dossier) { database in
            let rows = try Row.fetchAll(database, sql: "SELECT * FROM journal ORDER BY position")
            var previous: String = rows[position - 2]["hash"]
            for row in rows[(position - 1)...] {
                let place: Int = row["position"]
                let moment = history?.rows[place - 1].moment.description ?? "2017-03-16T14:31:28"
                let hash = Self.hash(of: row, moment, previous)
                try database.execute(
                    sql: "UPDATE journal SET moment = ?, previous = ?, hash = ? WHERE position = ?",
                    arguments: [moment, previous, hash, place]
                )
                previous = hash
            }
        }
    }

    /// The hash of a row as docs/formats/journal.md has it.
    private static func hash(of row: Row, _ moment: String, _ previous: String) -> String {
        var text = ""
        for column in [
            "position", "moment", "kind", "document", "round", "reading", "person", "witness",
            "content", "previous",
        ] {
            let stored: DatabaseValue = row[column]
            let value: String? =
                switch column {
                case "moment": moment
                case "previous": previous
                default: stored.isNull ? nil : "\(stored)".trimmingCharacters(in: ["\""])
                }
            let written: String? = column == "content" ? row[column] : value
            text += written.map { "\($0.utf8.count):\($0)\n" } ?? "-\n"
        }
        return SHA256.hash(data: Array(text.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
