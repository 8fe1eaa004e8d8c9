import CountChecks
import Diagnostics
import Elections
import Foundation
import TestSupport
import Testing

@Suite("'s-Hertogenbosch 2017: the total under the annex of its O 3")
struct DenBoschTests {
    /// The O 3 of district 18 and its annex, as they were published.
    private func record() throws -> Figures {
        let file = Places.examples.appendingPathComponent("central/entry.csv")
        var values: [FieldID: Int] = [:]
        for line in String(decoding: try Data(contentsOf: file), as: UTF8.self).split(
            separator: "\n"
        ) {
            let parts = line.split(separator: ",")
            guard parts[0] == "KK 18", let field = FieldID(String(parts[1])) else { continue }
            values[field] = Int(parts[2])
        }
        return Figures(values)
    }

    private func findings(_ figures: Figures) -> [Diagnostic] {
        let fields = DocumentFields(
            document: DocumentKey("KK 18"),
            ordered: Array(figures.values.keys),
            digits: 8
        )
        return RecordChecks.findings(in: figures, of: fields).filter {
            $0.place.field == "hand.total"
        }
    }

    @Test("HT-03: 868,206 is 3,595 too high, and that is blank plus invalid", .tags(.realFigures))
    func blankAndInvalid() throws {
        let figures = try record()
        let lists = figures.values.filter { field, _ in
            if case .hand = field { true } else { false }
        }
        #expect(lists.values.reduce(0, +) == 864_611)
        #expect(figures[.handTotal] == 868_206)
        let found = findings(figures)
        #expect(found.map(\.code) == ["X-06", "HT-03"])
        #expect(found.last?.found.english == "the difference of 3595 is exactly blank plus invalid")
    }

    @Test("HT-03 is silent about a total that is too high by another number")
    func another() throws {
        var figures = try record()
        figures[.handTotal] = 868_207
        #expect(findings(figures).map(\.code) == ["X-06"])
    }
}
