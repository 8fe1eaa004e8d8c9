import Diagnostics
import FormTemplates
import Testing

@Suite("Mistakes in a template")
struct TemplateMistakesTests {
    private func mistakes(_ lines: String...) -> [String] {
        let library = TemplateLibrary(files: ["form.xml": lines.joined(separator: "\n")])
        do {
            _ = try library.form("form")
            return []
        } catch {
            return error.all.map {
                "\($0.place.file ?? ""):\($0.place.line ?? 0): \($0.found[.english])"
            }
        }
    }

    @Test("Unknown elements, attributes and conditions are all reported, each with its line")
    func allAtOnce() {
        let found = mistakes(
            "<form model='M' edition='2017' title='T' conditions='postal'>",
            "<part id='main'>",
            "<p if='postall'>een <em>woord</em></p>",
            "<figures><row>blanco</row></figures>",
            "<lines count='veel'/>",
            "<paragraph/>",
            "los",
            "</part>",
            "</form>"
        )
        #expect(
            found == [
                "form.xml:2: <part> lacks the attribute \"title\"",
                "form.xml:3: if=\"postall\" on <p> cannot be used",
                "form.xml:3: <em> is not known here, in <p>",
                "form.xml:4: <row> lacks the attribute \"id\"",
                "form.xml:5: count=\"veel\" on <lines> cannot be used",
                "form.xml:6: <paragraph> is not known here, in <part>",
                "form.xml:7: stray text in <part>",
            ]
        )
    }

    @Test("Broken XML is reported with its line")
    func malformed() {
        #expect(
            mistakes("<form>", "<part>", "</form>").first?.hasPrefix("form.xml:3: ") == true
        )
    }

    @Test("A brace without a name is a mistake, not text")
    func braces() {
        let found = mistakes(
            "<form model='M' edition='2017' title='T'>",
            "<part id='a' title='A'>",
            "<p>{gemeente</p>",
            "</part>",
            "</form>"
        )
        #expect(found == ["form.xml:3: a brace without a valid name: {gemeente"])
    }

    @Test("Nothing follows the signatures")
    func signaturesLast() {
        let found = mistakes(
            "<form model='M' edition='2017' title='T'>",
            "<part id='a' title='A'>",
            "<signature-page/>",
            "<rule/>",
            "</part>",
            "</form>"
        )
        #expect(found == ["form.xml:3: something follows <signature-page>"])
    }

    @Test("A used file that is not there is a mistake")
    func missingFile() {
        let found = mistakes(
            "<form model='M' edition='2017' title='T'>",
            "<use file='words.xml'/>",
            "</form>"
        )
        #expect(found == ["words.xml:0: this template is missing or unreadable"])
    }

    @Test("A label that is not in the file is an error, with its name")
    func missingLabel() throws {
        let library = TemplateLibrary(
            files: ["sheet.xml": "<texts><text id='page'>bladzijde {x}</text></texts>"])
        let texts = try library.texts("sheet")
        let page = try texts("page", ["x": "3"])
        #expect(page == "bladzijde 3")
        #expect(throws: Findings.self) { try texts("page") }
        let findings = #expect(throws: Findings.self) { try texts("series") }
        #expect(findings?.all.map(\.place.field) == ["series"])
    }
}
