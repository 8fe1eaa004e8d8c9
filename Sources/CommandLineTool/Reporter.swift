import CountingJournal
import Diagnostics
import Foundation
import Synchronization

/// Prints to the two streams of a terminal.
enum Reporter {
    /// Whether what a command says of itself is left out; the demonstration repeats some.
    static let isQuiet = Mutex(false)

    static func out(_ text: String) {
        if !isQuiet.withLock({ $0 }) { write(text + "\n") }
    }

    /// A question, behind which the answer is typed.
    static func prompt(_ text: String) { _ = put(text, on: STDOUT_FILENO) }

    static func note(_ text: String) { _ = put(harmless(text) + "\n", on: STDERR_FILENO) }

    /// Without signs that a terminal would act on; what was found may stand in it as it was given.
    private static func harmless(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    let isOdd = scalar.properties.generalCategory == .control
                    return isOdd && scalar != "\n" && scalar != "\t" ? "\u{FFFD}" : scalar
                }
            )
        )
    }

    /// Writes all of it, or says that it could not.
    private static func put(_ text: String, on stream: Int32) -> Bool {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes {
                Foundation.write(stream, $0.baseAddress, $0.count)
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return false }
            bytes = bytes.dropFirst(written)
        }
        return true
    }

    /// Every finding in three parts, where those that matter alike say so once.
    ///
    /// At most `limit` are told, the rest counted.
    static func report(_ findings: [Diagnostic], in language: Language, limit: Int = 200) {
        let told = Array(findings.prefix(limit))
        for (index, diagnostic) in told.enumerated() {
            note(head(of: diagnostic, language))
            let next = index + 1 < told.count ? told[index + 1] : nil
            if next?.why != diagnostic.why || next?.remedy != diagnostic.remedy {
                note("    \(diagnostic.why[language])\n    → \(diagnostic.remedy[language])")
            }
        }
        if findings.count > limit {
            note(
                Text(
                    nl: "… en nog \(findings.count - limit) meldingen.",
                    en: "… and \(findings.count - limit) more."
                )[language]
            )
        }
    }

    private static func head(of diagnostic: Diagnostic, _ language: Language) -> String {
        let word =
            switch diagnostic.severity {
            case .error: Text(nl: "fout", en: "error")
            case .warning: Text(nl: "waarschuwing", en: "warning")
            case .information: Text(nl: "let op", en: "note")
            }
        let place = described(diagnostic.place, language)
        return "\(diagnostic.code) \(word[language])\(place.isEmpty ? "" : ", \(place)"): "
            + diagnostic.found[language]
    }

    private static func described(_ place: Place, _ language: Language) -> String {
        var parts: [String] = []
        if let file = place.file {
            var text = file
            if let line = place.line { text += ":\(line)" }
            if let column = place.column { text += ":\(column)" }
            parts.append(text)
        }
        if let document = place.document { parts.append(document) }
        if let field = place.field { parts.append(field) }
        return parts.joined(separator: ", ")
    }
}

extension JournalError {
    /// The error as it is told to a person.
    var diagnostic: Diagnostic {
        switch self {
        case .absent(let folder):
            Self.about(
                folder,
                "JN-01",
                Text(nl: "hier is geen dossier", en: "there is no dossier here"),
                Text(
                    nl: "Elke opdracht werkt op één dossier.",
                    en: "Every command works on a dossier."
                ),
                Text(
                    nl: "Verbeter de naam, of maak een dossier met «papierspoor new».",
                    en: "Mend the name, or make a dossier with «papierspoor new»."
                )
            )
        case .alreadyThere(let folder):
            Self.about(
                folder,
                "JN-02",
                Text(nl: "deze map bestaat al", en: "this folder is there already"),
                Text(
                    nl: "Een dossier wordt nooit overschreven.",
                    en: "A dossier is never overwritten."
                ),
                Text(nl: "Kies een andere naam.", en: "Choose another name.")
            )
        case .noParent(let folder):
            Self.about(
                folder,
                "JN-08",
                Text(nl: "deze map is er niet", en: "this folder is not there"),
                Text(
                    nl: "Een dossier wordt gemaakt in een map die er al is.",
                    en: "A dossier is made in a folder that is there already."
                ),
                Text(
                    nl: "Maak die map eerst, of verbeter de naam.",
                    en: "Make that folder first, or mend the name."
                )
            )
        case .unreadable(let folder, let detail):
            Self.about(
                folder,
                "JN-03",
                Text(
                    nl: "het bestand van het dossier is beschadigd of gewijzigd (\(detail))",
                    en: "the dossier's file is damaged or was changed (\(detail))"
                ),
                Self.integrity,
                Self.restore
            )
        case .broken(let position):
            Self.about(
                "journal",
                "JN-04",
                Text(
                    nl: "regel \(position) van het journaal is niet wat er geschreven is",
                    en: "record \(position) of the journal is not what was written"
                ),
                Self.integrity,
                Self.restore
            )
        case .newerProgram(let folder):
            Self.about(
                folder,
                "JN-05",
                Text(
                    nl: "dit dossier is van een nieuwere versie van het programma",
                    en: "this dossier was made by a newer version of the program"
                ),
                Text(
                    nl: "Deze versie kent niet alles wat erin staat.",
                    en: "This version does not know all that is in it."
                ),
                Text(
                    nl: "Gebruik de versie waarmee het dossier is gemaakt.",
                    en: "Use the version that made the dossier."
                )
            )
        case .olderProgram(let folder, let version):
            Self.about(
                folder,
                "JN-11",
                Text(
                    nl:
                        "dit dossier is van een oudere versie van het programma (indeling \(version))",
                    en:
                        "this dossier was made by an older version of the program (format \(version))"
                ),
                Text(
                    nl:
                        "Het mist de regels over mensen en wachtzinnen waar deze versie op rekent; er is "
                        + "niets aan veranderd.",
                    en: "It lacks the rules on people and passphrases that this version relies on; "
                        + "nothing of it was changed."
                ),
                Text(
                    nl:
                        "Maak het af met de versie waarmee het is gemaakt, of begin een nieuw dossier "
                        + "vanaf het papier.",
                    en: "Finish it with the version that made it, or start a new dossier from the "
                        + "paper."
                )
            )
        case .notWritable(let folder, let detail):
            Self.about(
                folder,
                "JN-06",
                Text(
                    nl: "het dossier kan niet worden geopend of beschreven (\(detail))",
                    en: "the dossier can't be opened or written (\(detail))"
                ),
                Text(
                    nl: "Er is niets van overgenomen; wat eerder bevestigd is, staat er nog.",
                    en: "Nothing was taken over; what was confirmed before is still there."
                ),
                Text(
                    nl: "Kijk of de schijf vol is en of de map beschreven mag worden.",
                    en: "See whether the disk is full and the folder may be written to."
                )
            )
        case .busy(let folder):
            Self.about(
                folder,
                "JN-07",
                Text(
                    nl: "een ander programma schrijft in dit dossier",
                    en: "another program is writing to this dossier"
                ),
                Text(
                    nl: "Er wordt om de beurt geschreven.",
                    en: "Writing is done in turn."
                ),
                Text(nl: "Probeer het zo opnieuw.", en: "Try again in a moment.")
            )
        }
    }

    private static let integrity = Text(
        nl: "Wat er staat is niet meer zeker wat mensen hebben getypt.",
        en: "What stands there is no longer sure to be what people typed."
    )
    private static let restore = Text(
        nl: "Werk hier niet verder. Meld het, en begin elders opnieuw vanaf het papier.",
        en: "Do not work on here. Report it, and start again elsewhere from the paper."
    )

    private static func about(
        _ folder: String,
        _ code: String,
        _ found: Text,
        _ why: Text,
        _ remedy: Text
    ) -> Diagnostic {
        Diagnostic(code, at: Place(file: folder), found: found, why: why, remedy: remedy)
    }
}

/// `1 document`, `3 documents`.
func counted(_ number: Int, _ one: String, _ more: String) -> String {
    "\(number) \(number == 1 ? one : more)"
}

extension Reporter {
    /// Text that is itself the output, without a line end of ours; where it can't be written the
    /// program ends, since half an answer must not pass for one.
    static func write(_ text: String) {
        guard !put(text, on: STDOUT_FILENO) else { return }
        let reason = String(cString: strerror(errno))
        report(
            [
                Diagnostic(
                    "IN-05",
                    found: Text(
                        nl: "de uitvoer kon niet worden geschreven (\(reason))",
                        en: "the output could not be written (\(reason))"
                    ),
                    why: Text(
                        nl: "Een half antwoord is geen antwoord.",
                        en: "Half an answer is no answer."
                    ),
                    remedy: Text(
                        nl: "Kijk of de schijf vol is, en geef de opdracht opnieuw.",
                        en: "See whether the disk is full, and give the command again."
                    )
                )
            ],
            in: Surroundings.language
        )
        exit(70)
    }
}
