import Diagnostics
import Typesetting

/// The elements that stand below each other on a form.
extension TemplateReader {
    /// The blocks of an element, without a signature page.
    func blocks(of read: Read) -> [TemplateBlock] {
        children(of: read.element, by: read.rule).map(block)
    }

    /// The blocks of a part; the signature page may only be the last of them.
    func partBlocks(of read: Read) -> (blocks: [TemplateBlock], signaturePage: Bool) {
        let children = children(of: read.element, by: read.rule)
        var blocks: [TemplateBlock] = []
        for (place, child) in children.enumerated() {
            guard child.element.name == ElementRule.signaturePage.name else {
                blocks.append(block(child))
                continue
            }
            let position = child.element.position
            if place < children.count - 1 {
                mistakes.note(
                    "TP-08",
                    at: position,
                    found: Text(
                        nl: "na <signature-page> volgt nog iets",
                        en: "something follows <signature-page>"
                    ),
                    remedy: Text(
                        nl: "zet de handtekeningen als laatste in het deel",
                        en: "put the signatures last in the part"
                    )
                )
            }
            for kind in [TemplateBlock.Kind.pageBreak, .together(self.blocks(of: child))] {
                blocks.append(TemplateBlock(condition: .always, position: position, kind: kind))
            }
        }
        return (blocks, children.last?.element.name == ElementRule.signaturePage.name)
    }

    private func block(_ read: Read) -> TemplateBlock {
        TemplateBlock(
            condition: read.condition,
            position: read.element.position,
            kind: kind(read)
        )
    }

    private func kind(_ read: Read) -> TemplateBlock.Kind {
        let element = read.element
        return switch element.name {
        case "model": .model(text(of: element))
        case "title": .title(text(of: element))
        case "heading": .heading(text(of: element))
        case "p": .paragraph(text(of: element), look(element))
        case "section": .section(section(read))
        case "group": .group(blocks(of: read))
        case "together": .together(blocks(of: read))
        case "each": each(read)
        case "lines": .writingLines(count(element, "count"))
        case "remarks": .remarks(string(element, "name"), lines: count(element, "lines"))
        case "rule": .rule
        case "space": .space(length(element, "mm"))
        case "page-break": .pageBreak
        default: table(read)
        }
    }

    private func table(_ read: Read) -> TemplateBlock.Kind {
        switch read.element.name {
        case "facts": facts(read)
        case "figures": figures(read)
        case "reasons": reasons(read)
        case "votes": votes(read)
        case "hand-count": handCount(read.element)
        case "grid": grid(read)
        case "signature-lines": signatureLines(read)
        case "signature-table": signatureTable(read)
        case "rows": rows(read)
        case "matrix": matrix(read)
        case let name: preconditionFailure("<\(name)> is a block that nobody reads")
        }
    }

    private func each(_ read: Read) -> TemplateBlock.Kind {
        let (element, blocks) = (read.element, blocks(of: read))
        guard element.attributes["continued"] != nil else {
            return .each(string(element, "in"), blocks)
        }
        let whole = TemplateBlock(
            condition: .always,
            position: element.position,
            kind: .continued(text(element, "continued"), blocks)
        )
        return .each(string(element, "in"), [whole])
    }

    private func section(_ read: Read) -> TemplateSection {
        TemplateSection(
            number: string(read.element, "number"),
            title: text(read.element, "title"),
            note: text(read.element, "note"),
            blocks: blocks(of: read)
        )
    }

    private func look(_ element: Element) -> ParagraphLook {
        ParagraphLook(
            indent: length(element, "indent"),
            hanging: length(element, "hanging"),
            alignment: alignment(element),
            spaceAfter: .pt(number(element, "after", default: 5)),
            keepWithNext: flag(element, "keep")
        )
    }
}
