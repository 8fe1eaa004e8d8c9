import Diagnostics
import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Reads XML into a tree of elements that know their line.
final class MarkupReader: NSObject, XMLParserDelegate {
    private var open: [Element] = []
    private var root: Element?
    /// The first mistake; what comes behind it is often only what follows from it.
    private var broken: (code: Int, position: Position)?
    /// Where elements stand deeper in each other than any form needs.
    private var tooDeep: Position?

    private static let mostLevels = 30

    static func read(_ data: Data, file: String) throws(Findings) -> Element {
        if data.count > TemplateLibrary.mostBytes { throw Findings([.tooLarge(file)]) }
        // No template declares entities; a few lines of them can stand for gigabytes.
        if data.range(of: Data("<!DOCTYPE".utf8)) != nil { throw Findings([.declares(file)]) }
        let reader = MarkupReader()
        let parser = XMLParser(data: data)
        parser.shouldResolveExternalEntities = false
        parser.delegate = reader
        let isWhole = parser.parse()
        if let position = reader.tooDeep { throw Findings([.tooDeep(file, position)]) }
        guard isWhole, let root = reader.root else {
            let (code, position) = reader.broken ?? (0, parser.position)
            throw Findings([.malformed(file, code, position)])
        }
        return root
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
        if broken == nil { broken = ((error as NSError).code, parser.position) }
    }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        if open.count == Self.mostLevels {
            tooDeep = tooDeep ?? parser.position
            return parser.abortParsing()
        }
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
