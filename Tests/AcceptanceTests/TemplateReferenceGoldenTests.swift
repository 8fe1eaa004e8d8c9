import Foundation
import Testing

@Suite("The reference of the template language")
struct TemplateReferenceGoldenTests {
    private static let begin = "<!-- begin: papierspoor template reference -->\n\n"
    private static let end = "\n<!-- end: papierspoor template reference -->"
    private static let readme = Program.repository.appendingPathComponent("Templates/README.md")

    @Test("Templates/README.md has what the program says")
    func upToDate() throws {
        let outcome = try Program().run("template", "reference", "--language", "en")
        #expect(outcome.status == 0)
        var text = try String(contentsOf: Self.readme, encoding: .utf8)
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
            text.replaceSubrange(try section(text), with: outcome.output)
            try text.write(to: Self.readme, atomically: true, encoding: .utf8)
        }
        #expect(String(text[try section(text)]) == outcome.output)
    }

    private func section(_ text: String) throws -> Range<String.Index> {
        let begin = try #require(text.firstRange(of: Self.begin))
        let end = try #require(text.firstRange(of: Self.end))
        return begin.upperBound..<max(begin.upperBound, end.lowerBound)
    }

    @Test("It is there in Dutch too")
    func dutch() throws {
        let outcome = try Program().run("template", "reference", "--language", "nl")
        #expect(outcome.output.contains("### Blokken"))
        #expect(outcome.output.contains("| `p` |"))
        #expect(outcome.output.contains("`{kieskring}`"))
    }
}
