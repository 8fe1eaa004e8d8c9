import Diagnostics
import Elections

/// Refusals about passphrases and locked accounts.
extension PersonRefusal {
    var locking: Refusal.Sentences {
        switch self {
        case .wrongPassphrase(let person, let tries, let delay):
            (
                "PR-09", Place(),
                Text(
                    nl: "dit is niet de wachtzin van «\(person)» (poging \(tries))",
                    en: "this is not the passphrase of «\(person)» (try \(tries))"
                ),
                Text(
                    nl: "Elke verkeerde poging staat in het journaal.",
                    en: "Every wrong try stands in the journal."
                ),
                delay > 0
                    ? Text(
                        nl:
                            "Wacht \(Self.time(delay).dutch), of laat een beheerder het account openen: "
                            + "papierspoor person lock DOSSIER \"\(person)\" --unlock …",
                        en:
                            "Wait \(Self.time(delay).english), or have an administrator open the account: "
                            + "papierspoor person lock DOSSIER \"\(person)\" --unlock …"
                    )
                    : Text(
                        nl: "Probeer het opnieuw; na zes keer op rij moet u wachten.",
                        en: "Try again; after six in a row you have to wait."
                    )
            )
        case .delayed(let person, let seconds):
            (
                "PR-08", Place(),
                Text(
                    nl:
                        "«\(person)» is op slot na verkeerde wachtzinnen, nog \(Self.time(seconds).dutch)",
                    en:
                        "«\(person)» is locked after wrong passphrases, \(Self.time(seconds).english) to go"
                ),
                Text(
                    nl: "Zo kan niemand wachtzinnen blijven raden; tot dan wordt er geen bekeken.",
                    en: "So nobody can go on guessing passphrases; until then none is looked at."
                ),
                Text(
                    nl:
                        "Wacht, of laat een andere beheerder het account openen: papierspoor person lock "
                        + "DOSSIER \"\(person)\" --unlock …",
                    en:
                        "Wait, or have another administrator open the account: papierspoor person lock "
                        + "DOSSIER \"\(person)\" --unlock …"
                )
            )
        case .locked(let person, let reason):
            (
                "PR-21", Place(),
                Text(
                    nl: "«\(person)» is op slot gezet: \(reason)",
                    en: "«\(person)» was locked: \(reason)"
                ),
                Text(
                    nl: "Een account op slot doet niets; wat het eerder deed, blijft staan.",
                    en: "A locked account does nothing; what it did before stands."
                ),
                Text(
                    nl: "Alleen een andere beheerder opent het: papierspoor person lock DOSSIER "
                        + "\"\(person)\" --unlock …",
                    en: "Only another administrator opens it: papierspoor person lock DOSSIER "
                        + "\"\(person)\" --unlock …"
                )
            )
        case .locksHimself(let person):
            (
                "PR-22", Place(),
                Text(
                    nl: "«\(person)» kan het eigen account niet sluiten of openen",
                    en: "«\(person)» can't lock or unlock his own account"
                ),
                Text(
                    nl: "Zo blijft er altijd een beheerder over, en opent niemand zichzelf.",
                    en: "So there always is an administrator left, and nobody opens himself."
                ),
                Text(
                    nl: "Laat een andere beheerder het doen.",
                    en: "Have another administrator do it."
                )
            )
        case .notLocked(let person), .lockedAlready(let person): asItWas(person)
        default:
            (
                "PR-24", Place(),
                Text(nl: "de reden is leeg", en: "the reason is empty"),
                Text(
                    nl: "De reden staat in het journaal, en bij wie het account wil gebruiken.",
                    en:
                        "The reason stands in the journal, and is told to whoever tries the account."
                ),
                Text(
                    nl: "Schrijf in een paar woorden waarom.",
                    en: "Write in a few words why."
                )
            )
        }
    }

    private func asItWas(_ person: PersonName) -> Refusal.Sentences {
        let isLocked = self == .lockedAlready(person)
        return (
            "PR-23", Place(),
            Text(
                nl: "«\(person)» is \(isLocked ? "al" : "niet") op slot",
                en: "«\(person)» is \(isLocked ? "locked already" : "not locked")"
            ),
            Text(
                nl: "Elke regel van het journaal is iets dat gebeurd is.",
                en: "Every row of the journal is something that happened."
            ),
            Text(nl: "Er is niets te doen.", en: "There is nothing to do.")
        )
    }

    /// `45 seconds`, `4 minutes`; rounded up.
    package static func time(_ seconds: Int) -> Text {
        guard seconds > 90 else {
            return Text(
                nl: seconds == 1 ? "1 seconde" : "\(seconds) seconden",
                en: seconds == 1 ? "1 second" : "\(seconds) seconds"
            )
        }
        let minutes = (seconds + 59) / 60
        return Text(nl: "\(minutes) minuten", en: "\(minutes) minutes")
    }
}
