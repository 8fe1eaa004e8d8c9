import Foundation
import TestSupport
import Testing

@Suite("A print job: what the printing house gets, and what is on it")
struct PrintJobTests {
    @Test(
        "The manifest's counts are those of the files, and of what was said before",
        arguments: [
            [], ["--per-station"], ["--bundles", "3", "--copies", "12"], ["--duplex"],
            ["--duplex", "--binding-edge", "--per-station"], ["--paper", "a3"], ["--n-up", "4"],
            ["--documents", "SB 2,SB 5"],
        ]
    )
    func counts(_ options: [String]) throws {
        let room = try JobRoom()
        let outcome = try room.program.run(room.arguments("job", options))
        try #require(outcome.status == 0, "\(outcome.errors)")
        let rows = try room.rows("job")
        let files = Set(rows.compactMap { $0["file"] })
        var total = 0
        for file in files {
            let pages = try whole(try room.info("Pages", "job/" + file)[...])
            total += pages
            let own = rows.filter { $0["file"] == file }
            var next = 1
            for row in own {
                #expect(row["first_page"] == "\(next)")
                #expect(row["file_pages"] == "\(pages)")
                next += Int(row["pages"] ?? "") ?? 0
            }
            #expect(next == pages + 1, "\(file)")
            let odd = file.dropLast(4).filter { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
            #expect(odd.allSatisfy { $0 == "-" })
        }
        #expect(outcome.output.contains("\(total) pages in \(files.count) file"))
        let sums = try Program(folder: URL(fileURLWithPath: room.scratch.path("job")))
            .run("/usr/bin/sha256sum", ["-c", "SHA256SUMS"])
        #expect(sums.status == 0, "\(sums.output)")
        #expect(try room.check("job").status == 0)
    }

    @Test("By both sides every station and every list begins on a front, and empty backs say so")
    func duplex() throws {
        let room = try JobRoom()
        try room.print("job", "--duplex", "--bundles", "1")
        let pages = try room.pages("job/N10-GEM-0999.pdf")
        let rows = try room.rows("job")
        var empty = 0
        for (index, page) in pages.enumerated() {
            let isFront = index.isMultiple(of: 2)
            if page.contains("SCHEIDINGSVEL") || page.contains("pagina 1 / ") { #expect(isFront) }
            if page.contains("Lijstnummer") { #expect(isFront, "\(index + 1)") }
            #expect(page.contains("gemeente Testdorp (kieskring Testdorp)"), "\(index + 1)")
            guard page.contains("Deze zijde is leeg") else { continue }
            empty += 1
            #expect(!isFront && !page.contains("pagina "))
            #expect(page.contains("stembureau") && page.contains("Model N 10"))
        }
        #expect(empty == rows.compactMap { Int($0["empty_sides"] ?? "") }.reduce(0, +))
        #expect(pages.count.isMultiple(of: 2))
        for row in rows {
            let first = try whole(try #require(row["first_page"])[...])
            #expect(!first.isMultiple(of: 2) && pages[first - 1].contains("SCHEIDINGSVEL"))
            #expect(pages[first - 1].contains(try #require(row["document"])))
            let numbered = pages[first..<(first - 1 + (Int(row["pages"] ?? "") ?? 0))]
                .count { $0.contains("pagina ") }
            #expect("\(numbered)" == row["form_pages"])
        }
    }

    @Test("The separator tells number, name, pages, sheets, copies, place and file")
    func separator() throws {
        let room = try JobRoom()
        try room.print("job", "--per-station", "--copies", "25", "--documents", "SB 4,SB 7")
        let page = try #require(try room.pages("job/N10-SB-7.pdf").first)
        for words in [
            "SCHEIDINGSVEL", "2 van 2", "Zaal 7", "gemeente Testdorp", "25", "N10-GEM-0999",
            "N10-SB-7.pdf", "OEFENING", "Model N 10",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(try room.rows("job").allSatisfy { $0["copies"] == "25" })
        let list = try room.pages("job/aflevering.pdf").joined()
        for words in ["SB 4", "SB 7", "Afgeleverd door", "Ontvangen door", "Samen: 2 documenten"] {
            #expect(list.contains(words), "\(words)")
        }
    }

    @Test("A3 has two pages side by side, a proof says PROEF on every page")
    func sheets() throws {
        let room = try JobRoom(stations: 2)
        try room.print("wide", "--paper", "a3", "--bundles", "1")
        #expect(try room.info("Page size", "wide/N10-GEM-0999-a3.pdf").contains("1190.55 x 841.89"))
        let wide = try room.pages("wide/N10-GEM-0999-a3.pdf")
        #expect(wide.allSatisfy { !($0.contains("Zaal 1") && $0.contains("Zaal 2")) })
        #expect(wide[0].contains("SCHEIDINGSVEL") && wide[0].contains("Deze zijde is leeg"))
        #expect(wide[1].contains("pagina 1 / ") && wide[1].contains("pagina 2 / "))
        for number in [2, 4, 8] {
            try room.print("proof\(number)", "--n-up", "\(number)", "--bundles", "1")
            let pages = try room.pages("proof\(number)/N10-GEM-0999-proef.pdf")
            #expect(pages.allSatisfy { $0.contains("PROEF – om te bekijken") })
            let list = try room.pages("proof\(number)/aflevering.pdf")
            #expect(list.allSatisfy { $0.contains("Inhoud van de proef") })
            #expect(!list.contains { $0.localizedCaseInsensitiveContains("afleverlijst") })
        }
        // A proof is no form that was printed.
        let status = try room.program.run("journal", room.dossier).output
        #expect(status.components(separatedBy: "printed").count == 2, "\(status)")
    }

    @Test("What is missing, altered or extra is told, each in three parts")
    func check() throws {
        let room = try JobRoom(stations: 4)
        try room.print("job", "--per-station")
        let path = room.scratch.path("job")
        try FileManager.default.removeItem(atPath: path + "/N10-SB-1.pdf")
        try FileManager.default.removeItem(atPath: path + "/N10-SB-2.pdf")
        try FileManager.default.copyItem(
            atPath: path + "/N10-SB-3.pdf",
            toPath: path + "/N10-SB-2.pdf"
        )
        try Data().write(to: URL(fileURLWithPath: path + "/N10-SB-44.pdf"))
        let outcome = try room.check("job")
        #expect(outcome.status == 1)
        for words in [
            "JB-01 error, N10-SB-1.pdf", "JB-02 error, N10-SB-2.pdf", "JB-03 error, N10-SB-44.pdf",
            "→",
        ] {
            #expect(outcome.errors.contains(words), "\(outcome.errors)")
        }
        #expect(!outcome.errors.contains("N10-SB-3") && !outcome.errors.contains("N10-SB-4."))
        try room.print("job", "--per-station")
        try FileManager.default.removeItem(atPath: path + "/N10-SB-44.pdf")
        #expect(try room.check("job").status == 0)
        let manifest = try room.scratch.text("job/manifest.csv")
        let other = manifest.replacing("SB 3,Zaal 3", with: "SB 3,Zaal 4")
        _ = try room.scratch.write(other, "job/manifest.csv")
        #expect(try room.check("job").errors.contains("JB-02 error, manifest.csv"))
    }

    @Test("Eight parts give the files of the whole, and its manifest")
    func shards() throws {
        let room = try JobRoom()
        var generator = Seed(6).generator
        for options in [["--per-station"], ["--bundles", "9"], ["--bundles", "8", "--duplex"]] {
            let whole = try room.program.run(room.arguments("whole", options))
            try #require(whole.status == 0, "\(whole.errors)")
            for part in (1...8).shuffled(using: &generator) {
                let outcome = try room.program.run(
                    room.arguments("parts", options + ["--shard", "\(part)/8"])
                )
                try #require(outcome.status == 0, "\(outcome.errors)")
                if part == 1 { continue }
                #expect(try room.files("parts")["manifest-\(part)-van-8.csv"] != nil)
            }
            #expect(try room.check("parts").status == 0)
            let merged = try room.program.run("job", "merge", room.scratch.path("parts"))
            #expect(merged.status == 0, "\(merged.errors)")
            #expect(try room.files("parts") == room.files("whole"))
            for folder in ["whole", "parts"] {
                try FileManager.default.removeItem(atPath: room.scratch.path(folder))
            }
        }
    }

    @Test("A part that is missing is named, and nothing is merged")
    func missingPart() throws {
        let room = try JobRoom(stations: 4)
        for part in ["1/3", "3/3"] { try room.print("parts", "--per-station", "--shard", part) }
        let before = try room.files("parts")
        #expect(try room.check("parts").errors.contains("part 2 of 3"))
        #expect(try room.program.run("job", "merge", room.scratch.path("parts")).status == 65)
        #expect(try room.files("parts") == before)
    }
}
