import ArgumentParser
import CountingProcess
import Credentials
import Diagnostics

/// A passphrase that somebody chooses: typed twice by that person, or from a file.
struct NewPassphrase: ParsableArguments {
    @Option(
        help: """
            A file whose first line is the passphrase that the new person chose; without it, that \
            person types it twice on the terminal.
            """
    )
    var newPassphraseFile: String?

    /// How often somebody may choose again on the terminal.
    private static let most = 3

    /// What is kept of the passphrase.
    func credential(of person: PersonName, _ language: Language) throws -> Credential {
        let passphrase = try chosen(by: person, language)
        let salt = Surroundings.randomBytes(16)
        guard let credential = Credential(of: passphrase, salt: salt) else {
            throw Findings([Self.noMemory])
        }
        return credential
    }

    private func chosen(by person: PersonName, _ language: Language) throws -> String {
        if let newPassphraseFile {
            let passphrase = try PassphraseOption.firstLine(of: newPassphraseFile)
            if let weakness = Weakness.found(in: passphrase, of: person.text) {
                throw Findings([weakness.diagnostic])
            }
            return passphrase
        }
        for _ in 1..<Self.most {
            do {
                return try asked(person, language)
            } catch let findings as Findings {
                if findings.all.contains(where: { $0.code == "PW-04" }) { throw findings }
                Reporter.report(findings.all, in: language)
            }
        }
        return try asked(person, language)
    }

    private func asked(_ person: PersonName, _ language: Language) throws -> String {
        let passphrase = try PassphraseOption.asked(
            Text(
                nl: "Nieuwe wachtzin, getypt door \(person): ",
                en: "New passphrase, typed by \(person): "
            ),
            language
        )
        if let weakness = Weakness.found(in: passphrase, of: person.text) {
            throw Findings([weakness.diagnostic])
        }
        let again = try PassphraseOption.asked(
            Text(nl: "Nog een keer: ", en: "Once more: "),
            language
        )
        guard again == passphrase else { throw Findings([PassphraseOption.typedOtherwise]) }
        return passphrase
    }

    static let noMemory = Diagnostic(
        "PW-06",
        found: Text(
            nl: "de wachtzin kon niet worden verwerkt, waarschijnlijk is er te weinig geheugen",
            en: "the passphrase could not be worked on, probably there is too little memory"
        ),
        why: Text(
            nl: "Een wachtzin kost met opzet 64 MiB geheugen, zodat raden duur is.",
            en: "A passphrase takes 64 MiB of memory on purpose, so that guessing is dear."
        ),
        remedy: Text(
            nl: "Sluit andere programma's, en probeer het opnieuw.",
            en: "Close other programs, and try again."
        )
    )
}

extension Weakness {
    /// The weakness as it is told to who chose the passphrase.
    var diagnostic: Diagnostic {
        Diagnostic(
            "PW-05",
            found: found,
            why: Text(
                nl: "Wie deze wachtzin raadt, typt en beslist op uw naam.",
                en: "Whoever guesses this passphrase types and decides in your name."
            ),
            remedy: Text(
                nl: "Neem vier of vijf woorden die niets met elkaar te maken hebben.",
                en: "Take four or five words that have nothing to do with one another."
            )
        )
    }

    var found: Text {
        switch self {
        case .tooShort(let fewest):
            Text(
                nl: "de wachtzin heeft minder dan \(fewest) tekens",
                en: "the passphrase has fewer than \(fewest) characters"
            )
        case .unseenSign:
            Text(
                nl: "in de wachtzin zit een toets die geen teken is, zoals een pijltje",
                en: "the passphrase has a key in it that is no character, such as an arrow"
            )
        case .onlyDigits:
            Text(
                nl: "de wachtzin bestaat alleen uit cijfers",
                en: "the passphrase is of digits only"
            )
        case .repeated:
            Text(
                nl: "de wachtzin herhaalt zich, of heeft te weinig verschillende tekens",
                en: "the passphrase repeats itself, or has too few different characters"
            )
        case .sequence:
            Text(
                nl: "de wachtzin is een rijtje van het alfabet of het toetsenbord",
                en: "the passphrase is a row of the alphabet or the keyboard"
            )
        case .ownName:
            Text(
                nl: "de wachtzin is weinig meer dan uw eigen naam",
                en: "the passphrase is little more than your own name"
            )
        case .knownWord(let word):
            Text(
                nl: "de wachtzin is weinig meer dan «\(word)»",
                en: "the passphrase is little more than «\(word)»"
            )
        }
    }
}
