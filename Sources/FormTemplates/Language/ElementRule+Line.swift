/// What may stand in a line of text, besides words and {variables}.
extension ElementRule {
    package static let line: [ElementRule] = [
        .bold, .italic, .underlined, .lineBreak, .lineSpace, .tab, .writingLine, .bullet, .box,
        .figure, .boxes, .emptyBoxes, .value, .list,
    ]

    static let bold = ElementRule("b", holds: .line, nl: "vet", en: "bold")
    static let italic = ElementRule("i", holds: .line, nl: "schuin", en: "italics")
    static let underlined = ElementRule("u", holds: .line, nl: "onderstreept", en: "underlined")
    static let lineBreak = ElementRule("br", nl: "een nieuwe regel", en: "a new line")
    static let lineSpace = ElementRule("space", required: [.mm], nl: "wit", en: "white")
    static let tab = ElementRule(
        "tab",
        nl: "tot waar de volgende regels inspringen",
        en: "up to where further lines are set in"
    )
    static let writingLine = ElementRule(
        "line",
        optional: [.lineWidth],
        nl: "een lijn om op te schrijven",
        en: "a line to write on"
    )
    static let bullet = ElementRule("bullet", nl: "een opsommingsteken", en: "a bullet")
    static let box = ElementRule(
        "box",
        optional: [.any, .none],
        nl: "een vakje om aan te kruisen",
        en: "a box to tick"
    )
    static let figure = ElementRule(
        "number",
        required: [.figureID],
        optional: [.penWidth, .zero],
        nl: "één aantal, of een lijn ervoor",
        en: "one figure, or a line for it"
    )
    static let boxes = ElementRule(
        "boxes",
        required: [.figureID, .digits],
        nl: "één aantal in cijfervakjes",
        en: "one figure in digit boxes"
    )
    static let emptyBoxes = ElementRule(
        "empty-boxes",
        required: [.groups],
        optional: [.between, .boxWidth],
        nl: "lege vakjes: een tijd, een datum",
        en: "empty boxes: a time, a date"
    )
    static let value = ElementRule(
        "value",
        required: [.outcomeName],
        optional: [.valueWidth],
        nl: "één uitkomst van deze rij; in een blanco formulier altijd een lijn",
        en: "one outcome of this row; in a blank form always a line"
    )
    static let list = ElementRule(
        "list",
        required: [.in, .listBetween, .last],
        holds: .line,
        nl: "woorden voor elke rij, als opsomming",
        en: "words for each row, as an enumeration"
    )
}

extension Attribute {
    static let lineWidth = Attribute(
        "mm",
        .millimetres,
        nl: "de breedte; anders tot het einde van de regel",
        en: "the width; else to the end of the line"
    )
    static let any = Attribute(
        "any",
        .figures,
        nl: "met aantallen aangekruist als een hiervan meer dan nul is",
        en: "ticked where there are figures when one of these is above zero"
    )
    static let none = Attribute(
        "none",
        .figures,
        nl: "met aantallen aangekruist als deze alle nul zijn",
        en: "ticked where there are figures when all of these are zero"
    )
    static let penWidth = Attribute(
        "mm",
        .millimetres,
        nl: "breedte van de lijn; anders 25",
        en: "width of the line; else 25"
    )
    static let zero = Attribute(
        "zero",
        .plain,
        nl: "wat er in plaats van 0 staat",
        en: "what stands instead of 0"
    )
    static let digits = Attribute(
        "digits",
        .digits,
        nl: "de naam van het aantal vakjes",
        en: "the name of the number of boxes"
    )
    static let groups = Attribute(
        "groups",
        .groups,
        nl: "hoeveel vakjes bijeen",
        en: "how many boxes together"
    )
    static let between = Attribute(
        "between",
        .plain,
        nl: "wat ertussen staat",
        en: "what stands between"
    )
    static let boxWidth = Attribute(
        "mm",
        .millimetres,
        nl: "breedte van een vakje; anders 6",
        en: "width of a box; else 6"
    )
    static let outcomeName = Attribute("name", .outcome, nl: "welke uitkomst", en: "which outcome")
    static let valueWidth = Attribute(
        "mm",
        .millimetres,
        nl: "breedte van de lijn",
        en: "width of the line"
    )
    static let listBetween = Attribute("between", .plain, nl: "tussen twee", en: "between two")
    static let last = Attribute("last", .plain, nl: "voor de laatste", en: "before the last one")
}
