import Diagnostics

/// The mistakes found in one template file, noted until all of it has been read.
final class Mistakes {
    let file: String
    private(set) var all: [Diagnostic] = []

    init(in file: String) { self.file = file }

    func note(_ code: String, at position: Position, found: Text, remedy: Text) {
        all.append(
            Diagnostic(
                code,
                at: Place(file: file, line: position.line, column: position.column),
                found: found,
                why: Text(
                    nl: "een formulier wordt alleen gedrukt als het hele sjabloon begrepen is",
                    en: "a form is printed only if all of its template is understood"
                ),
                remedy: remedy
            )
        )
    }

    func add(_ findings: Findings) { all += findings.all }

    func unknownElement(_ element: Element, in parent: String, allowed: [String]) {
        let list = allowed.map { "<\($0)>" }.joined(separator: ", ")
        note(
            "TP-02",
            at: element.position,
            found: Text(
                nl: "<\(element.name)> is hier onbekend, in <\(parent)>",
                en: "<\(element.name)> is not known here, in <\(parent)>"
            ),
            remedy: allowed.isEmpty
                ? Text(
                    nl: "<\(parent)> bevat niets: haal het weg",
                    en: "<\(parent)> is empty: remove it"
                )
                : Text(nl: "gebruik een van: \(list)", en: "use one of: \(list)")
        )
    }

    func unknownAttribute(_ name: String, on element: Element, allowed: [String]) {
        let list = allowed.isEmpty ? "–" : allowed.joined(separator: ", ")
        note(
            "TP-03",
            at: element.position,
            found: Text(
                nl: "<\(element.name)> kent geen attribuut \"\(name)\"",
                en: "<\(element.name)> has no attribute \"\(name)\""
            ),
            remedy: Text(nl: "toegestaan zijn: \(list)", en: "allowed are: \(list)")
        )
    }

    func missingAttribute(_ name: String, on element: Element) {
        note(
            "TP-04",
            at: element.position,
            found: Text(
                nl: "<\(element.name)> mist het attribuut \"\(name)\"",
                en: "<\(element.name)> lacks the attribute \"\(name)\""
            ),
            remedy: Text(
                nl: "schrijf <\(element.name) \(name)=\"…\">",
                en: "write <\(element.name) \(name)=\"…\">"
            )
        )
    }

    func badValue(_ value: String, of name: String, on element: Element, expected: Text) {
        note(
            "TP-05",
            at: element.position,
            found: Text(
                nl: "\(name)=\"\(value)\" op <\(element.name)> is niet te gebruiken",
                en: "\(name)=\"\(value)\" on <\(element.name)> cannot be used"
            ),
            remedy: Text(
                nl: "geef \(expected[.dutch])",
                en: "give \(expected[.english])"
            )
        )
    }
}
