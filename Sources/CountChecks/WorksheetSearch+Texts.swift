import Diagnostics
import Elections

extension WorksheetPlace {
    /// Where it is.
    package var name: Text {
        switch self {
        case .cell(let document, _): Text(nl: "\(document)", en: "\(document)")
        case .sum(_, let page, let sum):
            Text(
                nl: "bladzijde \(page), \(sum.name.dutch)",
                en: "page \(page), \(sum.name.english)"
            )
        case .total, .grandTotal: Text(nl: "blad met totalen", en: "sheet of totals")
        }
    }

    /// What a person does at this place.
    package var instruction: Text {
        let act =
            switch self {
            case .cell(_, let list):
                Text(
                    nl: "leg lijst \(list) op het werkblad naast het papier",
                    en: "lay list \(list) on the worksheet beside the paper"
                )
            case .sum(_, _, .rows(let rows)):
                Text(
                    nl: "tel rij 1 tot en met \(rows) opnieuw op",
                    en: "add rows 1 to \(rows) up again"
                )
            case .sum(_, _, .subtotal):
                Text(nl: "tel deze bladzijde opnieuw op", en: "add this page up again")
            case .sum(_, let page, .carried):
                Text(
                    nl: "leg het naast het doorgetelde van bladzijde \(page - 1)",
                    en: "lay it beside the running total of page \(page - 1)"
                )
            case .sum(_, _, .running):
                Text(
                    nl: "tel subtotaal en transport opnieuw op",
                    en: "add subtotal and carried again"
                )
            case .total:
                Text(
                    nl: "leg het naast het doorgetelde van de laatste bladzijde",
                    en: "lay it beside the running total of the last page"
                )
            case .grandTotal: Text(nl: "tel de lijsten opnieuw op", en: "add the lists up again")
            }
        return Text(
            nl: "\(name.dutch): \(act.dutch)",
            en: "\(name.english): \(act.english)"
        )
    }
}

extension PageSum {
    fileprivate var name: Text {
        switch self {
        case .rows(let rows): Text(nl: "tussenstand na rij \(rows)", en: "sum after row \(rows)")
        case .subtotal: Text(nl: "subtotaal", en: "subtotal")
        case .carried: Text(nl: "transport", en: "carried")
        case .running: Text(nl: "doortellen", en: "running total")
        }
    }
}

extension Suspicion {
    /// Clues of more kinds than this point at nothing.
    private static let shown = 2

    /// The clues worth telling, the likeliest first.
    package var told: [WorksheetClue] {
        Array(clues.filter { $0.slip != .other }.prefix(Self.shown))
    }

    /// Why this place: rows that the sums leave, and what would explain it; names no figure.
    package var evidence: [Text] { (stretch.map { [$0.text] } ?? []) + told.map(\.text) }
}

extension WorksheetStretch {
    fileprivate var text: Text {
        Text(
            nl:
                "het verschil zit in rij \(rows.lowerBound)-\(rows.upperBound) van bladzijde \(page)",
            en: "the difference is in rows \(rows.lowerBound)-\(rows.upperBound) of page \(page)"
        )
    }
}

extension WorksheetClue {
    /// What a person should think of.
    package var text: Text {
        switch slip {
        case .contradiction: Text(nl: "dit klopt zeker niet", en: "this is certainly wrong")
        case .forgotten:
            Text(
                nl: "verschil gelijk aan \(document?.rawValue ?? "dit document"): overgeslagen?",
                en: "difference equal to \(document?.rawValue ?? "this document"): left out?"
            )
        case .twice:
            Text(
                nl: "verschil gelijk aan \(document?.rawValue ?? "dit document"): dubbel geteld?",
                en: "difference equal to \(document?.rawValue ?? "this document"): added twice?"
            )
        case .swapped:
            Text(
                nl: "verschil deelbaar door 9: cijfers verwisseld?",
                en: "difference divisible by 9: digits swapped?"
            )
        case .lookAlike:
            Text(nl: "cijfers die op elkaar lijken?", en: "digits that look alike?")
        case .misread: Text(nl: "een cijfer verkeerd gelezen?", en: "a digit misread?")
        case .doubled: Text(nl: "een cijfer te veel of te weinig?", en: "a digit too many or few?")
        case .neighbourRow:
            Text(
                nl: "het getal van \(document?.rawValue ?? "de rij ernaast")?",
                en: "the figure of \(document?.rawValue ?? "the row beside it")?"
            )
        case .neighbourList:
            Text(
                nl: "het getal van lijst \(list?.description ?? "ernaast")?",
                en: "the figure of list \(list?.description ?? "beside it")?"
            )
        case .carry:
            Text(
                nl: "verschil een macht van tien: onthouden, of één cijfer?",
                en: "difference a power of ten: a carry, or one digit?"
            )
        case .addition:
            Text(nl: "één of twee ernaast opgeteld?", en: "one or two off in adding?")
        case .transportForgotten:
            Text(
                nl: "wat ervoor kwam niet meegeteld?",
                en: "what came before it not added?"
            )
        case .blankAndInvalid:
            Text(
                nl: "verschil gelijk aan blanco plus ongeldig: meegeteld?",
                en: "difference equal to blank plus invalid: added?"
            )
        case .other: Text(nl: "iets anders", en: "something else")
        }
    }
}
