import Typesetting

/// The tables of a form.
extension TemplateReader {
    func facts(_ read: Read) -> TemplateBlock.Kind {
        let facts = children(of: read.element, by: read.rule).map { fact in
            Fact(
                condition: fact.condition,
                label: text(fact.element, "label"),
                value: text(of: fact.element)
            )
        }
        return .facts(facts, labelWidth: length(read.element, "label-mm", default: 35))
    }

    func figures(_ read: Read) -> TemplateBlock.Kind {
        let rows = children(of: read.element, by: read.rule).map { row in
            let kind: FigureRow.Kind =
                switch row.element.name {
                case "row": .item(source(row.element), text(of: row.element))
                case "total":
                    .total(
                        source(row.element),
                        text(of: row.element),
                        mark: text(row.element, "mark")
                    )
                default: .sign(row.element.name == "plus" ? "+" : "–")
                }
            return FigureRow(
                condition: row.condition,
                position: row.element.position,
                kind: kind
            )
        }
        return .figures(rows)
    }

    /// A row holds a counted figure (`id`) or an outcome (`value`).
    private func source(_ row: Element) -> FigureRow.Source {
        if let value = row.attributes["value"], row.attributes["id"] == nil { return .value(value) }
        if row.attributes["id"] == nil { mistakes.missingAttribute("id", on: row) }
        if row.attributes["value"] != nil {
            mistakes.unknownAttribute("value", on: row, allowed: ["id"])
        }
        return .figure(string(row, "id"))
    }

    func reasons(_ read: Read) -> TemplateBlock.Kind {
        let reasons = children(of: read.element, by: read.rule).map { reason in
            ReasonTable.Reason(
                condition: reason.condition,
                position: reason.element.position,
                field: string(reason.element, "id"),
                text: text(of: reason.element)
            )
        }
        return .reasons(
            ReasonTable(
                reasonHead: text(read.element, "reason"),
                countHead: text(read.element, "count"),
                unit: text(read.element, "unit"),
                ticked: flag(read.element, "ticked"),
                reasons: reasons
            )
        )
    }

    func votes(_ read: Read) -> TemplateBlock.Kind {
        let element = read.element
        return .votes(
            VotesTable(
                party: text(element, "party"),
                list: text(element, "list"),
                number: text(element, "number"),
                name: text(element, "name"),
                votes: text(element, "votes"),
                total: text(element, "total"),
                totalOnly: text(element, "total-only"),
                leading: text(element, "leading"),
                continued: text(element, "continued"),
                goesOn: text(element, "goes-on"),
                firstFollows: flag(element, "first-follows"),
                compact: children(of: element, by: read.rule).map { compact($0.element) }.last,
                position: element.position
            )
        )
    }

    private func compact(_ element: Element) -> CompactVotes {
        CompactVotes(
            rows: count(element, "rows"),
            columns: count(element, "columns"),
            subtotal: text(element, "subtotal"),
            sum: text(element, "sum"),
            differs: text(element, "differs"),
            continuing: text(element, "continuing")
        )
    }

    func handCount(_ element: Element) -> TemplateBlock.Kind {
        .handCount(
            HandCountTable(
                list: text(element, "list"),
                party: text(element, "party"),
                votes: text(element, "votes"),
                total: text(element, "total"),
                printedRow: element.attributes["row-mm"].map { _ in length(element, "row-mm") },
                position: element.position
            )
        )
    }

    func grid(_ read: Read) -> TemplateBlock.Kind {
        let columns = children(of: read.element, by: read.rule).map { column in
            GridColumn(
                title: text(column.element, "title"),
                share: number(column.element, "share", default: 1),
                content: text(of: column.element)
            )
        }
        return .grid(
            Grid(
                columns: columns,
                rows: count(read.element, "rows"),
                rowHeight: length(read.element, "row-mm", default: 7)
            )
        )
    }

    func signatureLines(_ read: Read) -> TemplateBlock.Kind {
        .signatureLines(children(of: read.element, by: read.rule).map { text(of: $0.element) })
    }

    func signatureTable(_ read: Read) -> TemplateBlock.Kind {
        let roles = children(of: read.element, by: read.rule).map { role in
            SignatureTable.Role(title: text(of: role.element), rows: count(role.element, "rows"))
        }
        return .signatureTable(
            SignatureTable(
                name: text(read.element, "name"),
                signature: text(read.element, "signature"),
                roles: roles
            )
        )
    }
}
