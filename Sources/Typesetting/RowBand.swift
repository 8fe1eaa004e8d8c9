extension Typesetter {
    /// One row, in the middle of its minimum height.
    ///
    /// The first lines of its cells lie on one baseline, but those of centred cells.
    /// `rowPadding` is the least white above and below them.
    func band(of row: Row, cells: [SetCell], rowPadding: Length) -> Band {
        let upright = cells.filter { !$0.cell.turned && !$0.cell.centred }
        let above = upright.map(\.firstAbove).max() ?? .zero
        let needed = upright.map { above - $0.firstAbove + $0.linesHeight }.max() ?? .zero
        let turned = cells.filter(\.cell.turned).map {
            $0.longestLine + $0.turnedPadding * 2
        }.max()
        let centred = cells.filter(\.cell.centred).map(\.linesHeight).max() ?? .zero
        let height = max(
            row.minimumHeight,
            max(needed, centred) + rowPadding * 2,
            turned ?? .zero
        )
        let baseline = (height - needed) / 2 + above

        var content: [Mark] = []
        content.reserveCapacity(cells.reduce(2) { $0 + 2 + $1.lines.count })
        content.append(.open(.row))
        var artifacts = shades(of: cells, height: height)
        for cell in cells {
            content.append(.open(cell.cell.role))
            if cell.cell.span > 1 { content.append(.columns(cell.cell.span)) }
            if cell.cell.turned {
                content += turnedContent(of: cell, rowHeight: height)
            } else {
                let middle = (height - cell.linesHeight) / 2 + cell.firstAbove
                let first = cell.cell.centred ? middle : baseline
                place(cell, baseline: first, content: &content, artifacts: &artifacts)
            }
            content.append(.close)
        }
        content.append(.close)

        let covered = cells.flatMap { $0.edges.dropFirst() }
        return Band(
            element: Band.Element(id: 0, kind: .rule),
            content: content,
            artifacts: artifacts,
            height: height,
            row: RowShape(ruleBelow: row.ruleBelow, coveredEdges: Set(covered))
        )
    }

    private func place(
        _ cell: SetCell,
        baseline: Length,
        content: inout [Mark],
        artifacts: inout [Mark]
    ) {
        var y = baseline
        var depth: Length?
        for line in cell.lines {
            if let depth { y += depth + line.above }
            let x =
                cell.left + cell.padding
                + cell.alignment.offset(of: line.width, in: cell.innerWidth)
            if cell.hasFields {
                content += line.content(wrappingText: true).map { $0.moved(right: x, down: y) }
            } else {
                for case let mark? in line.pieces.lazy.map(\.mark) {
                    content.append(mark.moved(right: x, down: y))
                }
            }
            for mark in line.artifacts { artifacts.append(mark.moved(right: x, down: y)) }
            depth = line.below
        }
    }

    /// Text from the foot of the cell upwards, its lines side by side in the middle.
    private func turnedContent(of cell: SetCell, rowHeight: Length) -> [Mark] {
        var marks: [Mark] = []
        var x = cell.left + (cell.width - cell.linesHeight) / 2
        for line in cell.lines {
            let free = rowHeight - cell.turnedPadding * 2
            let foot =
                rowHeight - cell.turnedPadding - cell.alignment.offset(of: line.width, in: free)
            for mark in line.content(wrappingText: cell.hasFields) {
                marks.append(mark.turned(x: x + line.above, foot: foot))
            }
            x += line.height
        }
        return marks
    }

    /// Neighbours of the same grey are one area.
    private func shades(of cells: [SetCell], height: Length) -> [Mark] {
        var areas: [(rectangle: Rectangle, grey: Double)] = []
        var endEdge: Int?
        for cell in cells where cell.cell.shade < 1 {
            if let last = areas.last, last.grey == cell.cell.shade,
                endEdge == cell.edges.lowerBound
            {
                areas[areas.count - 1].rectangle.width += cell.width
            } else {
                let origin = Point(cell.left, .zero)
                let area = Rectangle(origin, width: cell.width, height: height)
                areas.append((area, cell.cell.shade))
            }
            endEdge = cell.edges.upperBound
        }
        return areas.map { .area($0.rectangle, grey: $0.grey) }
    }
}

extension Mark {
    /// Text of a line, a quarter turn to the left, with the line's left end at the foot.
    fileprivate func turned(x: Length, foot: Length) -> Mark {
        guard case .text(var run) = self else { return self }
        run.origin = Point(x, foot - run.origin.x)
        run.degrees = 90
        return .text(run)
    }
}
