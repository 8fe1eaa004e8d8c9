import Diagnostics
import Elections
import FormTemplates

/// Conditions that any form may ask for, beside the kind of election.
enum FormCondition: String, CaseIterable {
    case caribbean
    case postal
    case voterCards = "voter-cards"
    case checkCode = "check-code"
    case sample

    var meaning: Text {
        switch self {
        case .caribbean:
            Text(
                nl: "Bonaire, Sint Eustatius of Saba: een openbaar lichaam met een gezaghebber",
                en: "Bonaire, Sint Eustatius or Saba: a public entity with a lieutenant governor"
            )
        case .postal:
            Text(
                nl: "het is van een briefstembureau, of er zijn die in het gebied",
                en: "it is of a postal polling station, or the area has some"
            )
        case .voterCards:
            Text(
                nl: "er kan met een kiezerspas worden gestemd (niet bij gr en er)",
                en: "a voter card admits to the vote (not for gr and er)"
            )
        case .checkCode:
            Text(nl: "er is een controlecode", en: "there is a check code")
        case .sample:
            Text(
                nl: "alleen getrokken lijsten worden met de hand geteld",
                en: "the hand counts drawn lists only"
            )
        }
    }
}

extension ElectionKind {
    /// The condition that holds for this kind of election: `tk`.
    var condition: String { rawValue.lowercased() }

    var meaning: Text {
        switch self {
        case .houseOfRepresentatives: Text(nl: "Tweede Kamer", en: "House of Representatives")
        case .senate: Text(nl: "Eerste Kamer", en: "Senate")
        case .europeanParliament: Text(nl: "Europees Parlement", en: "European Parliament")
        case .provincialCouncil: Text(nl: "provinciale staten", en: "provincial council")
        case .waterAuthority: Text(nl: "waterschap", en: "water authority")
        case .municipalCouncil: Text(nl: "gemeenteraad", en: "municipal council")
        case .islandCouncil: Text(nl: "eilandsraad", en: "island council")
        }
    }
}

/// Texts that the program gives to a form: variables of a template.
enum FormText: String, CaseIterable {
    case body
    case dateOfVote = "datum-stemming"
    case municipality = "gemeente"
    case district = "kieskring"
    case districtNumber = "kieskring-nummer"
    case place = "plaats"
    case dateOfSession = "datum-zitting"
    case timeOfSession = "tijdstip-zitting"
    case checkCode = "controlecode"

    var meaning: Text {
        switch self {
        case .body:
            Text(
                nl: "het orgaan, zoals de definitie het noemt",
                en: "the body, as the definition names it"
            )
        case .dateOfVote: Text(nl: "de dag van de stemming", en: "the day of the vote")
        case .municipality:
            Text(nl: "de gemeente of het openbaar lichaam", en: "the municipality or public entity")
        case .district: Text(nl: "de naam van de kieskring", en: "the name of the district")
        case .districtNumber: Text(nl: "zijn nummer", en: "its number")
        case .place: Text(nl: "waar de zitting is", en: "where the session is")
        case .dateOfSession:
            Text(nl: "de dag van de zitting (O 3, P 22)", en: "the day of the session (O 3, P 22)")
        case .timeOfSession: Text(nl: "haar tijdstip", en: "its time")
        case .checkCode:
            Text(
                nl: "de controlecode, waar check-code geldt",
                en: "the check code, where check-code holds"
            )
        }
    }
}

extension CountingStep {
    /// Conditions of the templates that hold for a paper of this step: one that comes in, or its
    /// own record where `document` is nil.
    func formConditions(of document: SourceDocument?) -> Set<String> {
        var conditions: Set<String> = [election.kind.condition]
        func add(_ condition: FormCondition, if holds: Bool) {
            if holds { conditions.insert(condition.rawValue) }
        }
        add(.voterCards, if: election.kind.hasVoterCards)
        add(.postal, if: document?.isPostal ?? hasPostalStations)
        add(.caribbean, if: document?.isPublicEntity ?? isPublicEntity)
        return conditions
    }
}
