import CountingProcess
import Diagnostics
import ElectionFiles
import Elections
import TestSupport
import Testing

/// GM-08, after Boxmeer 2017: votes for lists 5 and up were missing in one municipality.
///
/// The district is constructed: the real totals of district 4 of 2017 split evenly over three
/// municipalities that never were, the last of which has 0 for every list from 5 on.
@Suite("GM-08: a municipality that lacks lists 5 and up")
struct BoxmeerTests {
    private static let names = ["Eendorp", "Tweedorp", "Driedorp"]
    private static let lacking = DocumentKey("GEM 9003")

    private static func step() throws -> CountingStep {
        let definition = try DefinitionReader.read(
            try Places.definition(in: Places.examples.appendingPathComponent("definition"))
        )
        let lists = definition.lists(in: DistrictNumber(4))
        return CountingStep(
            election: definition.election,
            level: .district,
            area: DocumentKey("KK 4"),
            areaName: "Zwolle",
            district: District(number: DistrictNumber(4), name: "Zwolle", municipalities: 3),
            lists: lists,
            sources: names.enumerated().map { index, name in
                SourceDocument(
                    key: DocumentKey("GEM 900\(index + 1)"),
                    number: "900\(index + 1)",
                    name: name,
                    lists: lists
                )
            },
            groups: definition.groups
        )
    }

    /// The real figures of district 4, as they stand on its O 3.
    private static func district(_ step: CountingStep) throws -> Figures {
        let all = try Places.text(Places.examples.appendingPathComponent("central/entry.csv"))
        let lines = String(decoding: all.bytes, as: UTF8.self).split(separator: "\n")
            .filter { $0.hasPrefix("KK 4,") }
        let file = TextFile(
            name: "district 4",
            bytes: Array(("document,field,value\n" + lines.joined(separator: "\n") + "\n").utf8)
        )
        let fields = Papers.record(step.area, lists: step.lists)
        return try #require(try FiguresReader.read(file, expecting: [fields])[step.area])
    }

    /// A third of everything, the first taking what is left over of one and the second of two.
    private static func papers(_ step: CountingStep) throws -> [DocumentKey: Figures] {
        let whole = try district(step)
        var papers: [DocumentKey: Figures] = [:]
        for (index, source) in step.sources.enumerated() {
            var figures = Figures()
            for (field, value) in whole.values {
                figures[field] = value / 3 + (index < value % 3 ? 1 : 0)
            }
            figures[.eligible] = 500_000
            // On an N 11, and not on an O 3.
            figures[.voterCards] = 0
            var votes = 0
            for list in step.lists {
                var total = 0
                for candidate in list.candidates {
                    let field = FieldID.candidate(list.number, candidate.number)
                    if source.key == lacking, list.number >= ListNumber(5) { figures[field] = 0 }
                    total += figures[field] ?? 0
                }
                figures[.listTotal(list.number)] = total
                figures[.hand(list.number)] = total
                votes += total
            }
            figures[.handTotal] = votes
            papers[source.key] = figures
        }
        return papers
    }

    private static func entered() throws -> TinyCount {
        let step = try step()
        var count = try TinyCount(step)
        try count.enter(try papers(step))
        return count
    }

    @Test("is found before any total is compared, with the municipality and each list")
    func found() throws {
        let count = try Self.entered().count
        #expect(count.comparison == nil)
        let found = count.findings().filter { $0.diagnostic.code == "GM-08" }
        #expect(Set(found.map(\.diagnostic.place.document)) == [Self.lacking.rawValue])
        let missing = count.lists.filter { $0 >= ListNumber(5) }
        #expect(missing.count > 15)
        #expect(found.map(\.diagnostic.place.field) == missing.map { "list.\($0).total" })
        #expect(found.allSatisfy { $0.isOpenWarning })
        #expect(count.findings().allSatisfy { !$0.blocks }, "every paper is sound by itself")
    }

    @Test("and the district is not closed before somebody took it, by name and reason")
    func closing() throws {
        var count = try Self.entered()
        // The addition by hand of what was received: it lacks the same votes, and agrees.
        try count.typeHand(count.hand(), by: "Invoerder C", "Invoerder D")
        #expect(count.count.comparison?.agrees == true)
        try count.acceptWarnings(of: "CC-01", "Op de N 11's van 2017 staat geen controlecode")
        let findings = #expect(throws: Findings.self) { try count.close() }
        #expect(findings?.all.map(\.code) == ["CL-07"])
        #expect(findings?.all.first?.found.dutch.hasPrefix("GM-08: ") == true)
        try count.acceptWarnings(of: "GM-08", "De gemeente bevestigt: op de N 11 staat overal 0")
        let finding = count.count.findings().first { $0.diagnostic.code == "GM-08" }
        #expect(finding?.warning?.by.text == "Coördinator A")
        try count.close()
    }
}
