import Typesetting

/// What is written by hand on every rendering: tables of empty rows, names and signatures.
extension Binder {
    func bound(_ grid: Grid) -> Table {
        let head = Row(
            grid.columns.map { Cell(inline($0.title, Styles.body.bold), role: .headerCell) },
            minimumHeight: .mm(6)
        )
        let row = Row(grid.columns.map { Cell(inline($0.content)) }, minimumHeight: grid.rowHeight)
        return Table(
            summary: section,
            columns: grid.columns.map { Column(.share($0.share)) },
            head: [head],
            rows: Array(repeating: row, count: grid.rows),
            rules: .grid
        )
    }

    func signatureLines(_ labels: [TemplateText]) -> Table {
        Table(
            summary: section,
            columns: [Column(.fixed(.mm(45))), Column(.fixed(.mm(95)))],
            rows: labels.map {
                Row(
                    [Cell(inline($0), role: .rowHeader), Cell([.fill])],
                    minimumHeight: .mm(16)
                )
            },
            padding: .zero
        )
    }

    func bound(_ table: SignatureTable) -> Table {
        let head = Row(
            [
                Cell([], role: .headerCell),
                Cell(inline(table.name, Styles.body.bold), role: .headerCell),
                Cell(inline(table.signature, Styles.body.bold), role: .headerCell),
            ],
            minimumHeight: .mm(6)
        )
        let rows = table.roles.flatMap { role in
            (0..<role.rows).map { place in
                Row(
                    [
                        Cell(place == 0 ? inline(role.title, Styles.body.bold) : []), Cell([]),
                        Cell([]),
                    ],
                    minimumHeight: .mm(13)
                )
            }
        }
        return Table(
            summary: section,
            columns: [Column(.fixed(.mm(26))), Column(.share(1)), Column(.share(1))],
            head: [head],
            rows: rows,
            rules: .grid
        )
    }
}
