import Diagnostics
import Elections

/// Why somebody may not be registered, confirmed or locked, or may not do something.
package enum PersonRefusal: Hashable, Sendable {
    case similar(PersonName, PersonName)
    case unknown(PersonName)
    /// Nobody is registered, and somebody is said to register.
    case nobodyYet
    case firstIsAdministrator
    case noRegistrar
    /// The first administrator, and who must confirm him; nil where that one is not there yet.
    case notFounded(PersonName, second: PersonName?)
    case unconfirmed(PersonName, by: PersonName?)
    case notInitials(String)
    case confirmed(PersonName)
    case confirmsHimself(PersonName)
    case confirmsOwnRegistration(PersonName, PersonName)
    case locked(PersonName, reason: String)
    case delayed(PersonName, seconds: Int)
    case otherRole(PersonName, Role, needed: [Role])
    case wrongPassphrase(PersonName, tries: Int, delay: Int)
    case locksHimself(PersonName)
    case notLocked(PersonName)
    case lockedAlready(PersonName)
    case noLockReason
    case noCoordinator(PersonName, PersonName)
    /// `typist add` in a real dossier.
    case shortForm
    /// A total is asked for, and it is not said by whom.
    case nobodyLooks
}

extension Role {
    /// As people call it.
    package var name: Text {
        switch self {
        case .administrator: Text(nl: "beheerder", en: "administrator")
        case .coordinator: Text(nl: "coördinator", en: "coordinator")
        case .typist: Text(nl: "invoerder", en: "typist")
        case .handCounter: Text(nl: "teller", en: "hand counter")
        case .observer: Text(nl: "waarnemer", en: "observer")
        }
    }

    /// Several, as in «a coordinator or an observer».
    static func names(_ roles: [Role]) -> Text {
        Text(
            nl: roles.map(\.name.dutch).joined(separator: ", "),
            en: roles.map(\.name.english).joined(separator: ", ")
        )
    }
}

extension PersonRefusal {
    var sentences: Refusal.Sentences {
        switch self {
        case .similar, .unknown, .nobodyYet, .firstIsAdministrator, .noRegistrar, .notInitials,
            .shortForm:
            registering
        case .notFounded, .unconfirmed, .confirmed, .confirmsHimself, .confirmsOwnRegistration:
            confirming
        case .locked, .delayed, .wrongPassphrase, .locksHimself, .notLocked, .lockedAlready,
            .noLockReason:
            locking
        case .otherRole, .noCoordinator, .nobodyLooks: acting
        }
    }

    private var registering: Refusal.Sentences {
        switch self {
        case .similar(let person, let known):
            (
                "PR-05", Place(),
                Text(
                    nl: "«\(person)» lijkt op «\(known)», die er al is",
                    en: "«\(person)» is like «\(known)», who is there already"
                ),
                Text(
                    nl:
                        "Wie twee keer geregistreerd is, kan twee keer hetzelfde typen of bevestigen.",
                    en: "Whoever is registered twice can type or confirm the same thing twice."
                ),
                Text(
                    nl: "Vraag het na. Zijn het twee mensen, geef de opdracht dan nog eens met "
                        + "--other-than \"\(known)\".",
                    en: "Ask. If they are two people, give the command again with "
                        + "--other-than \"\(known)\"."
                )
            )
        case .unknown(let person):
            (
                "PR-06", Place(),
                Text(
                    nl: "«\(person)» is niet geregistreerd in dit dossier",
                    en: "«\(person)» is not registered in this dossier"
                ),
                Text(
                    nl: "Elke handeling staat op naam van iemand voor wie twee mensen instaan.",
                    en: "Every act is by somebody for whom two people vouch."
                ),
                Text(
                    nl:
                        "Verbeter de naam («person list» noemt iedereen), of registreer met «person add».",
                    en: "Mend the name («person list» gives all), or register with «person add»."
                )
            )
        case .nobodyYet:
            (
                "PR-12", Place(),
                Text(
                    nl: "er is nog niemand die iemand kan registreren",
                    en: "there is nobody yet who could register anybody"
                ),
                Self.founding,
                Text(
                    nl: "Laat --by weg bij de eerste beheerder; die registreert de tweede.",
                    en: "Leave --by out for the first administrator, who registers the second."
                )
            )
        case .firstIsAdministrator:
            (
                "PR-12", Place(),
                Text(
                    nl: "de eerste in een dossier is een beheerder",
                    en: "the first in a dossier is an administrator"
                ),
                Self.founding,
                Text(
                    nl: "Registreer eerst een beheerder: --role administrator.",
                    en: "Register an administrator first: --role administrator."
                )
            )
        case .noRegistrar:
            (
                "PR-13", Place(),
                Text(
                    nl: "er staat niet bij wie registreert",
                    en: "it is not said who registers"
                ),
                Text(
                    nl: "Na de eerste registreert een beheerder ieder ander.",
                    en: "After the first, an administrator registers everybody else."
                ),
                Text(
                    nl: "Geef de beheerder met --by \"NAAM\".",
                    en: "Name the administrator with --by \"NAME\"."
                )
            )
        case .notInitials(let text):
            (
                "PR-14", Place(),
                Text(nl: "«\(text)» zijn geen initialen", en: "«\(text)» are no initials"),
                Text(
                    nl: "Met initialen staat iemand op papier naast een verbetering.",
                    en: "By initials somebody stands on paper beside a correction."
                ),
                Text(nl: "Schrijf ze als A.B.", en: "Write them as A.B.")
            )
        default:
            (
                "PR-15", Place(),
                Text(
                    nl: "in een echt dossier heeft ieder een rol en een wachtzin",
                    en: "in a real dossier everybody has a role and a passphrase"
                ),
                Text(
                    nl: "Met een naam alleen kan iedereen voor een ander typen.",
                    en: "With a name alone anybody can type for another."
                ),
                Text(
                    nl:
                        "Gebruik «papierspoor person add DOSSIER NAAM --role typist --initials A.B. "
                        + "--by BEHEERDER».",
                    en:
                        "Use «papierspoor person add DOSSIER NAME --role typist --initials A.B. --by "
                        + "ADMINISTRATOR»."
                )
            )
        }
    }

    private static let founding = Text(
        nl: "Een dossier begint met twee mensen: een beheerder, en een tweede die hem bevestigt.",
        en: "A dossier begins with two people: an administrator, and a second who confirms him."
    )

    private static let twoVouch = Text(
        nl: "Twee mensen staan in voor elk account: wie het registreert en wie het bevestigt.",
        en: "Two people vouch for every account: who registers it and who confirms it."
    )

    private var confirming: Refusal.Sentences {
        switch self {
        case .notFounded(let founder, nil):
            (
                "PR-16", Place(),
                Text(
                    nl: "«\(founder)» is nog alleen in dit dossier",
                    en: "«\(founder)» is still alone in this dossier"
                ),
                Self.founding,
                Text(
                    nl:
                        "Registreer de tweede: papierspoor person add DOSSIER NAAM … --by \"\(founder)\"",
                    en:
                        "Register the second: papierspoor person add DOSSIER NAME … --by \"\(founder)\""
                )
            )
        case .notFounded(let founder, let second?):
            (
                "PR-16", Place(),
                Text(
                    nl: "«\(founder)» is nog niet bevestigd door «\(second)»",
                    en: "«\(founder)» is not confirmed by «\(second)» yet"
                ),
                Self.founding,
                Text(
                    nl:
                        "Laat de tweede dat doen: papierspoor person confirm DOSSIER \"\(founder)\" --by "
                        + "\"\(second)\". Klopt een van de twee namen niet, maak dan een nieuw dossier.",
                    en:
                        "Have the second do so: papierspoor person confirm DOSSIER \"\(founder)\" --by "
                        + "\"\(second)\". If one of the two names is wrong, make a new dossier."
                )
            )
        case .unconfirmed(let person, let registrar):
            (
                "PR-07", Place(),
                Text(
                    nl: "«\(person)» is nog niet bevestigd",
                    en: "«\(person)» is not confirmed yet"
                ),
                Self.twoVouch,
                Text(
                    nl:
                        "Laat een ander dan \(registrar?.text ?? "") het doen: papierspoor person confirm "
                        + "DOSSIER \"\(person)\" --by \"NAAM\"",
                    en:
                        "Have somebody other than \(registrar?.text ?? "") do so: papierspoor person "
                        + "confirm DOSSIER \"\(person)\" --by \"NAME\""
                )
            )
        case .confirmed(let person):
            (
                "PR-17", Place(),
                Text(nl: "«\(person)» is al bevestigd", en: "«\(person)» is confirmed already"),
                Self.twoVouch,
                Text(nl: "Er is niets te doen.", en: "There is nothing to do.")
            )
        case .confirmsHimself(let person):
            (
                "PR-18", Place(),
                Text(
                    nl: "«\(person)» kan zichzelf niet bevestigen",
                    en: "«\(person)» can't confirm himself"
                ),
                Self.twoVouch, Self.somebodyElse
            )
        case .confirmsOwnRegistration(let person, let registrar):
            (
                "PR-19", Place(),
                Text(
                    nl: "«\(registrar)» heeft «\(person)» zelf geregistreerd",
                    en: "«\(registrar)» registered «\(person)» himself"
                ),
                Self.twoVouch, Self.somebodyElse
            )
        default: preconditionFailure("every refusal has its sentences")
        }
    }

    private static let somebodyElse = Text(
        nl: "Laat een ander bevestigen, die de persoon kent of een legitimatie heeft gezien.",
        en: "Have somebody else confirm, who knows the person or has seen proof of identity."
    )

    private var acting: Refusal.Sentences {
        switch self {
        case .otherRole(let person, let role, let needed):
            (
                "PR-10", Place(),
                Text(
                    nl:
                        "«\(person)» is \(role.name.dutch); dit is voor: \(Role.names(needed).dutch)",
                    en:
                        "«\(person)» is \(role.name.english); this is for: \(Role.names(needed).english)"
                ),
                Text(
                    nl: "Wie typt ziet geen totaal en beslist niets; wie beslist typt niet.",
                    en:
                        "Whoever types sees no total and decides nothing; whoever decides does not type."
                ),
                Text(
                    nl: "Laat iemand met die rol het doen; «person list» noemt ze.",
                    en: "Have somebody with that role do it; «person list» gives them."
                )
            )
        case .noCoordinator(let first, let second):
            (
                "PR-11", Place(),
                Text(
                    nl: "«\(first)» en «\(second)» zijn geen van beiden coördinator",
                    en: "neither «\(first)» nor «\(second)» is a coordinator"
                ),
                Text(
                    nl:
                        "Over de telling beslist een coördinator, met een tweede coördinator of een "
                        + "beheerder.",
                    en: "The count is decided on by a coordinator, with a second coordinator or an "
                        + "administrator."
                ),
                Text(nl: "Haal een coördinator erbij.", en: "Fetch a coordinator.")
            )
        default:
            (
                "PR-20", Place(),
                Text(
                    nl: "er staat niet bij wie kijkt",
                    en: "it is not said who looks"
                ),
                Text(
                    nl:
                        "Een invoerder ziet geen totalen: in een echt dossier kijken alleen coördinator, "
                        + "beheerder en waarnemer, met hun wachtzin.",
                    en:
                        "A typist sees no totals: in a real dossier only coordinator, administrator and "
                        + "observer look, with their passphrase."
                ),
                Text(
                    nl: "Geef uw naam met --as \"NAAM\".",
                    en: "Give your name with --as \"NAME\"."
                )
            )
        }
    }
}
