import Diagnostics

/// What a problem with a case is about: why it matters, and what to do.
enum SeatTopic: String {
    case kind = "ST-02"
    case unknownField = "ST-03"
    case missing = "ST-04"
    case rules = "ST-05"
    case lists = "ST-06"
    case votes = "ST-07"
    case sums = "ST-08"
    case candidates = "ST-09"
    case combinations = "ST-10"
    case nobody = "ST-11"
    case lot = "ST-12"
    case size = "ST-13"

    func diagnostic(at place: Place, found: Text) -> Diagnostic {
        Diagnostic(rawValue, at: place, found: found, why: why, remedy: remedy)
    }

    private var why: Text {
        switch self {
        case .kind, .missing:
            Text(
                nl: "Wat er niet of anders staat, mag niet geraden worden.",
                en: "What is absent or of another kind must not be guessed."
            )
        case .unknownField:
            Text(
                nl: "Een veld dat niet gelezen wordt, kan de uitslag bedoelen te veranderen.",
                en: "A field that is not read may be meant to change the result."
            )
        case .rules:
            Text(
                nl: "De regels bepalen de uitslag; ze worden nooit stilzwijgend gekozen.",
                en: "The rules decide the result; they are never chosen silently."
            )
        case .lists:
            Text(
                nl: "Elke lijst telt één keer mee, onder één nummer en in één groep.",
                en: "Every list counts once, under one number and in one group."
            )
        case .votes:
            Text(
                nl: "Met een onmogelijk aantal stemmen is geen uitslag te berekenen.",
                en: "No result can be calculated from an impossible number of votes."
            )
        case .sums:
            Text(
                nl: "Zetels volgen uit de lijsttotalen, voorkeur uit de kandidaten (P 5, P 15).",
                en: "Seats follow from list totals, preference from candidates (P 5, P 15)."
            )
        case .candidates:
            Text(
                nl: "Een kandidaat staat één keer op een lijst; de volgorde beslist (P 17).",
                en: "A candidate is on a list once; the order decides (P 17)."
            )
        case .combinations:
            Text(
                nl:
                    "Lijstencombinaties telden tot en met 2017, en niet voor de Eerste Kamer (P 4).",
                en: "List combinations counted until 2017, and not for the Senate (P 4)."
            )
        case .nobody:
            Text(
                nl: "Wie is overleden, telt als kandidaat niet mee (P 19a).",
                en: "Who has died does not count as a candidate (P 19a)."
            )
        case .lot:
            Text(
                nl: "Een loting hoort bij één vraag, met de alternatieven die er waren.",
                en: "A lot belongs to one question, with the alternatives there were."
            )
        case .size:
            Text(
                nl: "Zo groot is geen verkiezing; er wordt alleen exact gerekend.",
                en: "No election is that large; all is calculated exactly."
            )
        }
    }

    private var remedy: Text {
        switch self {
        case .kind, .missing:
            Text(nl: "Vul het veld goed in.", en: "Fill in the field as it should be.")
        case .unknownField:
            Text(
                nl: "Verbeter de naam van het veld, of laat het weg.",
                en: "Mend the name of the field, or leave it out."
            )
        case .rules:
            Text(
                nl: "Geef bij election de soort, de zetels en de dag, en bij rules wat afwijkt.",
                en: "Give kind, seats and day under election, and under rules what differs."
            )
        case .lists:
            Text(
                nl: "Vergelijk de lijsten met de vastgestelde kandidatenlijsten.",
                en: "Compare the lists with the lists of candidates as established."
            )
        case .votes, .sums:
            Text(
                nl: "Vergelijk de getallen met het proces-verbaal. Leidt een handmatige telling, "
                    + "geef dan listVotesLead.",
                en: "Compare the figures with the record. Where a hand count leads, give "
                    + "listVotesLead."
            )
        case .candidates:
            Text(
                nl: "Vergelijk de kandidaten met de vastgestelde lijst.",
                en: "Compare the candidates with the list as established."
            )
        case .combinations:
            Text(
                nl: "Laat de combinatie weg, of verbeter de letter of de dag.",
                en: "Leave out the combination, or mend its letter or the day."
            )
        case .nobody:
            Text(
                nl: "Schrijf de naam zoals hij op de lijst staat.",
                en: "Write the name as it stands on the list."
            )
        case .lot:
            Text(
                nl: "Neem article, what en alternatives over uit de vraag, en kies er één van.",
                en: "Copy article, what and alternatives from the question, and choose one."
            )
        case .size:
            Text(nl: "Kijk of dit het goede bestand is.", en: "See whether this is the right file.")
        }
    }
}
