import Diagnostics
import Elections

/// What is refused about warnings, and about a further reading.
extension Refusal {
    var warningSentences: Sentences {
        switch self {
        case .warningsUnseen(let rule, let number): unseen(rule, number)
        case .noOpenWarning(let rule, let document):
            (
                "WA-01", Place(document: document?.rawValue),
                Text(
                    nl: "er staat geen waarschuwing \(rule) open die kan worden aanvaard",
                    en: "there is no open warning \(rule) that can be accepted"
                ),
                Text(
                    nl:
                        "Aanvaarden gaat over wat er nu staat, en pas als een document twee keer is "
                        + "getypt.",
                    en:
                        "What is accepted is what stands there now, once a document was typed twice."
                ),
                Text(
                    nl: "Kijk met «differences» welke waarschuwingen er openstaan.",
                    en: "See with «differences» which warnings are open."
                )
            )
        case .notAWarning(let rule):
            (
                "WA-02", Place(),
                Text(nl: "«\(rule)» is geen waarschuwing", en: "«\(rule)» is not a warning"),
                Text(
                    nl: "Alleen een waarschuwing kan door één mens worden aanvaard; een fout wordt "
                        + "hersteld, een verschil aanvaarden twee mensen.",
                    en: "Only a warning can be accepted by one person; an error is mended, a "
                        + "difference is accepted by two."
                ),
                Text(
                    nl: "Geef de regel zoals «status» haar noemt, zoals SB-36. Voor een verschil: "
                        + "--list.",
                    en:
                        "Give the rule as «status» calls it, such as SB-36. For a difference: --list."
                )
            )
        case .nothingInDispute(let document, let state): nothingInDispute(document, state)
        default:
            (
                "WA-03", Place(),
                Text(
                    nl: "twee invoeren die verschillen kunnen niet worden aanvaard",
                    en: "two entries that differ can't be accepted"
                ),
                Text(
                    nl: "Welk cijfer er staat beslist een lezing van het papier, niet een besluit.",
                    en: "Which figure it is a reading of the paper decides, not a decision."
                ),
                Text(
                    nl: "Laat een derde die vakjes typen: papierspoor reread DOSSIER.",
                    en: "Have a third person type those boxes: papierspoor reread DOSSIER."
                )
            )
        }
    }

    private func unseen(_ rule: String, _ number: Int) -> Sentences {
        (
            "CL-07", Place(),
            Text(
                nl:
                    "\(rule): naar \(number) \(number == 1 ? "waarschuwing" : "waarschuwingen") heeft "
                    + "nog niemand gekeken",
                en: "\(rule): nobody has looked at \(number) "
                    + "\(number == 1 ? "warning" : "warnings") yet"
            ),
            Text(
                nl:
                    "Een waarschuwing kan kloppen; wie ernaar keek en waarom zij blijft staan, hoort "
                    + "vast te liggen.",
                en: "A warning may be as it should; who looked and why it stands belongs on record."
            ),
            rule == "SB-34"
                ? Text(
                    nl: "Laat een derde de vakjes typen die verschillen (reread).",
                    en: "Have a third person type the boxes that differ (reread)."
                )
                : Text(
                    nl:
                        "Kijk met «differences» waar, neem het papier erbij, en leg vast: papierspoor "
                        + "settle DOSSIER --warning \(rule) --accept \"REDEN\" --by \"NAAM\"",
                    en:
                        "See with «differences» where, take the paper, and record: papierspoor settle "
                        + "DOSSIER --warning \(rule) --accept \"REASON\" --by \"NAME\""
                )
        )
    }

    private func nothingInDispute(_ document: DocumentKey, _ state: Round.State) -> Sentences {
        let (isNow, remedy): (Text, Text) =
            switch state {
            case .nothing:
                (
                    Text(nl: "het is nog niet getypt", en: "it was not typed yet"),
                    Text(
                        nl: "Laat twee mensen het typen (enter).",
                        en: "Have two people type it (enter)."
                    )
                )
            case .once:
                (
                    Text(nl: "het is één keer getypt", en: "it was typed once"),
                    Text(
                        nl: "Laat het eerst door een tweede persoon typen (enter).",
                        en: "Have a second person type it first (enter)."
                    )
                )
            case .agreed:
                (
                    Text(
                        nl: "het is door twee mensen gelijk getypt of al beslist",
                        en: "two people typed it alike, or it is settled"
                    ),
                    Text(
                        nl:
                            "Spreekt het zichzelf tegen, dan typen twee mensen het opnieuw (enter).",
                        en: "If it contradicts itself, two people type it again (enter)."
                    )
                )
            }
        return (
            "RL-01", Place(document: document.rawValue),
            Text(
                nl: "op \(document) verschilt geen vakje: \(isNow.dutch)",
                en: "no box of \(document) is in dispute: \(isNow.english)"
            ),
            Text(
                nl: "Een derde lezing typt alleen vakjes waarin twee invoeren verschillen.",
                en: "A third reading types only boxes in which two entries differ."
            ),
            remedy
        )
    }
}
