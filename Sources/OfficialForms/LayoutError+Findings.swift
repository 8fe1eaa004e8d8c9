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
            return Text(
                nl: "\"\(text)\" is \(width.rounded) mm breed, er is \(available.rounded) mm",
                en: "\"\(text)\" is \(width.rounded) mm wide, there is \(available.rounded) mm"
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
                nl: "wat bijeen moet blijven is \(height.rounded) mm hoog, "
                    + "er is \(available.rounded) mm",
                en: "what must stay together is \(height.rounded) mm high, "
                    + "there is \(available.rounded) mm"
            )
        default:
            return Text(nl: "kan niet worden opgemaakt: \(problem)", en: "no layout: \(problem)")
        }
    }
}

extension Length {
    fileprivate var rounded: Int { Int(millimetres.rounded()) }
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
