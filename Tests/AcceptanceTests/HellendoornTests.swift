import Foundation
import Testing

@Suite("Hellendoorn 2017: 23 stations with every field")
struct HellendoornTests {
    /// List totals of the signed N 11, lists 1 to 22 and 24.
    static let signed = [
        4622, 1063, 2498, 2239, 7287, 2113, 1168, 1292, 192, 375, 598, 25, 51, 37, 25, 301, 15, 3,
        5, 36, 4, 12, 25,
    ]

    @Test("the same commands give the totals of the signed N 11")
    func chain() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        try rehearsal.complete("hellendoorn")
        #expect(try rehearsal.progress("definitive") == 23)
        #expect(try rehearsal.run("compare").status == 0)
        try rehearsal.acceptWarnings()
        let closed = try rehearsal.run(
            "close",
            "--by",
            "Coördinator F",
            "--and",
            "Coördinator G",
            "--date",
            "2017-03-16T12:48:00"
        )
        #expect(closed.status == 0, "\(closed.errors)")
        let out = scratch.path("record")
        #expect(try rehearsal.run("print", "record", "--out", out).status == 0)
        let record = try ReadRecord(pdf: out + "/N11-GEM-0163.pdf")
        for (list, total) in zip(Array(1...22) + [24], Self.signed) {
            #expect(record.totals[list] == total, "list \(list)")
        }
        #expect(record.totals.count == 23)
        #expect(record.votes.values.reduce(0) { $0 + $1.count } == 862)
        #expect(record.number(after: "- aantal blanco stemmen") == 15)
        #expect(record.number(after: "- aantal ongeldige stemmen") == 31)
        #expect(record.text.contains("zijn 0 stembiljetten meer geteld"))
        #expect(record.text.contains("zijn 8 stembiljetten minder geteld"))
        #expect(record.number(after: "hebben toch niet gestemd") == 2)
        #expect(record.number(after: "Geen verklaring.") == 4)
        #expect(record.number(after: "kiezerspas), bedraagt") == 1749)
        #expect(record.number(after: "met een kiezerspas bedraagt") == 83)
        let annex = try textOfPDF(out + "/N11-GEM-0163-bijlage.pdf")
        #expect(annex.contains("27996"))
        #expect(annex.contains("23986"))
    }

    @Test("station 22 is the one with a difference and no reason at all (SB-35)")
    func noReason() throws {
        let rehearsal = try Rehearsal(in: try Scratch(), area: "Hellendoorn")
        for person in ["Invoerder A", "Invoerder B"] {
            try rehearsal.type("enter", person, "hellendoorn")
        }
        let findings = try rehearsal.findings().filter { $0["rule"] == "SB-35" }
        #expect(findings.map { $0["document"] } == ["SB 22"])
    }
}
