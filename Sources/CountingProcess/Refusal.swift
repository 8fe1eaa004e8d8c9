import Apportionment
import Diagnostics
import Elections

/// Why something may not be done with a dossier; each case becomes three sentences.
package enum Refusal: Error, Hashable, Sendable {
    case notAName(String)
    case unknownTypist(PersonName)
    case knownTypist(PersonName, as: PersonName)
    case onePerson(PersonName)
    case closed(Moment)
    case notAnExercise
    case samePersonAgain(PersonName, Paper)
    case alreadyDefinitive(Paper)
    /// A further reading of a cell that is not in dispute, with another figure than two people typed.
    case notInDispute(Paper, FieldID)
    /// A disputed cell that the further reading leaves out: not read is not the same as empty.
    case disputedCellMissing(Paper, FieldID)
    case notCommitted
    case nothingToCompare
    case noDifference(ComparedItem)
    case carried(ComparedItem)
    case unknownList(ListNumber)
    case noReason
    case reasonTooLong(Int, most: Int)
    case documentsMissing(Int)
    case handCountMissing
    case noSeatsHere
    case votesDoNotStand
    case seatsNotReckoned
    /// A reckoning of the seats without one of its figures.
    case reckoningIncomplete(Paper, FieldID)
    case lotMustBeDrawn(number: Int, LotQuestion)
    /// The same, to somebody who may not know between whom.
    case unnamedLot
    /// A question about a lot that nobody asks; `asked` is how many there are.
    case lotNotAsked(number: Int, asked: Int)
    case notAnAlternative(String, of: [String])
    case unknownCandidate(ListNumber, CandidateNumber, district: DistrictNumber?)
    /// The lists of a group differ: the number alone does not say who it is.
    case severalCandidates(ListNumber, CandidateNumber, [String])
    case knownAsDeceased(String)
    case notKnownAsDeceased(String)
    /// The text is the identity of no sheet.
    case noSheet(String, SheetCode.Mistake)
    /// A sheet of something else than this count.
    case otherSheet(String, OtherSheet)
    case otherVersion(DocumentKey, received: Int, current: Int)
    /// Printed is 0 for a part that the form does not have.
    /// Candidates of a real count are final before anything is typed.
    case provisionalCandidates
    case otherPages(DocumentKey, SheetNumber, printed: Int)
    /// A sheet of another print than the document's other sheets.
    case otherLayout(DocumentKey, FormLayout, expected: FormLayout)
    case copyReceived(String, SheetCode.Copy)
    case receivedByNobody
    case nothingReceivedBefore(DocumentKey)
    /// The count goes on without this document.
    case decidedMissing(DocumentKey)
    case notDecidedMissing(DocumentKey)
    case typedNotMissing(DocumentKey)
    case nothingLeft(DocumentKey)
    case unknownPaper(Paper)
    case notDefinitive(Paper)
    /// What is to be corrected is of this version, or a newer one, already.
    case notANewerVersion(Paper, current: Int)
    /// No lower record was typed alike by two people, so that there is no code to compare.
    case noCheckCode(Paper)
    /// The same person said before that another code stands on the paper.
    case saidOtherwise(Paper, PersonName)
    /// Warnings of a rule at which nobody has looked.
    case warningsUnseen(rule: String, number: Int)
    case noOpenWarning(rule: String, DocumentKey?)
    case notAWarning(rule: String)
    /// Entries that differ are read again, not accepted.
    case readingsDecide
    case nothingInDispute(DocumentKey, Round.State)
    /// No difference of the account has this name.
    case noSuchDifference(String, example: AccountItem?)
    case noSuchFigure(DocumentKey, String)
    /// Differences of which nobody said anything yet.
    case unexplained(Int, example: AccountItem?)
    case announcedHalf
    /// About who somebody is and may do.
    case person(PersonRefusal)
    /// About a draw of lists for a sample.
    case draw(DrawRefusal)
}

extension Refusal {
    /// The refusal as it is told to a person.
    package var diagnostic: Diagnostic {
        let (code, place, found, why, remedy) = sentences
        return Diagnostic(code, at: place, found: found, why: why, remedy: remedy)
    }

    typealias Sentences = (String, Place, Text, Text, Text)

    private var sentences: Sentences {
        switch self {
        case .notAName, .unknownTypist, .knownTypist, .onePerson: peopleSentences
        case .provisionalCandidates: provisionalSentences
        case .person(let refusal): refusal.sentences
        case .draw(let refusal): refusal.sentences
        case .closed, .notAnExercise, .samePersonAgain, .alreadyDefinitive, .notInDispute,
            .disputedCellMissing:
            entrySentences
        case .noSeatsHere, .votesDoNotStand,
            .seatsNotReckoned, .reckoningIncomplete, .lotMustBeDrawn, .unnamedLot, .lotNotAsked,
            .notAnAlternative, .unknownCandidate, .severalCandidates, .knownAsDeceased,
            .notKnownAsDeceased:
            seatSentences
        case .noSheet, .otherSheet, .otherVersion, .otherPages, .otherLayout, .copyReceived,
            .receivedByNobody, .nothingReceivedBefore, .decidedMissing, .notDecidedMissing,
            .typedNotMissing,
            .nothingLeft:
            receivingSentences
        case .unknownPaper, .notDefinitive, .notANewerVersion, .noCheckCode, .saidOtherwise,
            .reasonTooLong:
            correctionSentences
        case .warningsUnseen, .noOpenWarning, .notAWarning, .readingsDecide, .nothingInDispute:
            warningSentences
        case .noSuchDifference, .noSuchFigure, .unexplained, .announcedHalf: accountSentences
        default: settlementSentences
        }
    }

    private var peopleSentences: Sentences {
        switch self {
        case .notAName(let text):
            (
                "PR-01", Place(),
                Text(nl: "«\(text)» is geen naam", en: "«\(text)» is not a name"),
                Text(
                    nl: "Elke handeling staat op naam van een mens.",
                    en: "Every act is recorded under a person's name."
                ),
                Text(
                    nl: "Geef een naam met letters, hoogstens 80 tekens.",
                    en: "Give a name with letters, at most 80 characters."
                )
            )
        case .unknownTypist(let person):
            (
                "PR-02", Place(),
                Text(nl: "«\(person)» is geen invoerder", en: "«\(person)» is not a typist"),
                Text(
                    nl: "Alleen wie in het dossier staat, mag typen.",
                    en: "Only those named in the dossier may type."
                ),
                Text(
                    nl:
                        "Verbeter de naam, of voeg toe: papierspoor typist add DOSSIER \"\(person)\"",
                    en: "Mend the name, or add: papierspoor typist add DOSSIER \"\(person)\""
                )
            )
        case .knownTypist(let person, let known):
            (
                "PR-03", Place(),
                Text(
                    nl: "«\(person)» staat er al, als «\(known)»",
                    en: "«\(person)» is there already, as «\(known)»"
                ),
                Text(
                    nl: "Eén mens heeft één naam; anders kan iemand voor twee typen.",
                    en: "One person has one name; else somebody could type for two."
                ),
                Text(
                    nl: "Is het een ander, geef dan een naam die niet te verwarren is.",
                    en: "If it is somebody else, give a name that can't be mistaken."
                )
            )
        default:
            (
                "PR-04", Place(),
                Text(
                    nl: "twee keer dezelfde persoon: «\(samePerson)»",
                    en: "the same person twice: «\(samePerson)»"
                ),
                Text(
                    nl: "Vier ogen: dit doen altijd twee verschillende mensen.",
                    en: "Four eyes: this is always done by two different people."
                ),
                Text(
                    nl: "Geef met --by en --and twee verschillende mensen op.",
                    en: "Name two different people with --by and --and."
                )
            )
        }
    }

    private var samePerson: String {
        if case .onePerson(let person) = self { person.text } else { "" }
    }

    private var settlementSentences: Sentences {
        switch self {
        case .notCommitted:
            (
                "HC-01", Place(),
                Text(
                    nl: "nog niet elk document is door twee mensen gelijk getypt",
                    en: "not every document was typed alike by two people yet"
                ),
                Text(
                    nl: "De totalen worden verzegeld voordat het eerste cijfer van de handmatige "
                        + "telling wordt getypt; dat kan pas als de invoer af is.",
                    en: "The totals are sealed before the first figure of the hand count is typed; "
                        + "that can be done only when the entry is complete."
                ),
                Text(
                    nl: "Kijk met «status» welke documenten nog ontbreken of verschillen.",
                    en: "See with «status» which documents are missing or differ."
                )
            )
        case .nothingToCompare:
            (
                "HC-02", Place(),
                Text(
                    nl: "de handmatige telling is nog niet door twee mensen gelijk getypt",
                    en: "the hand count was not typed alike by two people yet"
                ),
                Text(
                    nl:
                        "Berekende totalen worden pas getoond als beide tellingen vaststaan; anders "
                        + "kan de ene de andere beïnvloeden.",
                    en: "Computed totals are shown only when both counts stand; else one could "
                        + "influence the other."
                ),
                Text(
                    nl: "Laat twee mensen de handmatige telling typen (hand).",
                    en: "Have two people type the hand count (hand)."
                )
            )
        case .noDifference(let item): notOpen(item, "HC-03")
        case .carried(let item): notOpen(item, "HC-04")
        case .unknownList(let list):
            (
                "HC-05", Place(),
                Text(nl: "lijst \(list) doet hier niet mee", en: "list \(list) takes no part here"),
                Text(
                    nl: "Een aanvaard verschil hoort bij één lijst van dit gebied.",
                    en: "An accepted difference belongs to one list of this area."
                ),
                Text(
                    nl: "Kies een lijstnummer uit «compare», of «total».",
                    en: "Choose the number of a list from «compare», or «total»."
                )
            )
        default: closingSentences
        }
    }

    private func notOpen(_ item: ComparedItem, _ code: String) -> Sentences {
        let isCarried = code == "HC-04"
        return (
            code, Place(),
            isCarried
                ? Text(
                    nl: "het verschil bij «\(item)» staat al op een ontvangen document",
                    en: "the difference at «\(item)» stands on a received document already"
                )
                : Text(
                    nl: "bij «\(item)» is geen verschil om te aanvaarden",
                    en: "at «\(item)» there is no difference to accept"
                ),
            Text(
                nl: "Alleen een verschil dat hier ontstaat, wordt hier aanvaard.",
                en: "Only a difference that arises here is accepted here."
            ),
            Text(nl: "Er is niets te doen.", en: "There is nothing to do.")
        )
    }

    private var closingSentences: Sentences {
        switch self {
        case .noReason:
            (
                "HC-06", Place(),
                Text(nl: "de reden is leeg", en: "the reason is empty"),
                Text(
                    nl: "De reden komt in het proces-verbaal en in de verantwoording.",
                    en: "The reason is printed in the record and in the account."
                ),
                Text(
                    nl: "Schrijf in één zin wat er is onderzocht en gevonden.",
                    en: "Write in one sentence what was examined and found."
                )
            )
        case .documentsMissing(let number):
            (
                "CL-02", Place(),
                Text(
                    nl: "\(number) documenten zijn nog niet definitief",
                    en: "\(number) documents are not definitive yet"
                ),
                Text(
                    nl: "Een totaal waaraan een document ontbreekt, is geen uitkomst.",
                    en: "A total that lacks a document is not an outcome."
                ),
                Text(
                    nl: "Kijk met «status» welke het zijn.",
                    en: "See with «status» which they are."
                )
            )
        default:
            (
                "CL-03", Place(),
                Text(
                    nl: "de handmatige telling ontbreekt of is niet door twee mensen gelijk getypt",
                    en: "the hand count is missing or was not typed alike by two people"
                ),
                Text(
                    nl: "De handmatige telling is leidend: zonder haar is er geen uitkomst.",
                    en: "The hand count leads: without it there is no outcome."
                ),
                Text(
                    nl: "Laat twee mensen de handmatige telling typen (hand).",
                    en: "Have two people type the hand count (hand)."
                )
            )
        }
    }
}
