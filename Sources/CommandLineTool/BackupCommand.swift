import AgeFiles
import ArgumentParser
import CountingJournal
import CountingProcess
import Diagnostics
import Foundation

struct BackupCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy a dossier to one file that only a passphrase opens.",
        discussion: """
            The copy is of one moment, also while others type. It is locked with the passphrase (the \
            format of the tool age, age-encryption.org/v1), written, read back, opened and replayed; only \
            then does the file get its name. A file that is there already is never overwritten.
            The passphrase is asked for twice on the terminal and shown nowhere: at least 12 \
            characters, and not one repeated. Without it nobody opens the file, the program neither.
            `papierspoor restore` makes a dossier of it again. Any computer with age does too: \
            `age -d -o dossier/journal.sqlite FILE`, in a folder that you make.
            Of a real dossier an administrator makes it: --as NAME, who is asked for the own passphrase \
            first.
            Exit status: 0 made and checked, 65 not made, 64 wrong usage.
            """
    )

    @Argument(help: "The dossier.") var dossier: String
    @Option(help: "The file to make, such as /media/stick/telling.age.") var to: String
    @OptionGroup var passphrase: PassphraseOption
    @Option(name: .customLong("as"), help: "In a real dossier: the administrator who makes it.")
    var administrator: String?
    @Option(help: "A file whose first line is that person's own passphrase.")
    var asPassphraseFile: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
        let journal = try Journal(at: dossier)
        try NewFile.refuseExisting(to)
        try identify()
        let secret = try passphrase.new(in: common.chosenLanguage)
        let copy = try journal.copy()
        let (_, history) = try Dossier.withHistory(ofCopy: copy, named: dossier)
        try NewFile.write(try Self.locked(copy, with: secret), to: to) { written in
            guard (try? AgeFile.opened(written, with: secret)) == copy else {
                throw Findings([Self.readBackOtherwise(to)])
            }
        }
        let rows = history.rows.count
        let head = history.head?.description ?? ""
        common.say(
            "Reservekopie \(to): \(counted(rows, "regel", "regels")), geschreven, teruggelezen en "
                + "nagespeeld. Kopcode: \(head)",
            "Backup \(to): \(counted(rows, "row", "rows")), written, read back and replayed. Head "
                + "code: \(head)"
        )
    }

    private func identify() throws {
        var dossier = try Dossier(dossier)
        guard !dossier.count.isExercise else { return }
        guard let administrator else {
            throw Findings([Refusal.person(.nobodyLooks).diagnostic])
        }
        let account = try dossier.count.active(administrator, [.administrator])
        try dossier.prove(account, asPassphraseFile, common.chosenLanguage)
    }

    private static func locked(_ copy: [UInt8], with secret: [UInt8]) throws -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        do {
            return try AgeFile.locked(copy, with: secret, AgeFile.Randomness(from: &generator))
        } catch {
            throw Findings([error.diagnostic(of: "")])
        }
    }

    private static func readBackOtherwise(_ path: String) -> Diagnostic {
        Diagnostic(
            "BK-08",
            at: Place(file: path),
            found: Text(
                nl: "wat werd teruggelezen is niet wat werd geschreven",
                en: "what was read back is not what was written"
            ),
            why: Text(
                nl: "Van zo'n medium komt een dossier niet terug; er is geen kopie gemaakt.",
                en: "No dossier comes back from such a medium; no copy was made."
            ),
            remedy: Text(
                nl: "Neem een ander medium, en maak de kopie opnieuw.",
                en: "Take another medium, and make the copy again."
            )
        )
    }
}

struct RestoreCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Make a dossier of a backup.",
        discussion: """
            The backup is opened, verified and replayed in memory, and only then written to a folder \
            that must not exist. Compare the head code that it prints with the newest on paper \
            (`journal --verify --head CODE`), and work on in one of the two dossiers only.
            A file that age itself locked with a passphrase is read as well, up to work factor 22.
            Exit status: 0 made, 65 not made and nothing left behind, 64 wrong usage.
            """
    )

    @Argument(help: "The backup.") var file: String
    @Option(help: "The folder to make.") var to: String
    @OptionGroup var passphrase: PassphraseOption
    @OptionGroup var common: CommonOptions

    /// Thirty times the House with a row for every polling station in the country.
    private static let mostBytes = 1_000_000_000

    func run() throws {
        if FileManager.default.fileExists(atPath: to) { throw JournalError.alreadyThere(to) }
        let locked = try Files.read(file, mostBytes: Self.mostBytes).bytes
        let secret = try passphrase.known(in: common.chosenLanguage)
        let copy = try opened(locked, with: secret)
        let history = try replayed(copy)
        try Journal.create(at: to, copy: copy)
        let rows = history.rows.count
        let moment = history.rows.last?.moment.description ?? ""
        let head = history.head?.description ?? ""
        common.say(
            "Dossier \(to): \(counted(rows, "regel", "regels")), de laatste om \(moment). "
                + "Kopcode: \(head)",
            "Dossier \(to): \(counted(rows, "row", "rows")), the last at \(moment). Head code: \(head)"
        )
    }

    private func opened(_ locked: [UInt8], with secret: [UInt8]) throws(Findings) -> [UInt8] {
        do throws(AgeError) {
            return try AgeFile.opened(locked, with: secret)
        } catch {
            throw Findings([error.diagnostic(of: file)])
        }
    }

    /// The copy as a dossier; anything else that was locked with the passphrase is refused.
    private func replayed(_ copy: [UInt8]) throws -> History {
        do {
            return try Dossier.withHistory(ofCopy: copy, named: file).history
        } catch JournalError.unreadable(_, let detail) {
            throw Findings([notADossier(detail)])
        }
    }

    private func notADossier(_ detail: String) -> Diagnostic {
        Diagnostic(
            "BK-09",
            at: Place(file: file),
            found: Text(
                nl: "de wachtzin past, maar er zit geen heel dossier in (\(detail))",
                en: "the passphrase fits, but there is no whole dossier inside (\(detail))"
            ),
            why: Text(
                nl: "Een dossier wordt alleen gemaakt van een kopie die klopt.",
                en: "A dossier is made only of a copy that is sound."
            ),
            remedy: Text(nl: "Kies een andere kopie.", en: "Choose another copy.")
        )
    }
}
