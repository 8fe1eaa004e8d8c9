/// The roots of template files, and what stands directly in them.
extension ElementRule {
    package static let roots: [ElementRule] = [.form, .words, .texts]

    package static let form = ElementRule(
        "form",
        required: [.model, .edition, .formTitle],
        optional: [.declared],
        holds: .elements([.use, .word, .part]),
        nl: "een model met zijn bijlagen",
        en: "a model with its annexes"
    )
    static let words = ElementRule(
        "words",
        optional: [.declared],
        holds: .elements([.word]),
        nl: "bewoordingen die meer formulieren delen",
        en: "wordings that several forms share"
    )
    static let texts = ElementRule(
        "texts",
        holds: .elements([.text]),
        nl: "teksten van een blad dat het programma zelf opbouwt",
        en: "texts of a sheet that the program puts together itself"
    )
    static let use = ElementRule(
        "use",
        required: [.file],
        nl: "neemt de bewoordingen van een ander bestand over; eigen bewoordingen gaan voor",
        en: "takes the wordings of another file; own wordings go first"
    )
    static let word = ElementRule(
        "word",
        required: [.wordName],
        optional: .conditions,
        holds: .line,
        nl: "de tekst van {naam}: de eerste waarvan de voorwaarde geldt",
        en: "the text of {name}: the first one whose condition holds"
    )
    static let part = ElementRule(
        "part",
        required: [.partID, .partTitle],
        optional: [.initials],
        holds: .part,
        nl: "het formulier, en daarna elke bijlage: met eigen paginanummers",
        en: "the form, then each annex: with page numbers of its own"
    )
    package static let signaturePage = ElementRule(
        "signature-page",
        holds: .blocks,
        nl: "als laatste in een deel: op een eigen pagina, bijeen",
        en: "last in a part: on a page of its own, kept together"
    )
    static let text = ElementRule(
        "text",
        required: [.textID],
        holds: .line,
        nl: "één tekst van zo'n blad",
        en: "one text of such a sheet"
    )
}

extension Attribute {
    static let model = Attribute(
        "model",
        .plain,
        nl: "hoe het model heet: Model N 11",
        en: "what the model is called: Model N 11"
    )
    static let edition = Attribute(
        "edition",
        .plain,
        nl: "de uitgave: de map in Templates",
        en: "the edition: its folder in Templates"
    )
    static let formTitle = Attribute(
        "title",
        .plain,
        nl: "de titel, zonder variabelen",
        en: "the title, without variables"
    )
    static let declared = Attribute(
        "conditions",
        .declared,
        nl: "de voorwaarden die het bestand gebruikt",
        en: "the conditions that the file uses"
    )
    static let file = Attribute("file", .file, nl: "welk bestand", en: "which file")
    static let wordName = Attribute(
        "name",
        .plain,
        nl: "de naam van de variabele",
        en: "the name of the variable"
    )
    static let partID = Attribute(
        "id",
        .plain,
        nl: "de naam van het deel",
        en: "the name of the part"
    )
    static let partTitle = Attribute(
        "title",
        .plain,
        nl: "hoe het deel heet",
        en: "what the part is called"
    )
    static let initials = Attribute(
        "initials",
        .flag,
        nl: "elke pagina heeft een vak voor een paraaf",
        en: "every page has a place for initials"
    )
    static let textID = Attribute(
        "id",
        .plain,
        nl: "de naam waaronder het programma de tekst kent",
        en: "the name by which the program knows the text"
    )
    static let `if` = Attribute(
        "if",
        .conditions,
        nl: "alleen waar al deze voorwaarden gelden",
        en: "only where all of these conditions hold"
    )
    static let unless = Attribute(
        "unless",
        .conditions,
        nl: "alleen waar geen van deze voorwaarden geldt",
        en: "only where none of these conditions holds"
    )
}

extension [Attribute] {
    /// Any block, row, fact, reason or word may have them.
    static var conditions: [Attribute] { [.if, .unless] }
}
