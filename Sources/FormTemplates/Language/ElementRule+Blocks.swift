/// What stands below each other on a form.
extension ElementRule {
    package static let blocks: [ElementRule] = [
        .model, .title, .heading, .p, .section, .facts, .figures, .reasons, .votes, .handCount,
        .grid, .lines, .remarks, .signatureLines, .signatureTable, .group, .together, .each,
        .rows, .matrix, .rule, .space, .pageBreak,
    ]

    static let model = block(
        "model",
        holds: .line,
        nl: "de naam van het model onder een lijn",
        en: "the name of the model under a rule"
    )
    static let title = block("title", holds: .line, nl: "de titel, groot", en: "the title, large")
    static let heading = block(
        "heading",
        holds: .line,
        nl: "een kop in kleine vette letters",
        en: "a heading in small bold letters"
    )
    static let p = block(
        "p",
        optional: [.indent, .hanging, .after, .align, .keep],
        holds: .line,
        nl: "een alinea",
        en: "a paragraph"
    )
    static let section = block(
        "section",
        required: [.number, .sectionTitle],
        optional: [.note],
        holds: .blocks,
        nl: "een onderdeel: lijn, nummer en titel, inhoud",
        en: "a section: rule, number and title, content"
    )
    static let lines = block(
        "lines",
        required: [.lineCount],
        nl: "lijnen om op te schrijven, 8 mm uiteen",
        en: "lines to write on, 8 mm apart"
    )
    static let remarks = block(
        "remarks",
        required: [.remarksName, .remarkLines],
        nl: "de teksten die onder deze naam zijn vastgesteld, dan lijnen",
        en: "the texts that were settled under this name, then lines"
    )
    static let signatureLines = block(
        "signature-lines",
        holds: .elements([.signatureLabel]),
        nl: "per regel een woord en een lange lijn",
        en: "a word and a long line in each row"
    )
    static let signatureLabel = ElementRule(
        "label",
        holds: .line,
        nl: "het woord voor de lijn",
        en: "the word before the line"
    )
    static let signatureTable = block(
        "signature-table",
        required: [.nameHead, .signatureHead],
        holds: .elements([.role]),
        nl: "namen en handtekeningen per rol",
        en: "names and signatures by role"
    )
    static let role = ElementRule(
        "role",
        required: [.roleRows],
        holds: .line,
        nl: "een rol, zoals voorzitter",
        en: "a role, such as chair"
    )
    static let group = block(
        "group",
        holds: .blocks,
        nl: "meer blokken onder één voorwaarde",
        en: "several blocks under one condition"
    )
    static let together = block(
        "together",
        holds: .blocks,
        nl: "blokken die nooit over pagina's breken",
        en: "blocks that never break over pages"
    )
    static let each = block(
        "each",
        required: [.in],
        optional: [.eachContinued],
        holds: .blocks,
        nl:
            "zijn blokken voor elke rij; teksten van de rij zijn variabelen, haar voorwaarden gelden",
        en: "its blocks once for each row; texts of the row are variables, its conditions hold"
    )
    static let rule = block("rule", nl: "een lijn over de breedte", en: "a rule across")
    static let space = block("space", required: [.mm], nl: "wit", en: "white")
    static let pageBreak = block("page-break", nl: "een nieuwe pagina", en: "a new page")

    /// An element that stands by itself, and may depend on conditions.
    static func block(
        _ name: String,
        required: [Attribute] = [],
        optional: [Attribute] = [],
        holds content: Content = .nothing,
        nl: String,
        en: String
    ) -> ElementRule {
        ElementRule(
            name,
            required: required,
            optional: optional + .conditions,
            holds: content,
            nl: nl,
            en: en
        )
    }
}

extension Attribute {
    static let number = Attribute("number", .plain, nl: "het nummer", en: "the number")
    static let sectionTitle = Attribute("title", .text, nl: "de titel", en: "the title")
    static let note = Attribute(
        "note",
        .text,
        nl: "achter de titel, klein en schuin",
        en: "behind the title, in small italics"
    )
    static let indent = Attribute("indent", .millimetres, nl: "wit links", en: "white on the left")
    static let hanging = Attribute(
        "hanging",
        .millimetres,
        nl: "hoe ver de regels na de eerste inspringen",
        en: "how far lines after the first are set in"
    )
    static let after = Attribute(
        "after",
        .points,
        nl: "wit eronder; anders 5 punten",
        en: "white below; else 5 points"
    )
    static let align = Attribute(
        "align",
        .alignment,
        nl: "waar de regels beginnen; anders links",
        en: "where lines begin; else left"
    )
    static let keep = Attribute(
        "keep",
        .flag,
        nl: "nooit het laatste op een pagina",
        en: "never the last on a page"
    )
    static let lineCount = Attribute("count", .count, nl: "hoeveel lijnen", en: "how many lines")
    static let remarksName = Attribute(
        "name",
        .remarks,
        nl: "de naam van de teksten",
        en: "the name of the texts"
    )
    static let remarkLines = Attribute("lines", .count, nl: "hoeveel lijnen", en: "how many lines")
    static let nameHead = Attribute("name", .text, nl: "kop van de namen", en: "head of the names")
    static let signatureHead = Attribute(
        "signature",
        .text,
        nl: "kop van de handtekeningen",
        en: "head of the signatures"
    )
    static let roleRows = Attribute("rows", .count, nl: "hoeveel mensen", en: "how many people")
    static let eachContinued = Attribute(
        "continued",
        .text,
        nl: "boven elke pagina waarop de rij verdergaat",
        en: "above each page on which the row goes on"
    )
    static let `in` = Attribute("in", .rows, nl: "de naam van de rijen", en: "the name of the rows")
    static let mm = Attribute(
        "mm",
        .millimetres,
        nl: "de breedte of hoogte",
        en: "the width or height"
    )
}
