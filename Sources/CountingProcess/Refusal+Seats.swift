import Apportionment
import Diagnostics
import Elections

/// What is refused about seats, lots and candidates.
extension Refusal {
    var seatSentences: Sentences {
        switch self {
        case .noSeatsHere:
            (
                "SZ-11", Place(),
                Text(
                    nl: "dit dossier is niet van een centraal stembureau",
                    en: "this dossier is not of a central committee"
                ),
                Text(
                    nl: "Alleen het centraal stembureau verdeelt zetels.",
                    en: "Only the central committee allocates seats."
                ),
                Text(
                    nl: "Doe dit in het dossier van «new --level central».",
                    en: "Do this in the dossier of «new --level central»."
                )
            )
        case .votesDoNotStand:
            (
                "SZ-12", Place(),
                Text(nl: "de stemmen staan nog niet vast", en: "the votes do not stand yet"),
                Text(
                    nl:
                        "Zetels volgen uit de handmatige telling; zolang die ontbreekt of een verschil "
                        + "open staat, zijn er geen zetels.",
                    en: "Seats follow from the hand count; while it is missing or a difference is "
                        + "open there are no seats."
                ),
                Text(
                    nl: "Kijk met «status» en «compare» wat er nog open staat.",
                    en: "See with «status» and «compare» what is still open."
                )
            )
        case .seatsNotReckoned:
            (
                "SZ-02", Place(),
                Text(
                    nl: "de zetels zijn nog niet door twee mensen gelijk getypt uit de handmatige "
                        + "berekening",
                    en:
                        "the seats were not typed alike by two people from the reckoning by hand yet"
                ),
                Text(
                    nl:
                        "Het programma laat zijn zetels pas zien als die van de hand vaststaan; anders "
                        + "kan de ene de andere beïnvloeden.",
                    en:
                        "The program shows its seats only when those of the hand stand; else one could "
                        + "influence the other."
                ),
                Text(
                    nl: "Druk de werkbladen af (print DOSSIER seat-sheets) en laat twee mensen de "
                        + "uitkomst typen (hand).",
                    en:
                        "Print the worksheets (print DOSSIER seat-sheets) and have two people type the "
                        + "outcome (hand)."
                )
            )
        case .reckoningIncomplete(let paper, let field):
            (
                "EN-01", Place(document: paper.document.rawValue, field: field.description),
                Text(nl: "\(field) is leeg", en: "\(field) is empty"),
                Text(
                    nl:
                        "Een leeg vakje is geen 0, en een halve berekening mag het antwoord van het "
                        + "programma niet openen.",
                    en:
                        "An empty box is not 0, and half a reckoning must not open the program's answer."
                ),
                Text(
                    nl:
                        "Typ elk vakje van de bladzijden «Uitkomst»; is de uitkomst nul, typ dan 0.",
                    en: "Type every box of the pages «Uitkomst»; where the outcome is nil, type 0."
                )
            )
        case .lotMustBeDrawn, .unnamedLot, .lotNotAsked, .notAnAlternative: lotSentences
        default: candidateSentences
        }
    }

    private var lotSentences: Sentences {
        switch self {
        case .lotMustBeDrawn(let number, let question):
            (
                "SZ-01", Place(),
                Text(
                    nl:
                        "loting \(number) is nog niet vastgelegd (artikel \(question.subject.article)), "
                        + "tussen \(question.alternatives.joined(separator: " | "))",
                    en: "lot \(number) is not recorded yet (article \(question.subject.article)), "
                        + "between \(question.alternatives.joined(separator: " | "))"
                ),
                Text(
                    nl: "De wet laat hier het lot beslissen; het programma loot nooit zelf.",
                    en: "The law has a lot decide here; the program never draws one itself."
                ),
                Text(
                    nl:
                        "Loot in de openbare zitting en leg vast: papierspoor lot DOSSIER --question "
                        + "\(number) --chosen … --by … --and …",
                    en: "Draw in the public session and record: papierspoor lot DOSSIER --question "
                        + "\(number) --chosen … --by … --and …"
                )
            )
        case .unnamedLot:
            (
                "SZ-01", Place(),
                Text(
                    nl: "er moet worden geloot voordat de zetels te verdelen zijn",
                    en: "a lot must be drawn before the seats can be allocated"
                ),
                Text(
                    nl: "Wie de zetels nog met de hand berekent, hoort hier niet tussen wie.",
                    en: "Who still reckons the seats by hand does not hear between whom from here."
                ),
                Text(
                    nl: "Waarschuw de coördinator; «status --as NAAM» noemt de vraag.",
                    en: "Tell the coordinator; «status --as NAME» names the question."
                )
            )
        case .lotNotAsked(let number, let asked):
            (
                "SZ-13", Place(),
                asked == 0
                    ? Text(nl: "er hoeft niet te worden geloot", en: "no lot has to be drawn")
                    : Text(
                        nl: "er is geen loting \(number); er zijn er \(asked)",
                        en: "there is no lot \(number); there are \(asked)"
                    ),
                Text(
                    nl: "Een loting hoort bij één vraag, en de vragen komen na elkaar.",
                    en: "A lot belongs to one question, and the questions come one after another."
                ),
                Text(
                    nl: "«status» noemt de loting die nu nodig is.",
                    en: "«status» names the lot that is needed now."
                )
            )
        case .notAnAlternative(let chosen, let alternatives):
            (
                "SZ-14", Place(),
                Text(
                    nl: "«\(chosen)» deed niet mee aan deze loting",
                    en: "«\(chosen)» was not part of this lot"
                ),
                Text(
                    nl: "Alleen wie gelijk stond, kan door het lot winnen of verliezen.",
                    en: "Only who was equal can win or lose by lot."
                ),
                Text(
                    nl:
                        "Kies met --chosen precies één van: \(alternatives.joined(separator: " | ")).",
                    en:
                        "Choose with --chosen exactly one of: \(alternatives.joined(separator: " | "))."
                )
            )
        default: preconditionFailure("every refusal has its sentences")
        }
    }

    private var candidateSentences: Sentences {
        switch self {
        case .unknownCandidate(let list, let number, let district):
            (
                "SZ-15", Place(),
                Text(
                    nl: "lijst \(list) heeft geen kandidaat \(number)"
                        + (district.map { " in kieskring \($0)" } ?? ""),
                    en: "list \(list) has no candidate \(number)"
                        + (district.map { " in district \($0)" } ?? "")
                ),
                Text(
                    nl: "Wie is overleden, wordt bij de toewijzing overgeslagen (artikel P 19a).",
                    en: "Who has died is passed over in the allocation (article P 19a)."
                ),
                Text(
                    nl: "Zoek lijst en nummer op in de vastgestelde kandidatenlijst.",
                    en: "Look up list and number in the list of candidates as established."
                )
            )
        case .severalCandidates(let list, let number, let names):
            (
                "SZ-16", Place(),
                Text(
                    nl: "nummer \(number) is niet op elke lijst \(list) dezelfde: "
                        + names.joined(separator: " | "),
                    en: "number \(number) is not the same on every list \(list): "
                        + names.joined(separator: " | ")
                ),
                Text(
                    nl: "De lijsten van deze groep verschillen per kieskring.",
                    en: "The lists of this group differ by district."
                ),
                Text(
                    nl: "Noem met --district een kieskring waar de overledene op dit nummer staat.",
                    en: "Name with --district a district where the deceased has this number."
                )
            )
        case .knownAsDeceased(let name):
            (
                "SZ-17", Place(),
                Text(
                    nl: "\(name) staat al als overleden vast",
                    en: "\(name) is recorded as deceased already"
                ),
                Text(nl: "Eén keer is genoeg.", en: "Once is enough."),
                Text(
                    nl: "Was het een vergissing: neem het terug met --withdraw.",
                    en: "If it was a mistake: take it back with --withdraw."
                )
            )
        case .notKnownAsDeceased(let name):
            (
                "SZ-18", Place(),
                Text(
                    nl: "\(name) staat niet als overleden vast",
                    en: "\(name) is not recorded as deceased"
                ),
                Text(
                    nl: "Alleen wat is vastgelegd, kan worden teruggenomen.",
                    en: "Only what was recorded can be taken back."
                ),
                Text(
                    nl: "Kijk met «status» wie er vastligt.",
                    en: "See with «status» who is recorded."
                )
            )
        default: preconditionFailure("every refusal has its sentences")
        }
    }
}
