import Diagnostics

/// Why a copy cannot be printed: a place of the form for which there is no proper value.
enum Gap {
    case missingFigure
    case impossibleFigure(Int)
    case missingText
    case missingRemarks
    case missingDigits(String)
    case tooFewBoxes(Int, Int)
    case wordingInCircles
    case endless
    case missingRows
    case wrongNumberOfCells(Int, columns: Int)

    func diagnostic(field: String, section: String, form: String, place: Place) -> Diagnostic {
        let (code, found, remedy) = explained(field)
        return Diagnostic(
            code,
            at: place,
            found: Text(
                nl: "\(form), \(section): \(found[.dutch])",
                en: "\(form), \(section): \(found[.english])"
            ),
            why: Text(
                nl: "een formulier met een gat wordt niet gedrukt: leeg is niet hetzelfde als nul",
                en: "a form with a gap is not printed: empty is not the same as zero"
            ),
            remedy: remedy
        )
    }

    private func explained(_ field: String) -> (String, found: Text, remedy: Text) {
        switch self {
        case .missingFigure:
            (
                "FM-01",
                Text(nl: "\(field) heeft geen waarde", en: "\(field) has no value"),
                Text(
                    nl: "voer \(field) in, of druk het blanco formulier",
                    en: "enter \(field), or print the blank form"
                )
            )
        case .impossibleFigure(let value):
            (
                "FM-02",
                Text(
                    nl: "\(field) is \(value); een aantal ligt tussen 0 en 99999999",
                    en: "\(field) is \(value); a count lies between 0 and 99999999"
                ),
                Text(nl: "verbeter de invoer van \(field)", en: "correct the entry of \(field)")
            )
        case .missingText:
            (
                "FM-03",
                Text(
                    nl: "de tekst {\(field)} is niet bekend",
                    en: "the text {\(field)} is not known"
                ),
                Text(
                    nl: "geef {\(field)} in de verkiezingsdefinitie, of als <word> in het sjabloon",
                    en: "give {\(field)} in the election definition, or as a <word> in the template"
                )
            )
        case .missingRemarks:
            (
                "FM-04",
                Text(
                    nl: "de tekst onder \(field) is niet vastgesteld",
                    en: "the text under \(field) has not been settled"
                ),
                Text(
                    nl: "leg de tekst vast, of leg vast dat er geen is",
                    en: "settle the text, or settle that there is none"
                )
            )
        case .missingDigits(let name):
            (
                "FM-05",
                Text(
                    nl: "voor \(field) is het aantal vakjes \(name) niet bekend",
                    en: "the number of boxes \(name) of \(field) is not known"
                ),
                Text(
                    nl: "geef het aantal vakjes \(name) op",
                    en: "state the number of boxes \(name)"
                )
            )
        case .tooFewBoxes(let value, let count):
            (
                "FM-06",
                Text(
                    nl: "\(field) is \(value) en past niet in \(count) vakjes",
                    en: "\(field) is \(value) and does not fit in \(count) boxes"
                ),
                Text(nl: "neem meer vakjes", en: "use more boxes")
            )
        case .wordingInCircles:
            (
                "FM-07",
                Text(
                    nl: "de tekst {\(field)} verwijst naar zichzelf",
                    en: "the text {\(field)} refers to itself"
                ),
                Text(
                    nl: "haal {\(field)} uit de eigen omschrijving",
                    en: "take {\(field)} out of its own wording"
                )
            )
        case .endless:
            (
                "FM-13",
                Text(
                    nl: "\(field) wordt te vaak herhaald: het formulier zou niet ophouden",
                    en: "\(field) is repeated too often: the form would not end"
                ),
                Text(
                    nl: "herhaal geen rijen of teksten binnen zichzelf",
                    en: "do not repeat rows or texts within themselves"
                )
            )
        case .missingRows:
            (
                "FM-11",
                Text(
                    nl: "de regels \(field) zijn niet bekend",
                    en: "the rows \(field) are not known"
                ),
                Text(
                    nl: "verbeter de naam in het sjabloon, of geef de regels op",
                    en: "correct the name in the template, or give the rows"
                )
            )
        case .wrongNumberOfCells(let cells, let columns):
            (
                "FM-12",
                Text(
                    nl: "een regel van \(field) heeft \(cells) cellen voor \(columns) kolommen",
                    en: "a row of \(field) has \(cells) cells for \(columns) columns"
                ),
                Text(
                    nl: "geef elke kolom precies één cel",
                    en: "give every column exactly one cell"
                )
            )
        }
    }
}
