import Diagnostics
import Typesetting

extension DifferenceMapPrinter {
    /// How to read the map, and how many cells say nothing.
    func legend(below grid: DifferenceGrid, in body: Rectangle) throws(Findings) -> [Mark] {
        let top = grid.origin.y + grid.height + .mm(2.5)
        let box = (width: Length.mm(4), height: Length.mm(5))
        var x = body.origin.x
        var marks: [Mark] = []
        func place(_ drawn: (Rectangle) -> [Mark], _ id: String) throws(Findings) {
            let area = Rectangle(Point(x, top), width: box.width, height: box.height)
            marks += drawn(area)
            marks.append(.frame(area, weight: .pt(0.4), grey: 0.3))
            let words = try texts(id)
            let width = try width(of: words, Self.small)
            let origin = Point(x + box.width + .mm(1.2), top + .mm(3.4))
            marks.append(.text(TextRun(words, Self.small, at: origin, width: width)))
            x = origin.x + width + .mm(4)
        }
        func half(_ area: Rectangle, upper: Bool, _ grey: Double) -> [Mark] {
            let y = upper ? area.origin.y : area.origin.y + area.height / 2
            return [
                .area(
                    Rectangle(
                        Point(area.origin.x, y),
                        width: area.width,
                        height: area.height / 2
                    ),
                    grey: grey
                )
            ]
        }
        try place({ _ in [] }, "equal")
        try place({ Self.hatched($0) }, "not-read")
        if map.lists.contains(where: { $0.cells.contains(.absent) }) {
            try place({ Self.crossed($0) }, "absent")
        }
        try place({ half($0, upper: true, 0) }, "more")
        try place({ half($0, upper: false, 0) }, "fewer")
        for (step, sample) in [1, 10, 100].enumerated() {
            let grey = DifferenceGrid.grey(of: sample)
            try place({ half($0, upper: true, grey) }, "size.\(step + 1)")
        }
        let values = [
            "cells": String(map.cellsThatCount), "differ": String(map.differences.count),
            "unread": String(map.cellsNotRead),
        ]
        let id = grid.strip > .zero ? "summary-pages" : "summary"
        marks.append(
            try line(id, values, Self.small, Point(body.origin.x, top + box.height + .mm(4.5)))
        )
        return marks
    }
}
