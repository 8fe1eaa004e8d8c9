import Diagnostics

/// Why each rule matters and what to do with the paper when it is broken.
extension CountRule {
    var texts: (why: Text, remedy: Text) {
        switch self {
        case .admittedSum, .countedSum, .validSum, .listTotalSum:
            (Self.paperContradicts, Self.comparePaper)
        case .validMissing, .listTotalMissing, .figureMissing:
            (
                Text(
                    nl: "Een leeg vakje is geen 0: zonder dit cijfer kan niet worden opgeteld.",
                    en: "An empty box is not 0: nothing can be added without this figure."
                ),
                Self.comparePaper
            )
        case .equalButDifference, .moreWrong, .moreButFewer, .fewerWrong, .fewerButMore:
            (
                Text(
                    nl:
                        "Het opgegeven verschil past niet bij toegelaten kiezers en getelde biljetten.",
                    en: "The difference stated does not fit voters admitted and ballots counted."
                ),
                Self.comparePaper
            )
        case .manyBlank, .manyInvalid, .largeDifference, .nothingCounted, .manyProxies:
            (Self.possibleButRemarkable, Self.lookAndExplain)
        case .entriesDiffer:
            (
                Text(
                    nl: "Twee mensen hebben hier niet hetzelfde getypt.",
                    en: "Two people did not type the same here."
                ),
                Text(
                    nl: "Laat een derde dit vakje van het papier typen.",
                    en: "Have a third person type this box from the paper."
                )
            )
        case .noReason, .reasonsDoNotAdd, .reasonOfWrongDirection, .noExplanation:
            (
                Text(
                    nl: "Elk telverschil moet verantwoord kunnen worden.",
                    en: "Every count difference must be accounted for."
                ),
                Self.lookAndExplain
            )
        case .copiedTotal, .identicalDocuments, .listUnexpectedlyZero, .rowIsDifference,
            .digitsSwapped, .digitDoubled, .rowsAllZero, .rowsShifted, .rowsSwapped, .entriesSlip:
            hintTexts
        case .listEmpty:
            (
                Text(
                    nl: "Een lijst die in zijn geheel leeg is, kan overgeslagen zijn.",
                    en: "A list that is empty as a whole may have been skipped."
                ),
                Self.comparePaper
            )
        default: textsAboveStation
        }
    }

    private var textsAboveStation: (why: Text, remedy: Text) {
        switch self {
        case .candidateNotSumOfStations, .listNotSumOfStations, .figureNotSumOfStations,
            .recordNotSumOfSources, .resultNotSumOfSources:
            (
                Text(
                    nl: "Het overgetypte totaal is niet de som van de documenten eronder.",
                    en: "The total as typed is not the sum of the documents below it."
                ),
                Self.comparePaper
            )
        case .listNotSumOfCandidates: (Self.paperContradicts, Self.comparePaper)
        case .documentMissing:
            (
                Text(
                    nl: "Zonder dit document ontbreken stemmen in elk totaal.",
                    en: "Without this document votes are missing from every total."
                ),
                Text(
                    nl: "Haal het document erbij en laat het door twee mensen typen.",
                    en: "Fetch the document and have two people type it."
                )
            )
        case .hashDiffers, .fileDiffers: fileTexts
        case .differencesDoNotAdd, .eligibleImplausible, .eligibleNotSum, .listZeroHereOnly,
            .oneStationDominates:
            (Self.possibleButRemarkable, Self.lookAndExplain)
        case .carriedDifferenceMissing:
            (
                Text(
                    nl:
                        "De handmatige telling van een ontvangen bijlage is leidend en hoort in deze "
                        + "optelling te zitten.",
                    en: "The hand count of a received annex leads and belongs in this addition."
                ),
                Text(
                    nl: "Tel opnieuw op met de cijfers van de bijlagen.",
                    en: "Add up again with the figures of the annexes."
                )
            )
        case .annexDiffersFromRecord:
            (
                Text(
                    nl: "De handmatige telling van het lagere niveau verschilt van het formulier; "
                        + "zij is leidend en het verschil gaat mee omhoog.",
                    en: "The hand count of the level below differs from its form; it leads, and "
                        + "the difference is carried up."
                ),
                Text(
                    nl: "Kijk of de bijlage het verschil onder Bijzonderheden noemt.",
                    en: "See whether the annex states the difference under its remarks."
                )
            )
        case .annexMissing:
            (
                Text(
                    nl: "De handmatige telling is leidend; zonder de bijlage telt het formulier.",
                    en: "The hand count leads; without the annex the form counts."
                ),
                Text(
                    nl: "Vraag de bijlage op. Is zij er niet, noteer dat onder Bijzonderheden.",
                    en: "Ask for the annex. If there is none, note that under the remarks."
                )
            )
        case .sameTypistHandAndEntry:
            (
                Text(
                    nl:
                        "De handmatige telling controleert de invoer; dat hoort iemand anders te doen.",
                    en: "The hand count checks the entry; somebody else should do it."
                ),
                Text(
                    nl: "Laat zo mogelijk iemand anders de handmatige telling typen.",
                    en: "If possible, have somebody else type the hand count."
                )
            )
        case .seatsNotReckoned, .seatsDiffer, .seatsUnanswerable: seatTexts
        case .codeNotCompared, .codeDiffers: codeTexts
        case .sameAsBefore:
            (
                Text(
                    nl: "Dan is misschien van het vervallen papier getypt.",
                    en: "Then it may have been typed from the void paper."
                ),
                Text(
                    nl:
                        "Kijk of het papier de nieuwe versie is; zo niet, typ het opnieuw (correct).",
                    en:
                        "See whether the paper is the newer version; if not, type it again (correct)."
                )
            )
        case .missingThoughSeen:
            (
                Text(
                    nl:
                        "Wat er is geweest, ontbreekt niet vanzelf: zijn stemmen tellen nu niet mee.",
                    en: "What has been here is not missing by itself: its votes do not count now."
                ),
                Text(
                    nl:
                        "Zoek het papier en neem het besluit terug (missing --withdraw); is het echt weg, "
                        + "leg dan vast wie keek en waarom (settle --warning RC-06).",
                    en:
                        "Find the paper and take the decision back (missing --withdraw); if it is really "
                        + "gone, record who looked and why (settle --warning RC-06)."
                )
            )
        default: handTexts
        }
    }

    private var seatTexts: (why: Text, remedy: Text) {
        switch self {
        case .seatsNotReckoned:
            (
                Text(
                    nl: "Ook de zetels worden buiten de computer om berekend; pas daarna laat het "
                        + "programma de zijne zien.",
                    en:
                        "The seats too are reckoned without the computer; only then does the program "
                        + "show its own."
                ),
                Text(
                    nl: "Druk de werkbladen af (print DOSSIER seat-sheets) en laat twee mensen de "
                        + "uitkomst typen (hand).",
                    en:
                        "Print the worksheets (print DOSSIER seat-sheets) and have two people type the "
                        + "outcome (hand)."
                )
            )
        case .seatsDiffer:
            (
                Text(
                    nl:
                        "Uit dezelfde stemmen volgt maar één zetelverdeling: een van de twee is fout.",
                    en:
                        "The same votes allow only one allocation of seats: one of the two is wrong."
                ),
                Text(
                    nl:
                        "Reken dit onderdeel op de werkbladen na. Is de berekening verbeterd: laat haar "
                        + "opnieuw door twee mensen typen. Blijft zij staan: sluit niet; maak de P 22 met "
                        + "de pen op het blanco formulier en meld de fout.",
                    en:
                        "Reckon this part again on the worksheets. If the reckoning was mended: have two "
                        + "people type it again. If it stands: do not close; make the P 22 with a pen on "
                        + "the blank form and report the fault."
                )
            )
        default:
            (
                Text(
                    nl: "Met deze gegevens is geen uitslag vast te stellen.",
                    en: "No result can be established from these data."
                ),
                Text(
                    nl: "Vergelijk de definitie van de verkiezing met de vastgestelde lijsten.",
                    en: "Compare the definition of the election with the lists as established."
                )
            )
        }
    }

    private var codeTexts: (why: Text, remedy: Text) {
        self == .codeDiffers
            ? (
                Text(
                    nl:
                        "Minstens één cijfer is anders getypt dan het is afgedrukt, of het papier is "
                        + "van een andere versie.",
                    en:
                        "At least one figure was typed otherwise than it was printed, or the paper is "
                        + "of another version."
                ),
                Text(
                    nl:
                        "Leg print DOSSIER filled naast het papier; laat twee mensen het document opnieuw "
                        + "typen. Is er met de pen verbeterd, dan telt de code niet: check-code --absent.",
                    en:
                        "Lay print DOSSIER filled beside the paper; have two people type the document "
                        + "again. If it was corrected with a pen the code says nothing: check-code --absent."
                )
            )
            : (
                Text(
                    nl: "Is de code gelijk, dan is elk cijfer getypt zoals het is afgedrukt.",
                    en: "If the code is equal, every figure was typed as it was printed."
                ),
                Text(
                    nl: "Zoek de code op de eerste bladzijde van het papier en leg vast wat u ziet "
                        + "(check-code).",
                    en: "Look for the code on the first page of the paper and record what you see "
                        + "(check-code)."
                )
            )
    }

    private var handTexts: (why: Text, remedy: Text) {
        switch self {
        case .handDiffers:
            (
                Text(
                    nl: "De handmatige telling is leidend; een verschil moet opgelost of "
                        + "verantwoord zijn voordat het formulier wordt ondertekend.",
                    en: "The hand count leads; a difference must be resolved or accounted for "
                        + "before the form is signed."
                ),
                Text(
                    nl: "Vergelijk werkblad en papier per document; blijft het verschil, laat dan "
                        + "twee mensen het met een reden aanvaarden (settle).",
                    en: "Compare worksheet and paper document by document; if the difference "
                        + "stays, have two people accept it with a reason (settle)."
                )
            )
        case .handTotalNotSum:
            (
                Text(
                    nl: "Het totaal onder de handmatige telling is niet de som van de lijsten.",
                    en: "The total under the hand count is not the sum of the lists."
                ),
                Text(
                    nl: "Tel de lijsten opnieuw op; alleen geldige stemmen horen in dit totaal.",
                    en: "Add up the lists again; only valid votes belong in this total."
                )
            )
        case .handTotalHasBlankAndInvalid:
            (
                Text(
                    nl: "Totaal (stemcijfer) is de som van de geldige stemmen op lijsten.",
                    en: "Totaal (stemcijfer) is the sum of the valid votes on lists."
                ),
                Text(
                    nl: "Trek de blanco en ongeldige stemmen eraf en parafeer de verbetering.",
                    en: "Take off the blank and invalid votes and initial the correction."
                )
            )
        case .worksheetArithmetic, .worksheetDocuments:
            (
                Text(
                    nl: "Een rekenfout op het werkblad komt in het leidende totaal.",
                    en: "A slip of arithmetic on the worksheet ends up in the leading total."
                ),
                Text(
                    nl: "Tel dit blad opnieuw op; streep door, schrijf erboven, twee parafen.",
                    en: "Add this sheet up again; strike through, write above, two initials."
                )
            )
        case .worksheetCellDiffers, .differenceHint:
            (
                Text(
                    nl: "Dit wijst aan waar het verschil kan zitten.",
                    en: "This points at where the difference may be."
                ),
                Text(
                    nl: "Leg werkblad en papier van dit document naast elkaar.",
                    en: "Lay the worksheet and the paper of this document side by side."
                )
            )
        case .pagesDiffer, .receivedTwice, .neverReceived, .missingTurnedUp, .pagesMissing,
            .receivedBefore:
            receivingTexts
        default:
            (
                Text(
                    nl: "De handmatige telling is werk van twee mensen.",
                    en: "The hand count is the work of two people."
                ),
                Text(
                    nl: "Laat een tweede persoon de handmatige telling typen.",
                    en: "Have a second person type the hand count."
                )
            )
        }
    }

    static let paperContradicts = Text(
        nl: "Het document spreekt zichzelf tegen; welk cijfer klopt, weet alleen het papier.",
        en: "The document contradicts itself; only the paper knows which figure is right."
    )
    static let comparePaper = Text(
        nl:
            "Neem het papier erbij. Is er verkeerd getypt: opnieuw typen. Is het papier fout: terug "
            + "naar wie het maakte, en daarna opnieuw door twee mensen typen.",
        en:
            "Take the paper. If it was typed wrongly: type it again. If the paper is wrong: back to "
            + "those who made it, and then typed again by two people."
    )
    private static let possibleButRemarkable = Text(
        nl: "Dit kan, maar het is opvallend.",
        en: "This is possible, but remarkable."
    )
    private static let lookAndExplain = Text(
        nl: "Kijk op het papier en noteer de verklaring voor de verantwoording.",
        en: "Look on the paper and note the explanation for the account of differences."
    )
}
