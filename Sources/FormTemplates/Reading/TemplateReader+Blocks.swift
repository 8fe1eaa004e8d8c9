import Diagnostics
import Typesetting

/// The elements that stand below each other on a form.
extension TemplateReader {
    private static let blocks = [
        "model", "title", "heading", "p", "section", "facts", "figures", "reasons", "votes",
        "hand-count", "grid", "lines", "remarks", "signature-lines", "signature-table", "group",
        "together", "each", "rows", "matrix", "rule", "space", "page-break",
    ]

    /// The blocks of an element, without a signature page.
    func blocks(of element: Element) -> [TemplateBlock] {
        children(of: element, allowed: Self.blocks).map(block)
    }

    /// The blocks of a part; the signature page may only be the last of them.
    func partBlocks(of element: Element) -> (blocks: [TemplateBlock], signaturePage: Bool) {
        let children = children(of: element, allowed: Self.blocks + ["signature-page"])
        var blocks: [TemplateBlock] = []
        for (place, child) in children.enumerated() {
            guard child.name == "signature-page" else {
                blocks.append(block(child))
                continue
            }
            attributes(of: child)
            if place < children.count - 1 {
                mistakes.note(
                    "TP-08",
                    at: child.position,
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
            blocks.append(
                TemplateBlock(condition: .always, position: child.position, kind: .pageBreak)
            )
            blocks.append(
                TemplateBlock(
                    condition: .always,
                    position: child.position,
                    kind: .together(self.blocks(of: child))
                )
            )
        }
        return (blocks, children.last?.name == "signature-page")
    }

    private func block(_ element: Element) -> TemplateBlock {
        let (condition, kind) = conditionAndKind(element)
        return TemplateBlock(condition: condition, position: element.position, kind: kind)
    }

    private func conditionAndKind(_ element: Element) -> (Condition, TemplateBlock.Kind) {
        switch element.name {
        case "facts": facts(element)
        case "figures": figures(element)
        case "reasons": reasons(element)
        case "votes": votes(element)
        case "hand-count": handCount(element)
        case "grid": grid(element)
        case "signature-lines": signatureLines(element)
        case "signature-table": signatureTable(element)
        case "section", "group", "together": container(element)
        case "each": each(element)
        case "rows": rows(element)
        case "matrix": matrix(element)
        case "p": paragraph(element)
        case "model", "title", "heading": headline(element)
        default: simpleBlock(element)
        }
    }

    private func headline(_ element: Element) -> (Condition, TemplateBlock.Kind) {
        let condition = conditional(element)
        let text = text(of: element)
        switch element.name {
        case "model": return (condition, .model(text))
        case "title": return (condition, .title(text))
        default: return (condition, .heading(text))
        }
    }

    private func container(_ element: Element) -> (Condition, TemplateBlock.Kind) {
        switch element.name {
        case "section":
            let condition = conditional(element, required: ["number", "title"], optional: ["note"])
            let section = TemplateSection(
                number: string(element, "number"),
                title: text(element, "title"),
                note: text(element, "note"),
                blocks: blocks(of: element)
            )
            return (condition, .section(section))
        case "group": return (conditional(element), .group(blocks(of: element)))
        default: return (conditional(element), .together(blocks(of: element)))
        }
    }

    private func paragraph(_ element: Element) -> (Condition, TemplateBlock.Kind) {
        let condition = conditional(
            element,
            optional: ["indent", "hanging", "after", "align", "keep"]
        )
        let look = ParagraphLook(
            indent: length(element, "indent"),
            hanging: length(element, "hanging"),
            alignment: alignment(element),
            spaceAfter: .pt(number(element, "after", default: 5)),
            keepWithNext: flag(element, "keep")
        )
        return (condition, .paragraph(text(of: element), look))
    }

    func alignment(_ element: Element) -> Alignment {
        switch element.attributes["align"] {
        case nil, "left": return .left
        case "right": return .right
        case "centre": return .centre
        case let written?:
            mistakes.badValue(
                written,
                of: "align",
                on: element,
                expected: Text(nl: "left, centre of right", en: "left, centre or right")
            )
            return .left
        }
    }

    private func simpleBlock(_ element: Element) -> (Condition, TemplateBlock.Kind) {
        expectEmpty(element)
        switch element.name {
        case "lines":
            let condition = conditional(element, required: ["count"])
            return (condition, .writingLines(count(element, "count")))
        case "remarks":
            let condition = conditional(element, required: ["name", "lines"])
            return (condition, .remarks(string(element, "name"), lines: count(element, "lines")))
        case "space":
            return (conditional(element, required: ["mm"]), .space(length(element, "mm")))
        case "rule": return (conditional(element), .rule)
        default: return (conditional(element), .pageBreak)
        }
    }
}
