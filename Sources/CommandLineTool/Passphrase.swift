import ArgumentParser
import Credentials
import Diagnostics
import Foundation

/// Where a passphrase comes from: the terminal, or a file; never the command line, which others see.
struct PassphraseOption: ParsableArguments {
    @Option(
        help:
            "A file whose first line is the passphrase; without it, it is asked for on the terminal."
    )
    var passphraseFile: String?

    /// A passphrase to lock with: strong enough, and typed twice alike.
    func new(in language: Language) throws -> [UInt8] {
        if let passphraseFile { return try Self.strong(Self.firstLine(of: passphraseFile)) }
        let first = try Self.strong(
            Self.asked(Text(nl: "Nieuwe wachtzin: ", en: "New passphrase: "), language)
        )
        let second = try Self.asked(Text(nl: "Nog een keer: ", en: "Once more: "), language)
        guard first == Array(second.utf8) else { throw Findings([Self.typedOtherwise]) }
        return first
    }

    /// A passphrase to open with.
    func known(in language: Language) throws -> [UInt8] {
        let text =
            try passphraseFile.map(Self.firstLine)
            ?? Self.asked(Text(nl: "Wachtzin: ", en: "Passphrase: "), language)
        return Array(text.utf8)
    }

    static func asked(_ question: Text, _ language: Language) throws -> String {
        try text(of: UnseenPrompt.ask(question[language])[...], Place())
    }

    static func firstLine(of path: String) throws(Findings) -> String {
        var line = try Files.read(path).bytes.prefix { $0 != 0x0A }
        if line.last == 0x0D { line.removeLast() }
        return try text(of: line, Place(file: path))
    }

    private static func text(
        of bytes: ArraySlice<UInt8>,
        _ place: Place
    ) throws(Findings) -> String {
        guard !bytes.isEmpty, let text = String(validating: bytes, as: UTF8.self) else {
            throw Findings([noPassphrase(place)])
        }
        return text
    }

    private static func strong(_ text: String) throws(Findings) -> [UInt8] {
        if let weakness = Weakness.found(in: text) { throw Findings([tooWeak(weakness)]) }
        return Array(text.utf8)
    }

    private static func tooWeak(_ weakness: Weakness) -> Diagnostic {
        Diagnostic(
            "PW-01",
            found: weakness.found,
            why: Text(
                nl: "Wie de kopie vindt, kan zonder einde raden.",
                en: "Whoever finds the copy can guess without end."
            ),
            remedy: Text(
                nl: "Neem vijf of zes willekeurige woorden, en bewaar ze op papier in een "
                    + "verzegelde envelop.",
                en: "Take five or six random words, and keep them on paper in a sealed envelope."
            )
        )
    }

    static let typedOtherwise = Diagnostic(
        "PW-02",
        found: Text(
            nl: "de tweede keer was de wachtzin anders",
            en: "the passphrase was another the second time"
        ),
        why: Text(
            nl: "Met een tikfout in de wachtzin gaat later niets meer open.",
            en: "With a slip in the passphrase nothing opens later."
        ),
        remedy: Text(nl: "Geef de opdracht opnieuw.", en: "Give the command again.")
    )

    private static func noPassphrase(_ place: Place) -> Diagnostic {
        Diagnostic(
            "PW-03",
            at: place,
            found: Text(
                nl: "er staat geen wachtzin, of zij is geen UTF-8",
                en: "there is no passphrase, or it is not UTF-8"
            ),
            why: Text(
                nl: "Een lege wachtzin sluit niets af.",
                en: "An empty passphrase locks nothing."
            ),
            remedy: Text(
                nl: "Typ een wachtzin, of zet haar op de eerste regel van het bestand.",
                en: "Type a passphrase, or put it on the first line of the file."
            )
        )
    }
}

/// The terminal at which somebody sits, whatever the streams of the program are.
enum UnseenPrompt {
    /// What is typed up to Enter, shown nowhere.
    ///
    /// Ctrl-C ends the program.
    static func ask(_ question: String) throws -> [UInt8] {
        let terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard terminal >= 0 else { throw Findings([noTerminal]) }
        defer { close(terminal) }
        var before = termios()
        guard tcgetattr(terminal, &before) == 0 else { throw Findings([noTerminal]) }
        var unseen = before
        unseen.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
        tcsetattr(terminal, TCSADRAIN, &unseen)
        defer { tcsetattr(terminal, TCSADRAIN, &before) }
        say(question, on: terminal)
        let line = try readLine(from: terminal)
        say("\n", on: terminal)
        return line
    }

    private static func say(_ text: String, on terminal: Int32) {
        let bytes = Array(text.utf8)
        _ = write(terminal, bytes, bytes.count)
    }

    private static func readLine(from terminal: Int32) throws -> [UInt8] {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while read(terminal, &byte, 1) == 1 {
            switch byte {
            case 0x03:  // Ctrl-C
                say("\n", on: terminal)
                throw ExitCode(130)
            case 0x04, 0x0A, 0x0D: return line
            case 0x08, 0x7F:
                // One character back: its following bytes, and its first.
                while let last = line.popLast(), last & 0xC0 == 0x80 {}
            case 0x15: line = []  // Ctrl-U
            default: line.append(byte)
            }
        }
        return line
    }

    private static let noTerminal = Diagnostic(
        "PW-04",
        found: Text(
            nl: "er is geen terminal om de wachtzin op te vragen",
            en: "there is no terminal to ask for the passphrase"
        ),
        why: Text(
            nl: "Op de opdrachtregel zou iedereen op deze computer haar kunnen lezen.",
            en: "On the command line everybody on this computer could read it."
        ),
        remedy: Text(
            nl: "Geef de opdracht op een terminal, of noem een bestand met --passphrase-file.",
            en: "Give the command on a terminal, or name a file with --passphrase-file."
        )
    )
}
