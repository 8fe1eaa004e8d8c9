import Diagnostics
import Elections

/// Why lists may not be drawn, or not yet be counted by hand.
package enum DrawRefusal: Hashable, Sendable {
    /// Not fewer lists than there are, or none.
    case noSuchSample(Int, most: Int)
    case notASample
    case drawnAlready(Moment)
    case notDrawn
    case dice(ListDraw.Problem, perThrow: Int)

    var sentences: Refusal.Sentences {
        switch self {
        case .dice(let problem, let perThrow): problem.sentences(perThrow)
        default: sentencesOfTheDossier
        }
    }

    private var sentencesOfTheDossier: Refusal.Sentences {
        switch self {
        case .noSuchSample(let number, let most):
            (
                "TR-01", Place(),
                Text(
                    nl: "een steekproef van \(number) lijsten kan hier niet",
                    en: "a sample of \(number) lists is not possible here"
                ),
                Text(
                    nl:
                        "Getrokken wordt een deel van de lijsten van de definitie; met dobbelstenen kan "
                        + "dat uit hoogstens \(ListDraw.mostLists).",
                    en: "Drawn are some of the lists of the definition; with dice from at most "
                        + "\(ListDraw.mostLists)."
                ),
                most < 1
                    ? Text(
                        nl: "Laat --sample weg: de hand telt alle lijsten.",
                        en: "Leave out --sample: the hand counts all lists."
                    )
                    : Text(
                        nl: "Kies 1 tot en met \(most), of laat --sample weg voor alle lijsten.",
                        en: "Choose 1 to \(most), or leave out --sample for all lists."
                    )
            )
        case .drawnAlready(let moment):
            (
                "TR-03", Place(),
                Text(
                    nl: "de lijsten zijn al getrokken, op \(moment)",
                    en: "the lists were drawn already, at \(moment)"
                ),
                Text(
                    nl: "Wie twee keer mag trekken, kan kiezen welke lijsten niemand natelt.",
                    en: "Whoever may draw twice can choose which lists nobody adds up."
                ),
                Text(
                    nl: "Tel de getrokken lijsten; druk het verslag af met «print draw-record».",
                    en: "Count the drawn lists; print the record with «print draw-record»."
                )
            )
        case .notDrawn:
            (
                "TR-04", Place(),
                Text(
                    nl: "de lijsten van de steekproef zijn nog niet getrokken",
                    en: "the lists of the sample are not drawn yet"
                ),
                Text(
                    nl: "In een steekproef telt de hand alleen de lijsten die het lot aanwees.",
                    en: "In a sample the hand counts only the lists that the dice chose."
                ),
                Text(
                    nl:
                        "Gooi in de openbare zitting en leg het vast: draw DOSSIER --dice 4,1,6,2 …",
                    en: "Throw in the public session and record it: draw DOSSIER --dice 4,1,6,2 …"
                )
            )
        default:
            (
                "TR-02", Place(),
                Text(
                    nl: "in dit dossier wordt niet getrokken: de hand telt alle lijsten",
                    en: "nothing is drawn in this dossier: the hand counts all lists"
                ),
                Text(
                    nl:
                        "Of alle lijsten worden geteld of een steekproef, staat vast bij het begin.",
                    en: "Whether all lists are counted or a sample is settled at the start."
                ),
                Text(
                    nl: "Een steekproef van drie lijsten begint met «new --sample 3».",
                    en: "A sample of three lists begins with «new --sample 3»."
                )
            )
        }
    }
}

extension ListDraw.Problem {
    fileprivate func sentences(_ perThrow: Int) -> Refusal.Sentences {
        switch self {
        case .outside(let place, let shows):
            (
                "TR-05", Place(),
                Text(
                    nl: "dobbelsteen \(place) van --dice is \(shows)",
                    en: "die \(place) of --dice is \(shows)"
                ),
                Text(nl: "Een dobbelsteen geeft 1 tot en met 6.", en: "A die shows 1 to 6."),
                Text(
                    nl: "Typ wat er is geworpen, in de volgorde van de worpen.",
                    en: "Type what was thrown, in the order of the throws."
                )
            )
        case .tooFew(let needed, let missing): Self.tooFew(needed, missing, perThrow)
        case .leftOver(let number):
            (
                "TR-07", Place(),
                Text(
                    nl: "na de laatste getrokken lijst staan nog \(number) dobbelstenen",
                    en: "\(number) dice follow the throw that drew the last list"
                ),
                Text(
                    nl:
                        "Elke worp telt mee, en na de laatste lijst wordt niet meer geworpen; anders "
                        + "kon iemand kiezen wanneer het ophoudt.",
                    en: "Every throw counts, and nothing is thrown after the last list; otherwise "
                        + "somebody could choose when to stop."
                ),
                Text(
                    nl: "Lees na of er een steen dubbel of van een andere worp is getypt.",
                    en: "See whether a die was typed twice, or is of another throw."
                )
            )
        }
    }

    private static func tooFew(_ needed: Int, _ missing: Int, _ perThrow: Int) -> Refusal.Sentences
    {
        (
            "TR-06", Place(),
            missing == 0
                ? Text(
                    nl: "te weinig: er zijn nog ten minste \(needed) worpen nodig",
                    en: "too few: at least \(needed) more throws are needed"
                )
                : Text(
                    nl: "te weinig: van de laatste worp ontbreken \(missing) dobbelstenen; met die "
                        + "worp mee zijn er nog ten minste \(needed) nodig",
                    en: "too few: \(missing) dice of the last throw are missing; with that one at "
                        + "least \(needed) throws are needed"
                ),
            Text(
                nl: "Elke worp is van \(perThrow) dobbelstenen; er is niets bewaard.",
                en: "Every throw is of \(perThrow) dice; nothing was kept."
            ),
            Text(
                nl: "Gooi verder, en typ daarna alle worpen van het begin af.",
                en: "Go on throwing, then type all throws from the first."
            )
        )
    }
}
