import Apportionment
import ElectionFiles
import ElectionResults
import Elections
import Foundation
import TestSupport
import Testing

/// The House of 15 March 2017 on the computed figures, made of the definition of the examples.
enum House {
    /// Made once: it takes longer than what is asked of it.
    static let made = Result { try maker() }

    static func maker() throws -> ResultMaker {
        let files = try Places.definition(in: Places.examples.appendingPathComponent("definition"))
        let definition = try DefinitionReader.read(files)
        var maker = ResultMaker(try definition.step(at: .central, area: "Nederland"))
        for row in try rows("candidate_votes.csv") {
            let list = ListNumber(try number(row, "list"))
            let votes = try number(row, "votes")
            let key = DocumentKey("KK \(try number(row, "kieskring"))")
            var figures = maker.figures[key] ?? Figures()
            figures[.candidate(list, CandidateNumber(try number(row, "number")))] = votes
            figures[.listTotal(list)] = (figures[.listTotal(list)] ?? 0) + votes
            maker.figures[key] = figures
        }
        try addOthers(to: &maker)
        return maker
    }

    /// Blank and invalid; where the records of a district leave a figure out, a zero.
    private static func addOthers(to maker: inout ResultMaker) throws {
        let names: [(FieldID, String)] = [
            (.blank, "blank"), (.invalid, "invalid"), (.more, "more"), (.fewer, "fewer"),
            (.proxies, "proxies"), (.reason(.notHandedIn), "reason_did_not_vote"),
            (.reason(.tooFewIssued), "reason_too_few_issued"),
            (.reason(.tooManyIssued), "reason_too_many_issued"), (.reason(.lost), "reason_lost"),
            (.reason(.noExplanation), "reason_none_given"), (.reason(.other), "reason_other"),
        ]
        for row in try rows("kieskring_totals.csv") where row["kieskring"] != "national" {
            let key = DocumentKey("KK \(row["kieskring"] ?? "")")
            var figures = maker.figures[key] ?? Figures()
            for (field, column) in names { figures[field] = Int(row[column] ?? "") ?? 0 }
            maker.figures[key] = figures
        }
    }

    static func number(_ row: [String: String], _ column: String) throws -> Int {
        try #require(Int(row[column] ?? ""))
    }

    static func expected() throws -> [String: Any] {
        let data = try Data(
            contentsOf: Places.officialFigures.appendingPathComponent("expected_seats.json")
        )
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    static func rows(_ name: String) throws -> [[String: String]] {
        let text = try String(
            contentsOf: Places.officialFigures.appendingPathComponent(name),
            encoding: .utf8
        )
        let rows = text.split(whereSeparator: \.isNewline).map { cells(of: $0) }
        let head = try #require(rows.first)
        return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(head, $0)) }
    }

    private static func cells(of line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}
