import Diagnostics
import Elections

/// What is refused about typing, and after closing.
extension Refusal {
    var entrySentences: Sentences {
        switch self {
        case .closed(let moment):
            (
                "CL-01", Place(),
                Text(
                    nl: "dit dossier is gesloten op \(moment)",
                    en: "this dossier was closed at \(moment)"
                ),
                Text(
                    nl: "Na het sluiten verandert er niets meer aan de cijfers op papier.",
                    en: "After closing nothing changes any more to the figures on paper."
                ),
                Text(
                    nl:
                        "Is er een nieuwe versie van een stuk, of dook er een op: twee mensen leggen dat vast "
                        + "(correct). Begin geen tweede telling hiernaast.",
                    en:
                        "If there is a newer version of a paper, or one turned up: two people record that "
                        + "(correct). Start no second count beside this one."
                )
            )
        case .notAnExercise:
            (
                "R11", Place(),
                Text(
                    nl: "cijfers uit een bestand in een echt dossier",
                    en: "figures from a file in a real dossier"
                ),
                Text(
                    nl: "Regels R11 en R27: twee mensen typen elk cijfer van papier; een bestand "
                        + "zou tweemaal hetzelfde zijn.",
                    en: "Rules R11 and R27: two people type every figure from paper; a file "
                        + "would be the same thing twice."
                ),
                Text(
                    nl: "Oefenen met bestanden kan in een dossier van «new --exercise».",
                    en: "Practise with files in a dossier made with «new --exercise»."
                )
            )
        case .samePersonAgain(let person, let paper):
            (
                "R27", Place(document: paper.document.rawValue),
                Text(
                    nl: "\(person) heeft \(paper.document) al getypt",
                    en: "\(person) has typed \(paper.document) already"
                ),
                Text(
                    nl: "Regel R27: elk document wordt door verschillende mensen getypt, zodat een "
                        + "vergissing opvalt.",
                    en: "Rule R27: every document is typed by different people, so that a slip "
                        + "shows."
                ),
                Text(
                    nl: "Geef het papier aan een ander om te typen.",
                    en: "Hand the paper to somebody else to type."
                )
            )
        case .alreadyDefinitive(let paper):
            (
                "EN-03", Place(document: paper.document.rawValue),
                Text(
                    nl: "\(paper.document) is al door twee mensen gelijk getypt",
                    en: "\(paper.document) was typed alike by two people already"
                ),
                Text(
                    nl: "Een derde invoer zou een vastgesteld cijfer kunnen veranderen.",
                    en: "A third entry could change a figure that is settled."
                ),
                Text(
                    nl: "Laat dit document uit het bestand weg.",
                    en: "Leave this document out of the file."
                )
            )
        default: disputeSentences
        }
    }

    private var disputeSentences: Sentences {
        if case .disputedCellMissing(let paper, let field) = self {
            return (
                "EN-06", Place(document: paper.document.rawValue, field: field.description),
                Text(
                    nl: "\(paper.document) \(field) verschilt en staat niet in deze lezing",
                    en: "\(paper.document) \(field) differs and is not in this reading"
                ),
                Text(
                    nl: "Wat niet gelezen is, mag niet voor een leeg vakje doorgaan.",
                    en: "What was not read must not pass for an empty box."
                ),
                Text(
                    nl:
                        "Typ elk vakje van dit document dat verschilt («status» noemt ze); is het op papier "
                        + "leeg, typ dan 0.",
                    en:
                        "Type every box of this document that differs («status» names them); if it is empty "
                        + "on paper, type 0."
                )
            )
        }
        guard case .notInDispute(let paper, let field) = self else {
            preconditionFailure("every refusal has its sentences")
        }
        return (
            "EN-04", Place(document: paper.document.rawValue, field: field.description),
            Text(
                nl: "\(paper.document) \(field): een ander cijfer dan twee mensen gelijk typten",
                en: "\(paper.document) \(field): another figure than two people typed alike"
            ),
            Text(
                nl: "Een derde lezing gaat alleen over de vakjes die verschillen; dit vakje hoort "
                    + "daar niet bij.",
                en: "A third reading is about the boxes that differ only; this box is not one."
            ),
            Text(
                nl:
                    "Kijk op het papier. Is het een tikfout: verbeter hem. Zo niet: meld het aan de "
                    + "coördinator, want dan typten twee mensen hetzelfde verkeerd.",
                en: "Look on the paper. If it is a slip: mend it. If not: tell the coordinator, "
                    + "since then two people typed the same thing wrongly."
            )
        )
    }
}
