/// A piece of a line that no line break divides.
struct Atom {
    enum Kind {
        case word(String)
        case space(String)
        case lineBreak
        case slot(Slot)
        case checkbox(ticked: Bool)
        case bullet
        case blank
        case fill
        case boxes(DigitBoxes, digits: [String])
        case gap
        case tab
    }

    var kind: Kind
    /// The style of the text, or of the text around an object.
    var style: TextStyle
    var width: Length
    var field: String?
    /// Whether a line may end here without a space (`Jansen-` in `Jansen-de Vries`).
    var breaksAfter = false

    /// Whether it is, or belongs to, an element inside its line.
    var isElement: Bool {
        switch kind {
        case .checkbox, .blank, .fill: true
        case .boxes(_, let digits): field != nil || digits.isEmpty
        default: field != nil
        }
    }

    /// The text of a word or space.
    var text: String? {
        switch kind {
        case .word(let text), .space(let text): text
        default: nil
        }
    }
}

extension Typesetter {
    /// Takes inlines apart into atoms, measured.
    func atoms(of content: [Inline], at place: Role) throws(LayoutError) -> [Atom] {
        var atoms: [Atom] = []
        var style = content.firstTextStyle ?? TextStyle()
        try append(content, to: &atoms, style: &style, field: nil, place: place)
        return atoms
    }

    private func append(
        _ content: [Inline],
        to atoms: inout [Atom],
        style: inout TextStyle,
        field: String?,
        place: Role
    ) throws(LayoutError) {
        for inline in content {
            switch inline {
            case .text(let text, let own):
                style = own
                try append(text, to: &atoms, style: own, field: field, place: place)
            case .field(let id, let inner):
                try append(inner, to: &atoms, style: &style, field: id, place: .field(id))
            default:
                let kind = try kind(of: inline, at: place)
                let width = width(of: inline, style: style)
                var atom = Atom(kind: kind, style: style, width: width, field: field)
                if case .fill = kind { atom.breaksAfter = true }
                atoms.append(atom)
            }
        }
    }

    private func append(
        _ text: String,
        to atoms: inout [Atom],
        style: TextStyle,
        field: String?,
        place: Role
    ) throws(LayoutError) {
        for piece in breakable(text) {
            let string = String(piece.text)
            let width = try width(of: string, in: style, at: place)
            atoms.append(
                Atom(
                    kind: piece.isSpace ? .space(string) : .word(string),
                    style: style,
                    width: width,
                    field: field,
                    breaksAfter: piece.breaksAfter
                )
            )
        }
    }

    private func kind(of inline: Inline, at place: Role) throws(LayoutError) -> Atom.Kind {
        switch inline {
        case .slot(let slot): .slot(slot)
        case .checkbox(let ticked): .checkbox(ticked: ticked)
        case .bullet: .bullet
        case .blank: .blank
        case .fill: .fill
        case .boxes(let boxes): .boxes(boxes, digits: try boxes.digits(at: place))
        case .lineBreak: .lineBreak
        case .tab: .tab
        case .gap, .text, .field: .gap
        }
    }

    private func width(of inline: Inline, style: TextStyle) -> Length {
        switch inline {
        case .slot(let slot): slot.width
        case .checkbox: Drawn.checkboxSide(style)
        case .bullet: Drawn.bulletSide(style)
        case .blank(let width), .gap(let width): width
        case .boxes(let boxes): boxes.totalWidth
        case .fill, .lineBreak, .tab, .text, .field: .zero
        }
    }
}

extension [Inline] {
    fileprivate var firstTextStyle: TextStyle? {
        for inline in self {
            switch inline {
            case .text(_, let style): return style
            case .slot(let slot): return slot.style
            case .field(_, let inner):
                if let style = inner.firstTextStyle { return style }
            default: continue
            }
        }
        return nil
    }
}
