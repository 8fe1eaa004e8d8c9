import Diagnostics
import Typesetting

/// Tables of what is repeated, also with repeated columns.
extension TemplateReader {
    func rows(_ read: Read) -> TemplateBlock.Kind {
        let columns = children(of: read.element, by: read.rule).map(column)
        return .rowTable(table(read.element, labels: columns, repeated: nil, closing: []))
    }

    func matrix(_ read: Read) -> TemplateBlock.Kind {
        let children = children(of: read.element, by: read.rule)
        func columns(_ name: String) -> [TableColumn] {
            children.filter { $0.element.name == name }.map(column)
        }
        let repeated = RepeatedColumns(
            columns: string(read.element, "columns"),
            perBlock: count(read.element, "per-block"),
            breaksPage: flag(read.element, "break"),
            cells: columns("cell"),
            foot: children.last { $0.element.name == ElementRule.foot.name }.map(foot)
        )
        return .rowTable(
            table(
                read.element,
                labels: columns("label"),
                repeated: repeated,
                closing: columns("closing")
            )
        )
    }

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
            beside: element.attributes["beside"].map { _ in count(element, "beside") } ?? 1,
            fields: words(element, "fields"),
            position: element.position
        )
    }

    private func column(_ read: Read) -> TableColumn {
        let element = read.element
        return TableColumn(
            condition: read.condition,
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

    private func foot(_ read: Read) -> (label: TemplateText, content: TemplateText) {
        (text(read.element, "label"), text(of: read.element))
    }
}
