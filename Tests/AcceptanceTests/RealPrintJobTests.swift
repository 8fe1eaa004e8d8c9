import Foundation
import Testing

@Suite("A print job of a real municipality")
struct RealPrintJobTests {
    private let scratch: Scratch
    private let rehearsal: Rehearsal

    init() throws {
        scratch = try Scratch()
        rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
    }

    @Test("Hellendoorn by both sides: 23 lists on a front at each of 23 stations")
    func hellendoorn() throws {
        let job = scratch.path("job")
        let made = try rehearsal.run(
            "print",
            "blank",
            "--job",
            job,
            "--duplex",
            "--binding-edge",
            "--copies",
            "2"
        )
        #expect(made.status == 0, "\(made.errors)")
        var stations: Set<String> = []
        var lists = 0
        for number in 1...2 {
            let text = try textOfPDF("\(job)/N10-GEM-0163-\(number)-van-2.pdf")
            for (index, page) in text.components(separatedBy: "\u{0C}").dropLast().enumerated() {
                #expect(page.contains("gemeente Hellendoorn (kieskring Zwolle)"))
                let isFront = index.isMultiple(of: 2)
                if page.contains("Lijstnummer") {
                    lists += 1
                    #expect(isFront, "bundle \(number), page \(index + 1)")
                }
                if page.contains("SCHEIDINGSVEL") {
                    #expect(isFront)
                    stations.insert(String(page.prefix(400)))
                }
                if page.contains("Deze zijde is leeg") { #expect(!isFront) }
            }
        }
        #expect(stations.count == 23 && lists == 23 * 23)
        #expect(try rehearsal.program.run("job", "check", job).status == 0)
    }

    @Test("Transcripts too; before two people typed everything alike there is no folder")
    func filled() throws {
        let job = scratch.path("job")
        let arguments = [
            "print", rehearsal.dossier, "filled", "--job", job, "--per-station", "--documents",
            "SB 1,SB 2", "--date", "2017-03-16T02:00:00",
        ]
        #expect(try rehearsal.program.run(arguments).errors.contains("EN-05"))
        #expect(!FileManager.default.fileExists(atPath: job))
        try rehearsal.complete("hellendoorn")
        let made = try rehearsal.program.run(arguments)
        #expect(made.status == 0, "\(made.errors)")
        let pages = try pagesOfPDF("\(job)/N10-SB-2-overgetypt.pdf")
        #expect(pages.dropFirst().allSatisfy { $0.contains("Overgetypt uit de invoer") })
        #expect(try rehearsal.program.run("job", "check", job).status == 0)
    }
}
