import AgeFiles
import Diagnostics

extension AgeError {
    /// The error as it is told to a person.
    func diagnostic(of file: String) -> Diagnostic {
        let (code, found, why, remedy) = sentences
        let place = file.isEmpty ? Place() : Place(file: file)
        return Diagnostic(code, at: place, found: found, why: why, remedy: remedy)
    }

    private typealias Sentences = (code: String, found: Text, why: Text, remedy: Text)

    private var sentences: Sentences {
        switch self {
        case .notAnAgeFile, .armored, .otherVersion, .notForAPassphrase: strange
        case .malformedHeader(let line):
            altered(
                Text(
                    nl: "regel \(line) van de kop is niet zoals hij hoort",
                    en: "line \(line) of the header is not as it should be"
                )
            )
        case .headerAltered:
            altered(Text(nl: "de kop is gewijzigd", en: "the header was changed"))
        case .contentAltered(let chunk):
            altered(
                Text(
                    nl: "blok \(chunk) van 64 KiB is niet wat er geschreven is",
                    en: "block \(chunk) of 64 KiB is not what was written"
                )
            )
        case .trailingData:
            altered(Text(nl: "er staat iets achter het einde", en: "something follows the end"))
        case .truncated: short
        case .workFactorTooLarge(let factor): tooMuchWork(factor)
        case .wrongPassphrase, .emptyPassphrase: wrongPassphrase
        case .failed: noMemory
        }
    }

    private var strange: Sentences {
        let found =
            switch self {
            case .armored:
                Text(
                    nl: "dit is een reservekopie als tekst (age --armor)",
                    en: "this is a backup as text (age --armor)"
                )
            case .otherVersion:
                Text(
                    nl: "dit is een andere versie van het formaat van age",
                    en: "this is another version of the format of age"
                )
            case .notForAPassphrase:
                Text(
                    nl: "dit bestand is met een sleutel gesloten, niet met een wachtzin",
                    en: "this file was locked with a key, not with a passphrase"
                )
            default: Text(nl: "dit is geen reservekopie", en: "this is not a backup")
            }
        return (
            "BK-01", found,
            Text(
                nl:
                    "Een dossier komt alleen uit een bestand dat «papierspoor backup» maakte, of «age -p».",
                en: "A dossier comes only from a file that «papierspoor backup» made, or «age -p»."
            ),
            Text(
                nl:
                    "Kies het juiste bestand, of open het met age en sluit het opnieuw met een wachtzin.",
                en:
                    "Choose the right file, or open it with age and lock it again with a passphrase."
            )
        )
    }

    private func altered(_ found: Text) -> Sentences {
        ("BK-02", found, Self.damaged, Self.anotherCopy)
    }

    private var short: Sentences {
        (
            "BK-03", Text(nl: "het einde ontbreekt", en: "the end is missing"), Self.damaged,
            Self.anotherCopy
        )
    }

    private static let damaged = Text(
        nl: "Een kopie is heel of zij is niets waard; er is niets overgenomen.",
        en: "A copy is whole or it is worth nothing; nothing was taken over."
    )
    private static let anotherCopy = Text(
        nl: "Neem een andere kopie; is die er niet, begin dan opnieuw vanaf het papier.",
        en: "Take another copy; if there is none, start again from the paper."
    )

    private func tooMuchWork(_ factor: Int) -> Sentences {
        (
            "BK-04",
            Text(
                nl: "de werkfactor is \(factor), en \(AgeFile.greatestWorkFactor) is het meeste",
                en: "the work factor is \(factor), and \(AgeFile.greatestWorkFactor) is the most"
            ),
            Text(
                nl: "Eén poging zou meer dan 4 GiB geheugen vragen.",
                en: "One try would take more than 4 GiB of memory."
            ),
            Text(
                nl: "Dit bestand is niet van dit programma: kies een ander.",
                en: "This file is not of this program: choose another."
            )
        )
    }

    private var wrongPassphrase: Sentences {
        (
            "BK-05",
            Text(
                nl: "met deze wachtzin gaat het bestand niet open",
                en: "this passphrase does not open the file"
            ),
            Text(
                nl: "Het is een andere wachtzin, of de kop van het bestand is beschadigd.",
                en: "It is another passphrase, or the header of the file is damaged."
            ),
            Text(
                nl: "Typ de wachtzin opnieuw, ook de hoofdletters en spaties.",
                en: "Type the passphrase again, capitals and spaces included."
            )
        )
    }

    private var noMemory: Sentences {
        (
            "BK-06",
            Text(
                nl: "de versleuteling lukte niet, waarschijnlijk is er te weinig geheugen",
                en: "encryption did not succeed, probably there is too little memory"
            ),
            Text(
                nl: "Een wachtzin kost met opzet 256 MiB geheugen, zodat raden duur is.",
                en: "A passphrase takes 256 MiB of memory on purpose, so that guessing is dear."
            ),
            Text(
                nl: "Sluit andere programma's, en probeer het opnieuw.",
                en: "Close other programs, and try again."
            )
        )
    }
}
