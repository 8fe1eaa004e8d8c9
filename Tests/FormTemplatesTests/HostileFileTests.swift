import Diagnostics
import FormTemplates
import Testing

/// Files that are no templates, or too much of one: told in three parts, never a crash or a wait.
@Suite("Hostile template files")
struct HostileFileTests {
    private func findings(_ text: String, _ others: [String: String] = [:]) -> [Diagnostic] {
        let files = others.merging(["form.xml": text]) { $1 }
        do {
            let form = try TemplateLibrary(files: files).form("form")
            _ = try form.bind(FormValues(.blank, rows: ["r": rows]))
            return []
        } catch { return error.all }
    }

    private let rows = (1...40).map { FormRow(["n": "\($0)"]) }

    private func form(_ content: String) -> String {
        "<form model='M' edition='2017' title='T'>\(content)</form>"
    }

    private func part(_ content: String) -> String {
        "<part id='a' title='A'>\(content)</part>"
    }

    @Test("Elements within elements without end")
    func deep() {
        for element in ["together", "each in='r'", "group"] {
            let name = element.split(separator: " ")[0]
            let text =
                String(repeating: "<\(element)>", count: 5_000)
                + String(repeating: "</\(name)>", count: 5_000)
            #expect(findings(form(part(text))).map(\.code) == ["TP-13"])
        }
    }

    @Test("A file larger than any template")
    func large() {
        let text = form(part(String(repeating: "<p>woord</p>\n", count: 100_000)))
        #expect(findings(text).map(\.code) == ["TP-14"])
    }

    @Test("Entities that stand for entities")
    func entities() {
        let lines = (1...9).map {
            "<!ENTITY e\($0) '\(String(repeating: "&e\($0 - 1);", count: 10))'>"
        }
        let text =
            "<!DOCTYPE form [<!ENTITY e0 'ha'>\(lines.joined())]>"
            + form(part("<p>&e9;</p>"))
        #expect(findings(text).map(\.code) == ["TP-12"])
        let file = "<!DOCTYPE form [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
        #expect(findings(file + form(part("<p>&e;</p>"))).map(\.code) == ["TP-12"])
    }

    @Test("Wordings that stand for wordings")
    func wordings() {
        let words = (1...6).map {
            "<word name='w\($0)'>\(String(repeating: "{w\($0 - 1)}", count: 60))</word>"
        }
        let text = form("<word name='w0'>ha</word>\(words.joined())" + part("<p>{w6}</p>"))
        #expect(findings(text).map(\.code).contains("FM-13"))
    }

    @Test("Rows within the same rows")
    func repeated() {
        let text =
            String(repeating: "<each in='r'>", count: 12) + "<p>{n}</p>"
            + String(repeating: "</each>", count: 12)
        #expect(findings(form(part(text))).map(\.code).contains("FM-13"))
    }

    @Test("Files that use themselves, each other, a file elsewhere or one that is not there")
    func uses() {
        let own = findings(form("<use file='form.xml'/>" + part("")))
        #expect(own.map(\.code) == ["TP-02"])
        let circle = findings(
            form("<use file='words.xml'/>" + part("")),
            ["words.xml": "<words><use file='form.xml'/></words>"]
        )
        #expect(circle.map(\.code) == ["TP-02"])
        let elsewhere = findings(form("<use file='../../etc/words.xml'/>" + part("")))
        #expect(elsewhere.map(\.code) == ["TP-05"])
        #expect(findings(form("<use file='none.xml'/>" + part(""))).map(\.code) == ["TP-09"])
    }

    @Test(
        "What is no XML at all",
        arguments: ["", " ", "\0\0\0", "PK\u{3}\u{4}", "gewone tekst", "<", "<form", "{}"]
    )
    func noXML(text: String) {
        #expect(findings(text).map(\.code) == ["TP-01"])
    }

    @Test("A page of braces and of line breaks is read in one go")
    func manyPieces() {
        let braces = String(repeating: "{x}\n", count: 60_000)
        #expect(!findings(form(part("<p>\(braces)</p>"))).isEmpty)
        let breaks = String(repeating: "a <br/>", count: 60_000)
        #expect(findings(form(part("<p>\(breaks)</p>"))).isEmpty)
    }
}
