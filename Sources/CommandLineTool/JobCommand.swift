import ArgumentParser
import CairoPages
import Diagnostics
import FormTemplates
import Foundation
import PrintJobs

struct JobCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "job",
        abstract: "Look after the folder of a print job (print DOSSIER blank --job DIR).",
        subcommands: [JobCheckCommand.self, JobMergeCommand.self]
    )
}

struct JobCheckCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Whether the files of a print job are those of its manifest.",
        discussion: """
            Tells what is missing, altered or extra: hashes, the pages of each file by its page tree, the \
            place of each document. Exit status 1 where anything is.
            """
    )

    @Argument(help: "The folder of the job.") var folder: String
    @OptionGroup var common: CommonOptions

    func run() throws {
        let check = try JobCheck(folder)
        guard check.findings.isEmpty else {
            Reporter.report(check.findings, in: common.chosenLanguage)
            throw ExitCode(1)
        }
        let manifest = check.manifest
        let pages = manifest.files.reduce(0) { $0 + $1.pages }
        common.say(
            "\(check.ticket.name): \(counted(manifest.rows.count, "document", "documenten")), "
                + "\(counted(pages, "bladzijde", "bladzijden")) in "
                + "\(counted(manifest.files.count, "bestand", "bestanden")), alles klopt.\n"
                + "SHA-256 van het manifest: \(sha256(of: manifest.text))",
            "\(check.ticket.name): \(counted(manifest.rows.count, "document", "documents")), "
                + "\(counted(pages, "page", "pages")) in "
                + "\(counted(manifest.files.count, "file", "files")), all as it should be.\n"
                + "SHA-256 of the manifest: \(sha256(of: manifest.text))"
        )
    }
}

struct JobMergeCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Make one job of its parts (--shard), as if it had been printed whole.",
        discussion: """
            All parts must be there and in order. Manifest, hashes and delivery list of the parts become \
            those of the whole.
            """
    )

    @Argument(help: "The folder with the files of all parts.") var folder: String
    @OptionGroup var common: CommonOptions

    func run() throws {
        let check = try JobCheck(folder)
        let place = JobFolder(path: folder)
        guard !check.shards.isEmpty else {
            place.removeParts()
            common.say("De opdracht is al heel.", "The job is whole already.")
            return
        }
        guard check.findings.isEmpty else { throw Findings(check.findings) }
        let home = try Surroundings.home()
        let closing = JobClosing(
            folder: place,
            library: TemplateLibrary(
                home.appendingPathComponent("Templates/\(check.ticket.edition)")
            ),
            fonts: try Self.fonts(home.appendingPathComponent("Fonts"))
        )
        try closing.write(check.manifest, of: check.ticket)
        place.removeParts()
        common.say(
            "\(check.ticket.name): \(check.shards.count) delen zijn één opdracht, "
                + "\(counted(check.manifest.rows.count, "document", "documenten")).",
            "\(check.ticket.name): \(check.shards.count) parts are one job, "
                + "\(counted(check.manifest.rows.count, "document", "documents"))."
        )
    }

    private static func fonts(_ folder: URL) throws(Findings) -> FontBook {
        do {
            return try FontBook(folder: folder)
        } catch {
            throw Files.cannotWrite(folder.path, error)
        }
    }
}
