extension TableShape {
    /// The part of a table on one page: its rows with their places.
    struct Stretch {
        var top: Length
        var bottom: Length
        var row: RowShape
    }

    /// The rules of that part, as long strokes: coordinates are what makes a page slow and large.
    func rules(around rows: [Stretch]) -> [Mark] {
        guard let first = rows.first, let last = rows.last,
            let left = edges.first, let right = edges.last
        else { return [] }
        var marks = horizontalRules(rows, from: left, to: right) + verticalRules(rows)
        if let weight = rules.outer {
            let frame = Rectangle(
                Point(left, first.top),
                width: right - left,
                height: last.bottom - first.top
            )
            marks.append(.frame(frame, weight: weight, grey: rules.grey))
        }
        return marks
    }

    private func horizontalRules(
        _ rows: [Stretch],
        from left: Length,
        to right: Length
    ) -> [Mark] {
        rows.enumerated().compactMap { number, stretch in
            let ordinary = number < rows.count - 1 ? rules.horizontal : nil
            guard let weight = stretch.row.ruleBelow ?? ordinary, weight > .zero else { return nil }
            return .stroke(
                Stroke(
                    from: Point(left, stretch.bottom),
                    to: Point(right, stretch.bottom),
                    weight: weight,
                    grey: rules.grey
                )
            )
        }
    }

    /// One stroke a column, interrupted where a cell takes both its sides.
    private func verticalRules(_ rows: [Stretch]) -> [Mark] {
        guard let weight = rules.vertical else { return [] }
        var marks: [Mark] = []
        for edge in edges.indices.dropFirst().dropLast() {
            var top: Length?
            var bottom = Length.zero
            for stretch in rows {
                if stretch.row.coveredEdges.contains(edge) {
                    if let start = top { marks.append(vertical(edge, start, bottom, weight)) }
                    top = nil
                } else {
                    top = top ?? stretch.top
                    bottom = stretch.bottom
                }
            }
            if let start = top { marks.append(vertical(edge, start, bottom, weight)) }
        }
        return marks
    }

    private func vertical(
        _ edge: Int,
        _ top: Length,
        _ bottom: Length,
        _ weight: Length
    ) -> Mark {
        .stroke(
            Stroke(
                from: Point(edges[edge], top),
                to: Point(edges[edge], bottom),
                weight: weight,
                grey: rules.grey
            )
        )
    }
}
