import Diagnostics
import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Reads XML into a tree of elements that know their line.
final class MarkupReader: NSObject, XMLParserDelegate {
    private var open: [Element] = []
    private var root: Element?

    static func read(_ data: Data, file: String) throws(Findings) -> Element {
        let reader = MarkupReader()
        let parser = XMLParser(data: data)
        parser.shouldResolveExternalEntities = false
        parser.delegate = reader
        guard parser.parse(), let root = reader.root else {
            throw Findings([.malformed(file, parser)])
        }
        return root
    }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        open.append(
            Element(
                name: name,
                attributes: attributes,
                children: [],
                position: parser.position
            )
        )
    }

    func parser(
        _ parser: XMLParser,
        didEndElement name: String,
        namespaceURI: String?,
        qualifiedName: String?
    ) {
        guard let element = open.popLast() else { return }
        if open.isEmpty {
            root = element
        } else {
            open[open.count - 1].children.append(.element(element))
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        guard !open.isEmpty else { return }
        let parent = open.count - 1
        // The parser hands over a stretch of text in pieces (at every entity).
        if case .text(let before, let position) = open[parent].children.last {
            open[parent].children[open[parent].children.count - 1] =
                .text(before + string, position)
        } else {
            let lines = string.count { $0.isNewline }
            let start = Position(line: parser.lineNumber - lines, column: nil)
            open[parent].children.append(.text(string, start))
        }
    }
}

extension XMLParser {
    fileprivate var position: Position { Position(line: lineNumber, column: columnNumber) }
}

extension Diagnostic {
    fileprivate static func malformed(_ file: String, _ parser: XMLParser) -> Diagnostic {
        let reason = parser.parserError.map { ($0 as NSError).code } ?? 0
        return Diagnostic(
            "TP-01",
            at: Place(file: file, line: parser.lineNumber, column: parser.columnNumber),
            found: Text(
                nl: "het sjabloon is geen geldige XML (fout \(reason) van de XML-lezer)",
                en: "the template is not well-formed XML (the XML reader's error \(reason))"
            ),
            why: Text(
                nl: "zonder geldige XML is niet vast te stellen wat het formulier moet bevatten",
                en: "what the form must contain cannot be known from a broken file"
            ),
            remedy: Text(
                nl:
                    "sluit elk element, zet attributen tussen aanhalingstekens en schrijf & als &amp;",
                en: "close every element, quote attributes, and write & as &amp;"
            )
        )
    }
}
