import Diagnostics

/// Why a file is no tree of elements at all.
extension Diagnostic {
    private static let why = Text(
        nl: "zonder geldige XML is niet vast te stellen wat het formulier moet bevatten",
        en: "what the form must contain cannot be known from a broken file"
    )

    static func malformed(_ file: String, _ code: Int, _ position: Position) -> Diagnostic {
        let known = reasons[code]
        return Diagnostic(
            "TP-01",
            at: Place(
                file: file,
                line: max(position.line, 1),
                column: position.column.map { max($0, 1) }
            ),
            found: known?.found
                ?? Text(
                    nl: "het sjabloon is geen geldige XML (fout \(code) van de XML-lezer)",
                    en: "the template is not well-formed XML (the XML reader's error \(code))"
                ),
            why: why,
            remedy: known?.remedy
                ?? Text(
                    nl:
                        "sluit elk element, zet attributen tussen aanhalingstekens en schrijf & als &amp;",
                    en: "close every element, quote attributes, and write & as &amp;"
                )
        )
    }

    private static let empty: (found: Text, remedy: Text) = (
        Text(nl: "het bestand is leeg of geen XML", en: "the file is empty, or no XML"),
        Text(nl: "begin met <?xml …?> en dan <form>", en: "begin with <?xml …?>, then <form>")
    )
    private static let ended: (found: Text, remedy: Text) = (
        Text(
            nl: "het bestand houdt op voor alles gesloten is",
            en: "the file ends before all is closed"
        ),
        Text(nl: "sluit elk element, ook <form>", en: "close every element, <form> too")
    )

    /// The mistakes that typing makes, by the number that the XML reader gives them.
    private static let reasons: [Int: (found: Text, remedy: Text)] = [
        0: empty, 4: empty,
        9: (
            Text(nl: "een teken dat geen UTF-8 is", en: "a character that is no UTF-8"),
            Text(nl: "bewaar het bestand als UTF-8", en: "save the file as UTF-8")
        ),
        38: (
            Text(nl: "een < in een attribuut", en: "a < in an attribute"),
            Text(
                nl: "schrijf < als &lt;, of sluit het aanhalingsteken ervoor",
                en: "write < as &lt;, or close the quote before it"
            )
        ),
        39: (
            Text(nl: "een attribuut zonder aanhalingstekens", en: "an attribute without quotes"),
            Text(nl: "schrijf naam=\"waarde\"", en: "write name=\"value\"")
        ),
        68: (
            Text(
                nl: "een < of & zonder naam erachter",
                en: "a < or & without a name behind it"
            ),
            Text(nl: "schrijf < als &lt; en & als &amp;", en: "write < as &lt; and & as &amp;")
        ),
        76: (
            Text(
                nl: "de naam waarmee een element sluit is niet die waarmee het begint",
                en: "the name that closes an element is not the one that opened it"
            ),
            Text(
                nl: "sluit elk element met zijn eigen naam, het laatste het eerst: <p><b>…</b></p>",
                en: "close every element by its own name, the last one first: <p><b>…</b></p>"
            )
        ),
        5: ended, 77: ended,
    ]

    static func tooLarge(_ file: String) -> Diagnostic {
        Diagnostic(
            "TP-14",
            at: Place(file: file),
            found: Text(
                nl: "het bestand is groter dan 500 kB",
                en: "the file is larger than 500 kB"
            ),
            why: Text(
                nl: "zo groot is geen enkel sjabloon; het is een ander bestand",
                en: "no template is that large; it is some other file"
            ),
            remedy: Text(nl: "kies het juiste bestand", en: "choose the right file")
        )
    }

    static func declares(_ file: String) -> Diagnostic {
        Diagnostic(
            "TP-12",
            at: Place(file: file),
            found: Text(
                nl: "het bestand begint met een eigen documenttype (<!DOCTYPE>)",
                en: "the file has a document type of its own (<!DOCTYPE>)"
            ),
            why: Text(
                nl: "daarmee kunnen een paar regels voor heel veel tekst staan, die niemand ziet",
                en: "with it a few lines can stand for very much text, which nobody sees"
            ),
            remedy: Text(nl: "haal het weg", en: "remove it")
        )
    }

    static func tooDeep(_ file: String, _ position: Position) -> Diagnostic {
        Diagnostic(
            "TP-13",
            at: Place(file: file, line: position.line, column: position.column),
            found: Text(
                nl: "hier staan te veel elementen in elkaar",
                en: "too many elements stand in each other here"
            ),
            why: why,
            remedy: Text(
                nl: "sluit elementen waarin dit niet hoort te staan",
                en: "close elements that this should not stand in"
            )
        )
    }
}
