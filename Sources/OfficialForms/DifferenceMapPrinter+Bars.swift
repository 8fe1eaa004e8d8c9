import Diagnostics
import FormTemplates
import Typesetting

/// A bar a list, hand against computed; and beside them the differences on a scale of their own,
/// since on that of the votes no eye would see them.
extension DifferenceMapPrinter {
    private var bars: PageSetup {
        PageSetup(top: .mm(17), left: .mm(12), right: .mm(12), bottom: .mm(28))
    }
    private var style: TextStyle { TextStyle(.regular, .pt(7.5)) }

    /// One sheet of A4.
    package func listBars() throws(Findings) -> Sheet {
        let body = bars.body
        let scale = DifferenceBars(
            map,
            votes: body.origin.x + .mm(40),
            votesWidth: .mm(62),
            zero: body.origin.x + .mm(146),
            reach: .mm(16)
        )
        let top = body.origin.y + .mm(33)
        let height = min(
            .mm(9),
            (body.height - .mm(33) - .mm(15)) / Double(max(1, map.lists.count))
        )
        var marks = try title("bars-title", "bars-explained", on: bars)
        var picture = try barLegend(Point(body.origin.x, top - .mm(10.5)))
        picture += try heads(scale, baseline: top - .mm(2))
        for (place, list) in map.lists.enumerated() {
            let rowTop = top + height * Double(place)
            picture += try row(list, scale, top: rowTop, height: height)
        }
        let foot = top + height * Double(map.lists.count)
        picture += try axes(scale, from: top, to: foot) + totals(scale, baseline: foot + .mm(9))
        marks += picture.wrapped(in: .figure(alternative: try texts("bars-title")))
        return Sheet(bars, PageBody(marks))
    }

    private func heads(_ scale: DifferenceBars, baseline: Length) throws(Findings) -> [Mark] {
        [
            try line("list", style.bold, Point(bars.left, baseline)),
            try line("votes", style.bold, Point(scale.votes, baseline)),
            try line("difference", style.bold, Point(scale.zero - scale.reach, baseline)),
            try line("state", style.bold, Point(scale.zero + scale.reach + .mm(5), baseline)),
        ]
    }

    private func row(
        _ list: DifferenceMap.List,
        _ scale: DifferenceBars,
        top: Length,
        height: Length
    ) throws(Findings) -> [Mark] {
        let baseline = top + height / 2 + style.size * 0.34
        let number = "\(list.number) "
        let numberWidth = try width(of: number, style.bold)
        var marks: [Mark] = [text(number, style.bold, Point(bars.left, baseline), numberWidth)]
        marks += try nameMarks(
            list.name,
            style,
            from: bars.left + numberWidth,
            to: bars.left + .mm(39),
            middle: top + height / 2,
            height: height
        )
        let thick = height * 0.36
        marks.append(.area(handBar(list, scale, top: top + height * 0.12, thick), grey: 0.3))
        marks.append(
            .frame(
                Rectangle(
                    Point(scale.votes, top + height * 0.52),
                    width: scale.width(ofVotes: list.computed),
                    height: thick
                ),
                weight: .pt(0.6),
                grey: 0
            )
        )
        let figures = TextStyle(.regular, min(.pt(6.5), height * 0.42))
        for (value, share) in [(list.hand, 0.3), (list.computed, 0.7)] {
            let words = String(value)
            let x = scale.votes + scale.width(ofVotes: max(list.hand, list.computed)) + .mm(1)
            let origin = Point(x, top + height * share + figures.size * 0.35)
            marks.append(text(words, figures, origin, try width(of: words, figures)))
        }
        return marks + (try difference(list, scale, top: top, height: height, baseline))
    }

    private func handBar(
        _ list: DifferenceMap.List,
        _ scale: DifferenceBars,
        top: Length,
        _ thick: Length
    ) -> Rectangle {
        Rectangle(
            Point(scale.votes, top),
            width: scale.width(ofVotes: list.hand),
            height: thick
        )
    }

    /// From zero to the left or the right, its figure on the far side of its end.
    private func difference(
        _ list: DifferenceMap.List,
        _ scale: DifferenceBars,
        top: Length,
        height: Length,
        _ baseline: Length
    ) throws(Findings) -> [Mark] {
        let words = printedDifference(list.difference)
        let strong = list.difference == 0 ? style : style.bold
        let width = try width(of: words, strong)
        let end = scale.place(of: list.difference)
        let x = list.difference < 0 ? end - .mm(0.8) - width : end + .mm(0.8)
        var marks: [Mark] = [text(words, strong, Point(x, baseline), width)]
        if list.difference != 0 {
            marks.append(
                .area(
                    Rectangle(
                        Point(min(end, scale.zero), top + height * 0.2),
                        width: max(end, scale.zero) - min(end, scale.zero),
                        height: height * 0.6
                    ),
                    grey: 0
                )
            )
        }
        let state = Point(scale.zero + scale.reach + .mm(5), baseline)
        marks.append(try line("state.\(list.state.rawValue)", style, state))
        return marks
    }

    private func axes(
        _ scale: DifferenceBars,
        from top: Length,
        to foot: Length
    ) throws(Findings) -> [Mark] {
        var marks: [Mark] = []
        let numbers = TextStyle(.regular, .pt(6.5))
        func upright(_ x: Length) -> Mark {
            .stroke(
                Stroke(
                    from: Point(x, top),
                    to: Point(x, foot + .mm(1)),
                    weight: .pt(0.4),
                    grey: 0.3
                )
            )
        }
        var values = scale.ticks.map { (scale.votes + scale.width(ofVotes: $0), String($0)) }
        let largest = scale.largestDifference
        for difference in [-largest, 0, largest] {
            values.append((scale.place(of: difference), printedDifference(difference)))
        }
        for (x, words) in values {
            let width = try width(of: words, numbers)
            marks.append(text(words, numbers, Point(x - width / 2, foot + .mm(3.6)), width))
        }
        func level(_ from: Length, _ to: Length) -> Mark {
            .stroke(
                Stroke(from: Point(from, foot), to: Point(to, foot), weight: .pt(0.4), grey: 0.3)
            )
        }
        marks += [
            upright(scale.votes), upright(scale.zero),
            level(scale.votes, scale.votes + scale.votesWidth),
            level(scale.zero - scale.reach, scale.zero + scale.reach),
        ]
        return marks
    }

    /// Only in figures: a bar of the total would make all others small.
    private func totals(_ scale: DifferenceBars, baseline: Length) throws(Findings) -> [Mark] {
        let computed = map.lists.reduce(0) { $0 + $1.computed }
        return [
            try line(
                map.isOfDrawnLists ? "bars-total-drawn" : "bars-total",
                [
                    "hand": String(map.handTotal), "computed": String(computed),
                    "difference": printedDifference(map.handTotal - computed),
                ],
                style.bold,
                Point(bars.left, baseline)
            )
        ]
    }

    private func barLegend(_ corner: Point) throws(Findings) -> [Mark] {
        let box = Rectangle(corner, width: .mm(8), height: .mm(2.6))
        let second = Rectangle(
            Point(corner.x + .mm(45), corner.y),
            width: .mm(8),
            height: .mm(2.6)
        )
        return [
            .area(box, grey: 0.3),
            try line("bar-hand", style, Point(corner.x + .mm(9.5), corner.y + .mm(2.3))),
            .frame(second, weight: .pt(0.6), grey: 0),
            try line("bar-computed", style, Point(corner.x + .mm(54.5), corner.y + .mm(2.3))),
        ]
    }

    private func text(
        _ words: String,
        _ style: TextStyle,
        _ origin: Point,
        _ width: Length
    ) -> Mark {
        .text(TextRun(words, style, at: origin, width: width))
    }
}
