import Foundation
import Testing

/// A mistake in a copy of a template, and what the program says of it.
struct TemplateMistake: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let file: String
    let text: String
    let replacement: String
    /// The code, and words of the message.
    let expected: [String]

    init(
        _ description: String,
        in file: String = "n11.xml",
        _ text: String,
        _ replacement: String,
        _ expected: String...
    ) {
        testDescription = description
        self.file = file
        self.text = text
        self.replacement = replacement
        self.expected = expected
    }

    private static let endless = String(repeating: "woord", count: 40)

    static let all = [
        TemplateMistake("a tag that is not closed", "</title>", "</titel>", "TP-01", "closes an"),
        TemplateMistake("an unknown element", "<rule/>", "<lijn/>", "TP-02", "<lijn>"),
        TemplateMistake("an unknown attribute", "<rule/>", "<rule dik=\"yes\"/>", "TP-03", "dik"),
        TemplateMistake("a missing attribute", "<space mm=\"2\"/>", "<space/>", "TP-04", "mm"),
        TemplateMistake(
            "a bad value",
            "<space mm=\"2\"/>",
            "<space mm=\"2,5\"/>",
            "TP-05",
            "0 to 1000"
        ),
        TemplateMistake("stray text", "<rule/>", "lijn", "TP-06", "stray text"),
        TemplateMistake("half a variable", "<rule/>", "<p>{gemeente</p>", "TP-07", "{gemeente"),
        TemplateMistake("a used file that is not there", "words.xml", "woorden.xml", "TP-09"),
        TemplateMistake(
            "a variable that no election fills",
            "<rule/>",
            "<p>{gemeentenaam}</p>",
            "TP-16",
            "{gemeentenaam}"
        ),
        TemplateMistake(
            "a variable of another form",
            "<rule/>",
            "<p>{percent}</p>",
            "TP-16",
            "{percent}"
        ),
        TemplateMistake("a figure that no form has", "id=\"blank\"", "id=\"blanco\"", "TP-17"),
        TemplateMistake("a figure of one list", "id=\"blank\"", "id=\"list.1.2\"", "TP-17"),
        TemplateMistake(
            "a condition that nobody knows",
            "edition=\"2017\"",
            "edition=\"2017\" conditions=\"zondag\"",
            "TP-16",
            "condition zondag"
        ),
        TemplateMistake(
            "a word that does not fit",
            "<rule/>",
            "<p>\(endless)</p>",
            "FM-09",
            "wide"
        ),
        TemplateMistake(
            "too much to stay together",
            "<rule/>",
            "<together><lines count=\"20\"/><lines count=\"20\"/></together>",
            "FM-09",
            "high"
        ),
        TemplateMistake(
            "a character that the fonts lack",
            "<rule/>",
            "<p>☃</p>",
            "FM-08",
            "U+2603"
        ),
        TemplateMistake(
            "what goes wrong in one election only",
            "<rule/>",
            "<p if=\"ep\">\(endless)</p>",
            "FM-09",
            "(for: ep, ep caribbean)"
        ),
        TemplateMistake(
            "what goes wrong on the islands only",
            "<rule/>",
            "<p if=\"caribbean\">\(endless)</p>",
            "FM-09",
            "caribbean"
        ),
        TemplateMistake(
            "what goes wrong completed only",
            "<rule/>",
            "<p unless=\"blank\">\(endless)</p>",
            "FM-09"
        ),
        TemplateMistake(
            "an outcome that no result has",
            in: "p22-2.xml",
            "<value name=\"quota\"/>",
            "<value name=\"quotum\"/>",
            "TP-16",
            "quotum"
        ),
        TemplateMistake(
            "rows that no result has",
            in: "p22-2.xml",
            "in=\"full-seats\"",
            "in=\"volle-zetels\"",
            "TP-16",
            "rows volle-zetels"
        ),
        TemplateMistake(
            "a variable in words of others",
            in: "words.xml",
            "openbaar lichaam</word>",
            "{eiland}</word>",
            "TP-16",
            "{eiland}"
        ),
        TemplateMistake(
            "a text that the program asks for",
            in: "furniture.xml",
            "<text id=\"initials\">Paraaf</text>",
            "",
            "TP-10",
            "initials"
        ),
    ]
}

@Suite("Templates are checked before an election needs them")
struct TemplateCheckTests {
    private static let folder = Program.repository.appendingPathComponent("Templates/2017").path

    private func copy(_ file: String, _ scratch: Scratch) throws -> String {
        try String(contentsOfFile: "\(Self.folder)/\(file)", encoding: .utf8)
    }

    @Test(
        "The templates of the edition have no mistake",
        arguments: try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    )
    func shipped(file: String) throws {
        let outcome = try Program().run("template", "check", "\(Self.folder)/\(file)")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains(file) && outcome.output.hasSuffix("No mistakes.\n"))
        #expect(outcome.output.split(separator: "\n").count == 1)
    }

    @Test("A mistake is told by file and line, in three parts", arguments: TemplateMistake.all)
    func mistakes(_ mistake: TemplateMistake) throws {
        let scratch = try Scratch()
        let text = try copy(mistake.file, scratch)
        let range = try #require(text.firstRange(of: mistake.text))
        let line = text[..<range.lowerBound].count { $0 == "\n" } + 1
        let file = try scratch.write(
            text.replacingCharacters(in: range, with: mistake.replacement),
            mistake.file
        )
        let outcome = try Program().run("template", "check", file)
        #expect(outcome.status == 65)
        #expect(outcome.output == "")
        for words in mistake.expected { #expect(outcome.errors.contains(words)) }
        // A missing text and a missing file have no line of their own.
        if !["TP-09", "TP-10"].contains(mistake.expected.first) {
            #expect(outcome.errors.contains("\(mistake.file):\(line)"), "\(outcome.errors)")
        }
        #expect(outcome.errors.contains("\n    → "))
    }

    @Test("All mistakes of all files are told, and what was read of the good ones")
    func several() throws {
        let scratch = try Scratch()
        let text = try copy("n11.xml", scratch)
        let bad = try scratch.write(
            text.replacing("id=\"blank\"", with: "id=\"blanco\"")
                .replacing("{kieskring}", with: "{kring}"),
            "n11.xml"
        )
        let outcome = try Program().run(
            "template",
            "check",
            bad,
            "\(Self.folder)/words.xml",
            scratch.path("geen.xml")
        )
        #expect(outcome.status == 65)
        #expect(outcome.output.contains("words.xml: "))
        for code in ["TP-16", "TP-17", "TP-09"] { #expect(outcome.errors.contains(code)) }
        #expect(outcome.errors.contains("{kring}") && outcome.errors.contains("\"blanco\""))
    }

    @Test("Words of one's own beside a form are used, and checked with it")
    func ownWords() throws {
        let scratch = try Scratch()
        let form = try scratch.write(try copy("n11.xml", scratch), "n11.xml")
        let words = try copy("words.xml", scratch)
            .replacing("\"burgemeester\">burgemeester", with: "\"burgemeester\">{wie}")
        _ = try scratch.write(words, "words.xml")
        let outcome = try Program().run("template", "check", form)
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("{wie}"))
    }

    @Test("Messages are Dutch under a Dutch locale")
    func dutch() throws {
        let scratch = try Scratch()
        let file = try scratch.write(
            try copy("n11.xml", scratch).replacing("<rule/>", with: "<lijn/>"),
            "n11.xml"
        )
        let program = Program(environment: ["LC_ALL": "", "LANG": "nl_NL.UTF-8"])
        #expect(try program.run("template", "check", file).errors.contains("is hier onbekend"))
        let good = try program.run("template", "check", "\(Self.folder)/n10.xml")
        #expect(good.output.contains("Geen fouten."))
    }

    @Test("What is no template at all: an error in three parts, never a crash or a wait")
    func hostile() throws {
        let scratch = try Scratch()
        let binary = scratch.path("binary.xml")
        try Data((0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
            .write(to: URL(fileURLWithPath: binary))
        let latin = scratch.path("latin.xml")
        try Data([0x3C, 0x66, 0x6F, 0x72, 0x6D, 0x3E, 0xEB, 0x3C, 0x2F, 0x66, 0x3E])
            .write(to: URL(fileURLWithPath: latin))
        let large = try scratch.write(String(repeating: "<p>", count: 400_000), "large.xml")
        let deep = try scratch.write(
            "<form model='M' edition='2017' title='T'><part id='a' title='A'>"
                + String(repeating: "<group>", count: 20_000),
            "deep.xml"
        )
        let bomb = try scratch.write(
            "<!DOCTYPE form [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><form>&b;</form>",
            "bomb.xml"
        )
        let own = try scratch.write(
            "<form model='Model N 11' edition='2017' title='T'><use file='own.xml'/></form>",
            "own.xml"
        )
        let pipe = scratch.path("pipe.xml")
        #expect(mkfifo(pipe, 0o600) == 0)
        let link = scratch.path("link.xml")
        try FileManager.default.createSymbolicLink(
            atPath: link,
            withDestinationPath: "/dev/zero"
        )
        let empty = try scratch.write("", "empty.xml")
        for file in [
            binary, latin, large, deep, bomb, own, pipe, link, empty, scratch.url.path,
            scratch.path("absent.xml"), "/", "",
        ] {
            let check = try Program().run("template", "check", file)
            #expect(check.status == 65, "\(file): \(check.errors)")
            #expect(check.errors.contains("→"), "\(file)")
            #expect(!check.errors.contains("IN-70"), "\(file)")
            let preview = try Program().run(
                "template",
                "preview",
                file,
                "--out",
                scratch.path("out")
            )
            #expect(preview.status == 65, "\(file): \(preview.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
    }
}
