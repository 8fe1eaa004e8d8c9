import Diagnostics
import Typesetting

/// What is repeated: stretches of a form, rows, and tables with repeated columns.
extension TemplateReader {
    func each(_ element: Element) -> (Condition, TemplateBlock.Kind) {
        let condition = conditional(element, required: ["in"])
        return (condition, .each(string(element, "in"), blocks(of: element)))
    }

    func rows(_ element: Element) -> (Condition, TemplateBlock.Kind) {
        let condition = conditional(element, required: ["in"], optional: Self.looks)
        let columns = children(of: element, allowed: ["column"]).map(column)
        return (condition, .rowTable(table(element, labels: columns, repeated: nil, closing: [])))
    }

    func matrix(_ element: Element) -> (Condition, TemplateBlock.Kind) {
        let condition = conditional(
            element,
            required: ["in", "columns", "per-block"],
            optional: Self.looks + ["break", "fields"]
        )
        let children = children(of: element, allowed: ["label", "cell", "closing", "foot"])
        let repeated = RepeatedColumns(
            columns: string(element, "columns"),
            perBlock: count(element, "per-block"),
            breaksPage: flag(element, "break"),
            cells: children.filter { $0.name == "cell" }.map(column),
            foot: children.filter { $0.name == "foot" }.map(foot).last
        )
        let table = table(
            element,
            labels: children.filter { $0.name == "label" }.map(column),
            repeated: repeated,
            closing: children.filter { $0.name == "closing" }.map(column)
        )
        return (condition, .rowTable(table))
    }

    private static let looks = ["size", "row-mm", "pen-mm", "continued"]

    private func table(
        _ element: Element,
        labels: [TableColumn],
        repeated: RepeatedColumns?,
        closing: [TableColumn]
    ) -> RowTable {
        RowTable(
            rows: string(element, "in"),
            labels: labels,
            repeated: repeated,
            closing: closing,
            continued: text(element, "continued"),
            size: .pt(number(element, "size", default: 9)),
            rowHeight: length(element, "row-mm", default: 4.8),
            penHeight: length(element, "pen-mm", default: 6.5),
            fields: words(element, "fields"),
            position: element.position
        )
    }

    private func column(_ element: Element) -> TableColumn {
        let condition = conditional(
            element,
            optional: ["title", "over", "mm", "share", "align", "turned", "field"]
        )
        return TableColumn(
            condition: condition,
            title: element.attributes["title"].map { _ in text(element, "title") },
            over: text(element, "over"),
            width: element.attributes["mm"] == nil
                ? .share(number(element, "share", default: 1)) : .fixed(length(element, "mm")),
            alignment: alignment(element),
            turned: flag(element, "turned"),
            content: text(of: element),
            field: text(element, "field")
        )
    }

    private func foot(_ element: Element) -> (label: TemplateText, content: TemplateText) {
        attributes(of: element, required: ["label"])
        return (text(element, "label"), text(of: element))
    }
}
