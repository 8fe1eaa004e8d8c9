import Foundation
import Testing

@Suite("The guide to changing a template is true")
struct GuideTests {
    private static let guide = Program.repository.appendingPathComponent(
        "docs/sjabloon-wijzigen.md"
    )

    @Test(
        "every command in it gives the output that stands below it, without touching the templates"
    )
    func session() throws {
        let text = try String(contentsOf: Self.guide, encoding: .utf8)
        let scratch = try Scratch()
        let files = FileManager.default
        let templates = Program.repository.appendingPathComponent("Templates")
        try files.copyItem(at: templates, to: scratch.url.appendingPathComponent("Templates"))
        try files.createSymbolicLink(
            at: scratch.url.appendingPathComponent("Fonts"),
            withDestinationURL: Program.repository.appendingPathComponent("Fonts")
        )
        let bin = scratch.url.appendingPathComponent("bin")
        try files.createDirectory(at: bin, withIntermediateDirectories: true)
        try files.createSymbolicLink(
            atPath: bin.appendingPathComponent("papierspoor").path,
            withDestinationPath: Program.path
        )
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        var program = Program(environment: [
            "LC_ALL": "", "LANG": "nl_NL.UTF-8", "PAPIERSPOOR_HOME": scratch.url.path,
            "PATH": "\(bin.path):\(path)",
        ])
        program.folder = scratch.url
        let commands = ConsoleCommand.all(in: text)
        #expect(commands.count >= 10)
        for command in commands {
            let outcome = try program.run("/bin/sh", ["-c", command.text + " 2>&1"])
            let output = outcome.output
            #expect(output == command.output, "\(command.text)\n\(output)")
        }
        let changed = try String(
            contentsOfFile: scratch.path("Templates/2017/n11.xml"),
            encoding: .utf8
        )
        #expect(changed.contains("Met deze opgave stelt de {burgemeester}"))
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count < 60)
    }
}
