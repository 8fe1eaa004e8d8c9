import Diagnostics

/// Why the state of the papers themselves matters, before any figure on them.
extension CountRule {
    var receivingTexts: (why: Text, remedy: Text) {
        switch self {
        case .pagesDiffer:
            (
                Text(
                    nl: "Bladzijden die niet bij elkaar horen, zijn niet één document.",
                    en: "Pages that do not belong together are not one document."
                ),
                Text(
                    nl: "Leg alle bladzijden naast elkaar: datum, hash en paginanummers. Vraag wie "
                        + "het maakte om de juiste; is het document zo heel, boek het dan als geheel.",
                    en: "Lay all pages side by side: date, hash and page numbers. Ask those who "
                        + "made it for the right ones; if it is whole so, record it as a whole."
                )
            )
        case .receivedTwice:
            (
                Text(
                    nl: "Van één document kan er maar één tellen, en twee kunnen verschillen.",
                    en: "Of one document only one can count, and two may differ."
                ),
                Text(
                    nl:
                        "Is het hetzelfde papier: er is niets te doen. Is het een ander: bewaar beide, "
                        + "boek het met --again en de reden, en laat beslissen welk geldt.",
                    en:
                        "If it is the same paper: there is nothing to do. If it is another: keep both, "
                        + "record it with --again and the reason, and have it decided which counts."
                )
            )
        case .receivedBefore:
            (
                Text(
                    nl: "Elk papier wordt één keer geboekt.",
                    en: "Every paper is recorded once."
                ),
                Text(nl: "Er is niets te doen.", en: "There is nothing to do.")
            )
        case .pagesMissing:
            (
                Text(
                    nl: "Op een bladzijde die er niet is, staan cijfers die niemand typt.",
                    en: "On a page that is not there stand figures that nobody types."
                ),
                Text(
                    nl: "Zoek de bladzijden, of vraag ernaar waar het document vandaan komt.",
                    en: "Look for the pages, or ask for them where the document comes from."
                )
            )
        case .missingTurnedUp:
            (
                Text(
                    nl: "Een document dat er is, kan niet ontbreken in de uitkomst.",
                    en: "A document that is there can't be missing from the outcome."
                ),
                Text(
                    nl: "Laat twee mensen het besluit terugnemen (missing --withdraw) en typ het "
                        + "document.",
                    en: "Have two people take the decision back (missing --withdraw) and type the "
                        + "document."
                )
            )
        default:
            (
                Text(
                    nl:
                        "Zonder de ontvangst weet niemand waar dit papier vandaan kwam en wanneer.",
                    en: "Without it nobody knows where this paper came from, and when."
                ),
                Text(
                    nl: "Leg de hand op het papier en boek het (receive).",
                    en: "Lay hands on the paper and record it (receive)."
                )
            )
        }
    }
}
