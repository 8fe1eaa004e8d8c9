import CountChecks
import Elections
import Foundation
import TestSupport
import Testing

/// What happened in 2017 at Boxmeer: of one municipality only lists 1 to 4 were typed.
///
/// A constructed district: the official list totals of district 4 (Zwolle), a third of them in each
/// of three municipalities, of which the second lacks lists 5 and up.
@Suite("Boxmeer: a municipality without lists 5 and up")
struct BoxmeerTests {
    private func official() throws -> [ListNumber: Int] {
        let file = Places.examples.appendingPathComponent("central/entry.csv")
        var totals: [ListNumber: Int] = [:]
        for line in String(decoding: try Data(contentsOf: file), as: UTF8.self).split(
            separator: "\n"
        ) {
            let parts = line.split(separator: ",")
            guard parts[0] == "KK 4", let field = FieldID(String(parts[1])),
                case .listTotal(let list) = field
            else { continue }
            totals[list] = Int(parts[2])
        }
        return totals
    }

    private func municipality(
        _ key: String,
        _ totals: [ListNumber: Int],
        upTo last: Int = .max
    ) -> (key: DocumentKey, figures: Figures) {
        var figures = Figures()
        for (list, total) in totals {
            figures[.listTotal(list)] = list.rawValue <= last ? max(1, total / 3) : 0
        }
        return (DocumentKey(key), figures)
    }

    @Test("GM-08 names each list that is nowhere in it, and no other municipality")
    func found() throws {
        let totals = try official()
        let lists = totals.keys.sorted()
        #expect(lists.count > 20)
        let district = [
            municipality("GEM 0001", totals), municipality("GEM 0756", totals, upTo: 4),
            municipality("GEM 0003", totals),
        ]
        let findings = AreaChecks.emptyLists(district, lists: lists)
        #expect(Set(findings.map(\.place.document)) == ["GEM 0756"])
        #expect(Set(findings.map(\.code)) == ["GM-08"])
        let missing = lists.filter { $0.rawValue > 4 }
        #expect(findings.map(\.place.field) == missing.map { "list.\($0).total" })
        // What was lost: the votes that nobody would have seen.
        let lost = missing.reduce(0) { $0 + (totals[$1] ?? 0) / 3 }
        #expect(lost > 7_669)
    }

    @Test("Typed completely there is nothing to say")
    func complete() throws {
        let totals = try official()
        let district = ["GEM 0001", "GEM 0756", "GEM 0003"].map { municipality($0, totals) }
        #expect(AreaChecks.emptyLists(district, lists: totals.keys.sorted()).isEmpty)
    }
}
