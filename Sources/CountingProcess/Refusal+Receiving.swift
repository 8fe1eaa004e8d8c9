import Diagnostics
import Elections

/// In what a sheet differs from the definition.
package enum OtherSheet: Hashable, Sendable {
    case election(String, expected: String)
    case area(String, expected: DocumentKey)
    case document(String, example: DocumentKey?)
    case form(String, expected: Form)
    case edition(String, expected: String)
}

/// What is refused about papers that come in, and about those that do not.
extension Refusal {
    var receivingSentences: Sentences {
        switch self {
        case .noSheet(let text, let mistake): Self.noSheet(text, mistake)
        case .otherSheet(let text, let difference): Self.otherSheet(text, difference)
        case .otherVersion(let document, let received, let current):
            Self.otherVersion(document, received: received, current: current)
        case .copyReceived(let document, let copy):
            (
                "X-09", Place(document: document),
                Text(
                    nl: "dit blad van \(document) is geen proces-verbaal maar «\(copy.rawValue)»",
                    en: "this sheet of \(document) is no record but «\(copy.rawValue)»"
                ),
                copy.whyNoRecord,
                Text(
                    nl: "Vraag het definitieve blad bij wie het document maakte.",
                    en: "Ask those who made the document for the final sheet."
                )
            )
        case .otherPages(let document, let sheet, let printed):
            (
                "RC-12", Place(document: document.rawValue),
                Text(
                    nl: "«\(document) \(sheet)»: dat deel heeft \(printed) bladzijden, niet "
                        + "\(sheet.pages)",
                    en: "«\(document) \(sheet)»: that part has \(printed) pages, not \(sheet.pages)"
                ),
                Text(
                    nl: "Zo is het formulier in dit dossier afgedrukt.",
                    en: "So the form was printed from this dossier."
                ),
                Text(
                    nl:
                        "Verbeter het nummer; B1 is bijlage 1. Is het een eigen formulier, tel dan de "
                        + "bladzijden en boek het document als geheel: «\(document)».",
                    en: "Mend the number; B1 is annex 1. If it is a form of their own, count its "
                        + "pages and record the document as a whole: «\(document)»."
                )
            )
        case .otherLayout(let document, let layout, let expected):
            (
                "RC-17", Place(document: document.rawValue),
                Text(
                    nl: "dit blad van \(document) is van de \(layout.name.dutch); de andere zijn "
                        + "van de \(expected.name.dutch)",
                    en: "this sheet of \(document) is of the \(layout.name.english); the others "
                        + "are of the \(expected.name.english)"
                ),
                Text(
                    nl: "Bladen van twee afdrukken vormen samen geen document, ook al kloppen de "
                        + "nummers.",
                    en: "Sheets of two prints make no document, though their numbers agree."
                ),
                Text(
                    nl: "Leg de bladen van elke afdruk apart. Is één afdruk volledig ingevuld, "
                        + "boek dan het document als geheel: «\(document)».",
                    en: "Lay the sheets of each print apart. If one print is filled in wholly, "
                        + "record the document as a whole: «\(document)»."
                )
            )
        case .receivedByNobody:
            (
                "RC-13", Place(),
                Text(nl: "er is geen naam gegeven", en: "no name was given"),
                Text(
                    nl: "In een echt dossier staat elke ontvangst op naam; een tweede exemplaar of "
                        + "bijzonderheid ook in een oefening.",
                    en: "In a real dossier all that comes in is under a name; a second paper or an "
                        + "oddity in an exercise too."
                ),
                Text(nl: "Geef met --by een naam.", en: "Give a name with --by.")
            )
        case .nothingReceivedBefore(let document):
            (
                "RC-14", Place(document: document.rawValue),
                Text(
                    nl: "\(document) is nog niet eerder ontvangen",
                    en: "\(document) was not received before"
                ),
                Text(
                    nl: "Met --again wordt een tweede exemplaar geboekt.",
                    en: "With --again a second paper is recorded."
                ),
                Text(nl: "Laat --again weg.", en: "Leave --again out.")
            )
        default: missingSentences
        }
    }

    private static func noSheet(_ text: String, _ mistake: SheetCode.Mistake) -> Sentences {
        let why = Text(
            nl: "Elk blad heeft een kenmerk; wat niet te lezen is, wordt niet geboekt.",
            en: "Every sheet has an identity; what can't be read is not recorded."
        )
        let remedy = Text(
            nl: "Scan opnieuw, of typ het document en de bladzijde zoals onder aan het blad staat: "
                + "«SB 12» of «SB 12 3/8».",
            en: "Scan again, or type document and page as at the foot of the sheet: «SB 12» or "
                + "«SB 12 3/8»."
        )
        switch mistake {
        case .unreadable:
            return (
                "RC-10", Place(),
                Text(
                    nl: "«\(text)» is geen kenmerk van een blad",
                    en: "«\(text)» is not the identity of a sheet"
                ),
                why, remedy
            )
        case .pageOutside(let page, let pages):
            return (
                "RC-11", Place(),
                Text(
                    nl: "«\(text)»: bladzijde \(page) van \(pages) bestaat niet",
                    en: "«\(text)»: there is no page \(page) of \(pages)"
                ),
                why, remedy
            )
        case .impossiblePages(let pages):
            return (
                "RC-12", Place(),
                Text(
                    nl: "«\(text)»: geen document heeft \(pages) bladzijden",
                    en: "«\(text)»: no document has \(pages) pages"
                ),
                why, remedy
            )
        }
    }

    private static func otherSheet(_ text: String, _ difference: OtherSheet) -> Sentences {
        let found: Text
        switch difference {
        case .election(let code, let expected):
            found = Text(
                nl: "«\(text)» is van verkiezing \(code), niet \(expected)",
                en: "«\(text)» is of election \(code), not \(expected)"
            )
        case .area(let code, let expected):
            found = Text(
                nl: "«\(text)» is van gebied \(code), niet \(expected)",
                en: "«\(text)» is of area \(code), not \(expected)"
            )
        case .document(let code, let example):
            found = Text(
                nl: "«\(code)» is geen document van deze telling"
                    + (example.map { ", zoals «\($0)» er een is" } ?? ""),
                en: "«\(code)» is not a document of this count"
                    + (example.map { ", as «\($0)» is" } ?? "")
            )
        case .form(let code, let expected):
            let name = expected.rawValue.uppercased()
            found = Text(
                nl: "«\(text)» is een formulier \(code), hier komt \(name) binnen",
                en: "«\(text)» is a form \(code); here \(name) comes in"
            )
        case .edition(let code, let expected):
            found = Text(
                nl: "«\(text)» is van uitgave \(code), niet \(expected)",
                en: "«\(text)» is of edition \(code), not \(expected)"
            )
        }
        return (
            "X-08", Place(), found,
            Text(
                nl: "Een blad van een andere telling mag hier nooit meetellen.",
                en: "A sheet of another count must never count here."
            ),
            Text(
                nl: "Leg het apart en breng het waar het hoort; verbeter het kenmerk als het "
                    + "verkeerd getypt is.",
                en: "Lay it aside and bring it where it belongs; mend the identity if it was typed "
                    + "wrongly."
            )
        )
    }

    private static func otherVersion(
        _ document: DocumentKey,
        received: Int,
        current: Int
    ) -> Sentences {
        let isOld = received < current
        return (
            isOld ? "RC-15" : "RC-16", Place(document: document.rawValue),
            isOld
                ? Text(
                    nl: "\(document), versie \(received) is vervallen; vraag versie \(current)",
                    en: "\(document), version \(received) is void; ask for version \(current)"
                )
                : Text(
                    nl:
                        "\(document), versie \(received) is hier niet bekend; versie \(current) geldt",
                    en:
                        "\(document), version \(received) is not known here; version \(current) counts"
                ),
            Text(
                nl: "Na een verbetering geldt alleen het nieuwe papier.",
                en: "After a correction only the new paper counts."
            ),
            isOld
                ? Text(
                    nl: "Leg dit blad apart als vervallen en vraag versie \(current).",
                    en: "Lay this sheet aside as void and ask for version \(current)."
                )
                : Text(
                    nl: "Leg eerst de verbetering vast (correct), of verbeter het kenmerk.",
                    en: "Record the correction first (correct), or mend the identity."
                )
        )
    }

    private var missingSentences: Sentences {
        switch self {
        case .decidedMissing(let document):
            (
                "RC-20", Place(document: document.rawValue),
                Text(
                    nl: "twee mensen besloten dat \(document) ontbreekt",
                    en: "two people decided that \(document) is missing"
                ),
                Text(
                    nl:
                        "De telling gaat zonder dit document door; zo staat het in het proces-verbaal.",
                    en: "The count goes on without this document; so it stands in the record."
                ),
                Text(
                    nl: "Is het er toch, laat dan twee mensen het besluit terugnemen: "
                        + "missing DOSSIER --document \"\(document)\" --withdraw.",
                    en: "If it is there after all, have two people take the decision back: "
                        + "missing DOSSIER --document \"\(document)\" --withdraw."
                )
            )
        case .notDecidedMissing(let document):
            (
                "RC-21", Place(document: document.rawValue),
                Text(
                    nl: "er is geen besluit dat \(document) ontbreekt",
                    en: "there is no decision that \(document) is missing"
                ),
                Text(nl: "Er is niets om terug te nemen.", en: "There is nothing to take back."),
                Text(
                    nl: "Kijk met «status» welke documenten ontbreken.",
                    en: "See with «status» which documents are missing."
                )
            )
        case .typedNotMissing(let document):
            (
                "RC-22", Place(document: document.rawValue),
                Text(
                    nl: "\(document) is door twee mensen gelijk getypt",
                    en: "\(document) was typed alike by two people"
                ),
                Text(
                    nl: "Wat van papier is getypt, ontbreekt niet.",
                    en: "What was typed from paper is not missing."
                ),
                Text(
                    nl: "Spreekt het document zichzelf tegen, laat het dan verbeteren door wie het "
                        + "maakte.",
                    en: "If the document contradicts itself, have it mended by those who made it."
                )
            )
        default:
            (
                "RC-23", Place(),
                Text(
                    nl: "dit is het laatste document; dan zou er niets zijn om op te tellen",
                    en: "this is the last document; nothing would be left to add up"
                ),
                Text(
                    nl: "Zonder één document is er geen uitkomst.",
                    en: "Without a single document there is no outcome."
                ),
                Text(
                    nl: "Wacht op het papier, of sluit dit dossier niet.",
                    en: "Wait for the paper, or do not close this dossier."
                )
            )
        }
    }
}

extension FormLayout {
    /// As messages call the print.
    fileprivate var name: Text {
        switch self {
        case .statutory: Text(nl: "wettelijke opmaak", en: "statutory layout")
        case .compact: Text(nl: "compacte opmaak", en: "compact layout")
        }
    }
}

extension SheetCode.Copy {
    /// Why such a print can't stand for the paper.
    fileprivate var whyNoRecord: Text {
        switch self {
        case .draft, .transcript:
            Text(
                nl: "Een concept of een overgetypt blad kan andere cijfers hebben dan het "
                    + "getekende papier.",
                en: "A draft or a transcript may have other figures than the signed paper."
            )
        case .alternative:
            Text(
                nl: "Het rekent met de berekende totalen, en de handmatige telling leidt.",
                en: "It reckons with the computed totals, and the hand count leads."
            )
        case .preview, .proof:
            Text(
                nl: "Het is gemaakt om te bekijken, niet om een telling op in te vullen.",
                en: "It was made to be looked at, not to fill in a count on."
            )
        case .provisional:
            Text(
                nl: "Het is gemaakt toen de kandidaten nog niet vaststonden; namen en nummers "
                    + "kunnen anders zijn.",
                en: "It was made before the candidates were final; names and numbers may differ."
            )
        }
    }
}
