import Diagnostics

/// What is refused about newer versions of papers.
extension Refusal {
    var correctionSentences: Sentences {
        switch self {
        case .unknownPaper(let paper):
            (
                "FG-03", Place(document: paper.document.rawValue),
                Text(
                    nl: "«\(paper.document)» is geen document van deze telling",
                    en: "«\(paper.document)» is not a document of this count"
                ),
                Text(
                    nl: "Alleen een document van dit gebied kan worden gecorrigeerd.",
                    en: "Only a document of this area can be corrected."
                ),
                Text(
                    nl: "Schrijf de naam zoals «status» die schrijft.",
                    en: "Write the name as «status» does."
                )
            )
        case .notDefinitive(let paper):
            (
                "CR-01", Place(document: paper.document.rawValue),
                Text(
                    nl: "\(paper.document) is nog niet door twee mensen gelijk getypt",
                    en: "\(paper.document) was not typed alike by two people yet"
                ),
                Text(
                    nl:
                        "Een nieuwe versie komt in de plaats van een document dat vaststaat; hier staat "
                        + "nog niets vast.",
                    en: "A newer version takes the place of a document that stands; nothing stands "
                        + "here yet."
                ),
                Text(
                    nl: "Typ het document zoals het nu op papier staat (enter).",
                    en: "Type the document as it is on paper now (enter)."
                )
            )
        case .notANewerVersion(let paper, let current):
            (
                "CR-02", Place(document: paper.document.rawValue),
                Text(
                    nl: "geen nieuwere versie van \(paper.document): nu telt versie \(current)",
                    en: "no newer version of \(paper.document): version \(current) counts now"
                ),
                Text(
                    nl: "Een oude versie mag een nieuwere niet vervangen; de versie van het "
                        + "proces-verbaal zelf telt het programma.",
                    en: "An old version must not replace a newer one; the version of the record "
                        + "itself is counted by the program."
                ),
                Text(
                    nl: "Lees de versie onder aan het papier, of laat --version weg.",
                    en: "Read the version at the foot of the paper, or leave out --version."
                )
            )
        case .noCheckCode(let paper):
            (
                "CC-03", Place(document: paper.document.rawValue),
                Text(
                    nl: "van \(paper.document) is geen controlecode te vergelijken",
                    en: "there is no check code of \(paper.document) to compare"
                ),
                Text(
                    nl:
                        "Een controlecode staat op een N 11 of O 3, en is er pas als twee mensen het "
                        + "document gelijk typten.",
                    en: "A check code stands on an N 11 or O 3, and is there only once two people "
                        + "typed the document alike."
                ),
                Text(
                    nl: "Kijk met «check-code DOSSIER» van welke documenten er een is.",
                    en: "See with «check-code DOSSIER» of which documents there is one."
                )
            )
        case .reasonTooLong(let length, let most):
            (
                "HC-07", Place(),
                Text(
                    nl: "de tekst heeft \(length) tekens; \(most) is het meeste",
                    en: "the text has \(length) characters; \(most) is the most"
                ),
                Text(
                    nl: "Hij wordt afgedrukt en moet op het blad passen.",
                    en: "It is printed, and must fit on the sheet."
                ),
                Text(
                    nl: "Schrijf het korter; de rest kan op een eigen blad bij het papier.",
                    en: "Write it shorter; the rest can go on a sheet of its own beside the paper."
                )
            )
        case .saidOtherwise(let paper, let person):
            (
                "CC-04", Place(document: paper.document.rawValue),
                Text(
                    nl: "\(person) zei dat op \(paper.document) een andere controlecode staat",
                    en: "\(person) said that another check code stands on \(paper.document)"
                ),
                Text(
                    nl: "Een fout wordt niet weggenomen door wie haar alleen heeft gezien.",
                    en: "An error is not taken away by the one who saw it alone."
                ),
                Text(
                    nl:
                        "Laat een ander de code naast het papier leggen, of typ het document opnieuw.",
                    en:
                        "Have somebody else lay the code beside the paper, or type the document again."
                )
            )
        default: preconditionFailure("every refusal has its sentences")
        }
    }
}
