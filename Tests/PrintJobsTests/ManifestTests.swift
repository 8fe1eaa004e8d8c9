import Foundation
import PrintJobs
import TestSupport
import Testing

@Suite("Manifest and ticket of a job")
struct ManifestTests {
    static func row(_ number: Int, name: String = "School") -> ManifestRow {
        ManifestRow(
            number: number,
            file: "N10-GEM-0999.pdf",
            firstPage: number * 4 - 3,
            pages: 4,
            document: "SB \(number)",
            name: name,
            form: "Model N 10",
            edition: "2017",
            version: 1,
            formPages: 2,
            emptySides: 1,
            copies: 3,
            sheets: 2,
            firstIdentity: "GR2018|GEM 0999|SB \(number)|N10|2017|1/2",
            lastIdentity: "GR2018|GEM 0999|SB \(number)|N10|2017|2/2",
            filePages: 12,
            fileHash: String(repeating: "a", count: 64)
        )
    }

    @Test("What was written is read again, whatever is in a name")
    func roundTrip() throws {
        let names = ["School", "De \"Arena\", zaal 2", "'t Huis", "Ş, \"\""]
        let rows = names.enumerated().map { Self.row($0.offset + 1, name: $0.element) }
        let manifest = Manifest(rows)
        #expect(Manifest(manifest.text) == manifest)
    }

    @Test("Rows stand in the order of the job, from whichever part they come")
    func order() {
        let whole = Manifest((1...5).map { Self.row($0) })
        #expect(Manifest([3, 1, 5, 2, 4].map { Self.row($0) }).text == whole.text)
    }

    @Test("A manifest that was cut off, or has a column too few, is none")
    func damaged() {
        let text = Manifest([Self.row(1)]).text
        #expect(Manifest(String(text.dropLast())) == nil)
        #expect(Manifest(text.replacing(",Model N 10", with: "")) == nil)
        #expect(Manifest(text.replacing("SB 1,", with: "SB 1,\"")) == nil)
        #expect(Manifest("") == nil)
    }

    @Test("A ticket is read as it was written, and as nothing else")
    func ticket() {
        let ticket = JobTicket(
            name: "N10-GEM-0999",
            form: "Model N 10",
            edition: "2017",
            election: "gemeenteraad Testdorp 21 maart 2018",
            area: "gemeente Testdorp",
            district: "",
            codes: "GR2018|GEM 0999",
            isExercise: true,
            kind: "blank",
            division: "2 bundles",
            isDuplex: true,
            hasBindingEdge: false,
            paper: "A4",
            copies: 3,
            stations: 3,
            files: 2,
            content: String(repeating: "b", count: 64),
            moment: "2018-03-21T12:00:00"
        )
        #expect(JobTicket(ticket.text) == ticket)
        #expect(JobTicket(String(ticket.text.dropLast(2))) == nil)
        #expect(JobTicket("") == nil)
    }
}
