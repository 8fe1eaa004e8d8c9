/// Divides atoms over lines, each as full as it goes.
struct LineBreaker {
    /// Width of the first line, and of those after it.
    let first: Length
    let further: Length
    let place: Role

    private var lines: [[Atom]] = []
    private var line: [Atom] = []
    private var used = Length.zero
    private var spaces: [Atom] = []

    init(first: Length, further: Length, place: Role) {
        self.first = first
        self.further = further
        self.place = place
    }

    /// Lines without the spaces at their ends.
    static func lines(
        of atoms: [Atom],
        first: Length,
        further: Length,
        place: Role
    ) throws(LayoutError) -> [[Atom]] {
        var breaker = LineBreaker(first: first, further: further, place: place)
        var chunk: [Atom] = []
        for atom in atoms {
            switch atom.kind {
            case .space:
                try breaker.add(chunk)
                chunk = []
                breaker.spaces.append(atom)
            case .lineBreak:
                try breaker.add(chunk)
                chunk = []
                // An empty line is as high as its text would be.
                if breaker.line.isEmpty { breaker.line.append(atom) }
                breaker.endLine()
            case .fill:
                try breaker.add(chunk)
                chunk = []
                try breaker.add([atom])
            default:
                chunk.append(atom)
                if atom.breaksAfter {
                    try breaker.add(chunk)
                    chunk = []
                }
            }
        }
        try breaker.add(chunk)
        if !breaker.line.isEmpty { breaker.endLine() }
        return breaker.lines
    }

    private var available: Length { lines.isEmpty ? first : further }

    private func room(for atom: Atom) -> Length {
        if case .fill = atom.kind { return min(Drawn.shortestFill, further) }
        return atom.width
    }

    private mutating func add(_ chunk: [Atom]) throws(LayoutError) {
        guard !chunk.isEmpty else { return }
        let width = chunk.reduce(.zero) { $0 + room(for: $1) }
        let gap = spaces.reduce(.zero) { $0 + $1.width }
        if !line.isEmpty, used + gap + width > available + .tolerance { endLine() }
        guard width <= available + .tolerance else {
            throw LayoutError(
                .tooWide(text: text(of: chunk), width: width, available: available),
                at: chunk[0].field.map(Role.field) ?? place
            )
        }
        if !line.isEmpty {
            line += spaces
            used += gap
        }
        spaces = []
        line += chunk
        used += width
    }

    private mutating func endLine() {
        lines.append(line)
        line = []
        used = .zero
        spaces = []
    }

    private func text(of chunk: [Atom]) -> String { chunk.compactMap(\.text).joined() }
}

extension Length {
    /// Sums of lengths that should be equal differ by less than this.
    static let tolerance = Length.pt(0.01)
}
