import Diagnostics

/// Why our own hints and the comparison with published files matter, and what to do.
extension CountRule {
    var hintTexts: (why: Text, remedy: Text) {
        switch self {
        case .identicalDocuments:
            (
                Text(
                    nl:
                        "Twee bureaus met precies dezelfde cijfers bestaan bijna niet: een document kan "
                        + "twee keer zijn getypt, onder twee namen.",
                    en:
                        "Two stations with exactly the same figures hardly exist: one document may have "
                        + "been typed twice, under two names."
                ),
                Text(
                    nl:
                        "Leg beide papieren naast elkaar. Is een ervan verkeerd getypt, typ het dan "
                        + "opnieuw met twee mensen.",
                    en:
                        "Lay both papers side by side. If one was typed wrongly, have two people type "
                        + "it again."
                )
            )
        case .listUnexpectedlyZero, .copiedTotal:
            (
                Text(
                    nl:
                        "Zo kan een lijst eruitzien die is overgeslagen of op de verkeerde plaats staat.",
                    en: "A list that was skipped, or stands in the wrong place, may look like this."
                ),
                Text(
                    nl: "Kijk op het papier of deze lijst er zo staat.",
                    en: "See on the paper whether this list stands there so."
                )
            )
        case .rowsShifted, .rowsSwapped, .entriesSlip:
            (
                Text(
                    nl: "Dit wijst aan waar in een van de invoeren iets is misgegaan.",
                    en: "This points at where something went wrong in one of the entries."
                ),
                Text(
                    nl: "Laat een derde deze vakjes typen, regel voor regel met een liniaal.",
                    en: "Have a third person type these boxes, row by row with a ruler."
                )
            )
        default:
            (
                Text(
                    nl:
                        "Dit wijst aan waar de fout in de optelling kan zitten; het papier beslist.",
                    en: "This points at where the slip in the addition may be; the paper decides."
                ),
                Text(
                    nl: "Kijk eerst naar deze regels op het papier, en tel dan opnieuw op.",
                    en: "Look at these rows on the paper first, then add up again."
                )
            )
        }
    }

    var fileTexts: (why: Text, remedy: Text) {
        switch self {
        case .hashDiffers:
            (
                Text(
                    nl:
                        "De hash in de voet hoort bij precies één bestand: dit is een ander, of het "
                        + "papier is van een andere versie.",
                    en:
                        "The hash in the foot belongs to exactly one file: this is another one, or the "
                        + "paper is of another version."
                ),
                Text(
                    nl:
                        "Lees de hash nog eens van elke bladzijde. Klopt hij: vraag de gemeente welk "
                        + "bestand bij het ondertekende papier hoort. Het papier leidt.",
                    en:
                        "Read the hash of each page once more. If it is right: ask the municipality "
                        + "which file belongs to the signed paper. The paper leads."
                )
            )
        default:
            (
                Text(
                    nl: "Wat gepubliceerd is, hoort gelijk te zijn aan het ondertekende papier.",
                    en: "What is published should be the same as the signed paper."
                ),
                Text(
                    nl:
                        "Kijk op het papier. Het papier leidt: meld een afwijkend bestand bij wie het "
                        + "publiceerde; is er verkeerd getypt, typ dan opnieuw met twee mensen.",
                    en:
                        "See the paper. It leads: report a file that differs to those who published it; "
                        + "if it was typed wrongly, have two people type it again."
                )
            )
        }
    }
}
