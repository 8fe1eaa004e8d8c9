import ArgumentParser
import Diagnostics
import Elections
import FormTemplates

struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Check and preview templates of forms; the language they are written in.",
        subcommands: [
            TemplateCheckCommand.self, TemplatePreviewCommand.self, TemplateReferenceCommand.self,
        ]
    )
}

struct TemplateCheckCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read templates strictly and try them on every election that has the form.",
        discussion: """
            Every mistake is told with its line: what the language does not know, names that no \
            election fills, characters that the fonts lack, and what does not fit with the longest \
            names and figures, blank and completed. A file that it uses is looked for beside it, and \
            else among the templates of the edition. Exit status 65 with mistakes, else 0.
            """
    )

    @Argument(help: "The templates: forms, words or texts, as n11.xml.") var files: [String]
    @OptionGroup var common: CommonOptions

    func run() throws {
        let fonts = try Printable.fonts()
        var mistakes: [Diagnostic] = []
        for file in files {
            do throws(Findings) {
                let check = TemplateCheck(folder: try TemplateFolder(file), fonts: fonts)
                let read = try check.summary()
                common.say(read.dutch, read.english)
            } catch { mistakes += error.all }
        }
        guard mistakes.isEmpty else { throw Findings(mistakes) }
    }
}

struct TemplatePreviewCommand: SpeakingCommand {
    enum Rendering: String, ExpressibleByArgument, CaseIterable {
        case blank
        case completed
    }

    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "The form of a template as a PDF, with an invented election.",
        discussion: "Every page says that it is a preview; no paper of it can be received."
    )

    @Argument(help: "The template of a form, as n11.xml.") var file: String
    @Option(help: "The folder to write to.") var out: String
    @Option(help: "tk, ek, ep, ps, ab, gr or er; by default the first one that has the form.")
    var election: String?
    @Option(help: "blank or completed.") var rendering = Rendering.blank
    @Flag(help: "The wording of Bonaire, Sint Eustatius and Saba.") var caribbean = false
    @Flag(help: "The layout with less paper.") var compact = false
    @OptionGroup var time: MomentOption
    @OptionGroup var common: CommonOptions

    private var kind: ElectionKind? {
        election.flatMap { name in ElectionKind.allCases.first { $0.condition == name } }
    }

    func validate() throws {
        if let election, kind == nil {
            let known = ElectionKind.allCases.map(\.condition).joined(separator: ", ")
            throw ValidationError("--election is one of \(known), not «\(election)».")
        }
    }

    func run() throws {
        let preview = TemplatePreview(
            folder: try TemplateFolder(file),
            kind: kind,
            isCaribbean: caribbean,
            rendering: rendering == .blank ? .blank : .completed,
            layout: compact ? .compact : .statutory,
            moment: time.moment
        )
        let result = try preview.write(to: out)
        let path = result.files.joined(separator: ", ")
        common.say(
            "\(path): \(counted(result.pages, "bladzijde", "bladzijden")).",
            "\(path): \(counted(result.pages, "page", "pages"))."
        )
    }
}

struct TemplateReferenceCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "reference",
        abstract: "Print the language of templates as Markdown: elements, attributes, names."
    )

    @OptionGroup var common: CommonOptions

    func run() { Reporter.out(TemplateReference(language: common.chosenLanguage).text) }
}
