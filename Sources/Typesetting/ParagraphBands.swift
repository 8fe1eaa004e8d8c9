extension Typesetter {
    /// A band a line; no line stands alone on a page when it has company.
    func bands(of paragraph: Paragraph, in frame: BandFrame) throws(LayoutError) -> [Band] {
        var atoms = try atoms(of: paragraph.content, at: paragraph.role)
        atoms.stretchTabs(to: paragraph.hanging)
        let first = frame.width - paragraph.indent
        let further = first - paragraph.hanging
        let lines = try LineBreaker.lines(
            of: atoms,
            first: first,
            further: further,
            place: paragraph.role
        )
        let hasFields = atoms.contains(where: \.isElement)
        let element = Band.Element(id: frame.element, kind: .text(paragraph.structure))

        var bands: [Band] = []
        for (number, atoms) in lines.enumerated() {
            let available = number == 0 ? first : further
            var line = try set(
                atoms,
                available: available,
                leading: paragraph.leading,
                at: paragraph.role
            )
            if number < lines.count - 1, atoms.endsWord { line.breakBetweenWords() }
            let left =
                frame.left + paragraph.indent + (first - available)
                + paragraph.alignment.offset(of: line.width, in: available)
            var band = Band(
                element: element,
                content: line.content(wrappingText: hasFields)
                    .map { $0.moved(right: left, down: line.above) },
                artifacts: line.artifacts.map { $0.moved(right: left, down: line.above) },
                height: line.height
            )
            band.joinsPrevious =
                number > 0
                && (paragraph.keepWithNext || number == 1 || number == lines.count - 1)
            bands.append(band)
        }
        return bands
    }
}

extension Paragraph {
    /// Its role, or that of an item of a list.
    fileprivate var structure: Role {
        guard role == .paragraph else { return role }
        switch content.first {
        case .bullet, .checkbox: return .listItem
        // A number or dash before the hanging indent.
        case .text: return hanging > .zero && content.dropFirst().first == .tab ? .listItem : role
        default: return role
        }
    }
}

extension [Atom] {
    /// Gives each tab the width that is missing to this distance from the start of the line.
    fileprivate mutating func stretchTabs(to distance: Length) {
        var used = Length.zero
        for index in indices {
            switch self[index].kind {
            case .tab: self[index].width = Swift.max(distance - used, Drawn.narrowestTab)
            case .lineBreak: used = .zero
            default: break
            }
            used += self[index].width
        }
    }
}

extension Alignment {
    /// Distance from the left edge of what is this wide.
    func offset(of width: Length, in available: Length) -> Length {
        switch self {
        case .left: .zero
        case .centre: (available - width) / 2
        case .right: available - width
        }
    }
}

extension SetLine {
    /// Text and slots, those of a field inside its role.
    ///
    /// Where an element has other elements inside it, its text is wrapped too (`wrappingText`), so
    /// that only leaves of the structure hold text.
    func content(wrappingText: Bool) -> [Mark] {
        guard wrappingText else { return pieces.compactMap(\.mark) }
        var marks: [Mark] = []
        var open: Role?
        for piece in pieces {
            let role = piece.role ?? .span
            if role != open || piece.mark == nil {
                if open != nil { marks.append(.close) }
                marks.append(.open(role))
                open = role
            }
            if let mark = piece.mark { marks.append(mark) }
        }
        if open != nil { marks.append(.close) }
        return marks
    }
}
