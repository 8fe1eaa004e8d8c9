import Diagnostics

/// What each rule says in a few words, without a figure of anybody: also for who still has to type.
extension CountRule {
    package var title: Text {
        switch self {
        case .codeNotCompared, .codeDiffers, .sameAsBefore, .missingThoughSeen, .missingTurnedUp,
            .neverReceived, .receivedBefore, .receivedTwice, .pagesDiffer, .pagesMissing:
            paperTitle
        case .admittedSum:
            Text(
                nl: "stempassen, volmachten en kiezerspassen zijn samen niet de toegelaten kiezers",
                en: "poll cards, proxies and voter cards are not the admitted voters together"
            )
        case .countedSum:
            Text(
                nl: "geldig, blanco en ongeldig zijn samen niet de getelde stembiljetten",
                en: "valid, blank and invalid are not the ballots counted together"
            )
        case .validSum:
            Text(
                nl: "de totalen van de lijsten zijn samen niet het aantal geldige stemmen",
                en: "the totals of the lists are not the valid votes together"
            )
        case .validMissing:
            Text(
                nl: "er zijn stemmen op lijsten, maar geldig is leeg of 0",
                en: "there are votes for lists, but valid is empty or 0"
            )
        case .listTotalMissing:
            Text(
                nl: "kandidaten hebben stemmen, maar het totaal van de lijst is leeg of 0",
                en: "candidates have votes, but the total of the list is empty or 0"
            )
        case .listTotalSum, .listNotSumOfCandidates:
            Text(
                nl: "de kandidaten zijn samen niet het totaal van de lijst",
                en: "the candidates are not the total of the list together"
            )
        case .equalButDifference:
            Text(
                nl: "toegelaten en geteld zijn gelijk, maar er is een verschil ingevuld",
                en: "admitted and counted are equal, but a difference is filled in"
            )
        case .moreWrong:
            Text(
                nl: "«meer geteld» is niet geteld min toegelaten",
                en: "«more counted» is not counted less admitted"
            )
        case .moreButFewer:
            Text(
                nl: "er is meer geteld, maar «minder geteld» is ingevuld",
                en: "more was counted, but «fewer counted» is filled in"
            )
        case .fewerWrong:
            Text(
                nl: "«minder geteld» is niet toegelaten min geteld",
                en: "«fewer counted» is not admitted less counted"
            )
        case .fewerButMore:
            Text(
                nl: "er is minder geteld, maar «meer geteld» is ingevuld",
                en: "fewer was counted, but «more counted» is filled in"
            )
        default: warningTitle
        }
    }

    private var warningTitle: Text {
        switch self {
        case .manyBlank:
            Text(nl: "veel blanco stemmen", en: "many blank votes")
        case .manyInvalid:
            Text(nl: "veel ongeldige stemmen", en: "many invalid votes")
        case .largeDifference:
            Text(
                nl: "een groot verschil tussen toegelaten en geteld",
                en: "a large difference between admitted and counted"
            )
        case .nothingCounted:
            Text(nl: "er zijn geen stembiljetten geteld", en: "no ballots were counted")
        case .entriesDiffer:
            Text(nl: "twee invoeren verschillen hier", en: "two entries differ here")
        case .noReason:
            Text(
                nl: "er is een verschil, en geen enkele reden",
                en: "there is a difference, and no reason at all"
            )
        case .reasonsDoNotAdd:
            Text(
                nl: "de redenen zijn samen niet het verschil",
                en: "the reasons are not the difference together"
            )
        case .reasonOfWrongDirection:
            Text(
                nl: "een reden die bij een verschil de andere kant op hoort",
                en: "a reason that belongs to a difference the other way"
            )
        case .noExplanation:
            Text(nl: "een verschil zonder verklaring", en: "a difference without explanation")
        case .manyProxies: Text(nl: "veel volmachten", en: "many proxies")
        case .listEmpty: Text(nl: "de hele lijst is leeg", en: "the whole list is empty")
        case .copiedTotal:
            Text(
                nl: "het totaal van de lijst lijkt overgenomen van een andere regel",
                en: "the total of the list looks copied from another line"
            )
        case .figureMissing: Text(nl: "het vakje is leeg", en: "the box is empty")
        case .sameTypistHandAndEntry:
            Text(
                nl: "wie de handmatige telling typte, typte ook documenten",
                en: "who typed the hand count typed documents too"
            )
        case .annexMissing:
            Text(
                nl: "de bijlage met de handmatige telling is niet getypt",
                en: "the annex with the hand count was not typed"
            )
        default: areaTitle
        }
    }

    private var areaTitle: Text {
        switch self {
        case .candidateNotSumOfStations, .listNotSumOfStations, .figureNotSumOfStations,
            .recordNotSumOfSources, .resultNotSumOfSources:
            Text(
                nl: "het getypte totaal is niet de som van de documenten",
                en: "the total as typed is not the sum of the documents"
            )
        case .documentMissing: Text(nl: "nog niet getypt", en: "not typed yet")
        case .differencesDoNotAdd:
            Text(
                nl: "toegelaten min geteld is niet minder min meer",
                en: "admitted less counted is not fewer less more"
            )
        case .eligibleImplausible:
            Text(
                nl: "het aantal kiesgerechtigden is leeg, 0 of kleiner dan dat van de stempassen",
                en: "the number of eligible voters is empty, 0 or less than that of poll cards"
            )
        case .eligibleNotSum:
            Text(
                nl: "de kiesgerechtigden zijn niet de som van de gebieden eronder",
                en: "the eligible voters are not the sum of the areas below"
            )
        case .listZeroHereOnly:
            Text(
                nl: "de lijst heeft alleen hier geen enkele stem",
                en: "the list has no vote at all here only"
            )
        case .oneStationDominates:
            Text(
                nl: "meer dan de helft van alle stemmen op de lijst komt hiervandaan",
                en: "more than half of all votes for the list come from here"
            )
        case .hashDiffers:
            Text(
                nl: "het bestand heeft een andere hash dan de voet van het papier",
                en: "the file has another hash than the foot of the paper"
            )
        case .fileDiffers:
            Text(
                nl: "het gepubliceerde bestand zegt iets anders dan het getypte papier",
                en: "the published file says something else than the paper as typed"
            )
        default: handTitle
        }
    }

    private var handTitle: Text {
        switch self {
        case .handDiffers:
            Text(
                nl: "handmatige telling en berekend totaal verschillen",
                en: "hand count and computed total differ"
            )
        case .handTotalNotSum:
            Text(
                nl: "het totaal onder de handmatige telling is niet de som van de lijsten",
                en: "the total under the hand count is not the sum of the lists"
            )
        case .handTotalHasBlankAndInvalid:
            Text(
                nl: "het totaal bevat blanco en ongeldige stemmen",
                en: "the total contains blank and invalid votes"
            )
        case .worksheetArithmetic:
            Text(nl: "een rekenfout op het werkblad", en: "a slip of arithmetic on the worksheet")
        case .worksheetDocuments:
            Text(
                nl: "het aantal verwerkte documenten klopt niet",
                en: "the number of documents processed is not right"
            )
        case .worksheetCellDiffers:
            Text(
                nl: "het werkblad zegt iets anders dan het document",
                en: "the worksheet says something else than the document"
            )
        case .differenceHint:
            Text(nl: "waar het verschil kan zitten", en: "where the difference may be")
        case .handByOnePerson:
            Text(
                nl: "de handmatige telling is door één persoon getypt",
                en: "the hand count was typed by one person"
            )
        case .carriedDifferenceMissing:
            Text(
                nl: "de handmatige telling van de bijlagen is niet overgenomen",
                en: "the hand count of the annexes was not taken over"
            )
        case .annexDiffersFromRecord:
            Text(
                nl: "de bijlage zegt iets anders dan het formulier",
                en: "the annex says something else than the form"
            )
        default: hintTitle
        }
    }

    private var hintTitle: Text {
        switch self {
        case .identicalDocuments:
            Text(
                nl: "alle kandidaten hebben dezelfde cijfers als op een ander document",
                en: "all candidates have the same figures as on another document"
            )
        case .listUnexpectedlyZero:
            Text(
                nl: "de hele lijst is nul, terwijl zij elders veel stemmen kreeg",
                en: "the whole list is nil, while it got many votes elsewhere"
            )
        case .rowIsDifference:
            Text(
                nl: "het verschil is precies één regel: vergeten of dubbel geteld?",
                en: "the difference is exactly one row: forgotten or counted twice?"
            )
        case .digitsSwapped:
            Text(nl: "cijfers verwisseld?", en: "digits swapped?")
        case .digitDoubled:
            Text(nl: "een cijfer te veel of te weinig?", en: "a digit too many or too few?")
        case .rowsAllZero:
            Text(
                nl: "er is een totaal, maar elke regel erboven is nul",
                en: "there is a total, but every row above it is nil"
            )
        case .rowsShifted:
            Text(nl: "een regel verschoven?", en: "shifted by a row?")
        case .rowsSwapped:
            Text(nl: "twee regels verwisseld?", en: "two rows swapped?")
        case .entriesSlip:
            Text(
                nl: "cijfers verwisseld, te veel of te weinig, in een van de twee invoeren?",
                en: "digits swapped, too many or too few, in one of the two entries?"
            )
        case .seatsNotReckoned:
            Text(
                nl: "de zetels zijn nog niet met de hand berekend en getypt",
                en: "the seats were not reckoned by hand and typed yet"
            )
        case .seatsDiffer:
            Text(
                nl: "de zetels met de hand zijn niet die van het programma",
                en: "the seats by hand are not those of the program"
            )
        default:
            Text(nl: "de zetels zijn niet te verdelen", en: "the seats can't be allocated")
        }
    }

    /// About the paper itself, and how it came in.
    private var paperTitle: Text {
        switch self {
        case .codeNotCompared:
            Text(
                nl: "de controlecode is nog niet met het papier vergeleken",
                en: "the check code was not compared with the paper yet"
            )
        case .codeDiffers:
            Text(
                nl: "op het papier staat een andere controlecode",
                en: "another check code stands on the paper"
            )
        case .sameAsBefore:
            Text(
                nl: "de nieuwe versie heeft dezelfde cijfers als de vorige",
                en: "the newer version has the same figures as the one before"
            )
        case .missingThoughSeen:
            Text(
                nl: "ontbreekt volgens een besluit, maar was ontvangen of getypt",
                en: "is missing by decision, but was received or typed"
            )
        case .missingTurnedUp:
            Text(
                nl: "ontvangen nadat was besloten dat het ontbreekt",
                en: "came in after it was decided that it is missing"
            )
        case .neverReceived:
            Text(nl: "de ontvangst is niet geboekt", en: "not recorded as received")
        case .receivedBefore: Text(nl: "was al ontvangen", en: "was received already")
        case .receivedTwice: Text(nl: "nog eens ontvangen", en: "received once more")
        case .pagesMissing: Text(nl: "er ontbreken bladzijden", en: "pages are missing")
        default:
            Text(
                nl: "bladzijden horen niet bij elkaar",
                en: "pages do not belong together"
            )
        }
    }
}
