/// A line whose pieces have their places; its origin is its left end on the baseline.
struct SetLine {
    /// Text or a slot, with the field it belongs to; or an element without words of its own.
    struct Piece {
        var mark: Mark?
        var role: Role?

        init(mark: Mark, field: String?) {
            self.mark = mark
            role = field.map(Role.field)
        }

        init(_ role: Role) { self.role = role }
    }

    var pieces: [Piece] = []
    var artifacts: [Mark] = []
    var width = Length.zero
    var above = Length.zero
    var below = Length.zero

    var height: Length { above + below }

    /// Keeps the last word apart from the first of the next line for who has both read out.
    mutating func breakBetweenWords() {
        guard let last = pieces.indices.last, case .text(var run)? = pieces[last].mark else {
            return
        }
        run.endsBrokenLine = true
        pieces[last].mark = .text(run)
    }
}

extension [Atom] {
    /// Whether the next line begins a new word.
    var endsWord: Bool { last.map { $0.text != nil && !$0.breaksAfter } ?? false }
}

extension Typesetter {
    /// Sets a line; a `fill` in it takes what the rest leaves of `available`.
    func set(
        _ atoms: [Atom],
        available: Length,
        leading: Double,
        at place: Role
    ) throws(LayoutError) -> SetLine {
        var line = SetLine()
        let fill = fillWidth(atoms, available: available)
        var index = atoms.startIndex
        while index < atoms.endIndex {
            let atom = atoms[index]
            stretch(&line, for: atom, leading: leading)
            if atom.text != nil {
                let end = endOfRun(atoms, from: index)
                try append(atoms[index..<end], to: &line, at: place)
                index = end
            } else {
                try append(atom, to: &line, fill: fill, at: place)
                index += 1
            }
        }
        return line
    }

    /// A line of one text whose width is known.
    func line(
        of text: String,
        _ style: TextStyle,
        width: Length,
        leading: Double
    ) -> SetLine {
        var line = SetLine()
        stretch(&line, for: style, leading: leading)
        let run = TextRun(text, style, at: Point(.zero, .zero), width: width)
        line.pieces = [SetLine.Piece(mark: .text(run), field: nil)]
        line.width = width
        return line
    }

    private func fillWidth(_ atoms: [Atom], available: Length) -> Length {
        let fills = atoms.count { if case .fill = $0.kind { true } else { false } }
        guard fills > 0 else { return .zero }
        let rest = atoms.reduce(available) { $0 - $1.width }
        return rest / Double(fills)
    }

    private func endOfRun(_ atoms: [Atom], from start: Int) -> Int {
        var end = start + 1
        while end < atoms.count, atoms[end].text != nil,
            atoms[end].style == atoms[start].style, atoms[end].field == atoms[start].field
        {
            end += 1
        }
        return end
    }

    private func append(
        _ atoms: ArraySlice<Atom>,
        to line: inout SetLine,
        at place: Role
    ) throws(LayoutError) {
        guard let first = atoms.first else { return }
        let text = atoms.compactMap(\.text).joined()
        // Kerning between words is in the run's own width, not in the sum of its words.
        let width =
            atoms.count == 1 ? first.width : try width(of: text, in: first.style, at: place)
        let run = TextRun(text, first.style, at: Point(line.width, .zero), width: width)
        line.pieces.append(SetLine.Piece(mark: .text(run), field: first.field))
        line.width += width
    }

    private func append(
        _ atom: Atom,
        to line: inout SetLine,
        fill: Length,
        at place: Role
    ) throws(LayoutError) {
        let left = line.width
        var width = atom.width
        switch atom.kind {
        case .slot(let slot):
            let mark = Mark.slot(slot, at: Point(left, .zero))
            line.pieces.append(SetLine.Piece(mark: mark, field: atom.field))
        case .checkbox(let ticked):
            line.artifacts += checkbox(ticked: ticked, atom.style, at: left)
            line.pieces.append(SetLine.Piece(.checkbox(ticked: ticked)))
        case .bullet:
            let side = Drawn.bulletSide(atom.style)
            let top = Length.zero - Drawn.bulletLift(atom.style) - side
            let square = Rectangle(Point(left, top), width: side, height: side)
            line.artifacts.append(.area(square, grey: 0))
        case .blank:
            line.artifacts.append(writingLine(from: left, width: width))
            line.pieces.append(SetLine.Piece(.entry))
        case .fill:
            width = fill
            line.artifacts.append(writingLine(from: left, width: width))
            line.pieces.append(SetLine.Piece(.entry))
        case .boxes(let boxes, let digits):
            line.artifacts += boxes.frame(at: left)
            if digits.isEmpty { line.pieces.append(SetLine.Piece(.entry)) }
            try append(digits, in: boxes, field: atom.field, to: &line, at: place)
        case .word, .space, .lineBreak, .gap, .tab:
            break
        }
        line.width = left + width
    }

    private func append(
        _ digits: [String],
        in boxes: DigitBoxes,
        field: String?,
        to line: inout SetLine,
        at place: Role
    ) throws(LayoutError) {
        let style = boxes.digitStyle
        let first = boxes.count - digits.count
        for (number, digit) in digits.enumerated() {
            let width = try width(of: digit, in: style, at: place)
            let left = line.width + boxes.width * Double(first + number)
            let point = Point(left + (boxes.width - width) / 2, .zero)
            let run = TextRun(digit, style, at: point, width: width)
            line.pieces.append(SetLine.Piece(mark: .text(run), field: field))
        }
    }

    private func checkbox(ticked: Bool, _ style: TextStyle, at left: Length) -> [Mark] {
        let side = Drawn.checkboxSide(style)
        let top = Drawn.checkboxDepth(style) - side
        let square = Rectangle(Point(left, top), width: side, height: side)
        let frame = Mark.frame(square, weight: Drawn.hairline, grey: 0)
        return ticked ? [.area(square, grey: 0), frame] : [frame]
    }

    private func writingLine(from left: Length, width: Length) -> Mark {
        let y = Drawn.writingLineDepth
        return .stroke(
            Stroke(from: Point(left, y), to: Point(left + width, y), weight: Drawn.hairline)
        )
    }

    /// Makes the line as high as this atom needs.
    private func stretch(_ line: inout SetLine, for atom: Atom, leading: Double) {
        if case .boxes(let boxes, _) = atom.kind {
            line.above = max(line.above, boxes.rise + boxes.margin)
            line.below = max(line.below, boxes.depth + boxes.margin)
        } else {
            let style = if case .slot(let slot) = atom.kind { slot.style } else { atom.style }
            stretch(&line, for: style, leading: leading)
        }
    }

    private func stretch(_ line: inout SetLine, for style: TextStyle, leading: Double) {
        let ascent = measure.ascent(of: style)
        let extra = (style.size * leading - ascent - measure.descent(of: style)) / 2
        line.above = max(line.above, ascent + extra)
        line.below = max(line.below, style.size * leading - ascent - extra)
    }
}
