import Diagnostics
import Typesetting

extension Findings {
    /// What layout could not print, explained: the document and the field or table it stands in.
    package init(_ error: LayoutError, in document: String) {
        let place = error.place?.name
        self.init([
            Diagnostic(
                error.isMissingGlyph ? "FM-08" : "FM-09",
                at: Place(document: document, field: place),
                found: Text(
                    nl: "\(document)\(place.map { ", \($0)" } ?? ""): \(error.found[.dutch])",
                    en: "\(document)\(place.map { ", \($0)" } ?? ""): \(error.found[.english])"
                ),
                why: Text(
                    nl:
                        "wat niet past of niet bestaat in het lettertype zou zonder melding wegvallen",
                    en: "what does not fit, or has no glyph, would disappear without a word"
                ),
                remedy: Text(
                    nl: "verbeter de naam, het aantal vakjes of het sjabloon",
                    en: "correct the name, the number of boxes, or the template"
                )
            )
        ])
    }

    init(_ error: MissingGlyph, in document: String) {
        self.init(
            LayoutError(.missingGlyph(text: error.text, character: error.character)),
            in: document
        )
    }
}

extension LayoutError {
    fileprivate var isMissingGlyph: Bool {
        if case .missingGlyph = problem { true } else { false }
    }

    fileprivate var found: Text {
        switch problem {
        case .missingGlyph(let text, let character):
            let code = "U+" + String(character.value, radix: 16, uppercase: true)
            return Text(
                nl: "het lettertype heeft geen teken \(code), in \"\(text)\"",
                en: "the font has no character \(code), in \"\(text)\""
            )
        case .tooWide(let text, let width, let available):
            let (needed, free) = (width.roundedUp, available.roundedDown)
            return Text(
                nl: "\"\(text)\" is \(needed) mm breed, er is \(free) mm",
                en: "\"\(text)\" is \(needed) mm wide, there is \(free) mm"
            )
        case .tooManyDigits(let value, let boxes):
            return Text(
                nl: "\(value) past niet in \(boxes) vakjes",
                en: "\(value) does not fit in \(boxes) boxes"
            )
        case .negativeValue(let value):
            return Text(nl: "\(value) is negatief", en: "\(value) is negative")
        case .tooHigh(let height, let available):
            return Text(
                nl: "wat bijeen moet blijven is \(height.roundedUp) mm hoog, "
                    + "er is \(available.roundedDown) mm",
                en: "what must stay together is \(height.roundedUp) mm high, "
                    + "there is \(available.roundedDown) mm"
            )
        default:
            return Text(nl: "kan niet worden opgemaakt: \(problem)", en: "no layout: \(problem)")
        }
    }
}

extension Length {
    /// What is a little too large for its place must not be told as just as large.
    fileprivate var roundedUp: Int { Int((millimetres - 0.001).rounded(.up)) }
    fileprivate var roundedDown: Int { Int((millimetres + 0.001).rounded(.down)) }
}

extension Role {
    fileprivate var name: String? {
        switch self {
        case .field(let id): id
        case .table(let summary): summary
        default: nil
        }
    }
}
