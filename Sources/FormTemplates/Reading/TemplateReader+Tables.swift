import Typesetting

/// The tables of a form.
extension TemplateReader {
    func facts(_ element: Element) -> (Condition, TemplateBlock.Kind) {
        let condition = conditional(element, optional: ["label-mm"])
        let facts = children(of: element, allowed: ["fact"]).map { fact in
            Fact(
                condition: conditional(fact, required: ["label"]),
                label: text(fact, "label"),
                value: text(of: fact)
            )
        }
        return (condition, .facts(facts, labelWidth: length(element, "label-mm", default: 35)))
    }

    func figures(_ element: Element) -> (Condition, TemplateBlock.Kind) {
        let condition = conditional(element)
        let rows = children(of: element, allowed: ["row", "plus", "minus", "total"]).map { row in
            switch row.name {
            case "row":
                FigureRow(
                    condition: conditional(row, optional: ["id", "value"]),
                    position: row.position,
                    kind: .item(source(row), text(of: row))
                )
            case "total":
                FigureRow(
                    condition: conditional(row, optional: ["id", "value", "mark"]),
                    position: row.position,
                    kind: .total(source(row), text(of: row), mark: text(row, "mark"))
                )
            default:
                FigureRow(
                    condition: conditional(row),
                    position: row.position,
                    kind: .sign(row.name == "plus" ? "+" : "–")
                )
            }
        }
        return (condition, .figures(rows))
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

    func reasons(_ element: Element) -> (Condition, TemplateBlock.Kind) {
        let condition = conditional(
            element,
            required: ["reason", "count", "unit"],
            optional: ["ticked"]
        )
        let reasons = children(of: element, allowed: ["reason"]).map { reason in
            ReasonTable.Reason(
                condition: conditional(reason, required: ["id"]),
                position: reason.position,
                field: string(reason, "id"),
                text: text(of: reason)
            )
        }
        let table = ReasonTable(
            reasonHead: text(element, "reason"),
            countHead: text(element, "count"),
            unit: text(element, "unit"),
            ticked: flag(element, "ticked"),
            reasons: reasons
        )
        return (condition, .reasons(table))
    }

    func votes(_ element: Element) -> (Condition, TemplateBlock.Kind) {
        let condition = conditional(
            element,
            required: [
                "party", "list", "number", "name", "votes", "total", "total-only", "continued",
            ],
            optional: ["first-follows"]
        )
        let table = VotesTable(
            party: text(element, "party"),
            list: text(element, "list"),
            number: text(element, "number"),
            name: text(element, "name"),
            votes: text(element, "votes"),
            total: text(element, "total"),
            totalOnly: text(element, "total-only"),
            continued: text(element, "continued"),
            firstFollows: flag(element, "first-follows"),
            compact: children(of: element, allowed: ["compact"]).map(compact).last,
            position: element.position
        )
        return (condition, .votes(table))
    }

    private func compact(_ element: Element) -> CompactVotes {
        attributes(
            of: element,
            required: ["rows", "columns", "subtotal", "sum", "differs", "continuing"]
        )
        expectEmpty(element)
        return CompactVotes(
            rows: count(element, "rows"),
            columns: count(element, "columns"),
            subtotal: text(element, "subtotal"),
            sum: text(element, "sum"),
            differs: text(element, "differs"),
            continuing: text(element, "continuing")
        )
    }

    func handCount(_ element: Element) -> (Condition, TemplateBlock.Kind) {
        let condition = conditional(
            element,
            required: ["list", "party", "votes", "total"],
            optional: ["row-mm"]
        )
        expectEmpty(element)
        let table = HandCountTable(
            list: text(element, "list"),
            party: text(element, "party"),
            votes: text(element, "votes"),
            total: text(element, "total"),
            printedRow: element.attributes["row-mm"].map { _ in length(element, "row-mm") },
            position: element.position
        )
        return (condition, .handCount(table))
    }

    func grid(_ element: Element) -> (Condition, TemplateBlock.Kind) {
        let condition = conditional(element, required: ["rows"], optional: ["row-mm"])
        let columns = children(of: element, allowed: ["column"]).map { column in
            attributes(of: column, required: ["title", "share"])
            return GridColumn(
                title: text(column, "title"),
                share: number(column, "share", default: 1),
                content: text(of: column)
            )
        }
        return (
            condition,
            .grid(
                Grid(
                    columns: columns,
                    rows: count(element, "rows"),
                    rowHeight: length(element, "row-mm", default: 7)
                )
            )
        )
    }

    func signatureLines(_ element: Element) -> (Condition, TemplateBlock.Kind) {
        let condition = conditional(element)
        let labels = children(of: element, allowed: ["label"]).map { label in
            attributes(of: label)
            return text(of: label)
        }
        return (condition, .signatureLines(labels))
    }

    func signatureTable(_ element: Element) -> (Condition, TemplateBlock.Kind) {
        let condition = conditional(element, required: ["name", "signature"])
        let roles = children(of: element, allowed: ["role"]).map { role in
            attributes(of: role, required: ["rows"])
            return SignatureTable.Role(title: text(of: role), rows: count(role, "rows"))
        }
        let table = SignatureTable(
            name: text(element, "name"),
            signature: text(element, "signature"),
            roles: roles
        )
        return (condition, .signatureTable(table))
    }
}
