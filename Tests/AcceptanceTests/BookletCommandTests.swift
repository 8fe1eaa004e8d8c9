import Foundation
import Testing

@Suite("print booklet: any lists, any division, the estimate first")
struct BookletCommandTests {
    @Test(
        "a choice that can't be printed is refused in three parts, and changes nothing",
        arguments: [
            (["--lists", "1,99"], "TB-01"), (["--lists", "5-3"], "TB-01"),
            (["--lists", ""], "TB-01"), (["--lists", "1,,2"], "TB-01"),
            (["--pairs", "0"], "TB-02"),
            (["--pairs", "7"], "TB-02"), (["--lists", "1-4", "--pairs", "2"], "TB-02"),
            (["--teams", "3"], "TB-03"),
        ]
    )
    func refused(_ options: [String], _ code: String) throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        let before = try rehearsal.journal()
        let out = scratch.path("out")
        let outcome = try rehearsal.program.run(
            ["print", rehearsal.dossier, "booklet", "--out", out] + options
        )
        #expect(outcome.status != 0)
        #expect(outcome.errors.hasPrefix(code), "\(outcome.errors)")
        #expect(outcome.errors.split(separator: "\n").count == 3, "\(outcome.errors)")
        #expect(!FileManager.default.fileExists(atPath: out))
        #expect(try rehearsal.journal() == before)
    }

    @Test("--estimate says pages, time and what it assumes, and writes no file")
    func estimate() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        let out = scratch.path("out")
        let outcome = try rehearsal.run("print", "booklet", "--estimate", "--out", out)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Booklet: ") && outcome.output.contains("Assumption: "))
        #expect(!FileManager.default.fileExists(atPath: out))
        // The same is said before pages are written.
        let printed = try rehearsal.run("print", "booklet", "--out", out)
        #expect(printed.output.hasPrefix(outcome.output))
    }

    @Test("two teams and two pairs get a file each, and the sheet of both outcomes lies apart")
    func teams() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        let out = scratch.path("out")
        let outcome = try rehearsal.run(
            "print",
            "booklet",
            "--teams",
            "2",
            "--pairs",
            "2",
            "--lists",
            "1,5,9-12",
            "--out",
            out
        )
        #expect(outcome.status == 0, "\(outcome.errors)")
        let files = try FileManager.default.contentsOfDirectory(atPath: out).sorted()
        let parts = [
            "coordinator", "ploeg-1-paar-1", "ploeg-1-paar-2", "ploeg-1-totalen", "ploeg-2-paar-1",
            "ploeg-2-paar-2", "ploeg-2-totalen",
        ]
        #expect(files == parts.map { "telboek-B-GEM-0163-\($0).pdf" })
        let pages = try pagesOfPDF(out + "/telboek-B-GEM-0163-ploeg-2-paar-1.pdf")
        #expect(pages.allSatisfy { $0.contains("PLOEG 2") && !$0.contains("PLOEG 1") })
        #expect(pages[2].contains("Lijsten 10 t/m 12 · serie 2 van 2"))
    }
}
