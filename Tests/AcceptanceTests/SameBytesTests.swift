import Foundation
import Testing

@Suite("The same bytes everywhere")
struct SameBytesTests {
    @Test(
        "with a fixed date, in another folder, time zone and locale",
        arguments: [
            ["blank", "--documents", "SB 3,SB 23"], ["blank", "--single-job"], ["booklet"],
            ["filled", "--documents", "SB 7"], ["record"], ["record", "--single-job"],
            ["comparison"],
        ]
    )
    func bytes(_ arguments: [String]) throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn")
        try rehearsal.complete("hellendoorn")
        func files(_ folder: String, _ program: Program) throws -> [String: Data] {
            let out = scratch.path(folder)
            let outcome = try program.run(
                ["print", rehearsal.dossier] + arguments
                    + ["--out", out, "--date", "2017-03-16T14:31:27"]
            )
            #expect(outcome.status == 0, "\(outcome.errors)")
            let names = try FileManager.default.contentsOfDirectory(atPath: out)
            return try Dictionary(
                uniqueKeysWithValues: names.map {
                    ($0, try Data(contentsOf: URL(fileURLWithPath: out + "/" + $0)))
                }
            )
        }
        let here = try files("here", Program())
        let elsewhere = Program(
            environment: ["TZ": "Pacific/Auckland", "LC_ALL": "nl_NL.UTF-8", "HOME": "/"],
            folder: URL(fileURLWithPath: "/")
        )
        #expect(!here.isEmpty)
        #expect(try files("elsewhere", elsewhere) == here)
    }

    @Test("and never the same paper for two stations, even with one number and one name")
    func namesakes() throws {
        let scratch = try Scratch()
        let rehearsal = try Rehearsal(in: scratch, area: "Rotterdam")
        let out = scratch.path("out")
        try rehearsal.run("print", "blank", "--documents", "SB 323,SB 323-2", "--out", out)
        for (file, key) in [("N10-SB-323", "323 (SB 323)"), ("N10-SB-323-2", "323 (SB 323-2)")] {
            let pages = try pagesOfPDF("\(out)/\(file).pdf")
            #expect(pages.allSatisfy { $0.contains("Stembureau \(key)") }, "\(file)")
        }
    }
}
